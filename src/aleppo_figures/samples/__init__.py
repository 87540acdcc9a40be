"""Short texts that carry real facts of the Aleppo table: paraphrases, marked as such, for trying the library out."""

from __future__ import annotations

import csv
import io
from datetime import date
from importlib import resources
from pathlib import Path
from typing import NamedTuple

from aleppo_figures.errors import ReadError
from aleppo_figures.schema.document import Document

__all__ = ["PUBLISHER", "Sample", "record_path", "sample_documents", "samples"]

PUBLISHER = "aleppo_figures (paraphrase)"


class Sample(NamedTuple):
    """A sample: its document, the manner it's written in, and the rows of the Aleppo table that it carries."""

    document: Document
    manner: str
    rows: tuple[str, ...]


def samples() -> list[Sample]:
    """Return the samples with what is known of them, in the order of their index.

    Examples
    --------
    >>> samples()[0].manner, samples()[0].rows
    ('wire story', ('f0753', 'f0754', 'f0755', 'f0756'))
    """
    folder = resources.files(__name__)
    index = csv.DictReader(io.StringIO(folder.joinpath("index.csv").read_text(encoding="utf-8")))
    found = []
    for entry in index:
        text = folder.joinpath(entry["file"]).read_text(encoding="utf-8")
        published = date.fromisoformat(entry["published"])
        document = Document(text, entry["doc_id"], PUBLISHER, published, entry["url"])
        found.append(Sample(document, entry["manner"], tuple(entry["rows"].split("; "))))
    return found


def sample_documents() -> list[Document]:
    """Return the samples as documents.

    Their publisher says that they're paraphrases, and their `url` is the page on which the facts were read.

    Examples
    --------
    >>> {document.publisher for document in sample_documents()}
    {'aleppo_figures (paraphrase)'}
    """
    return [sample.document for sample in samples()]


def record_path() -> Path:
    """Return the Aleppo table as it comes with an installed package, or from the repository that is being worked in.

    Raises
    ------
    ReadError
        If neither is there.
    """
    packaged = Path(str(resources.files(__name__).joinpath("aleppo_2016.csv")))
    worked_in = Path(__file__).parents[3] / "data" / "aleppo_2016" / "figures.csv"
    found = next((path for path in (packaged, worked_in) if path.is_file()), None)
    if found is None:
        raise ReadError("the Aleppo table comes with the package", found=f"no file {packaged}", do="install it again")
    return found
