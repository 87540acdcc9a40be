"""Findings about one root: conflicts, parts beyond their whole, running totals, repeated and revised numbers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from aleppo_figures.reconciliation.findings.draft import Draft, Evidence
from aleppo_figures.reconciliation.sentences import times
from aleppo_figures.reconciliation.sums import Sum

__all__ = [
    "changed_numbers",
    "conflicts",
    "copy_errors",
    "is_rounding",
    "no_end",
    "parts_and_wholes",
    "parts_beyond",
    "passed_on",
    "rounded",
    "unfinished",
]

_FEWEST_REPORTS = 3
_FAR = 3.0
"""Two numbers of one root further apart are hardly versions of one count: they tell a reader least."""


def conflicts(evidence: Evidence) -> Iterator[Draft]:
    """Yield the minimal sets of figures of one root that can't all hold."""
    within = evidence.conflicts[evidence.conflicts["kind"] == "within_root"]
    for _, rows in within.groupby("conflict_id", sort=True):
        ids = tuple(sorted(str(i) for i in rows["figure_id"]))
        listed = "; ".join(evidence.words.whole(i) for i in ids)
        factor = float(rows["factor"].fillna(1).max())
        gap = rows["gap"].fillna(0).max()
        sentence = f"These can't all hold if one count is meant: {listed}. They miss each other by {gap:,.0f}."
        yield Draft("conflict", "error", ids, sentence, max(map(evidence.size, ids)), factor)


def unfinished(evidence: Evidence) -> Iterator[Draft]:
    """Yield the searches for conflicts that were cut short: more may be at odds than is told."""
    reasons = {
        "time limit": "its time limit was reached",
        "many": "there may be more conflicts than are listed",
        "not proved": "a step of it could not be proved",
    }
    for figure, why in evidence.limits:
        whole = evidence.words.whole(figure)
        sentence = (
            f"The search for figures at odds with {whole}, or linked to it, isn't complete: {reasons.get(why, why)}."
        )
        yield Draft("unfinished", "warning", (figure,), sentence, evidence.size(figure))


def parts_beyond(evidence: Evidence) -> Iterator[Draft]:
    """Yield parts that are above what bounds their whole from above, alone or together."""
    words = evidence.words
    for total in evidence.sums:
        if total.flag == "exceeds":
            parts = words.listed(total.parts)
            sentence = (
                f"The parts of {words.whole(total.whole)} by {total.axis} ({parts}) come to {_sum(total)}, "
                f"which is {total.low - (total.whole_high or 0):,} more than the whole."
            )
            yield Draft("parts_beyond_whole", "warning", (total.whole, *total.parts), sentence, total.low)
    for row in evidence.verdict("exceeds"):
        left, right = str(row["left"]), str(row["right"])
        part, whole = (left, right) if row["relation"] == "within" else (right, left)
        if evidence.claims[part].root == evidence.claims[whole].root:
            factor = _factor(row["factor"])
            apart = f"by a factor of {times(factor)}" if factor > 1 else "where the whole reports none"
            sentence = (
                f"{words.whole(part)} lies within the scope of {words.whole(whole)}, but is above it "
                f"{apart}: one of the two means something else, or has been revised."
            )
            yield Draft("part_above_whole", "warning", (part, whole), sentence, evidence.size(part), factor)


def parts_and_wholes(evidence: Evidence) -> Iterator[Draft]:
    """Yield wholes with parts that add up, or leave people who aren't itemised; axes are never added together."""
    by_whole = defaultdict(list)
    for total in evidence.sums:
        if total.flag in ("exact", "not_itemised") and (len(total.parts) > 1 or total.axis != "group"):
            by_whole[total.whole].append(total)
    words = evidence.words
    for whole, totals in sorted(by_whole.items()):
        told = []
        for total in totals:
            come = f" come to {_sum(total)}" if len(total.parts) > 1 else ""
            told.append(f"by {total.axis} {words.listed(total.parts)}{come}{_left(total)}")
        others = "; these are different axes and aren't added together" if len(totals) > 1 else ""
        ids = (whole, *(p for t in totals for p in t.parts))
        sentence = f"Of {words.whole(whole)}: {'; '.join(told)}{others}."
        yield Draft("parts", "note", tuple(dict.fromkeys(ids)), sentence, evidence.size(whole))


def passed_on(evidence: Evidence) -> Iterator[Draft]:
    """Yield numbers that many pages print and one root counted."""
    reports: dict[str, set[str]] = defaultdict(set)
    for copy in evidence.copies:
        if copy.edit == "same":
            reports[copy.original] |= {copy.original, copy.copy}
    for original, ids in sorted(reports.items()):
        if len(ids) >= _FEWEST_REPORTS:
            words = evidence.words
            sentence = f"{len(ids)} reports of {words.whole(original)} are one count passed on, not {len(ids)} sources."
            yield Draft("passed_on", "note", tuple(sorted(ids)), sentence, evidence.size(original), len(ids))


def _sum(total: Sum) -> str:
    """Return what parts come to: their sum where each is exact, else the ends that they leave."""
    if total.high is None:
        return f"at least {total.low:,}"
    return f"{total.low:,}" if total.low == total.high else f"{total.low:,} to {total.high:,}"


