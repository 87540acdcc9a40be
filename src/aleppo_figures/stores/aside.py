"""Files written aside and renamed, so that a reader sees the old file or the new one, and never half of one."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from os import PathLike
from pathlib import Path

from aleppo_figures.errors import StoreError

__all__ = ["aside", "encoded", "write_bytes", "write_text"]


@contextmanager
def aside(path: str | PathLike[str]) -> Iterator[Path]:
    """Yield a file beside `path` to write; it becomes `path` when all went well, and is removed otherwise.

    Raises
    ------
    StoreError
        If the file or its folder can't be written to, or the disk is full.
    """
    target = Path(path)
    try:
        target = Path(os.path.realpath(path))  # what a link names is written, and the link stays
        if target.is_file():
            target.open("r+b").close()  # one that may not be changed isn't replaced either
        handle, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".part", dir=target.parent)
        os.close(handle)
    except (OSError, ValueError) as error:  # a null character in a path is a ValueError
        raise _refused(target, error) from error
    part = Path(name)
    try:
        yield part
        with part.open("rb") as written:
            os.fsync(written.fileno())
        part.chmod(_mode(target))
        part.replace(target)
    except OSError as error:
        raise _refused(target, error) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def write_bytes(content: bytes, path: str | PathLike[str]) -> Path:
    """Write bytes to a file, whole or not at all, and return its path."""
    with aside(path) as part:
        part.write_bytes(content)
    return Path(path)


def write_text(text: str, path: str | PathLike[str]) -> Path:
    """Write text to a file in UTF-8 as it stands, whole or not at all, and return its path.

    Raises
    ------
    StoreError
        If the text has half a character (a lone surrogate), or the file can't be written.
    """
    return write_bytes(encoded(text), path)


def encoded(text: str) -> bytes:
    """Return text in UTF-8.

    Raises
    ------
    StoreError
        If it has half a character.
    """
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise StoreError(
            "text is made of whole characters", found=f"{text[error.start]!r} at {error.start:,}", do="mend the text"
        ) from error


def _refused(target: Path, error: OSError | ValueError) -> StoreError:
    told = getattr(error, "strerror", None) or error
    return StoreError("a file can be written", found=f"{target}: {told}", do="check folder and disk")


def _mode(target: Path) -> int:
    """Return the permissions of the file that is replaced, else those of an ordinary file."""
    return target.stat().st_mode & 0o777 if target.exists() else 0o644
