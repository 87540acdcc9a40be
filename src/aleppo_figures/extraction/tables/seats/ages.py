"""Sexes beside ages: in a table by age, "Male" is no word for men but for boys, men and old men together."""

from __future__ import annotations

from dataclasses import replace

from aleppo_figures.extraction.tables.said.facets import Facets

__all__ = ["of_any_age"]

_SEXES = ("male", "female", "males", "females", "men", "women")
_AGES = ("children", "elderly")
_WHOLE = "adults"


def of_any_age(lines: list[Facets | None], across: list[Facets | None]) -> list[Facets | None]:
    """Return rows (or columns) in which a sex stands for people of any age, where the other axis is by age.

    The group vocabulary has no word for males of any age: the count is one of people, narrower than it can say.

    Examples
    --------
    >>> male, children = Facets(group="men", group_text="Male"), Facets(group="children", group_text="Under 18")
    >>> of_any_age([male], [children])[0].group, of_any_age([male], [None])[0].group
    ('people', 'men')
    """
    if not any(line is not None and _is_age(line) for line in across):
        return lines
    return [
        replace(line, group="people", partial=True) if line is not None and _is_sex(line) else line for line in lines
    ]


def _is_age(line: Facets) -> bool:
    return line.group in _AGES or (line.group_text or "").casefold() == _WHOLE


def _is_sex(line: Facets) -> bool:
    return (line.group_text or "").casefold() in _SEXES
