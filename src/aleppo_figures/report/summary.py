"""What a reader is shown of a reconciliation, as frozen data: the same for text, Markdown, HTML and JSON."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

import pandas as pd

from aleppo_figures.report.redaction import redact
from aleppo_figures.schema.counted import counted
from aleppo_figures.schema.wording import counted_words, day_words, period_words
from aleppo_figures.vocabulary.findings import finding_kinds

__all__ = ["Evidence", "FindingView", "Frames", "Summary", "summarise"]

PARAPHRASE = "aleppo_figures (paraphrase)"


class Frames(Protocol):
    """What is read of a reconciliation: its frames, by their names."""

    @property
    def data(self) -> pd.DataFrame: ...  # noqa: D102
    @property
    def figures(self) -> pd.DataFrame: ...  # noqa: D102
    @property
    def findings(self) -> pd.DataFrame: ...  # noqa: D102
    @property
    def pairs(self) -> pd.DataFrame: ...  # noqa: D102
    @property
    def conflicts(self) -> pd.DataFrame: ...  # noqa: D102
    @property
    def repairs(self) -> pd.DataFrame: ...  # noqa: D102
    @property
    def unused(self) -> pd.DataFrame: ...  # noqa: D102
    @property
    def assumptions(self) -> pd.DataFrame: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class Evidence:
    """One figure behind a finding: what it says, by whose word, and the sentence that it was read from."""

    figure_id: str
    words: str
    source: str
    published: str
    quote: str | None
    url: str | None
    paraphrase: bool


@dataclass(frozen=True, slots=True)
class FindingView:
    """One finding as a reader meets it: its sentence, what to do about it, what could repair it, and its evidence."""

    finding_id: str
    kind: str
    severity: str
    sentence: str
    advice: str
    repairs: tuple[str, ...]
    dissolved_by: tuple[str, ...]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Summary:
    """A reconciliation for readers: what was read, what was found, what was assumed and left out."""

    title: str
    version: str
    figures: int
    documents: int
    roots: int
    severities: tuple[tuple[str, int], ...]
    findings: tuple[FindingView, ...]
    more_findings: int
    assumptions: tuple[str, ...]
    unused: tuple[tuple[str, int], ...]
    paraphrases: int
    redacted: bool


def summarise(
    result: Frames, *, version: str, title: str | None = None, most: int | None = None, redact_names: bool = False
) -> Summary:
    """Return what a reader is shown of a reconciliation.

    Parameters
    ----------
    result : Frames
        The reconciliation's frames.
    version : str
        The library's version, for the citation.
    title : str, optional
        The page's title; without one it says what was read.
    most : int, optional
        How many findings to show, the most telling first; all by default.
    redact_names : bool
        Whether private persons' names are left out of quotes.
    """
    data = result.data.assign(root=result.figures["root"].to_numpy())
    rows = {str(row["figure_id"]): row for row in data.to_dict("records")}
    shown = result.findings if most is None else result.findings.head(most)
    clean = redact if redact_names else _as_it_is
    severities = result.findings["severity"].astype(str).value_counts()
    return Summary(
        title=title or _title(data),
        version=version,
        figures=len(data),
        documents=int(data["doc_id"].nunique()),
        roots=int(data["root"].nunique()),
        severities=tuple((s, int(severities.get(s, 0))) for s in ("error", "warning", "note")),
        findings=tuple(_finding(row, rows, result, clean) for row in shown.to_dict("records")),
        more_findings=len(result.findings) - len(shown),
        assumptions=tuple(str(text) for text in result.assumptions["text"]),
        unused=tuple((str(k), int(v)) for k, v in sorted(result.unused["reason"].astype(str).value_counts().items())),
        paraphrases=int((data["publisher"] == PARAPHRASE).sum()),
        redacted=redact_names,
    )


def _as_it_is(text: str) -> str:
    return text


def _title(data: pd.DataFrame) -> str:
    days = pd.concat([data["start"], data["end"]]).dropna()
    span = f", {day_words(days.min())} to {day_words(days.max())}" if len(days) else ""
    return f"{counted(len(data), 'reported figure')} from {counted(data['root'].nunique(), 'root')}{span}"


def _finding(
    row: dict[Any, Any], rows: dict[str, dict[Any, Any]], result: Frames, clean: Callable[[str], str]
) -> FindingView:
    ids = [str(i) for i in row["figure_ids"]]
    conflict = _conflict_of(ids, result.conflicts) if "conflict" in str(row["kind"]) else None
    repairs = result.repairs[result.repairs["conflict_id"] == conflict] if conflict else result.repairs.head(0)
    dissolved = result.conflicts.loc[result.conflicts["conflict_id"] == conflict, "dissolved_by"] if conflict else []
    return FindingView(
        finding_id=str(row["finding_id"]),
        kind=str(row["kind"]),
        severity=str(row["severity"]),
        sentence=clean(str(row["sentence"])),
        advice=finding_kinds()[str(row["kind"])].advice,
        repairs=tuple(_repair(r) for r in repairs.to_dict("records")),
        dissolved_by=tuple(sorted({str(d) for d in dissolved if not pd.isna(d) and str(d)})),
        evidence=tuple(_evidence(rows[i], clean) for i in ids if i in rows),
    )


def _conflict_of(ids: list[str], conflicts: pd.DataFrame) -> str | None:
    members = conflicts.groupby("conflict_id", observed=True)["figure_id"].agg(lambda s: frozenset(map(str, s)))
    wanted = frozenset(ids)
    return next((str(name) for name, group in members.items() if group == wanted), None)


def _repair(row: dict[Any, Any]) -> str:
    alone = "alone would do" if row["alone"] else "with others"
    return f"{row['figure_id']}: {_count(row['old'])} → {_count(row['new'])} ({alone})"


def _count(value: Any) -> str:
    return "none" if pd.isna(value) else f"{int(value):,}"


def _evidence(row: dict[Any, Any], clean: Callable[[str], str]) -> Evidence:
    where = "" if pd.isna(row["place"]) else f", {row['place']}"
    source = _text(row["source"]) or _text(row["publisher"]) or "nobody named"
    via = _text(row["via"]) or _text(row["publisher"])
    url = _text(row["url"])
    quote = _text(row["quote"])
    return Evidence(
        figure_id=str(row["figure_id"]),
        words=f"{counted_words(row)}{where}, {period_words(row)}",
        source=source if via in (None, source) else f"{source}, passed on by {via}",
        published="" if pd.isna(row["published"]) else day_words(row["published"]),
        quote=clean(quote) if quote else None,
        url=url if url and url.split(":", 1)[0].lower() in ("http", "https") else None,
        paraphrase=row["publisher"] == PARAPHRASE,
    )


def _text(value: Any) -> str | None:
    return None if pd.isna(value) else str(value)