def _left(total: Sum) -> str:
    """Return what parts leave over, as far as it follows from exact numbers."""
    if total.remainder is None:
        return ""
    least = "at least " if total.low != total.high else ""
    return f", which leaves {least}{total.remainder:,} not itemised" if total.remainder else ", which is all of them"


def rounded(evidence: Evidence) -> Iterator[Draft]:
    """Yield numbers that are another one of the same root, rounded on the way."""
    words = evidence.words
    loose_ones = [name for name, claim in evidence.claims.items() if claim.modifier in ("nearly", "about")]
    for row in [*evidence.verdict("repeats", loose_ones), *evidence.verdict("fits", loose_ones)]:
        ids = (str(row["left"]), str(row["right"]))
        loose, exact = sorted(ids, key=lambda i: evidence.claims[i].modifier == "exact")
        a, b = evidence.claims[loose], evidence.claims[exact]
        if a.root != b.root or b.modifier != "exact" or a.modifier not in ("nearly", "about"):
            continue
        near = b.best is not None and a.least <= b.best <= a.most
        if row["period"] != "same" or not near or not is_rounding(a.modifier, a.best, b.best):
            continue
        how = "is" if row["verdict"] == "repeats" else "fits into"
        sentence = f"“{words.counted(loose)}” ({words.published(loose)}) {how} the {words.whole(exact)}, rounded."
        yield Draft("rounded", "note", ids, sentence, evidence.size(exact))


def is_rounding(modifier: str, loose: int | None, exact: int | None) -> bool:
    """Return whether a loose number is an exact one, rounded: up to it for "nearly", to the nearest for "about".

    Examples
    --------
    >>> is_rounding("nearly", 700, 696), is_rounding("about", 4_000, 3_804), is_rounding("about", 34_000, 35_000)
    (True, True, False)
    """
    if not loose or not exact or loose == exact:
        return False
    steps = [m * 10**n for n in range(1, len(str(loose)) + 1) for m in (1, 5)]
    for step in steps:
        up = -(-exact // step) * step
        nearest = (2 * exact + step) // (2 * step) * step
        if loose == (up if modifier == "nearly" else nearest):
            return True
    return False


def changed_numbers(evidence: Evidence) -> Iterator[Draft]:
    """Yield one root's two numbers for one scope: a revision where the order is known, else only a variant.

    Two reports of a running total whose ends are a day apart are steps of it, which its own finding tells.
    """
    words = evidence.words
    ends = {step.figure_id: (step.series, step.as_of) for step in evidence.series}
    for verdict in ("revises", "varies"):
        for row in evidence.verdict(verdict):
            ids = (str(row["left"]), str(row["right"]))
            if _steps(*(ends.get(i) for i in ids)):
                continue
            known = all(evidence.claims[i].vintage is not None for i in ids)
            earlier, later = sorted(ids, key=lambda i: (evidence.claims[i].vintage or 0, i)) if known else ids
            told = f"{words.number(earlier)} ({words.published(earlier)}) and {words.number(later)} ({words.published(later)})"
            own = [i for i in ids if evidence.claims[i].own]
            order = "the second is the later report" if verdict == "revises" else "which is later isn't known"
            if len(own) == 1:
                order += f"; its own page, {words.number(own[0])}, stands for its count"
            scope = f"{words.people(earlier)} {words.where(earlier)}, {words.when(earlier)}"
            sentence = f"{words.root(earlier)} has two numbers for {scope}: {told}; {order}."
            factor = _factor(row["factor"])
            if factor > _FAR:
                sentence = f"{sentence[:-1]}; they are {times(factor)} times apart, so one may be of another scope."
                yield Draft(verdict, "note", ids, sentence)
            else:
                yield Draft(verdict, "note", ids, sentence, evidence.size(later), factor)


def _steps(a: tuple[str, int] | None, b: tuple[str, int] | None) -> bool:
    """Whether two reports are of one running total, as it stood on two days."""
    return a is not None and b is not None and a[0] == b[0] and a[1] != b[1]


def copy_errors(evidence: Evidence) -> Iterator[Draft]:
    """Yield numbers that differ from another report's by one digit or by two that changed places."""
    words = evidence.words
    for copy in evidence.copies:
        if copy.edit != "same":
            sentence = (
                f"{words.number(copy.copy)} ({words.published(copy.copy)}) differs from {words.whole(copy.original)} "
                f"by {'one digit' if copy.edit == 'digit off' else 'two digits that changed places'}: perhaps a copy error."
            )
            yield Draft("copy_error", "warning", (copy.original, copy.copy), sentence, evidence.size(copy.copy))


def no_end(evidence: Evidence) -> Iterator[Draft]:
    """Yield totals with a start whose page gives no end, so that nothing can be compared with them over days."""
    for figure, claim in sorted(evidence.claims.items()):
        if claim.extent == "total" and claim.start is not None and claim.end is None and claim.part_of is None:
            sentence = (
                f"{evidence.words.whole(figure)}: the page gives no end, so it is compared with no running total."
            )
            yield Draft("no_end", "note", (figure,), sentence, evidence.size(figure))


def _factor(cell: object) -> float:
    """Return a pair's factor; 1 where it's missing, as it is against a zero."""
    return float(cell) if isinstance(cell, int | float) and cell == cell else 1.0
