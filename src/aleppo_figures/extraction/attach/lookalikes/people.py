"""Numbers of people who came to no harm, are told already or are only described."""

from __future__ import annotations

import re
from functools import cache

from aleppo_figures.extraction.attach.items import Line
from aleppo_figures.extraction.attach.lookalikes.words import best_at, counted_at, kind_at, word_at
from aleppo_figures.vocabulary.world import look_up

__all__ = [
    "alive",
    "body_of_people",
    "both",
    "named",
    "negated",
    "of_the_living",
    "one_again",
    "one_described",
    "parent_of",
    "predicate",
    "rescued",
    "sought",
    "untold_share",
    "whose_family",
]


def one_again(line: Line, i: int) -> bool:
    """Return whether an article only says who one of those counted is ("one of them a child")."""
    earlier = line.items[i - 1].phrase
    return kind_at(line, i) == "article" and earlier is not None and earlier.partitive


def predicate(line: Line, i: int) -> bool:
    """Return whether "a child" only says who one is ("one of the dead was a child", "Ali, 40, an officer, was shot")."""
    tags = line.tags
    if tags[i - 1] == "b" and word_at(line, i) == "one" and tags[i + 1] == "o":
        return True  # "the mayor was one of six people killed"
    if kind_at(line, i) != "article":
        return False
    if tags[i - 1] == "b":
        counted = [k for k in range(max(0, i - 8), i - 1) if tags[k] == "N"]
        number = line.items[counted[-1]].number if counted else None
        return number is not None and number.best == 1 and number.kind != "article"
    if tags[i - 1] == ",":
        before = line.items[i - 2].number if tags[i - 2] == "N" else None
        one_of = line.items[i - 2].phrase if before is not None and before.best == 1 else None
        told = before is not None and (
            before.kind in ("article", "ordinal")
            or (one_of is not None and (one_of.partitive or one_of.kind == "bare"))
        )
        closed = re.match(r"[^,]{0,4},(?P<list>c?[ad]*N)?", tags[i + 1 :])
        if told and closed and closed["list"] is None:
            return True  # "a trader, a former chief, was shot", "one of them, an employee of the station, …"
        lead = line.lead(i)[-60:]
        return _described_name(lead) or bool(re.search(r"[A-Z][\w'’-]+,\s\d{1,2},\s$", lead))
    return False


_WHOSE_NAME = (
    "of",
    "named",
    "called",
    "as",
    "killed",
    "shot",
    "murdered",
    "said",
    "says",
    "mr",
    "mrs",
    "dr",
    "identified",
)


def _described_name(before: str) -> bool:
    """Return whether a person's name ends right before ("the family of Michael Riddering, a citizen killed in the raid")."""
    found = re.search(r"(?:^|(\w+)\s)((?:[A-Z][\w'’-]+\s){1,3}[A-Z][\w'’-]+),\s$", before)
    if found is None or not found[1] or found[1].lower() not in _WHOSE_NAME:
        return False
    return look_up(found[2]) is None


def both(line: Line, i: int) -> bool:
    """Return whether "both" only describes the two before it ("…, both on the list, were shot")."""
    if kind_at(line, i) != "both":
        return False
    if line.tags[i - 1] == ",":
        return True
    return counted_at(line, i) == "bare" and line.tags[i + 1] == "p"


def whose_family(line: Line, i: int) -> bool:
    """Return whether a family is only whose members were counted ("17 members of one family")."""
    if counted_at(line, i) != "unit":
        return False
    return word_at(line, i - 1) == "from" or (best_at(line, i) == 1 and line.tags[i - 1] in "op")


def parent_of(line: Line, i: int) -> bool:
    """Return whether a number is of somebody's children ("a father of four")."""
    lead = line.lead(i)[-24:].lower()
    parents = ("father of ", "mother of ", "parent of ", "parents of ", "grandmother of ")
    return counted_at(line, i) == "bare" and lead.endswith(parents)


