"""Whom a text holds responsible for a count, and which side the counted people were on."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter
from typing import NamedTuple

from aleppo_figures.extraction.mentions import Mention, Page, Sentence
from aleppo_figures.vocabulary.actor_words import actor_words
from aleppo_figures.vocabulary.lexicon import Hit
from aleppo_figures.vocabulary.parties import Parties, PartyHit

__all__ = ["Agent", "PartySlot", "assign_parties", "find_agents"]

_BY = re.compile(
    r"\b(?:by|blamed on|blaming|attributed to|at the hands of|accuses|accused|accusing)"
    r"\s+(?:(?:the|a|an|suspected|alleged|unidentified|unknown|so-called)\s+){0,2}$",
    re.I,
)
_OBJECT = re.compile(
    r"\b(?:on|against|in|at|near|into|over|of|from|inside|outside|around|targeting|targeted|with|between|to|for|hit|"
    r"attacked|struck|bombed|shelled|leaving|left|through|across|within|by the)"
    r"\s+(?:(?:the|a|an|two|several|some)\s+)?$",
    re.I,
)
_AND = re.compile(
    r"^\s*(?:,\s*and|,|and its|and their|and|or|&|/|-|with)\s*(?:the\s+|its\s+|suspected\s+)?$",
    re.I,
)
_MEMBER = re.compile(
    r"\b(?:bombers?|gunm[ae]n|fighters?|militants?|members?|attackers?|soldiers?|affiliates?|forces|troops|police)"
    r"\s+(?:from|of|with|loyal to)\s+(?:the\s+)?$",
    re.I,
)
_WHEN = re.compile(r"\b(?:as|when|after|where)\s+(?:(?:the|a|an|two|several|suspected)\s+)?$", re.I)
_NAMED_FOR = re.compile(r"\s+(?:for|of|on)\s+(?:the\s+)?[A-Z]")
_NAME = re.compile(r"^\s+[A-Z][a-z]")
_ADVERBS = re.compile(r"\s*(?:(?:has|have|had|also|then|\w+ly)\s+){0,3}$", re.I)
_HARMING = re.compile(
    r"(?:kill|murder|execut|bomb|shell|sho[ot]t?|massacr|slaughter|slay|slain|behead|hang|wound|injur|maim|arrest|detain|"
    r"abduct|kidnap|captur|seiz|displac|expel|claim|gas)",
    re.I,
)
_HARM = frozenset({"killed", "injured", "killed_or_injured", "detained", "displaced", "trapped", "missing"})
_BELONG = re.compile(r"^(?:\s+\w+)?\s+(?:of|from|among|belonging to)\s+(?:the\s+|an?\s+)?$", re.I)
_LOST = re.compile(r"^los(?:t|s|ses|es|ing)\b", re.I)
_REACH = 160
_START = attrgetter("start")


class Agent(NamedTuple):
    """A party as the text names it, with what follows it: `text[start:end]` may join two ("Russia and the regime")."""

    start: int
    end: int
    weapon: bool  # followed by its weapon or standing for a force
    bare: bool  # a country's or group's name alone


class PartySlot(NamedTuple):
    """What a count's row says of parties."""

    attributed_to: str | None = None
    side: str | None = None


def assign_parties(
    page: Page,
    mentions: Sequence[Mention],
    parts: Sequence[int | None] = (),
    parties: Parties | None = None,
) -> list[PartySlot]:
    """Return for each count who is held responsible, as the text has it, and whose side the people were on.

    Parameters
    ----------
    page : Page
        The document in sentences.
    mentions : sequence of Mention
        Its counts, in document order.
    parts : sequence of int or None, optional
        For each count the index of its whole: a part has its whole's parties unless the text names its own.
    parties : Parties, optional
        The registry, when it isn't the shipped one.
    """
    registry = parties or Parties.default()
    agents: dict[int, list[Agent]] = {}
    slots = []
    for mention in mentions:
        sentence = page.sentences[mention.sentence]
        if mention.sentence not in agents:
            agents[mention.sentence] = find_agents(sentence.text, registry)
        side = _side(page, mention, sentence, registry)
        slots.append(PartySlot(_responsible(mention, sentence, agents[mention.sentence]), side))
    for i, whole in enumerate(parts):
        if whole is not None:
            near = mentions[i].sentence == mentions[whole].sentence
            slots[i] = PartySlot(
                slots[i].attributed_to or (slots[whole].attributed_to if near else None),
                slots[i].side or slots[whole].side,
            )
    return slots


def find_agents(text: str, parties: Parties | None = None) -> list[Agent]:
    """Return who could have done it in a sentence: parties with a force or a weapon, and unnamed forces.

    Examples
    --------
    >>> text = "Russia and the regime bombed a rebel-held town."
    >>> [text[agent.start : agent.end] for agent in find_agents(text)]
    ['Russia and the regime']
    """
    registry = parties or Parties.default()
    named = [(h.start, h.end, False) for h in registry.find(text)]
    taken = {p for start, end, _ in named for p in range(start, end)}
    for kind in ("actor", "camp"):
        hits = [h for h in actor_words(kind).find(text) if h.start not in taken]
        named += [(h.start, h.end, kind == "actor") for h in hits]
        taken |= {p for h in hits for p in range(h.start, h.end)}
    agents: list[Agent] = []
    for start, end, actor in sorted(named):
        agent = _agent(text, start, end, actor)
        last = agents[-1] if agents else None
        if agent is None or (last and start < last.end):
            continue
        if last and _AND.match(text[last.end : start]):
            agents[-1] = Agent(last.start, agent.end, last.weapon or agent.weapon, last.bare and agent.bare)
        else:
            agents.append(agent)
    return agents


