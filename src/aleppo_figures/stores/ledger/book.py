"""The ledger itself: what is added, what was known when, and what has changed since."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, date, datetime, timedelta
from os import PathLike
from pathlib import Path
from typing import Any, NamedTuple, Self

import pandas as pd

from aleppo_figures.errors import LedgerError, OptionError
from aleppo_figures.schema.document import Document
from aleppo_figures.schema.frames import COLUMNS, validate
from aleppo_figures.schema.progress import Progress, Stages
from aleppo_figures.stores.ledger.opening import connect, refusals, transaction
from aleppo_figures.stores.ledger.rows import digest, frame_of, rows_of
from aleppo_figures.stores.ledger.versions import Table, put, withdraw
from aleppo_figures.vocabulary.groups import Groups

__all__ = ["Added", "LedgerFile"]

_FIGURES = Table("figures", "figure_id", (*COLUMNS, "extra"))
_DOCUMENTS = Table("documents", "doc_id", ("doc_id", "publisher", "published", "url", "text"))
_FINDINGS = Table("findings", "finding_id", ("finding_id", "kind", "severity", "sentence", "figure_ids"))
_SHARES = (0.15, 0.4, 0.45)
"""Of the validation, of the rows and of the file, in the time that adding takes."""
_CHANGES = ("change", "finding_id", "kind", "severity", "sentence", "figure_ids")


class Added(NamedTuple):
    """What adding did; `run` is None when there was nothing to do."""

    run: int | None
    new: int
    changed: int
    withdrawn: int
    same: int


class LedgerFile:
    """An SQLite file of figures that knows what was known when.

    Nothing in it is ever overwritten: what changes gets a new version, what is withdrawn is closed. Every row knows the
    run that brought it, and every run its time and the library's version.

    Parameters
    ----------
    path : str or path
        The file; it's made when it isn't there.
    now : callable, optional
        The clock, for tests and for filling a ledger with the past.
    groups : Groups, optional
        The group vocabulary of the figures; the shipped one by default.

    Raises
    ------
    LedgerError
        If the file can't be opened or isn't a ledger.
    """

    def __init__(
        self, path: str | PathLike[str], *, now: Callable[[], datetime] | None = None, groups: Groups | None = None
    ) -> None:
        self.path = Path(path)
        self.groups = groups
        self._now = now or (lambda: datetime.now(UTC))
        self._connection = connect(self.path)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"{type(self).__name__}({str(self.path)!r})"

    def close(self) -> None:
        """Close the file; what was added is in it."""
        self._connection.close()

    def add(
        self,
        figures: pd.DataFrame,
        documents: Iterable[Document] = (),
        *,
        note: str | None = None,
        progress: Progress | None = None,
    ) -> Added:
        """Add figures, and the documents they were read from, as one run; all of it is kept or none.

        The same figures again change nothing. A figure whose row differs gets a new version, and so does a document
        whose text differs. Of a document that changed, or that was read anew, the figures that aren't among `figures`
        any more are withdrawn.

        Parameters
        ----------
        figures : pandas.DataFrame
            Figures; they are validated first.
        documents : iterable of Document, optional
            Their documents.
        note : str, optional
            What the run was, for its row in `runs`.
        progress : callable, optional
            Called with the work that is done, and all.

        Raises
        ------
        SchemaError
            If the figures aren't valid.
        LedgerError
            If the file can't be written.
        """
        stages = Stages(progress, _SHARES)
        valid = validate(figures, groups=self.groups, progress=stages.within)
        stages.done()
        rows = [(values[0], told, values) for told, values in rows_of(valid)]
        stages.done()
        texts, read_anew = list(documents), {values[1] for _, _, values in rows}
        with refusals(self.path), transaction(self._connection):
            run = self._begin("add", note)
            read = put(self._connection, _DOCUMENTS, run, [_document_row(document) for document in texts])
            kept = put(self._connection, _FIGURES, run, rows, stages.within)
            again = [d.doc_id for d in texts if d.doc_id in read.changed or d.doc_id in read_anew]
            kept.gone = self._left_out(again, {str(name) for name, _, _ in rows})
            withdraw(self._connection, _FIGURES, run, kept.gone)
            if not (kept or read):
                self._forget(run)
        changed = bool(kept or read)
        return Added(run if changed else None, len(kept.new), len(kept.changed), len(kept.gone), kept.same)

    def figures(self, as_of: str | date | datetime | None = None) -> pd.DataFrame:
        """Return the figures as they're known, or as they were known at a time; a day means its end (UTC).

        Raises
        ------
        OptionError
            If `as_of` is no day or time.
        """
        columns = ", ".join(f'"{name}"' for name in _FIGURES.columns)
        with refusals(self.path):
            rows = self._connection.execute(
                f"SELECT {columns} FROM figures {_known_at(as_of)} ORDER BY figure_row", _times(as_of)
            ).fetchall()
        return frame_of(rows, self.groups)

    def history(self, figure_id: str) -> pd.DataFrame:
        """Return every version of a figure, with the time and the library version of the run that brought it."""
        query = (
            "SELECT f.version, r.at, r.library_version, u.at AS until, f.low, f.best, f.high, f.rule, f.quote "
            "FROM figures f JOIN runs r USING (run_id) LEFT JOIN runs u ON u.run_id = f.until_run "
            "WHERE figure_id = ? ORDER BY version"
        )
        return self._frame(query, (figure_id,))

    def documents(self) -> pd.DataFrame:
        """Return every version of every document, without its text."""
        return self._frame(
            "SELECT doc_id, version, at, until_run IS NULL AS holds, publisher, published, url, length(text) AS length "
            "FROM documents JOIN runs USING (run_id) ORDER BY document_row"
        )

    def runs(self) -> pd.DataFrame:
        """Return the runs that changed something, in order."""
        return self._frame("SELECT run_id, at, kind, library_version, note FROM runs ORDER BY run_id")

    def search(self, words: str) -> pd.DataFrame:
        """Return the figures whose quote has all of the words, as they're known now.

        Examples
        --------
        >>> import pandas as pd
        >>> ledger = LedgerFile(":memory:")
        >>> row = {"figure_id": ["a"], "doc_id": ["d"], "outcome": ["killed"], "quote": ["A flood killed nine."]}
        >>> ledger.add(pd.DataFrame(row)).new
        1
        >>> len(ledger.search("flood")), len(ledger.search("drought"))
        (1, 0)
        """
        quoted = " ".join('"' + word.replace('"', '""') + '"' for word in words.split())
        columns = ", ".join(f'f."{name}"' for name in _FIGURES.columns)
        query = (
            f"SELECT {columns} FROM figures_fts JOIN figures f ON f.figure_row = figures_fts.rowid "
            "WHERE figures_fts MATCH ? AND f.until_run IS NULL ORDER BY f.figure_row"
        )
        with refusals(self.path):
            rows = self._connection.execute(query, (quoted,)).fetchall() if quoted else []
        return frame_of(rows, self.groups)

    def record_findings(self, findings: pd.DataFrame) -> pd.DataFrame:
        """Keep a reconciliation's findings, and return what is new, changed or gone since the last time.

        Parameters
        ----------
        findings : pandas.DataFrame
            With `finding_id`, `kind`, `severity`, `sentence`, `figure_ids`.

        Returns
        -------
        pandas.DataFrame
            The same columns after `change`: `new`, `changed`, `gone`.
        """
        rows = [_finding_row(row) for row in findings.to_dict("records")]
        now = {name for name, _, _ in rows}
        with refusals(self.path), transaction(self._connection):
            run = self._begin("findings", None)
            query = "SELECT finding_id FROM findings WHERE until_run IS NULL ORDER BY finding_row"
            gone = [name for (name,) in self._connection.execute(query) if name not in now]
            kept = put(self._connection, _FINDINGS, run, rows)
            kept.gone = gone
            withdraw(self._connection, _FINDINGS, run, gone)
            last = [self._finding(name) for name in gone]
            if not kept:
                self._forget(run)
        told = {name: values for name, _, values in rows}
        listed = [("new", *told[name]) for name in kept.new] + [("changed", *told[name]) for name in kept.changed]
        changes = pd.DataFrame([*listed, *(("gone", *row) for row in last)], columns=[*_CHANGES])
        changes["figure_ids"] = [json.loads(ids) for ids in changes["figure_ids"]]
        return changes

    def _finding(self, name: str) -> tuple[Any, ...]:
        query = (
            "SELECT finding_id, kind, severity, sentence, figure_ids FROM findings "
            "WHERE finding_id = ? ORDER BY version DESC LIMIT 1"
        )
        return tuple(self._connection.execute(query, (name,)).fetchone())

    def _left_out(self, documents: Sequence[str], added: set[str]) -> list[str]:
        """Return the figures that documents had and don't have any more."""
        query = "SELECT figure_id FROM figures WHERE doc_id = ? AND until_run IS NULL ORDER BY figure_row"
        held = (self._connection.execute(query, (name,)) for name in documents)
        return [figure for rows in held for (figure,) in rows if figure not in added]

    def _begin(self, kind: str, note: str | None) -> int:
        from aleppo_figures import __version__

        at = self._now().astimezone(UTC).isoformat(timespec="microseconds")
        last = self._connection.execute("SELECT max(at) FROM runs").fetchone()[0]
        values = (max(at, last or at), kind, __version__, note)  # a clock that was set back doesn't reorder the past
        cursor = self._connection.execute(
            "INSERT INTO runs (at, kind, library_version, note) VALUES (?, ?, ?, ?)", values
        )
        if cursor.lastrowid is None:
            raise LedgerError("a run has a number", found="none")
        return cursor.lastrowid

    def _forget(self, run: int) -> None:
        self._connection.execute("DELETE FROM runs WHERE run_id = ?", (run,))

    def _frame(self, query: str, values: Sequence[Any] = ()) -> pd.DataFrame:
        with refusals(self.path):
            cursor: sqlite3.Cursor = self._connection.execute(query, values)
            return pd.DataFrame(cursor.fetchall(), columns=[name for name, *_ in cursor.description])


