"""Attributions by a verb: "the ministry said", "Amnesty has documented", "…, adding that five had died"."""

from __future__ import annotations

import re
from functools import cache

from aleppo_figures.extraction.attribution.clause.attributions import Attribution
from aleppo_figures.extraction.attribution.clause.content import audience, side_of
from aleppo_figures.extraction.attribution.clause.phrases import (
    Phrase,
    before_comma,
    clause_subject,
    opening_subject,
    phrase_after,
    phrase_before,
    pronoun_before,
    skip_back,
)
from aleppo_figures.extraction.attribution.clause.words import Line, is_plural

__all__ = ["participle", "subject_verb"]

_POSSESSES = re.compile(r"ha[sd]|have|ke(?:pt|eps)|carries|gives?|gave")
_CHANGES = frozenset("raised raises revised revises cut cuts lowered lowers reduced reduces".split())
_TOLLS = frozenset({"toll", "death toll", "count", "number", "figure", "estimate", "tally", "toll of", "total"})
_MODIFIERS = re.compile(
    r"\s*(?:(?:\w+\s){0,4}(?:toll|figure|number|count|tally|total|estimate)s?\s(?:\w+\s){0,3}?(?:of|at|as)\s)?"
    r"(?:(?:a|an|the|lower|higher|figure|count|total|of|no|fewer|less|more|than|at|least|most|up|to|about|around|some|"
    r"nearly|almost|over|between|only|estimates?|figures?|numbers?|just|number|toll|death|dead|its|own|as|many|,)\s*)*"
)


def subject_verb(line: Line, at: int) -> Attribution | None:
    """Return the attribution of "the ministry said", "Amnesty has documented", "the Observatory, which counts"."""
    tags, cue = line.tags, line.words[at].cue
    if (
        cue is None
        or (at and tags[at - 1] == "A")
        or (tags[at + 1 : at + 2] == "B" and line.words[at].lower.endswith("ed"))
    ):
        return None  # "an attack claimed by a group"
    if tags[at] in "qz" and (not _counts(line, at) or line.sentence.text.rstrip().endswith("?")):
        return None
    if (
        line.words[at].lower.startswith(("declar", "announc"))
        and line.tags[at + 1 : at + 2] in tuple("xdm")
        and not _told_that(line, at)
    ):
        return None  # "declared a state of emergency"
    if claims_lives(line, at) or _is_noun(line, at) or _said_to(line, at) or _finds_people(line, at):
        return None
    rule, phrase, pronoun = _subject(line, at)
    apart = at > 0 and tags[at - 1] in ',"'
    if tags[at] == "w" and not pronoun and (turned := _inverted(line, at, None if apart else phrase)):
        return turned
    if not phrase and not pronoun:
        return None
    if phrase and _nobodys().fullmatch(line.text(phrase.start, phrase.end)):
        return None
    if phrase and line.words[at].lower in _CHANGES and not set(tags[phrase.start : phrase.end]) & set("pvjbrR"):
        return None
    if phrase and tags[at] == "n":
        return Attribution("denial", phrase.start, at + 1, "after", "", phrase, weak=True)
    return _made(line, rule, at, phrase, pronoun)


@cache
def _nobodys() -> re.Pattern[str]:
    """Reports that nobody is named for ("current reports say")."""
    which = "the|some|several|current|initial|early|latest|first|unconfirmed|unverified|preliminary|conflicting|other|earlier"
    some = r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|several|some|many|both|either)"
    mere = "more|others|cases|people|sides|bodies|deaths|dead"
    ours = r"(?:we|i|they|he|she|it|you|there|that|who)['’]\w+"
    return re.compile(rf"{ours}|(?:(?:{which})\s)*reports|{some}(?:\s(?:{mere}))?", re.I)


_WHOSE_RECORDS = frozenset("official federal national municipal county provincial state court".split())
"""What makes records a speaker ("federal records show")."""


