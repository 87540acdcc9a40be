"""What makes a capitalised name a place's, and what makes it a body's, a person's, a day's or a party's."""

from __future__ import annotations

import re
from functools import cache

from aleppo_figures.extraction.numbers.values import spelled_openers
from aleppo_figures.vocabulary.attribution import function_words
from aleppo_figures.vocabulary.causes import cause_words
from aleppo_figures.vocabulary.cues import cue_nouns, cue_words, sentence_words
from aleppo_figures.vocabulary.lexicon import stretches
from aleppo_figures.vocabulary.nouns import nouns
from aleppo_figures.vocabulary.parties import Parties
from aleppo_figures.vocabulary.period_words import period_values
from aleppo_figures.vocabulary.place_words import place_alternatives, place_words
from aleppo_figures.vocabulary.places import Gazetteer
from aleppo_figures.vocabulary.world import look_up

__all__ = ["adjective_follows", "is_common", "is_no_place", "small_words", "trimmed"]


_LONG = 4
"""From how many letters on a name may stand with an "s" whose apostrophe is lost: "Adas" is no "Ada's"."""


def small_words(text: str) -> frozenset[str]:
    """Return the words that a text writes small.

    Examples
    --------
    >>> sorted(small_words("The Harbour of the harbour town."))
    ['harbour', 'of', 'the', 'town']
    """
    words: set[str] = set()
    for start, end in stretches(text):
        words.update(_small().findall(text[start:end]))
    return frozenset(words)


@cache
def _small() -> re.Pattern[str]:
    return re.compile(r"\b[^\W\d_A-Z][^\W\d_]+")


def trimmed(name: str, gazetteer: Gazetteer) -> str:
    """Return a run of capitals up to the first word that is no part of a name ("Aleppo" of "Aleppo Claim").

    Where commas are stripped, several places stand in a row: a known one before another ends the name.

    Examples
    --------
    >>> trimmed("Aleppo Idlib", Gazetteer.default()), trimmed("Bab Touma", Gazetteer.default())
    ('Aleppo', 'Bab Touma')
    """
    shown = re.sub(r"(?:'s|’s)$", "", name.rstrip(" ,."))
    if re.fullmatch(r"[A-Z][a-z]+ \d+", shown) and not is_no_place(shown):
        return shown  # "Kilometre 5", "Sector 12"
    words = list(re.finditer(r"[^\s]+", shown))
    for last in reversed(words):
        run = shown[: last.end()]
        if look_up(run) and (last is not words[0] or run.isupper()) and not _name_goes_on(run, shown, gazetteer):
            return run  # "West Bank", "United States of America", "UK"
    end = 0
    for count, word in enumerate(words):
        if is_common(word.group()) and not _joins(word.group(), count, len(words)):
            break
        end = word.end()
        if re.search(r"['’]s$", word.group()) and (gazetteer.resolve(shown[: end - 2]) or look_up(shown[: end - 2])):
            return shown[: end - 2]  # "Palmyra's Roman theatre" is in Palmyra
        rest = shown[words[count + 1].start() :].removeprefix("of ") if count + 1 < len(words) else ""
        opens = not count and word.group().casefold() in (
            *place_words("opening"),
            *place_words("direction"),
        )  # "Abu Kamal"
        if (
            rest
            and not opens
            and _is_known(shown[:end], gazetteer)
            and _is_known(rest, gazetteer)
            and not look_up(shown)
        ):
            break
    found = re.sub(r"(?:'s|’s)$|\s(?:of|de|la|i)$", "", shown[:end])
    stem = found.removesuffix("s")
    if Parties.default().resolve(found) is not None:
        return found  # "Hamas" is no Hama
    lost = stem != found and len(stem) >= _LONG and not _is_known(found, gazetteer) and _is_known(stem, gazetteer)
    return stem if lost else found


def is_no_place(name: str) -> bool:
    """Whether a name can't be a place's: a day, a month, a people, a party, initials that no country goes by."""
    words = re.findall(r"[^\W_]+(?:['’-][^\W_]+)*", name.casefold())
    if name.isupper() and len(name) > 1 and not look_up(name):
        return True
    if not words or len(name) < 3 or Parties.default().resolve(name):
        return not (words and look_up(name))
    if len(words) == 1 and sentence_words().get(words[0]):
        return True  # "To Gaza, where …"
    if len(words) > 1 and len(words[-1]) == 1 and words[-1].isalpha() and len(words[0]) > 1:
        return True  # "Greta B."
    if len(words) == 1 and re.search(r"[a-z]{2}(?:ians|ese|ites|ists)$", words[0]) and not look_up(name):
        return True  # "the number of Bavarians"
    if words[0] in ("no", "nos") and words[-1].isdigit():
        return True  # "hospital No 2"
    if len(words) == 1 and name.title() in place_words("organisation"):
        return True  # "pressure from the Bureau"
    if words[-1] in ("express", "mail", "airlines", "airways", "flight"):
        return True  # a train or an airline
    if words[0].split("-")[0] in (
        "president",
        "prince",
        "princess",
        "pope",
        "senator",
        "judge",
        "sir",
        "lord",
        "pastor",
    ):
        return True
    if words[0] in _SHIPS and len(words) > 1:
        return True  # "MV Trisha Kerstin"
    if len(words) == 1 and words[0] in ("ocean", "sea", "gulf", "river", "lake", "channel", "mount", "port", "total"):
        return True
    if len(words) == 1 and (words[0] in place_words("direction") or words[0] in spelled_openers()):
        return True
    if len(words) > 1 and ("river" in (words[0], words[-1]) or words[:2] == ["the", "river"]):
        return True  # a river runs through many places
    if len(words) > 1 and words[-1] in place_words("people") and not look_up(name):
        return True  # "South Asian"
    first = words[0]
    stem = re.sub(r"(?:['’]?s)$", "", first)
    calendar = {*period_values("month"), *period_values("weekday")}
    return {first, stem, first.split("-")[0]} & calendar != set() or (
        len(words) == 1 and (first in place_words("people") or first.split("-")[0] in place_words("people"))
    )


