"""What joint reasoning found, as the result's frames: conflicts, repairs, implied ranges; and bounds for a question."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

import pandas as pd

from aleppo_figures.errors import OptionError, nearest
from aleppo_figures.reconciliation.joint.bounds import answers
from aleppo_figures.reconciliation.joint.questions import Answer, Question, sentence
from aleppo_figures.reconciliation.joint.stage import Joint
from aleppo_figures.schema.results import frame_of
from aleppo_figures.schema.words import CATEGORIES
from aleppo_figures.vocabulary.outcomes import OUTCOMES, is_flow
from aleppo_figures.vocabulary.world import look_up

__all__ = ["ask", "conflict_frame", "implied_ends", "question_of", "repair_frame"]


_SHOWN = 8


def conflict_frame(joint: Joint) -> pd.DataFrame:
    """Return the conflicts, one row for each figure that takes part."""
    rows: list[dict[str, Any]] = []
    for conflict in joint.conflicts:
        dissolved = "; ".join(joint.dissolved.get(conflict.name, ()))
        for member in conflict.members:
            for figure in member.row.figures:
                rows.append(
                    {
                        "conflict_id": conflict.name,
                        "kind": conflict.kind,
                        "figure_id": figure,
                        "role": member.role,
                        "coefficient": float(member.coefficient),
                        "gap": float(conflict.gap),
                        "factor": conflict.factor,
                        "dissolved_by": dissolved or None,
                    }
                )
    return frame_of("conflicts", sorted(rows, key=lambda r: (r["conflict_id"], r["figure_id"])))


def repair_frame(joint: Joint) -> pd.DataFrame:
    """Return each single-figure repair of each conflict: a diagnosis, no evidence."""
    rows = [
        {"conflict_id": r.conflict, "figure_id": r.figure_id, "old": r.old, "new": r.new, "alone": r.alone}
        for r in joint.repairs
    ]
    return frame_of("repairs", sorted(rows, key=lambda r: (str(r["conflict_id"]), str(r["figure_id"]))))


def question_of(asked: Mapping[str, Any], joint: Joint) -> Question:
    """Return a question from a user's words.

    Raises
    ------
    OptionError
        If the outcome, the group, the place, the side, the cause, the party that it's attributed to, the source or a day
        isn't known, or a place or a day is left out.
    """
    outcome, group = str(asked["outcome"]), str(asked.get("group") or "people")
    if outcome not in OUTCOMES or not is_flow(outcome):
        flows = ", ".join(o for o in OUTCOMES if is_flow(o))
        raise OptionError("bounds are asked of outcomes that add up over days", found=repr(outcome), allowed=flows)
    joint.scopes.groups.get(group)
    place, start, end = asked.get("place"), asked.get("start"), asked.get("end")
    if place is None or start is None or end is None:
        raise OptionError(
            "a question names its place and both days",
            found=f"place={place!r}, start={start!r}, end={end!r}",
            do="give place, start and end",
        )
    source = asked.get("source")
    roots = sorted({c.root for c in joint.claims})
    if source is not None and str(source) not in roots:
        near = nearest(str(source), roots)
        raise OptionError(
            "a source is a root of the figures",
            found=repr(source),
            allowed=None if near else ", ".join(roots[:_SHOWN]) + (" …" if len(roots) > _SHOWN else ""),
            do=f"did you mean {near!r}?" if near else None,
        )
    first, last = _day(start, "start"), _day(end, "end")
    if first > last:
        raise OptionError("a period ends on or after its start", found=f"{start} to {end}")
    extra = {name: asked.get(name) for name in ("side", "cause", "attributed_to")}
    _known(extra, joint)
    where = _place(str(place), joint)
    return Question(outcome, group, where, first, last, source=source, soft=bool(asked.get("soft")), **extra)


def _place(name: str, joint: Joint) -> str:
    """Return a place by the name under which it's known: to the gazetteers, or to the figures alone."""
    gazetteer = joint.scopes.gazetteer
    named = {c.place for c in joint.claims if c.place is not None}
    known = gazetteer.resolve(name) or (name if name in named or look_up(name) else None)
    if known is None:
        near = nearest(name, sorted(named | {place.name for place in gazetteer}))
        raise OptionError(
            "a place is known to the gazetteer, or named by a figure",
            found=repr(name),
            do=f"did you mean {near!r}?" if near else "add it with a gazetteer of your own",
        )
    return known


def _known(narrower: Mapping[str, Any], joint: Joint) -> None:
    """Refuse a cause that isn't one, and a party that neither the registry nor a figure names: it would bound nothing."""
    cause = narrower["cause"]
    if cause is not None and cause not in CATEGORIES["cause"]:
        allowed = CATEGORIES["cause"]
        near = nearest(str(cause), allowed)
        do = f"did you mean {near!r}?" if near else None
        raise OptionError("a cause is one of the known words", found=repr(cause), allowed=", ".join(allowed), do=do)
    for name in ("side", "attributed_to"):
        party = narrower[name]
        named = {str(told) for c in joint.claims if (told := getattr(c, name)) is not None}
        if (
            party is None
            or party in named
            or joint.scopes.parties.find(str(party))
            or joint.scopes.parties.resolve(str(party))
        ):
            continue
        near = nearest(str(party), sorted({*named, *joint.scopes.parties.names}))
        raise OptionError(
            f"{name} is a party that is registered, or that a figure names",
            found=repr(party),
            do=f"did you mean {near!r}?" if near else "look it up in the figures",
        )


def ask(joint: Joint, question: Question) -> pd.DataFrame:
    """Return the arithmetic range of a question: one row, or one for each consistent reading of soft figures."""
    roots = {c.figure_id: c.root.split(" (", 1)[0] for c in joint.claims}
    return pd.DataFrame([_row(question, answer, roots) for answer in answers(joint, question)])


def _row(question: Question, answer: Answer, roots: Mapping[str, str]) -> dict[str, Any]:
    stands_on = sorted({roots[f] for f in answer.lower_from if f in roots})
    return {
        "lower": answer.lower,
        "upper": pd.NA if answer.upper is None else answer.upper,
        "lower_from": list(answer.lower_from),
        "upper_from": list(answer.upper_from),
        "status": answer.status,
        "assumed": list(answer.assumed),
        "left_out": list(answer.left_out),
        "sentence": sentence(question, answer, stands_on),
    }


def _day(value: object, name: str) -> int:
    try:
        return date.fromisoformat(str(value)[:10]).toordinal()
    except ValueError:
        raise OptionError(f"{name} is a day", found=repr(value), allowed="YYYY-MM-DD") from None


def implied_ends(joint: Joint, figures: Iterable[str]) -> list[tuple[int | None, int | None]]:
    """Return for each figure the range that all figures of its root imply for its scope."""
    return [joint.implied.get(figure, (None, None)) for figure in figures]
