"""`reconcile()`: which figures can hold together, which can't, why, and what all of them together imply."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import pandas as pd

from aleppo_figures.api.reconciliation import Options, Reconciliation
from aleppo_figures.api.scaling.distributed import is_lazy, reconcile_lazily
from aleppo_figures.reconciliation.scope import Scopes
from aleppo_figures.schema.frames import validate
from aleppo_figures.schema.results import RESULT_FRAMES, frame_of
from aleppo_figures.vocabulary.groups import Groups
from aleppo_figures.vocabulary.parties import Parties
from aleppo_figures.vocabulary.places import Gazetteer
from aleppo_figures.vocabulary.sources import SourceRegistry

__all__ = ["reconcile"]


def reconcile(
    figures: pd.DataFrame,
    *,
    gazetteer: Gazetteer | None = None,
    sources: SourceRegistry | None = None,
    groups: Groups | None = None,
    parties: Parties | None = None,
    day_slack: int = 1,
    all_pairs: bool = False,
    progress: Callable[[int, int], None] | None = None,
) -> Reconciliation:
    """Tell which figures can hold together, which can't, and why.

    The input is never changed, and its index is kept. Two runs on the same rows in another order give the same result.

    Parameters
    ----------
    figures : pandas.DataFrame
        Reported figures, one a row, as `Figures` describes them. A Dask frame gives a `LazyReconciliation`: the same
        frames, lazily, partitioned by outcome family and country.
    gazetteer, sources, groups, parties : optional
        The vocabularies; the shipped ones by default.
    day_slack : int
        By how many days the ends of periods of a week and more may differ and still be the same.
    all_pairs : bool
        Whether `pairs` also holds those that can't be compared.
    progress : callable, optional
        Called with (figures settled, figures in all) while it goes on; not for Dask frames.

    Returns
    -------
    Reconciliation
        Frames, questions, pictures and reports.

    Raises
    ------
    SchemaError
        If the frame breaks the schema; all problems are named at once.

    Examples
    --------
    >>> import pandas as pd
    >>> frame = pd.DataFrame({
    ...     "figure_id": ["east", "west", "city"], "doc_id": "bulletin", "source": "SOHR", "outcome": "killed",
    ...     "low": [300, 200, 450], "best": [300, 200, 450], "high": [300, 200, 450], "extent": "total",
    ...     "place": ["Eastern Aleppo", "Western Aleppo", "Aleppo"], "start": "2016-10-01", "end": "2016-10-31",
    ...     "published": "2016-11-01", "part_of": ["city", "city", None]})
    >>> print(reconcile(frame).findings.sentence[0])
    These can't all hold if one count is meant: 450 people killed in Aleppo, ... They miss each other by 50.
    """
    if is_lazy(figures):
        options = {"gazetteer": gazetteer, "sources": sources, "groups": groups, "parties": parties}
        frames = partial(_frames, day_slack=day_slack, all_pairs=all_pairs, **options)
        empty = {name: frame_of(name, []) for name in RESULT_FRAMES}
        # the same frames under the same names, each of them lazy
        return reconcile_lazily(figures, frames, empty, gazetteer=gazetteer)  # type: ignore[return-value]
    scopes = Scopes(
        gazetteer or Gazetteer.default(), groups or Groups.default(), parties or Parties.default(), day_slack
    )
    data = validate(figures, groups=scopes.groups)
    return Reconciliation(data, Options(scopes, sources or SourceRegistry.default(), all_pairs), progress)


def _frames(figures: pd.DataFrame, **options: Any) -> dict[str, pd.DataFrame]:
    return reconcile(figures, **options).frames()
