"""Who has spoken so far in a document, and whom "he", "it", "the group" or a surname point back to."""

from __future__ import annotations

import re
from collections import deque
from dataclasses import replace

from aleppo_figures.extraction.attribution.clause.words import Line
from aleppo_figures.extraction.attribution.speaker import Voice, key_words
from aleppo_figures.extraction.mentions import Span
from aleppo_figures.vocabulary.parties import Parties
from aleppo_figures.vocabulary.sources import SourceRegistry

__all__ = ["Cast", "abbreviations", "claimant"]

_MEMORY = 80  # speakers that a reader keeps in mind
_LATELY = 2  # sentences in which a subject is still meant
_BRACKETED = re.compile(r"[(\[]([A-Z]{2,8})s?[)\]]")
_SMALL = frozenset("of for the and in on to de des für".split())
_CHIEFS = {"chief": ("police", "fire"), "sheriff": ("sheriff",), "captain": ("police",), "capt": ("police",)}
_MONITORS = frozenset({"monitor", "monitors", "monitoring", "watchdog", "rights", "tracking", "observatory"})
_TITLED = re.compile(r"[mc]{0,2}[vp]c{1,3}(?=[^cs])")
"""A person whom a sentence opens with by title and name ("Mayor Ana Ruiz arrived")."""
_INSTITUTION = re.compile(r"(?:c&c|[cpvj]s|cv?){1,4}b|bf?c{1,3}")


