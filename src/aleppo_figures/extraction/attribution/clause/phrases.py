"""Noun phrases for who speaks: the phrase that ends before a word, and the phrase that begins after one."""

from __future__ import annotations

import re
from dataclasses import dataclass

from aleppo_figures.extraction.attribution.clause.words import Line, is_plural
from aleppo_figures.vocabulary.world import look_up

__all__ = [
    "Phrase",
    "before_comma",
    "clause_subject",
    "opening_subject",
    "phrase_after",
    "phrase_before",
    "pronoun_before",
    "skip_back",
]

_INSIDE = "mcpvjubrRs"
_ORGAN = r"(?<=d)c{1,3}x(?=b)|c{1,5}&c{1,3}(?=b)|c&c(?=m?[jp])|r&[mxc]{1,2}(?=[jv])"
_SEGMENT = rf"(?:[dT][mc]?[xDc]s)?d?(?:{_ORGAN})?(?:[{_INSIDE}]|(?<=[msd])x(?=[bvsp]))*[pvjubrRc]"
_JOINED = r"(?:(?<=c)&[cm]{0,2}[cb](?=[awtqzgy(,.]|$))?"
_PEOPLE_OF = rf"(?:[pvjubrRc]{_JOINED}|m(?=f))"
_OF = rf"(?:(?<!.c)fd?[{_INSIDE}xN]{{0,7}}(?:x|{_PEOPLE_OF})|fd?[{_INSIDE}xN]{{0,7}}{_PEOPLE_OF})(?:od?[cm]{{0,3}}c)?"
_AT = rf"(?<=[pvjubm])o(?:df)?d?[{_INSIDE}]{{0,7}}(?:[pvjubrRc]{_JOINED}|(?<=m)m(?=o))(?:(?<=c)x(?=[wt]|$)|(?<=c)[xm]fc{{1,3}})?"
_TAIL = rf"(?:{_OF}|{_AT})"
_PHRASE = re.compile(rf"{_SEGMENT}(?:\([^()]{{1,8}}\)(?:m*[vpj](?:c{{1,4}}(?=[wtqzah,]|$)|(?=[cow,])))?)?{_TAIL}*")
_PLAIN = re.compile(r"d[mcxN]{0,4}[xN]")
_APPOSED = re.compile(r"(?:[^.;:\"()eQ]|Q(?=B)){1,24}")
_ASIDE = re.compile(r",(?:a{1,3}|D{1,3}|od?[mxDNb0]{1,3})")
_CLAUSE = frozenset(',.;:"-()l&')
_REACH = 18


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase, `words[start:end]`, with the apposition after it, `words[end + 1:outer]`, where there is one."""

    start: int
    end: int
    outer: int


def skip_back(line: Line, at: int) -> int:
    """Return where a subject would end before a verb: adverbs, auxiliaries and days are passed over."""
    tags = line.tags
    while at > 0:
        if (tags[at - 1] in "aAD0" and not (tags[at - 1] == "0" and tags[at - 2 : at - 1] != "D")) or (
            tags[at - 1] == "o" and tags[at : at + 1] in ("D", "a")
        ):
            at -= 1
        elif tags[at - 1] == "," and _ASIDE.fullmatch(tags, max(0, tags.rfind(",", max(0, at - 8), at - 1)), at - 1):
            at = tags.rfind(",", max(0, at - 8), at - 1)
        elif line.words[at - 1].lower == "to" and line.words[at - 2].lower in {"able", "managed"}:
            at -= 2
        else:
            break
    return at


def phrase_before(line: Line, at: int, *, plain: bool = False) -> Phrase | None:
    """Return the noun phrase that ends before word `at`, with an apposition between commas or brackets.

    With `plain`, an article with a noun that isn't known as a speaker will do ("a beekeeper said").
    """
    tags = line.tags
    if at <= 0:
        return None
    if tags[at - 1] == ")" and (opened := tags.rfind("(", max(0, at - 9), at)) > 0:
        core = _ending(line, opened, plain)
        return core and Phrase(core.start, core.end, at)
    if tags[at - 1] == ",":
        comma = tags.rfind(",", max(0, at - 26), at - 1)
        clause = comma > 0 and _relative(line, comma + 1, at - 1)
        if comma > 0 and (clause or _APPOSED.fullmatch(tags, comma + 1, at - 1)):
            core = _ending(line, comma, False) or clause_subject(line, comma) or _ending(line, comma, plain)
            known = core and set(tags[core.start : core.end]) & set("pvjbrR")
            told = core and (known or clause or tags[comma + 1] in "dhcpv0m")
            return Phrase(core.start, core.end, at - 1) if core and told else None
        core = _ending(line, at - 1, False)
        lead = tags[tags.rfind(",", 0, core.start) + 1 : core.start] if core else ""
        office = core is not None and "v" in tags[core.start : core.end] and set(lead) <= set("drcm")
        return core if office else None  # "the agency's director in Gaza, warned"
    return _ending(line, at, plain)


def _relative(line: Line, start: int, end: int) -> bool:
    """Return whether words between commas are a clause of their own ("…, whose aides say so, …", "…, based in Oslo, …")."""
    return line.words[start].lower in ("who", "which", "whose", "based", "headquartered") and not set(
        line.tags[start:end]
    ) & set('.;:"()')


def opening_subject(line: Line) -> Phrase | None:
    """Return the speaker with whom a sentence opens and whose verb is none of saying ("the army shelled …, saying")."""
    found = _PHRASE.match(line.tags)
    if (
        found is None
        or not set(found.group()) & set("vRrb")
        or line.tags[found.end() : found.end() + 1] in tuple("&of,")
    ):
        return None
    return Phrase(0, found.end(), found.end())


def clause_subject(line: Line, at: int) -> Phrase | None:
    """Return who a clause begins with, where the verb stands apart ("a resident reached by phone said")."""
    tags, words = line.tags, line.words
    begin = at
    while begin > 0 and tags[begin - 1] not in _CLAUSE and at - begin < _REACH:
        begin -= 1
    for start in range(at - 1, begin - 1, -1):
        found = _PHRASE.match(tags, start, at) if tags[start] == "d" else None
        if found and found.end() < at and set(found.group()) & set("pvjbrR"):
            following = words[found.end()]
            if following.tag == "h" or (following.tag == "x" and following.lower.endswith(("ing", "ed"))):
                end = skip_back(line, at) if tags[found.end() - 1] == "b" and following.tag == "x" else found.end()
                return _named_before(line, Phrase(start, end, end))
    for start in range(begin, at):
        found = _PHRASE.match(tags, start, at)
        if found:
            named = tags[start - 1 : start] not in ("o", "f") and re.compile(r"c+d[mc]?[pvj]").match(tags, start)
            speaking = set(tags[start : found.end()]) & set("pvjbrR") or named
            if speaking and not set(tags[found.end() : at]) & set("wtn"):
                return Phrase(_widened(line, start, found.end()), found.end(), found.end())
        if tags[start] in "wtqzny":
            return None
    return None


def _ending(line: Line, at: int, plain: bool) -> Phrase | None:
    tags = line.tags
    if (whole := _whole_name(line, at)) is not None:
        return whole
    for start in range(max(0, at - _REACH), at):
        if _PHRASE.fullmatch(tags, start, at):
            if start > 1 and line.words[start - 1].lower == "to" and tags[start - 2] == "v":
                envoy = _ending(line, start - 1, False)
                if envoy is not None:
                    return Phrase(envoy.start, at, at)  # "Norland's ambassador to Sudmark"
            begin = _widened(line, _trimmed(line, start, at), at)
            return _named_before(line, _first_of(line, Phrase(begin, at, at)))
    if plain:
        for start in range(max(0, at - 6), at):
            if _PLAIN.fullmatch(tags, start, at):
                return Phrase(start, at, at)
        bare = tags[at - 1] == "x" and is_plural(line, at - 1)
        start = at - 2 if tags[at - 2 : at - 1] in ("m", "c") else at - 1
        if bare and (start <= 0 or tags[start - 1] in ',;:"&l-'):
            return Phrase(max(0, start), at, at)
    return None


_TASKS = re.compile(
    r"(?:[Tt]he |[Ii]ts |[Aa] )?(?:[A-Z][\w-]+ ){0,3}"
    r"(?:office|ministry|department|agency|committee|commission|council|forum|authority|centre|center|institute|directorate"
    r"|bureau|network|secretariat|commissioner|minister|secretary|society|association)"
    r" (?:for|of|on) (?:[\w-]+ ){1,3}(?:, [\w-]+ ){0,2}and (?:[\w-]+ ){0,2}[\w-]+",
    re.I,
)
_TASK = frozenset(
    "affairs rights management security development services control health education relief assistance welfare defence defense "
    "protection response safety prevention reconstruction research planning".split()
)


def _whole_name(line: Line, at: int) -> Phrase | None:
    """Return an office whose name joins two tasks ("the Office for Risk and Disaster Management"), where it ends before a word."""
    if not at or line.words[at - 1].lower not in _TASK:
        return None
    begin = max(0, at - 14)
    text = line.text(begin, at)
    for found in reversed(list(_TASKS.finditer(text))):
        if found.end() == len(text):
            offset = line.words[begin].start + found.start()
            start = next((i for i in range(begin, at) if line.words[i].start >= offset), None)
            return None if start is None else Phrase(start, at, at)
    return None


def _trimmed(line: Line, start: int, end: int) -> int:
    """Return where a phrase really begins: after a place that merely stands before it for want of a comma."""
    tags = line.tags
    head = line.words[start].text
    if (
        start == 0
        and end > 2
        and tags[0] == "c"
        and head.isupper()
        and len(head) > 3
        and look_up(head.title()) is not None
    ):
        return 1  # "MOSCOW Russian officials said"
    for i in range(start + 1, end):
        if tags[i] == "r" and tags[i - 1] == "c" and not any(t in "fo" for t in tags[start:i]):
            return i
        if tags[i - 1] == "c" and line.words[i].lower == "local":
            return i
        if tags[i] == "o" and tags[end - 1] in "pj" and "b" in tags[start:i] and tags[i - 1] == "b":
            return i + 1
    return start


_DEPARTMENTS = frozenset("ministry department commission committee directorate agency bureau authority council".split())
_TWO_TASKS = re.compile(r"d(?:[mxcb]s?){1,3}&[mxcb]{0,3}$")


def _widened(line: Line, start: int, end: int) -> int:
    """Return the start of a phrase with the words before its noun that no table knows: "a ferry operator"."""
    tags = line.tags
    if line.words[end - 1].lower in _DEPARTMENTS and (two := _TWO_TASKS.search(tags[max(0, end - 9) : end - 1])):
        return max(0, end - 9) + two.start()  # "the trade and industry ministry"
    crowd = any(t in "pj" and is_plural(line, i) for i, t in enumerate(tags[start:end], start))
    if crowd or tags[start - 1 : start] != "x" or not set(tags[start:end]) & set("vbpj"):
        return start
    found = re.compile(r"d[mxcsb]{0,4}x$").search(tags[max(0, start - 6) : start])
    if found and found.group() == "dx" and line.words[start - 1].lower.endswith("ing") and "p" in tags[start:end]:
        return start - 2  # "a surviving relative"
    if not found or any(w.lower.endswith(("ed", "ing")) for w in line.words[max(0, start - 6) + found.start() : start]):
        return start
    return max(0, start - 6) + found.start()


def _named_before(line: Line, phrase: Phrase) -> Phrase:
    """Return a phrase with the name that it describes, where commas are lost: "Amnesty a rights group said"."""
    tags, start = line.tags, phrase.start
    inner = tags[start : phrase.end]
    if start < 1 or inner[0] != "d" or not set(inner) & set("pvb") or line.words[start].lower not in {"a", "an", "the"}:
        return phrase
    name = re.compile(r"(?:^|(?<=[^ofBtcr]))(?:d?m?r|R|c{2,3})$").search(tags[max(0, start - 4) : start])
    if not name or ("r" in inner and not name.group().endswith("R")) or (name.group()[0] == "c" and "v" not in inner):
        return phrase
    return Phrase(max(0, start - 4) + name.start(), start, phrase.end)


_FIRST_OF_LIST = frozenset(
    "police army medics doctors officials hospital firefighters rescuers ministry authorities".split()
)


def _first_of(line: Line, phrase: Phrase) -> Phrase:
    """Return the first of speakers joined by "and": "state media and the Observatory" are state media."""
    tags = line.tags
    if phrase.start < 2 or tags[phrase.start - 1] != "&" or line.words[phrase.start - 1].lower != "and":
        return phrase
    joined = phrase.start - 1
    for start in range(max(0, joined - 8), joined):
        speaking = "pvjrR" if tags[start - 1 : start] in ("o", "f", "B", "x") else "pvjrRb"
        if not _PHRASE.fullmatch(tags, start, joined) or not set(tags[start:joined]) & set(speaking):
            continue
        start = _trimmed(line, start, joined)
        first = next((i + 1 for i in range(start, joined - 1) if tags[i] in "pj" and tags[i + 1] in "mp"), joined)
        while start > 1 and tags[start - 1] == "," and line.words[start - 2].lower in _FIRST_OF_LIST:
            first, start = start - 1, start - 2  # "police, medics and morgue sources said"
        return Phrase(start, first, first)
    return phrase


def phrase_after(line: Line, at: int, *, plain: bool = False) -> Phrase | None:
    """Return the noun phrase that begins at word `at`, with an apposition after a comma ("X, head of Y")."""
    tags = line.tags
    found = _PHRASE.match(tags, at) or (_PLAIN.match(tags, at) if plain else None)
    if not found:
        return None
    end = outer = found.end()
    if tags[end : end + 1] == ",":
        apposed = re.compile(rf"[da]*[mcrs]*(?:vv|[vpj]){_TAIL}*").match(tags, end + 1)
        closed = apposed and tags[apposed.end() : apposed.end() + 1] in ("", ",", ".", "h", '"', "-", ";", "T")
        if apposed and closed and line.words[end + 1].text[0].islower():
            outer = apposed.end()
    return Phrase(found.start(), end, outer)


def before_comma(line: Line, at: int) -> int:
    """Return where the words before a comma end, if one stands right before word `at`."""
    return at - 1 if line.tags[at - 1 : at] == "," else at


def pronoun_before(line: Line, at: int) -> str | None:
    """Return the pronoun right before word `at`, or None."""
    return line.words[at - 1].lower if at and line.tags[at - 1] == "e" else None
