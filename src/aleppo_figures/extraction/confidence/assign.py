"""From features to a probability, by the fitted table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import exp

from aleppo_figures.extraction.confidence.features import features_of
from aleppo_figures.extraction.mentions import Mention, Page
from aleppo_figures.vocabulary.confidence import BASE, SURE, confidence_weights

__all__ = ["assign_confidence", "probability"]

_LEAST, _MOST = 0.01, 0.99  # nothing read is certain, nor certainly wrong
_DOUBTFUL = 0.89  # the most that is said of a row which isn't among the sure ones


def assign_confidence(page: Page, mentions: Sequence[Mention], parts: Sequence[int | None]) -> list[float]:
    """Return for each count the probability that its outcome, interval and group are right, in hundredths.

    Parameters
    ----------
    page : Page
        The document in sentences.
    mentions : sequence of Mention
        Its counts, in document order.
    parts : sequence of int or None
        For each count the index of its whole.

    Examples
    --------
    >>> from aleppo_figures.extraction.attach import attach
    >>> from aleppo_figures.extraction.segment import read_page
    >>> from aleppo_figures.schema.document import Document
    >>> page = read_page(Document("The blast killed 12 civilians. A second lost a leg."))
    >>> sure, doubtful = assign_confidence(page, attach(page), [None, None])
    >>> sure > doubtful
    True
    """
    weights = confidence_weights()
    return [probability(features_of(page, mentions, parts, i), weights) for i in range(len(mentions))]


def probability(features: Mapping[str, str], weights: Mapping[tuple[str, str], float]) -> float:
    """Return the probability that features come to under a table of weights, in hundredths and never 0 or 1.

    Below the log odds of a sure row it's 0.89 at most: 0.9 is a promise, and a low number does less harm than a broken one.

    Examples
    --------
    >>> weights = {("base", ""): 1.0, ("who", "plain"): 2.0, ("first", "yes"): 1.0, ("sure", ""): 3.5}
    >>> probability({"who": "plain", "first": "yes"}, weights), probability({"who": "plain"}, weights)
    (0.98, 0.89)
    """
    odds = weights[BASE] + sum(weights.get(item, 0.0) for item in features.items())
    most = _MOST if odds >= weights[SURE] else _DOUBTFUL
    return round(min(max(1 / (1 + exp(-odds)), _LEAST), most), 2)
