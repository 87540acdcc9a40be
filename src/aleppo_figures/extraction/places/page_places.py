"""The places of a page, sentence by sentence: those of speakers left out, halves and "the city" resolved, chains joined."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from aleppo_figures.extraction.mentions import Mention, Page, Sentence, Span
from aleppo_figures.extraction.places.entries import read_entries
from aleppo_figures.extraction.places.find import find_places
from aleppo_figures.extraction.places.hits import COUNTRY, REGION, WIDE, PlaceHit
from aleppo_figures.extraction.places.known import known_places
from aleppo_figures.extraction.places.names import is_common, is_no_place, small_words
from aleppo_figures.vocabulary.place_words import place_alternatives, place_words
from aleppo_figures.vocabulary.places import Gazetteer
from aleppo_figures.vocabulary.world import is_capital, look_up

__all__ = ["Chain", "PagePlaces"]

_REACH = 60
_OFTEN = 2
"""How many places must lie in a country for "the country" to mean it."""
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
_REPORTS = re.compile(
    r"(?:local\s)?(?:reports|media|newspapers)\s(?:in|from)\b", re.I
)  # they tell of what happened there
_ANAPHORS = {
    "city": (3, 4),
    "town": (1, 2),
    "village": (1, 2),
    "country": (COUNTRY,),
    "nation": (COUNTRY,),
    "kingdom": (COUNTRY,),
    "republic": (COUNTRY,),
    "province": (7, 8),
    "district": (5,),
    "state": (7, 8),
    "region": (8,),
    "island": (5,),
    "territory": (8, COUNTRY),
    "enclave": (1, 2, 3, 4, 5, 8),
}


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
            hit = next((h for h in self.speakers[at] if _dateline(text, h)), None) or _unknown_dateline(text)
            if hit is not None and not near and is_capital(hit.name) and not self._tells_of(hit.name):
                return None
            if hit is not None:
                return hit if near or last or (at > _HEAD and at == index) else None
        return None

    def _tells_of(self, name: str) -> bool:
        """Whether a text's head speaks of a place, apart from its dateline."""
        return any(h.name.casefold() == name.casefold() for hits in self.named[:_OFTEN] for h in hits)

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
        for match in _side().finditer(sentence.text):
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
                return not _REPORTS.match(self.page.text, span.start)
            if span.end <= at < span.end + 24 and _beside(self.page.text[span.end : at]):
                return True
        before = sentence.text[max(0, hit.start - 40) : hit.start]
        if _says_next().match(sentence.text, hit.end):
            return True
        if before.endswith("in the capital of "):
            return False
        if _by_phone().search(before) or _posted_in().search(before):
            return True
        return bool(_speaking().search(before) and not _struck().search(before)) or _dateline(sentence.text, hit)

    def witnesses(self, index: int) -> list[PlaceHit]:
        """Return where the people of a place who tell of it are ("a baker in Omdurman tells us")."""
        text = self.page.sentences[index].text
        local = [h for h in self.speakers[index] if h.width < WIDE and not (_WARD.search(h.text) or is_capital(h.name))]
        return [h for h in local if _witness().search(text[max(0, h.start - 50) : h.start])]

    def _halves(self, sentence: Sentence) -> list[PlaceHit]:
        """Return "the east", "the rebel-held west of the city" as halves of the city that the text speaks of."""
        found = []
        for match in _half().finditer(sentence.text):
            city = self._city(sentence)
            name = self.gazetteer.resolve(f"{match['side'].lower()}ern {city}") if city else None
            if name:
                start, end = match.span()
                found.append(PlaceHit(start, end, sentence.text[start:end], name, 3, True, match["lead"].lower()))
        return found

    def _anaphors(self, sentence: Sentence) -> list[PlaceHit]:
        """Return "in the city", "across the country" as the city or country that the text named last."""
        found: list[PlaceHit] = []
        for match in _anaphor().finditer(sentence.text):
            if match["what"].lower() == "capital":
                found.extend(self._capital(sentence, match))
                continue
            widths = _ANAPHORS[match["what"].lower()]
            before = [h for n in range(max(0, sentence.index - _REACH), sentence.index) for h in self.named[n]]
            before += [h for h in self.named[sentence.index] if h.end <= match.start()]
            if match["what"].lower() in ("town", "village"):
                before += [h for h in self.speakers[sentence.index] if h.end <= match.start()]
            named = next((h for h in reversed(before) if h.width in widths), None)
            if match["what"].lower() in ("province", "state", "region", "enclave"):
                named = _most_told(before, widths) or named
            if match["what"].lower() in ("country", "nation"):
                named = self._home(before) or named
            if match["what"].lower() == "enclave":
                named = next((h for h in reversed(before) if h.width in _PARTS), named)
            if match["what"].lower() in ("city", "town"):
                named = _most_named(before, named)
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
        for match in _site_again().finditer(sentence.text):
            what = match["what"].lower()
            before = [h for n in range(max(0, sentence.index - _NEAR), sentence.index) for h in self.named[n]]
            named = next((h for h in reversed(before) if h.name.lower().endswith(f" {what}")), None)
            if named is not None:
                start, end = match.span()
                yield PlaceHit(start, end, sentence.text[start:end], named.name, 1, False, "in")

    def _titled(self, before: Sequence[PlaceHit]) -> PlaceHit | None:
        """Return the city or town of the page's title, where the text has named it again."""
        title = next((h for h in self.named[0] if h.width in (1, 2, 4)), None) if self.named else None
        again = [h for h in before if title is not None and h.name == title.name]
        return title if len(again) >= _OFTEN else None

    def _home(self, before: Sequence[PlaceHit]) -> PlaceHit | None:
        """Return the country in which most of the places named so far lie, where it is named itself or by two of them."""
        roots = Counter((h.name, *self.gazetteer.ancestors(h.name))[-1] for h in before)
        countries = [(n, name) for name, n in roots.items() if (p := look_up(name)) is not None and p.kind == "country"]
        many, name = max(countries, default=(0, ""))
        if many < _OFTEN:
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
        return frame if len(told) >= _OFTEN or (0 in told and self.page.sentences[0].kind == "headline") else None

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


