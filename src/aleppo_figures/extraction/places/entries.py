"""Entries of a list, a log or a round-up: the place at an entry's head, and where an entry begins."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from aleppo_figures.extraction.mentions import Page, Sentence
from aleppo_figures.extraction.numbers.values import spelled_openers
from aleppo_figures.extraction.places.hits import COUNTRY, PlaceHit, width_of
from aleppo_figures.extraction.places.names import is_no_place, small_words, trimmed
from aleppo_figures.vocabulary.nouns import nouns
from aleppo_figures.vocabulary.place_words import place_alternatives
from aleppo_figures.vocabulary.places import Gazetteer
from aleppo_figures.vocabulary.world import look_up

__all__ = ["Entries", "Head", "read_entries"]

_LIST = 2
"""From how many heads on, one of them a place that is known, unknown names head entries, too."""
_CLOCKS = 3
"""From how many clock times at the head of a paragraph on, a page is a log."""
_FILED = 4
"""A town before a dash in the first sentences is a report's dateline."""


@dataclass(frozen=True, slots=True)
class Head:
    """The head of an entry: its sentence, its place if it names one, and the characters that it takes."""

    index: int
    hit: PlaceHit | None
    end: int
    alone: bool


@dataclass(frozen=True, slots=True)
class Entries:
    """Which entry each sentence of a page belongs to.

    `floors` says for each sentence how far back its context goes: no entry's place leaks into the next.
    """

    heads: tuple[Head | None, ...]
    floors: tuple[int, ...]

    def of(self, index: int) -> Head | None:
        """Return the head of the entry that a sentence stands in."""
        return self.heads[index]

    def floor(self, index: int) -> int:
        """Return the first sentence that sets the scene for one."""
        return self.floors[index]


def read_entries(page: Page, gazetteer: Gazetteer) -> Entries:
    """Return the entries of a page; a page that tells one story has none.

    Examples
    --------
    >>> from aleppo_figures.extraction.segment import read_page
    >>> from aleppo_figures.schema.document import Document
    >>> page = read_page(Document("KENYA — 12 dead.\\nGHANA — 9 dead, some of them children."), None)
    >>> [h.hit.name for h in read_entries(page, Gazetteer.default()).heads if h and h.hit]
    ['Kenya', 'Ghana']
    """
    found = list(_heads(page, gazetteer))
    of: list[Head | None] = [None] * len(page.sentences)
    floors = [0] * len(page.sentences)
    begins = {head.index: head for head in found}
    current: Head | None = None
    floor = 0
    for sentence in page.sentences:
        head = begins.get(sentence.index)
        if head is not None:
            current, floor = head, sentence.index
        elif current is not None and not _goes_on(page, current, sentence):
            current, floor = None, sentence.index
        of[sentence.index] = current
        floors[sentence.index] = floor
    return Entries(tuple(of), tuple(floors))


def _goes_on(page: Page, head: Head, sentence: Sentence) -> bool:
    """Whether an entry still holds at a sentence: to its paragraph's end, below a heading or a clock time to the next."""
    if head.alone and page.sentences[head.index].kind in ("headline", "heading"):
        return True
    text = page.sentences[head.index].text
    if _clock().match(text) or _section().fullmatch(text):
        return True
    return sentence.paragraph == page.sentences[head.index].paragraph


def _heads(page: Page, gazetteer: Gazetteer) -> Iterator[Head]:
    """Yield the heads of a page that has several of them."""
    clocks = [s.index for s in page.sentences if _clock().match(s.text)]
    timed = frozenset(clocks if len(clocks) >= _CLOCKS else ())
    topics = [s.index for s in page.sentences if _topic(page, s)]
    sections = [s.index for s in page.sentences if _section().fullmatch(s.text)]
    headed = (
        timed
        | frozenset(topics if len(topics) >= _CLOCKS else ())
        | frozenset(sections if len(sections) >= _LIST else ())
    )
    candidates = [h for s in page.sentences if (h := _candidate(page, s, gazetteer)) is not None]
    sure = sum(1 for h in candidates if h.hit is not None and _sure(h.hit, gazetteer))
    small = small_words(page.text) if candidates else frozenset()
    meant = [h for h in candidates if h.hit and (_sure(h.hit, gazetteer) or not _plain(h.hit.text, small, gazetteer))]
    listed = sure > 0 and len(meant) >= _LIST
    located = [
        h for h in meant if listed or h.index in timed or (h.index in headed and h.hit and _sure(h.hit, gazetteer))
    ]
    yield from located
    yield from (Head(index, None, 0, alone=False) for index in headed - {h.index for h in located})


def _topic(page: Page, sentence: Sentence) -> bool:
    """Whether a word or two, or a day, head a paragraph of a round-up ("Roads. Nine dead …")."""
    if not re.fullmatch(r"(?:\d{1,2}\s)?[A-ZÀ-Þ][\w’'-]+(?:\s[\w’'-]+)?\.", sentence.text) or sentence.index + 1 >= len(
        page.sentences
    ):
        return False
    before, after = page.sentences[sentence.index - 1], page.sentences[sentence.index + 1]
    opens = sentence.index == 0 or before.paragraph != sentence.paragraph
    return opens and after.paragraph == sentence.paragraph


