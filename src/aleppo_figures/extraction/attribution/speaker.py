"""Who a noun phrase speaks for: an organisation by its spokesman, a witness for himself."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from aleppo_figures.extraction.attribution.clause.phrases import Phrase
from aleppo_figures.extraction.attribution.clause.words import Line, is_plural
from aleppo_figures.extraction.mentions import Span
from aleppo_figures.vocabulary.lexicon import fold
from aleppo_figures.vocabulary.sources import SourceRegistry
from aleppo_figures.vocabulary.world import look_up

__all__ = ["Voice", "key_words", "voice_of"]

_EMPTY = frozenset("the a an of for in at and from said s other another local same its their this by on with".split())
_RANKS = frozenset({"interim", "acting", "senior", "top", "former", "unnamed", "a", "an", "one"})


@dataclass(frozen=True, slots=True)
class Voice:
    """Someone whose word it is: the `source` as recorded, the text that names it, and what may point back to it.

    `kind` is a registry kind, or the class letter of the head noun; `words` is all that names the speaker and `core`
    the phrase alone; a `definite` phrase ("the group") may mean a speaker named before, of a kind in `refers`.
    """

    source: str | None
    text: str
    span: Span
    kind: str
    person: bool
    words: frozenset[str]
    core: frozenset[str] = frozenset()
    definite: bool = False
    refers: tuple[str, ...] = ()
    owned: bool = False  # "its spokesman"
    plural: bool = False


@lru_cache(maxsize=4096)
def key_words(text: str) -> frozenset[str]:
    """Return the words of a name that tell it apart."""
    return frozenset(re.findall(r"[^\W_]+", fold(text))) - _EMPTY


def voice_of(
    line: Line, phrase: Phrase, sources: SourceRegistry, short: Mapping[str, str], publisher: str | None
) -> Voice:
    """Return who speaks in a noun phrase.

    Parameters
    ----------
    line : Line
        The sentence.
    phrase : Phrase
        The noun phrase, with its apposition.
    sources : SourceRegistry
        The registered sources.
    short : mapping of str to str
        Abbreviations that the document introduces, and what they stand for.
    publisher : str, optional
        Who published the document: its own correspondent is no source.
    """
    end = phrase.end
    while end - phrase.start > 2 and line.tags[end - 1] == "x" and line.words[end - 1].lower.endswith("ed"):
        end -= 1
    phrase = Phrase(phrase.start, end, max(end, phrase.outer))
    start, outer = phrase.start, phrase.outer
    head = _head(line, start, end)
    tags, words = line.tags, line.words
    text = line.text(start, end)
    span = Span(words[start].start, words[end - 1].end)
    kinds = set(tags[start:outer])
    person = bool(kinds & set("vRju") or ("p" in kinds and "b" not in kinds)) and tags[head] not in "br"
    core, said = key_words(text), key_words(line.text(start, outer))
    registered = _registered(line, phrase, head)
    if registered:
        source = sources.get(registered)
        own = tags[head] == "u" and publisher is not None and (sources.resolve(publisher) or publisher) == registered
        kind = source.kind if source else ""
        return Voice(None if own else registered, text, span, kind, person, said | key_words(registered), core)
    if tags[head] == "u":
        return Voice(None, text, span, "u", True, said, core)
    bracketed = next((words[i].text for i in range(head, outer) if words[i].text in short), "")
    name = short.get(re.sub(r"^(?:the|The) ", "", text)) or short.get(bracketed if tags[head] in "bc" else "")
    if name:
        return Voice(sources.resolve(name) or name, text, span, "b", False, said | key_words(name), core)
    organisation = _author(line, start, head) or _organisation(line, phrase, head)
    if tags[head] in "vj" and (spoken := next((short[w.text] for w in words[start:outer] if w.text in short), None)):
        organisation = sources.resolve(spoken) or spoken
    if organisation and "writing" in words[head].refers and tags[head] == "b":
        return Voice(
            sources.resolve(organisation) or organisation, text, span, "b", False, said, key_words(organisation)
        )
    if organisation and (bodies := [w for w in words[start:outer] if w.tag == "b"]):
        short_name = organisation.lower().startswith("the ")
        return Voice(organisation, text, span, "b", True, said, key_words(organisation), short_name, bodies[0].refers)
    if organisation is None and tags[head] == "b" and words[head].refers and (name := _name_behind(line, head, end)):
        return Voice(
            sources.resolve(name) or name, text, span, "b", False, said, key_words(name), False, words[head].refers
        )
    definite = words[start].lower in {"the", "its", "their", "this"} and tags[head] != "c"
    owned = words[start].lower in {"its", "their"} and tags[head] == "v" and organisation is None
    recorded = organisation or _own_words(line, start, end)
    plural = is_plural(line, head) and tags[head] != "c"
    return Voice(recorded, text, span, tags[head], person, said, core, definite, words[head].refers, owned, plural)


def _head(line: Line, start: int, end: int) -> int:
    """Return the word that a phrase turns on: the last noun before a preposition or before a name."""
    tags = line.tags
    if office := re.compile(r"[^fo(]*\([^)]*\)m*([vpj])").match(tags, start, end):
        return office.start(1)  # "the relief agency (KRA) chief"
    stop = next((i for i in range(start + 1, end) if tags[i] in "fo(" or line.words[i].lower == "to"), end)
    last = next((i for i in range(stop - 1, start - 1, -1) if tags[i] in "pvjubrRcs"), stop - 1)
    while last > start and tags[last] in "cR" and any(t in "pvjub" for t in tags[start:last]):
        last -= 1
    return last


def _registered(line: Line, phrase: Phrase, head: int) -> str | None:
    """Return the registered source that a phrase is or speaks for; a mere member or witness speaks for himself."""
    tags, words = line.tags, line.words
    start, end, outer = phrase.start, phrase.end, phrase.outer
    named = [i for i in range(start, outer) if tags[i] == "R"]
    inside = [i for i in range(start, outer) if tags[i] == "r"]
    if named:
        return words[named[0]].name
    if tags[head] == "r":
        return words[head].name
    if tags[head] in "vju" and inside:
        return words[inside[0]].name
    if tags[head] == "b" and inside:
        apposed = inside[0] < head and not tags[inside[0] + 1 : head + 1].strip("mb")
        paper = (not words[head].refers or "writing" in words[head].refers) and (
            tags[inside[0] + 1] == "s" or inside[0] > head
        )
        return words[inside[0]].name if apposed or (paper and inside[0] < end) else None
    offices = [i for i in range(end + 1, outer) if tags[i] in "vj"]
    behind = [i for i in inside if i > end]
    return words[behind[0]].name if tags[head] == "c" and behind and offices else None


def _organisation(line: Line, phrase: Phrase, head: int) -> str | None:
    """Return the unregistered organisation that an office speaks for: "a source at the harbour authority"."""
    tags = line.tags
    if tags[head] in "vj" or (tags[head] in "bN" and line.words[head].tally):
        found = _after_preposition(line, head + 1, phrase.outer) or _spoken_for(line, head, phrase.outer)
        if found:
            return found
        return _before_office(line, phrase.start, head) if tags[head] == "v" else None
    if tags[head] == "c" and phrase.outer > phrase.end:
        office = next((i for i in range(phrase.end + 1, phrase.outer) if tags[i] in "vj"), None)
        if office is not None:
            behind = _after_preposition(line, office + 1, phrase.outer) or _spoken_for(line, office, phrase.outer)
            return behind or _before_office(line, phrase.end + 1, office)
    return None


def _author(line: Line, start: int, head: int) -> str | None:
    """Return whose writing speaks: "an ISAF statement" is ISAF's."""
    named = re.compile(r"d?[m]*(c+)m*b").fullmatch(line.tags, start, head + 1)
    if named is None or "writing" not in line.words[head].refers:
        return None
    return line.text(*named.span(1))


