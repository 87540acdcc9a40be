"""Numbers in a sentence: digits, words, quantity words, ranges, zeros and articles, each with its modifier."""

from aleppo_figures.extraction.numbers.find import find_numbers
from aleppo_figures.extraction.numbers.tokens import Token, tokenize

__all__ = ["Token", "find_numbers", "tokenize"]
