"""Who a noun phrase speaks for: an organisation by its spokesman, a witness for himself, a short name for one named before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from aleppo_figures.extraction.attribution.phrases import Phrase
from aleppo_figures.extraction.attribution.words import Line
from aleppo_figures.extraction.mentions import Span
from aleppo_figures.vocabulary.lexicon import fold
from aleppo_figures.vocabulary.sources import SourceRegistry

__all__ = ["Voice", "voice_of"]

_TITLES = frozenset({"chief", "capt", "captain", "lt", "sgt"})
_EMPTY = frozenset({"the", "a", "an", "of", "for", "in", "at", "and", "from", "said", "s", "other", "another", "local"})


@dataclass(frozen=True, slots=True)
class Voice:
    """Someone whose word it is: the `source` as it is recorded, the text that names it, and what may point back to it."""

    source: str | None
    text: str
    span: Span
    kind: str  # a registry kind, or the class letter of the head noun
    person: bool
    words: frozenset[str]
    definite: bool = False
    refers: tuple[str, ...] = ()


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
    start, end = phrase.start, phrase.end
    head = _head(line, start, end)
    tags, words = line.tags, line.words
    outer = max(end, phrase.outer)
    text = line.text(start, end)
    span = Span(words[start].start, words[end - 1].end)
    person = bool(set(tags[start:outer]) & set("pvRju")) and tags[head] not in "br"
    said = frozenset(w.lower for w in words[start:outer]) - _EMPTY
    refers = words[head].refers
    definite = words[start].lower in {"the", "its", "their", "this"}
    registered = _registered(line, start, end, outer, head)
    if registered:
        source = sources.get(registered)
        kind = source.kind if source else ""
        named = frozenset(w for w in fold(registered).split()) - _EMPTY
        if tags[head] == "u" and _same(registered, publisher, sources):
            return Voice(None, text, span, "u", True, said)
        return Voice(registered, text, span, kind, person, said | named, False, refers)
    if tags[head] == "u":
        return Voice(None, text, span, "u", True, said)
    name = short.get(text) or short.get(text.removeprefix("the ").removeprefix("The "))
    if name:
        return Voice(sources.resolve(name) or name, text, span, "b", False, said | frozenset(fold(name).split()))
    source_words = _organisation(line, start, end, outer, head) or _own_words(line, start, end, head)
    return Voice(source_words, text, span, tags[head], person, said, definite and tags[head] != "c", refers)


def _head(line: Line, start: int, end: int) -> int:
    """Return the word that a phrase turns on: the last noun before a preposition or before a name."""
    tags = line.tags
    stop = next((i for i in range(start + 1, end) if tags[i] in "fo("), end)
    last = stop - 1
    while last > start and tags[last] in "cR" and any(t in "pvjub" for t in tags[start:last]):
        last -= 1
    return last


def _registered(line: Line, start: int, end: int, outer: int, head: int) -> str | None:
    """Return the registered source that a phrase is or speaks for; a mere member or witness speaks for himself."""
    tags, words = line.tags, line.words
    people = next((words[i].name for i in range(start, outer) if tags[i] == "R"), None)
    if people:
        return people
    if tags[head] == "r":
        return words[head].name
    if tags[head] == "p":
        return None
    if tags[head] in "vjub":
        inside = [i for i in range(start, outer) if tags[i] == "r"]
        if tags[head] == "b" and inside and inside[0] < head and not tags[inside[0] + 1 : head + 1].strip("mbs"):
            return words[inside[0]].name if tags[head - 1 : head] != "s" or _is_paper(line, head) else None
        return words[inside[0]].name if inside and tags[head] != "b" else None
    appositions = [i for i in range(end + 1, outer) if tags[i] == "r"]
    offices = any(t in "vj" for t in tags[end + 1 : outer])
    return words[appositions[0]].name if appositions and offices else None


def _is_paper(line: Line, head: int) -> bool:
    return line.words[head].refers == ()


def _organisation(line: Line, start: int, end: int, outer: int, head: int) -> str | None:
    """Return the unregistered organisation that an office speaks for: "a source at the harbour authority"."""
    tags = line.tags
    if tags[head] in "vj":
        found = _after_preposition(line, head + 1, outer)
        if found:
            return found
        if tags[head] == "v":
            return _before_office(line, start, head)
    if tags[head] == "c" and outer > end:
        office = next((i for i in range(end + 1, outer) if tags[i] in "vj"), None)
        if office is not None:
            return _after_preposition(line, office + 1, outer) or _before_office(line, end + 1, office)
    return None


def _after_preposition(line: Line, at: int, end: int) -> str | None:
    tags = line.tags
    for i in range(at, end - 1):
        if tags[i] not in "fo":
            continue
        stop = next((k for k in range(i + 1, end) if tags[k] in ",("), end)
        inner = tags[i + 1 : stop]
        if "b" in inner or "r" in inner:
            begin = i + 2 if tags[i + 1] == "d" and line.words[i + 2].text[0].isupper() else i + 1
            return line.text(begin, stop)
        return None
    return None


def _before_office(line: Line, start: int, head: int) -> str | None:
    tags = line.tags
    last = next((i for i in range(head - 1, start - 1, -1) if tags[i] == "b"), None)
    if last is None:
        return None
    begin = start + 1 if tags[start] == "d" and line.words[start].lower in {"a", "an"} else start
    while begin < last and line.words[begin].lower in {"senior", "top", "former", "unnamed"}:
        begin += 1
    return line.text(begin, last + 1)


def _own_words(line: Line, start: int, end: int, head: int) -> str:
    """Return the phrase as it stands: a doctor with a name is named with his title, without what follows in brackets."""
    stop = next((i for i in range(start, end) if line.tags[i] == "("), end)
    return line.text(start, stop)


def _same(name: str, publisher: str | None, sources: SourceRegistry) -> bool:
    return publisher is not None and (sources.resolve(publisher) or publisher) == name