def _candidate(page: Page, sentence: Sentence, gazetteer: Gazetteer) -> Head | None:
    """Return the place that a sentence may have at its head."""
    text = sentence.text
    found = _head().match(text)
    if found is None or _serial().search(found["name"]):
        return None
    name, timed = found["name"], _clock().match(text) is not None
    alone = found.end() == len(text)
    heading = sentence.kind in ("headline", "heading")
    if heading and not alone:
        return None  # a headline
    known = _resolve(name, gazetteer)
    wide = known is not None and width_of(known, gazetteer) >= COUNTRY
    counts = _counts().match(text, found.end()) is not None
    dash = bool(re.search(r"[—–-]", found["stop"]))
    fixed = wide or timed or heading or found["admin"] or _site().search(name)
    headed = sentence.index > 0 and page.sentences[sentence.index - 1].kind in ("headline", "heading")
    if not fixed and (sentence.index < _FILED or (dash and (headed or not counts))):
        return None  # a dateline
    named = known is not None or found["admin"] or _site().search(name)
    if not named and (alone or not (counts or timed) or _bare(name) or _speaks(text, found.end())):
        return None  # a signature, "Why?", "UN: …", "Anchor: …"
    shown = known or (name.title() if name.isupper() else name)
    if known is None and is_no_place(shown):
        return None
    hit = PlaceHit(*found.span("name"), name, shown, width_of(shown, gazetteer), gazetteer.get(shown) is not None, "in")
    return Head(sentence.index, hit, found.end(), alone)


def _bare(name: str) -> bool:
    """Whether a name is initials ("UN", "OCHA")."""
    return name.isupper() and len(name) <= _INITIALS


_INITIALS = 5


def _resolve(name: str, gazetteer: Gazetteer) -> str | None:
    if (known := gazetteer.resolve(name)) is not None:
        return known
    somewhere = look_up(name)
    if somewhere is None or (len(name) <= _SHORT and somewhere.kind != "country"):
        return None
    return name.title() if name.isupper() and len(name) > _SHORT else name


_SHORT = 3


def _sure(hit: PlaceHit, gazetteer: Gazetteer) -> bool:
    return _resolve(hit.name, gazetteer) is not None or _site().search(hit.text) is not None


def _plain(name: str, small: frozenset[str], gazetteer: Gazetteer) -> bool:
    """Whether a head is a word and no name ("Missing", "Roads"): a noun, or written small elsewhere on the page."""
    words = re.findall(r"[^\W\d_]+", name)
    if all(nouns().get(w.casefold()) or w.casefold() in small for w in words):
        return True
    return not trimmed(name.title() if name.isupper() else name, gazetteer)


def _speaks(text: str, end: int) -> bool:
    """Whether a label's turn is speech ("Harrow: We know of nine.")."""
    return bool(re.match(r"[“\"‘]|(?:I|We|You|Well|Yes|No|Thank|Good)\b", text[end:].lstrip()))


@cache
def _clock() -> re.Pattern[str]:
    return re.compile(
        r"\W{0,3}(?:(?:UPDATE|Update|UPDATED|Updated),?\s)?(?:(?:[01]?\d|2[0-3])[.:h][0-5]\d(?:\s?[ap]\.?m\.?)?(?:\s[A-Z]{2,4}\b)?|(?:[01]\d|2[0-3])[0-5]\d\s(?:GMT|UTC|[A-Z]{2,3}T))\s?[-–—:]?\s"
    )


@cache
def _counts() -> re.Pattern[str]:
    """What a list's entry goes on with: a count."""
    words = "|".join(sorted({*spelled_openers(), "no", "none", "several", "dozens", "a", "an"}, key=len, reverse=True))
    return re.compile(rf"\s*(?:at\sleast\s|about\s|some\s|[Mm]ore\sthan\s)?(?:\d|(?i:{words})\b)")


@cache
def _section() -> re.Pattern[str]:
    """A numbered heading of a report ("3. Arrests and displacement")."""
    return re.compile(r"(?:\d{1,2}|[IVX]{1,4})[.)]\s[A-Z][\w ,&'’-]{3,60}")


@cache
def _serial() -> re.Pattern[str]:
    return re.compile(r"\b(?:No|Nos|Mr|Mrs|Ms|Dr|Gen|Sgt|Col|Lt|Capt|St)$")


@cache
def _site() -> re.Pattern[str]:
    return re.compile(
        rf"\s(?i:{place_alternatives('site')})(?:\s\d{{1,3}})?$|^(?i:rue|avenue|boulevard|calle|plaza|stade)\s"
    )


@cache
def _head() -> re.Pattern[str]:
    word = r"[A-ZÀ-Þ][\w’']{0,24}(?:-[\w’']{1,24}){0,3}"
    joined = rf"{word}(?:\s(?:(?:de|del|des|du|la|las|el|al|of|the|and|au|y)\s){{0,2}}(?:{word}|\d{{1,3}}\b)){{0,4}}"
    prefix = rf"(?:{_clock().pattern})?(?:[-–—•*·▪]\s|\(?\d{{1,2}}[.)]\s)?(?:The\s)?"
    office = r"(?:(?i:mayor|governor|prefect|sheriff)\s(?:of|in)\s)?"
    return re.compile(
        rf"{prefix}{office}(?P<name>{joined})(?P<admin>\s(?:{place_alternatives('admin')}))?(?:\s\([^()\n]{{1,30}}\)|,\s[^:.\n]{{1,24}}(?=:))?"
        r"(?P<stop>\.?$|[.:]\s|\s[—–-]\s)"
    )