class Cast:
    """The speakers of a document in the order of their words, and the institutions that it has named."""

    def __init__(self, sources: SourceRegistry) -> None:
        self._sources = sources
        self._voices: deque[Voice] = deque(maxlen=_MEMORY)
        self._seen: deque[Voice] = deque(maxlen=_MEMORY)
        self._persons: deque[Voice] = deque(maxlen=_MEMORY)
        self._places: dict[tuple[str, ...], str] = {}
        self._subject: Voice | None = None  # of a sentence just before, where it isn't known to speak
        self._since = 0

    def remember(self, voice: Voice) -> None:
        """Add a speaker."""
        if voice.source is not None:
            self._voices.append(voice)
            self._subject = None

    def introduce(self, voice: Voice) -> None:
        """Note the subject of a sentence, whom "he" or "its envoy" may mean right after though no word was his."""
        if voice.source is not None:
            self._subject, self._since = voice, 0

    def notice(self, line: Line) -> None:
        """Note whom a sentence names without a word of theirs, which a bare noun or a surname may mean later."""
        self._since += 1
        if self._since > _LATELY:
            self._subject = None
        for word in line.words:
            if word.name and (source := self._sources.get(word.name)):
                words = key_words(word.text) | key_words(word.name)
                span = Span(word.start, word.end)
                self._seen.append(Voice(word.name, word.text, span, source.kind, word.tag == "R", words))
        if titled := _TITLED.match(line.tags):
            span = Span(line.words[0].start, line.words[titled.end() - 1].end)
            text = line.text(0, titled.end())
            self._persons.append(Voice(text, text, span, "c", True, key_words(text)))
        for found in _INSTITUTION.finditer(line.tags):
            for i in range(*found.span()):
                if line.tags[i] == "b" and line.words[i].refers and line.words[i].text[0].isupper():
                    self._places[line.words[i].refers] = line.text(*found.span())

    def pronoun(self, word: str) -> Voice | None:
        """Return whom a pronoun points back to: a person for he and she, an organisation for it, anyone for they."""
        subject = self._subject
        if subject and word in ("he", "she") and subject.kind == "v" and not subject.plural:
            return subject
        for voice in reversed(self._voices):
            if word in ("he", "she") and (voice.plural or not (voice.person or voice.kind in ("c", "v"))):
                continue
            if word == "it" and voice.person and voice.kind in "pcv":
                continue
            return voice
        if word in ("he", "she") and self._persons:
            return self._persons[-1]
        return self._voices[-1] if self._voices and word == "they" else None

    def named(self, voice: Voice) -> Voice:
        """Return the speaker named before that a short name or a title stands for, or the voice itself."""
        if voice.kind == "c":
            return (
                voice
                if Parties.default().resolve(voice.text)
                else self._sharing(voice) or self._surname(voice) or voice
            )
        if voice.owned:
            if self._subject and self._subject.kind != "v":
                return self._subject
            return self.pronoun("it") or voice
        title = voice.text.split()[0].casefold().rstrip(".")
        if title in _CHIEFS and voice.text[0].isupper():
            return self._officer(voice, _CHIEFS[title])
        if voice.person and voice.source and key_words(voice.source) <= {"hospital"} and ("hospital",) in self._places:
            return replace(voice, source=self._places["hospital",])
        if not voice.definite:
            return voice
        if "writing" in voice.refers and voice.text[1:].islower():
            return self._voices[-1] if self._voices else voice  # "the statement said"
        return self._sharing(voice) or self._kindred(voice) or self._institution(voice)

    def identified(self, voice: Voice) -> Voice:
        """Return the one registered monitor of the document for "a monitoring group" that it names only elsewhere."""
        if "monitor" not in voice.refers or voice.kind != "b" or not voice.core & _MONITORS:
            return voice
        monitors = {v.source: v for v in self._voices if v.kind == "monitor"}
        return replace(next(iter(monitors.values())), text=voice.text, span=voice.span) if len(monitors) == 1 else voice

    def _sharing(self, voice: Voice) -> Voice | None:
        for earlier in reversed(self._voices):
            if voice.core and voice.core <= earlier.words:
                return earlier
            if len(voice.core) == 1 and voice.definite and earlier.kind in voice.refers:
                return earlier
        return next((v for v in reversed(self._seen) if voice.core and voice.core <= v.words), None)

    def _surname(self, voice: Voice) -> Voice | None:
        last = key_words(voice.text.split()[-1])
        return next((v for v in reversed(self._voices) if v.person and last and last <= v.words), None)

    def _kindred(self, voice: Voice) -> Voice | None:
        if len(voice.core) != 1:
            return None
        heard = next((v for v in reversed(self._voices) if v.kind in voice.refers), None)
        seen = (v for v in reversed(self._seen) if v.kind in voice.refers and v.kind != "armed group")
        return heard or next(seen, None)

    def _institution(self, voice: Voice) -> Voice:
        name = self._places.get(voice.refers) if len(voice.core) == 1 and voice.refers else None
        return replace(voice, source=name) if name else voice

    def _officer(self, voice: Voice, forces: tuple[str, ...]) -> Voice:
        for earlier in reversed(self._voices):
            if earlier.words & set(forces):
                return replace(voice, source=earlier.source, words=voice.words | earlier.words)
        return voice


def claimant(voice: Voice) -> Voice:
    """Return the party that an adjective names: "a Russian claim" is Russia's."""
    party = Parties.default().resolve(voice.text)
    return replace(voice, source=party) if party and voice.kind == "c" else voice


def abbreviations(text: str, sources: SourceRegistry) -> dict[str, str]:
    """Return the abbreviations that a text introduces in brackets, and the names that they stand for.

    Examples
    --------
    >>> abbreviations("The Coast Watch Society (CWS) counted 12 dead.", SourceRegistry.default())
    {'CWS': 'Coast Watch Society'}
    """
    found: dict[str, str] = {}
    for match in _BRACKETED.finditer(text):
        short, before = match.group(1), text[max(0, match.start() - 120) : match.start()]
        words = list(re.finditer(r"[^\W\d_][\w’'&-]*", before.rpartition("\n")[2]))
        offset = len(before) - len(before.rpartition("\n")[2])
        for size in range(len(short), min(len(words), len(short) + 5) + 1):
            run = words[-size:]
            initials = "".join(w.group()[0] for w in run if w.group().lower() not in _SMALL).upper()
            if initials == short and run[0].group().lower() not in _SMALL:
                name = before[offset + run[0].start() :].strip()
                found.setdefault(short, sources.resolve(name) or name)
                break
    return found
