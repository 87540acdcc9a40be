"""`result.plot`: pictures of a reconciliation, each a chart that can be changed before it's saved."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Any

import pandas as pd

from aleppo_figures.errors import OptionError
from aleppo_figures.reconciliation.result import Result
from aleppo_figures.reconciliation.sentences import Wording
from aleppo_figures.report.characters import WholeCharacters
from aleppo_figures.report.plots.coverage import coverage
from aleppo_figures.report.plots.ladder import ladder
from aleppo_figures.report.plots.lineage import lineage
from aleppo_figures.report.plots.saving import save_chart
from aleppo_figures.report.plots.timeline import timeline
from aleppo_figures.report.plots.totals import totals

__all__ = ["Pictures", "report_charts"]

_DRAWN = 60


class Pictures:
    """The pictures of a reconciliation; all need the extra `plot`.

    Parameters
    ----------
    result : Result
        The reconciliation's frames.
    """

    def __init__(self, result: Result) -> None:
        self._result: Any = WholeCharacters(result)
        told = self._result
        self._data = told.data.assign(root=told.figures["root"].str.replace(r" \(.*\)$", "", regex=True).to_numpy())

    def timeline(self, *, figures: list[str] | None = None, title: str | None = None) -> Any:
        """Return figures over time: a bar for each period, a whisker for each interval, links for conflicts.

        Parameters
        ----------
        figures : list of str, optional
            The figure ids to draw; all with a day and a number by default.
        title : str, optional
            The finding that the picture shows; the most telling one among the figures by default.

        Raises
        ------
        OptionError
            If no figure has both a day and a number.
        """
        data = self._data if figures is None else self._data[self._data["figure_id"].isin(figures)]
        conflicts = [list(rows["figure_id"]) for _, rows in self._result.conflicts.groupby("conflict_id")]
        return timeline(data, conflicts=conflicts, title=title or self._telling(data["figure_id"]))

    def ladder(self, whole: str, *, axis: str | None = None, title: str | None = None) -> Any:
        """Return the parts of a whole beside it.

        Parameters
        ----------
        whole : str
            The id of a figure that has parts.
        axis : str, optional
            The axis along which to take the parts; the one with the most parts by default.

        Raises
        ------
        OptionError
            If the figure has no parts, or none along that axis.
        """
        sums = self._result.sums[self._result.sums["whole"] == whole]
        sums = sums if axis is None else sums[sums["axis"] == axis]
        if not len(sums):
            known = ", ".join(sorted(set(self._result.sums["whole"]))[:8])
            raise OptionError(
                "a ladder is drawn of a figure with parts", found=repr(whole), allowed=known or "none here"
            )
        parts = max(sums["parts"], key=len)
        rows = self._data.set_index("figure_id", drop=False)
        return ladder(rows.loc[whole], rows.loc[list(parts)], title=title or self._telling([whole]))

    def totals(self, *, root: str | None = None, title: str | None = None) -> Any:
        """Return running totals as steps, of one root or of all.

        Raises
        ------
        OptionError
            If there is no running total.
        """
        series = self._result.series
        series = series if root is None else series[series["root"] == root]
        if not len(series):
            raise OptionError("a picture of totals needs a running total", found="none", do="give another root")
        shown = (
            series["series_id"]
            .value_counts()
            .sort_index(kind="stable")
            .sort_values(ascending=False, kind="stable")
            .head(7)
        )
        series = series[series["series_id"].isin(shown.index)]
        words = Wording(self._result.data, dict(zip(self._data["figure_id"], self._data["root"], strict=True)))
        quotes = dict(zip(self._data["figure_id"], self._data["quote"].fillna("a row of a table"), strict=True))
        drawn = pd.DataFrame(
            {
                "line": [f"{r['root']}: {r['group']} {r['outcome']}, {r['place']}" for r in series.to_dict("records")],
                "as_of": series["as_of"].to_numpy(),
                "value": series["value"].astype(float).to_numpy(),
                "words": [words.counted(i) for i in series["figure_id"]],
                "flag": series["flag"].fillna("").astype(str).to_numpy(),
                "quote": [str(quotes[i])[:300] for i in series["figure_id"]],
            }
        )
        return totals(drawn, title=title or self._telling(series["figure_id"]))

    def coverage(self, *, title: str = "How much of one root's count another root's count comes to") -> Any:
        """Return a heat map of coverage ratios.

        Raises
        ------
        OptionError
            If no two roots count one scope.
        """
        if not len(self._result.coverage):
            raise OptionError("a picture of coverage needs two roots that count one scope", found="none")
        return coverage(self._result.coverage, title=title)

    def lineage(self, *, title: str | None = None) -> Any:
        """Return the roots and the pages that pass their figures on."""
        data = self._result.data.assign(root=self._result.figures["root"].astype(str).to_numpy())
        roots = data["root"].nunique()
        return lineage(data, title=title or f"{len(self._data):,} reports stand on {roots:,} roots")

    def save(self, chart: Any, path: str | Path) -> Path:
        """Write a chart, changed or not, as HTML, PNG, SVG or Vega-Lite's JSON; nothing is fetched, then or when it's looked at.

        Parameters
        ----------
        chart : altair chart
            A picture of these, or any other chart. Its own `save` makes HTML that needs a network.
        path : str or path
            The file to write; its suffix names the format.

        Raises
        ------
        OptionError
            If the suffix isn't .html, .png, .svg or .json.
        StoreError
            If the file can't be written.
        """
        return save_chart(chart, path)

    def _telling(self, figures: Any) -> str:
        wanted = set(map(str, figures))
        findings = self._result.findings.to_dict("records")
        whole = [row for row in findings if row["figure_ids"] and set(row["figure_ids"]) <= wanted]
        for row in (*whole, *(row for row in findings if wanted & set(row["figure_ids"]))):
            return str(row["sentence"])
        return f"{len(wanted):,} reported figures"


def report_charts(result: Any) -> dict[str, Any]:
    """Return the charts of a report by caption; a picture that the figures have nothing for is left out."""
    pictures = Pictures(result)
    told = list(dict.fromkeys(i for ids in result.findings["figure_ids"].head(_DRAWN) for i in ids))
    title = None if told else "Figures over time"  # with findings, the most telling one of those drawn
    wholes = sorted(result.sums.to_dict("records"), key=lambda row: (-len(row["parts"]), str(row["whole"])))
    charts: dict[str, Any] = {}
    with suppress(OptionError):
        charts["Each figure over its days, by who counted"] = pictures.timeline(figures=told or None, title=title)
    with suppress(OptionError):
        charts["Running totals, by the last day that each covers"] = pictures.totals()
    if wholes:
        charts["A whole and its parts"] = pictures.ladder(str(wholes[0]["whole"]), axis=str(wholes[0]["axis"]))
    with suppress(OptionError):
        charts["How much of one root's count another's comes to"] = pictures.coverage()
    return {**charts, "Who counted, and who passed it on": pictures.lineage()}
