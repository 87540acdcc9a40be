"""What is written is read back as the very same frame, whatever stands in the cells."""

from __future__ import annotations

import tempfile
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aleppo_figures import read_figures
from aleppo_figures.schema.convert import to_frame
from aleppo_figures.schema.figure import Figure
from aleppo_figures.schema.frames import TEXT, empty_frame, validate
from aleppo_figures.schema.words import CATEGORIES
from aleppo_figures.stores import write_figures
from aleppo_figures.vocabulary.groups import Groups

NAMES = ("a.csv", "a.hxl.csv", "a.xlsx", "a.parquet", "a.jsonl", "a.zip", "datapackage.json")
# Everything that a format might trip over: formulas, quotes, delimiters, line ends, escapes, blanks, other scripts.
_ODD = st.sampled_from(
    [
        "=1+1",
        "'=x",
        "''@a",
        "-12",
        "+3",
        "\t12",
        "a,b;c\td",
        'say "so"',
        "_x0041_",
        "_x000D_",
        "two\nlines",
        "a\r\nb",
        "\rc",
        " lead",
        "trail ",
        "NA",
        "null",
        "NaN",
        "0012",
        "1e5",
        "true",
        "حلب",
        "Ünïcödé",
        "’tis",
        "'tis",
        "#tag",
        "2016-09-19",
        "＝x",
        "\u2028",
    ]
)
_WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff\ufeff"), max_size=12)
TEXTS = st.one_of(_ODD, _WORDS, st.tuples(_ODD, _WORDS).map("".join)).filter(lambda t: t.strip() != "")
DAYS = st.dates(date(1, 1, 1), date(9999, 12, 31))
COUNTS = st.integers(0, 20_000_000_000)


def _maybe(values: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.one_of(st.none(), values)


@st.composite
def figures(draw: st.DrawFn, number: int) -> Figure:
    low, best, high = sorted(draw(st.tuples(COUNTS, COUNTS, COUNTS)))
    start, end = sorted(draw(st.tuples(DAYS, DAYS)))
    told = {
        name: draw(_maybe(TEXTS))
        for name in (
            "publisher",
            "source",
            "source_text",
            "via",
            "group_text",
            "period_text",
            "place",
            "place_text",
            "attributed_to",
            "side",
            "quote",
            "rule",
            "url",
        )
    }
    words = {
        name: draw(st.sampled_from(allowed)) for name, allowed in CATEGORIES.items() if name not in ("per", "cause")
    }
    loose = {name: draw(_maybe(st.sampled_from(CATEGORIES[name]))) for name in ("per", "cause")}
    return Figure(
        figure_id=f"f-{number}",
        doc_id=draw(TEXTS),
        extractor=draw(TEXTS),
        group=draw(st.sampled_from(Groups.default().names)),
        published=draw(_maybe(DAYS)),
        as_of=draw(_maybe(DAYS)),
        low=draw(_maybe(st.just(low))),
        best=draw(_maybe(st.just(best))),
        high=draw(_maybe(st.just(high))),
        start=draw(_maybe(st.just(start))),
        end=draw(_maybe(st.just(end))),
        part_of="f-0" if number and draw(st.booleans()) else None,
        char_start=draw(_maybe(st.just(3))),
        char_end=draw(_maybe(st.just(9))),
        page=draw(_maybe(st.integers(1, 9))),
        confidence=draw(_maybe(st.floats(0, 1))),
        date_precision=draw(_maybe(st.integers(1, 5))),
        place_precision=draw(_maybe(st.integers(1, 7))),
        **told,
        **words,
        **loose,
    )


@st.composite
def frames(draw: st.DrawFn) -> pd.DataFrame:
    rows = [draw(figures(number)) for number in range(draw(st.integers(1, 4)))]
    frame = to_frame(rows)
    if draw(st.booleans()):
        frame["note"] = pd.array([draw(_maybe(TEXTS)) for _ in rows], dtype=TEXT)
    return validate(frame)


@pytest.mark.parametrize("name", NAMES)
@settings(max_examples=max(10, settings().max_examples // 10))
@given(frame=frames())
def test_a_frame_reads_back_as_it_was(name: str, frame: pd.DataFrame) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = write_figures(frame, Path(folder) / name)
        pd.testing.assert_frame_equal(read_figures(path), frame)


@pytest.mark.parametrize("name", NAMES)
def test_no_figures_read_back_as_none(name: str, tmp_path: Path) -> None:
    pd.testing.assert_frame_equal(read_figures(write_figures(empty_frame(), tmp_path / name)), empty_frame())


@pytest.mark.parametrize("name", NAMES)
def test_a_filtered_frame_is_written_without_its_index(name: str, tmp_path: Path, two: pd.DataFrame) -> None:
    part = two.iloc[1:]
    with pytest.warns(match="part_of points outside"):
        path = write_figures(part, tmp_path / name)
        read = read_figures(path)
    pd.testing.assert_frame_equal(read, part.reset_index(drop=True))
