"""The public names, all of them and no others, and nothing heavy at import."""

import subprocess
import sys

import aleppo_figures


def test_the_public_names_are_these():
    assert set(aleppo_figures.__all__) == {
        "extract", "reconcile", "check", "annotate", "read_documents", "read_figures", "validate",
        "Figures", "Document", "Reconciliation", "Ledger", "FiguresError",
    }  # fmt: skip
    for name in aleppo_figures.__all__:
        assert getattr(aleppo_figures, name).__doc__


def test_importing_loads_nothing_heavy():
    code = "import sys, aleppo_figures; print(*sorted(sys.modules))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert not {"pandas", "pandera", "quantulum3", "highspy", "altair", "dask"} & set(loaded)
