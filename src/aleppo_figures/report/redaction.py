"""Private persons' names out of quotes: a rule over capital letters that hides too much, and still misses some."""

from __future__ import annotations

import re
from functools import cache

from aleppo_figures.vocabulary.lexicon import Lexicon
from aleppo_figures.vocabulary.offices import office_words
from aleppo_figures.vocabulary.places import Gazetteer
from aleppo_figures.vocabulary.sources import SourceRegistry

__all__ = ["WITHHELD", "redact"]

WITHHELD = "[name withheld]"
_RUN = re.compile(r"[A-ZÀ-Þ][\w'’]*(?:[ -](?:al-|el-|bin |ibn |abu |de |van |von )?[A-ZÀ-Þ][\w'’]*){1,4}")
_TITLED = re.compile(r"\b(?:named|called|Mr|Mrs|Ms|Dr|Abu|Um|Umm)\.? [A-ZÀ-Þ][\w'’-]+")


def redact(text: str) -> str:
    """Return the text with what looks like a private person's name withheld.

    Places, registered sources and runs of words that name an office stay. The rule hides two and more capitalised
    words in a row, and a word after "named", "Mr" and the like.

    Examples
    --------
    >>> redact("Omar Haddad, 5, was killed in eastern Aleppo, the White Helmets said.")
    '[name withheld], 5, was killed in eastern Aleppo, the White Helmets said.'
    """
    kept = [(hit.start, hit.end) for hit in _known().find(text)]

    def hide(found: re.Match[str]) -> str:
        inside = any(start <= found.start() and found.end() <= end for start, end in kept)
        words = re.findall(r"\w+", found.group().casefold())
        return found.group() if inside or not office_words().isdisjoint(words) else WITHHELD

    return _TITLED.sub(WITHHELD, _RUN.sub(hide, text))


@cache
def _known() -> Lexicon[str]:
    names = [n for place in Gazetteer.default() for n in (place.name, *place.variants)]
    names += [n for source in SourceRegistry.default() for n in (source.name, *source.aliases)]
    return Lexicon((name, name) for name in names)
