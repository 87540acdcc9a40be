"""How the labels that meet in one cell of people and days divide it: disjoint pieces, and layers that may overlap them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from aleppo_figures.reconciliation.joint.constraints.regions import Label, Labels

__all__ = ["Shape", "shape_of"]

Part = dict[int, int]


@dataclass(frozen=True)
class Shape:
    """The pieces that labels divide a cell into.

    `terms` gives each label's pieces, of which the label is the sum. `rules` are what layers obey: (coefficients,
    labels that it speaks of), each saying that the weighted sum of pieces is at most zero.
    """

    pieces: int
    terms: dict[Label, tuple[int, ...]]
    rules: tuple[tuple[Part, frozenset[Label]], ...]


def shape_of(present: Iterable[Label], labels: Labels) -> Shape:
    """Return how labels divide a cell.

    Labels that are nested in or disjoint from all others divide it into pieces, one per label: what lies in it and in
    no narrower one. Labels that may overlap others, nobody knows how much, are layers of their own: each is at most
    what holds it, at least what it holds, disjoint layers add up, and two layers that together exceed what holds both
    share the difference. Layers so bound say nothing that isn't so, whatever the true overlaps are.
    """
    ordered = sorted(set(present), key=lambda q: tuple(v or "" for v in q))
    crossing = {a for a in ordered for b in ordered if labels.relation(a, b) in ("overlaps", "unknown")}
    firm = [q for q in ordered if q not in crossing]
    terms: dict[Label, tuple[int, ...]] = {}
    for q in firm:
        terms[q] = tuple(n for n, p in enumerate(firm) if labels.relation(p, q) in ("same", "within"))
    loose = [q for q in ordered if q in crossing]
    for n, q in enumerate(loose):
        terms[q] = (len(firm) + n,)
    rules = list(_rules(loose, firm, terms, labels)) if loose else []
    return Shape(len(ordered), terms, tuple(rules))


def _rules(
    loose: Sequence[Label], firm: Sequence[Label], terms: dict[Label, tuple[int, ...]], labels: Labels
) -> Iterable[tuple[Part, frozenset[Label]]]:
    inside = {q: [p for p in (*loose, *firm) if labels.relation(p, q) == "within"] for q in (*loose, *firm)}
    for whole, parts in inside.items():
        for group in _apart(parts, labels):
            if whole not in loose and not any(p in loose for p in group):
                continue
            yield _rule([*group], [whole], terms), frozenset([*group, whole])
    for n, a in enumerate(loose):
        for b in loose[n + 1 :]:
            if labels.relation(a, b) != "overlaps":
                continue
            meet = labels.meet(a, b)
            if meet in terms:
                for whole in _narrowest([w for w in inside if a in inside[w] and b in inside[w]], labels):
                    yield _rule([a, b], [whole, meet], terms), frozenset([a, b, whole, meet])


def _apart(parts: Sequence[Label], labels: Labels) -> list[list[Label]]:
    """Return sets of parts that are disjoint from each other, so that each part is in one at least."""
    groups: list[list[Label]] = []
    for start in parts:
        group = [start]
        for other in parts:
            if other not in group and all(labels.relation(other, p) == "disjoint" for p in group):
                group.append(other)
        key = sorted(group, key=lambda q: tuple(v or "" for v in q))
        if key not in groups:
            groups.append(key)
    return groups


def _narrowest(wholes: Sequence[Label], labels: Labels) -> list[Label]:
    return [w for w in wholes if not any(labels.relation(v, w) == "within" for v in wholes)]


def _rule(parts: Sequence[Label], wholes: Sequence[Label], terms: dict[Label, tuple[int, ...]]) -> Part:
    total: Part = {}
    for sign, group in ((1, parts), (-1, wholes)):
        for label in group:
            for piece in terms[label]:
                total[piece] = total.get(piece, 0) + sign
    return {piece: weight for piece, weight in total.items() if weight}
