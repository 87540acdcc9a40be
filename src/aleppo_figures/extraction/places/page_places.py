"""The places of a page, sentence by sentence: those of speakers left out, halves and "the city" resolved, chains joined."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from aleppo_figures.extraction.mentions import Mention, Page, Sentence, Span
from aleppo_figures.extraction.places import again, speaking
from aleppo_figures.extraction.places.datelines import ends_dateline, unknown_dateline
from aleppo_figures.extraction.places.entries import read_entries
from aleppo_figures.extraction.places.find import find_places
from aleppo_figures.extraction.places.hits import COUNTRY, REGION, WIDE, PlaceHit
from aleppo_figures.extraction.places.known import known_places
from aleppo_figures.extraction.places.names import small_words
from aleppo_figures.vocabulary.place_words import place_alternatives, place_words
from aleppo_figures.vocabulary.places import Gazetteer
from aleppo_figures.vocabulary.world import is_capital, look_up

__all__ = ["Chain", "PagePlaces"]

_REACH = 60
_NAMED_OUTRIGHT = 3
"""How much more a country's own name says of what a page is about than a town of a name that it has, too."""
_PARTS = (3, 5, 8)
"""How wide halves of cities, districts and regions are, which an enclave is rather than a town."""
_NEAR = 6
"""Within how many sentences "the hospital" is the one named."""
_STORY = 12
"""Within how many sentences a story's dateline stands."""
_HEAD = 4
"""A dateline below these many sentences is that of a brief among others."""


@dataclass(frozen=True, slots=True)
class Chain:
    """Places said in one breath ("Rashidin, on the outskirts of Aleppo"); `best` is the one that is meant."""

    hits: tuple[PlaceHit, ...]
    best: PlaceHit

    @property
    def start(self) -> int:
        """Where the chain begins in its sentence."""
        return self.hits[0].start

    @property
    def end(self) -> int:
        """Where the chain ends in its sentence."""
        return self.hits[-1].end


