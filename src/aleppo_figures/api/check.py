"""`check()`: every figure of a draft against the figures on record, with what to write instead."""

from __future__ import annotations

import hashlib
import json
import warnings
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd

from aleppo_figures.api.extract import documents_of, extract
from aleppo_figures.api.judging import Judged, judge, standing_advice
from aleppo_figures.api.reconcile import reconcile
from aleppo_figures.api.reconciliation import Reconciliation
from aleppo_figures.errors import DocumentError, FiguresWarning, ReadError
from aleppo_figures.report.checks import CheckLine, render_checks
from aleppo_figures.schema.document import Document
from aleppo_figures.schema.progress import Progress, Stages
from aleppo_figures.schema.wording import number_words
from aleppo_figures.vocabulary.checks import check_verdicts
from aleppo_figures.vocabulary.groups import Groups
from aleppo_figures.vocabulary.places import Gazetteer
from aleppo_figures.vocabulary.sources import SourceRegistry

__all__ = ["CheckResult", "check", "known_checks"]

Draft = str | Document | Iterable[str | Document]


@dataclass(frozen=True)
class CheckResult:
    """The verdicts on a draft's figures, in the order of the text."""

    lines: tuple[CheckLine, ...]

    @property
    def frame(self) -> pd.DataFrame:
        """The verdicts as a frame, one row per figure."""
        columns = list(CheckLine.__dataclass_fields__)
        return pd.DataFrame([[getattr(line, c) for c in columns] for line in self.lines], columns=columns)

    @property
    def ok(self) -> bool:
        """Whether no verdict is an error or a warning."""
        return all(line.severity in ("ok", "note") for line in self.lines)

    def render(self, form: str = "text") -> str:
        """Return the verdicts as text, json, markdown, github annotations or junit."""
        return render_checks(self.lines, form)

    def new_since(self, baseline: str | Path) -> CheckResult:
        """Return only the verdicts that an earlier check, saved as JSON, doesn't have.

        Raises
        ------
        ReadError
            If the file isn't a check as JSON.
        """
        return self.without(known_checks(baseline))

    def without(self, known: Collection[str]) -> CheckResult:
        """Return the verdicts but those of known ids."""
        return replace(self, lines=tuple(line for line in self.lines if line.check_id not in known))

    def _repr_html_(self) -> str:
        shown = self.frame[["number", "verdict", "sentence", "advice"]]
        shown = shown.assign(verdict=shown["verdict"].str.replace("_", " "))
        return str(shown.to_html(escape=True, index=False, border=0, justify="left"))


def check(
    draft: Draft,
    against: pd.DataFrame | Reconciliation,
    *,
    published: date | str | None = None,
    gazetteer: Gazetteer | None = None,
    sources: SourceRegistry | None = None,
    groups: Groups | None = None,
    progress: Progress | None = None,
) -> CheckResult:
    """Give every figure of a draft a verdict against figures on record, and say what to write instead.

    Parameters
    ----------
    draft : str, Document or iterable of Document
        The draft; its day is `published`, else its own dateline or "Published …" line.
    against : pandas.DataFrame or Reconciliation
        The figures on record.
    published : datetime.date or str, optional
        The day from which relative dates count, where the draft doesn't know its own.
    gazetteer, sources, groups : optional
        The vocabularies that the draft is read with, and the record reconciled with; the shipped ones by default.
    progress : callable, optional
        Called with the work that is done, and all, by the drafts' lengths.

    Returns
    -------
    CheckResult
        One line per figure: supported, contradicted, outdated, misread, unsupported, not_comparable or not_checked.

    Raises
    ------
    DocumentError
        If a relative date needs the draft's day and it isn't known, or the draft is no text.
    SchemaError
        If the record breaks the schema.

    Examples
    --------
    >>> import pandas as pd
    >>> record = pd.DataFrame({
    ...     "figure_id": ["r"], "doc_id": "bulletin", "source": "SOHR", "outcome": "killed", "group": "children", "low": [47],
    ...     "best": [47], "high": [47], "extent": "total", "place": "Eastern Aleppo", "start": "2016-12-12", "end": "2016-12-12"})
    >>> text = "SOHR said 47 children were killed in eastern Aleppo on 12 December 2016."
    >>> [line.verdict for line in check(text, record).lines]
    ['supported']
    """
    words: dict[str, Any] = {"gazetteer": gazetteer, "sources": sources, "groups": groups}
    reconciled = isinstance(against, Reconciliation)
    record = against if reconciled else reconcile(against, **words)
    documents = _documents(draft)
    lines: list[CheckLine] = []
    stages = Stages(progress, [part for d in documents for part in _shares(d)])
    for document in documents:
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always", FiguresWarning)
            figures = extract(
                document,
                published=published,
                gazetteer=gazetteer,
                sources=sources,
                groups=groups,
                progress=stages.within,
            )
        stages.done()
        told = [str(w.message) for w in caught if issubclass(w.category, FiguresWarning)]
        if told and not len(figures):
            lines.append(_unread(document, told[0]))
        else:
            _need_day(document, figures)
            lines.extend(_lines(document, figures, judge(record, figures)))
        stages.done()
    return CheckResult(tuple(lines))


