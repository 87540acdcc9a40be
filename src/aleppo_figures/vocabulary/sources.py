"""By whose word: a registry of sources with their aliases, kind, and whether they record people one by one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from aleppo_figures.vocabulary.lexicon import Lexicon
from aleppo_figures.vocabulary.tabular import Row, read_rows, split_list, table_rows

__all__ = ["Source", "SourceHit", "SourceRegistry", "source_key"]

_COLUMNS = ("name", "aliases", "kind", "documents_individually", "counts")
_ARTICLE = re.compile(r"^(?:the|a|an)\s+")
_DOTTED = re.compile(r"\b(?:[A-Z]\.){2,}")
# Acronyms that are words of their own when a whole line stands in capitals.
_PLAIN_IN_CAPITALS = frozenset("who is us site aa care mena spa sams rt".split())


@dataclass(frozen=True, slots=True)
class Source:
    """A registered source: `documents` is whether it records its dead one by one (None: partly or not stated)."""

    name: str
    aliases: tuple[str, ...]
    kind: str
    documents: bool | None
    counts: str
    short_names: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SourceHit:
    """A source named in a text: `text[start:end]` stands for the registered `name`; a `speaker` is a person."""

    start: int
    end: int
    text: str
    name: str
    speaker: bool = False


@dataclass(frozen=True, slots=True)
class _Entry:
    alias: str
    names: tuple[str, ...]
    how: str  # alias, short, speaker


class SourceRegistry:
    """The registered sources by every name that texts give them.

    A source has `aliases` that stand for it anywhere, `short_names` that stand for it only in a text that names it
    in full or speaks of its `context` ("the Observatory", in a text on Syria), and `speakers`, whose word is its word.

    Examples
    --------
    >>> registry = SourceRegistry.default()
    >>> registry.resolve("the Observatory")
    'Syrian Observatory for Human Rights'
    >>> registry.get("World Health Organization").documents
    False
    >>> [hit.name for hit in registry.find("Fadela Chaib said that the U.N. was told by SANA.")]
    ['World Health Organization', 'United Nations', 'Syrian Arab News Agency']
    """

    def __init__(self, rows: Iterable[Row]) -> None:
        self._rows = tuple(rows)
        self._sources = {r["name"]: _source(r) for r in self._rows}
        entries = _entries(self._sources.values())
        self._entries = entries
        self._lexicon = Lexicon(_spellings(entries.values()))
        self._context = Lexicon((word, word) for s in self._sources.values() for word in s.context)

    @classmethod
    def default(cls) -> SourceRegistry:
        """Return the shipped registry."""
        return _default()

    @classmethod
    def read(cls, path: str | Path, *, extend: bool = True) -> SourceRegistry:
        """Return a caller's registry from a CSV file, added to the shipped one or instead of it."""
        rows = read_rows(path, _COLUMNS)
        replaced = {r["name"] for r in rows}
        shipped = [r for r in cls.default()._rows if r["name"] not in replaced] if extend else []
        return cls([*rows, *shipped])

    def __iter__(self) -> Iterator[Source]:
        return iter(self._sources.values())

    def __len__(self) -> int:
        return len(self._sources)

    def get(self, name: str) -> Source | None:
        """Return the source of a canonical name, or None."""
        return self._sources.get(name)

    def resolve(self, text: str, around: Iterable[str] | None = None) -> str | None:
        """Return the canonical name of a source named in any of its aliases, or None when it isn't registered.

        A short name that several sources share resolves to none of them. Where the places `around` a name are given, a
        short name is the source of whose context one of them is, and else nobody: in Khartoum "the Observatory" is
        another one.

        Examples
        --------
        >>> registry = SourceRegistry.default()
        >>> registry.resolve("the Civil Defence", ["Jub al-Quba", "Eastern Aleppo", "Aleppo"])
        'Syria Civil Defence'
        >>> registry.resolve("the Observatory", ["Khartoum", "Sudan"]) is None
        True
        """
        entry = self._entries.get(source_key(text))
        if entry is None:
            return None
        if around is None or entry.how != "short":
            return entry.names[0] if len(entry.names) == 1 else None
        return self._of_context(entry, {h.value.casefold() for place in around for h in self._context.find(place)})

    def find(self, text: str) -> list[SourceHit]:
        """Return the sources that a text names, left to right.

        A short name is read as the source that the text names in full, else as the one whose context it speaks of
        most, else not at all.
        """
        plain = _DOTTED.sub(lambda m: m.group().replace(".", "").ljust(len(m.group())), text)
        found = [(h, h.value) for h in self._lexicon.find(plain) if _cased(h.value, h.text, plain, h.start, h.end)]
        full = {e.names[0] for _, e in found if e.how != "short"}
        spoken = {h.value.casefold() for h in self._context.find(plain)}
        hits = []
        for hit, entry in found:
            name = self._choose(entry, full, spoken)
            if name:
                dotted = _DOTTED.match(text, hit.start) if " " not in hit.text else None
                end = dotted.end() if dotted else hit.end
                hits.append(SourceHit(hit.start, end, text[hit.start : end], name, entry.how == "speaker"))
        return hits

    def _choose(self, entry: _Entry, full: set[str], spoken: set[str]) -> str | None:
        if entry.how != "short":
            return entry.names[0]
        known = [n for n in entry.names if n in full]
        if known:
            return known[0]
        return self._of_context(entry, spoken)

    def _of_context(self, entry: _Entry, spoken: set[str]) -> str | None:
        """Return the source of a short name of whose context most is spoken, or None where nothing of any is."""
        weights = [(sum(w.casefold() in spoken for w in self._sources[n].context), n) for n in entry.names]
        best = max(weight for weight, _ in weights)
        return next(n for weight, n in weights if weight == best) if best else None


