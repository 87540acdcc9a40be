"""ZIP archives from strangers (spreadsheets, data packages): opened only when they're of a sane size and make."""

from __future__ import annotations

import re
import struct
import zipfile
import zlib
from pathlib import Path

from aleppo_figures.errors import ReadError, reason

__all__ = ["BROKEN", "LARGEST_UNPACKED", "check_archive"]

# What reading a damaged, locked or odd archive stumbles over.
BROKEN = (
    zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, NotImplementedError, RuntimeError, UnicodeError,
)  # fmt: skip
LARGEST_UNPACKED = 1_000_000_000
_LARGEST_RATIO = 200
_SMALL = 10_000_000
_HEAD = 4_096
_PLAIN = re.compile(
    rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*+(?:(?><\?.*?\?>|<!--.*?-->)\s*+)*+<[\w:\x80-\xff]", re.DOTALL
)
"""How XML begins that declares nothing: with its element, after no more than comments and instructions."""


def check_archive(path: Path) -> None:
    """Refuse an archive that would unpack to gigabytes, or whose XML declares entities of its own.

    Raises
    ------
    ReadError
        If the archive is damaged, larger than a gigabyte unpacked, packed more than 200 to one, or declares a
        document type (spreadsheets never do; expanding entities is how a small file fills a memory).
    """
    try:
        with zipfile.ZipFile(path) as archive:
            entries = archive.infolist()
            size = sum(entry.file_size for entry in entries)
            packed = sum(entry.compress_size for entry in entries) or 1
            if size > LARGEST_UNPACKED or (size > _SMALL and size / packed > _LARGEST_RATIO):
                raise ReadError(
                    "a spreadsheet unpacks to less than a gigabyte and less than 200 times its size",
                    found=f"{size:,} bytes from {packed:,} in {path.name}",
                    do="open it in a spreadsheet and save the sheet as CSV",
                )
            for entry in entries:
                if entry.filename.endswith((".xml", ".rels")):
                    with archive.open(entry) as part:
                        head = part.read(_HEAD).replace(b"\0", b"")  # in UTF-16 every second byte is nought
                    if head and not _PLAIN.match(head):
                        raise ReadError(
                            "a spreadsheet's XML begins with its element and declares no entities",
                            found=f"{entry.filename} in {path.name}",
                        )
    except BROKEN as error:
        raise ReadError(
            "a spreadsheet is a whole ZIP archive", found=f"{path}: {reason(error)}", do="fetch it again"
        ) from error
