"""Where commands write: a name that can't be written is refused before any work is done."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from aleppo_figures.errors import OptionError, reason

__all__ = ["can_hold_figures", "can_hold_frames", "can_hold_ledger", "can_hold_report", "has_folder"]

_SHOWN = 40


def has_folder(path: Path | None, option: str = "--out") -> None:
    """Refuse a file whose folder isn't there.

    Raises
    ------
    OptionError
        If it isn't.
    """
    if path is None:
        return
    with _nameable(path, option):
        is_folder, has_parent = path.is_dir(), path.parent.is_dir()
    if is_folder:
        raise OptionError(f"{option} names a file", found=f"the folder {path}", do="give the file a name in it")
    if not has_parent:
        raise OptionError(f"{option} lies in a folder that is there", found=str(path.parent), do="make it, or check it")


def can_hold_frames(path: Path | None) -> None:
    """Refuse what frames can't be written to: a workbook whose folder isn't there, or a file where a folder is to be.

    Raises
    ------
    OptionError
        If it can't hold them.
    """
    if path is None:
        return
    if path.suffix.casefold() == ".xlsx":
        has_folder(path)
        return
    with _nameable(path, "--out"):
        there = next((p for p in (path, *path.parents) if p.exists()), None)
    if there is not None and not there.is_dir():
        raise OptionError(
            "--out is a folder, or a workbook",
            found=f"the file {there}",
            allowed="a folder, which is made when it isn't there, or a name that ends in .xlsx",
        )


def can_hold_ledger(path: Path | None) -> None:
    """Refuse a ledger whose folder isn't there.

    Raises
    ------
    OptionError
        If it isn't.
    """
    has_folder(path, "--ledger")


def can_hold_figures(path: Path | None) -> None:
    """Refuse a file that figures can't be written to: by its ending, or by its folder.

    Raises
    ------
    OptionError
        If it can't hold them.
    """
    from aleppo_figures.stores.writing import writer_of

    if path is not None:
        writer_of(path)
        has_folder(path)


def can_hold_report(path: Path) -> None:
    """Refuse a file that a report can't be written to: by its suffix, or by its folder.

    Raises
    ------
    OptionError
        If it can't hold one.
    """
    from aleppo_figures.report.page import form_of

    form_of(path)
    has_folder(path)


@contextmanager
def _nameable(path: Path, option: str) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        told = f"{reason(error)} ({str(path)[:_SHOWN]} …)"
        raise OptionError(f"{option} is a name that a file can have", found=told, do="choose another") from error
