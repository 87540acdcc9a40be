"""Reading the written texts of `dev.yaml`: no measure falls below its floor, and what was lost is named."""

from __future__ import annotations

import sys
from pathlib import Path

import pandas as pd
import pytest

from aleppo_figures import Document, extract

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from benchmarks.gold import load  # noqa: E402
from benchmarks.score import match, score  # noqa: E402

FLOORS = {
    "dev.yaml": {
        "detect": 0.97,
        "row": 0.82,
        "period": 0.93,
        "place": 0.93,
        "source": 0.97,
        "part_of": 0.95,
        "group": 0.94,
    },
    "seeds/gold.yaml": {"detect": 0.97, "row": 0.85},
    "fakes/gold.yaml": {"detect": 0.95, "row": 0.73, "period": 0.90, "place": 0.88, "source": 0.93, "group": 0.96},
}


@pytest.mark.parametrize("name", FLOORS)
def test_reading_does_not_fall_behind(name, request):
    path = ROOT / "tests" / "gold" / name if name == "dev.yaml" else request.getfixturevalue("bench") / name
    documents = load(path)
    read = [Document(d.text, doc_id=d.doc_id, publisher=d.publisher, published=d.published) for d in documents]
    figures = extract(read)
    measured = score(documents, figures)
    below = {key: (measured[key], floor) for key, floor in FLOORS[name].items() if measured[key] < floor}
    assert not below, f"{below}\n{_changes(documents, figures)}"


def test_documents_without_figures_give_none():
    documents = [d for d in load(ROOT / "tests" / "gold" / "dev.yaml") if not d.figures and not d.ignored]
    figures = extract([Document(d.text, doc_id=d.doc_id, published=d.published) for d in documents])
    assert len(documents) >= 3
    assert figures[["doc_id", "quote"]].values.tolist() == []


@pytest.mark.parametrize("name", FLOORS)
def test_every_number_stands_where_its_row_says(name, request):
    path = ROOT / "tests" / "gold" / name if name == "dev.yaml" else request.getfixturevalue("bench") / name
    documents = load(path)
    texts = {d.doc_id: d.text for d in documents}
    figures = extract([Document(d.text, doc_id=d.doc_id, published=d.published) for d in documents])
    for row in figures.itertuples():
        text = texts[row.doc_id]
        assert 0 <= row.char_start < row.char_end <= len(text)
        assert text[row.char_start : row.char_end].split()[0] in row.quote


def _changes(documents, figures: pd.DataFrame) -> str:
    """Return what the texts hold and wasn't read, and what was read and they don't hold."""
    lines = []
    for document in documents:
        rows = figures[figures["doc_id"] == document.doc_id]
        pairs, spurious = match(document, rows)
        found = {key for key, _ in pairs}
        lines += [f"lost {document.doc_id} {key}: {g}" for key, g in document.figures.items() if key not in found]
        lines += [f"spurious {document.doc_id}: {row}" for row in spurious]
    return "\n".join(lines[:80])
