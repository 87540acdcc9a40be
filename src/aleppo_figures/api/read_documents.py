"""`read_documents`: files, folders, globs and frames as documents."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from aleppo_figures.errors import OptionError
from aleppo_figures.readers.documents.collect import Documents, OnError, collect
from aleppo_figures.schema.progress import Progress

__all__ = ["read_documents"]


def read_documents(
    *sources: str | Path | pd.DataFrame, on_error: OnError = None, progress: Progress | None = None
) -> Documents:
    """Return the documents of files, folders, globs and frames, in a fixed order; nothing is fetched.

    Text, Markdown, HTML (main text, title, day and site name), PDF (with pages), WARC, and CSV, JSON lines, JSON and frames
    of articles with a column of text; a CSV table of counts ("Governorate,Killed") is one document. Encodings are detected.

    Parameters
    ----------
    *sources : str, path or pandas.DataFrame
        A file, a folder (read to its depths), a glob, or a frame of articles.
    on_error : {"raise", "report"}, optional
        Whether the first file or row that can't be read is raised, or all of them are listed in `failures` while the
        rest goes on. By default a file or frame that was named is raised, and a file that was found in a folder or by a
        glob is listed and warned of.
    progress : callable, optional
        Called with the work that is done, and all, by the files' sizes.

    Returns
    -------
    Documents
        A sequence of `Document`, with `failures`: pairs of a path and an error.

    Raises
    ------
    ReadError, DocumentError
        If something that was named can't be read, or nothing can, or anything with `on_error="raise"`.

    Warns
    -----
    FiguresWarning
        If a file of a folder or glob can't be read, with the file and the reason.

    Examples
    --------
    >>> import pandas as pd
    >>> read_documents(pd.DataFrame({"text": ["Nine people were hurt."], "date": ["2021-04-02"]}))[0].published
    datetime.date(2021, 4, 2)
    """
    if on_error not in ("raise", "report", None):
        raise OptionError("on_error is a way to go on", found=repr(on_error), allowed="raise, report")
    return collect(sources, on_error=on_error, progress=progress)