def alive(line: Line, i: int) -> bool:
    """Return whether people are said to have been found alive."""
    return "alive" in line.behind(i, 4) and bool(_found_alive().search(line.rest(i)[:60]))


@cache
def _found_alive() -> re.Pattern[str]:
    return re.compile(r"\b(?:pulled|brought|dug|found|rescued|taken|carried)\b[^.;]{0,24}\balive\b", re.I)


def named(line: Line, i: int) -> bool:
    """Return whether one of the dead is only named ("identified one of the dead as Magda Obaid")."""
    number = line.items[i].number
    if number is None or number.best != 1:
        return False
    return bool(_as_named().match(line.sentence.text, number.span.end - line.sentence.start))


@cache
def _as_named() -> re.Pattern[str]:
    return re.compile(r"\sof (?:the|them)\s?(?:dead|victims|killed|wounded|injured|missing)?\sas\s[A-Z]")


def untold_share(line: Line, i: int) -> bool:
    """Return whether a verb befalls an untold share of a number ("most of the 8,000 residents have fled")."""
    phrase = line.items[i].phrase
    if phrase is None or phrase.kind == "cue" or phrase.participle or line.tags[i + 1] not in "bhvVDL":
        return False
    return bool(_share().search(line.lead(i)[-60:]))


@cache
def _share() -> re.Pattern[str]:
    shares = "half|most|many|some|part|much|a third|a quarter|two[- ]thirds|three[- ]quarters|the majority|the bulk"
    whose = r"(?:the|its|their|his|her|our|these|those|(?:the )?[\w-]+['’]s)"
    return re.compile(rf"\b(?:{shares}) of {whose} (?:(?:about|some|estimated|roughly|nearly|more than) )*$", re.I)


def rescued(line: Line, i: int) -> bool:
    """Return whether people under rubble were rescued ("rescued five children buried in a school")."""
    k = i - 1
    while line.tags[k] == "a":
        k -= 1
    buried = any(word.startswith(("buried", "trapped beneath", "trapped under")) for word in line.behind(i, 3))
    return word_at(line, k) in ("rescued", "saved", "rescuing", "saving", "rescue", "save") and buried


def body_of_people(line: Line, i: int) -> bool:
    """Return whether a body is one of the living ("a body of 12 experts")."""
    return word_at(line, i).endswith(" body") and line.tags[i + 1 : i + 3] == "oN" and (best_at(line, i + 2) or 0) > 1


def sought(line: Line, i: int) -> bool:
    """Return whether people are only looked for by a force ("police are seeking three others")."""
    phrase = line.items[i].phrase
    told = phrase is not None and (phrase.kind == "cue" or phrase.participle)
    return not told and word_at(line, i - 1) in ("seeking", "hunting", "seek", "hunt", "sought", "hunted")


def of_the_living(line: Line, i: int) -> bool:
    """Return whether a sentence only breaks survivors down ("of the survivors, 47 are Syrians")."""
    if counted_at(line, i) == "cue" or not _living().match(line.sentence.text):
        return False
    return not any(t in "KDAM" for t in line.tags[1:])


@cache
def _living() -> re.Pattern[str]:
    return re.compile(r"(?:Of|Among) (?:the |those |all )?(?:\w+ )?(?:survivors|rescued|survived|freed|saved)\b")


def negated(line: Line, i: int) -> bool:
    """Return whether a single person is said not to have come to harm ("did not take a hostage")."""
    before = line.before(i, 3)
    single = kind_at(line, i) == "article" or line.items[i].text.lower().startswith("a single")
    return single and any(w in ("not", "n't", "n’t", "never") for w in before[:-1])


def one_described(line: Line, i: int) -> bool:
    """Return whether a sentence only describes one of those counted ("One of them, a printer, has four daughters.")."""
    opens = not line.tags[:i].strip("qca,")
    phrase = line.items[i].phrase
    if not opens or phrase is None or not phrase.partitive or phrase.kind != "bare" or best_at(line, i) != 1:
        return False
    return line.tags[i + 1] == "," and not any(t in "KDAM" for t in line.tags[i + 1 :])
