"""A total over events: sums of ends, events as parts, and nothing counted twice."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from aleppo_figures.errors import OptionError
from aleppo_figures.readers.figures.aggregate import total_of


def events(*rows: tuple[object, ...]) -> pd.DataFrame:
    names = ["figure_id", "low", "best", "high", "start", "end", "adm_1", "part_of"]
    frame = pd.DataFrame([(*row, *[None] * (len(names) - len(row))) for row in rows], columns=names)
    return frame.assign(
        doc_id="events.csv", outcome="killed", publisher="Recorders", extent="incident", country="Exland"
    )


THREE = events(
    ("a", 1, 2, 3, "2001-05-01", "2001-05-01", "North"),
    ("b", 4, 5, 6, "2001-05-30", "2001-06-02", "North"),
    ("c", 10, 10, 10, "2001-06-05", "2001-06-05", "South"),
    ("c-x", 4, 4, 4, "2001-06-05", "2001-06-05", "South", "c"),
)


def numbers(frame: pd.DataFrame) -> list[int | None]:
    return [None if pd.isna(frame.loc[0, end]) else int(frame.loc[0, end]) for end in ("low", "best", "high")]


def test_a_total_is_a_figure_of_its_own_with_the_events_as_parts() -> None:
    total = total_of(THREE)
    assert numbers(total) == [15, 17, 19]
    assert total["part_of"].tolist()[1:] == [total.loc[0, "figure_id"]] * 3
    assert total.loc[0, ["extent", "source", "place", "extractor"]].tolist() == [
        "total", "Recorders", "Exland", "aggregate"
    ]  # fmt: skip
    assert total.loc[0, "start"] == pd.Timestamp("2001-05-01")


def test_an_event_across_the_edge_widens_the_upper_end_alone() -> None:
    with pytest.warns(match="reach beyond"):
        total = total_of(THREE, start="2001-05-01", end=date(2001, 5, 31))
    assert numbers(total) == [1, 2, 9]
    assert len(total) == 2
    assert total.loc[0, "end"] == pd.Timestamp("2001-05-31")


def test_a_place_is_the_events_own_area() -> None:
    assert numbers(total_of(THREE, place="South")) == [10, 10, 10]
    assert total_of(THREE, place="South").loc[0, "modifier"] == "exact"
    assert numbers(total_of(THREE, place="Exland")) == [15, 17, 19]


def test_an_unknown_end_makes_the_total_unknown() -> None:
    open_ended = THREE.assign(high=[3, None, 10, 4])
    assert numbers(total_of(open_ended)) == [15, 17, None]


def test_no_events_and_no_window_are_refused() -> None:
    with pytest.raises(OptionError, match="events"):
        total_of(THREE, place="Nowhere")
    with pytest.raises(OptionError, match="day"):
        total_of(THREE, start="May")
    with pytest.raises(OptionError, match="ends on or after"):
        total_of(THREE, start="2002-01-01", end="2001-01-01")


@given(st.permutations(range(4)))
def test_the_order_of_events_changes_nothing(order: list[int]) -> None:
    turned = total_of(THREE.iloc[list(order)])
    assert turned.loc[0].equals(total_of(THREE).loc[0])