def _subject(line: Line, at: int) -> tuple[str, Phrase | None, str | None]:
    """Return the subject of a verb, by the name of the rule that finds it: a phrase or a pronoun."""
    tags = line.tags
    back = skip_back(line, at)
    if back > 1 and tags[back - 1] == "N" and line.words[back - 2].lower in _WHOSE_RECORDS:
        begin = back - 2
        while (
            begin
            and tags[begin - 1] in "dmx"
            and line.words[begin - 1].lower in {"the", "latest", "new", "preliminary"}
        ):
            begin -= 1
        return "subject_verb", Phrase(begin, back, back), None  # "the latest official data showed"
    if back and tags[back - 1] == "N":
        back = back - 2 if tags[back - 2 : back - 1] in "sm" else back - 1
    if back and tags[back - 1] == "h":
        return "relative_verb", phrase_before(line, before_comma(line, back - 1), plain=tags[at] in "wt"), None
    if pronoun := pronoun_before(line, back):
        return "subject_verb", None, pronoun
    phrase = phrase_before(line, back)
    on_scene = phrase is None and tags[at] in "wt" and tags[max(0, back - 3) : back] == "odx"
    if on_scene and (there := clause_subject(line, at)) is not None:
        return "clause_subject", there, None  # "officials on the scene say"
    if phrase and tags[back - 1] == "r" and tags[back - 2 : back - 1] == "c":
        return "subject_verb", Phrase(back - 1, back, back), None  # "12 killed by the army near Homs UN says"
    by = phrase is not None and line.tags[max(0, phrase.start - 1) : phrase.start] == "B"
    if phrase and (by or _is_object(line, phrase)):
        phrase = clause_subject(line, at) or phrase  # the object of a preposition speaks only if nobody else does
    if phrase:
        return "subject_verb", phrase, None
    if tags[at] in "wtzq" and (phrase := clause_subject(line, at)):
        return "clause_subject", phrase, None
    possesses = _POSSESSES.fullmatch(line.words[at].lower) is not None  # "a list on the wall has 50 names"
    plain = phrase_before(line, back, plain=True) if tags[at] in "wtz" and not possesses else None
    if plain and tags[plain.start - 1 : plain.start] == "o" and set(tags[plain.start : plain.end]) <= set("dx"):
        plain = None  # "on the scene"
    return "subject_verb", plain, None


def _is_object(line: Line, phrase: Phrase) -> bool:
    """Return whether a mere name is the object of a preposition ("in rural Aleppo")."""
    before = line.tags[max(0, phrase.start - 5) : phrase.start]
    governed = re.search(r"[ofB](?:[xdm]?|dm?x)$", before) or line.words[phrase.start - 1].lower in {
        "to",
        "into",
        "through",
    }
    return phrase.start > 0 and set(line.tags[phrase.start : phrase.end]) <= set("cdm") and bool(governed)


def _counts(line: Line, at: int) -> bool:
    """Return whether a verb of counting has a number of people for its object."""
    reach = {"z": 5, "q": 16}[line.tags[at]]
    if line.words[at].lower in _CHANGES:
        tally = next((w for w in line.words[at + 1 : at + 10] if w.lower in _TOLLS), None)
        return tally is not None and any(line.words[at].end <= n <= tally.end + 40 for n in line.numbers)
    counts = any(w.tally is not None or w.tag == "q" for w in line.words[at + 2 : at + 4])
    if line.words[at].lower in {"put", "puts", "sets", "gives", "gave"} or counts:
        reach = 16
    last = min(at + reach, len(line.words) - 1)
    count = next((n for n in line.numbers if line.words[at].end <= n <= line.words[last].end), None)
    between = line.sentence.text[line.words[at].end - line.sentence.start : (count or 0) - line.sentence.start]
    if count is not None and line.words[at].lower in {"put", "puts"} and not re.search(r"\b(?:at|as)\b", between):
        return False  # "neighbours put flowers by the door where two children died"
    if count is None or not _POSSESSES.fullmatch(line.words[at].lower):
        return count is not None
    base = line.sentence.start
    if re.fullmatch(
        r" a (?:higher|lower|different) (?:count|toll|figure|number|total)\b[^.;]{0,40}: (?:at least )?",
        line.sentence.text[line.words[at].end - base : count - base],
    ):
        return True  # "has a higher count, which includes fighters: 420"
    return bool(_MODIFIERS.fullmatch(line.sentence.text[line.words[at].end - base : count - base].lower()))


def _is_noun(line: Line, at: int) -> bool:
    """Return whether a word that may be a noun is one here: "reports of", "the most serious report"."""
    word = line.words[at]
    if word.tally is None or word.lower.endswith("ed"):
        return False
    if not word.lower.endswith("s") and line.tags[at + 1 : at + 2] == "T":
        return False  # "officials who arrived on the scene report that"
    back = skip_back(line, at)
    if word.lower.endswith("s") and line.tags[back - 1 : back] in ("c", "r"):
        return line.tags[at + 1 : at + 2] == "f"
    plural = back > 0 and (
        (line.tags[back - 1] in "pvjubrRc" and is_plural(line, back - 1)) or line.tags[back - 1] == "e"
    )
    if not word.lower.endswith("s") and line.tags[at + 1 : at + 2] != "f":
        if line.tags[at + 1 : at + 2] == "T" and line.tags[at - 1] == "D":
            return False  # "officials who arrived on Sunday report that"
        subject = phrase_before(line, back)
        heads = "" if subject is None else re.split("[of]", line.tags[subject.start : subject.end])[0]
        plural = plural or (subject is not None and len(heads) > 0 and is_plural(line, subject.start + len(heads) - 1))
    return line.tags[at + 1 : at + 2] == "f" or (plural if word.lower.endswith("s") else not plural)


