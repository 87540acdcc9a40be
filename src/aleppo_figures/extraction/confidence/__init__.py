"""How sure a reading is: the probability that a row is a figure with the right outcome, interval and group."""

from aleppo_figures.extraction.confidence.assign import assign_confidence, probability
from aleppo_figures.extraction.confidence.features import features_of

__all__ = ["assign_confidence", "features_of", "probability"]
