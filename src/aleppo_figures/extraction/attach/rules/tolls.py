"""Outcomes of bare figures behind a toll, a label or a word for a figure."""

from __future__ import annotations

import re
from functools import cache

from aleppo_figures.extraction.attach.rules.scene import Found, Scene, previous

__all__ = ["figure", "labelled", "of_toll", "toll"]


def toll(scene: Scene, i: int) -> Found | None:
    """Read a number behind or before a word for a count ("the death toll has risen to 12")."""
    line = scene.line
    rising = of_toll().search(" ".join(x.text.lower() for x in line.items[max(0, i - 7) : i]) + " ")
    for j in range(i - 1, max(-1, i - 24), -1) if not rising else range(i - 1, -1, -1):
        tag = line.tags[j]
        if rising and tag != "T":
            continue
        if tag in ";:wskKD" or (tag == "N" and j in scene.attached) or (tag == "." and j < i - 1):
            break
        if tag in "TM" and line.items[j].cue is not None:
            if tag == "M" and not any(t in "bv" for t in line.tags[j:i]):
                break
            return Found(line.items[j].cue.outcome, line.items[j].span)  # type: ignore[union-attr]
    for j in range(i + 1, min(len(line.tags), i + 5)):
        if line.tags[j] in "T" and line.items[j].cue is not None:
            return Found(line.items[j].cue.outcome, line.items[j].span)  # type: ignore[union-attr]
        if line.tags[j] not in "dnao,":
            break
    return None


def labelled(scene: Scene, i: int) -> Found | None:
    """Read "Dead: 1,033. Injured: 1,527."."""
    line, item = scene.line, scene.line.items[i]
    if item.phrase is None or i < 2 or line.tags[i - 1] != ":" or line.items[i - 2].cue is None or i > 6:
        return None
    label = line.items[i - 2]
    return Found(label.cue.outcome, label.span) if label.cue else None


def figure(scene: Scene, i: int) -> Found | None:
    """Carry the outcome told before to a bare figure of it ("gave a figure of 65", "could climb to 10,000")."""
    line, item = scene.line, scene.line.items[i]
    phrase, number = item.phrase, item.number
    if (
        phrase is None
        or number is None
        or phrase.kind != "bare"
        or number.kind in ("article", "ordinal", "zero", "both")
    ):
        return None
    before = previous(scene, i)
    text = " ".join(x.text.lower() for x in line.items[max(0, i - 7) : i]) + " "
    return (
        Found(scene.mentions[before].outcome, None, before) if before is not None and of_toll().search(text) else None
    )


@cache
def of_toll() -> re.Pattern[str]:
    """Return the pattern of words that lead to a bare figure ("gave a figure of")."""
    return re.compile(
        r"(?:(?:figure|estimates?|total|tally|count)s? (?:of|at) |spoke of |(?:has|had|have) (?:since )?(?:risen|climbed|grown) to "
        r"|(?:could|may|might|will) (?:climb|rise|reach|exceed|grow)(?: to)? "
        r"|brings? (?:it |the total |the number )?to |puts? (?:it|the figure|the number|the total) at )$"
    )
