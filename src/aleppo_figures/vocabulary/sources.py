"""By whose word: a registry of sources with their aliases, kind, and whether they record people one by one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from aleppo_figures.vocabulary.tabular import Row, read_rows, split_list, table_rows

__all__ = ["Source", "SourceRegistry", "source_key"]

_COLUMNS = ("name", "aliases", "kind", "documents_individually", "counts")
_ARTICLE = re.compile(r"^(?:the|a|an)\s+")


@dataclass(frozen=True, slots=True)
class Source:
    """A registered source: `documents` is whether it records its dead one by one (None: not stated)."""

    name: str
    aliases: tuple[str, ...]
    kind: str
    documents: bool | None
    counts: str


class SourceRegistry:
    """The registered sources by every name that texts give them.

    Examples
    --------
    >>> registry = SourceRegistry.default()
    >>> registry.resolve("the Observatory")
    'Syrian Observatory for Human Rights'
    >>> registry.get("World Health Organization").documents
    False
    """

    def __init__(self, rows: Iterable[Row]) -> None:
        self._rows = tuple(rows)
        self._sources = {r["name"]: _source(r) for r in self._rows}
        self._names: dict[str, str] = {}
        for source in self._sources.values():
            self._names.setdefault(source_key(source.name), source.name)
        for source in self._sources.values():
            for alias in source.aliases:
                self._names.setdefault(source_key(alias), source.name)

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

    def resolve(self, text: str) -> str | None:
        """Return the canonical name of a source named in any of its aliases, or None when it isn't registered."""
        return self._names.get(source_key(text))


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
    documents = True if said.startswith("yes") else False if said.startswith("no:") or said == "no" else None
    aliases = tuple(a for part in split_list(row["aliases"]) for a in part.split(" / "))
    return Source(row["name"], aliases, row["kind"], documents, row["counts"])
