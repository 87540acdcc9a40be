"""What commands read: figures from files or standard input, documents from files, folders or standard input."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import typer

from aleppo_figures.cli.output import printable
from aleppo_figures.cli.waiting import progress
from aleppo_figures.errors import OptionError, ReadError
from aleppo_figures.schema.counted import counted
from aleppo_figures.schema.progress import Stages

if TYPE_CHECKING:
    import pandas as pd

    from aleppo_figures.schema.document import Document
    from aleppo_figures.vocabulary.groups import Groups
    from aleppo_figures.vocabulary.parties import Parties
    from aleppo_figures.vocabulary.places import Gazetteer
    from aleppo_figures.vocabulary.sources import SourceRegistry

__all__ = ["Words", "documents_from", "figures_from", "once", "refuse_unread", "words_from"]

_STDIN = "-"


class Words(NamedTuple):
    """The vocabularies that a command was given, each added to the shipped one."""

    gazetteer: Gazetteer | None = None
    sources: SourceRegistry | None = None
    groups: Groups | None = None
    parties: Parties | None = None

    @property
    def of_texts(self) -> dict[str, Any]:
        """The vocabularies that texts are read with."""
        return {"gazetteer": self.gazetteer, "sources": self.sources, "groups": self.groups}


def words_from(
    gazetteer: Path | None = None, sources: Path | None = None, groups: Path | None = None, parties: Path | None = None
) -> Words:
    """Return the vocabularies of the tables that are given.

    Raises
    ------
    VocabularyError
        If a table can't be read, or isn't one of its kind.
    """
    from aleppo_figures.vocabulary.groups import Groups
    from aleppo_figures.vocabulary.parties import Parties
    from aleppo_figures.vocabulary.places import Gazetteer
    from aleppo_figures.vocabulary.sources import SourceRegistry

    return Words(
        Gazetteer.read(gazetteer) if gazetteer else None,
        SourceRegistry.read(sources) if sources else None,
        Groups.read(groups) if groups else None,
        Parties.read(parties) if parties else None,
    )


def once(*groups: Sequence[str]) -> None:
    """Refuse a command that would read standard input twice.

    Raises
    ------
    OptionError
        If `-` is given more than once.
    """
    if sum(list(group).count(_STDIN) for group in groups) > 1:
        raise OptionError("standard input is read once", found="- more than once", do="give one of them as a file")


def figures_from(
    names: Sequence[str],
    mapping: Path | None = None,
    sheet: str | None = None,
    *,
    groups: Groups | None = None,
    quiet: bool = False,
) -> pd.DataFrame:
    """Return the figures of all files as one frame; `-` is CSV or JSON lines on standard input.

    A `mapping` (TOML) says what the columns of tables of any other kind hold, and `sheet` which one of a workbook is meant.

    Raises
    ------
    FiguresError
        If a file can't be read, or two files hold the same figure id.
    """
    import pandas as pd

    from aleppo_figures import read_figures, validate

    once(names)
    with tempfile.TemporaryDirectory() as folder:
        paths = [_spooled(Path(folder) / "standard-input.csv") if n == _STDIN else Path(n) for n in names]
        frames = []
        with progress("reading figures", quiet=quiet) as advance:
            stages = Stages(advance, [size_of(path) for path in paths])
            for path in paths:
                told = stages.within
                frames.append(read_figures(path, mapping=mapping, sheet=sheet, groups=groups, progress=told))
                stages.done()
    if len(frames) == 1:
        return frames[0]
    _apart(names, frames)
    return validate(pd.concat(frames, ignore_index=True), groups=groups)


def documents_from(
    names: Sequence[str],
    published: date | None,
    publisher: str | None,
    *,
    by_path: bool = False,
    quiet: bool = False,
    unread: list[str] | None = None,
) -> list[Document]:
    """Return the documents of all files and folders; `-` is text on standard input.

    What the command line says of publication holds where a document doesn't know its own. With `by_path` a document
    goes by the path that was given, so that an editor or a pipeline finds the file. What could not be read is added to
    `unread`.

    Raises
    ------
    FiguresError
        If nothing could be read; what can't be read beside readable files is said on standard error.
    """
    from aleppo_figures import read_documents

    once(names)
    documents: list[Document] = []
    with tempfile.TemporaryDirectory() as folder:
        spooled = Path(folder) / "standard-input"
        paths = [str(_spooled(spooled)) if name == _STDIN else name for name in names]
        for given in [[path] for path in paths] if by_path else [paths]:
            with progress("reading files", quiet=quiet) as advance:
                read = read_documents(*given, on_error="report", progress=advance)
            for path, error in read.failures:
                where = _STDIN if path == str(spooled) else path
                said = "standard input" if where == _STDIN else where
                typer.echo(f"aleppo-figures: {printable(f'{said}: {error}')}", err=True)
                if unread is not None:
                    unread.append(where)
            documents.extend(_by_path(d, given[0]) if by_path and given[0] != str(spooled) else d for d in read)
    if not documents:
        raise ReadError("at least one document can be read", found="none", do="see the lines above")
    if by_path:
        documents = list({d.doc_id: d for d in documents}.values())  # a file given twice is read once
    return [replace(d, published=d.published or published, publisher=d.publisher or publisher) for d in documents]


def refuse_unread(unread: Sequence[str], rule: str, do: str) -> None:
    """Refuse what could not be read, once the rest has been told.

    Raises
    ------
    ReadError
        If there is any.
    """
    if unread:
        found = f"{counted(len(unread), 'file')} that can't be: {', '.join(unread)}"
        raise ReadError(rule, found=found, do=do)


def _by_path(document: Document, given: str) -> Document:
    path = Path(given)
    if path.is_dir():
        return replace(document, doc_id=(path / document.doc_id).as_posix())
    own = document.doc_id.startswith(path.name)
    return replace(document, doc_id=path.parent.joinpath(document.doc_id).as_posix()) if own else document


def _apart(names: Sequence[str], frames: Sequence[pd.DataFrame]) -> None:
    """Refuse two files that hold the same figure."""
    seen: dict[str, str] = {}
    for name, frame in zip(names, frames, strict=True):
        twice = next((i for i in frame["figure_id"] if i in seen), None)
        if twice is not None:
            raise ReadError(
                "a figure stands in one file", found=f"{twice} in {seen[twice]} and {name}", do="give each file once"
            )
        seen.update(dict.fromkeys(frame["figure_id"], name))


def size_of(path: Path) -> float:
    """Return the size of a file, and nothing of what is none: reading it says why."""
    try:
        return path.stat().st_size + 1.0 if path.is_file() else 1.0
    except OSError:  # a name that no file can have
        return 1.0


def _spooled(path: Path) -> Path:
    """Return standard input as a file, whose name is the document of rows that name none: the same on every run."""
    path.write_bytes(sys.stdin.buffer.read())
    return path
