"""Whether a text may state an outcome at all: one pass over its words, before anything is read."""

from __future__ import annotations

import re
from functools import cache

from aleppo_figures.vocabulary.cues import cue_nouns, cue_words, nominals, sentence_words, tolls
from aleppo_figures.vocabulary.lexicon import fold, stretches

__all__ = ["may_tell"]

# what the rules read beside the tables of cues: lives claimed, soldiers lost or fallen, wounds, people who left a siege
_BESIDE = (
    "lives life souls lost lose loses losing evacuate evacuates evacuated evacuating evacuation evacuations evacuee evacuees "
    "fell fallen death wound wounds injuries burns fractures treat treats treated treating admitted carried carries carrying own "
    "picked deserted abandoned custody safer destroyed destroying "
    "besiege besieges besieged besieging siege corridor corridors passage truce checkpoint checkpoints"
)
_COMMON = frozenset("been being could did didn down each off one out still taken under".split())
_WORD = re.compile(r"[^\W_]+")


def may_tell(text: str) -> bool:
    """Return whether a text has a word that every statement of an outcome needs one of; without, it has no figures.

    Examples
    --------
    >>> may_tell("Twelve people died."), may_tell("Twelve people sang.")
    (True, False)
    """
    return any(not _needed().isdisjoint(_WORD.findall(fold(text[start:end]))) for start, end in stretches(text))


@cache
def _needed() -> frozenset[str]:
    """Return a word of each phrase of the tables, the one that other texts have least: without it there's no phrase."""
    phrases = [phrase for lexicon in (cue_words(), cue_nouns(), nominals(), tolls()) for phrase in lexicon.phrases()]
    alone = {phrase[0] for phrase in phrases if len(phrase) == 1}
    common = _COMMON.union(sentence_words())

    def rarest(phrase: tuple[str, ...]) -> str:
        return max(phrase, key=lambda word: (word in alone, word not in common, len(word)))

    return frozenset((*map(rarest, phrases), *_BESIDE.split()))
