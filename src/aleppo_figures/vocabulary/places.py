"""Where: a gazetteer as a tree of places with their variants, and how two places stand to each other."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from aleppo_figures.errors import VocabularyError, nearest
from aleppo_figures.vocabulary.relations import Relation
from aleppo_figures.vocabulary.tabular import Row, read_rows, split_list, table_rows
from aleppo_figures.vocabulary.world import look_up, world_relation

__all__ = ["Gazetteer", "Place", "place_key"]

_COLUMNS = ("name", "variants", "kind", "parent", "partition")
_ARTICLES = re.compile(r"^(?:the|al|el|as|ash|ad|ar|an|at|az)[\s-]+")


@dataclass(frozen=True, slots=True)
class Place:
    """A place: its canonical name, what it lies in, and the partition of siblings that it is disjoint from."""

    name: str
    kind: str
    parent: str | None
    variants: tuple[str, ...]
    partition: str | None
    lat: float | None = None
    lon: float | None = None


class Gazetteer:
    """A tree of places; siblings that share a `partition` are disjoint, others may overlap.

    Parameters
    ----------
    rows : iterable of dict
        Rows with the columns `name`, `variants` (semicolons), `kind`, `parent`, `partition`, and optionally `lat`, `lon`.

    Examples
    --------
    >>> gazetteer = Gazetteer.default()
    >>> gazetteer.resolve("east Aleppo")
    'Eastern Aleppo'
    >>> gazetteer.relation("Eastern Aleppo", "Aleppo Governorate")
    'within'
    >>> gazetteer.relation("Eastern Aleppo", "Western Aleppo")
    'disjoint'
    """

    def __init__(self, rows: Iterable[Row]) -> None:
        self._rows = tuple(rows)
        self._places = {r["name"]: _place(r) for r in self._rows}
        self._names: dict[str, str] = {}
        self._candidates: dict[str, list[str]] = {}
        for place in self._places.values():
            self._enter(place.name, place.name)
        for place in self._places.values():
            for variant in place.variants:
                self._enter(variant, place.name)
        self._check()

    def _enter(self, written: str, name: str) -> None:
        key = place_key(written)
        self._names.setdefault(key, name)
        found = self._candidates.setdefault(key, [])
        if name not in found:
            found.append(name)

    @classmethod
    def default(cls) -> Gazetteer:
        """Return the shipped gazetteer."""
        return _default()

    @classmethod
    def read(cls, path: str | Path, *, extend: bool = True) -> Gazetteer:
        """Return a caller's gazetteer from a CSV file, added to the shipped one or instead of it.

        Raises
        ------
        VocabularyError
            If a column is missing, a parent isn't a place, or the tree has a cycle.
        """
        rows = read_rows(path, _COLUMNS)
        replaced = {r["name"] for r in rows}
        shipped = [r for r in cls.default()._rows if r["name"] not in replaced] if extend else []
        return cls([*shipped, *rows])

    def __iter__(self) -> Iterator[Place]:
        return iter(self._places.values())

    def __len__(self) -> int:
        return len(self._places)

    def __contains__(self, name: object) -> bool:
        return name in self._places

    def get(self, name: str) -> Place | None:
        """Return the place of a canonical name, or None."""
        return self._places.get(name)

    def resolve(self, text: str) -> str | None:
        """Return the canonical name of a place named in any of its variants, or None when it isn't known."""
        return self._names.get(place_key(text))

    def candidates(self, text: str) -> tuple[str, ...]:
        """Return every place that goes by a name, the one that `resolve` takes first.

        Examples
        --------
        >>> Gazetteer.default().candidates("al-Zahra")
        ('al-Zahra (Aleppo)', 'al-Zahraa (town)')
        """
        return tuple(self._candidates.get(place_key(text), ()))

    def ancestors(self, name: str) -> tuple[str, ...]:
        """Return what a place lies in, from the narrowest to the widest, itself left out.

        A place that the gazetteer lacks lies in its country, where the world's gazetteer knows it.
        """
        if name not in self._places:
            somewhere = look_up(name)
            return (somewhere.country,) if somewhere and somewhere.country.casefold() != name.casefold() else ()
        chain: list[str] = []
        place = self._places.get(name)
        while place is not None and place.parent is not None:
            chain.append(place.parent)
            place = self._places.get(place.parent)
        return tuple(chain)

    def around(self, name: str | None) -> tuple[str, ...]:
        """Return the names of a place and of what it lies in, the narrowest first; none for no place.

        Examples
        --------
        >>> Gazetteer.default().around("Jub al-Quba")[:3]
        ('Jub al-Quba', 'Eastern Aleppo', 'Aleppo')
        """
        return () if name is None else (name, *self.ancestors(name))

    def relation(self, a: str | None, b: str | None) -> Relation:
        """Return how two places stand to each other; a missing or unknown place is unknown, the same name the same.

        Places that the gazetteer lacks are countries and cities of the world. A bare "Aleppo" is the city: it lies
        within its governorate, so that a count of the city bounds the governorate's from below.
        """
        if a is None or b is None:
            return "unknown"
        left, right = self.resolve(a) or a, self.resolve(b) or b
        if left == right or place_key(left) == place_key(right):
            return "same"
        if left not in self._places and right not in self._places:
            return world_relation(left, right)
        up_left, up_right = (left, *self.ancestors(left)), (right, *self.ancestors(right))
        if right in up_left:
            return "within"
        if left in up_right:
            return "contains"
        if left in self._places and right in self._places:
            return "disjoint" if self._split(up_left, up_right) else "unknown"
        return self._abroad(up_left, up_right)

    def _abroad(self, up_left: tuple[str, ...], up_right: tuple[str, ...]) -> Relation:
        """Compare places of which at least one is the world's: by country, a country being no part of another."""
        roots = []
        for chain in (up_left, up_right):
            root = self._places.get(chain[-1])
            somewhere = look_up(chain[-1])
            if somewhere is None and not (root and root.kind == "country"):
                return "unknown"
            roots.append(somewhere.country if somewhere else chain[-1])
        if roots[0] != roots[1]:
            return "disjoint"
        return world_relation(up_left[0], up_right[0])

    def _split(self, up_left: tuple[str, ...], up_right: tuple[str, ...]) -> bool:
        shared = next((p for p in up_left if p in up_right), None)
        ends = []
        for chain in (up_left, up_right):
            child = chain[chain.index(shared) - 1] if shared else chain[-1]
            ends.append(self._places.get(child))
        left, right = ends
        return (
            left is not None and right is not None and left.partition is not None and left.partition == right.partition
        )

    def _check(self) -> None:
        for place in self._places.values():
            if place.parent is not None and place.parent not in self._places:
                near = nearest(place.parent, tuple(self._places))
                raise VocabularyError(
                    "a place's parent is a place of the gazetteer",
                    found=f"{place.parent!r} as parent of {place.name!r}",
                    do=f"did you mean {near!r}?" if near else "add the parent as a row",
                )
            seen, here = {place.name}, place
            while here.parent is not None:
                if here.parent in seen:
                    raise VocabularyError(
                        "places lie in one another as a tree", found=f"a cycle through {here.parent!r}"
                    )
                seen.add(here.parent)
                here = self._places[here.parent]


def place_key(name: str) -> str:
    """Return a place name folded for comparison: case, accents, hyphens and a leading article don't matter.

    Examples
    --------
    >>> place_key("al-Sha'ar") == place_key("Shaar")
    True
    """
    plain = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(c for c in plain if not unicodedata.combining(c) and c not in "'’‘`ʿʾ")
    plain = _ARTICLES.sub("", " ".join(plain.split()))
    return re.sub(r"[\W_]+", " ", plain).strip()


@cache
def _default() -> Gazetteer:
    return Gazetteer(table_rows("places", _COLUMNS))


def _place(row: Row) -> Place:
    def number(column: str) -> float | None:
        try:
            return float(row[column]) if row.get(column) else None
        except ValueError:
            raise VocabularyError(
                f"a place's {column} is decimal degrees", found=f"{row[column]!r} at {row['name']!r}"
            ) from None

    return Place(
        row["name"],
        row["kind"],
        row["parent"] or None,
        split_list(row["variants"]),
        row["partition"] or None,
        number("lat"),
        number("lon"),
    )