class PagePlaces:
    """The places of a page, read once; offsets count in the sentence.

    Parameters
    ----------
    page : Page
        The document in sentences.
    mentions : sequence of Mention
        Its counts: a chain of places never runs over one.
    gazetteer : Gazetteer
        The known places.
    said : sequence of Span
        The words that name speakers: a place in them, or right after, is the speaker's.
    """

    def __init__(self, page: Page, mentions: Sequence[Mention], gazetteer: Gazetteer, said: Sequence[Span]) -> None:
        self.page = page
        self.gazetteer = gazetteer
        self._numbers: dict[int, list[int]] = {}
        for mention in mentions:
            at = mention.number.span.start - page.sentences[mention.sentence].start
            self._numbers.setdefault(mention.sentence, []).append(at)
        self._said: dict[int, list[Span]] = {}
        for span in said:
            self._said.setdefault(page.at(span.start).index, []).append(span)
        self._small = small_words(page.text)
        self.entries = read_entries(page, gazetteer)
        self.named: list[list[PlaceHit]] = []
        self.speakers: list[list[PlaceHit]] = []
        self.hits: list[list[PlaceHit]] = []
        self.chains: list[list[Chain]] = []
        for sentence in page.sentences:
            self._read(sentence)
        self.country = self._country()
        for sentence in page.sentences:
            if (country := self._country_at(sentence.index)) is not None:
                self._add_sides(sentence, country)
        self.frame = self._frame()

    def numbers(self, index: int) -> Sequence[int]:
        """Return where the counts of a sentence stand in it."""
        return self._numbers.get(index, ())

    def dateline(self, index: int, *, near: bool, last: bool = False) -> PlaceHit | None:
        """Return where the story of a sentence was filed: for one that says "here", and for a brief among others.

        As the `last` resort any story's is taken, but a capital's only where the story tells of it.
        """
        for at in range(index, max(-1, index - _STORY), -1):
            text = self.page.sentences[at].text
            hit = next((h for h in self.speakers[at] if ends_dateline(text, h)), None) or unknown_dateline(text)
            if hit is not None and not near and is_capital(hit.name) and not self._tells_of(hit.name):
                return None
            if hit is not None:
                return hit if near or last or (at > _HEAD and at == index) else None
        return None

    def _tells_of(self, name: str) -> bool:
        """Whether a text's head speaks of a place, apart from its dateline."""
        return any(h.name.casefold() == name.casefold() for hits in self.named[: again.OFTEN] for h in hits)

    def within(self, narrow: str, wide: str) -> bool:
        """Return whether a place lies in another, as far as is known."""
        return self.gazetteer.relation(narrow, wide) == "within"

    def _read(self, sentence: Sentence) -> None:
        named = [h for h in find_places(sentence.text, self.gazetteer) if h.known or not self._plain(h)]
        head = self.entries.of(sentence.index)
        if head is not None and head.index == sentence.index and head.hit is not None:
            named = [head.hit, *(h for h in named if not _overlap(h, head.hit))]
        spoken = [h is not (head and head.hit) and self._speaker(sentence, h) for h in named]
        self.named.append([h for h, speaks in zip(named, spoken, strict=True) if not speaks])
        inside = [h for h in known_places(sentence.text, self.gazetteer) if not any(_overlap(h, k) for k in named)]
        self.speakers.append([*(h for h, speaks in zip(named, spoken, strict=True) if speaks), *inside])
        found = self.named[-1]
        for other in (*self._halves(sentence), *self._anaphors(sentence), *self._sites_again(sentence)):
            if not any(_overlap(other, h) for h in found):
                found = [*found, other]
        found = sorted(found, key=lambda h: h.start)
        self.hits.append(found)
        self.chains.append(list(self._chained(sentence, found)))

    def _add_sides(self, sentence: Sentence, country: str) -> None:
        """Add "in the southeast" as that side of the page's country, where nothing narrower is meant."""
        found = self.hits[sentence.index]
        added = []
        for match in again.side().finditer(sentence.text):
            start, end = match.span()
            hit = PlaceHit(
                start, end, sentence.text[start:end], f"{match['side'].capitalize()}ern {country}", REGION, False, "in"
            )
            if not any(_overlap(hit, h) for h in found):
                added.append(hit)
        if added:
            self.hits[sentence.index] = sorted([*found, *added], key=lambda h: h.start)
            self.chains[sentence.index] = list(self._chained(sentence, self.hits[sentence.index]))

    def _plain(self, hit: PlaceHit) -> bool:
        """Whether a capitalised word is no name: the page writes it small elsewhere (a title, the head of a sentence)."""
        words = re.findall(r"[^\W\d_]+", hit.text)
        return all(w[0].islower() or w.casefold() in self._small for w in words) and look_up(hit.name) is None

    def _chained(self, sentence: Sentence, hits: Sequence[PlaceHit]) -> list[Chain]:
        groups: list[list[PlaceHit]] = []
        for hit in hits:
            before = groups[-1][-1] if groups else None
            if before is not None and self._joined(sentence, before, hit):
                groups[-1].append(hit)
            else:
                groups.append([hit])
        return [Chain(tuple(g), self._best(sentence, g)) for g in groups]

    def _joined(self, sentence: Sentence, left: PlaceHit, right: PlaceHit) -> bool:
        if right.lead == "from" or any(left.end <= n < right.start for n in self.numbers(sentence.index)):
            return False
        return bool(_gap().fullmatch(sentence.text, left.end, right.start))

    def _best(self, sentence: Sentence, hits: Sequence[PlaceHit]) -> PlaceHit:
        """Return the narrowest; of several side by side the one that holds them all, else the first."""
        placed = [h for h in hits if h.lead != "measured"] or list(hits)
        narrow = placed[0]
        for hit in placed[1:]:
            owned = bool(re.fullmatch(r"['’]s\s", sentence.text[narrow.end : hit.start]))
            if owned and (hit.width <= narrow.width or not hit.known):
                narrow = hit  # "Baghdad's Sadr City"
            elif hit.lead == "near" and hit.known and narrow.known and not self.within(hit.name, narrow.name):
                continue  # "Eastern Ghouta near Damascus"
            elif (hit.width < narrow.width and self._narrower(sentence, narrow, hit)) or _on_water(
                sentence.text, narrow, hit
            ):
                narrow = hit
        beside = [
            h
            for h in placed
            if h is not narrow and h.name != narrow.name and h.width <= max(2, narrow.width) and self._side(sentence, h)
        ]
        holders = [h for h in placed if h.width > max(narrow.width, 2) and h.start > narrow.start]
        return min(holders, key=lambda h: h.width) if beside and holders else narrow

    def _narrower(self, sentence: Sentence, wide: PlaceHit, hit: PlaceHit) -> bool:
        """Whether the later of two places lies in the earlier: what isn't known usually holds it ("El Fasher in Darfur")."""
        if hit.known or wide.width >= WIDE:
            return True
        return bool(_inner().match(sentence.text, hit.end))

    def _side(self, sentence: Sentence, hit: PlaceHit) -> bool:
        return bool(re.search(r"(?:,|\band|\bor)\s(?:the\s)?$", sentence.text[max(0, hit.start - 9) : hit.start]))

    def _speaker(self, sentence: Sentence, hit: PlaceHit) -> bool:
        at = sentence.start + hit.start
        for span in self._said.get(sentence.index, ()):
            if span.start <= at < span.end:
                return not speaking.REPORTS.match(self.page.text, span.start)
            if span.end <= at < span.end + 24 and speaking.beside(self.page.text[span.end : at]):
                return True
        before = sentence.text[max(0, hit.start - 40) : hit.start]
        if speaking.says_next().match(sentence.text, hit.end):
            return True
        if re.fullmatch(r"\W*(?:From|By|FROM|BY)\s(?:[A-Z][\w.’'-]*\s){1,4}in\s", sentence.text[: hit.start]):
            return True  # a byline
        if before.endswith("in the capital of "):
            return False
        if speaking.by_phone().search(before) or speaking.posted_in().search(before):
            return True
        return bool(speaking.speaking().search(before) and not speaking.struck().search(before)) or ends_dateline(
            sentence.text, hit
        )

    def witnesses(self, index: int) -> list[PlaceHit]:
        """Return where the people of a place who tell of it are ("a baker in Omdurman tells us")."""
        text = self.page.sentences[index].text
        local = [
            h
            for h in self.speakers[index]
            if h.width < WIDE and not (speaking.WARD.search(h.text) or is_capital(h.name))
        ]
        return [h for h in local if speaking.witness().search(text[max(0, h.start - 50) : h.start])]

    def _halves(self, sentence: Sentence) -> list[PlaceHit]:
        """Return "the east", "the rebel-held west of the city" as halves of the city that the text speaks of."""
        found = []
        for match in again.half().finditer(sentence.text):
            city = self._city(sentence)
            name = self.gazetteer.resolve(f"{match['side'].lower()}ern {city}") if city else None
            if name:
                start, end = match.span()
                found.append(PlaceHit(start, end, sentence.text[start:end], name, 3, True, match["lead"].lower()))
        return found

    def _anaphors(self, sentence: Sentence) -> list[PlaceHit]:
        """Return "in the city", "across the country" as the city or country that the text named last."""
        found: list[PlaceHit] = []
        for match in again.anaphor().finditer(sentence.text):
            if match["what"].lower() == "capital":
                found.extend(self._capital(sentence, match))
                continue
            widths = again.ANAPHORS[match["what"].lower()]
            before = [h for n in range(max(0, sentence.index - _REACH), sentence.index) for h in self.named[n]]
            before += [h for h in self.named[sentence.index] if h.end <= match.start()]
            if match["what"].lower() in ("town", "village"):
                before += [h for h in self.speakers[sentence.index] if h.end <= match.start()]
            named = next((h for h in reversed(before) if h.width in widths), None)
            if match["what"].lower() in ("province", "state", "region", "enclave"):
                named = again.most_told(before, widths) or named
            if match["what"].lower() in ("country", "nation"):
                named = self._home(before) or named
            if match["what"].lower() == "enclave":
                named = next((h for h in reversed(before) if h.width in _PARTS), named)
            if match["what"].lower() in ("city", "town"):
                named = again.most_named(before, named)
                named = (self._titled(before) if named is not None and named.width == 1 else None) or named
            if named is None:
                continue
            name, width = named.name, named.width
            place = self.gazetteer.get(name)
            half = place is not None and place.kind.startswith("part of") and match["what"].lower() != "enclave"
            if half and place is not None and place.parent:
                name, width = place.parent, 4  # "the city" of a half is the whole
            start, end = match.span()
            found.append(PlaceHit(start, end, sentence.text[start:end], name, width, named.known, "in"))
        return found

    def _sites_again(self, sentence: Sentence) -> Iterator[PlaceHit]:
        """Yield "at the hospital" as the one that the text has named by name."""
        for match in again.site_again().finditer(sentence.text):
            what = match["what"].lower()
            before = [h for n in range(max(0, sentence.index - _NEAR), sentence.index) for h in self.named[n]]
            named = next((h for h in reversed(before) if h.name.lower().endswith(f" {what}")), None)
            if named is not None:
                start, end = match.span()
                yield PlaceHit(start, end, sentence.text[start:end], named.name, 1, False, "in")

    def _titled(self, before: Sequence[PlaceHit]) -> PlaceHit | None:
        """Return the city or town of the page's title, where the text has named it again."""
        title = next((h for h in self.named[0] if h.width in (1, 2, 4)), None) if self.named else None
        told = [h for h in before if title is not None and h.name == title.name]
        return title if len(told) >= again.OFTEN else None

    def _home(self, before: Sequence[PlaceHit]) -> PlaceHit | None:
        """Return the country in which most of the places named so far lie, where it is named itself or by two of them."""
        roots = Counter((h.name, *self.gazetteer.ancestors(h.name))[-1] for h in before)
        countries = [(n, name) for name, n in roots.items() if (p := look_up(name)) is not None and p.kind == "country"]
        many, name = max(countries, default=(0, ""))
        if many < again.OFTEN:
            return None
        return PlaceHit(0, 0, name, name, COUNTRY, True, "in")

    def _capital(self, sentence: Sentence, match: re.Match[str]) -> Iterator[PlaceHit]:
        """Yield the capital that the text has named last."""
        before = [
            h
            for n in range(max(0, sentence.index - _REACH), sentence.index + 1)
            for h in self._named_to(n, sentence, match)
        ]
        named = next((h for h in reversed(before) if is_capital(h.name)), None)
        if named is not None:
            start, end = match.span()
            yield PlaceHit(start, end, sentence.text[start:end], named.name, named.width, named.known, "in")

    def _named_to(self, index: int, sentence: Sentence, match: re.Match[str]) -> Sequence[PlaceHit]:
        """Return the places of a sentence, speakers' and datelines' too, up to a match where it's the match's own."""
        hits = [*self.named[index], *self.speakers[index]]
        return [h for h in hits if index < sentence.index or h.end <= match.start()]

    def _city(self, sentence: Sentence) -> str | None:
        for index in range(sentence.index, max(-1, sentence.index - _REACH), -1):
            for hit in self.named[index]:
                for name in (hit.name, *self.gazetteer.ancestors(hit.name)):
                    if self.gazetteer.resolve(f"Eastern {name}"):
                        return name
        return None

    def _country_at(self, index: int) -> str | None:
        """Return the country that the entry of a sentence is about, else the page's."""
        head = self.entries.of(index)
        if head is not None and head.hit is not None and head.hit.width == COUNTRY:
            return head.hit.name
        return self.country

    def _frame(self) -> PlaceHit | None:
        """Return the city or the wider place that the page names most often, else None."""
        named = [
            h
            for n, hits in enumerate(self.named)
            for h in hits
            if h.width >= 4 and not h.text.isupper() and not self._refuge(n, h)
        ]
        often = Counter(h.name for h in named)
        return max(named, key=lambda h: (often[h.name], h.width), default=None)

    def theme(self) -> PlaceHit | None:
        """Return the place that a page of many entries is about: its title's, or one named again and again, else None."""
        frame = self.frame
        if self.page.sentences[0].kind == "headline" and self.named[0]:
            title = self.named[0][0]
            if any(h.name == title.name for hits in self.named[1:] for h in hits):
                return title
        told = [n for n, hits in enumerate(self.named) for h in hits if self._is_frame(h)]
        return frame if len(told) >= again.OFTEN or (0 in told and self.page.sentences[0].kind == "headline") else None

    def _is_frame(self, hit: PlaceHit) -> bool:
        return self.frame is not None and hit.name == self.frame.name and hit.lead not in place_words("title")

    def _country(self) -> str | None:
        """Return the country that most of the page's places lie in: a war's or a country's totals are its."""
        roots: Counter[str] = Counter()
        for hit in (h for n, hits in enumerate(self.named) for h in hits if not self._refuge(n, h)):
            root = (hit.name, *self.gazetteer.ancestors(hit.name))[-1]
            place, somewhere = self.gazetteer.get(root), look_up(root)
            if (place and place.kind == "country") or (somewhere and somewhere.kind == "country"):
                roots[root] += _NAMED_OUTRIGHT if hit.name == root else 1
        return roots.most_common(1)[0][0] if roots else None

    def _refuge(self, index: int, hit: PlaceHit) -> bool:
        """Whether people only fled to a place."""
        before = self.page.sentences[index].text[max(0, hit.start - 50) : hit.start]
        return (
            hit.lead in ("to", "into") and bool(re.search(r"\b(?:fled|flee|fleeing|escaped|crossed)\b", before))
        ) or (hit.lead == "to" and hit.width == COUNTRY and bool(re.search(r"\bmost of them to\s$", before)))


