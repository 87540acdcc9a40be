"""Each kind of look-alike isn't read in its example, and the figure of its counter-example is."""

import pytest

from aleppo_figures.api.extract import extract
from aleppo_figures.extraction.attach.lookalikes import LOOKALIKES


def _is_read(text):
    """Return whether the number that braces mark is read as a figure."""
    at, plain = text.index("{"), text.replace("{", "").replace("}", "")
    return at in set(extract(plain)["char_start"])


@pytest.mark.parametrize("kind", LOOKALIKES, ids=lambda kind: kind.name)
def test_a_look_alike_is_not_read(kind):
    assert not _is_read(kind.example)


@pytest.mark.parametrize("kind", LOOKALIKES, ids=lambda kind: kind.name)
def test_the_figure_of_the_same_look_is_read(kind):
    assert _is_read(kind.counter_example)


@pytest.mark.parametrize("kind", LOOKALIKES, ids=lambda kind: kind.name)
def test_the_example_is_read_where_the_kind_is_not_known(kind, monkeypatch):
    others = tuple(other for other in LOOKALIKES if other is not kind)
    monkeypatch.setattr("aleppo_figures.extraction.attach.lookalikes.LOOKALIKES", others)
    assert _is_read(kind.example)
