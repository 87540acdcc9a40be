"""A sentence as a row of items: numbers with their noun phrases, cues, and the words that hold them together."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass
from typing import Any

from aleppo_figures.extraction.attach.phrases import Phrase, read_phrase
from aleppo_figures.extraction.mentions import Number, Page, Sentence, Span
from aleppo_figures.extraction.numbers import Token, find_numbers, tokenize
from aleppo_figures.vocabulary.cues import CueWord, cue_nouns, cue_words, nominals, sentence_words, tolls
from aleppo_figures.vocabulary.lexicon import Hit, Lexicon
from aleppo_figures.vocabulary.nouns import Noun

__all__ = ["Item", "Line", "read_line"]

_AHEAD = 4

_TAGS = {
    "be": "b", "have": "h", "modal": "m", "leave": "L", "preposition": "p", "of": "o", "by": "y", "relative": "w",
    "subordinate": "s", "and": "c", "include": "i", "determiner": "d", "pronoun": "P", "other": "e", "adverb": "a",
    "verb": "v",
}  # fmt: skip
_MARKS = {
    ",": ",",
    ";": ";",
    ":": ":",
    "(": "(",
    ")": ")",
    "[": "(",
    "]": ")",
    "—": "-",
    "–": "-",
    "-": "~",
    ".": ".",
    "!": ".",
    "?": ".",
    "+": "c",
}


@dataclass(slots=True)
class Item:
    """One item: its tag, its stretch, and what it holds (`number` with its `phrase`, or the `cue`)."""

    tag: str
    start: int
    end: int
    text: str
    cue: CueWord | None = None
    number: Number | None = None
    phrase: Phrase | None = None
    used: bool = False

    @property
    def span(self) -> Span:
        """The item's stretch of the document."""
        return Span(self.start, self.end)


@dataclass(slots=True)
class Line:
    """A sentence in items; `tags` has one letter an item.

    Behind the last item stand four of tag "$", so that a rule may look a few items ahead, or back beyond the first.
    """

    sentence: Sentence
    items: list[Item]
    tags: str
    people: dict[int, Hit[Noun]]

    def before(self, i: int, count: int) -> list[str]:
        """Return the words of so many items before one, in small letters."""
        return [item.text.lower() for item in self.items[max(0, i - count) : i]]

    def behind(self, i: int, count: int = 12) -> list[str]:
        """Return the words of so many items behind one, in small letters."""
        return [item.text.lower() for item in self.items[i + 1 : i + 1 + count]]

    def lead(self, i: int) -> str:
        """Return the sentence before an item."""
        return self.sentence.text[: self.items[i].start - self.sentence.start]

    def rest(self, i: int) -> str:
        """Return the sentence behind an item."""
        return self.sentence.text[self.items[i].end - self.sentence.start :]


def read_line(page: Page, sentence: Sentence, words: Sequence[Token], people: Lexicon[Noun]) -> Line | None:
    """Return a sentence, given with its tokens, in items, numbers first; None where it has no number."""
    numbers = {n.outer.start: n for n in find_numbers(page, sentence, words)}
    if not numbers:
        return None
    cues = _Cues(sentence, {n.span.start for n in numbers.values()}, people)
    end = Item("$", sentence.end, sentence.end, "$")
    items: list[Item] = []
    at = 0
    count, words = len(words), [*words, *[Token(sentence.end, sentence.end, "$", "$")] * _AHEAD]
    while at < count:
        number = numbers.get(words[at].start)
        before = items[-1] if items else end
        if number is not None:
            item, at = _counted(words, at, number, cues, numbers)
        else:
            item, at = _word(words, at, cues, counted=before.tag == "N")
            if item.tag in "vV" and before.tag == "~" and _compound(items[-2:], item):
                item.tag = "n"
            elif item.tag == "s" and item.text.lower() == "since" and before.tag == "h":
                item.tag = "a"  # "have since fled"
            elif item.text.lower() == "that" and before.tag in "op":
                item.tag = "d"  # "in July of that year"
            elif item.text.lower() == "as" and before.text.lower() in ("listed", "reported", "registered"):
                item.tag = "a"  # "listed as missing"
            elif item.text.lower() == "as" and words[at].low in ("her", "his", "their", "its"):
                item.tag = "p"  # "who acted as her guards"
            elif item.text.lower() == "missing" and words[at].low in ("his", "her", "their", "a", "my"):
                item.tag, item.cue = "V", None  # "who was missing his daughter"
            elif item.text == "US" and item.tag == "P":
                item.tag = "n"
        items.append(item)
        if item.text.lower() == "far" and before.text.lower() == "so":
            before.tag = "a"  # "had so far been confirmed dead"
    items += [end] * _AHEAD
    _name_tolls(items)
    return Line(sentence, items, "".join(i.tag for i in items), cues.people)


