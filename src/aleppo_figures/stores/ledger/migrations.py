"""The ledger's tables, version by version: each step is applied once, in order, and never changed afterwards."""

from __future__ import annotations

from functools import cache

from aleppo_figures.schema.frames import COLUMNS, DAY, dtypes

__all__ = ["APPLICATION", "VERSION", "steps"]

APPLICATION = 0x416C6546
"""What an SQLite file says of itself when it's a ledger (`PRAGMA application_id`)."""

VERSION = 2
"""The version of the tables that this library reads and writes."""

_BASE = """
CREATE TABLE runs (
    run_id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    kind TEXT NOT NULL,
    library_version TEXT NOT NULL,
    note TEXT
);
CREATE TABLE documents (
    document_row INTEGER PRIMARY KEY,
    doc_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    digest TEXT NOT NULL,
    run_id INTEGER NOT NULL REFERENCES runs (run_id),
    until_run INTEGER REFERENCES runs (run_id),
    publisher TEXT,
    published TEXT,
    url TEXT,
    text TEXT NOT NULL,
    UNIQUE (doc_id, version)
);
CREATE TABLE figures (
    figure_row INTEGER PRIMARY KEY,
    version INTEGER NOT NULL,
    digest TEXT NOT NULL,
    run_id INTEGER NOT NULL REFERENCES runs (run_id),
    until_run INTEGER REFERENCES runs (run_id),
    {columns},
    extra TEXT,
    UNIQUE (figure_id, version)
);
CREATE INDEX figures_doc ON figures (doc_id);
CREATE INDEX figures_known ON figures (until_run, run_id);
CREATE TABLE findings (
    finding_row INTEGER PRIMARY KEY,
    finding_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    digest TEXT NOT NULL,
    run_id INTEGER NOT NULL REFERENCES runs (run_id),
    until_run INTEGER REFERENCES runs (run_id),
    kind TEXT NOT NULL,
    severity TEXT NOT NULL,
    sentence TEXT NOT NULL,
    figure_ids TEXT NOT NULL,
    UNIQUE (finding_id, version)
)
"""

# Full-text search over quotes, kept in step with the figures by triggers; browsers of SQLite files find it by its name.
_SEARCH = (
    "CREATE VIRTUAL TABLE figures_fts USING fts5 (quote, content='figures', content_rowid='figure_row')",
    "INSERT INTO figures_fts (figures_fts) VALUES ('rebuild')",
    """CREATE TRIGGER figures_added AFTER INSERT ON figures BEGIN
        INSERT INTO figures_fts (rowid, quote) VALUES (new.figure_row, new.quote); END""",
    """CREATE TRIGGER figures_removed AFTER DELETE ON figures BEGIN
        INSERT INTO figures_fts (figures_fts, rowid, quote) VALUES ('delete', old.figure_row, old.quote); END""",
    """CREATE TRIGGER figures_reworded AFTER UPDATE OF quote ON figures BEGIN
        INSERT INTO figures_fts (figures_fts, rowid, quote) VALUES ('delete', old.figure_row, old.quote);
        INSERT INTO figures_fts (rowid, quote) VALUES (new.figure_row, new.quote); END""",
)


@cache
def steps() -> tuple[tuple[str, ...], ...]:
    """Return the statements that lead from each version to the next, the first from an empty file to version 1."""
    kinds = dtypes()
    columns = ",\n    ".join(f'"{name}" {_kind(str(kinds[name]), name)}' for name in COLUMNS)
    base = tuple(statement for part in _BASE.format(columns=columns).split(";") if (statement := part.strip()))
    return base, _SEARCH


def _kind(dtype: str, name: str) -> str:
    if dtype == str(DAY):
        return "TEXT"
    if dtype.startswith("Int"):
        return "INTEGER"
    kind = "REAL" if dtype.startswith("Float") else "TEXT"
    return f"{kind} NOT NULL" if name in ("figure_id", "doc_id", "outcome") else kind
