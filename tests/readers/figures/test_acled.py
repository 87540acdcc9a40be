"""ACLED: a floor an event, periods as wide as their precision; the sample is made up."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from aleppo_figures import read_figures
from aleppo_figures.errors import SchemaError
from aleppo_figures.readers.figures.acled import event_day

ACLED = """event_id_cnty,event_date,year,time_precision,event_type,sub_event_type,actor1,actor2,country,admin1,admin2,location,geo_precision,source,notes,fatalities,timestamp
EXL7,02 May 2001,2001,1,Battles,Armed clash,Front,Army,Exland,North,Upper,Riverton,1,Agency; Radio,"On 2 May, Front men fought soldiers at the bridge. Eight fatalities.",8,99
EXL8,2001-05-09,2001,2,Violence against civilians,Attack,Front,Civilians,Exland,North,Upper,,3,Radio,Men of the Front shot at a market.,0,99
EXL9,2001-05-20,2001,3,Explosions/Remote violence,Shelling,Army,,Exland,,,,3,Radio,Shells fell.,3,99
"""  # noqa: E501


def read(folder: Path, text: str) -> pd.DataFrame:
    (folder / "events.csv").write_text(text, encoding="utf-8")
    return read_figures(folder / "events.csv")


def test_acled_gives_its_number_as_a_floor(tmp_path: Path) -> None:
    figures = read(tmp_path, ACLED)
    assert figures.attrs["format"] == "acled"
    first = figures.iloc[0]
    assert (first["figure_id"], first["low"], first["best"], first["modifier"]) == ("acled-EXL7", 8, 8, "at_least")
    assert pd.isna(first["high"])
    assert (first["source"], first["source_text"]) == ("Agency", "Agency; Radio")
    assert first["quote"].startswith("On 2 May")
    assert figures["place"].tolist() == ["Riverton", "Upper", "Exland"]
    assert figures["attributed_to"].tolist()[1] == "Front"
    assert pd.isna(first["attributed_to"])


def test_acled_periods_are_as_wide_as_their_precision(tmp_path: Path) -> None:
    figures = read(tmp_path, ACLED)
    spans = [(str(a.date()), str(b.date())) for a, b in zip(figures["start"], figures["end"], strict=True)]
    assert spans == [("2001-05-02", "2001-05-02"), ("2001-05-03", "2001-05-15"), ("2001-05-01", "2001-05-31")]
    assert figures["date_precision"].tolist() == [1, 3, 4]


@pytest.mark.parametrize("cell", ["2 May 2001", "2001-05-02", "02-May-2001", "02/05/2001"])
def test_acled_days_come_in_several_forms(cell: str) -> None:
    day = event_day(cell)
    assert day is not None
    assert day.isoformat() == "2001-05-02"


def test_an_acled_day_that_is_none_is_named(tmp_path: Path) -> None:
    with pytest.raises(SchemaError) as caught:
        read(tmp_path, ACLED.replace("02 May 2001", "in May"))
    assert ("2", "event_date") in set(caught.value.problems[["row", "column"]].itertuples(index=False, name=None))


def test_an_acled_table_without_precisions_has_its_days_alone(tmp_path: Path) -> None:
    for text in (
        ACLED.replace("time_precision", "tp"),
        ACLED.replace("2001,2,", "2001,,").replace("2001,3,", "2001,,"),
    ):
        figures = read(tmp_path, text)
        assert figures["start"].tolist() == figures["end"].tolist()
        assert figures["date_precision"].isna().tolist()[1:] == [True, True]


@pytest.mark.parametrize("day", ["0001-01-02", "9999-12-30"])
def test_an_acled_week_at_the_calendars_ends_stays_in_it(tmp_path: Path, day: str) -> None:
    assert len(read(tmp_path, ACLED.replace("2001-05-09", day))) == 3
