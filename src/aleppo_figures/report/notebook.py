"""A reconciliation in a notebook: at most a screen, escaped, the most telling findings first."""

from __future__ import annotations

from html import escape

from aleppo_figures import __version__
from aleppo_figures.report.summary import FindingView, Frames, summarise
from aleppo_figures.schema.counted import counted

__all__ = ["reconciliation_html"]

_MOST = 6
_COLOURS = {"error": "#a01020", "warning": "#7a4a00", "note": "#4a4a4a"}


def reconciliation_html(result: Frames) -> str:
    """Return a reconciliation as a small block of HTML without scripts."""
    summary = summarise(result, version=__version__, most=_MOST)
    counts = ", ".join(counted(count, severity) for severity, count in summary.severities)
    left = sum(count for _, count in summary.unused)
    head = (
        f"<b>{escape(summary.title)}</b><br>{counted(summary.figures, 'figure')}, "
        f"{counted(summary.documents, 'document')}, {counted(summary.roots, 'root')}; {counts}; {left:,} left out of the arithmetic"
    )
    findings = "".join(_finding(f) for f in summary.findings)
    more = f"<div>… and {summary.more_findings:,} more in <code>.findings</code></div>" if summary.more_findings else ""
    return f'<div style="max-width:60em">{head}<ol>{findings}</ol>{more}</div>'


def _finding(finding: FindingView) -> str:
    colour = _COLOURS.get(finding.severity, "#4a4a4a")
    quote = next((e.quote for e in finding.evidence if e.quote), None)
    said = f"<br><mark>{escape(quote[:200])}</mark>" if quote else ""
    return f'<li><span style="color:{colour}">{escape(finding.severity)}</span> {escape(finding.sentence)}{said}</li>'