def _after_preposition(line: Line, at: int, end: int) -> str | None:
    tags = line.tags
    end = next((k for k in range(at, end) if tags[k] == "h"), end)  # no clause of his own: "who has been in office"
    first = next((i for i in range(at, end - 1) if tags[i] in "fo"), None)
    if first is None:
        return None
    stop = next((k for k in range(first + 1, end) if tags[k] in ",("), end)
    if proper := re.compile(r"d?[mcs]*c[mcs]*b(?=o)").match(tags, first + 1, stop):
        stop = proper.end()
    if not set(tags[first + 1 : stop]) & set("br"):
        return None
    if named := re.search(r"b([pv]?c+)$", tags[first + 1 : stop]):
        stop -= len(named[1])  # "superintendent of police B G Waghela"
    begin = first + 1
    if tags[begin] == "d" and line.words[begin + 1].text[0].isupper():
        begin += 1
    return line.text(begin, stop)


_HEADS = frozenset("director head founder co-founder chairman chairwoman coordinator manager executive".split())


def _spoken_for(line: Line, head: int, end: int) -> str | None:
    """Return the name that a spokesman or a head speaks for ("a spokeswoman for Sea Watch", "the head of Aamin Ambulance")."""
    word, leads = line.words[head].lower, line.tags[head + 1 : head + 2]
    if leads not in ("o", "f") or not (word.startswith("spokes") or word in _HEADS):
        return None
    stop = next((k for k in range(head + 2, end) if line.tags[k] not in "cd"), end)
    names = line.tags[head + 2 : stop].count("c")
    return line.text(head + 2, stop) if names > (0 if word.startswith("spokes") else 1) else None


def _name_behind(line: Line, head: int, end: int) -> str | None:
    """Return the name that a kind of organisation is told before ("the rights group Open Eyes")."""
    names = re.compile(r"c{1,4}").fullmatch(line.tags, head + 1, end)
    return line.text(head + 1, end) if names and line.words[head].text[0].islower() else None


def _initials(word: str) -> bool:
    """Return whether a word is an organisation's initials, no country's."""
    return word.isupper() and 2 < len(word) < 8 and word.isalpha() and look_up(word) is None


def _before_office(line: Line, start: int, head: int) -> str | None:
    if head > start and line.tags[head - 1] == "c" and _initials(line.words[head - 1].text):
        return line.words[head - 1].text  # "NDMA spokesman"
    last = next((i for i in range(head - 1, start - 1, -1) if line.tags[i] == "b"), None)
    unnamed = last is not None and "c" not in line.tags[start:last]
    if last is None or (unnamed and line.words[last].lower in ("state", "states")):
        return None  # "state prosecutors", but "Borno state governor"
    begin = start
    while begin < last and line.words[begin].lower in _RANKS:
        begin += 1
    return line.text(begin, last + 1)


def _own_words(line: Line, start: int, end: int) -> str:
    """Return the phrase as it stands, without what follows in brackets."""
    stop = next((i for i in range(start, end) if line.tags[i] == "("), end)
    return line.text(start, stop)
