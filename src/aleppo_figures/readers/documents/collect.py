"""From paths, folders and globs to documents: files in a fixed order, each by its own reader, failures kept."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Literal, overload

import pandas as pd

from aleppo_figures.errors import FiguresError, FiguresWarning, ReadError
from aleppo_figures.readers.documents.articles import Read, read_article_csv, read_article_frame, read_article_json
from aleppo_figures.readers.documents.paged import read_pdf
from aleppo_figures.readers.documents.plain import read_markdown, read_text
from aleppo_figures.readers.documents.web import looks_like_html, read_html
from aleppo_figures.readers.documents.web_archive import read_web_archive
from aleppo_figures.schema.document import Document
from aleppo_figures.schema.progress import Progress, Stages

__all__ = ["Documents", "OnError", "collect"]

OnError = Literal["raise", "report"] | None

_ONE: dict[str, Callable[[bytes, str], Document]] = {
    ".txt": read_text,
    ".text": read_text,
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".html": read_html,
    ".htm": read_html,
    ".xhtml": read_html,
    ".pdf": read_pdf,
}
_MANY: dict[str, Callable[[bytes, str], list[Read]]] = {
    ".csv": read_article_csv,
    ".tsv": read_article_csv,
    ".jsonl": read_article_json,
    ".ndjson": read_article_json,
    ".json": read_article_json,
    ".warc": read_web_archive,
    ".warc.gz": read_web_archive,
    ".wet": read_web_archive,
    ".wet.gz": read_web_archive,
}
_KNOWN = (*_ONE, *_MANY)
_LARGEST = 2_000_000_000
_TOLD = 5
_OWN, _HEAD = b"aleppo_figures report", 2_000
"""What a report of this library begins with: read as an article it would count its figures twice."""


@dataclass(frozen=True, slots=True)
class Documents(Sequence[Document]):
    """Documents in the order they were read, and the files (or rows of them) that couldn't be."""

    documents: tuple[Document, ...]
    failures: tuple[tuple[str, FiguresError], ...] = ()

    def __len__(self) -> int:
        return len(self.documents)

    @overload
    def __getitem__(self, at: int) -> Document: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Document, ...]: ...
    def __getitem__(self, at: int | slice) -> Document | tuple[Document, ...]:
        return self.documents[at]


def collect(
    sources: Iterable[str | Path | pd.DataFrame], *, on_error: OnError = None, progress: Progress | None = None
) -> Documents:
    """Return the documents of all sources, and what couldn't be read.

    `on_error` "raise" raises the first failure, "report" keeps all. Without it the failure of what was named is raised,
    and that of a file which was merely found, in a folder or by a glob, is kept and warned of: a list of one's
    own beside the articles is no reason to read none of them.

    A document's id is its file's name, with the path below the folder that was given; where two would be the same,
    the later one carries a digest of its text; the very same text under the same name is read once. `progress` is called
    with the work that is done, and all, by the files' sizes.
    """
    documents: list[Document] = []
    failures: list[tuple[str, FiguresError]] = []
    taken: dict[str, str] = {}
    for where, read, found in _read(sources, progress):
        if isinstance(read, FiguresError):
            if on_error == "raise" or (on_error is None and not found):
                raise read
            failures.append((where, read))
            continue
        if read.doc_id in taken:
            digest = Document(read.text).doc_id.removeprefix("text-")
            if taken[read.doc_id] == read.text or f"{read.doc_id}-{digest}" in taken:
                continue  # the very same text under the very same name
            read = replace(read, doc_id=f"{read.doc_id}-{digest}")
        taken[read.doc_id] = read.text
        documents.append(read)
    if failures and on_error is None:
        _tell(failures, documents)
    return Documents(tuple(documents), tuple(failures))


def _tell(failures: Sequence[tuple[str, FiguresError]], documents: Sequence[Document]) -> None:
    """Warn of what wasn't read beside what was; where nothing was, that is an error."""
    if not documents:
        raise failures[0][1]
    told = "; ".join(f"{path}: {error}" for path, error in failures[:_TOLD])
    more = f" and {len(failures) - _TOLD} more" if len(failures) > _TOLD else ""
    warnings.warn(f"not read, and listed in `failures`: {told}{more}", FiguresWarning, stacklevel=4)


