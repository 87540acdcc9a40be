"""Phrases that point back to a whole ("of the wounded", "among them", "these deaths"), and which whole they mean."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from aleppo_figures.extraction.mentions import Mention, Span
from aleppo_figures.extraction.parts.fit import fits, nests, size
from aleppo_figures.extraction.parts.scene import REACH, Scene
from aleppo_figures.vocabulary.part_words import phrase_words

__all__ = ["Phrase", "read_phrase", "resolve"]

_TOKEN = re.compile(r"[^\W_](?:[\w'’.,-]*[^\W_])?|[^\w\s]")
_OF_THEM = re.compile(r"^\s+(?:of|out of)\s+(?:them|whom|which)\b", re.I)
_COUNTED = re.compile(r"(?<![\w.,])\d[\d,]*\s+((?:[a-z-]+\s+){0,2}[a-z-]+)\s*[,(—–-]+\s*$")
_EARLIER = re.compile(r"\b(?:after|since|than|before)\s+(?:[\w'’-]+\s+){0,2}$", re.I)
_IRREGULAR = {"men": "man", "women": "woman", "children": "child", "people": "person", "wives": "wife"}


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase that points back: what it says of the whole, and where it ends."""

    span: Span
    pronoun: bool
    near: bool  # "these", "those"
    outcomes: frozenset[str]
    heads: frozenset[str]  # nouns that say who, in the singular
    places: frozenset[str]  # what follows a preposition ("in the east")
    number: int | None


def read_phrase(text: str, start: int, limit: int) -> Phrase | None:
    """Return the phrase that begins at an offset if it points back (pronoun or determiner), else None."""
    tokens = list(_tokens(text, start, min(limit, start + 120)))
    if not tokens:
        return None
    first = _kind(tokens[0].group())
    if first == "pronoun":
        return Phrase(Span(start, tokens[0].end()), True, False, frozenset(), frozenset(), frozenset(), None)
    if first not in ("near", "determiner"):
        return None
    words = [t.group() for t in tokens]
    if first == "near" and len(words) > 1 and _kind(words[1]) in ("determiner", "near", "empty"):
        words = words[:1]  # "one of these the last doctor": the phrase is "these"
    bend = next((k for k, w in enumerate(words) if k and _kind(w) == "bend"), len(words))
    head = phrase_words().find(" ".join(words[1:bend]))
    outcomes = frozenset[str]().union(*(h.value.outcomes for h in head))
    number = next((n for w in words[1:bend] if (n := _count(w)) is not None), None)
    heads = frozenset(_singular(w) for w in words[1:bend] if _telling(w))
    places = frozenset(_singular(w) for w in words[bend:] if _telling(w))
    empty = number is None and not (outcomes or heads or places or any(h.value.kind == "generic" for h in head))
    if empty and first == "determiner":
        return None
    return Phrase(Span(start, tokens[-1].end()), empty, first == "near", outcomes, heads, places, number)


def resolve(scene: Scene, i: int, phrase: Phrase) -> int | None:
    """Return the count before `i` that a phrase means, or None when no count answers to it."""
    if phrase.pronoun:
        return _antecedent(scene, i, near=phrase.near)
    best: tuple[tuple[int, ...], int] | None = None
    for j in range(i - 1, max(-1, i - 1 - REACH), -1):
        rank = _rank(scene, i, j, phrase)
        if rank is not None and (best is None or rank > best[0]):
            best = (rank, j)
    return best[1] if best else None


def _antecedent(scene: Scene, i: int, *, near: bool) -> int | None:
    """Return what "them" means: the nearest count that can hold this one, and for two siblings their whole.

    In a row of "three of them …, two of them …" it means one whole throughout; "these" always means the nearest.
    """
    if _stranger(scene, i):
        return None
    for j in range(i - 1, max(-1, i - 1 - REACH), -1):
        if scene.paragraph(i) - scene.paragraph(j) > 1:
            return None
        if (
            not near
            and scene.why[j] == "of them"
            and scene.together(i, j)
            and _OF_THEM.match(scene.text(scene.tail(j)))
        ):
            return scene.parts[j]
        whole = scene.parts[j]
        if not scene.together(i, j) and whole is not None and len(scene.children(whole, i)) > 1:
            return whole
        if fits(scene.mentions[i], scene.mentions[j]) and size(scene.mentions[j]) != 1:
            return j
    return None


