"""Casualty figures made comparable: extract them from text, validate them, reconcile them across sources.

The public names, in the order in which one meets them:

>>> import aleppo_figures
>>> sorted(aleppo_figures.__all__) == sorted(dir(aleppo_figures))
True
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from aleppo_figures.api.annotate import annotate
    from aleppo_figures.api.check import check
    from aleppo_figures.api.extract import extract
    from aleppo_figures.api.ledger import Ledger
    from aleppo_figures.api.read_documents import read_documents
    from aleppo_figures.api.read_figures import read_figures
    from aleppo_figures.api.reconcile import reconcile
    from aleppo_figures.api.reconciliation import Reconciliation
    from aleppo_figures.errors import FiguresError
    from aleppo_figures.schema.document import Document
    from aleppo_figures.schema.frames import Figures, validate

__version__ = "0.1.0"

__all__ = [
    "Document",
    "Figures",
    "FiguresError",
    "Ledger",
    "Reconciliation",
    "annotate",
    "check",
    "extract",
    "read_documents",
    "read_figures",
    "reconcile",
    "validate",
]

_HOMES = {
    "Document": "schema.document",
    "Figures": "schema.frames",
    "FiguresError": "errors",
    "Ledger": "api.ledger",
    "Reconciliation": "api.reconciliation",
    "annotate": "api.annotate",
    "check": "api.check",
    "extract": "api.extract",
    "read_documents": "api.read_documents",
    "read_figures": "api.read_figures",
    "reconcile": "api.reconcile",
    "validate": "schema.frames",
}


def __getattr__(name: str) -> Any:
    """Import a public name when it's first asked for, so that the command line starts before pandas does."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)


def load_ipython_extension(shell: Any) -> None:
    """Let a notebook show frames of figures in words, each with its sentence: `%load_ext aleppo_figures`."""
    import_module(f"{__name__}.report.notebook").show_figures(shell)


def __dir__() -> list[str]:
    return list(__all__)
