"""The notebooks run from first cell to last, and are committed as they look when they have run."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import Any

import pytest

nbformat = pytest.importorskip("nbformat", reason="needs nbformat")
pytest.importorskip("nbclient", reason="needs nbclient")
pytest.importorskip("altair", reason="needs the extra 'plot'")

NAMES = ("01_extract", "02_reconcile", "03_publish")
LARGEST = 200_000
LONGEST = 10


@pytest.fixture(params=NAMES)
def path(request: pytest.FixtureRequest, root: Path) -> Path:
    return root / "notebooks" / f"{request.param}.ipynb"


def cells(notebook: Any) -> list[Any]:
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def shown(cell: Any) -> set[str]:
    """Return what kinds of output a cell has."""
    return {kind for output in cell.outputs for kind in (output.get("data") or {output.output_type: ""})}


def test_it_runs_and_shows_what_the_committed_one_shows(path: Path) -> None:
    from nbclient import NotebookClient

    committed = nbformat.read(path, as_version=4)
    fresh = nbformat.read(path, as_version=4)
    NotebookClient(fresh, timeout=300, resources={"metadata": {"path": str(path.parent)}}).execute()
    for before, after in zip(cells(committed), cells(fresh), strict=True):
        assert shown(before) == shown(after)
        assert not any(output.get("name") == "stderr" for output in after.outputs)


def test_it_is_small_and_has_no_path_of_a_machine(path: Path) -> None:
    body = path.read_text(encoding="utf-8")
    assert len(body) < LARGEST
    assert "/home/" not in body and "/work/" not in body and "/tmp/" not in body


def test_it_tells_a_story_and_defines_nothing_long(path: Path) -> None:
    notebook = nbformat.read(path, as_version=4)
    prose = [cell.source for cell in notebook.cells if cell.cell_type == "markdown"]
    assert prose[0].startswith(f"# {path.stem[1]}. ")
    assert len(prose) >= len(cells(notebook)) / 2
    for cell in cells(notebook):
        code = "\n".join(line for line in cell.source.splitlines() if not line.startswith("%"))
        defined = [n for n in ast.walk(ast.parse(code)) if isinstance(n, ast.FunctionDef | ast.ClassDef | ast.Lambda)]
        assert all((node.end_lineno or 0) - node.lineno < LONGEST for node in defined)


def test_the_story_ends_in_a_checked_draft(root: Path) -> None:
    last = nbformat.read(root / "notebooks" / "03_publish.ipynb", as_version=4)
    told = "".join(output.get("text", "") for cell in cells(last) for output in cell.outputs)
    assert "ok: supported: On record by 1 root: 442 civilians" in told
    assert "error: misread: The number is on record, but for another group: 1,138 civilians" in told
