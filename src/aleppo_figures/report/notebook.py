"""What a notebook shows: a reconciliation and a frame of figures, each at most a screen, quotes marked, escaped."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from html import escape
from typing import Any

import pandas as pd

from aleppo_figures import __version__
from aleppo_figures.extraction.numbers import find_numbers
from aleppo_figures.extraction.segment import read_page
from aleppo_figures.report.summary import FindingView, Frames, summarise
from aleppo_figures.schema.counted import counted
from aleppo_figures.schema.document import Document
from aleppo_figures.schema.wording import number_words, people_words, period_words

__all__ = ["figures_html", "is_of_figures", "reconciliation_html", "show_figures"]

_MOST = 6
_REASONS = 4
_ROWS = 12
_QUOTE = 240
_COLOURS = {"error": "#a01020", "warning": "#7a4a00", "note": "#4a4a4a"}
_FIGURES = {
    "figure_id",
    "doc_id",
    "outcome",
    "group",
    "low",
    "best",
    "high",
    "modifier",
    "start",
    "end",
    "place",
    "quote",
}
_CELL = 'style="text-align:left; vertical-align:top"'


def reconciliation_html(result: Frames) -> str:
    """Return a reconciliation as a small block of HTML without scripts: what was read, found, and left out."""
    summary = summarise(result, version=__version__, most=_MOST)
    read = f"{counted(summary.figures, 'figure')} of {counted(summary.documents, 'document')} from "
    told = ", ".join(counted(count, severity) for severity, count in summary.severities)
    kinds = Counter(str(kind).replace("_", " ") for kind in result.findings["kind"])
    most = ", ".join(f"{kind}: {count}" for kind, count in kinds.most_common(_MOST))
    lines = [
        f"<b>{escape(read)}{counted(summary.roots, 'root')}</b> (who counted, not who printed)",
        f"Found: {told}" + (f" ({escape(most)})" if most else ""),
        f"Conflicts: {', '.join(_conflicts(result)) or 'none'}",
        f"Disagreements between roots: {kinds['disagrees'] or 'none'}",
        f"Not comparable with any other figure: {_alone(result):,}",
        _left_out(summary.unused),
    ]
    shown = {e.figure_id for f in summary.findings for e in f.evidence if e.quote}
    rows = result.data[result.data["figure_id"].isin(shown)].to_dict("records")
    quotes = {str(row["figure_id"]): _marked(row) for row in rows}
    findings = "".join(_finding(f, quotes) for f in summary.findings)
    more = f"<div>… and {summary.more_findings:,} more in <code>.findings</code></div>" if summary.more_findings else ""
    return f'<div style="max-width:60em">{"<br>".join(lines)}<ol>{findings}</ol>{more}</div>'


def _conflicts(result: Frames) -> list[str]:
    kinds = result.conflicts.groupby("kind", observed=True)["conflict_id"].nunique()
    words = {"within_root": "within one root's own figures", "between_roots": "between roots"}
    return [f"{n:,} {words.get(str(kind), str(kind))}" for kind, n in kinds.items()]


def _alone(result: Frames) -> int:
    """Return how many figures have no other one with a scope that can be compared with theirs."""
    comparable = result.pairs[result.pairs["verdict"] != "not_comparable"]
    return int((~result.data["figure_id"].isin([*comparable["left"], *comparable["right"]])).sum())


def _left_out(unused: Iterable[tuple[str, int]]) -> str:
    counts = sorted(unused, key=lambda item: (-item[1], item[0]))
    if not counts:
        return "Left out of the arithmetic: nothing"
    named = "; ".join(f"{escape(reason)}: {count:,}" for reason, count in counts[:_REASONS])
    more = "; …" if len(counts) > _REASONS else ""
    return f"Left out of the arithmetic: {sum(count for _, count in counts):,} ({named}{more})"


def _finding(finding: FindingView, quotes: dict[str, str]) -> str:
    colour = _COLOURS.get(finding.severity, "#4a4a4a")
    quote = next((quotes[e.figure_id] for e in finding.evidence if e.figure_id in quotes), None)
    said = f"<br><q>{quote}</q>" if quote else ""
    badge = f'<span style="color:#fff; background:{colour}; border-radius:3px; padding:0 .3em">{escape(finding.severity)}</span>'
    return f"<li>{badge} {escape(finding.sentence)}{said}</li>"


def is_of_figures(frame: pd.DataFrame) -> bool:
    """Return whether a frame has the columns that figures are shown by."""
    return set(map(str, frame.columns)) >= _FIGURES


def figures_html(frame: pd.DataFrame) -> str:
    """Return the first figures of a frame as a table of words, each with its sentence and the number marked in it.

    Parameters
    ----------
    frame : pandas.DataFrame
        Figures; a frame that was filtered is as good as a whole one.
    """
    heads = ("number", "who", "where", "when", "source", "status", "quote")
    head = "".join(f"<th {_CELL}>{name}</th>" for name in heads)
    rows = "".join(_row(row) for row in frame.head(_ROWS).to_dict("records"))
    more = f"<div>… and {len(frame) - _ROWS:,} more</div>" if len(frame) > _ROWS else ""
    read = f"<b>{counted(len(frame), 'figure')}</b> of {counted(frame['doc_id'].nunique(), 'document')}"
    return f"<div>{read}<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>{more}</div>"


def _row(row: dict[Any, Any]) -> str:
    texts = (number_words(row), people_words(row), _said(row["place"]), period_words(row), _said(row.get("source")))
    cells = [escape(text) for text in (*texts, _said(row.get("status")))]
    return "<tr>" + "".join(f"<td {_CELL}>{cell}</td>" for cell in (*cells, _marked(row))) + "</tr>"


def _marked(row: dict[Any, Any]) -> str:
    """Return the quote with its number marked; one that stands in it twice is left unmarked rather than guessed."""
    quote = _said(row["quote"])
    page = read_page(Document(quote)) if quote else None
    numbers = [n for s in page.sentences for n in find_numbers(page, s)] if page else []
    spans = {
        n.span for n in numbers if (n.low, n.best, n.high) == tuple(_count(row[c]) for c in ("low", "best", "high"))
    }
    if len(spans) != 1:
        return escape(quote if len(quote) <= _QUOTE else f"{quote[: _QUOTE - 1]}…")
    [span] = spans
    before, after = quote[: span.start], quote[span.end :]
    if len(quote) > _QUOTE:  # what stands around the number is shown
        before = before if len(before) <= _QUOTE // 2 else f"…{before[-_QUOTE // 2 :]}"
        after = after if len(before) + len(after) <= _QUOTE else f"{after[: _QUOTE - len(before)]}…"
    return f"{escape(before)}<mark>{escape(quote[span.start : span.end])}</mark>{escape(after)}"


def _count(value: Any) -> int | None:
    return None if pd.isna(value) else int(value)


def _said(value: Any) -> str:
    return "" if value is None or pd.isna(value) else str(value)


def show_figures(shell: Any) -> None:
    """Let a notebook show frames of figures by `figures_html`, and all other frames as before."""
    formatter = shell.display_formatter.formatters["text/html"]

    def shown(frame: pd.DataFrame) -> str | None:
        return figures_html(frame) if is_of_figures(frame) else frame._repr_html_()

    formatter.for_type(pd.DataFrame, shown)
