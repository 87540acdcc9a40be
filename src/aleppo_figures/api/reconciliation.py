"""`Reconciliation`: the result's frames, the questions that can be asked of it, its pictures and reports."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path

import pandas as pd

from aleppo_figures.api.explanations import explained
from aleppo_figures.api.pictures import Pictures, report_charts
from aleppo_figures.api.readings.options import Options
from aleppo_figures.api.readings.policies import counted_as, policies_beside
from aleppo_figures.api.readings.variants import changed_findings, compared, figures_without, noting
from aleppo_figures.errors import OptionError, ReconciliationError
from aleppo_figures.reconciliation.claims import Claim
from aleppo_figures.reconciliation.comparing import Match, compare_claims, matches
from aleppo_figures.reconciliation.jointly import ask, question_of
from aleppo_figures.reconciliation.pipeline import reconcile_claims, rooted
from aleppo_figures.reconciliation.result import Result
from aleppo_figures.reconciliation.sentences import Wording
from aleppo_figures.report.notebook import reconciliation_html
from aleppo_figures.report.page import Wanted, write_report
from aleppo_figures.schema.counted import counted
from aleppo_figures.schema.frames import validate
from aleppo_figures.schema.results import RESULT_FRAMES
from aleppo_figures.vocabulary.checks import SEVERITIES, reaches
from aleppo_figures.vocabulary.policies import Policy

__all__ = ["Options", "Reconciliation"]


class Reconciliation:
    """What figures say together: frames to read, questions to ask, pictures and reports to show.

    Made by `reconcile()`. It never changes its input, and keeps its index.

    Attributes
    ----------
    data : pandas.DataFrame
        The validated input.
    findings, figures, pairs, conflicts, repairs, series, sums, coverage, lineage, unused, assumptions : pandas.DataFrame
        The frames; the page on verdicts and frames says what each column means.
    """

    def __init__(
        self, data: pd.DataFrame, options: Options, progress: Callable[[int, int], None] | None = None
    ) -> None:
        self._options = options
        result = reconcile_claims(
            data, scopes=options.scopes, sources=options.sources, all_pairs=options.all_pairs, progress=progress
        )
        self._result: Result = replace(result, assumptions=noting(result.assumptions, options.left_out))

    def __getattr__(self, name: str) -> pd.DataFrame:
        if name in RESULT_FRAMES or name == "data":
            frame: pd.DataFrame = getattr(self._result, name)
            return frame.copy()
        raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")

    def __repr__(self) -> str:
        counts = self._result.findings["severity"].value_counts()
        told = ", ".join(counted(int(counts.get(s, 0)), s) for s in reversed(SEVERITIES[1:]))
        return f"<Reconciliation of {counted(len(self._result.data), 'figure')}: {told}>"

    def _repr_html_(self) -> str:
        return reconciliation_html(self._result)

    def frames(self) -> dict[str, pd.DataFrame]:
        """Return all frames by name."""
        return {name: getattr(self, name) for name in RESULT_FRAMES}

    @property
    def ok(self) -> bool:
        """Whether nothing was found that is an error."""
        return not (self._result.findings["severity"] == "error").any()

    def raise_for(self, severity: str = "error") -> None:
        """Raise if a finding is at or above a severity, for pipelines.

        Parameters
        ----------
        severity : {"note", "warning", "error"}
            The threshold.

        Raises
        ------
        ReconciliationError
            With the first findings' sentences.
        """
        if severity not in SEVERITIES[1:]:
            raise OptionError("a severity is a known word", found=repr(severity), allowed=", ".join(SEVERITIES[1:]))
        found = self._result.findings
        bad = found[[reaches(str(s), severity) for s in found["severity"]]]
        if len(bad):
            shown = " ".join(bad["sentence"].head(3).astype(str))
            raise ReconciliationError(f"no finding is at or above {severity}", found=f"{len(bad)}: {shown}")

    def sentences(self, rows: pd.DataFrame) -> list[str]:
        """Return rows of `pairs` in words, one sentence each."""
        return [self._words.pair(row) for row in rows.to_dict("records")]

    def explain(self, name: str) -> str:
        """Return all that is known of a figure, a finding or a conflict, down to the quoted sentences.

        Parameters
        ----------
        name : str
            A `figure_id`, `finding_id` or `conflict_id`.

        Raises
        ------
        OptionError
            If nothing has that id; the message names the nearest.
        """
        return explained(self._result, name)

    def bounds(
        self,
        outcome: str,
        group: str = "people",
        place: str | None = None,
        start: str | None = None,
        end: str | None = None,
        *,
        side: str | None = None,
        cause: str | None = None,
        attributed_to: str | None = None,
        source: str | None = None,
        soft: bool = False,
    ) -> pd.DataFrame:
        """Return the tightest range that the figures imply for a question, with the figures each end rests on.

        It's the arithmetic range: no midpoint, no confidence interval. An upper end of the truth is rarely supported.

        Parameters
        ----------
        outcome, group, place, start, end
            What, to whom, where, from which day to which (both inclusive, YYYY-MM-DD).
        side, cause, attributed_to : str, optional
            A narrower scope.
        source : str, optional
            One root: the range is then of that root's own count at its latest report, instead of the truth.
        soft : bool
            Whether estimates and closed tolls are added as named assumptions; if they can't all hold, there is one row for
            each largest set that can, with status `contested`.

        Returns
        -------
        pandas.DataFrame
            `lower`, `upper` (people), `lower_from`, `upper_from`, `status`, `assumed`, `left_out`, `sentence`.

        Raises
        ------
        OptionError
            If the question can't be asked; the message says why.

        Examples
        --------
        >>> from aleppo_figures import read_figures, reconcile
        >>> result = reconcile(read_figures("data/aleppo_2016/figures.csv"))
        >>> sohr = "Syrian Observatory for Human Rights"
        >>> asked = dict(outcome="killed", group="civilians", place="Aleppo", start="2016-11-15", end="2016-12-12")
        >>> result.bounds(**asked, source=sohr)["lower"].iloc[0] >= 572
        np.True_
        """
        asked = {"outcome": outcome, "group": group, "place": place, "start": start, "end": end, "soft": soft}
        asked |= {"side": side, "cause": cause, "attributed_to": attributed_to, "source": self._root_named(source)}
        return ask(self._result.joint, question_of(asked, self._result.joint))

    def _root_named(self, source: str | None) -> str | None:
        return (self._options.sources.resolve(source) or source) if source else None

    def compare(self, figures: pd.DataFrame) -> pd.DataFrame:
        """Return a verdict on each of new figures against these ones.

        Parameters
        ----------
        figures : pandas.DataFrame
            Reported figures; they aren't added.

        Returns
        -------
        pandas.DataFrame
            `figure_id`, `verdict` (repeats, fits, too_high, too_low, not_comparable), `factor`, `because` (figure ids),
            `sentence`; the index is that of `figures`.

        Raises
        ------
        SchemaError
            If the new figures break the schema.
        """
        new, _, words = self.beside(figures)
        return compared(compare_claims(self._result.claims, new, self._options.scopes), words, figures.index)

    def beside(self, figures: pd.DataFrame) -> tuple[list[Claim], list[Match], Wording]:
        """Return new figures as claims, what is on record beside each, and the record in words."""
        data = validate(figures, groups=self._options.scopes.groups)
        listed, _ = rooted(data, self._options.scopes, self._options.sources)
        size = len(self._result.claims)
        new = [replace(c, position=size + n) for n, c in enumerate(listed)]
        return new, list(matches(self._result.claims, new, self._options.scopes)), self._words

    def without(self, *left_out: str, progress: Callable[[int, int], None] | None = None) -> Reconciliation:
        """Return the reconciliation of the figures of all other roots; it says among its assumptions what is left out.

        Parameters
        ----------
        *left_out : str
            The roots.
        progress : callable, optional
            Called as `reconcile` calls it.

        Raises
        ------
        OptionError
            If no figure has that root; the message names the nearest.
        """
        roots = self._result.figures["root"].astype(str)
        told = replace(self._options, left_out=(*self._options.left_out, *left_out))
        return Reconciliation(figures_without(self._result.data, roots, left_out), told, progress)

    def assume(self, *, children_are_civilians: bool | None = None, day_slack: int | None = None) -> Reconciliation:
        """Return the reconciliation under other assumptions.

        Parameters
        ----------
        children_are_civilians : bool, optional
            Whether children, the elderly and people of civilian roles are civilians unless the text says otherwise.
        day_slack : int, optional
            By how many days the ends of long periods may differ and still be the same.
        """
        scopes = self._options.scopes
        if children_are_civilians is not None:
            scopes = replace(scopes, groups=scopes.groups.assuming(children_are_civilians))
        if day_slack is not None:
            scopes = replace(scopes, day_slack=day_slack)
        return Reconciliation(self._result.data, replace(self._options, scopes=scopes))

    def diff(self, other: Reconciliation) -> pd.DataFrame:
        """Return the findings that only one of two reconciliations has.

        Returns
        -------
        pandas.DataFrame
            The columns of `findings` and `change`: `new` (here, not in the other) or `gone`.

        Raises
        ------
        OptionError
            If the other one is no reconciliation.
        """
        if not isinstance(other, Reconciliation):
            raise OptionError("findings are compared with those of a reconciliation", found=type(other).__name__)
        return changed_findings(self._result.findings, other._result.findings)

    def counted_as(self, policy: str | Policy) -> pd.DataFrame:
        """Return the figures as one of the field's references would count them, with the rule behind each number.

        Parameters
        ----------
        policy : str or Policy
            `ucdp`, `acled`, `iraq_body_count`, `airwars`, or a policy of your own.

        Returns
        -------
        pandas.DataFrame
            A row for each scope: `low`, `best`, `high` (people), `rules`, `left_out`, `roots`, `figure_ids`.
        """
        return counted_as(self._result.claims, self._options.scopes, policy)

    def compare_policies(self, *policies: str | Policy) -> pd.DataFrame:
        """Return the same figures under several policies side by side; without names, under all shipped ones.

        Returns
        -------
        pandas.DataFrame
            A row for each scope, a column for each number that a policy publishes (`acled_best`, `ucdp_low`).
        """
        return policies_beside(self._result.claims, self._options.scopes, policies)

    @property
    def plot(self) -> Pictures:
        """The pictures: `timeline()`, `ladder(...)`, `totals()`, `coverage()`, `lineage()`."""
        return Pictures(self._result)

    def report(
        self,
        path: str | Path,
        *,
        title: str | None = None,
        redact_names: bool = False,
        policies: Sequence[str | Policy] = (),
        progress: Callable[[int, int], None] | None = None,
    ) -> Path:
        """Write a report whose suffix names its form: one self-contained page, Markdown or JSON.

        Parameters
        ----------
        path : str or Path
            A file ending in .html, .md or .json.
        title : str, optional
            The report's title.
        redact_names : bool
            Whether what looks like private persons' names is withheld from quotes.
        policies : sequence of str or Policy, optional
            The references under whose policies the figures are shown too, as `counted_as` and `compare_policies` do.
        progress : callable, optional
            Called with the work that is done, and all.

        Raises
        ------
        OptionError
            If the suffix is another.
        """
        one = len(policies) == 1
        counts = self.counted_as(policies[0]) if one else self.compare_policies(*policies) if policies else None
        wanted = Wanted(title, redact_names, counts, progress)
        return write_report(self._result, Path(path), report_charts, wanted)

    @cached_property
    def _words(self) -> Wording:
        roots = dict(zip(self._result.data["figure_id"], self._result.figures["root"], strict=True))
        return Wording(self._result.data, {str(k): str(v) for k, v in roots.items()})
