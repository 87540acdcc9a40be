"""The quotations of a page: what stands between quotation marks is its speaker's word, over several sentences."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from aleppo_figures.extraction.mentions import Page, Span

__all__ = ["find_quotes", "quote_at", "quotes_in"]

_LONGEST = 2000


def find_quotes(page: Page) -> list[Span]:
    """Return the quotations of a page in order; one that is never closed ends with its paragraph."""
    ends: dict[int, int] = {}
    for sentence in page.sentences:
        ends[sentence.paragraph] = sentence.end
    quotes: list[Span] = []
    opened, paragraph = -1, -1
    for sentence in page.sentences:
        if opened >= 0 and sentence.paragraph != paragraph:
            quotes.append(Span(opened, ends[paragraph]))
            opened = -1
        paragraph = sentence.paragraph
        for i, char in enumerate(sentence.text, sentence.start):
            if opened < 0 and char in '"“':
                opened = i
            elif opened >= 0 and char in '"”':
                if i - opened < _LONGEST:
                    quotes.append(Span(opened, i + 1))
                opened = -1
    return quotes


def quote_at(quotes: list[Span], offset: int) -> Span | None:
    """Return the quotation that an offset lies in, or None."""
    found = quotes_in(quotes, Span(offset, offset + 1))
    return found[0] if found else None


def quotes_in(quotes: list[Span], stretch: Span) -> list[Span]:
    """Return the quotations that share a character with a stretch."""
    low = bisect_right(quotes, stretch.start, key=lambda quote: quote.end)
    return quotes[low : bisect_left(quotes, stretch.end, lo=low, key=lambda quote: quote.start)]
