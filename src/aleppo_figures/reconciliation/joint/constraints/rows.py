"""What each figure bounds: one row per figure, by its basis, extent and modifier."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from aleppo_figures.reconciliation.claims import Claim
from aleppo_figures.reconciliation.joint.constraints.firsthand import Counted, Interval, firsthand
from aleppo_figures.reconciliation.joint.constraints.regions import Region
from aleppo_figures.reconciliation.scope import period_relation
from aleppo_figures.reconciliation.unused import unused

__all__ = ["TRUTH", "Row", "count_interval", "count_rows", "is_round", "truth_interval", "truth_rows"]

TRUTH = ""
"""The measure of what happened; every other measure is a root's count."""
_LONG = 7


@dataclass(frozen=True, slots=True)
class Row:
    """A statement on one measure: at least `low` in the wide region, at most `high` in the narrow one.

    `measure` is a root, or a figure's own where it has no date, or `TRUTH`; `figures` are the versions it stands for,
    `copies` those that pass the same number on.
    """

    figures: tuple[str, ...]
    root: str
    measure: str
    vintage: int | None
    wide: Region
    narrow: Region | None
    low: int
    high: int | None
    soft: bool = False
    copies: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The figure that the row is named after."""
        return self.figures[0]


def is_round(number: int) -> bool:
    """Return whether "at least N" is a rounded floor: a multiple of 50, or of 10 below 100.

    Examples
    --------
    >>> is_round(500), is_round(377), is_round(40), is_round(110)
    (True, False, True, False)
    """
    return number % 50 == 0 or (number < 100 and number % 10 == 0)


def count_interval(claim: Claim) -> Interval | None:
    """Return the interval in which a figure puts its root's own count, or None when it says nothing of it.

    Source: the table of joint reasoning, by basis, extent and modifier.
    """
    if claim.basis == "estimated":
        return None
    low = claim.least
    if claim.extent != "total":
        return (low, None) if low else None
    if claim.modifier in ("at_least", "more_than"):
        stated = claim.best if claim.best is not None else low
        own_count = claim.basis == "documented" and not is_round(stated)
        return (stated, stated) if own_count else ((low, None) if low else None)
    return (low, claim.high) if low or claim.high is not None else None


def truth_interval(claim: Claim) -> Interval | None:
    """Return the interval in which a figure puts the truth, softly: estimates, and the toll of one tied incident."""
    low = claim.least
    if claim.basis == "estimated":
        return (low, claim.high) if low or claim.high is not None else None
    tied = claim.tied and claim.basis == "reported" and claim.modifier not in ("at_least", "more_than")
    return (low, claim.high) if tied and claim.high else None


def count_rows(listed: Sequence[Claim], found: Mapping[str, Region], day_slack: int = 1) -> list[Row]:
    """Return the rows on the roots' own counts; of several versions of one number the root's own publication holds."""
    versions: dict[tuple[object, ...], list[Counted]] = defaultdict(list)
    first, copies = firsthand(_counted(listed, found, count_interval))
    for claim, region, interval in first:
        day = claim.vintage if claim.vintage is not None else claim.figure_id
        versions[claim.root, day, region.who, region.label].append((claim, region, interval))
    rows: list[Row] = []
    for members in versions.values():
        for same in _one_period(members, day_slack):
            rows.extend(_settled(same))
    return sorted((_with_copies(row, copies) for row in rows), key=_order)


def truth_rows(listed: Sequence[Claim], found: Mapping[str, Region], tied: Callable[[Claim], bool]) -> list[Row]:
    """Return the soft rows on the truth, of figures whose root's word is tied to it."""
    first, copies = firsthand(_counted([c for c in listed if tied(c)], found, truth_interval))
    rows = [replace(_row(*counted), measure=TRUTH, vintage=None, soft=True) for counted in first]
    return sorted((_with_copies(row, copies) for row in rows), key=_order)


def _counted(
    listed: Sequence[Claim], found: Mapping[str, Region], interval_of: Callable[[Claim], Interval | None]
) -> Iterable[Counted]:
    for claim, region in _usable(listed, found):
        interval = interval_of(claim)
        if interval is not None:
            yield claim, region, interval


def _with_copies(row: Row, copies: Mapping[str, Sequence[str]]) -> Row:
    passed_on = tuple(sorted(copy for figure in row.figures for copy in copies.get(figure, ())))
    return replace(row, copies=passed_on) if passed_on else row


def _order(row: Row) -> tuple[object, ...]:
    """Return what a row says, then its name: what is found first doesn't hang on how figures are called."""
    region = row.wide
    label = tuple(value or "" for value in region.label)
    return (
        region.start,
        region.end,
        label,
        sorted(region.who),
        row.vintage or 0,
        row.low,
        row.high or 0,
        row.root,
        row.figures,
    )


def _usable(listed: Sequence[Claim], found: Mapping[str, Region]) -> Iterable[tuple[Claim, Region]]:
    idle = {figure for figure, _ in unused(listed)}
    return ((c, found[c.figure_id]) for c in listed if c.figure_id not in idle and c.figure_id in found)


def _row(claim: Claim, region: Region, interval: Interval) -> Row:
    wide = region.days(claim.slack)
    measure = claim.root if claim.vintage is not None else f"{claim.root}\x1f{claim.figure_id}"
    return Row(
        (claim.figure_id,), claim.root, measure, claim.vintage, wide or region, region.days(-claim.slack), *interval
    )


def _one_period(members: Sequence[Counted], day_slack: int) -> list[list[Counted]]:
    """Return versions of one scope together: equal days, or long periods whose ends differ by the slack."""
    groups: list[list[Counted]] = []
    for member in sorted(members, key=lambda m: (m[1].start, m[1].end, m[0].figure_id)):
        days = (member[1].start, member[1].end)
        for group in groups:
            first = (group[0][1].start, group[0][1].end)
            if period_relation(first, days, day_slack) == "same":
                group.append(member)
                break
        else:
            groups.append([member])
    return groups


def _settled(versions: Sequence[Counted]) -> list[Row]:
    """Return the rows of one scope and day: all where they meet, else the root's own, else the span of all."""
    if _meet(versions):
        return [_row(*v) for v in versions]
    own = [v for v in versions if v[0].own]
    held = own or list(versions)
    if _meet(held):
        return [_row(*v) for v in held]
    tops = [interval[1] for _, _, interval in held]
    high = None if None in tops else max(t or 0 for t in tops)
    low = min(interval[0] for _, _, interval in held)
    rows = [_row(claim, region, (low, high)) for claim, region, _ in held]
    names = tuple(sorted(name for row in rows for name in row.figures))
    start, end = min(r.wide.start for r in rows), max(r.wide.end for r in rows)
    wide = Region(rows[0].wide.who, rows[0].wide.label, start, end)
    inner = [r.narrow for r in rows if r.narrow is not None]
    narrow = Region(wide.who, wide.label, max(r.start for r in inner), min(r.end for r in inner)) if inner else None
    narrow = narrow if narrow is not None and narrow.start <= narrow.end else None
    return [replace(rows[0], figures=names, wide=wide, narrow=narrow)]


def _meet(versions: Sequence[Counted]) -> bool:
    lows = [interval[0] for _, _, interval in versions]
    tops = [interval[1] for _, _, interval in versions if interval[1] is not None]
    return not tops or max(lows) <= min(tops)
