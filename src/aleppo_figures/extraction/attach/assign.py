"""Counts with their outcomes, sentence by sentence: what stands twice is read once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from aleppo_figures.extraction.attach.groups import group_of
from aleppo_figures.extraction.attach.items import Item, Line, read_line
from aleppo_figures.extraction.attach.repeats import Repeats
from aleppo_figures.extraction.attach.rules import RULES, Found, Scene
from aleppo_figures.extraction.mentions import Mention, Page, Sentence
from aleppo_figures.extraction.numbers import tokenize
from aleppo_figures.vocabulary.world import look_up

__all__ = ["attach"]

_LONGEST_LIST = 14
"""Within how many sentences a list that a colon opened may go on."""


def attach(page: Page) -> list[Mention]:
    """Return the numbers of a page that count people with an outcome, in document order.

    Examples
    --------
    >>> from aleppo_figures.extraction.segment import read_page
    >>> from aleppo_figures.schema.document import Document
    >>> page = read_page(Document("The blast killed 12 villagers and wounded 30 others."))
    >>> [(m.number.best, m.outcome, m.group) for m in attach(page)]
    [(12, 'killed', 'civilians'), (30, 'injured', 'civilians')]
    """
    mentions: list[Mention] = []
    repeats = Repeats()
    told: set[tuple[int | None, str]] = set()
    listing: int | None = None
    evacuation = bool(_evacuation().search(page.text))
    for sentence in page.sentences:
        words = tokenize(sentence.text, sentence.start)
        skipped = repeats.stretch(sentence, words)
        if skipped == sentence.span or sentence.kind == "boilerplate":
            continue
        line = read_line(page, sentence, words)
        if line is None:
            listing = _still(mentions, sentence, listing)
            continue
        scene = Scene(line, mentions, listing=listing, evacuation=evacuation, told=told)
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
    if item.number is None or item.phrase is None or _refers_back(scene, i, item):
        return
    for rule in RULES:
        found = rule.judge(scene, i)
        if found is None:
            continue
        if _told_before(scene, i, item, found):
            return
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


def _refers_back(scene: Scene, i: int, item: Item) -> bool:
    """Return whether "N each" or "N apiece" only shares out what was counted."""
    following = scene.line.items[i + 1].text.lower() if i + 1 < len(scene.line.items) else ""
    if following in ("each", "apiece"):
        return True
    tags, number = scene.line.tags, item.number
    if i and tags[i - 1] == "N" and number and number.kind == "article":
        earlier = scene.line.items[i - 1].phrase
        if earlier is not None and earlier.partitive:
            return True  # "one of them a child"
    if number and number.kind == "article" and _predicate(scene.line, i):
        return True
    if number and number.kind == "zero" and (item.text.lower().endswith("toll") or following == "toll"):
        return True  # "has given no death toll"
    bare = item.phrase is not None and item.phrase.kind == "bare"
    if bare and number and number.kind == "both" and tags[i + 1 : i + 2] == "p":
        return True  # "from Melthum and Hlimen, both on the outskirts"
    if (
        item.phrase is not None
        and item.phrase.kind == "unit"
        and number
        and number.best == 1
        and i
        and tags[i - 1] in "op"
    ):
        return True  # "17 members of one family"
    lead = scene.line.sentence.text[: item.start - scene.line.sentence.start][-24:].lower()
    if (
        lead.endswith(("father of ", "mother of ", "parent of ", "parents of ", "grandmother of "))
        and item.phrase is not None
    ):
        return item.phrase.kind == "bare"
    if any(x.text.lower() == "alive" for x in scene.line.items[i + 1 : i + 5]) and _found_alive().search(
        scene.line.sentence.text[item.end - scene.line.sentence.start :][:60]
    ):
        return True
    if (
        item.phrase is not None
        and item.phrase.kind == "unit"
        and scene.line.items[i - 1 : i]
        and scene.line.items[i - 1].text.lower() == "from"
    ):
        return True  # "twenty-five of the dead, from three families"
    if item.text.lower().endswith("of which") and not _of_bodies(scene.line, i):
        return True  # of things
    if (
        number
        and number.best == 1
        and _as_named().match(scene.line.sentence.text, number.span.end - scene.line.sentence.start)
    ):
        return True  # "identified one of the dead as Magda Obaid"
    if bare and number and number.kind == "both" and i and tags[i - 1] == ",":
        return True
    if following == "to" and i and scene.line.items[i - 1].text.lower() == "from" and tags[i + 2 : i + 3] == "N":
        return True  # "risen from 58 to 60"
    if (
        number
        and number.kind == "zero"
        and item.text.lower().endswith(("of the injuries", "of the wounds", "of the bodies"))
    ):
        return True
    if _ratio(scene.line, i) or _earlier_stage(scene.line, i) or _of_untold_share(scene.line, i):
        return True
    if (
        bare
        and i + 2 < len(tags)
        and scene.line.items[i + 1].text.lower() == "in"
        and tags[i + 2] == "N"
        and number
        and number.best == 1
    ):
        return True  # "one in ten"
    if (
        i > 1
        and tags[i - 2 : i] == "Np"
        and number is not None
        and scene.line.items[i - 1].text.lower() == "in"
        and scene.line.items[i - 2].text.lower() == "one"
    ):
        return True  # "one in ten of all the dead"
    if (
        bare
        and i > 1
        and tags[i - 2 : i] == "pN"
        and scene.line.items[i - 2].text.lower() == "in"
        and scene.line.items[i - 1].text.lower() == "one"
    ):
        return True
    k = i - 1
    while k >= 0 and tags[k] == "a":
        k -= 1
    aged = scene.line.items[k - 1].number if bare and k > 0 and tags[k] == "o" and tags[k - 1] == "N" else None
    return aged is not None and aged.best == 1  # "a boy of seven"


def _of_bodies(line: Line, i: int) -> bool:
    """Return whether "of which" behind a number goes back to bodies or deaths counted before it."""
    before = next((line.items[k].text.lower() for k in range(i - 1, -1, -1) if line.tags[k] == "N"), "")
    return before.endswith(("bodies", "deaths", "dead", "victims", "casualties"))


def _described_name(before: str) -> bool:
    """Return whether a person's name ends right before ("the family of Michael Riddering, a citizen killed in the raid")."""
    found = re.search(r"(?:^|(\w+)\s)((?:[A-Z][\w'’-]+\s){1,3}[A-Z][\w'’-]+),\s$", before)
    if found is None or not found[1] or found[1].lower() not in _WHOSE_NAME:
        return False
    return look_up(found[2]) is None


