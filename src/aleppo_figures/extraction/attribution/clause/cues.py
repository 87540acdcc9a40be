"""The attributions of a sentence: an ordered list of named rules over its word classes."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from aleppo_figures.extraction.attribution.clause.attributions import Attribution
from aleppo_figures.extraction.attribution.clause.beside import colon_after, colon_before, spokesman
from aleppo_figures.extraction.attribution.clause.nouns import (
    according_to,
    by_whom,
    own_claim,
    own_tally,
    quoted_as,
    tally_from,
)
from aleppo_figures.extraction.attribution.clause.verbs import participle, subject_verb
from aleppo_figures.extraction.attribution.clause.words import Line

__all__ = ["RULES", "find_attributions"]

Rule = Callable[[Line, int], Attribution | None]


def find_attributions(line: Line) -> list[Attribution]:
    """Return the attributions of a sentence in order; at each word the first rule that fits makes one."""
    found = list(_scan(line))
    if not found and (beside := colon_after(line) or colon_before(line)):
        found.append(beside)
    if named := spokesman(line):
        found.append(named)
    return sorted(found, key=lambda a: (a.start, a.end))


def _scan(line: Line) -> Iterator[Attribution]:
    taken = -1
    for at, tag in enumerate(line.tags):
        if at <= taken or tag not in RULES:
            continue
        for rule in RULES.get(tag, ()):
            if made := rule(line, at):
                taken = max(taken, at, made.end - 1 if tag in "gB" else at)
                yield made
                break


RULES: dict[str, tuple[Rule, ...]] = {
    "g": (according_to,),
    "Q": (quoted_as,),
    "B": (by_whom,),
    "w": (own_claim, tally_from, subject_verb),
    "t": (subject_verb,),
    "q": (tally_from, subject_verb),
    "z": (subject_verb,),
    "n": (subject_verb,),
    "y": (participle,),
    "s": (own_tally,),
    "N": (own_claim, tally_from),
    "b": (own_claim,),
}
"""The rules by the class of the word that sets them off, in the order in which they are tried."""