def _finds_people(line: Line, at: int) -> bool:
    """Return whether "found" is what rescuers do, or a place "recorded the most deaths": neither is a report's word."""
    if " ".join(w.lower for w in line.words[at + 1 : at + 3]).startswith(_RANKED):
        return True
    if line.tags[skip_back(line, at) - 1 : skip_back(line, at)] == "N":
        return False  # "federal records show one death"
    return line.words[at].lower in {"found", "finds", "shows", "show"} and line.tags[at + 1 : at + 2] in ("d", "0", "x")


_RANKED = ("the most", "the highest", "the largest", "the second", "the fewest", "the lowest", "the biggest")


def _told_that(line: Line, at: int) -> bool:
    """Return whether a verb's object is a clause or a count, not a thing."""
    reach = line.words[min(at + 6, len(line.words) - 1)].end
    return any(w.lower == "that" for w in line.words[at + 1 : at + 3]) or any(
        line.words[at].end <= n <= reach for n in line.numbers
    )


def _said_to(line: Line, at: int) -> bool:
    """Return whether the verb is a bare passive: "a strike said to have killed", "hundreds feared drowned"."""
    after = line.words[at + 1].lower if at + 1 < len(line.words) else ""
    if line.words[at].lower == "listed" and after == "as":
        return True  # "people listed as missing"
    if line.words[at].lower not in {"said", "believed", "reported", "feared", "alleged", "thought"}:
        return False
    following = [w.text for w in line.words[at + 1 : at + 3]]
    after = following[0] if following else ""
    state = after.islower() and (after.endswith("ed") or after in {"dead", "missing", "hurt"})
    return following in (["to", "have"], ["to", "be"]) or state


def claims_lives(line: Line, at: int) -> bool:
    if not line.words[at].lower.startswith("claim"):
        return False
    rest = " ".join(w.lower for w in line.words[at + 1 : at + 9])
    return bool(re.match(r"(?:full |joint )?responsibility|credit|(?:\S+ ){0,6}(?:lives|life)\b", rest))


def _made(line: Line, rule: str, at: int, phrase: Phrase | None, pronoun: str | None) -> Attribution:
    cue = line.words[at].cue
    start = phrase.start if phrase else at - 1
    end, via = audience(line, at + 1) if line.tags[at] in "wt" else (at + 1, None)
    side = "after" if line.tags[at] in "qz" else side_of(line, end, start)
    return Attribution(rule, start, end, side, cue.basis if cue else "", phrase, pronoun, via)


def _inverted(line: Line, at: int, before: Phrase | None) -> Attribution | None:
    """Return the attribution of "… , said the head of the clinic", where nobody else speaks before."""
    tags, word = line.tags, line.words[at]
    if word.lower not in {
        "said",
        "says",
        "say",
        "added",
        "adds",
        "reported",
        "reports",
        "warned",
        "recalled",
        "noted",
        "explained",
    }:
        return None
    if before and not set(tags[before.start : before.end]) <= set("dcm"):
        return None
    if before is not None and before.start == 0:
        return None  # "Chad says troops killed 12"
    phrase = phrase_after(line, at + 1) or _named_after(line, at + 1)
    if not phrase or not set(tags[phrase.start : phrase.end]) & set("pvjburRc"):
        return None
    if before is not None and not set(tags[phrase.start : phrase.end]) & set("pvjbrR"):
        return None
    if at and tags[at - 1] in "eA":
        return None
    if before is not None and line.words[at + 1].lower in {"its", "their", "his", "her"}:
        return None  # "Israel says its forces shot"
    if tags[phrase.start] == "d" and re.compile(r"x?A|x").match(tags, phrase.outer):
        return None  # "said a British engineer was among the injured"
    return Attribution("inverted", at, phrase.outer, "before", "", phrase)


def _named_after(line: Line, at: int) -> Phrase | None:
    """Return a name with a trade before it that no table knows (", said skipper Ada B.")."""
    found = re.compile(r"d?x{1,2}c{2,4}(?=[,.;&hoD]|$)").match(line.tags, at)
    quoted = at > 1 and line.tags[at - 2] in ',"'
    return Phrase(at, found.end(), found.end()) if found and quoted else None


def participle(line: Line, at: int) -> Attribution | None:
    """Return the attribution of "…, adding that five had died", "with the monitor reporting a raid"."""
    cue = line.words[at].cue
    if claims_lives(line, at):
        return None
    going = line.tags[at - 1 : at] == "A" and line.words[at].lower in {"saying", "reporting", "claiming", "warning"}
    phrase = phrase_before(line, skip_back(line, at) if going else at)
    if phrase and set(line.tags[phrase.end : phrase.outer]) & set("wt"):
        phrase = None  # "Rescuers dug all night, the mayor said, adding …"
    if phrase and set(line.tags[phrase.start : phrase.end]) & set("pvjbrR"):
        return Attribution("reporting", phrase.start, at + 1, "after", cue.basis if cue else "", phrase)
    subject = opening_subject(line) if not set(line.tags[:at]) & set("wtQg") else None
    return Attribution("participle", at, at + 1, "after", cue.basis if cue else "", subject)
