"""`extract()`: figures from English text, one row per reported figure, with the sentence and the span of its number."""

from __future__ import annotations

import re
import warnings
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pandas as pd

from aleppo_figures.api.scaling.distributed import extract_lazily, is_lazy
from aleppo_figures.api.scaling.parallel import map_in_order
from aleppo_figures.errors import DocumentError, FiguresError, FiguresWarning
from aleppo_figures.extraction.extractors import DocumentExtractor, Extractor
from aleppo_figures.extraction.pipeline import Reading
from aleppo_figures.readers.documents.articles import read_article_frame
from aleppo_figures.schema.convert import to_frame
from aleppo_figures.schema.document import Document
from aleppo_figures.schema.figure import Figure
from aleppo_figures.schema.progress import Progress, Stages
from aleppo_figures.vocabulary.groups import Groups
from aleppo_figures.vocabulary.places import Gazetteer
from aleppo_figures.vocabulary.sources import SourceRegistry

__all__ = ["documents_of", "extract"]

_SIZE = 8
_READ = "files are read by read_documents"
_FILE_NAME = re.compile(r"[^\0\n]{1,250}\.\w{2,8}")


def extract(
    documents: str | Document | Iterable[str | Document] | pd.DataFrame,
    *,
    published: date | str | None = None,
    publisher: str | None = None,
    extractors: Sequence[Extractor] = (),
    gazetteer: Gazetteer | None = None,
    sources: SourceRegistry | None = None,
    groups: Groups | None = None,
    progress: Callable[[int, int], None] | None = None,
    processes: int = 1,
) -> Any:
    """Read the figures out of English text: one row per reported figure, its number at `text[char_start:char_end]`.

    Ids are stable across runs, machines and the order of documents. A document judged to be in another language gives no
    rows and a warning that names it.

    Parameters
    ----------
    documents : str, Document, iterable of them, or DataFrame
        Texts; a frame has `text`, and optionally `doc_id`, `publisher`, `published`, `url`. A Dask frame or bag stays lazy.
    published, publisher : optional
        The publication day and the publisher, where a document doesn't know its own.
    extractors : sequence of Extractor, optional
        What reads the documents; by default the shipped rules read the text, and tables are read cell by cell.
    gazetteer, sources, groups : optional
        The vocabularies; the shipped ones by default.
    progress : callable, optional
        Called with the work that is done, and all, by the length of the documents; in one process also within them.
    processes : int
        In how many processes to read.

    Returns
    -------
    pandas.DataFrame
        A valid frame of figures, with all columns also when there are none.

    Raises
    ------
    DocumentError
        If what is given holds no texts, or a publication day isn't one or lies in the future.
    ReadError
        If a frame has no column of texts.

    Examples
    --------
    >>> text = "At least 12 civilians, four of them children, were killed in eastern Aleppo on Monday, the White Helmets said."
    >>> figures = extract(text, published="2016-10-26")
    >>> figures[["low", "group", "place", "source"]].astype(str).values.tolist()[0]
    ['12', 'civilians', 'Eastern Aleppo', 'Syria Civil Defence']
    """
    task = _Task(
        tuple(extractors) or (DocumentExtractor(_reading(gazetteer, sources, groups)),), _day(published), publisher
    )
    if is_lazy(documents):
        return extract_lazily(documents, task.frame)
    listed = list(documents_of(documents))
    figures: list[Figure] = []
    stages = Stages(progress, [len(document.text) + 1.0 for document in listed])
    if processes == 1:
        read: Iterable[list[Figure]] = (task(document, stages.within) for document in listed)
    else:
        read = map_in_order(task, listed, processes=processes, size=_SIZE)
    for found in read:
        figures.extend(found)
        stages.done()
    return to_frame(figures)


@dataclass(frozen=True)
class _Task:
    """Reading one document, as other processes can do it too."""

    extractors: tuple[Extractor, ...]
    published: date | None
    publisher: str | None

    def __call__(self, document: Document, progress: Progress | None = None) -> list[Figure]:
        whole = replace(
            document,
            published=_checked(document.published or self.published, document.doc_id),
            publisher=document.publisher or self.publisher,
        )
        found: list[Figure] = []
        for extractor in self.extractors:
            if isinstance(extractor, DocumentExtractor):
                found.extend(extractor.extract(whole, progress=progress))
            else:
                found.extend(extractor.extract(whole))
        return found

    def frame(self, documents: Iterable[Document]) -> pd.DataFrame:
        """Return the figures of some documents as a frame."""
        return to_frame([figure for document in documents for figure in self(document)])


def _reading(gazetteer: Gazetteer | None, sources: SourceRegistry | None, groups: Groups | None) -> Reading:
    return Reading(
        gazetteer or Gazetteer.default(), sources or SourceRegistry.default(), groups=groups or Groups.default()
    )


def documents_of(documents: Any) -> Iterator[Document]:
    """Yield what was given as documents.

    Raises
    ------
    DocumentError
        If something given is no text.

    Warns
    -----
    FiguresWarning
        If a text is the name of a file that is there: it is read as the words that it has.
    """
    if isinstance(documents, str | Document):
        documents = [documents]
    if isinstance(documents, pd.DataFrame):
        yield from _of_frame(documents)
        return
    if not isinstance(documents, Iterable):
        raise DocumentError(
            "documents are texts",
            found=type(documents).__name__,
            allowed="a string, a Document, an iterable of them, a frame",
            do=_READ,
        )
    for document in documents:
        if not isinstance(document, str | Document):
            raise DocumentError("a document is a string or a Document", found=type(document).__name__, do=_READ)
        if isinstance(document, str) and _is_file(document):
            told = FiguresError("a text is the words themselves", found=f"the name of a file, {document!r}", do=_READ)
            warnings.warn(str(told), FiguresWarning, stacklevel=3)
        yield Document(document) if isinstance(document, str) else document


def _is_file(text: str) -> bool:
    """Return whether a text is the name of a file that is there."""
    return bool(_FILE_NAME.fullmatch(text)) and Path(text).is_file()


def _of_frame(frame: pd.DataFrame) -> Iterator[Document]:
    for read in read_article_frame(frame, "frame"):
        if not isinstance(read, Document):
            raise DocumentError("a row of a frame of documents is an article", found=str(read))
        yield read


def _day(published: date | str | None) -> date | None:
    if published is None:
        return None
    if isinstance(published, datetime | date):
        return published.date() if isinstance(published, datetime) else published
    try:
        return date.fromisoformat(published)
    except (TypeError, ValueError):
        raise DocumentError("a publication day is a day", found=repr(published), allowed="YYYY-MM-DD") from None


def _checked(stated: date | str | None, name: str) -> date | None:
    published = _day(stated)
    if published is not None and published > date.today():
        raise DocumentError(
            "a publication day has been", found=f"{published} for {name}", do="mend the day, or leave it out"
        )
    return published
