"""A sentence as words and as a string of word classes, one letter a word, in which attributions are patterns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from aleppo_figures.extraction.mentions import Sentence
from aleppo_figures.vocabulary.attribution import AttributionWord, attribution_words, function_words, speaker_nouns
from aleppo_figures.vocabulary.lexicon import Hit
from aleppo_figures.vocabulary.sources import SourceHit

__all__ = ["Line", "Word", "is_plural", "read_line"]

_TOKEN = re.compile(
    r"(?:[Ww]ho|[Hh]e|[Ss]he|[Ii]t|[Tt]hey|[Ww]e|I)(?=['’](?:d|ve|ll|re|m|s)\b)|(?<=\w)['’](?:d|ve|ll|re|m)\b|"
    r"[A-Z]{1,2}\d+(?:,\d{3})+|"
    r"(?:[A-Z]\.){2,}|(?:Dr|Mr|Mrs|Ms|Gen|Col|Capt|Lt|Sgt|Maj|Gov|Sen|Rep|Prof|St)\.|\d+(?:[.,]\d+)*(?:-[^\W_]+)*|"
    r"[A-Z][^\W_]*s['’](?=\s[A-Z])|[a-z]+s['’](?=\s(?:spokes\w+|leaders?|commanders?|representatives?|figures?|association)\b)|[^\W_]+(?:[-'’&/][^\W_]+)*|[^\w\s]"
)
_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])$")
_HYPHENED = re.compile(r"-(?:based|run|led|held|backed|linked|owned|affiliated|aligned|controlled|supported|funded)$")

_CLASSES = {
    "determiner": "d",
    "pronoun": "e",
    "relative": "h",
    "of": "f",
    "preposition": "o",
    "by": "B",
    "that": "T",
    "copula": "A",
    "adverb": "a",
    "time": "D",
    "joiner": "&",
    "clause": "l",
}
_MARKS = dict(zip("“”«»–—‒―[]•", '""""----()-', strict=True))
_CUES = {"say": "w", "tell": "t", "put": "z", "count": "q", "saying": "y", "per": "g", "deny": "n", "quote": "Q"}
_NOUNS = {"person": "p", "voice": "v", "crowd": "j", "reporter": "u", "body": "b", "modifier": "m"}
_INITIAL = re.compile(r"\.(?=\s(?:[a-z]|[A-Z][a-z]+\b|[A-Z]\.)|,)")
_SENT_TO = frozenset("ambassador envoy adviser advisor consul".split())
_GOES_ON = re.compile(r"-[A-Z]")  # "AP-HP" is not AP
_MONEY = re.compile(r"[A-Z]{1,2}\d+,\d{3}")
_AUXILIARY = frozenset({"has", "have", "had"})
_BETWEEN = frozenset({"earlier", "already", "previously", "since", "also", "initially", "first", "now", "later"})


@dataclass(frozen=True, slots=True)
class Word:
    """A word (or a name of several) with its class letter; `cue` says what it announces, `refers` whom it means."""

    start: int
    end: int
    text: str
    tag: str
    cue: AttributionWord | None = None
    refers: tuple[str, ...] = ()
    name: str | None = None
    tally: AttributionWord | None = None

    @property
    def lower(self) -> str:
        """The word in lower case."""
        return self.text.lower()


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence as words; `tags[i]` is the class letter of `words[i]`; offsets count in the document.

    `numbers` is where its counts of people begin.
    """

    sentence: Sentence
    words: tuple[Word, ...]
    tags: str
    numbers: tuple[int, ...] = ()

    def text(self, start: int, end: int) -> str:
        """Return the text from word `start` up to word `end`."""
        if start >= end:
            return ""
        base = self.sentence.start
        return self.sentence.text[self.words[start].start - base : self.words[end - 1].end - base]


def read_line(sentence: Sentence, hits: Iterable[SourceHit], numbers: Iterable[int] = ()) -> Line:
    """Return a sentence as classed words.

    `hits` are the registered sources in it and `numbers` the counts of people, by document offsets.
    """
    text, base = sentence.text, sentence.start
    if text.isupper() and len(text.lower()) == len(text):
        text = text.lower()  # old wire copy: capitals tell nothing
    named = {h.start - base: h for h in hits}
    cues = {h.start: h for h in attribution_words()["cue"].find(text)}
    tallies = {h.start: h for h in attribution_words()["tally"].find(text)}
    nouns = {h.start: h for h in speaker_nouns().find(text)}
    words: list[Word] = []
    at = 0
    while found := _TOKEN.search(text, at):
        start, end = found.span()
        if end - start == 1 and text[start].isupper() and _INITIAL.match(text, end):
            end += 1  # "Karanraj V. said"
        word = _word(text, start, end, named, cues, nouns, tallies, words)
        owner = _POSSESSIVE.search(word.text) if word.tag != '"' and len(word.text) > 2 else None
        at = word.end
        if owner and word.name is None and word.tag not in "meg":
            cut = word.end - len(owner.group())
            words.append(_place(_word(text, start, cut, named, cues, nouns, tallies, words), base))
            words.append(Word(cut + base, word.end + base, owner.group(), "s"))
        else:
            words.append(_place(word, base))
            if (word.name or word.end > end) and (tail := re.compile(r"['’]s?(?!\w)").match(text, word.end)):
                words.append(Word(tail.start() + base, tail.end() + base, tail.group(), "s"))
                at = tail.end()
    return Line(sentence, tuple(words), _settle(words), tuple(numbers))


_PARTICLES = frozenset("de da do dos du di del della der den van von bin bint ibn al el la le abu".split())
"""Small words inside a person's name ("Herman de Vries")."""


