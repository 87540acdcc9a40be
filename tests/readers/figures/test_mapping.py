"""Any table by a mapping: columns, constants, words and rows, as arguments or as a TOML file."""

from __future__ import annotations

from pathlib import Path

import pytest

from aleppo_figures import read_figures
from aleppo_figures.errors import OptionError, ReadError

TABLE = """what,howmany,whose,who
Troops lost,40,Eastland,Ministry
Tanks lost,7,Eastland,Ministry
Troops hurt,1e+05,Westland,Staff
"""
COLUMNS = {"outcome": "what", "group": "what", "best": "howmany", "side": "whose", "source": "who"}
VALUES = {
    "outcome": {"Troops lost": "killed", "Troops hurt": "injured"},
    "group": {"Troops lost": "soldiers", "Troops hurt": "soldiers"},
}
ONLY = {"what": ["Troops lost", "Troops hurt"]}


@pytest.fixture
def table(tmp_path: Path) -> Path:
    (tmp_path / "losses.csv").write_text(TABLE, encoding="utf-8")
    return tmp_path / "losses.csv"


def test_a_table_is_read_by_a_mapping(table: Path) -> None:
    figures = read_figures(table, columns=COLUMNS, values=VALUES, only=ONLY, constants={"place": "Eastland"})
    assert figures.attrs["format"] == "mapped"
    told = figures[["outcome", "group", "best", "side", "place"]].astype(object).values.tolist()
    assert told == [
        ["killed", "soldiers", 40, "Eastland", "Eastland"],
        ["injured", "soldiers", 100_000, "Westland", "Eastland"],
    ]


def test_a_mapping_is_a_toml_file_too(table: Path, tmp_path: Path) -> None:
    plan = tmp_path / "plan.toml"
    plan.write_text(
        '[columns]\noutcome = "what"\nbest = "howmany"\n[values.outcome]\n"Troops lost" = "killed"\n'
        '[only]\nwhat = ["Troops lost"]\n'
    )
    assert read_figures(table, mapping=plan)["best"].tolist() == [40]
    plan.write_text('[colums]\nbest = "howmany"\n')
    with pytest.raises(ReadError, match="did you mean 'columns'"):
        read_figures(table, mapping=plan)
    plan.write_text("[columns\n")
    with pytest.raises(ReadError, match="TOML"):
        read_figures(table, mapping=plan)
    with pytest.raises(OptionError, match="file or arguments"):
        read_figures(table, mapping=plan, columns=COLUMNS)


@pytest.mark.parametrize(
    ("columns", "says"),
    [({"bset": "howmany"}, "did you mean 'best'"), ({"best": "howmani"}, "did you mean 'howmany'")],
)
def test_a_misspelled_side_of_a_mapping_is_named(table: Path, columns: dict[str, str], says: str) -> None:
    with pytest.raises(OptionError, match=says):
        read_figures(table, columns=columns)


def test_a_real_table_of_claims_is_read(bench: Path) -> None:
    names = {"Military Deaths": "killed", "Civilian Deaths": "killed", "Military Injuries": "injured"}
    figures = read_figures(
        bench / "radford2023/reports.csv",
        columns={"outcome": "category", "best": "loss_count", "side": "loss_country", "source": "claim_source"},
        values={"outcome": names},
        only={"category": list(names)},
    )
    assert len(figures) == 688