def _read(sources: Iterable[str | Path | pd.DataFrame], progress: Progress | None) -> Iterator[tuple[str, Read, bool]]:
    """Yield where, what was read or why it wasn't, and whether the file was found in a folder or by a glob."""
    planned = list(_planned(sources))
    stages = Stages(progress, [size for _, size in planned])
    for read, _ in planned:
        yield from read()
        stages.done()


def _planned(
    sources: Iterable[str | Path | pd.DataFrame],
) -> Iterator[tuple[Callable[[], Iterable[tuple[str, Read, bool]]], float]]:
    """Yield what reads each file and frame, and its size."""
    for number, source in enumerate(sources):
        if isinstance(source, pd.DataFrame):
            read = partial(read_article_frame, source, f"frame-{number}")
            yield partial(_guarded, f"frame-{number}", read, False), 1.0
            continue
        try:
            files = _files(str(source))
        except FiguresError as error:
            yield partial(list, [(str(source), error, False)]), 1.0
            continue
        except (OSError, ValueError, NotImplementedError) as error:  # a name that is too long, a glob that is none
            told = ReadError("a path names a file, a folder or a glob", found=f"{str(source)[:80]!r}: {error}"[:200])
            yield partial(list, [(str(source), told, False)]), 1.0
            continue
        for path, name in files:
            yield partial(_guarded, str(path), partial(_file, path, name), path != Path(source)), _size(path)


def _size(path: Path) -> float:
    """Return the size of a file, and nothing of one that can't be opened: reading it says why."""
    try:
        return path.stat().st_size + 1.0
    except OSError:
        return 1.0


def _guarded(where: str, read: Callable[[], list[Read]], found: bool) -> Iterator[tuple[str, Read, bool]]:
    try:
        told = read()
    except FiguresError as error:
        told = [error]
    yield from ((where, one, found) for one in told)


def _files(source: str) -> list[tuple[Path, str]]:
    """Return the files that a path, folder or glob names, in order, each with its name below the folder."""
    path = Path(source)
    if path.is_dir():
        inside = (p for p in path.rglob("*") if p.is_file() and _ending(p) in _KNOWN)
        shown = sorted(p for p in inside if not any(part.startswith(".") for part in p.relative_to(path).parts))
        if not shown:
            raise ReadError("a folder holds documents", found=f"none in {source}", allowed=", ".join(_KNOWN))
        return [(p, p.relative_to(path).as_posix()) for p in shown]
    if path.exists():
        return [(path, path.name)]
    below = path.relative_to(path.anchor).as_posix()
    matched = sorted(Path(path.anchor).glob(below)) if any(c in source for c in "*?[") else []
    if not matched:
        raise ReadError("a path names a file, a folder or a glob that matches", found=source, do="check the path")
    return [(p, p.name) for p in matched if p.is_file()]


def _ending(path: Path) -> str:
    """Return the ending of a name, both of its endings where the file is packed."""
    last = path.suffix.casefold()
    return path.with_suffix("").suffix.casefold() + last if last == ".gz" else last


def _file(path: Path, name: str) -> list[Read]:
    try:
        size = path.stat().st_size
        if size > _LARGEST:
            raise ReadError("a document's file is smaller than 2 GB", found=f"{size:,} bytes in {name}", do="split it")
        raw = path.read_bytes()
    except OSError as error:
        raise ReadError(
            "a file can be opened", found=f"{path}: {error.strerror}", do="check the permissions"
        ) from error
    if _OWN in raw[:_HEAD]:
        raise ReadError("a document is a text about events", found=f"our own report in {name}", do="leave it out")
    suffix = _ending(path)
    if suffix in _MANY:
        return _MANY[suffix](raw, name)
    if raw.startswith(b"%PDF-"):
        return [read_pdf(raw, name)]
    if looks_like_html(raw):
        return [read_html(raw, name)]
    if suffix == ".pdf":
        raise ReadError(
            "a PDF begins with %PDF-", found=f"something else in {name}", do="check that it's the right file"
        )
    return [_ONE.get(suffix, read_text)(raw, name)]
