"""Files as they come: cut short, behind links, under odd names, packed to burst, on a disk that is full."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import tempfile
import time
import tracemalloc
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pytest

from aleppo_figures import extract, read_documents, read_figures, validate
from aleppo_figures.errors import DocumentError, FiguresError, LedgerError, ReadError, StoreError
from aleppo_figures.stores import write_figures
from aleppo_figures.stores.ledger import opening
from aleppo_figures.stores.ledger.book import LedgerFile

ODD = "two words – ملف 文.{}"


@pytest.fixture(scope="module")
def few() -> pd.DataFrame:
    return extract("At least 12 people, 3 of them children, were killed in Homs on 3 May 2016, the UN said.")


@pytest.mark.parametrize("ending", ["csv", "hxl.csv", "xlsx", "parquet", "jsonl", "zip"])
def test_a_file_that_breaks_off_is_refused_or_read_as_what_is_there(tmp_path: Path, few, ending: str) -> None:
    whole = write_figures(few, tmp_path / f"f.{ending}").read_bytes()
    cut = tmp_path / f"cut.{ending}"
    for share in (0.0, 0.03, 0.3, 0.6, 0.95, 0.999):
        cut.write_bytes(whole[: int(share * len(whole))])
        try:
            read = validate(read_figures(cut))
        except FiguresError as error:
            assert str(error)
        else:
            assert len(read) <= len(few)


@pytest.mark.parametrize("ending", ["csv", "xlsx", "parquet", "jsonl", "zip"])
def test_a_path_with_spaces_and_other_letters_is_a_path(tmp_path: Path, few, ending: str) -> None:
    path = tmp_path / "ein Ordner – مجلد" / ODD.format(ending)
    path.parent.mkdir()
    write_figures(few, path)
    pd.testing.assert_frame_equal(read_figures(path), few)
    assert [p.name for p in path.parent.iterdir()] == [path.name]


def test_a_document_with_an_odd_name_keeps_it(tmp_path: Path) -> None:
    (tmp_path / ODD.format("txt")).write_text("Nine people died.", encoding="utf-8")
    assert [d.doc_id for d in read_documents(tmp_path)] == [ODD.format("txt")]


def test_what_a_link_names_is_read_and_written_and_the_link_stays(tmp_path: Path, few) -> None:
    real, link = tmp_path / "real.csv", tmp_path / "link.csv"
    real.write_text("old", encoding="utf-8")
    link.symlink_to(real)
    write_figures(few, link)
    assert link.is_symlink()
    assert not real.is_symlink()
    pd.testing.assert_frame_equal(read_figures(link), read_figures(real), check_dtype=True)


def test_links_in_a_circle_end(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Nine people died.", encoding="utf-8")
    (tmp_path / "loop.txt").symlink_to(tmp_path / "loop.txt")
    (tmp_path / "self").symlink_to(tmp_path)
    (tmp_path / "nowhere.txt").symlink_to(tmp_path / "gone.txt")
    assert "a.txt" in [d.doc_id for d in read_documents(tmp_path, on_error="report")]
    with pytest.raises(FiguresError):
        read_documents(tmp_path / "loop.txt", on_error="raise")
    with pytest.raises(FiguresError):
        read_figures(tmp_path / "loop.txt")


def test_a_write_that_finds_no_room_leaves_the_old_file(tmp_path: Path) -> None:
    code = f"""
import resource, signal
from pathlib import Path
from aleppo_figures import extract
from aleppo_figures.errors import StoreError
from aleppo_figures.stores import write_figures
from aleppo_figures.stores.ledger import opening
from aleppo_figures.stores.ledger.book import LedgerFile
figures = extract("At least 12 people were killed in Homs on 3 May 2016, the UN said.")
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (64, 64))
for ending in ("csv", "jsonl", "zip", "xlsx", "parquet"):
    path = Path({str(tmp_path)!r}) / f"f.{{ending}}"
    path.write_bytes(b"old")
    try:
        write_figures(figures, path)
    except StoreError as error:
        print(ending, "refused", path.read_bytes() == b"old")
"""
    pytest.importorskip("resource")
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == [
        w for e in ("csv", "jsonl", "zip", "xlsx", "parquet") for w in (e, "refused", "True")
    ]
    assert sorted(p.suffix for p in tmp_path.iterdir()) == [".csv", ".jsonl", ".parquet", ".xlsx", ".zip"]


WRITTEN = ("csv", "jsonl", "zip", "xlsx", "parquet")


@pytest.fixture
def permitted(few) -> Iterator[Path]:
    """A folder whose permissions bind, as they don't bind an administrator."""
    if os.name == "nt":
        pytest.skip("permissions of another kind")
    root, folder = os.geteuid() == 0, Path(tempfile.mkdtemp())
    for ending in WRITTEN:
        validate(read_figures(write_figures(few, folder / f"f.{ending}")))  # what is imported once needn't be permitted
    folder.chmod(0o755)
    if root:
        for path in (folder, *folder.iterdir()):
            os.chown(path, 65534, -1)
        os.seteuid(65534)
    try:
        yield folder
    finally:
        if root:
            os.seteuid(0)
        folder.chmod(0o755)
        for path in folder.iterdir():
            path.unlink()
        folder.rmdir()


