"""What is kept and exchanged: figures and frames as files, and the ledger; every file is whole or not there."""

from aleppo_figures.stores.aside import write_text
from aleppo_figures.stores.reading import read_store
from aleppo_figures.stores.writing import write_figures, write_frames

__all__ = ["read_store", "write_figures", "write_frames", "write_text"]