def _place(word: Word, base: int) -> Word:
    return Word(word.start + base, word.end + base, word.text, word.tag, word.cue, word.refers, word.name, word.tally)


def _word(
    text: str,
    start: int,
    end: int,
    named: Mapping[int, SourceHit],
    cues: Mapping[int, Hit[AttributionWord]],
    nouns: Mapping[int, Hit],  # type: ignore[type-arg]
    tallies: Mapping[int, Hit[AttributionWord]],
    before: list[Word],
) -> Word:
    """Return the word at a place by the first class that fits: registered name, cue, noun, function word, shape."""
    token = text[start:end]
    if (hit := named.get(start)) and not _GOES_ON.match(text, start + len(hit.text)):
        return Word(start, start + len(hit.text), hit.text, "R" if hit.speaker else "r", name=hit.name)
    if _MONEY.match(text, start):
        return Word(start, end, token, "0")
    if not token[0].isalnum() and len(token) > 1:
        return Word(start, end, token, "A" if token[1:] in ("re", "m") else "a")  # "we're told", "they've counted"
    if not token[0].isalnum():
        return Word(start, end, token, _MARKS.get(token, token))
    cue, noun, tally = cues.get(start), nouns.get(start), tallies.get(start)
    value = tally.value if tally else None
    if cue and cue.end >= end and _is_cue(cue, token, _may_be_noun(text, cue, noun, tally), before):
        return Word(start, cue.end, cue.text, _CUES[cue.value.kind], cue.value, tally=value)
    proper = noun and noun.value.kind == "modifier" and token[0].isupper() and before and before[-1].tag not in '-:"'
    if noun and noun.end >= end and not proper:
        return Word(start, noun.end, noun.text, _NOUNS[noun.value.kind], None, noun.value.refers, tally=value)
    if tally and tally.end >= end and (token[0].islower() or not before):
        return Word(start, tally.end, tally.text, "N", tally=value)
    return Word(start, end, token, _shape(token), tally=value)


def _may_be_noun(text: str, cue: Hit[AttributionWord], noun: object, tally: object) -> bool:
    """Return whether a verb may be a noun as well; not where "that" follows a plural ("…, estimates that")."""
    return (noun is not None or tally is not None) and not (
        cue.text.endswith("s") and text.startswith(" that ", cue.end)
    )


def _is_cue(cue: Hit[AttributionWord], token: str, noun: bool, before: list[Word]) -> bool:
    """Return whether a word is a verb here: a word that is also a noun isn't after an article or an adjective."""
    if token[0].isupper() and before and cue.value.kind != "per":
        return cue.text.casefold() in {"says", "say"} or (cue.text == "Said" and before[-1].tag != "c")
    last = before[-1].tag if before else "^"
    if cue.value.kind != "per" and last in "dmsfog" and (noun or last in "dsf"):
        return False
    return not (noun and last in "^,;:.B" and cue.value.kind != "per")


def is_plural(line: Line, at: int) -> bool:
    """Return whether a noun is plural, so that a base form after it is its verb ("activists report")."""
    word = line.words[at].lower
    return word.endswith("s") or word in {"police", "media", "people", "troops", "kin", "paramilitaries"}


def _shape(token: str) -> str:
    lower = token.lower()
    if kind := function_words().get(lower):
        return _CLASSES[kind]
    if lower.endswith("s") and function_words().get(lower[:-1]) == "time":
        return "D"
    if _HYPHENED.search(lower) or lower.startswith(("pro-", "anti-", "non-")):
        return "m"
    if len(lower) > 5 and token[0].islower() and lower.endswith("est"):
        return "m"
    if token[0].isdigit():
        return "0"
    return "c" if any(map(str.isupper, token)) else "x"


def _settle(words: list[Word]) -> str:
    """Return the class letters: an auxiliary before a verb is no verb of its own."""
    tags = [w.tag for w in words]
    for i in range(len(tags) - 1):
        if words[i].lower in ("report", "reports") and tags[i] == "w" and tags[i + 1] in "wt":
            tags[i] = "b"  # "media reports said"
    for i in range(len(tags) - 2, 0, -1):
        if (
            tags[i + 1] == "c"
            and words[i].text in _PARTICLES
            and (tags[i - 1] in "cpvj" or words[i - 1].text in _PARTICLES)
        ):
            tags[i] = "c"  # "Pedro de la Cruz"
        elif words[i].text == "General" and tags[i + 1] == "b" and tags[i - 1] == "c":
            tags[i] = "m"  # "Porto Mina General Hospital"
        elif words[i].lower == "to" and words[i - 1].lower in _SENT_TO:
            tags[i] = "o"
    for i in range(len(tags) - 2, -1, -1):
        if words[i].lower not in _AUXILIARY:
            continue
        if tags[i + 1] in "wtqznaAQ":
            tags[i] = "a"
        elif words[i + 1].lower in _BETWEEN and i + 2 < len(tags) and tags[i + 2] in "wtqznQ":
            tags[i] = tags[i + 1] = "a"  # "had earlier given a toll"
    return "".join(tags)
