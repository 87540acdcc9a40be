"""`Ledger`: a file that collects figures over months and says what has changed."""

from __future__ import annotations

from typing import Any

import pandas as pd

from aleppo_figures.stores.ledger.book import LedgerFile

__all__ = ["Ledger"]


class Ledger(LedgerFile):
    """An SQLite file that collects documents, figures, runs and findings, and knows what was known when.

    Examples
    --------
    >>> import pandas as pd
    >>> ledger = Ledger(":memory:")
    >>> rows = pd.DataFrame({"figure_id": ["a"], "doc_id": ["mine"], "outcome": ["killed"], "best": [12]})
    >>> ledger.add(rows).new, ledger.add(rows).new
    (1, 0)
    >>> len(ledger.figures()), len(ledger.figures(as_of="2016-12-31"))
    (1, 0)
    """

    def new_findings(self, **options: Any) -> pd.DataFrame:
        """Return which findings are new, changed or gone since this was last asked, and keep those of now.

        Parameters
        ----------
        **options
            Passed on to `reconcile`, with the ledger's own groups.

        Returns
        -------
        pandas.DataFrame
            `change` (`new`, `changed`, `gone`), then the findings' columns.
        """
        from aleppo_figures.api.reconcile import reconcile

        return self.record_findings(reconcile(self.figures(), **{"groups": self.groups, **options}).findings)