def _known_at(as_of: str | date | datetime | None) -> str:
    if as_of is None:
        return "WHERE until_run IS NULL"
    return (
        "WHERE run_id IN (SELECT run_id FROM runs WHERE at <= ?) "
        "AND (until_run IS NULL OR until_run NOT IN (SELECT run_id FROM runs WHERE at <= ?))"
    )


def _times(as_of: str | date | datetime | None) -> tuple[str, ...]:
    if as_of is None:
        return ()
    try:
        told = as_of if isinstance(as_of, date) else datetime.fromisoformat(as_of)
    except (TypeError, ValueError) as error:
        raise OptionError("as_of is a day or a time", found=repr(as_of), allowed="2016-10-01, or a datetime") from error
    whole = not isinstance(told, datetime) or (isinstance(as_of, str) and len(as_of.strip()) == len("2016-10-01"))
    time = told if isinstance(told, datetime) else datetime(told.year, told.month, told.day)
    if time.tzinfo is None:
        time = time.replace(tzinfo=UTC)
    if whole:
        time += timedelta(days=1, microseconds=-1)
    stamp = time.astimezone(UTC).isoformat(timespec="microseconds")
    return stamp, stamp


def _document_row(document: Document) -> tuple[str, str, tuple[Any, ...]]:
    day = document.published.isoformat() if document.published else None
    values = (document.doc_id, document.publisher, day, document.url, document.text)
    return document.doc_id, digest(*values), values


def _finding_row(row: dict[Any, Any]) -> tuple[str, str, tuple[Any, ...]]:
    ids = json.dumps([str(name) for name in row["figure_ids"]], ensure_ascii=False)
    values = (*(str(row[c]) for c in ("finding_id", "kind", "severity", "sentence")), ids)
    return values[0], digest(*values), values
