"""Attributions by a noun or preposition: "according to medics", "the ministry's figures", "a list compiled by …"."""

from __future__ import annotations

import re

from aleppo_figures.extraction.attribution.clause.attributions import Attribution
from aleppo_figures.extraction.attribution.clause.content import side_of
from aleppo_figures.extraction.attribution.clause.phrases import (
    Phrase,
    before_comma,
    phrase_after,
    phrase_before,
    pronoun_before,
    skip_back,
)
from aleppo_figures.extraction.attribution.clause.words import Line

__all__ = ["according_to", "by_whom", "own_claim", "own_tally", "quoted_as", "tally_from"]


_PUTS = frozenset({"put", "given", "estimated"})
_PUT_AT = re.compile(r"[oa](?:[mxdo]*0|x)(?:[fx]x?)?$")
_KEPT = (
    ["available", "with"],
    ["held", "by"],
    ["kept", "by"],
    ["compiled", "by"],
    ["provided", "by"],
    ["released", "by"],
)
"""How a record is whose it is ("the records available with the district administration")."""


def according_to(line: Line, at: int) -> Attribution | None:
    """Return the attribution of "according to medics", "by the count of Human Rights Watch", "citing a doctor"."""
    tally = re.compile(r"d?[mxc]{0,3}[NQwqb](?=[xoBfqw])").match(line.tags, at + 1)
    behind = bool(tally and line.words[tally.end() - 1].tally and line.words[tally.end()].lower in {"from", "by", "of"})
    first = tally.end() + 1 if tally and behind else at + 1
    if tally and [line.words[k].lower for k in range(tally.end() + 1, tally.end() + 2) if k < len(line.words)] == [
        "by"
    ]:
        first = tally.end() + 2  # "according to reports logged by the Bureau"
    if tally and [w.lower for w in line.words[tally.end() : tally.end() + 2]] in _KEPT:
        first = tally.end() + 2
    phrase = phrase_after(line, first, plain=True)
    cue = line.words[at].cue
    if not phrase or cue is None:
        return None
    passed = None
    if line.words[at].lower in {"citing", "quoting"}:
        passed = phrase_before(line, before_comma(line, at))
    tallied = phrase.end < len(line.words) and line.words[phrase.end].tally is not None
    adjective = line.tags[phrase.start : phrase.end] == "c" and tallied
    if tallied and not adjective and line.tags[phrase.start : phrase.end] == "j" and phrase.outer == phrase.end:
        phrase = Phrase(phrase.start, phrase.end + 1, phrase.end + 1)  # "according to official figures"
    rule = "own_claim" if adjective else "according_to"  # "according to Israeli tallies"
    kept = line.words[tally.end() - 1].tally if tally else line.words[phrase.end].tally if tallied else None
    basis = cue.basis or (kept.basis if kept else "")
    return Attribution(rule, at, phrase.outer, "both", basis, phrase, via=passed)


def quoted_as(line: Line, at: int) -> Attribution | None:
    """Return the attribution of "SANA quoted a source as saying", "was quoted by state media"."""
    if line.tags[at + 1 : at + 2] == "B" and (carrier := phrase_after(line, at + 2)):
        subject = phrase_before(line, skip_back(line, at), plain=True)
        return (
            None
            if subject is None
            else Attribution(
                "quoted_by", subject.start, carrier.end, side_of(line, carrier.end), "", subject, via=carrier
            )
        )
    if at and line.tags[at - 1] == "A" and [w.lower for w in line.words[at + 1 : at + 3]] == ["as", "saying"]:
        told = phrase_before(line, at - 1)
        return Attribution("quoted_as", told.start, at + 3, "after", "", told) if told else None
    subject = phrase_before(line, skip_back(line, at))
    pronoun = pronoun_before(line, skip_back(line, at))
    phrase = phrase_after(line, at + 1, plain=True)
    if phrase and (subject or pronoun):
        start = subject.start if subject else at - 1
        return Attribution("quoted_as", start, phrase.outer, side_of(line, phrase.outer), "", phrase, via=subject)
    return None


