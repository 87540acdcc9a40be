"""What the words of a header, a label or a caption mean: outcome, group, place, period, source, bounds, totals."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache

from aleppo_figures.extraction.causes import find_causes
from aleppo_figures.extraction.pipeline import Reading
from aleppo_figures.extraction.places import find_places
from aleppo_figures.extraction.places.hits import width_of
from aleppo_figures.extraction.tables.said.counts import unmarked
from aleppo_figures.extraction.tables.said.facets import Facets, Frame, over
from aleppo_figures.extraction.tables.said.frames import read_frame, said_frame, week_of
from aleppo_figures.extraction.tables.said.terms import (
    RATES,
    counts_nobody,
    grouped,
    is_ratio,
    of_age,
    outcome_of,
    outcome_words,
)
from aleppo_figures.vocabulary.nouns import nouns
from aleppo_figures.vocabulary.table_words import HEADINGS, heading_words
from aleppo_figures.vocabulary.world import look_up

__all__ = ["Lens"]

_LONGEST = 300
_STATED = ("documented", "estimated")
_RESERVED = ("denied", "hypothetical", "hedged")
_SCALES = {"thousand": 1_000, "million": 1_000_000}
_COLUMNS = (*HEADINGS, "event", "note")
_TITLES = frozenset(_COLUMNS)
_GROUPS = {"children": "children", "adults": "people", "refugees": "refugees"}
_AIMS = ("to", "into", "towards", "toward")


@dataclass
class Lens:
    """Reads the words of one table; each wording once.

    Parameters
    ----------
    reading : Reading
        The vocabularies.
    anchor : datetime.date, optional
        The day that relative dates count from.
    """

    reading: Reading
    anchor: date | None
    year: int | None = None  # the year that the caption names: days without one are in it
    month_first: bool | None = None  # how 03/04/2016 is read, where the table shows it
    _known: dict[tuple[str, str | None], Facets] = field(default_factory=dict)

    def heading(self, text: str) -> str | None:
        """Return what a header says that its column names: a place, a date, a source and so on, or None."""
        shown = unmarked(text)
        if not shown or len(shown) > 60:
            return None
        if shown.isupper() and self.reading.sources.resolve(shown):
            return None  # WHO, and no "who"
        for hit in heading_words().find(shown):
            kind = next((k for k in hit.value if k in _COLUMNS), None)
            whole = hit.start == 0 and hit.end == len(shown)
            if kind is not None and (whole or (kind not in ("start", "end") and len(shown.split()) < 5)):
                return kind
        return None

    def phrase(self, text: str, role: str | None = None) -> Facets:
        """Return what some words say, under a header that names a `role` or under none."""
        key = (text, role)
        if key not in self._known:
            shown = unmarked(text).strip(" :")
            if not shown or len(shown) > _LONGEST:
                self._known[key] = Facets()
            else:
                self._known[key] = self._free(shown) if role is None else self._under(shown, role)
        return self._known[key]

    def place(self, text: str) -> Facets:
        """Return the place that a whole text names, known or not; of "Homs, Syria" the narrower."""
        shown = unmarked(text)
        parts = re.split(r"\s*,\s*|\s+[–-]\s+|\s*/\s*", shown)
        if len(parts) > 1 and not self.knows_place(shown) and all(map(self.knows_place, parts)):
            named = [self.reading.gazetteer.resolve(part) or part for part in parts]
            narrowest = min(named, key=lambda name: width_of(name, self.reading.gazetteer))
            return Facets(place=narrowest, place_text=shown)
        return Facets(place=self.reading.gazetteer.resolve(shown) or shown, place_text=shown)

    def knows_place(self, text: str) -> bool:
        """Return whether a whole text is a place's name."""
        shown = unmarked(text)
        return bool(shown) and (self.reading.gazetteer.resolve(shown) or look_up(shown)) is not None

    def _under(self, text: str, role: str) -> Facets:
        """Read a label by what its header says that it names; a total's word is one under any header."""
        kinds = heading_words().get(text) or ()
        if {"total", "subtotal"} & set(kinds):
            return Facets(total="total" in kinds, subtotal="subtotal" in kinds)
        match role:
            case "place" if outcome_words(text) and not self.knows_place(text):
                return self._free(text)  # "Killed" is no place, whatever the header says
            case "place":
                return self._summed(text, self.place(text))
            case "source":
                return Facets(source=self.reading.sources.resolve(text) or text, source_text=text)
            case "date" | "start" | "end":
                frame = read_frame(text, self.anchor, self.year, self.month_first)
                return Facets(frame=frame or Frame(None, None, text))
            case "week_end" | "week_start":
                day = read_frame(text, self.anchor, self.year, self.month_first)
                return Facets(frame=week_of(day, role == "week_end", self.anchor))
            case "as_of":
                frame = read_frame(text, self.anchor, self.year, self.month_first)
                return Facets(as_of=frame.end if frame and frame.start == frame.end else None)
            case "outcome":
                found = self._free(text)
                return found if found.told & {"outcome", "group", "unit", "total"} else Facets(counts=False)
            case "group":
                found = of_age(text) or self._free(text)
                return found if found.told & {"outcome", "group", "unit"} else Facets(group="people", group_text=text)
            case "cause":
                causes = find_causes(text)
                return Facets(cause=causes[0].value if causes else None)
            case "attributed_to":
                return Facets(attributed_to=text)
            case "side":
                return Facets(side=self.reading.parties.resolve(text) or text)
        return Facets()

    def _summed(self, text: str, said: Facets) -> Facets:
        """Return what a label says, as a total where it says so ("Total Aleppo")."""
        kinds = {k for hit in heading_words().find(text) for k in hit.value}
        if not kinds & {"total", "subtotal"}:
            return said
        named = next((h for h in find_places(text, self.reading.gazetteer) if h.known), None)
        where = Facets(place=named.name, place_text=named.text) if named else Facets()
        return replace(where, total="subtotal" not in kinds, subtotal="subtotal" in kinds)

    def _free(self, text: str) -> Facets:
        """Read words under no header: first as one name, then by the words in them."""
        if text.isupper() and (source := self.reading.sources.resolve(text)):
            return Facets(source=source, source_text=text)
        kinds = heading_words().get(text)
        if kinds:
            return self._word(text, kinds)
        frame = read_frame(text, self.anchor, self.year, self.month_first)
        if frame is not None:
            return Facets(frame=frame)
        return self._name(text) or self._words(text)

    def _name(self, text: str) -> Facets | None:
        """Read a whole label as a source or a place, if no noun of people and no outcome is in it."""
        if nouns().get(text) or outcome_words(text):
            return None
        source = self.reading.sources.resolve(text)
        if source and not self.reading.parties.resolve(text):
            return Facets(source=source, source_text=text)
        if self.knows_place(text):
            return self.place(text)
        party = self.reading.parties.resolve(text)
        return Facets(side=party) if party else None

    def _word(self, text: str, kinds: tuple[str, ...]) -> Facets:
        """Read a word of the tables of headers."""
        found = Facets()
        for kind in kinds:
            if kind == "running":
                found = over(found, Facets(running=True))
            elif kind in ("total", "subtotal", "part"):
                found = over(found, Facets(total=kind == "total", subtotal=kind == "subtotal", part=kind == "part"))
            elif kind in ("low", "best", "high"):
                found = replace(found, bound=kind)
            elif kind in ("nobody", "freed", "ratio"):
                found = replace(found, counts=False, ratio=kind == "ratio")
            elif kind == "number":
                found = replace(found, counts=True)
            elif kind in RATES:
                found = replace(found, per=kind)
            elif kind in _SCALES:
                found = replace(found, scale=_SCALES[kind])
            elif kind == "families":
                found = replace(found, unit="families", counts=True)
            elif kind in _GROUPS:
                found = replace(found, group=_GROUPS[kind], group_text=text, partial=kind == "adults")
            elif kind in _STATED:
                found = replace(found, basis=kind)
            elif kind in _RESERVED:
                found = replace(found, status=kind)
        if found.group == "refugees":
            found = replace(found, outcome="displaced")
        outcomes = outcome_words(text)
        return replace(found, outcome=outcome_of(outcomes)) if outcomes and found.counts is not False else found

    def _words(self, text: str) -> Facets:
        """Read a phrase by the words of the vocabulary in it."""
        share = _bracketed_share().search(text)
        text = text[: share.start()].rstrip() if share else text
        hits = [h for h in heading_words().find(text) if not set(h.value) <= _TITLES]
        outcomes = outcome_words(text)
        named = [h for h in hits if not any(o.start <= h.start and h.end <= o.end for o in outcomes)]
        kinds = tuple(dict.fromkeys(k for h in named for k in h.value))
        found = self._word("", tuple(k for k in kinds if k not in ("nobody", "freed", "ratio", "families", *_GROUPS)))
        if is_ratio(text, kinds, outcomes):
            return Facets(counts=False, ratio=True)
        if counts_nobody(text, kinds, outcomes):
            return Facets(counts=False)
        by = _by().search(text)
        people = grouped(text[: by.start()] if by else text, outcomes)
        special = next((_GROUPS[k] for k in kinds if k in _GROUPS), None)
        if special and people.group in (None, "people", "civilians"):
            people = Facets(group=special, group_text=people.group_text or text, partial="adults" in kinds)
        unit = "families" if "families" in kinds or people.unit == "families" else None
        said = Facets(
            outcome=outcome_of(outcomes) or ("displaced" if special == "refugees" else None),
            group=people.group,
            group_text=people.group_text,
            partial=people.partial,
            unit=unit,
            frame=said_frame(text, self.anchor, self.year),
            cause=next((h.value for h in find_causes(text)), None),
            attributed_to=by["who"].strip() if by and outcomes and self.reading.parties.find(by["who"]) else None,
            shares=share is not None,
        )
        read = over(found, said)
        return over(over(read, self._where(text, read)), self._whose(text, by is not None and bool(outcomes)))

    def _where(self, text: str, read: Facets) -> Facets:
        """Return the narrowest place that a phrase names, never the one that people went to."""
        hits = [h for h in find_places(text, self.reading.gazetteer) if h.known or look_up(h.name) or h.lead]
        told = _according().search(text)
        stay = [
            h
            for h in hits
            if not (h.lead in _AIMS and read.outcome in ("displaced", "evacuated", None))
            and not (told and told.start() <= h.start < told.end())
        ]
        best = min(stay, key=lambda h: h.width, default=None)
        return Facets(place=best.name, place_text=best.text) if best else Facets()

    def _whose(self, text: str, harmed_by: bool) -> Facets:
        """Return the source that a phrase names; a party is one only behind a word of telling."""
        for hit in self.reading.sources.find(text):
            told = _telling().search(text[: hit.start])
            if told or not (harmed_by or self.reading.parties.resolve(hit.text)):
                return Facets(source=hit.name, source_text=hit.text)
        named = _according().search(text)
        return Facets(source=named["who"], source_text=named["who"]) if named else Facets()


@cache
def _by() -> re.Pattern[str]:
    axes = "place|date|month|year|day|week|sex|age|group|region|source|type|cause"
    return re.compile(rf"\bby\s+(?P<who>(?!{axes})[^,;()]+)", re.I)


@cache
def _telling() -> re.Pattern[str]:
    words = "according to|sources?|(?:documented|recorded|counted|reported|compiled) by|(?:data|figures) from|said|credit|data"
    return re.compile(rf"\b(?:{words})\b[\s:]*(?:the\s)?$", re.I)


@cache
def _according() -> re.Pattern[str]:
    """A name that no registry knows, behind words that make it a source."""
    return re.compile(
        r"\baccording to (?:the )?(?P<who>[A-Z][\w’'-]*(?: (?:of|for|the|and|[A-Z][\w’'-]*)){0,6}(?<![a-z ] of))"
    )


@cache
def _bracketed_share() -> re.Pattern[str]:
    return re.compile(r"\s*[(\[]\s*(?:%|per ?cent|share|pct)[^)\]]{0,20}[)\]]$", re.I)