def _most_named(before: Sequence[PlaceHit], named: PlaceHit | None) -> PlaceHit | None:
    """Return the place that no gazetteer knows where a text has named it more often than the city that one knows."""
    unknown = [h for h in before if not h.known and h.width == 1 and look_up(h.name) is None and h.lead != "measured"]
    often = Counter(h.name for h in before)
    best = max(reversed(unknown), key=lambda h: often[h.name], default=None)
    if best is None or often[best.name] < 2 or (named is not None and often[best.name] <= often[named.name]):
        return named
    return best


def _most_told(before: Sequence[PlaceHit], widths: Sequence[int]) -> PlaceHit | None:
    """Return the province or state that a text has named most, where it has named one more than once."""
    fit = [h for h in reversed(before) if h.width in widths]
    often = Counter(h.name for h in fit)
    best = max(fit, key=lambda h: often[h.name], default=None)
    return best if best is not None and often[best.name] >= _OFTEN else None


_WARD = re.compile(r"(?i)\b(?:hospital|clinic|infirmary|medical|morgue)\b")


def _common_label(name: str) -> bool:
    """Whether capitals at a sentence's head are a word, not a town ("UPDATE —", "MEDIA RELEASE:")."""
    words = [w.casefold().strip(".") for w in name.split()]
    return len(name) <= _INITIALS or is_no_place(name.title()) or any(is_common(w) for w in words)


_INITIALS = 3


def _unknown_dateline(text: str) -> PlaceHit | None:
    """Return the town in capitals at a dateline's head that no gazetteer has ("VILLA AMAZONIA, Colombia —")."""
    found = _CAPITALS.match(text)
    if found is None or _common_label(found["name"]):
        return None
    name = found["name"].title()
    return PlaceHit(0, found.end("name"), found["name"], name, 2, False, "")


_MONTH = r"(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w{0,6}\.?"
_CAPITALS = re.compile(
    r"(?P<name>[A-ZÀ-Þ][A-ZÀ-Þ'’-]+(?:\s[A-ZÀ-Þ'’.-]{2,}){0,3})(?:/[A-ZÀ-Þ ]{3,20})?(?:,\s(?!"
    + _MONTH
    + r")[A-Z][\w .,]{1,24}?)?"
    r"(?:,\s(?:" + _MONTH + r"\s\d{1,2}|\d{1,2}\s" + _MONTH + r")(?:,?\s\d{4})?)?(?:\s\([^()\n]{1,30}\))?"
    r"(?:\s(?:[—–]|--|-\s)|:\s(?=[A-Z])|\.\s?(?=[A-Z]|$))"
)


def _on_water(text: str, first: PlaceHit, then: PlaceHit) -> bool:
    """Whether the first of two unknown names is a river's or the like ("sank in the Karla at Dorn")."""
    if first.known or look_up(first.name) or first.width != 1 or not text[: first.start].endswith(" the "):
        return False
    bare = first.text.isalpha() and first.lead in ("in", "into", "on", "hit")
    return bare and then.lead in ("at", "near", "off") and then.width <= WIDE


def _overlap(one: PlaceHit, other: PlaceHit) -> bool:
    return one.start < other.end and other.start < one.end


def _beside(between: str) -> bool:
    """Whether only "in" or the like stands between a speaker and a place ("the opposition in Istanbul")."""
    return bool(re.fullmatch(r",?\s(?:in|from|at|near|of)\s(?:\w+\s)?", between))


def _dateline(text: str, hit: PlaceHit) -> bool:
    """Whether a place at the head of a sentence is where the report was written ("BEIRUT —", "Aleppo/Geneva (ICRC) –")."""
    if hit.start > 40 or hit.lead not in ("", "and"):
        return False
    return bool(_dateline_end().match(text, hit.end))


@cache
def _says_next() -> re.Pattern[str]:
    return re.compile(r",?\s(?:said|says|told|added|reported|announced|confirmed)\b")


@cache
def _inner() -> re.Pattern[str]:
    return re.compile(r"\s(?:district|neighbou?rhood|quarter|camp|refugee camp|suburb|area|street|road|square)s?\b")