def _on_water(text: str, first: PlaceHit, then: PlaceHit) -> bool:
    """Whether the first of two unknown names is a river's or the like ("sank in the Karla at Dorn")."""
    if first.known or look_up(first.name) or first.width != 1 or not text[: first.start].endswith(" the "):
        return False
    bare = first.text.isalpha() and first.lead in ("in", "into", "on", "hit")
    return bare and then.lead in ("at", "near", "off") and then.width <= WIDE


def _overlap(one: PlaceHit, other: PlaceHit) -> bool:
    return one.start < other.end and other.start < one.end


@cache
def _inner() -> re.Pattern[str]:
    return re.compile(r"\s(?:district|neighbou?rhood|quarter|camp|refugee camp|suburb|area|street|road|square)s?\b")


@cache
def _gap() -> re.Pattern[str]:
    words = "|".join(place_alternatives(k) for k in ("preposition", "admin", "direction", "held", "site"))
    plain = "the|a|an|of|its|edge|outskirts|part|parts|side|and|or|as well as|northwest|centre|center|fringes|heart|tip"
    return re.compile(
        rf"(?:['’]s?)?,?(?:\s?\(|\)?)(?:,?\s(?:{words}|{plain}|\d+|km|miles|kilometres|kilometers|(?:[Aa]l-)?[A-Z][\w’'-]+))*,?\s?\(?"
    )
