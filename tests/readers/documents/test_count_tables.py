"""Which CSV files are tables of counts, which are articles, and which are lists of figures."""

from __future__ import annotations

from pathlib import Path

import pytest

from aleppo_figures import extract, read_documents
from aleppo_figures.errors import ReadError
from aleppo_figures.readers.documents.count_tables import is_count_table


@pytest.mark.parametrize(
    "text",
    [
        "Governorate,Killed,Injured\nHoms,12,30\n",
        "Civilians killed in Syria, 2016\nGovernorate;Men;Women\nHoms;1;2\n",
        "Date\tPlace\tOutcome\tNumber\n3 May\tHoms\tdead\t12\n",
        "Date,Place,Killed,Notes\n3 May,Homs,12,A raid\n",
        "Outcome,Homs,Hama\nKilled,1,2\n",
    ],
)
def test_a_table_of_counts(text):
    assert is_count_table(text)


@pytest.mark.parametrize(
    "text",
    [
        "id,date,text\n1,2016-05-03,Twelve people were killed.\n",
        "title,body\nTwelve killed,A raid killed twelve people.\n",
        "outcome,best,place\nkilled,12,Homs\n",
        "event_date,event_type,fatalities,notes\n2016-05-03,Battles,12,Twelve killed\n",
        "figure_id,doc_id,outcome,extractor\nf-1,d,killed,manual\n",
        "date,notes\n3 May,Twelve people were killed\n",
        "a,b\n1,2\n",
        "",
        '"',
    ],
)
def test_articles_figures_and_anything_else(text):
    assert not is_count_table(text)


def test_a_table_of_counts_is_one_document_that_extract_reads(tmp_path: Path):
    (tmp_path / "toll.csv").write_text("Civilians killed in Syria; October 2016\nGovernorate;Men;Women\nHoms;1;~20\n")
    [document] = read_documents(tmp_path / "toll.csv")
    assert document.doc_id == "toll.csv"
    figures = extract(document)
    assert figures[["place", "group", "low", "best"]].values.tolist() == [
        ["Homs", "men", 1, 1],
        ["Homs", "women", 18, 20],
    ]


def test_a_table_of_something_else_is_refused_still(tmp_path: Path):
    (tmp_path / "other.csv").write_text("a,b\n1,2\n")
    with pytest.raises(ReadError, match="column of text"):
        read_documents(tmp_path / "other.csv")
