"""Which place a count belongs to: where the people were, not where the speaker sat or where they went."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from aleppo_figures.extraction.mentions import Mention, Page, Span
from aleppo_figures.extraction.places import turns
from aleppo_figures.extraction.places.context import (
    another_time,
    context_place,
    head_places,
    heads_next,
    narrower_since,
    person_from,
)
from aleppo_figures.extraction.places.hits import COUNTRY, WIDE, PlaceHit
from aleppo_figures.extraction.places.page_places import Chain, PagePlaces
from aleppo_figures.extraction.places.slots import PlaceSlot
from aleppo_figures.extraction.places.totals import war_total
from aleppo_figures.vocabulary.place_words import place_words
from aleppo_figures.vocabulary.places import Gazetteer

__all__ = ["PlaceSlot", "assign_places"]

_MOVED = ("displaced", "evacuated")
_SHORT = 60  # characters of a line that rather labels than tells
_CLAUSE = 40  # characters within which a narrower place belongs to the same clause
_AT = ("off", "near", "on", "at", "outside", "inside")
_EVENT = 170  # and within which the clause that tells what happened does


def assign_places(
    page: Page,
    mentions: Sequence[Mention],
    parts: Sequence[int | None],
    gazetteer: Gazetteer | None = None,
    speakers: Sequence[Sequence[Span]] = (),
    days: Sequence[date | None] = (),
) -> list[PlaceSlot]:
    """Return the place of each count, in order.

    Parameters
    ----------
    page : Page
        The document in sentences.
    mentions : sequence of Mention
        Its counts, in document order.
    parts : sequence of int or None
        For each count, the index of its whole.
    gazetteer : Gazetteer, optional
        The known places; the shipped ones by default.
    speakers : sequence of sequences of Span, optional
        For each count, the words that name who says it: a place in them, or right after, is the speaker's.
    days : sequence of datetime.date or None, optional
        For each count, the first day of the period that its own sentence states: what happened at another time than
        the count before isn't placed where that was.
    """
    said = sorted({span for spans in speakers for span in spans})
    places = PagePlaces(page, mentions, gazetteer or Gazetteer.default(), said)
    slots: list[PlaceSlot] = []
    for i in range(len(mentions)):
        slots.append(_choose(_Clause(places, mentions, i), parts, slots, days))
    return head_places(places, mentions, slots)


def _choose(
    clause: _Clause, parts: Sequence[int | None], slots: Sequence[PlaceSlot], days: Sequence[date | None]
) -> PlaceSlot:
    i, mention = clause.i, clause.mention
    own = clause.own()
    whole = parts[i]
    if whole is not None and whole < i and own is None and slots[whole].place is None:
        return slots[whole].by("whole or antecedent")
    for back in (parts[i], mention.antecedent):
        if back is not None and back < i and slots[back].place and (own is None or not clause.states(own)):
            return narrower_since(clause.places, slots[back], clause.mentions[back], mention) or slots[back].by(
                "whole or antecedent"
            )
    country = war_total(clause.places, mention, own.best if own else None)
    if country is not None:
        return country
    if own is not None:
        return _narrowed(clause, own.best, slots)
    found = context_place(clause.places, clause.mentions, slots, i, parts)
    return another_time(clause.places, mention, found, days, i) or found


def _narrowed(clause: _Clause, own: PlaceHit, slots: Sequence[PlaceSlot]) -> PlaceSlot:
    """Return the place, or the narrower one inside it that the sentence before has established."""
    i, mentions = clause.i, clause.mentions
    if own.width >= 4 and i and mentions[i].sentence - mentions[i - 1].sentence <= 1:
        before = slots[i - 1]
        near = before.place and before.width < own.width and own.lead in ("", "the", "of")
        if near and before.place and clause.places.within(before.place, own.name):
            return before.by("narrower before")
    return PlaceSlot(own.name, own.text, own.width, "own sentence")


class _Clause:
    """A count in its sentence, and how far the sentence's places stand from it."""

    def __init__(self, places: PagePlaces, mentions: Sequence[Mention], i: int) -> None:
        self.places, self.mentions, self.i = places, mentions, i
        self.mention = mentions[i]
        sentence = places.page.sentences[self.mention.sentence]
        self.text = sentence.text
        self.start = self.mention.number.outer.start - sentence.start
        self.end = self.mention.number.span.end - sentence.start
        self.numbers = places.numbers(self.mention.sentence)

    def own(self) -> Chain | None:
        """Return the chain of places that the count's own sentence gives it, or None."""
        chains = [c for c in self.places.chains[self.mention.sentence] if not self._elsewhere(c)]
        chains = [c for c in chains if not (self._gone(c) or self._scale(c) or self._filed_from(c))] or chains
        chains = [c for c in chains if not self._taken(c, chains)]
        if not chains:
            return None
        label = next((c for c in chains if self._labels(c)), None)
        if label is not None and not any(c is not label and c.start > self.end and not self._aside(c) for c in chains):
            return label
        label = next((c for c in chains if self._heads(c)), None)
        if label is not None and not any(c.start > self.end and self._in_clause(c) for c in chains):
            return label
        costs = {c.start: self._cost(c) for c in chains}
        best = min(chains, key=lambda c: (costs[c.start], c.start))
        crossed = self._crossed(best)
        inside = [
            c
            for c in chains
            if costs[c.start] <= costs[best.start] + (_EVENT if self._happened(c) else _CLAUSE)
            and (self._crossed(c) <= crossed or self._shared(c))
            and c.best.width < best.best.width
            and c.best.lead != "measured"
            and (c.hits[0].lead != "from" or self.mention.outcome in _MOVED)
            and (c.best.known or c.best.width < WIDE)
            and self._holds(best.best, c.best)
            and not (best.start >= self.end >= c.end and "," in self.text[c.end : self.start])
            and (
                c.start < self.end
                or self._happened(c)
                or not turns.walls().search(self.text[max(best.end, self.end) : c.start])
            )
        ]
        return min([*inside, best], key=lambda c: (c.best.width, costs[c.start]))

    def states(self, chain: Chain) -> bool:
        """Return whether a place stands in a part's own clause, not merely in its whole's."""
        if self._heads(chain):
            return True
        hit = chain.best
        shift = self.mention.number.span.end - self.mention.number.outer.start
        if re.fullmatch(
            r",?\s(?:where|with|for|account(?:s|ed|ing)\sfor|:)\s(?:\w+\s){0,3}",
            self.text[chain.end : max(chain.end, self.end - shift)],
        ):
            return True
        alone = not any(n < self.start for n in self.numbers) or chain.end <= min(self.numbers)
        after = chain.start >= self.end
        apart = after and re.search(r"[;:,—–]", self.text[self.end : chain.start])
        if alone and not apart and self.mention.antecedent is None and hit.lead in place_words("preposition"):
            return True
        stop = min((n for n in self.numbers if n > self.end), default=len(self.text))
        between = turns.by_whom().sub("", self.text[self.end : chain.start])
        return self.end <= chain.start < stop and len(between) < 60 and not re.search(r"[;:,—–]|\bwho\b", between)

    def _elsewhere(self, chain: Chain) -> bool:
        """Whether people who moved went there, or a place has only said or done something ("accused Damascus")."""
        first = chain.hits[0]
        goal = self._goal(first) and not (self.mention.outcome not in _MOVED and self._others_went(first))
        if first.lead == "to" and turns.carried_to().search(self.text[max(0, first.start - 40) : first.start]):
            return True  # "the bodies were brought to Mach"
        if goal and (self.mention.outcome in _MOVED or self._crossed(chain)):
            return True
        if first.lead == "from" and self.mention.outcome not in _MOVED and self._origin(first):
            return True
        if first.lead == "from" and turns.hailed().search(self.text[max(0, first.start - 60) : first.start]):
            return True
        if chain.start > self.end and self._belonged(first):
            return True
        if turns.native_of().search(self.text[max(0, first.start - 30) : first.start]):
            return True
        if person_from().search(self.text[: first.start]) and re.search(r"[,;.”\"]", self._between(chain)):
            return True  # "…, said a refugee from Homs"
        if turns.one_of_its().search(self.text[max(0, first.start - 30) : first.start]):
            return True  # "one of New Zealand's darkest days"
        if turns.loyal_to().search(self.text[max(0, first.start - 30) : first.start]):
            return True
        if (
            self.i
            and turns.taken_to().search(self.text[max(0, first.start - 60) : first.start])
            and turns.is_ward().search(chain.best.text)
        ):
            return True  # "two more succumbed at the Medical College"
        if self.i and turns.lay_at().search(self.text[max(0, first.start - 40) : first.start]):
            return True  # "260 bodies lay in the hospital at Bhiwani"
        if first.lead == "since" and not self._told_of(chain):
            return True
        if first.lead not in _AT and turns.bound_for().search(self.text[max(0, first.start - 40) : first.start]):
            return True
        if chain.end <= self.start and self._closed(chain):
            return True
        if chain.start >= self.end and ";" in self.text[self.end : chain.start]:
            return True
        if chain.start >= self.end and (
            turns.record().search(self.text, self.end, chain.start)
            or turns.since_when().search(self.text[self.end : chain.start])
        ):
            return True
        if chain.start >= self.end and self._crossed(chain) and self.text.startswith(" alone", chain.end):
            return True  # "389 were held, and 45,000 driven from home in Sagaing alone"
        if chain.start >= self.end and heads_next().match(self.text, chain.end):
            return True  # "… 120, followed by Goa with 45"
        if chain.start >= self.end and turns.subset().search(self.text[self.end : chain.start]):
            return True
        return chain.best.width >= 4 and first.lead in place_words("actor")

    def _told_of(self, chain: Chain) -> bool:
        """Whether a clause on the place tells of the count ("since Beslan, where 186 died")."""
        return chain.end <= self.start and bool(turns.binds().match(self.text[chain.end : self.start]))

    def _between(self, chain: Chain) -> str:
        return self.text[self.end : chain.start] if chain.start >= self.end else self.text[chain.end : self.start]

    def _closed(self, chain: Chain) -> bool:
        """Whether a place before the count is another count's, another sentence's, or names who speaks."""
        between = self.text[chain.end : self.start]
        if turns.binds().match(between):
            return False
        others = any(n < chain.start for n in self.numbers)
        speaks = chain.hits[0].lead in place_words("title")
        return (others and bool(turns.spoken().search(between))) or speaks or bool(turns.ended().search(between))

    def _goal(self, hit: PlaceHit) -> bool:
        before = self.text[max(0, hit.start - 60) : hit.start]
        if hit.lead in ("from", "out"):
            return False
        if hit.lead in place_words("destination"):
            return True
        if hit.lead in _AT:
            return False  # "a boat bound for Malta sank off Lampedusa"
        return bool(turns.destination().search(before)) and bool(turns.movement().search(self.text[: hit.start]))

    def _gone(self, chain: Chain) -> bool:
        """Whether somebody only went there ("militants crossed into Egypt at Rafah")."""
        first = chain.hits[0]
        return self._goal(first) and bool(turns.movement().search(self.text[max(0, first.start - 30) : first.start]))

    def _taken(self, chain: Chain, chains: Sequence[Chain]) -> bool:
        """Whether a place is the count's before, and this one has its own ("200 near Dorra, 174 when a ferry sank off Kesh")."""
        before = chain.end <= self.start and any(n < chain.start for n in self.numbers)
        if not before or not turns.listed().fullmatch(self.text[chain.end : self.start]):
            return False
        stop = min((n for n in self.numbers if n > self.end), default=len(self.text))
        return any(
            self.end < c.start < stop and not re.search(r"[,;:—–]", self.text[self.end : c.start]) for c in chains
        )

    def _happened(self, chain: Chain) -> bool:
        """Whether a place behind the count stands in the clause that tells what happened ("when guns shelled Dorra")."""
        between = self.text[self.end : chain.start] if chain.start >= self.end else ""
        return bool(turns.when().search(between)) and len(turns.walls().findall(between)) <= 1

    def _scale(self, chain: Chain) -> bool:
        """Whether a place only says how far a superlative holds ("the busiest station in Ulster", "the worst in Spain")."""
        again = len("in ") if self.text.startswith("in ", chain.start) else 0  # "the deadliest in the city"
        return bool(turns.superlative().search(self.text[max(0, chain.start - 60) : chain.start + again]))

    def _others_went(self, hit: PlaceHit) -> bool:
        """Whether others went there, and the people counted suffered it there ("died when troops went into Sadr City")."""
        return hit.lead == "into" and bool(re.search(r"\b(?:when|as|after)\s[^,;]*$", self.text[self.end : hit.start]))

    def _origin(self, hit: PlaceHit) -> bool:
        """Whether a place only says where people come from ("two were from Switzerland", "a nurse from Leeds")."""
        between = self.text[self.end : hit.start]
        if between.strip() in ("from", "from the") and (
            not turns.retrieved().search(self.text) or turns.hailed().search(self.text[: self.start])
        ):
            return True  # "nine from Bihar"
        if turns.hailed().search(between) and not turns.retrieved().search(between):
            return True  # "of the dead twelve were from Bihar"
        one = self.mention.number.best == 1
        return (hit.width >= COUNTRY or one) and bool(re.fullmatch(r"[^,;.]{0,40}?\sfrom\s(?:the\s)?", between))

    def _belonged(self, hit: PlaceHit) -> bool:
        """Whether a school or a town only says whose the dead of a told event were ("among the dead are two pupils of")."""
        between = self.text[self.end : hit.start]
        if turns.pupils_of().search(between) and re.search(r"\b(?:were|are|was)\b", between):
            return True
        return bool(turns.among_dead().search(self.text[: self.start])) and bool(turns.pupils_of().search(between))

    def _goal_or_origin(self, hit: PlaceHit) -> bool:
        """Whether people came from there or went there."""
        return bool(turns.movement().search(self.text[max(0, hit.start - 40) : hit.start]))

    def _cost(self, chain: Chain) -> int:
        between = turns.aside().sub("", self._between(chain))
        if chain.start < self.start and turns.binds().match(between):
            return len(between) // 2
        walls = len(turns.walls().findall(between))
        if chain.end <= self.start and between.isspace() and self.text[self.start].isupper():
            walls += 2  # a headline has run into its story
        after = chain.start >= self.end
        spoken = 40 if not after and turns.spoken().search(between) else 0
        taken = (
            30 if not after and turns.listed().fullmatch(between) and any(n < chain.start for n in self.numbers) else 0
        )
        vague = 20 if chain.best.text[0].islower() and not chain.best.text.startswith(("east", "west", "al-")) else 0
        lead = chain.hits[0].lead
        locative = 0 if lead in place_words("preposition") or not lead else 25
        away = 200 if chain.best.lead == "measured" else 0
        filed = 160 if self._filed_from(chain) else 0
        origin = -40 if self.mention.outcome in _MOVED and lead in place_words("origin") else 0
        left = (
            60 if lead == "from" and self.mention.outcome not in _MOVED and self._goal_or_origin(chain.hits[0]) else 0
        )
        close = -15 if after and not walls else 0
        return (
            len(between)
            + 25 * self._crossed(chain)
            + 50 * walls
            + sum((locative, away, filed, origin, left, spoken, taken, vague, close))
        )

    def _labels(self, chain: Chain) -> bool:
        """Whether a place heads an entry of a list ("- Carabobo: 14 dead, 67 injured (Morón)")."""
        if not re.fullmatch(r"\W*", self.text[: chain.start]) or ";" in self.text[chain.end : self.start]:
            return False
        return bool(turns.entry().match(self.text, chain.end)) and min(self.numbers, default=0) - chain.end < 24

    def _heads(self, chain: Chain) -> bool:
        """Whether a place is the head of the entry that the count opens or goes on with ("KENYA — one, MALI — two")."""
        head = self.places.entries.of(self.mention.sentence)
        return head is not None and head.index == self.mention.sentence and chain.hits[0] is head.hit

    def _in_clause(self, chain: Chain) -> bool:
        """Whether a place behind the count is told of it alone."""
        between = self.text[self.end : chain.start]
        others = any(self.end < n < chain.start for n in self.numbers)
        return not others and not re.search(r"[,;:(—–]|\b(?:but|except)\b", between)

    def _aside(self, chain: Chain) -> bool:
        """Whether a place stands in brackets behind a count."""
        between = self.text[self.end : chain.start]
        return between.count("(") > between.count(")")

    def _filed_from(self, chain: Chain) -> bool:
        """Whether a place at the head of a report's sentence is where it was filed ("Bhopal: Eleven people died in Harda")."""
        at_head = chain.start < 3 and len(self.text) > _SHORT
        return at_head and self.text.count(":") == 1 and bool(turns.filed().match(self.text, chain.end))

    def _crossed(self, chain: Chain) -> int:
        low, high = sorted((chain.start, self.start))
        return sum(1 for n in self.numbers if low < n < high and not self.start <= n < self.end)

    def _shared(self, chain: Chain) -> bool:
        """Whether a place at the end serves several counts ("8 killed and 15 hurt after shells hit Sakhour")."""
        between = self.text[self.end : chain.start]
        before = max((n for n in self.numbers if n < chain.start), default=chain.start)
        return self.end <= chain.start and not turns.walls().search(between) and chain.start - before > 24

    def _holds(self, wide: PlaceHit, narrow: PlaceHit) -> bool:
        if wide.known and narrow.known:
            return self.places.within(narrow.name, wide.name)
        return not (wide.known and wide.width <= 4 and narrow.width >= 4)
