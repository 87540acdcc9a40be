"""Files are whole or not there."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from aleppo_figures.errors import StoreError
from aleppo_figures.stores import write_figures, write_text
from aleppo_figures.stores.aside import aside


def test_an_interrupted_write_leaves_the_old_file(tmp_path: Path) -> None:
    path = write_text("old", tmp_path / "f.txt")
    with pytest.raises(KeyboardInterrupt), aside(path) as part:
        part.write_text("half of the ne")
        raise KeyboardInterrupt
    assert path.read_text() == "old"
    assert [p.name for p in tmp_path.iterdir()] == ["f.txt"]


def test_a_folder_that_is_not_there_is_named(tmp_path: Path, two: pd.DataFrame) -> None:
    with pytest.raises(StoreError, match="nowhere"):
        write_figures(two, tmp_path / "nowhere" / "f.csv")
