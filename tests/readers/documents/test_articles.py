"""Tables of articles: a document a row."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pandas as pd

from aleppo_figures import Document, read_documents


def test_articles_of_csv_and_json_lines_are_documents(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text('Headline,Body,Date,Outlet\nNine die,"A flood, then.",4 May 2020,The Post\n')
    (tmp_path / "b.jsonl").write_text(
        '{"id": "n1", "content": "Six died.", "publish_date": "2020-05-05T01:02:03Z"}\n\n'
    )
    (tmp_path / "c.json").write_text('[{"text": "Two died."}]')
    documents = read_documents(tmp_path)
    assert [d.doc_id for d in documents] == ["a.csv#2", "n1", "c.json#1"]
    assert documents[0] == Document("Nine die\n\nA flood, then.", "a.csv#2", "The Post", date(2020, 5, 4))
    assert documents[1].published == date(2020, 5, 5)


def test_a_frame_of_articles_is_read() -> None:
    frame = pd.DataFrame({"text": ["Nine died.", None], "date": [pd.Timestamp("2020-05-04"), pd.NaT]})
    read = read_documents(frame, on_error="report")
    assert read[0].published == date(2020, 5, 4)
    assert len(read) == len(read.failures) == 1
