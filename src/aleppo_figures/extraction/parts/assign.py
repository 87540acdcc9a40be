"""The judgement on parts: an ordered list of named rules, tried on each count in turn."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from aleppo_figures.extraction.mentions import Mention, Page
from aleppo_figures.extraction.parts.anaphora import (
    among_after,
    of_after,
    of_before,
    of_count,
    subject_includes,
    those_in,
)
from aleppo_figures.extraction.parts.openers import bracket, broken_down, include, listed
from aleppo_figures.extraction.parts.rest import alone, another, completing, condition, copula, itemised
from aleppo_figures.extraction.parts.scene import Scene

__all__ = ["RULES", "PartLink", "assign_parts", "link_parts"]

RULES: tuple[tuple[str, Callable[[Scene, int], int | None]], ...] = (
    ("of count", of_count),
    ("of them", of_after),
    ("subject includes", subject_includes),
    ("include", include),
    ("of these", of_before),
    ("those in", those_in),
    ("among them", among_after),
    ("bracket", bracket),
    ("broken down", broken_down),
    ("listed", listed),
    ("itemised", itemised),
    ("another", another),
    ("completing", completing),
    ("condition", condition),
    ("copula", copula),
    ("alone", alone),
)


class PartLink(NamedTuple):
    """A count's whole and the name of the rule that found it; both are empty for a count that is no part."""

    whole: int | None
    rule: str


def assign_parts(page: Page, mentions: Sequence[Mention]) -> list[int | None]:
    """Return for each count the index of the count that it's a subset of, or None; links never run in a circle.

    Parameters
    ----------
    page : Page
        The document in sentences.
    mentions : sequence of Mention
        Its counts, in document order.
    """
    return [link.whole for link in link_parts(page, mentions)]


def link_parts(page: Page, mentions: Sequence[Mention]) -> list[PartLink]:
    """Return the same as `assign_parts`, each with its rule: the first of `RULES` that names a whole decides."""
    scene = Scene(page, mentions)
    for i in range(len(mentions)):
        for name, rule in RULES:
            whole = rule(scene, i)
            if whole is not None and not _circular(scene.parts, i, whole):
                scene.parts[i] = whole
                scene.why[i] = name
                break
    return [PartLink(whole, why) for whole, why in zip(scene.parts, scene.why, strict=True)]


def _circular(parts: Sequence[int | None], part: int, whole: int) -> bool:
    at: int | None = whole
    for _ in range(len(parts)):
        if at is None:
            return False
        if at == part:
            return True
        at = parts[at]
    return True
