"""PDF files: text with the pages that its spans lie on; damaged ones are refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from aleppo_figures import read_documents
from aleppo_figures.errors import DocumentError

pytest.importorskip("pdfplumber")


def pdf(*pages: str) -> bytes:
    """Return a small PDF, a line of text a page."""
    count = len(pages)
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(count))
    bodies = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {count} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for n, text in enumerate(pages):
        stream = f"BT /F1 12 Tf 72 700 Td ({text}) Tj ET"
        bodies.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {5 + 2 * n} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>"
        )
        bodies.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
    out, starts = b"%PDF-1.4\n", []
    for number, body in enumerate(bodies, start=1):
        starts.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode()
    table = "".join(f"{start:010} 00000 n \n" for start in starts)
    size = len(bodies) + 1
    tail = f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer << /Size {size} /Root 1 0 R >>\n"
    return out + f"{tail}startxref\n{len(out)}\n%%EOF".encode()


def test_pages_are_known(tmp_path: Path) -> None:
    (tmp_path / "report.pdf").write_bytes(pdf("Nine people were killed.", "Three were injured."))
    [document] = read_documents(tmp_path / "report.pdf")
    assert document.text == "Nine people were killed.\n\nThree were injured."
    assert [document.page_of(document.text.index(word)) for word in ("Nine", "Three")] == [1, 2]


def test_pictures_alone_are_refused(tmp_path: Path) -> None:
    (tmp_path / "scan.pdf").write_bytes(pdf("", ""))
    with pytest.raises(DocumentError, match="pictures alone"):
        read_documents(tmp_path / "scan.pdf")


@pytest.mark.parametrize("cut", [9, 60, 300])
def test_a_damaged_file_is_refused(tmp_path: Path, cut: int) -> None:
    (tmp_path / "torn.pdf").write_bytes(pdf("Nine people were killed.")[:cut])
    with pytest.raises(DocumentError):
        read_documents(tmp_path / "torn.pdf")
