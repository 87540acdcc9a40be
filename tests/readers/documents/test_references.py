"""A PDF whose references lead in a circle is refused, not followed."""

from __future__ import annotations

import pytest

from aleppo_figures.errors import DocumentError
from aleppo_figures.readers.documents.references import check_references

pytest.importorskip("pdfminer")


def pdf(fifth: bytes) -> bytes:
    return (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
        b"5 0 obj " + fifth + b" endobj\n6 0 obj 5 0 R endobj\ntrailer<</Root 1 0 R/Size 7>>\n%%EOF\n"
    )


@pytest.mark.parametrize("circle", [b"5 0 R", b"6 0 R"])
def test_a_circle_of_references_is_refused(circle: bytes) -> None:
    with pytest.raises(DocumentError, match="reference to itself"):
        check_references(pdf(circle), "a.pdf")


@pytest.mark.parametrize("plain", [b"12", b"1 0 R", b"[6 0 R 5 0 R]", b"9 0 R"])
def test_references_that_end_somewhere_pass(plain: bytes) -> None:
    check_references(pdf(plain), "a.pdf")


@pytest.mark.parametrize("torn", [b"%PDF-1.4 and no more", b"", pdf(b"<<")[:150]])
def test_other_damage_is_left_to_whoever_reads_the_file(torn: bytes) -> None:
    check_references(torn, "a.pdf")