def _stranger(scene: Scene, i: int) -> bool:
    """Return whether "them" are people counted without an outcome ("28 survivors, two of whom …")."""
    noun = scene.mentions[i].noun
    if noun is not None and noun.end <= scene.mentions[i].number.span.start:
        return True  # "attacked a group of pupils, killing two of them"
    start = scene.lead(i).start
    found = _COUNTED.search(scene.page.text[start : scene.mentions[i].number.outer.start][-60:])
    return found is not None and not any(_kind(w) == "measure" for w in found.group(1).split())


def _rank(scene: Scene, i: int, j: int, phrase: Phrase) -> tuple[int, ...] | None:
    mention = scene.mentions[j]
    if not fits(scene.mentions[i], mention) or size(mention) == 1 or _said_again(scene.mentions[i], mention):
        return None
    if phrase.outcomes and mention.outcome not in phrase.outcomes:
        return None
    number = mention.number
    if phrase.number is not None and phrase.number not in (number.best, number.low, number.high):
        return None
    local = _local(scene, j)
    who = len(phrase.heads & local)
    if phrase.heads and not who and not phrase.outcomes:
        return None
    apart = scene.paragraph(i) - scene.paragraph(j)
    if apart > 1 and phrase.number is None and not phrase.outcomes and not phrase.heads:
        return None
    kin = (
        int(nests(scene.mentions[i], mention))
        + int(scene.real[j] >= scene.real[i])
        - int(_aside(scene, j) or _of_one_people(mention))
    )
    where = len(phrase.places & local)
    here, whole = int(apart == 0), scene.parts[j]
    if who or where:
        return (kin, who, where, here, 0, j)
    if phrase.near:
        return (kin, 0, 0, int(whole is None or scene.paragraph(whole) != scene.paragraph(i)), here, j)
    return (kin, 0, 0, int(whole is None), here, j)


def _said_again(part: Mention, whole: Mention) -> bool:
    """Return whether a part would be the whole itself ("five soldiers died; five of the soldiers were killed, he said")."""
    same = part.outcome == whole.outcome and part.number.modifier == whole.number.modifier == "exact"
    return same and part.number.best == whole.number.best and part.noun is None


def _aside(scene: Scene, j: int) -> bool:
    """Return whether a count is mentioned beside the story ("… four days after 20 were killed in another town")."""
    return _EARLIER.search(scene.text(scene.lead(j))[-50:]) is not None


def _of_one_people(mention: Mention) -> bool:
    """Return whether a count is of one nation's people ("six of its citizens"), so that "the dead" are hardly those."""
    return bool(re.search(r"\b(?:of (?:its|their|his)|citizens|nationals|compatriots)\b", mention.group_text or ""))


def _local(scene: Scene, j: int) -> frozenset[str]:
    mention = scene.mentions[j]
    end = min(scene.tail(j).end, mention.number.span.end + 100)
    words = _TOKEN.findall(scene.page.text[mention.number.span.end : end])
    return frozenset(_singular(w) for w in [*words, *_noun_words(mention)] if _telling(w))


def _noun_words(mention: Mention) -> list[str]:
    return _TOKEN.findall(f"{mention.group_text or ''} {mention.group.replace('_', ' ')}")


def _tokens(text: str, start: int, limit: int) -> Iterator[re.Match[str]]:
    for token in _TOKEN.finditer(text, start, limit):
        word = token.group()
        if not word[0].isalnum() or (token.start() > start and _kind(word) == "stop"):
            return
        yield token


def _kind(word: str) -> str:
    known = phrase_words().get(word)
    return known.kind if known else ""


def _telling(word: str) -> bool:
    return word[0].isalpha() and not _kind(word)


def _count(word: str) -> int | None:
    plain = word.replace(",", "")
    return int(plain) if plain.isascii() and plain.isdigit() and len(plain) < 10 else None


def _singular(word: str) -> str:
    low = word.lower()
    if low in _IRREGULAR:
        return _IRREGULAR[low]
    if low.endswith("men"):
        return low[:-2] + "an"
    if low.endswith("ies") and len(low) > 4:
        return low[:-3] + "y"
    return low[:-1] if low.endswith("s") and not low.endswith("ss") and len(low) > 3 else low
