"""What every comparison assumes: each assumption by the name under which a caller can drop it."""

from __future__ import annotations

from aleppo_figures.reconciliation.scope import Scopes
from aleppo_figures.schema.counted import counted

__all__ = ["assumptions"]


def assumptions(scopes: Scopes) -> list[tuple[str, str]]:
    """Return the assumptions in force, as (name, text)."""
    listed = [
        (
            "same_definition",
            "One group word means the same people to every source, unless the registry says otherwise.",
        ),
        ("same_place", "One place name means one place; a bare name of a city is the city."),
        (
            "extent",
            "A figure marked `total` speaks for its whole scope; one marked `incident` or `unknown` for one event.",
        ),
        ("exactness", "A number without a modifier is the source's exact count."),
        ("lineage", "A figure's root is the registered source behind it; unregistered sources are never joined."),
        (
            "day_slack",
            f"Periods of a week and more whose ends differ by at most {counted(scopes.day_slack, 'day')} are the same.",
        ),
    ]
    if scopes.groups.assume_civilian:
        text = "Children, the elderly and people of civilian roles are civilians unless the text says otherwise."
        listed.append(("children_are_civilians", text))
    return listed
