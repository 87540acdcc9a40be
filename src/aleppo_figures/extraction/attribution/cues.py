"""The attributions of a sentence: an ordered list of named rules over its word classes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from aleppo_figures.extraction.attribution.phrases import Phrase, clause_subject, phrase_after, phrase_before, skip_back
from aleppo_figures.extraction.attribution.words import Line, is_plural

__all__ = ["RULES", "Attribution", "find_attributions"]

_POSSESSES = re.compile(r"ha[sd]|have|ke(?:pt|eps)|carries|gives?|gave")
_MODIFIERS = re.compile(
    r"\s*(?:(?:a|an|the|lower|higher|figure|count|total|of|no|fewer|less|more|than|at|least|most|up|to|about|around|some|"
    r"nearly|almost|over|between|only|estimates?|figures?|numbers?|just|number|toll|death|dead|its|own|as|many|,)\s*)*"
)


@dataclass(frozen=True, slots=True)
class Attribution:
    """A place in a sentence that says by whose word: words `start` to `end`, and on which side the content stands.

    `phrase` is who speaks; without one the speaker is a `pronoun` or, for a mere participle ("adding that"), the one
    who spoke before. `via` passes the words on. A `weak` attribution counts only where no other does.
    """

    rule: str
    start: int
    end: int
    side: str  # after, before, both
    basis: str = ""
    phrase: Phrase | None = None
    pronoun: str | None = None
    via: Phrase | None = None
    weak: bool = False


Rule = Callable[[Line, int], Attribution | None]


def find_attributions(line: Line) -> list[Attribution]:
    """Return the attributions of a sentence in order; at each word the first rule that fits makes one."""
    found = list(_scan(line))
    if not found and (beside := _colon_after(line) or _colon_before(line)):
        found.append(beside)
    if named := _spokesman(line):
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


def _according_to(line: Line, at: int) -> Attribution | None:
    """"according to medics", "by the count of Human Rights Watch", "citing a doctor"."""
    tally = re.compile(r"d?[mxc]{0,3}[NQwqb](?=[xoBf])").match(line.tags, at + 1)
    behind = bool(tally and line.words[tally.end() - 1].tally and line.words[tally.end()].lower in {"from", "by", "of"})
    phrase = phrase_after(line, tally.end() + 1 if tally and behind else at + 1, plain=True)
    cue = line.words[at].cue
    if not phrase or cue is None:
        return None
    passed = None
    if line.words[at].lower in {"citing", "quoting"}:
        passed = phrase_before(line, _before_comma(line, at))
    tallied = phrase.end < len(line.words) and line.words[phrase.end].tally is not None
    adjective = line.tags[phrase.start : phrase.end] == "c" and tallied
    rule = "own_claim" if adjective else "according_to"  # "according to Israeli tallies"
    return Attribution(rule, at, phrase.outer, "both", cue.basis, phrase, via=passed)


def _before_comma(line: Line, at: int) -> int:
    return at - 1 if line.tags[at - 1 : at] == "," else at


def _quoted_as(line: Line, at: int) -> Attribution | None:
    """"SANA quoted a source as saying", "was quoted by state media"."""
    if line.tags[at + 1 : at + 2] == "B" and (carrier := phrase_after(line, at + 2)):
        subject = phrase_before(line, skip_back(line, at))
        return subject and Attribution("quoted_by", subject.start, carrier.end, _side(line, carrier.end), "", subject, via=carrier)
    subject = phrase_before(line, skip_back(line, at))
    pronoun = _pronoun(line, skip_back(line, at))
    phrase = phrase_after(line, at + 1, plain=True)
    if phrase and (subject or pronoun):
        start = subject.start if subject else at - 1
        return Attribution("quoted_as", start, phrase.outer, _side(line, phrase.outer), "", phrase, via=subject)
    return None


def _by_whom(line: Line, at: int) -> Attribution | None:
    """"were documented by the Network", "a list compiled by volunteers", "a statement by the ministry"."""
    before = line.words[at - 1] if at else None
    if before is None or not (line.tags[at - 1] in "wq" or before.tally):
        return None
    if before.lower in {"claimed", "treated", "received", "registered"} and "tally" not in before.lower:
        return None
    if phrase_before(line, skip_back(line, at - 1)) and line.tags[at - 2] not in "A" and not before.tally:
        return None
    phrase = phrase_after(line, at + 1)
    basis = before.cue.basis if before.cue else before.tally.basis if before.tally else ""
    return phrase and Attribution("by_whom", at - 1, phrase.outer, "both", basis, phrase)


def _subject_verb(line: Line, at: int) -> Attribution | None:
    """"the ministry said", "Amnesty has documented", "the Observatory, which counts", "the army denies"."""
    tags, cue = line.tags, line.words[at].cue
    if cue is None or (at and tags[at - 1] == "A"):
        return None
    if tags[at] in "qz" and not _counts(line, at):
        return None
    if _claims_lives(line, at) or _is_noun(line, at) or _said_to(line, at) or _finds_people(line, at):
        return None
    rule, phrase, pronoun = _subject(line, at)
    apart = at > 0 and tags[at - 1] in ',"'
    if tags[at] == "w" and not pronoun and (turned := _inverted(line, at, None if apart else phrase)):
        return turned
    if not phrase and not pronoun:
        return None
    if phrase and tags[at] == "n":
        return Attribution("denial", phrase.start, at + 1, "after", "", phrase, weak=True)
    return _made(line, rule, at, phrase, pronoun)


def _subject(line: Line, at: int) -> tuple[str, Phrase | None, str | None]:
    """Return the subject of a verb, by the name of the rule that finds it: a phrase or a pronoun."""
    tags = line.tags
    back = skip_back(line, at)
    if back and tags[back - 1] == "N":
        back = back - 2 if tags[back - 2 : back - 1] in "sm" else back - 1
    if back and tags[back - 1] == "h":
        return "relative_verb", phrase_before(line, _before_comma(line, back - 1), plain=tags[at] in "wt"), None
    if pronoun := _pronoun(line, back):
        return "subject_verb", None, pronoun
    phrase = phrase_before(line, back)
    if phrase and _is_object(line, phrase):
        phrase = clause_subject(line, at) or phrase  # the object of a preposition speaks only if nobody else does
    if phrase:
        return "subject_verb", phrase, None
    if tags[at] in "wtzq" and (phrase := clause_subject(line, at)):
        return "clause_subject", phrase, None
    return "subject_verb", phrase_before(line, back, plain=True) if tags[at] in "wt" else None, None


def _is_object(line: Line, phrase: Phrase) -> bool:
    """Return whether a mere name is the object of a preposition ("in rural Aleppo")."""
    before = line.tags[max(0, phrase.start - 2) : phrase.start]
    governed = re.search(r"[of][xdm]?$", before) or line.words[phrase.start - 1].lower in {"to", "into", "through"}
    return phrase.start > 0 and set(line.tags[phrase.start : phrase.end]) <= set("cdm") and bool(governed)


def _counts(line: Line, at: int) -> bool:
    """Return whether a verb of counting has a number of people for its object."""
    reach = {"z": 5, "q": 16}[line.tags[at]]
    if line.words[at].lower in {"put", "puts", "sets", "gives", "gave"}:
        reach = 16
    last = min(at + reach, len(line.words) - 1)
    count = next((n for n in line.numbers if line.words[at].end <= n <= line.words[last].end), None)
    if count is None or not _POSSESSES.fullmatch(line.words[at].lower):
        return count is not None
    base = line.sentence.start
    return bool(_MODIFIERS.fullmatch(line.sentence.text[line.words[at].end - base : count - base].lower()))


def _is_noun(line: Line, at: int) -> bool:
    """Return whether a word that may be a noun is one here: "reports of", "the most serious report"."""
    word = line.words[at]
    if word.tally is None or word.lower.endswith("ed"):
        return False
    back = skip_back(line, at)
    if word.lower.endswith("s") and line.tags[back - 1 : back] in ("c", "r"):
        return line.tags[at + 1 : at + 2] == "f"
    plural = back > 0 and (line.tags[back - 1] in "pvjubrRc" and is_plural(line, back - 1) or line.tags[back - 1] == "e")
    return line.tags[at + 1 : at + 2] == "f" or (plural if word.lower.endswith("s") else not plural)


def _finds_people(line: Line, at: int) -> bool:
    """Return whether "found" is what rescuers do, not what a report does."""
    return line.words[at].lower in {"found", "finds", "shows", "show"} and line.tags[at + 1 : at + 2] in ("d", "0", "x")


def _said_to(line: Line, at: int) -> bool:
    """Return whether the verb is a bare passive: "a strike said to have killed"."""
    following = [w.lower for w in line.words[at + 1 : at + 3]]
    passive = line.words[at].lower in {"said", "believed", "reported", "feared", "alleged", "thought"}
    return passive and following in (["to", "have"], ["to", "be"])


def _made(line: Line, rule: str, at: int, phrase: Phrase | None, pronoun: str | None) -> Attribution:
    cue = line.words[at].cue
    start = phrase.start if phrase else at - 1
    end, via = _audience(line, at + 1) if line.tags[at] in "wt" else (at + 1, None)
    side = "after" if line.tags[at] in "qz" else _side(line, end, start)
    return Attribution(rule, start, end, side, cue.basis if cue else "", phrase, pronoun, via)


def _inverted(line: Line, at: int, before: Phrase | None) -> Attribution | None:
    """"… , said the head of the clinic", "… said Observatory chief Rami Abdel Rahman"."""
    tags, word = line.tags, line.words[at]
    if word.lower not in {"said", "says", "added", "adds", "reported", "reports", "warned", "recalled", "noted", "explained"}:
        return None
    if before and not set(tags[before.start : before.end]) <= set("dcm"):
        return None
    phrase = phrase_after(line, at + 1)
    if not phrase or not set(tags[phrase.start : phrase.end]) & set("pvjburRc"):
        return None
    if before is not None and not set(tags[phrase.start : phrase.end]) & set("pvjbrR"):
        return None
    if at and tags[at - 1] in "eA":
        return None
    return Attribution("inverted", at, phrase.outer, "before", "", phrase)


def _participle(line: Line, at: int) -> Attribution | None:
    """"…, adding that five had died", "with the monitor reporting a raid"."""
    cue = line.words[at].cue
    if _claims_lives(line, at):
        return None
    phrase = phrase_before(line, at)
    if phrase and set(line.tags[phrase.start : phrase.end]) & set("pvjbrR"):
        return Attribution("reporting", phrase.start, at + 1, "after", cue.basis if cue else "", phrase)
    return Attribution("participle", at, at + 1, "after", cue.basis if cue else "")


def _own_tally(line: Line, at: int) -> Attribution | None:
    """"the ministry's figures", "the Observatory's latest toll"."""
    after = re.compile(r"[mxdc]{0,2}[NwqbQ]").match(line.tags, at + 1)
    if not after or line.words[after.end() - 1].tally is None:
        return None
    phrase = phrase_before(line, at)
    word = line.words[after.end() - 1]
    basis = word.tally.basis if word.tally else ""
    return phrase and Attribution("own_tally", phrase.start, after.end(), "both", basis, phrase)


def _tally_from(line: Line, at: int) -> Attribution | None:
    """"figures from the ministry", "a new toll from the Observatory", "data of the agency show"."""
    if line.words[at].tally is None or line.words[at + 1 : at + 2] == ():
        return None
    if line.words[at + 1].lower != "from":
        return None
    phrase = phrase_after(line, at + 2)
    if not phrase or not set(line.tags[phrase.start : phrase.end]) & set("pvjbrR"):
        return None
    return Attribution("tally_from", at, phrase.outer, "both", "", phrase)


def _colon_after(line: Line) -> Attribution | None:
    """"Barrel bombs kill 23 in Aleppo: monitor"."""
    found = re.compile(r"[:\-]([dmbpvjrRc]{1,5})\.?$").search(line.tags)
    if not found or line.sentence.kind not in ("headline", "heading", "caption") and ":" != line.tags[found.start()]:
        return None
    start, end = found.span(1)
    if not set(line.tags[start:end]) & set("bpvjrR") or line.tags[: found.start()].count(":"):
        return None
    return Attribution("colon_after", start, end, "before", "", Phrase(start, end, end))


def _colon_before(line: Line) -> Attribution | None:
    """"UN: 400 killed in camp", "14:30 Russia's defence ministry: nearly 8,000 have left"."""
    found = re.compile(r"(?:0:?)*(d?m?r|d?[mcb]{0,3}[bpvj]):").match(line.tags)
    if not found:
        return None
    start, end = found.span(1)
    last = line.words[end - 1]
    headed = line.sentence.kind in ("headline", "heading")
    known = last.tag == "r" or (last.tag == "b" and ("media" in last.refers or last.lower in {"police", "ministry"}))
    if not known and not (headed and last.tag in "pvj"):
        return None
    return Attribution("colon_before", start, end, "after", "", Phrase(start, end, end))


def _spokesman(line: Line) -> Attribution | None:
    """A registered spokesman whom a sentence names before its number, whatever the verb."""
    at = line.tags.find("R")
    if line.tags[at + 1 : at + 2] in ("c", "r") or line.tags[max(0, at - 1) : at] in ("c", "r"):
        return None
    return Attribution("spokesman", at, at + 1, "after", "", Phrase(at, at + 1, at + 1), weak=True) if at >= 0 else None


def _own_claim(line: Line, at: int) -> Attribution | None:
    """"a Russian claim that", "opposition reports of": the claim is made by whom the adjective names."""
    tags, word = line.tags, line.words[at]
    if at == 0 or tags[at - 1] not in "cbrp" or not (at == 1 or tags[at - 2] == "d"):
        return None
    if tags[at + 1 : at + 2] not in ("T", "f") or word.lower not in {"claim", "claims", "report", "reports"}:
        return None
    return Attribution("own_claim", at - 1, at + 1, "after", "", Phrase(at - 1, at, at))


def _pronoun(line: Line, at: int) -> str | None:
    return line.words[at - 1].lower if at and line.tags[at - 1] == "e" else None


def _claims_lives(line: Line, at: int) -> bool:
    if not line.words[at].lower.startswith("claim"):
        return False
    rest = " ".join(w.lower for w in line.words[at + 1 : at + 9])
    return bool(re.match(r"(?:full |joint )?responsibility|credit|(?:\S+ ){0,6}(?:lives|life)\b", rest))


def _audience(line: Line, at: int) -> tuple[int, Phrase | None]:
    """Return where a speaker's words go on after those who were told, and the listener that passes them on."""
    tags = line.tags
    told = at > 0 and tags[at - 1] == "t"
    phrase = phrase_after(line, at) if told else None
    if phrase:
        return phrase.end, phrase
    if told and tags[at : at + 1] in ("x", "u"):
        return at + 1, None
    spoken = re.compile(r"(?:[aD]|oD)*od?[mx]{0,2}[bN](?:x)").match(tags, at)
    if spoken and line.words[spoken.end() - 1].lower == "to" and (phrase := phrase_after(line, spoken.end())):
        return phrase.end, phrase
    return at, None