def by_whom(line: Line, at: int) -> Attribution | None:
    """Return the attribution of "were documented by the Network", "a list compiled by volunteers", "put at 12 by medics"."""
    before = line.words[at - 1] if at else None
    if (whose := _whose_record(line, at + 1)) is not None:
        return whose
    near = range(max(0, at - 9), at)
    put = _PUT_AT.search(line.tags[near.start : at]) and any(line.words[i].lower in _PUTS for i in near)
    if put and (phrase := phrase_after(line, at + 1)):
        return Attribution("by_whom", at, phrase.outer, "before", "", phrase)
    given = before is not None and before.lower == "given" and line.tags[at - 2 : at - 1] == "A"
    if before is None or not (line.tags[at - 1] in "wq" or before.tally or given):
        return None
    if before.lower in {"claimed", "treated", "received", "registered"} and "tally" not in before.lower:
        return None
    if phrase_before(line, skip_back(line, at - 1)) and line.tags[at - 2] not in "A" and not before.tally:
        return None
    phrase = phrase_after(line, at + 1)
    if line.text(phrase.start, phrase.end) == "DNA" if phrase else False:
        return None
    basis = before.cue.basis if before.cue else before.tally.basis if before.tally else ""
    return None if phrase is None else Attribution("by_whom", at - 1, phrase.outer, "both", basis, phrase)


def _whose_record(line: Line, at: int) -> Attribution | None:
    """Return the attribution of "by the list of the railway", "… and 16 by that of the relatives", "… by the army's"."""
    record = re.compile(r"Tf|d?[mxc]{0,2}[Nwqb]f").match(line.tags, at)
    word = line.words[record.end() - 2] if record else None
    if record and word and (word.tag == "T" or word.tally):
        phrase = phrase_after(line, record.end())
        known = phrase and set(line.tags[phrase.start : phrase.end]) & set("pvjbrR")
        basis = word.tally.basis if word.tally else ""
        return Attribution("by_whom", at - 1, phrase.outer, "before", basis, phrase) if phrase and known else None
    phrase = phrase_after(line, at)
    if phrase is None or line.tags[phrase.end : phrase.end + 1] != "s" or not any(w.tally for w in line.words[:at]):
        return None
    closed = line.tags[phrase.end + 1 : phrase.end + 2] in ("", ".", ",", ";", "&")
    basis = next((w.tally.basis for w in reversed(line.words[:at]) if w.tally), "")
    return Attribution("by_whom", at - 1, phrase.end + 1, "before", basis, phrase) if closed else None


def own_tally(line: Line, at: int) -> Attribution | None:
    """Return the attribution of "the ministry's figures", "the Observatory's latest toll"."""
    after = re.compile(r"[mxdc]{0,2}[NwqbQ]").match(line.tags, at + 1)
    if not after or line.words[after.end() - 1].tally is None:
        return None
    phrase = phrase_before(line, at)
    word = line.words[after.end() - 1]
    if phrase and word.lower in ("toll", "death toll") and set(line.tags[phrase.start : phrase.end]) <= set("dc"):
        return None  # "Nepal's death toll" is nobody's word
    basis = word.tally.basis if word.tally else ""
    return None if phrase is None else Attribution("own_tally", phrase.start, after.end(), "both", basis, phrase)


def tally_from(line: Line, at: int) -> Attribution | None:
    """Return the attribution of "figures from the ministry", "a new toll from the Observatory"."""
    if line.words[at].tally is None or line.words[at + 1 : at + 2] == ():
        return None
    if line.words[at + 1].lower != "from":
        return None
    phrase = phrase_after(line, at + 2)
    if not phrase or not set(line.tags[phrase.start : phrase.end]) & set("pvjbrR"):
        return None
    after = line.words[phrase.end] if phrase.end < len(line.words) else None
    if after and after.tag == "x" and not after.lower.endswith(("ed", "ing")):
        return None  # "the toll from the army group rocket attacks"
    return Attribution("tally_from", at, phrase.outer, "both", "", phrase)


def own_claim(line: Line, at: int) -> Attribution | None:
    """Return the attribution of "a Russian claim that", "opposition reports of": whom the adjective names."""
    tags, word = line.tags, line.words[at]
    if at == 0 or tags[at - 1] not in "cbrp" or not (at == 1 or tags[at - 2] == "d"):
        return None
    if tags[at + 1 : at + 2] not in ("T", "f") or word.lower not in {"claim", "claims", "report", "reports"}:
        return None
    return Attribution("own_claim", at - 1, at + 1, "after", "", Phrase(at - 1, at, at))