def _agent(text: str, start: int, end: int, actor: bool) -> Agent | None:
    """Return the agent that a name begins, with the force words after it; None for "rebel-held" or a longer name."""
    near = text[end : end + 80]
    if any(hit.end == end - start for hit in actor_words("force").find(text[start:end])):
        actor = True  # "Syrian regime forces"
    if _next(actor_words("held").find(near), near, 0):
        return None
    stop, armed = 0, actor
    force = actor_words("force").find(near)
    while (follows := _next(force, near, stop)) is not None:
        stop, armed = follows, True
    if stop and near[:stop].strip()[:1].isupper() and _NAMED_FOR.match(near[stop:]):
        return None  # "Syrian Network for Human Rights"
    armed = armed or _next(actor_words("weapon").find(near), near, stop) is not None
    if not armed and _NAME.match(near):
        return None
    return Agent(start, end + stop, armed, not armed)


def _next(hits: Sequence[Hit[str]], text: str, end: int) -> int | None:
    """Return where the word ends that directly follows an offset, or None when none of the given does."""
    for hit in hits:
        if hit.start > end + 3:
            return None
        if hit.start >= end and not text[end : hit.start].strip(" -‐’'s"):
            return hit.end
    return None


def _responsible(mention: Mention, sentence: Sentence, agents: Sequence[Agent]) -> str | None:
    if not agents or mention.outcome not in _HARM:
        return None
    number, cue = mention.number.span, mention.cue
    at = number.start - sentence.start
    verb = cue.start - sentence.start if cue is not None and sentence.start <= cue.start < sentence.end else at
    if _LOST.match(sentence.text[verb:]):
        return None
    behind = (mention.noun.end if mention.noun else number.end) - sentence.start
    first = min(at, verb)
    near = agents[
        bisect_left(agents, first - 2 * _REACH, key=_START) : bisect_left(agents, behind + _REACH + 1, key=_START)
    ]
    after = [a for a in near if behind <= a.start]
    before = [a for a in near if a.end <= first and first - a.end <= _REACH]
    acting = [a for a in before if _acts(sentence, a, at, verb)]
    for found in (
        [a for a in after if _done_by(sentence, a)][:1],
        acting[-1:],
        [a for a in before if _done_by(sentence, a)][-1:],
        [a for a in after if a.weapon and _WHEN.search(_lead(sentence, a))][:1],
    ):
        if found:
            return sentence.text[found[0].start : found[0].end]
    return None


def _lead(sentence: Sentence, agent: Agent) -> str:
    return sentence.text[max(0, agent.start - 60) : agent.start]


def _done_by(sentence: Sentence, agent: Agent) -> bool:
    by = _BY.search(_lead(sentence, agent))
    if by is None:
        return False
    verb = _lead(sentence, agent)[: by.start()]
    return not any(h.end == len(verb.rstrip()) for h in actor_words("passive").find(verb))


def _acts(sentence: Sentence, agent: Agent, at: int, verb: int) -> bool:
    """Return whether an agent before the verb is its subject, or heads an item of a breakdown."""
    lead = _lead(sentence, agent)
    if _OBJECT.search(lead) and not _MEMBER.search(lead):
        return False
    if verb > at:
        return agent.weapon and _by_label(sentence, agent)
    return agent.weapon or _MEMBER.search(lead) is not None or _direct(sentence, agent, verb)


def _direct(sentence: Sentence, agent: Agent, verb: int) -> bool:
    """Return whether a bare name is the subject of the verb itself: "Russia killed 12"."""
    text = sentence.text
    return _ADVERBS.match(text[agent.end : verb]) is not None and _HARMING.match(text[verb : verb + 20]) is not None


def _by_label(sentence: Sentence, agent: Agent) -> bool:
    """Return whether an agent heads an item of a breakdown: "Russian forces: 218 civilians"."""
    return agent.start <= 6 and ":" in sentence.text[agent.end : agent.end + 90]


def _side(page: Page, mention: Mention, sentence: Sentence, parties: Parties) -> str | None:
    start = mention.number.span.end
    end = mention.noun.end if mention.noun else start
    stop = min(sentence.end, end + 60)
    text = page.text[start:stop]
    for hit in parties.find(text):
        named = _next(actor_words("people").find(text), text, hit.end) is not None
        if _NAME.match(text[hit.end :]) and not named:
            continue  # "Syrian Civil Defence" is an organisation
        place = parties.is_country(text[hit.start : hit.end]) and not named
        inside = hit.start < end - start and not place
        origin = mention.outcome in ("displaced", "evacuated") and "from" in text[: hit.start]
        belongs = inside or (not origin and _BELONG.match(text[: hit.start][max(0, end - start) :]))
        if belongs and parties.at_home(hit, page.text) and not _next(actor_words("held").find(text), text, hit.end):
            return hit.party
    return _loser(page, mention, sentence, parties)


def _loser(page: Page, mention: Mention, sentence: Sentence, parties: Parties) -> str | None:
    """Return who lost them: "Turkey lost 12 soldiers", "Russian losses of 12"."""
    cue = mention.cue
    if cue is None or cue.end > mention.number.span.start or not _LOST.match(page.text[cue.start : cue.end]):
        return None
    text = page.text[sentence.start : cue.start]
    hits: list[PartyHit] = [h for h in parties.find(text) if len(text[h.end :].split()) <= 2]
    return hits[-1].party if hits and parties.at_home(hits[-1], page.text) else None
