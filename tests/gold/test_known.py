"""What is read rightly stays so: a figure of `dev.yaml` that is lost is named, unless `unread.txt` lists it.

A change of rules that gains more than it loses adds its losses to that list; who mends one may take it off.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from aleppo_figures import Document, extract  # noqa: E402
from benchmarks.gold import load  # noqa: E402
from benchmarks.score import match, right_slots  # noqa: E402

GOLD = ROOT / "tests" / "gold"


def amiss() -> Iterator[str]:
    """Yield a line for each figure that isn't read or has another group, and for each number that is no figure."""
    documents = load(GOLD / "dev.yaml")
    figures = extract(
        [Document(d.text, doc_id=d.doc_id, publisher=d.publisher, published=d.published) for d in documents]
    )
    for document in documents:
        rows = figures[figures["doc_id"] == document.doc_id]
        pairs, counted = match(document, rows)
        keys = {str(rows.at[label, "figure_id"]): key for key, label in pairs}
        found = {key for key, _ in pairs}
        yield from (f"{document.doc_id} {key} unread" for key in document.figures if key not in found)
        yield from (
            f"{document.doc_id} {key} group"
            for key, label in pairs
            if not right_slots(document, key, rows.loc[label], keys)["group"]
        )
        spurious = set(counted) - {label for _, label in pairs}
        yield from (f"{document.doc_id} {row.char_start} spurious" for row in rows.loc[sorted(spurious)].itertuples())


def test_what_was_read_rightly_still_is() -> None:
    known = set((GOLD / "unread.txt").read_text(encoding="utf-8").splitlines())
    lost = sorted(set(amiss()) - known)
    assert not lost, "if what the change gains is worth them, add to tests/gold/unread.txt:\n" + "\n".join(lost)
