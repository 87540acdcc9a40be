"""What a rule is given and what it finds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from aleppo_figures.extraction.attach.announced import Announced
from aleppo_figures.extraction.attach.items import Line
from aleppo_figures.extraction.mentions import Mention, Span

__all__ = ["Found", "Rule", "Scene", "previous"]


@dataclass(slots=True)
class Scene:
    """What is known when a number is judged: its line, the mentions so far, and which items of the line have one."""

    line: Line
    mentions: list[Mention]
    attached: dict[int, int] = field(default_factory=dict)  # item → mention
    listing: int | None = None  # the mention that opened a list ("as follows:")
    announced: Announced | None = None  # the outcome that a question or a title above states
    evacuation: bool = False  # whether the text tells of an evacuation
    told: set[tuple[int | None, str]] = field(default_factory=set)  # the counts and outcomes of the mentions


class Found(NamedTuple):
    """An outcome, the words that state it, and the mention that it is carried on from."""

    outcome: str
    cue: Span | None = None
    antecedent: int | None = None


class Rule(NamedTuple):
    """A named rule with a sentence that it reads and one that it must leave."""

    name: str
    judge: Callable[[Scene, int], Found | None]
    example: str
    counter_example: str


def previous(scene: Scene, i: int) -> int | None:
    """Return the mention of the nearest count before a number in its sentence, else the last one of the text."""
    for j in reversed(range(i)):
        if j in scene.attached:
            return scene.attached[j]
    last = len(scene.mentions) - 1
    if last >= 0 and scene.line.sentence.index - scene.mentions[last].sentence <= 2:
        return last
    return None
