"""Which language a text is in, as far as reading needs it: English, or the name of what it is judged to be."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import cache

from aleppo_figures.vocabulary.tabular import split_list, table_rows

__all__ = ["foreign_language"]

_SAMPLE = 20_000
_FEWEST_WORDS = 12
_FEWEST_LETTERS = 12


def foreign_language(text: str) -> str | None:
    """Return the name of the language that a text is judged to be in, or None for English and for too little to tell.

    A text in another script is told by its script, one in Latin letters by its function words.

    Examples
    --------
    >>> foreign_language("Les avions ont tué douze personnes dans la ville, selon les secours et les habitants de la région.")
    'French'
    >>> foreign_language("Twelve people were killed in the city, rescuers said.") is None
    True
    """
    sample = text[:_SAMPLE]
    letters: Counter[str] = Counter() if sample.isascii() else _scripts(sample)
    script, count = letters.most_common(1)[0] if letters else ("LATIN", 0)
    if script != "LATIN" and count >= _FEWEST_LETTERS and count > 0.5 * letters.total():
        return _names().get(script, f"a language in {script.title()} script")
    words = re.findall(r"[^\W\d_]+", sample.casefold())
    if len(words) < _FEWEST_WORDS:
        return None
    counted = Counter(words)
    shares = {name: sum(counted[word] for word in known) for name, known in _function_words().items()}
    best = max(shares, key=lambda name: (shares[name], name == "English"))
    clear = shares[best] > 1.5 * shares["English"] and shares[best] >= 0.08 * len(words)
    return best if best != "English" and clear else None


def _scripts(sample: str) -> Counter[str]:
    """Return how many letters of each script a text has."""
    scripts: Counter[str] = Counter()
    for character, count in Counter(sample).items():
        if character.isalpha():
            scripts[_script(character)] += count
    return scripts


@cache
def _script(character: str) -> str:
    return unicodedata.name(character, "LATIN").split(" ")[0].split("-")[0]


@cache
def _names() -> dict[str, str]:
    return {
        r["words"]: r["language"]
        for r in table_rows("languages", ("language", "kind", "words"))
        if r["kind"] == "script"
    }


@cache
def _function_words() -> dict[str, frozenset[str]]:
    rows = table_rows("languages", ("language", "kind", "words"))
    return {r["language"]: frozenset(split_list(r["words"])) for r in rows if r["kind"] == "words"}