@cache
def _dateline_end() -> re.Pattern[str]:
    return re.compile(r"(?:/[A-Z][\w ]{2,20})?(?:,?\s[A-Z][\w .,]{0,18})?(?:\s?\([^()\n]{1,30}\))?\s?(?:[—–]|--|-\s)")


@cache
def _gap() -> re.Pattern[str]:
    words = "|".join(place_alternatives(k) for k in ("preposition", "admin", "direction", "held", "site"))
    plain = "the|a|an|of|its|edge|outskirts|part|parts|side|and|or|as well as|northwest|centre|center|fringes|heart|tip"
    return re.compile(
        rf"(?:['’]s?)?,?(?:\s?\(|\)?)(?:,?\s(?:{words}|{plain}|\d+|km|miles|kilometres|kilometers|(?:[Aa]l-)?[A-Z][\w’'-]+))*,?\s?\(?"
    )


@cache
def _half() -> re.Pattern[str]:
    held = place_alternatives("held")
    return re.compile(
        rf"\b(?P<lead>in|on|of|from|at|across|the)\s(?:the\s)?(?:city['’]s\s)?(?:(?:{held})\s)?(?P<side>east|west)(?:ern)?(?:\s(?:of the city|half|side|part|districts|neighbou?rhoods|quarters))?\b(?!\sof\s[A-Z]|\s[A-Z]|-|\s(?:rural|outskirts|countryside|suburbs?|edge|entrance|bank))"
    )


@cache
def _anaphor() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:(?:in|across)\s[\w ]{1,12}\sof(?=\sthe\scountry['’]?s\s)|in|around|across|throughout|through|inside|of|over|from|shook|rocked|swept|fled|left|leave|leaving|fleeing)(?:\sand\saround)?\s(?:the|this|their)\s(?:(?:[\w-]+\s){0,2}(?=(?:country|nation|kingdom|republic)\b)|(?:[a-z-]+\s)?(?:[A-Z][a-z]+(?:an|ese|ish)\s)?(?=island\b)|(?-i:[a-z-]+)\s)?(?P<what>capital(?!\s(?:city\s)?of\b)|city|country|nation|kingdom|republic|town|village|province|territory|district|state|region|island|enclave)\b(?!['’]?s?(?<!country)(?<!capital)\b['’]|\s(?:of|council|hall|centre|center|police|government|media|television|agency|news|department|hospital|prosecutors?|prison|school)\b)",
        re.I,
    )


@cache
def _side() -> re.Pattern[str]:
    """A side of a country that a text names by its point of the compass alone ("widens in southeast")."""
    point = r"(?:north|south)-?(?:east|west)|north|south|east|west"
    return re.compile(
        rf"\b(?:in|across)\s(?:the\s)?(?:(?:country['’]s|mainly|largely|mostly|restive|volatile|[A-Z][a-z]+ish|[a-z]+-[a-z]+)\s){{0,2}}(?P<side>{point})(?=[,.;)]|\s(?:on|after|as|and|following|when|where|since|of\sthe\scountry)\b|$)"
    )


@cache
def _struck() -> re.Pattern[str]:
    """An office that something happened at, not one that speaks ("outside the governor's office in")."""
    return re.compile(
        r"\b(?:outside|near|beside|opposite|hit|struck|stormed|attacked|targeted|front of|attack on|attack at|bombing of|bomb at|fire at|blast at|behind)\s(?:[\w’'.]+\s){0,4}in\s(?:the\s)?$"
    )


@cache
def _witness() -> re.Pattern[str]:
    people = (
        "resident|doctor|nurse|surgeon|medic|baker|teacher|shopkeeper|farmer|villager|survivor|witness|priest|imam|trader|fisherman"
        "|student|mother|father|man|woman|driver|shepherd|pharmacist|neighbou?r|boy|girl|tailor|mechanic|cook|carpenter"
    )
    return re.compile(
        rf"\b(?:{people})(?:e?s)?(?:,\s\d\d,)?\s(?:in|at|of|near)\s(?:the\s)?(?:(?:town|village|city|camp)\sof\s)?$",
        re.I,
    )


@cache
def _site_again() -> re.Pattern[str]:
    site = place_alternatives("site")
    return re.compile(
        rf"\b(?:at|in|inside|outside|near|on)\sthe\s(?P<what>{site})\b(?!\s(?:in|of|at|near|where|that|which)\b|\s[A-Z]|['’])"
    )


@cache
def _posted_in() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:spokes\w+|officials?|director|head|chief|representative|envoy|officer|coordinator|correspondent|bureau)\s(?:of|for|at|with)\s"
        r"(?:the\s)?(?:[A-Z][\w.’'-]*\s){1,4}in\s$"
    )


@cache
def _by_phone() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:said|told|says|spoke|speaking|wrote|tweeted|posted)\b[^.;,\d]{0,14}\b(?:by|via|on|over|through)\s(?:\w+\s){1,4}(?:from|in)\s$"
    )


@cache
def _speaking() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{place_alternatives('speaking')})\s(?:the\s)?(?:\w+\s)?$", re.I)
