"""quantulum3 is called with short phrases only, and nothing of the caller's is changed."""

import logging

from aleppo_figures.extraction.numbers.quantulum import LONGEST, read_mixed


def test_a_mixed_number_is_read_whole_or_not_at_all():
    assert read_mixed("three and a quarter million") == 3_250_000
    assert read_mixed("two and a half") is None
    assert read_mixed("2 mm") is None


def test_a_long_phrase_is_never_handed_on():
    assert read_mixed("two and a half thousand " * LONGEST) is None


def test_logging_stays_as_it_was():
    root = logging.getLogger()
    before = (list(root.handlers), root.level)
    read_mixed("four and a half thousand")
    assert (list(root.handlers), root.level) == before