def known_checks(baseline: str | Path) -> frozenset[str]:
    """Return the ids of the verdicts of an earlier check, saved as JSON.

    Raises
    ------
    ReadError
        If the file isn't a check as JSON.
    """
    try:
        body = json.loads(Path(baseline).read_text(encoding="utf-8"))
        return frozenset(str(check["check_id"]) for check in body["checks"])
    except OSError as error:
        told = f"{baseline}: {error.strerror}"
        raise ReadError("a baseline can be opened", found=told, do="check the path, or leave it out") from error
    except (ValueError, KeyError, TypeError) as error:
        raise ReadError(
            "a baseline is an earlier check written with --format json",
            found=f"{baseline}: {f'no {error}' if isinstance(error, KeyError) else error}",
            do="write it again",
        ) from error


def _shares(document: Document) -> tuple[float, float]:
    """Return how much of the time a draft's reading and its judging take, by its length."""
    size = len(document.text) + 1.0
    return 0.75 * size, 0.25 * size


def _documents(draft: Draft) -> list[Document]:
    if isinstance(draft, str):
        return [Document(draft, doc_id="draft")]
    return list(documents_of(draft))


def _need_day(document: Document, figures: pd.DataFrame) -> None:
    """Ask for the draft's day where a period is stated that can't be resolved without it."""
    lost = (
        figures["period_text"].notna() & figures["start"].isna() & figures["end"].isna() & figures["published"].isna()
    )
    texts = [str(t) for t in figures.loc[lost, "period_text"]]
    if texts:
        raise DocumentError(
            "a relative date counts from the draft's day",
            found=f"{texts[0]!r} in {document.doc_id} and no day",
            do="give published=… (--published YYYY-MM-DD), or a dateline at the head of the draft",
        )


def _lines(document: Document, figures: pd.DataFrame, judged: Sequence[Judged]) -> list[CheckLine]:
    by_id = {j.figure_id: j for j in judged}
    rows = figures.sort_values(["char_start", "outcome"]).to_dict("records")
    return [_line(document, row, by_id[str(row["figure_id"])]) for row in rows]


def _line(document: Document, row: dict[object, object], judged: Judged) -> CheckLine:
    start = int(str(row["char_start"]))
    line, column = document.place_of(start) or (None, None)
    quote = str(row["quote"])
    return CheckLine(
        check_id=_check_id(document.doc_id, quote, judged),
        file=document.doc_id,
        line=line,
        column=column,
        page=document.page_of(start),
        number=number_words({str(k): v for k, v in row.items()}),
        verdict=judged.verdict,
        severity=check_verdicts()[judged.verdict].severity,
        sentence=judged.sentence,
        advice=judged.advice,
        factor=judged.factor,
        roots=judged.roots,
        because=judged.because,
        quote=quote,
    )


def _unread(document: Document, told: str) -> CheckLine:
    verdict = check_verdicts()["not_checked"]
    name = _check_id(document.doc_id, told, None)
    paged = bool(document.pages)
    return CheckLine(
        check_id=name,
        file=document.doc_id,
        line=None if paged else 1,
        column=None if paged else 1,
        page=1 if paged else None,
        number="",
        verdict=verdict.name,
        severity=verdict.severity,
        sentence=told,
        advice=standing_advice(verdict.name),
        factor=None,
        roots=0,
        because=(),
        quote=document.text[:200],
    )


def _check_id(doc_id: str, quote: str, judged: Judged | None) -> str:
    key = "\x1f".join([doc_id, quote, judged.verdict if judged else "not_checked", *(judged.because if judged else ())])
    return f"k-{hashlib.sha256(key.encode('utf-8', 'surrogatepass')).hexdigest()[:10]}"
