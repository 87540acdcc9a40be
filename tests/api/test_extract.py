"""What `extract` takes and gives: strings, documents, lists, frames; errors that name what was found."""

import warnings
from datetime import date, datetime, timedelta

import pandas as pd
import pytest

from aleppo_figures.api.extract import extract
from aleppo_figures.errors import DocumentError, FiguresWarning, ReadError
from aleppo_figures.schema.document import Document
from aleppo_figures.schema.frames import COLUMNS, validate

FERRY = "The ferry sank on Monday and nine sailors drowned."
FIRE = "A fire in the mill hurt 14 weavers."


def test_a_string_gives_a_valid_frame():
    figures = extract(FERRY)
    assert figures["best"].tolist() == [9]
    assert list(figures.columns[: len(COLUMNS)]) == list(COLUMNS)
    validate(figures)


@pytest.mark.parametrize("nothing", ["", "It rained all day.", [], pd.DataFrame({"text": pd.Series([], dtype=object)})])
def test_no_figures_are_an_empty_frame_with_all_columns(nothing):
    figures = extract(nothing)
    assert figures.empty
    assert list(figures.columns) == list(COLUMNS)
    validate(figures)


def test_a_string_a_document_a_list_an_iterator_and_a_frame_say_the_same():
    wanted = extract(FERRY)
    for given in (Document(FERRY), [FERRY], iter([FERRY]), [Document(FERRY)]):
        pd.testing.assert_frame_equal(extract(given), wanted)
    framed = extract(pd.DataFrame({"text": [FERRY]}))
    assert framed[["outcome", "best", "char_start"]].equals(wanted[["outcome", "best", "char_start"]])


def test_a_frame_says_what_it_knows_of_its_rows():
    frame = pd.DataFrame(
        {"text": [FERRY, FIRE], "doc_id": ["a", "b"], "publisher": ["Herald", None], "published": ["2015-03-04", None]}
    )
    figures = extract(frame, published="2016-01-08", publisher="Courier")
    assert figures["doc_id"].tolist() == ["a", "b"]
    assert figures["publisher"].tolist() == ["Herald", "Courier"]
    assert figures["published"].tolist() == [pd.Timestamp("2015-03-04"), pd.Timestamp("2016-01-08")]
    assert figures["start"].iloc[0] == pd.Timestamp("2015-03-02")


@pytest.mark.parametrize("day", ["2015-03-04", date(2015, 3, 4), datetime(2015, 3, 4, 9, 30)])
def test_a_publication_day_is_text_or_a_day(day):
    assert extract(FERRY, published=day)["published"].tolist() == [pd.Timestamp("2015-03-04")]


def test_rows_stand_in_the_order_of_the_documents_and_ids_do_not_depend_on_it():
    one, other = extract([FERRY, FIRE]), extract([FIRE, FERRY])
    assert one["figure_id"].tolist() == other["figure_id"].tolist()[::-1]


def test_progress_is_told_after_each_document_by_its_length():
    told = []
    extract([FERRY, "", FERRY], progress=lambda done, total: told.append(done / total))
    assert told[-1] == 1.0 and told == sorted(told)
    assert any(abs(part - 0.5) < 0.01 for part in told)


def test_progress_is_told_within_a_long_document():
    told = []
    extract("\n\n".join([FERRY, FIRE] * 30), progress=lambda done, total: told.append(done / total))
    assert len(told) > 6 and told == sorted(told) and told[-1] == 1.0


def test_processes_tell_progress_too():
    told = []
    extract([FERRY, FIRE], processes=2, progress=lambda done, total: told.append(done / total))
    assert len(told) == 2 and told[-1] == 1.0


def test_two_processes_give_the_rows_of_one():
    texts = [FERRY, FIRE, "", FERRY.replace("12", "14")]
    pd.testing.assert_frame_equal(extract(texts, processes=2), extract(texts))


def test_an_extractor_of_ones_own_takes_the_place_of_the_rules():
    class Silent:
        def extract(self, document, published=None):
            return []

    assert extract(FERRY, extractors=[Silent()]).empty


@pytest.mark.parametrize("wrong", [7, None, [FERRY, 7], [None]])
def test_what_holds_no_texts_is_an_error(wrong):
    with pytest.raises(DocumentError):
        extract(wrong)


def test_a_frame_that_holds_no_texts_is_an_error():
    with pytest.raises(ReadError):
        extract(pd.DataFrame({"n": [1]}))


@pytest.mark.parametrize("day", ["tomorrow", "2015-02-30", 20150304, date.today() + timedelta(days=2)])
def test_a_day_that_is_none_or_lies_ahead_is_an_error(day):
    with pytest.raises(DocumentError):
        extract(FERRY, published=day)


def test_another_language_gives_no_rows_and_a_warning_that_names_the_document():
    text = "Bei dem Brand in der alten Fabrik sind am Montag neun Menschen ums Leben gekommen, und die Polizei sucht noch. "
    with pytest.warns(FiguresWarning, match="mill"):
        assert extract(Document(text * 3, doc_id="mill")).empty


def test_english_gives_no_warning():
    with warnings.catch_warnings():
        warnings.simplefilter("error", FiguresWarning)
        extract([FERRY, FIRE])


def test_the_name_of_a_file_is_no_text_and_that_is_said(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "wire.txt").write_text("Ten people were killed in Homs.")
    with pytest.warns(FiguresWarning, match="found the name of a file, 'wire.txt'; files are read by read_documents"):
        assert len(extract("wire.txt")) == 0
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert len(extract("Ten people were killed at wire.txt")) == 1
    with pytest.raises(DocumentError, match="files are read by read_documents"):
        extract([tmp_path / "wire.txt"])