_SHIPS = frozenset({"mv", "ms", "ss", "mt", "fv", "hms", "uss", "rms"})


def adjective_follows(text: str, end: int) -> bool:
    """Whether a name is an adjective of a body, a river or a speaker ("Aleppo Media Center", "Damascus said")."""
    return bool(_body_after().match(text, end))


def _joins(word: str, count: int, words: int) -> bool:
    """Whether a common word stands inside a name ("Faculty of Arts", "Old City")."""
    plain = word.casefold()
    inside = 0 < count < words - 1
    opens = not count and words > 1 and plain in ("camp", "mount", "lake", "villa", "fort", "hill")
    return (
        opens
        or (count > 0 and (plain in ("city", "town", "island") or plain.isdigit()))
        or (inside and plain in ("of", "de", "des", "del", "du", "la", "las", "los", "i", "y"))
    )


def _name_goes_on(run: str, shown: str, gazetteer: Gazetteer) -> bool:
    """Whether a town's name is the start of another place's ("San Miguel Los Lotes")."""
    after = shown[len(run) :].split()
    if not after or (somewhere := look_up(run)) is None or somewhere.kind != "city":
        return False
    return after[0] in _ARTICLES and len(after) > 1 and not _is_known(" ".join(after), gazetteer)


_ARTICLES = frozenset({"Los", "Las", "La", "El", "Le", "Les", "De", "Del", "al", "del", "de", "la", "los", "las"})


def _is_known(name: str, gazetteer: Gazetteer) -> bool:
    return gazetteer.resolve(name) is not None or look_up(name) is not None


def is_common(word: str) -> bool:
    """Return whether a capitalised word is no name: a person's noun, an outcome, a cause, a day, a function word."""
    plain = word.casefold().strip("'’.,")
    plain = re.sub(r"['’]s$", "", plain)
    listed = (
        function_words().get(plain)
        or nouns().get(plain)
        or cue_words().get(plain)
        or cue_nouns().get(plain)
        or cause_words().get(plain)
    )
    return bool(listed) or plain in _plain_words()


@cache
def _plain_words() -> frozenset[str]:
    numbers = {word for word in period_values("count") if len(word) > 2}
    calendar = {*period_values("weekday"), *period_values("month")}
    return frozenset({*numbers, *calendar, *place_words("people"), *place_words("headline")})


@cache
def _body_after() -> re.Pattern[str]:
    bodies, speaks = place_alternatives("body"), place_alternatives("speaks")
    capitals = "and (?:Moscow|Washington|Damascus|Tehran|Ankara)"
    return re.compile(
        rf"\s(?:(?:state|city|provincial|district|regional|municipal|federal)\s)?(?:{bodies}|police|prosecutors?)\b"
        rf"|\s(?:(?:state|city|provincial|district|regional|municipal|county|town|village|deputy)\s)?(?:chief|governor|mayor|commissioner|spokes\w+|lawmaker|councill?or|magistrate|collector|administrator)\b"
        rf"|(?:[–-][A-Z]\w+)?\s(?:Special\s)?(?:Express|Mail|Shatabdi)\b|[–-][A-Z]\w+\s(?:train|flight|route|highway|line|railway)\b"
        rf"|\s(?:group|clan|tribe|gang|militia|rebels|network|sect|faction|cartel|fighters|militants|brothers|family)\b"
        rf"|\snational\s(?!hospital|park|road)\w|\s(?:radio|television|tv|channel|newspaper|daily|weekly|website|online|correspondent)\b"
        rf"|\s(?i:river|strait|general)\b|,\sa\s(?:[\w-]+\s){{0,2}}river\b|(?:\sin turn)?['’]?s?\s(?:{speaks}|{capitals})\b|\sand\s[A-Z]\w+\s(?:{speaks})\b|-(?:based|backed|led|born|regime|held|controlled)\b"
        rf"|['’]s\s(?:[a-z]+-scale\s|ongoing\s|military\s)?(?:invasion|offensive|intervention|onslaught|troops|forces|assault|war)\b"
    )
