"""PDF files from strangers: objects that only refer to one another in a circle, which pdfminer would follow forever."""

from __future__ import annotations

import io
import struct
import zlib
from contextlib import suppress
from typing import Any

from aleppo_figures.errors import DocumentError

__all__ = ["check_references"]

# What pdfminer stumbles over in a damaged file; whoever reads the file tells of it.
_STUMBLED = (
    ArithmeticError, AssertionError, AttributeError, EOFError, LookupError, OSError, RecursionError, TypeError, ValueError,
    struct.error, zlib.error,
)  # fmt: skip


def check_references(raw: bytes, name: str) -> None:
    """Refuse a PDF in which following a reference never ends.

    Raises
    ------
    DocumentError
        If an object is a reference to itself, or to one that leads back to it.
    """
    from pdfminer.pdfdocument import PDFDocument
    from pdfminer.pdfexceptions import PDFException
    from pdfminer.pdfparser import PDFParser
    from pdfminer.pdftypes import PDFObjRef
    from pdfminer.psexceptions import PSException

    damage = (PSException, PDFException, *_STUMBLED)

    class Followed(PDFDocument):
        def getobj(self, objid: int) -> Any:
            told, seen = super().getobj(objid), {objid}
            while isinstance(told, PDFObjRef):
                if told.objid in seen:
                    raise DocumentError(
                        "an object of a PDF is more than a reference to itself",
                        found=f"object {objid} in {name}",
                        do="print it to a new PDF, or save its text",
                    )
                seen.add(told.objid)
                told = super().getobj(told.objid)
            return told

    with suppress(*damage):
        book = Followed(PDFParser(io.BytesIO(raw)))
        for number in {number for table in book.xrefs for number in table.get_objids()}:
            with suppress(*damage):
                book.getobj(number)