def _compound(before: Sequence[Item], item: Item) -> bool:
    """Return whether a verb is the end of an adjective ("rebel-held")."""
    return before[0].end == before[-1].start and before[-1].end == item.start


class _Cues:
    """Where the words of the tables begin in a sentence."""

    def __init__(self, sentence: Sentence, numbers: Container[int], people: Lexicon[Noun]) -> None:
        self.numbers = numbers

        def found(lexicon: Any) -> dict[int, Hit[Any]]:
            return {h.start + sentence.start: h for h in lexicon.find(sentence.text)}

        self.offset = sentence.start
        self.verbs, self.nouns = found(cue_words()), found(cue_nouns())
        self.nominals, self.tolls, self.people = found(nominals()), found(tolls()), found(people)


def _counted(
    words: Sequence[Token], at: int, number: Number, cues: _Cues, numbers: dict[int, Number]
) -> tuple[Item, int]:
    after = at
    while words[after].start < number.outer.end:
        after += 1
    after = _said_again(words, after, number)
    phrase, after = read_phrase(words, after, number, cues, numbers)
    tag = "N" if phrase.kind in ("person", "bare", "unit", "cue") else "X"
    end = words[after - 1].end
    text = " ".join(w.text for w in words[at:after])
    return Item(tag, words[at].start, end, text, number=number, phrase=phrase), after


def _said_again(words: Sequence[Token], at: int, number: Number) -> int:
    """Return the token behind digits in brackets that only say a number again ("fifteen (15) officers")."""
    again = [w.text for w in words[at : at + 3]]
    same = len(again) == 3 and again[0] == "(" and again[2] == ")" and again[1] == str(number.best)
    return at + 3 if same else at


def _word(words: Sequence[Token], at: int, cues: _Cues, *, counted: bool = False) -> tuple[Item, int]:
    token = words[at]
    toll, verb, nominal = cues.tolls.get(token.start), cues.verbs.get(token.start), cues.nominals.get(token.start)
    if (
        verb
        and counted
        and " and " in verb.text
        and _number_next(words, at, verb, cues)
        and (one := cue_words().get(token.low))
    ):
        for later in (w for w in words[at + 1 : at + 4] if w.start < verb.end + cues.offset):
            if (second := cue_words().get(later.low)) is not None:
                cues.verbs[later.start] = Hit(later.start - cues.offset, later.end - cues.offset, later.text, second)
        verb = Hit(verb.start, verb.start + len(token.text), token.text, one)  # "left 50 dead and injured 400"
    if toll and " " in toll.text:
        return _hit("T", words, at, toll, cues)
    if verb and verb.value.form == "base" and token.start in cues.nouns and at and words[at - 1].low in ("of", "the"):
        verb = None  # "the number of martyrs"
    if verb and verb.value.form == "base" and at and _determined(words[at - 1].low):
        verb = None  # "the same gas station", "a head wound"
    if verb and (not nominal or len(verb.text) >= len(nominal.text)) and not _of_people(words, at, nominal):
        return _hit(_verb_tag(verb.value), words, at, verb, cues)
    if nominal and _of_people(words, at, nominal):
        return _hit("O", words, at, nominal, cues)
    if toll:
        return _hit("T", words, at, toll, cues)
    if noun := cues.nouns.get(token.start):
        return _hit("M", words, at, noun, cues)
    tag = _TAGS.get(sentence_words().get(token.low, ""), "")
    if not tag:
        tag = _MARKS.get(token.text, "") or ("q" if not token.text[0].isalnum() else _unknown(token, cues))
    return Item(tag, token.start, token.end, token.text), at + 1


def _number_next(words: Sequence[Token], at: int, verb: Hit[CueWord], cues: _Cues) -> bool:
    """Return whether a number stands behind two outcomes that are else one count's."""
    behind = next(k for k in range(at, len(words)) if words[k].start >= verb.end + cues.offset)
    return any(w.start in cues.numbers for w in words[behind : behind + 3])