_WHOSE_NAME = ("of", "named", "called", "as", "killed", "shot", "murdered", "mr", "mrs", "dr", "identified")


def _ratio(line: Line, i: int) -> bool:
    """Return whether a number is either of a ratio's ("nine in ten of the victims")."""
    for first in (i, i - 2):
        if first < 0 or line.tags[first : first + 1] != "N" or line.tags[first + 2 : first + 3] != "N":
            continue
        few, all_ = line.items[first].number, line.items[first + 2].number
        if few is None or all_ is None or line.items[first + 1].text.lower() != "in":
            continue
        if all_.best in _OUT_OF and (few.best or 0) < all_.best and line.items[first].phrase is not None:
            return line.items[first].phrase.kind == "bare"  # type: ignore[union-attr]
    return False


def _of_untold_share(line: Line, i: int) -> bool:
    """Return whether a verb befalls an untold share of a number ("most of the 8,000 residents have fled")."""
    phrase = line.items[i].phrase
    if phrase is None or phrase.kind == "cue" or phrase.participle or line.tags[i + 1 : i + 2] not in tuple("bhvVDL"):
        return False
    return bool(_share().search(line.sentence.text[: line.items[i].start - line.sentence.start][-60:]))


@cache
def _share() -> re.Pattern[str]:
    shares = "half|most|many|some|part|much|a third|a quarter|two[- ]thirds|three[- ]quarters|the majority|the bulk"
    whose = r"(?:the|its|their|his|her|our|these|those|(?:the )?[\w-]+['’]s)"
    return re.compile(rf"\b(?:{shares}) of {whose} (?:(?:about|some|estimated|roughly|nearly|more than) )*$", re.I)


def _earlier_stage(line: Line, i: int) -> bool:
    """Return whether a number is a stage of a toll told in passing ("put at 58 within hours, at 72 a day later")."""
    if not i or line.items[i - 1].text.lower() != "at":
        return False
    behind = line.sentence.text[line.items[i].end - line.sentence.start :][:40]
    return bool(_in_passing().match(behind))


@cache
def _found_alive() -> re.Pattern[str]:
    return re.compile(r"\b(?:pulled|brought|dug|found|rescued|taken|carried)\b[^.;]{0,24}\balive\b", re.I)


@cache
def _as_named() -> re.Pattern[str]:
    return re.compile(r"\sof (?:the|them)\s?(?:dead|victims|killed|wounded|injured|missing)?\sas\s[A-Z]")


@cache
def _in_passing() -> re.Pattern[str]:
    within = "within (?:the hour|hours|minutes|days|a day)"
    later = r"an? (?:hour|day|week) later|\w+ (?:hours|days) later"
    return re.compile(rf"\s(?:{within}|{later}|by (?:dusk|nightfall|noon|midnight|dawn|evening|morning|midday))\b")


_OUT_OF = (3, 4, 5, 10, 20, 100, 1000)


def _predicate(line: Line, i: int) -> bool:
    """Return whether "a child" only says who one is ("one of the dead was a child", "Ali, 40, an officer, was shot")."""
    tags = line.tags
    if i > 1 and tags[i - 1] == "b":
        counted = [k for k in range(max(0, i - 8), i - 1) if tags[k] == "N"]
        number = line.items[counted[-1]].number if counted else None
        return number is not None and number.best == 1 and number.kind != "article"
    if i > 1 and tags[i - 1] == ",":
        before = line.items[i - 2].number if tags[i - 2] == "N" else None
        one_of = line.items[i - 2].phrase if before is not None and before.best == 1 else None
        told = before is not None and (
            before.kind in ("article", "ordinal")
            or (one_of is not None and (one_of.partitive or one_of.kind == "bare"))
        )
        if told and "," in tags[i + 1 : i + 6]:
            return True  # "a trader, a former chief, was shot", "one of them, an employee of the station, …"
        start = line.items[i].start - line.sentence.start
        if _described_name(line.sentence.text[max(0, start - 60) : start]):
            return True
        return bool(re.search(r"[A-Z][\w'’-]+,\s\d{1,2},\s$", line.sentence.text[max(0, start - 40) : start]))
    return False


def _told_before(scene: Scene, i: int, item: Item, found: Found) -> bool:
    """Return whether "the two men" only points back at a count of two with that outcome."""
    before = scene.line.items[i - 1].text.lower() if i else ""
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
