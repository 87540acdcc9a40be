"""Short ways from figures to what they imply, for properties that are tried hundreds of times."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from aleppo_figures.reconciliation.claims import _AS_THEY_ARE, _READ, Claim, _from_columns, with_roots
from aleppo_figures.reconciliation.incidents import tie
from aleppo_figures.reconciliation.joint.bounds import answers
from aleppo_figures.reconciliation.joint.conflicts import Conflict
from aleppo_figures.reconciliation.joint.questions import Answer, Question
from aleppo_figures.reconciliation.joint.stage import Joint, Settings, reason_jointly
from aleppo_figures.reconciliation.lineage import root_of
from aleppo_figures.schema.figure import Figure
from aleppo_figures.vocabulary.sources import SourceRegistry
from tests.reconciliation.properties.worlds import SCOPES, Scope, day


def claims(figures: Sequence[Figure]) -> list[Claim]:
    """Return figures as claims with their roots, as the pipeline does, but without the frame, which takes longest."""
    columns = {name: [_plain(getattr(f, name)) for f in figures] for name in (*_AS_THEY_ARE, *_READ)}
    listed = _from_columns(columns, SCOPES.gazetteer)
    roots = [root_of(claim, SourceRegistry.default()) for claim in listed]
    return tie(with_roots(listed, [r.name for r in roots], [r.own for r in roots]), SCOPES.gazetteer)


def _plain(value: Any) -> Any:
    return value.toordinal() if isinstance(value, date) else value


def joint(figures: Sequence[Figure], *, implied: bool = False, seconds: float = 20.0) -> Joint:
    """Return what figures imply together."""
    return reason_jointly(claims(figures), SCOPES, SourceRegistry.default(), Settings(seconds, None, implied))


def asked(found: Joint, scope: Scope, source: str | None = None, soft: bool = False) -> list[Answer]:
    """Return the answers to a question about a scope."""
    first, last = day(scope.start).toordinal(), day(scope.end).toordinal()
    rest = (scope.side, scope.cause, scope.attributed_to)
    return answers(found, Question(scope.outcome, scope.group, scope.place, first, last, *rest, source, soft))


def within(found: Joint) -> list[Conflict]:
    """Return the conflicts within a root."""
    return [c for c in found.conflicts if c.kind == "within_root"]