@pytest.mark.parametrize("ending", WRITTEN)
def test_neither_a_file_nor_a_folder_that_is_read_only_is_changed(permitted: Path, few, ending: str) -> None:
    path = permitted / f"f.{ending}"
    before, names = path.read_bytes(), sorted(permitted.iterdir())
    path.chmod(0o444)
    for locked in (path, permitted / f"new.{ending}"):
        with pytest.raises(StoreError, match="can be written"):
            write_figures(few.head(1), locked)
        permitted.chmod(0o555)
    assert path.read_bytes() == before
    assert sorted(permitted.iterdir()) == names
    assert len(read_figures(path)) == len(few)


def test_a_file_that_may_not_be_read_is_refused(permitted: Path) -> None:
    for ending in WRITTEN:
        (permitted / f"f.{ending}").chmod(0)
        with pytest.raises(FiguresError, match=r"[Pp]ermission"):
            read_figures(permitted / f"f.{ending}")


def test_a_ledger_that_is_locked_or_read_only_is_refused_and_keeps_what_it_has(
    permitted: Path, few, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = permitted / "l.db"
    with LedgerFile(path) as ledger:
        ledger.add(few)
    monkeypatch.setattr(opening, "_PATIENCE", 0.05)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(LedgerError, match="another program is writing"), LedgerFile(path) as ledger:
        ledger.add(few.assign(place="Hama"))
    other.execute("ROLLBACK")
    other.close()
    path.chmod(0o444)
    with pytest.raises(LedgerError, match="permissions"), LedgerFile(path) as ledger:
        ledger.add(few.assign(place="Hama"))
    path.chmod(0o644)
    with LedgerFile(path) as ledger:
        assert len(ledger.figures()) == len(few)


def pdf(content: bytes, filters: bytes) -> bytes:
    return (
        b"%%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj\n"
        b"4 0 obj<</Length %d/Filter%b>>stream\n%b\nendstream endobj\n"
        b"5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\ntrailer<</Root 1 0 R/Size 6>>\n%%%%EOF\n"
    ) % (len(content), filters, content)


def test_a_pdf_that_is_packed_as_usual_is_read(tmp_path: Path) -> None:
    text = zlib.compress(b"BT /F1 12 Tf 20 200 Td (12 people were killed in Homs.) Tj ET")
    (tmp_path / "a.pdf").write_bytes(pdf(text, b"/FlateDecode"))
    assert read_documents(tmp_path)[0].text == "12 people were killed in Homs."


@pytest.mark.parametrize("times", [1, 2])
def test_a_pdf_that_unpacks_to_a_memory_is_refused(tmp_path: Path, times: int) -> None:
    content = zlib.compress(b" " * 120_000_000, 9)
    filters = b"/FlateDecode" if times == 1 else b"[/FlateDecode/FlateDecode]"
    (tmp_path / "bomb.pdf").write_bytes(pdf(content if times == 1 else zlib.compress(content), filters))
    tracemalloc.start()
    try:
        with pytest.raises(DocumentError, match="50 MB"):
            read_documents(tmp_path / "bomb.pdf", on_error="raise")
        assert tracemalloc.get_traced_memory()[1] < 80_000_000
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_workbook_that_declares_entities_is_refused(tmp_path: Path, encoding: str) -> None:
    laughs = f'<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><l>&b;</l>'
    with zipfile.ZipFile(tmp_path / "l.xlsx", "w") as made:
        made.writestr("xl/workbook.xml", laughs.encode(encoding))
    with pytest.raises(ReadError, match="entities"):
        read_figures(tmp_path / "l.xlsx")


def laughing() -> str:
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    return f'<!DOCTYPE html [<!ENTITY l0 "ha">{entities}]><html><body><article><p>&l9; 9 people died.</p></article></body></html>'


@pytest.mark.parametrize(
    "page",
    [
        laughing(),
        "<html><body>" + "<div>" * 50_000 + "Nine people died." + "</div>" * 50_000,
        "<html><body>" + "<table><tr><td>" * 3_000 + "Nine people died.",
        "<html><body><p>" + "<b>9 <i>died " * 20_000,
        "<html><head><title>" + "a" * 500_000,
        "<html>" + "&" * 300_000 + "<p>Nine people died.",
        "<html><!--" + "-" * 500_000,
    ],
    ids=["laughs", "nested", "nested tables", "unclosed", "title", "ampersands", "comment"],
)
def test_a_page_made_to_burst_is_read_or_refused_in_time(tmp_path: Path, page: str) -> None:
    (tmp_path / "a.html").write_text(page, encoding="utf-8")
    began = time.process_time()
    try:
        (document,) = read_documents(tmp_path / "a.html")
        assert len(document.text) <= 2 * len(page)
    except FiguresError as error:
        assert str(error)
    assert time.process_time() - began < 20


@pytest.mark.parametrize("name", ["x" * 5_000, "a\0b"])
def test_a_name_that_no_file_can_have_is_refused(few, name: str) -> None:
    for refused in (
        lambda: read_figures(name),
        lambda: read_figures(Path("data/aleppo_2016/figures.csv"), mapping=name),
        lambda: read_documents(name),
        lambda: write_figures(few, f"{name}.csv"),
    ):
        with pytest.raises(FiguresError):
            refused()
