"""Whatever is damaged in a file, reading it gives figures or an error that says so; nothing else escapes."""

from __future__ import annotations

import random
from pathlib import Path

import pandas as pd
import pytest

from aleppo_figures import read_figures
from aleppo_figures.errors import FiguresError, ReadError
from aleppo_figures.schema.convert import to_frame
from aleppo_figures.schema.figure import Figure
from aleppo_figures.stores import write_figures

NAMES = ("a.csv", "a.hxl.csv", "a.xlsx", "a.parquet", "a.jsonl", "a.zip", "datapackage.json")
_BITS = (b'"', b"\n", b",", b"\x00", b"\r", b"#", b"'", b"1e99", b"-", b"\xff\xfe", b"\xe2\x80")


def mutated(raw: bytes, source: random.Random) -> bytes:
    changed = bytearray(raw)
    for _ in range(source.choice([1, 2, 5, 30])):
        at = source.randrange(len(changed)) if changed else 0
        kind = source.random()
        if kind < 0.5 and changed:
            changed[at] = source.randrange(256)
        elif kind < 0.7:
            del changed[at : at + source.randrange(1, 40)]
        elif kind < 0.9:
            changed[at:at] = source.choice(_BITS)
        else:
            del changed[at:]
    return bytes(changed)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.filterwarnings("ignore")
def test_a_damaged_file_gives_figures_or_an_error(name: str, tmp_path: Path) -> None:
    rows = [Figure(f"f-{n}", "d", "killed", best=n, quote="A flood, it was said.", place="Lima") for n in range(5)]
    path = write_figures(to_frame(rows), tmp_path / name)
    raw, source = path.read_bytes(), random.Random(name)
    for _ in range(80):
        path.write_bytes(mutated(raw, source))
        try:
            assert isinstance(read_figures(path), pd.DataFrame)
        except FiguresError as error:
            assert str(error)


@pytest.mark.parametrize("text", ["outcome,best,Best\nkilled,1,2\n", "outcome,best,best\nkilled,1,2\n"])
def test_a_column_that_stands_twice_is_refused(text: str, tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text(text)
    with pytest.raises(ReadError, match="stands once"):
        read_figures(tmp_path / "t.csv")
