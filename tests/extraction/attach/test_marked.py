"""Sentences by what their reading turns on: in the files of `marked`, each count with its outcome and whom it is of."""

import re
from pathlib import Path

import pytest

from aleppo_figures.extraction.attach import attach
from aleppo_figures.extraction.segment import read_page
from aleppo_figures.schema.document import Document

# "{12}" counts people killed, "{12|injured}" people injured, "{12|injured|soldiers}" soldiers; "\\n" ends a line
_MARK = re.compile(r"\{([^{}|]+)(?:\|(\w+))?(?:\|(\w+))?\}")
THEMES = sorted((Path(__file__).parent / "marked").glob("*.txt"))


def _sentences(theme):
    lines = theme.read_text("utf-8").splitlines()
    return [line.replace("\\n", "\n") for line in lines if not line.startswith("#")]


def _marked(sentence):
    """Return a sentence without its marks, and what it marks by where it stands."""
    plain, wanted, at = "", {}, 0
    for mark in _MARK.finditer(sentence):
        plain += sentence[at : mark.start()]
        wanted[len(plain)] = (mark[1], mark[2] or "killed", mark[3] or "people")
        plain, at = plain + mark[1], mark.end()
    return plain + sentence[at:], wanted


def _read(text, skipped=0):
    """Return the counts of a text by where they stand behind what is skipped."""
    mentions = attach(read_page(Document(text), None))
    spans = [(m.number.span.start, m.number.span.end, m.outcome, m.group) for m in mentions]
    return {start - skipped: (text[start:end], outcome, group) for start, end, outcome, group in spans}


def _misread(sentences, lead=""):
    marked = (_marked(sentence) for sentence in sentences)
    return [(lead + plain, wanted) for plain, wanted in marked if _read(lead + plain, len(lead)) != wanted]


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.stem)
def test_every_count_is_read_as_marked(theme):
    assert _misread(_sentences(theme)) == []


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.stem)
def test_where_in_a_text_a_sentence_stands_changes_nothing(theme):
    alone = [sentence for sentence in _sentences(theme) if "\n" not in sentence]
    assert _misread(alone, lead="Rain fell. ") == []


def _astray(text):
    """Return what is said to tell of a count and lies elsewhere, or isn't whole words."""
    page = read_page(Document(text), None)
    for mention in attach(page):
        for span in (mention.cue, mention.noun):
            if span is not None:
                around = text[max(0, span.start - 1) : span.start] + text[span.end : span.end + 1]
                if not 0 <= span.start < span.end <= len(text) or any(letter.isalpha() for letter in around):
                    yield text, text[max(0, span.start) : span.end]
        if mention.noun is not None and mention.group_text is not None:
            noun = text[mention.noun.start : mention.noun.end]
            if noun != mention.group_text:
                yield text, noun, mention.group_text


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.stem)
def test_what_tells_of_a_count_is_words_of_its_text(theme):
    sentences = ["Rain fell. " + _marked(sentence)[0] for sentence in _sentences(theme)]
    assert [astray for text in sentences for astray in _astray(text)] == []