def _determined(before: str) -> bool:
    """Return whether a word is a noun by the one before it."""
    return before in ("a", "an") or sentence_words().get(before) == "determiner"


def _of_people(words: Sequence[Token], at: int, nominal: Hit[CueWord] | None) -> bool:
    """Return whether a nominal is followed by the people it befell ("the killing of", "injuries to")."""
    if nominal is None:
        return False
    after = at + len(tokenize(nominal.text))
    if nominal.text.endswith(" to"):
        return True
    following = [w.low for w in words[after : after + 3]]
    if following[:1] == ["on"] and following[2:] == ["of"]:
        return True  # "the massacre on Monday of at least 46 people"
    return following[:1] == ["of"] or (following[:1] in (["and"], ["or"]) and following[2:3] == ["of"])


def _verb_tag(cue: CueWord) -> str:
    if cue.kind == "state":
        return "A"
    if cue.kind == "intransitive":
        return "D" if cue.form != "ing" else "d"
    return "K" if cue.form == "past" else "k"


def _hit(tag: str, words: Sequence[Token], at: int, hit: Hit[CueWord], cues: _Cues) -> tuple[Item, int]:
    start, end = hit.start + cues.offset, hit.end + cues.offset
    if tag == "d":
        tag = "g"
    after = at
    while words[after].start < end:
        after += 1
    return Item(tag, start, end, hit.text, cue=hit.value), after


def _unknown(token: Token, cues: _Cues) -> str:
    if token.start in cues.people:
        return "n"
    if token.low.endswith("ed") and (len(token.low) > 4 or token.low == "tied"):
        return "V"
    if token.low.endswith("ly") and len(token.low) > 4 and token.low not in _NO_MANNER:
        return "a"  # "mercilessly"
    return "g" if token.low.endswith("ing") and len(token.low) > 5 else "n"


_NO_MANNER = frozenset(
    "family assembly italy ally reply supply rally bully belly jelly monopoly anomaly butterfly july".split()
)
_WHOSE = ("the", "own", "its", "their", "his", "'s", "’s", "s")
_COUNTERS = ("estimates", "estimate", "number", "count", "tally", "total", "figure", "toll", "numbers", "those")


_CLIMBING = frozenset(
    "stand stands stood climb climbs climbed rise rises rose risen fell fall falls dropped drop grow grew jump jumped reach "
    "reached pass passed topped exceed exceeded increased numbered totalled totaled hit".split()
)


def _climbs(items: Sequence[Item], i: int) -> bool:
    """Return whether what the noun before counts is said to stand at a number or reach it."""
    behind = [x for x in items[i + 1 : i + 5] if x.tag not in "ha"]
    if not behind or behind[0].text.lower() not in _CLIMBING:
        return False
    return any(x.tag == "N" for x in behind[1:3]) or any(
        a.text.lower() == "to" and b.tag == "N"
        for a, b in zip(items[i + 2 : i + 8], items[i + 3 : i + 9], strict=False)
    )


def _name_tolls(items: list[Item]) -> None:
    """Turn "the number of people killed" and "the dead at" into a toll of that outcome."""
    for i, item in enumerate(items):
        if item.text.lower() in _COUNTERS and (items[i + 1].tag == "o" or item.text.lower() == "those"):
            for j in range(i + 1, i + 7):
                if items[j].tag in "NX;.,($":
                    break
                if items[j].cue is not None and items[j].tag in "KADMTg":
                    item.tag, item.cue = "T", items[j].cue
                    for k in range(i + 1, j + 1):
                        items[k].tag = "n"
                    break
        before = items[i - 1].text.lower()
        owned = before in _WHOSE or before.endswith(("'s", "’s"))
        owned = owned or (items[i - 1].tag == "n" and items[i - 2].text.lower() in _WHOSE)
        if item.tag == "M" and item.text.lower().endswith("s") and _climbs(items, i):
            item.tag = "T"  # "deaths climbed to 153"
        bare = item.cue is not None and item.tag in "KAM" and owned
        if bare and items[i + 1].text.lower() in ("at", "numbered", "number", "to"):
            item.tag = "T"
        elif bare and item.tag in "KA" and any(x.text.lower() in ("included", "include") for x in items[i + 1 : i + 8]):
            item.tag = "T"  # "the dead in the east included 49 children"