def _side(line: Line, at: int, start: int = 0) -> str:
    """Return on which side of a speech verb its content stands, by what follows the verb."""
    tags = line.tags
    rest = re.compile(r"(?:[aD0]|oD|od?[mxDc]{0,3}[bNDxu]|,a,)*").match(tags, at)
    nxt = tags[rest.end() : rest.end() + 1] if rest else tags[at : at + 1]
    direct = tags[at : at + 1]
    if nxt in (":", ",") and direct != "," and start and tags[start - 1] == ",":
        return "both"
    if direct == "T" or nxt == "T" or nxt == ":":
        return "after"
    if direct in ("", ".", ",", ";", '"', "y", "l", "g", "&", "-", "B") or nxt in ("", ".", ";", "y"):
        return "before"
    begins = start == 0 or tags[start - 1] in ',;:"l&-('
    return "after" if begins or start == 0 else "both"


RULES: dict[str, tuple[Rule, ...]] = {
    "g": (_according_to,),
    "Q": (_quoted_as,),
    "B": (_by_whom,),
    "w": (_own_claim, _tally_from, _subject_verb),
    "t": (_subject_verb,),
    "q": (_tally_from, _subject_verb),
    "z": (_subject_verb,),
    "n": (_subject_verb,),
    "y": (_participle,),
    "s": (_own_tally,),
    "N": (_own_claim, _tally_from),
    "b": (_own_claim,),
}
"""The rules by the class of the word that sets them off, in the order in which they are tried."""
