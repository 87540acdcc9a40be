"""More ways in which counts are told, one sentence each: what is read of it is marked in it."""

from pathlib import Path

import pytest

from tests.extraction.attach.test_told import _read

# "{12}" is a figure of people killed; "{12|injured|soldiers}" states its own outcome and group
SENTENCES = Path(__file__).with_name("sentences.txt").read_text("utf-8")


@pytest.mark.parametrize("sentence", SENTENCES.strip().splitlines())
def test_a_sentence_is_read_as_marked(sentence):
    marked, read = _read(sentence.replace("\\n", "\n"))
    assert read == marked
