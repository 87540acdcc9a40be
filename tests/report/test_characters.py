"""Half a character of a text reaches no page and no picture, and stops none."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from aleppo_figures import extract, reconcile
from aleppo_figures.report.characters import WholeCharacters, whole

TEXT = "At least 12 people \udfff were killed in Homs on 3 May 2016, the UN said. In Homs 4 people were killed on 4 May 2016."


def torn() -> pd.DataFrame:
    figures = extract(TEXT)
    odd = pd.Series(["\ud800 Press"] * len(figures), index=figures.index, dtype=object)
    return figures.assign(source=odd)


@pytest.mark.parametrize("ending", ["html", "md", "json"])
@pytest.mark.parametrize("redact", [False, True])
def test_a_report_of_half_characters_is_written_with_a_mark_in_their_place(tmp_path: Path, ending: str, redact: bool):
    path = reconcile(torn()).report(tmp_path / f"r.{ending}", redact_names=redact)
    told = Path(path).read_text(encoding="utf-8")
    assert ending == "md" or "? Press" in told  # Markdown tells findings alone


def test_pictures_of_half_characters_are_drawn(tmp_path: Path):
    pytest.importorskip("altair")
    plots = reconcile(torn()).plot
    for name in ("timeline", "lineage"):
        assert "? Press" in str(getattr(plots, name)().to_dict())


def test_whole_frames_stay_as_they_are():
    class Result:
        data = pd.DataFrame({"a": ["ä", None], "b": [["x"], 1]})
        torn = pd.DataFrame({"a": pd.Series(["\ud800", pd.NA], dtype=object), "b": [["x"], "\udfff"]})
        ok = True

    shown = WholeCharacters(Result())
    assert shown.data.equals(Result.data)
    assert shown.torn["a"].fillna("none").tolist() == ["?", "none"]
    assert shown.torn["b"].tolist() == [["x"], "?"]
    assert shown.ok is True


def test_a_whole_text_is_itself():
    assert whole("ملف 文 😀") == "ملف 文 😀"
