"""Drafts in other people's tests and pipelines: a pytest helper, and a pandera check for columns of texts.

>>> from aleppo_figures.testing import assert_figures_supported, figures_supported
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

import pandas as pd

from aleppo_figures.api.check import CheckResult, check
from aleppo_figures.api.reconcile import reconcile
from aleppo_figures.api.reconciliation import Reconciliation
from aleppo_figures.errors import OptionError
from aleppo_figures.schema.document import Document
from aleppo_figures.vocabulary.checks import SEVERITIES, reaches

if TYPE_CHECKING:
    import pandera

__all__ = ["assert_figures_supported", "figures_supported"]


def assert_figures_supported(
    draft: str | Document | Iterable[Document],
    against: pd.DataFrame | Reconciliation,
    *,
    published: date | str | None = None,
    fail_on: str = "error",
) -> CheckResult:
    """Fail a test whose draft has a figure that the record doesn't support; return the verdicts otherwise.

    Parameters
    ----------
    draft : str, Document or iterable of Document
        The draft.
    against : pandas.DataFrame or Reconciliation
        The figures on record.
    published : datetime.date or str, optional
        The day from which relative dates count, where the draft doesn't know its own.
    fail_on : {"note", "warning", "error"}
        From which severity on a verdict fails the test.

    Raises
    ------
    AssertionError
        With each verdict at or above the threshold, where it stands, and what to write instead.
    OptionError
        If the threshold isn't a severity.

    Examples
    --------
    >>> record = pd.DataFrame({
    ...     "figure_id": ["r"], "doc_id": "bulletin", "source": "SOHR", "outcome": "killed", "group": "children", "low": [47],
    ...     "best": [47], "high": [47], "extent": "total", "place": "Eastern Aleppo", "start": "2016-12-12", "end": "2016-12-12"})
    >>> assert_figures_supported("SOHR said 47 children were killed in eastern Aleppo on 12 December 2016.", record).ok
    True
    """
    _known(fail_on)
    result = check(draft, against, published=published)
    wrong = CheckResult(tuple(line for line in result.lines if reaches(line.severity, fail_on)))
    if wrong.lines:
        raise AssertionError(f"figures that the record doesn't support:\n{wrong.render()}")
    return result


def figures_supported(
    against: pd.DataFrame | Reconciliation, *, published: date | str | None = None, fail_on: str = "error"
) -> pandera.Check:
    """Return a pandera check for a column of texts: each figure of each text is supported by the record.

    Parameters
    ----------
    against : pandas.DataFrame or Reconciliation
        The figures on record; they are reconciled once.
    published : datetime.date or str, optional
        The day from which relative dates count, where a text doesn't know its own.
    fail_on : {"note", "warning", "error"}
        From which severity on a verdict fails a text.

    Raises
    ------
    OptionError
        If the threshold isn't a severity.

    Examples
    --------
    >>> import pandera.pandas as pa
    >>> record = pd.DataFrame({
    ...     "figure_id": ["r"], "doc_id": "bulletin", "source": "SOHR", "outcome": "killed", "group": "children", "low": [47],
    ...     "best": [47], "high": [47], "extent": "total", "place": "Eastern Aleppo", "start": "2016-12-12", "end": "2016-12-12"})
    >>> articles = pa.DataFrameSchema({"text": pa.Column(str, figures_supported(record))})
    >>> len(articles.validate(pd.DataFrame({"text": ["SOHR said 47 children were killed in eastern Aleppo on 12 December 2016."]})))
    1
    """
    import pandera.pandas as pa

    _known(fail_on)
    record = against if isinstance(against, Reconciliation) else reconcile(against)

    def supported(text: str) -> bool:
        lines = check(str(text), record, published=published).lines
        return not any(reaches(line.severity, fail_on) for line in lines)

    told = f"no figure of the text has a verdict of {fail_on} or above against the record"
    return pa.Check(supported, element_wise=True, name="figures_supported", error=told)


def _known(fail_on: str) -> None:
    if fail_on not in SEVERITIES[1:]:
        raise OptionError("fail_on is a severity", found=repr(fail_on), allowed=", ".join(SEVERITIES[1:]))