def source_key(name: str) -> str:
    """Return a source's name folded for comparison: case, accents, dots and a leading article don't matter.

    Examples
    --------
    >>> source_key("The U.N.") == source_key("UN")
    True
    """
    plain = unicodedata.normalize("NFKD", name.casefold().replace(".", "").replace("’", "'"))
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    return re.sub(r"[\W_]+", " ", _ARTICLE.sub("", plain.strip())).strip()


@cache
def _default() -> SourceRegistry:
    return SourceRegistry(table_rows("sources", _COLUMNS))


def _source(row: Row) -> Source:
    said = row["documents_individually"].casefold()
    documents = True if said.startswith("yes") else False if re.match(r"no\b(?! stated)", said) else None
    lists = {c: split_list(row.get(c, "")) for c in ("aliases", "short_names", "context", "speakers")}
    return Source(name=row["name"], kind=row["kind"], documents=documents, counts=row["counts"], **lists)


def _entries(sources: Iterable[Source]) -> dict[str, _Entry]:
    """Return every name by its key: full names win over aliases, aliases over speakers, speakers over short names."""
    listed = list(sources)
    entries: dict[str, _Entry] = {}
    for how in ("name", "alias", "speaker"):
        for source in listed:
            names = {"name": (source.name,), "alias": source.aliases, "speaker": source.speakers}[how]
            for alias in names:
                entries.setdefault(source_key(alias), _Entry(alias, (source.name,), how))
    for source in listed:
        for alias in source.short_names:
            key = source_key(alias)
            before = entries.get(key)
            if before is None or before.how == "short":
                names = (*(before.names if before else ()), source.name)
                entries[key] = _Entry(alias, tuple(dict.fromkeys(names)), "short")
    return entries


def _spellings(entries: Iterable[_Entry]) -> Iterator[tuple[str, _Entry]]:
    """Yield each name as texts spell it: also with the bare s of a possessive that lost its apostrophe."""
    listed = [(_DOTTED.sub(lambda m: m.group().replace(".", ""), _bare(e.alias)), e) for e in entries]
    yield from listed
    yield from ((f"{alias}s", e) for alias, e in listed if alias[-1].isalpha() and alias[-1] not in "sS")


def _bare(alias: str) -> str:
    return alias[4:] if alias[:4] in ("the ", "The ") else alias


def _cased(entry: _Entry, found: str, text: str, start: int, end: int) -> bool:
    """Return whether the capitals of a name stand where it needs them: SANA, but no "who" and no "an amnesty"."""
    alias = _bare(entry.alias)
    if " " in alias:
        return alias == alias.lower() or any(c.isupper() for c in found)
    if len(alias) > 1 and alias[:2].isupper():
        around = text[max(0, start - 24) : start] + text[end : end + 24]
        shouted = sum(map(str.isupper, around)) > sum(map(str.islower, around))
        return found[:2].isupper() and not (shouted and found.casefold() in _PLAIN_IN_CAPITALS)
    article = entry.how == "short" and text[max(0, start - 4) : start].casefold() == "the "
    return found[0].isupper() or article or not alias[0].isupper()
