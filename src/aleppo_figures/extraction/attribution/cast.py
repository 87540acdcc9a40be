"""Who has spoken so far in a document, and whom "he", "it", "the group" or a surname point back to."""

from __future__ import annotations

import re

from aleppo_figures.extraction.attribution.speaker import Voice
from aleppo_figures.vocabulary.sources import SourceRegistry

__all__ = ["Cast", "abbreviations"]

_BRACKETED = re.compile(r"[(\[]([A-Z]{2,8})s?[)\]]")
_SMALL = frozenset({"of", "for", "the", "and", "in", "on", "to", "de", "des", "für"})


class Cast:
    """The speakers of a document in the order of their words."""

    def __init__(self) -> None:
        self._voices: list[Voice] = []

    def remember(self, voice: Voice) -> None:
        """Add a speaker."""
        if voice.source is not None:
            self._voices.append(voice)

    def pronoun(self, word: str) -> Voice | None:
        """Return whom a pronoun points back to: a person for he and she, an organisation for it, anyone for they."""
        for voice in reversed(self._voices):
            if word in ("he", "she") and not (voice.person or voice.kind in "cvR"):
                continue
            if word == "it" and voice.person and voice.kind in "pc":
                continue
            return voice
        return self._voices[-1] if self._voices and word != "he" and word != "she" else None

    def named(self, voice: Voice) -> Voice:
        """Return the speaker named before that a short name stands for, or the voice itself."""
        if voice.kind == "c":
            return self._sharing(voice) or voice
        if not voice.definite:
            return voice
        return self._sharing(voice) or self._kindred(voice) or voice

    def _sharing(self, voice: Voice) -> Voice | None:
        for earlier in reversed(self._voices):
            if voice.words and voice.words <= earlier.words:
                return earlier
        return None

    def _kindred(self, voice: Voice) -> Voice | None:
        for earlier in reversed(self._voices):
            if earlier.kind in voice.refers and len(voice.words) <= 2:
                return earlier
        return None


def abbreviations(text: str, sources: SourceRegistry) -> dict[str, str]:
    """Return the abbreviations that a text introduces in brackets, and the names that they stand for.

    Examples
    --------
    >>> abbreviations("The Coast Watch Society (CWS) counted 12 dead.", SourceRegistry.default())
    {'CWS': 'Coast Watch Society'}
    """
    found: dict[str, str] = {}
    for match in _BRACKETED.finditer(text):
        short = match.group(1)
        before = re.findall(r"[^\W\d_][\w’'&-]*", text[max(0, match.start() - 120) : match.start()])
        for size in range(len(short), min(len(before), len(short) + 5) + 1):
            words = before[-size:]
            initials = "".join(w[0] for w in words if w.lower() not in _SMALL).upper()
            if initials == short and words[0].lower() not in _SMALL:
                name = re.search(re.escape(words[0]) + r"[^\n]*$", text[max(0, match.start() - 120) : match.start()])
                found.setdefault(short, sources.resolve(" ".join(words)) or (name.group().strip() if name else ""))
                break
    return {k: v for k, v in found.items() if v}
