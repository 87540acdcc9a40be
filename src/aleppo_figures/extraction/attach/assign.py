"""Counts with their outcomes, sentence by sentence: what stands twice is read once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from aleppo_figures.extraction.attach.announced import Announced, announced
from aleppo_figures.extraction.attach.groups import group_of
from aleppo_figures.extraction.attach.items import Item, Line, read_line
from aleppo_figures.extraction.attach.lookalikes import looks_only
from aleppo_figures.extraction.attach.repeats import Repeats
from aleppo_figures.extraction.attach.rules import RULES, Found, Scene
from aleppo_figures.extraction.mentions import Mention, Page, Sentence
from aleppo_figures.extraction.numbers import tokenize
from aleppo_figures.schema.progress import Progress, ticking
from aleppo_figures.vocabulary.lexicon import Lexicon
from aleppo_figures.vocabulary.nouns import Noun, nouns

__all__ = ["attach"]

_LONGEST_LIST = 14
"""Within how many sentences a list that a colon opened may go on."""


def attach(page: Page, people: Lexicon[Noun] | None = None, progress: Progress | None = None) -> list[Mention]:
    """Return the numbers of a page that count people with an outcome, in document order.

    Parameters
    ----------
    page : Page
        The page.
    people : Lexicon, optional
        The nouns that are counted; the shipped ones by default.
    progress : callable, optional
        Called with the sentences that are read, and all.

    Examples
    --------
    >>> from aleppo_figures.extraction.segment import read_page
    >>> from aleppo_figures.schema.document import Document
    >>> page = read_page(Document("The blast killed 12 villagers and wounded 30 others."))
    >>> [(m.number.best, m.outcome, m.group) for m in attach(page)]
    [(12, 'killed', 'civilians'), (30, 'injured', 'civilians')]
    """
    people = people or nouns()
    mentions: list[Mention] = []
    repeats = Repeats()
    told: set[tuple[int | None, str]] = set()
    listing: int | None = None
    announces: Announced | None = None
    evacuation = bool(_evacuation().search(page.text))
    for sentence in ticking(page.sentences, len(page.sentences), progress, every=20):
        words = tokenize(sentence.text, sentence.start)
        skipped = repeats.stretch(sentence, words)
        if skipped == sentence.span or sentence.kind == "boilerplate":
            continue
        announces = announced(sentence, announces)
        line = read_line(page, sentence, words, people)
        if line is None:
            listing = _still(mentions, sentence, listing)
            continue
        scene = Scene(line, mentions, listing=listing, evacuation=evacuation, told=told, announced=announces)
        for i, item in _counts(line):
            if skipped is not None and skipped.overlaps(item.span):
                continue
            _judge(scene, i, item)
        listing = _listing(scene, sentence, listing)
    return _settled(page, mentions)


def _settled(page: Page, mentions: list[Mention]) -> list[Mention]:
    """Give people who are "shot" in a headline the outcome that the text below tells of the same number."""
    for i, mention in enumerate(mentions):
        head = page.sentences[mention.sentence].kind in ("headline", "heading")
        cue = page.text[mention.cue.start : mention.cue.end].casefold() if mention.cue else ""
        if head and mention.outcome == "injured" and cue.startswith(("shoot", "shot", "stab")):
            below = [
                m for m in mentions[i + 1 : i + 6] if m.number.best == mention.number.best and m.outcome == "killed"
            ]
            if below:
                mentions[i] = replace(mention, outcome="killed")
    return mentions


@cache
def _evacuation() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:evacuat|besieg|humanitarian corridor|safe passage|siege\b|truce deal|checkpoints? to leave|bus+ed out"
        r"|ceasefire|shelling|bombardment|rebels?\b|militants?\b|front ?lines?)",
        re.I,
    )


def _counts(line: Line) -> Iterator[tuple[int, Item]]:
    return ((i, item) for i, item in enumerate(line.items) if item.tag == "N")


def _judge(scene: Scene, i: int, item: Item) -> None:
    if item.number is None or item.phrase is None or looks_only(scene.line, i):
        return
    for rule in RULES:
        found = rule.judge(scene, i)
        if found is None:
            continue
        if _told_before(scene, i, item, found):
            return
        found = _plainly_dead(scene, found)
        group, text, noun = group_of(scene, i, found)
        scene.attached[i] = len(scene.mentions)
        scene.told.add((item.number.best, found.outcome))
        unit = "families" if item.phrase.kind == "unit" else "persons"
        scene.mentions.append(
            Mention(
                item.number,
                scene.line.sentence.index,
                found.outcome,
                group,
                text,
                noun,
                found.cue,
                (rule.name,),
                unit,
                found.antecedent,
            )
        )
        return


def _plainly_dead(scene: Scene, found: Found) -> Found:
    """Return victims as killed where the text has made plain that they died, by the contract of that word."""
    if found.outcome != "killed_or_injured" or found.cue is None or not scene.mentions:
        return found
    start = scene.line.sentence.start
    cue = scene.line.sentence.text[max(0, found.cue.start - start) : found.cue.end - start].lower()
    last = scene.mentions[-1]
    told = any(m.outcome == "killed" for m in scene.mentions[-_EARLIER:])
    near = scene.line.sentence.index - last.sentence <= _EARLIER
    return found._replace(outcome="killed") if cue in ("victim", "victims") and told and near else found


_EARLIER = 4
"""How many counts and sentences back deaths make plain that victims died."""


def _told_before(scene: Scene, i: int, item: Item, found: Found) -> bool:
    """Return whether "the two men" only points back at a count of two with that outcome."""
    before = scene.line.items[i - 1].text.lower()
    opens = "i" in scene.line.tags[i + 1 : i + 4]  # "the 651 killed include 127 men"
    if before not in ("the", "these", "those", "all") or item.number is None or opens:
        return False
    return (item.number.best, found.outcome) in scene.told


def _listing(scene: Scene, sentence: Sentence, listing: int | None) -> int | None:
    """Return the mention whose list goes on in the next sentence."""
    if scene.attached and sentence.text.rstrip().endswith(":"):
        return scene.attached[min(scene.attached)]
    if (
        listing is not None
        and (sentence.kind == "bullet" or ":" in scene.line.tags[:14] or ";" in scene.line.tags)
        and scene.attached
    ):
        return listing
    return _still(scene.mentions, sentence, listing)


def _still(mentions: list[Mention], sentence: Sentence, listing: int | None) -> int | None:
    """Return the list's mention while the list may go on."""
    near = listing is not None and sentence.index - mentions[listing].sentence <= _LONGEST_LIST
    return listing if near else None
