"""Verb groups: whom a cue befalls, by voice."""

from __future__ import annotations

import re
from dataclasses import dataclass

from aleppo_figures.extraction.attach.items import Item, Line

__all__ = ["is_article", "of_a_part", "suffers"]

_REACH = 70
_ACTORS = ("fighters", "soldiers", "combatants", "police")


def suffers(line: Line, i: int) -> Item | None:
    """Return the cue that the people of a number suffer as its subject, or None.

    Passes over what stands behind the noun: phrases with prepositions, brackets, relative clauses, further counts.
    """
    found = _befalls(line, i)
    if found is None and line.tags[i + 1 : i + 3] == "od" and line.tags[i + 3] in ("K", "A"):
        return line.items[i + 3]  # "thirteen of the dead were rebels"
    return found


_OF_WHOLE = (" of", " of the", " of its", " of their", " of his", " of her", " of our", "'s", "’s")


def of_a_part(line: Line, i: int) -> bool:
    """Return whether a number only says of how many the one before it is a part ("seven of the ten crew")."""
    before = line.items[i - 1]
    if before.text.lower() in ("'s", "’s") and re.search(r"No?d?n{1,4}$", line.tags[:i]):
        return True  # "sixty of the city's 200 health staff"
    of = before.tag == "o" and line.tags[i - 2] == "N"
    if (
        of
        and line.tags[i + 1] in ("h", "b", "v")
        and (part := line.items[i - 2].phrase) is not None
        and part.partitive
        and part.kind == "bare"
    ):
        return True  # "eight of 12 have injuries"
    return before is not None and before.tag == "N" and before.text.lower().endswith(_OF_WHOLE)


@dataclass(slots=True)
class _Walk:
    """What the walk from a count to its verb has passed: an open bracket, a verb of its own, a relative clause."""

    depth: int = 0
    verb: bool = False
    relative: bool = False
    befell: Item | None = None  # what a clause with "whom" says of them


def _befalls(line: Line, i: int) -> Item | None:
    if _in_manner(line, i):
        return None
    walk, j = _Walk(), i + 1
    while line.tags[j] != "$" and j < i + _REACH:
        beyond = _passed(line, i, j, walk)
        if beyond:
            j = beyond
            continue
        cue, ends = _met(line, i, j, walk)
        if ends:
            return cue or walk.befell
        j += 1
    return walk.befell


def _passed(line: Line, i: int, j: int, walk: _Walk) -> int:
    """Return where the walk goes on behind what says nothing of the count, or 0: brackets, asides, clauses of others."""
    items, tags, tag = line.items, line.tags, line.tags[j]
    if tag == "(":
        walk.depth += 1
        return j + 1
    if tag == ")":
        walk.depth = max(0, walk.depth - 1)
        return j + 1 if walk.depth or "(" in tags[i:j] else 0
    if walk.depth:
        return j + 1
    if tag == ",":
        return _beyond_aside(line, j)
    if tag == "w" and _relative(line, j) is None and not (tags[j - 1] == "v" and items[j].text.lower() == "that"):
        walk.relative, walk.verb = True, False
        beyond = _skip_relative(tags, j)
        whom = items[j].text.lower() == "whom" and tags[beyond - 1] == "K" and tags[beyond - 2] in "hanP"
        walk.befell = items[beyond - 1] if whom else None
        return beyond
    if tag == "m" and items[j].text.lower() == "to" and tags[j + 1] not in "bhkKDvVLag":
        return j + 1  # "a force loyal to the president was hit"
    if (
        tag in "KA"
        and (led := re.search(r"(?:o|p|pi)da?$", tags[:j])) is not None
        and (led[0][0] == "o" or tags[j + 1] in ("D", "b", "h"))
    ):
        return j + 1  # "two of the badly wounded died", "two from among the injured died"
    if tag in "vVK" and j == i + 1 and items[i].text.lower().endswith("of those"):
        return j + 1  # "twelve of those rescued later died"
    if tag == "K" and _adjectival(line, i, j) and j > i + 1:
        return j + 1
    if (
        items[j].text.lower() == "to"
        and items[j - 1].text.lower() in _SEEMING
        and not set(tags[i + 1 : j]) & set("bh,")
    ):
        return j + 2  # "two youths believed to be his supporters were killed"
    if tag == "N" and j > i + 1 and _absolute(line, j):
        return j + 2
    if tag == "N" and items[j].text.lower().endswith("whom"):
        return max(tags.find(",", j), 0)
    return 0


_SEEMING = ("believed", "thought", "said", "alleged", "suspected", "reported", "known", "understood")


def _met(line: Line, i: int, j: int, walk: _Walk) -> tuple[Item | None, bool]:
    """Return the cue that an item puts on the count, and whether the walk ends with it."""
    items, tags, tag = line.items, line.tags, line.tags[j]
    if tag == "w":
        return _relative(line, j), True
    if tag in "bhm":
        cue, after = verb_group(line, j)
        ends = cue is not None or not walk.relative
        walk.relative = False
        return cue or (_after_and(line, after) if ends else None), ends
    if tag in "vL":
        cue = _complement(line, j)
        ends = cue is not None or not walk.relative
        walk.relative = False
        return cue or (_after_and(line, j + 1) if ends else None), ends
    told = items[j].cue
    if tag == "g" and told is not None and j == i + 1 and not (tags[i - 1] == "i" and told.outcome != "killed"):
        return items[j], True  # "56 civilians dying", but "including three children fleeing"
    if tag in "Vg":
        walk.verb = True
        return None, False
    if tag in "KA" and _adjectival(line, i, j) and j == i + 1:
        return None, True
    if tag == "K":
        return _participle(line, i, j), True
    if tag in "DA":
        return items[j], True
    if tag == "N":
        another = walk.verb and (tags[j - 1] in "c," or "c" in tags[i:j])
        return None, another or items[j].text.lower().endswith("whom") or not _passes_count(line, i, j)
    return None, tag in ";:.sk)"


def _person(line: Line, item: Item) -> bool:
    hit = line.people.get(item.start)
    return hit is not None and hit.value.kind == "person"


_MANNERS = ("seriously", "critically", "badly", "severely", "gravely", "slightly", "lightly")


def _in_manner(line: Line, i: int) -> bool:
    """Return whether a part is only said to have fared worse ("20 were hurt, six of them seriously, and …")."""
    phrase = line.items[i].phrase
    following = line.items[i + 1].text.lower()
    return bool(phrase and phrase.partitive) and following in _MANNERS and line.tags[i + 2] in ("$", ",", ".", ";", "c")


def _absolute(line: Line, j: int) -> bool:
    """Return whether an outcome befalls only the part before it ("46 survivors, five of them injured")."""
    phrase = line.items[j].phrase
    return bool(phrase and phrase.partitive and phrase.kind == "bare") and line.tags[j + 1] in ("K", "A")


def _adjectival(line: Line, i: int, j: int) -> bool:
    """Return whether a participle only describes the noun behind it ("seven besieged places", "in the besieged town")."""
    following = line.items[j + 1]
    if following.tag != "n" or following.text.lower() in ("last", "late", "early"):
        return False
    if line.tags[j - 1] in "dop" and j > i + 1:
        return True
    bare = line.items[i].phrase is not None and line.items[i].phrase.kind == "bare"  # type: ignore[union-attr]
    return (
        j == i + 1
        and bare
        and following.text.islower()
        and following.text not in ("a", "an")
        and not _person(line, following)
    )


def _passes_count(line: Line, i: int, j: int) -> bool:
    """Return whether a further count at j may stand between a count and the verb that befalls it."""
    tags, first, second = line.tags, line.items[i].phrase, line.items[j].phrase
    if first is None or second is None or re.fullmatch(r"[ca,]*o[da]*", tags[:i]):
        return False  # "of the four whom he pulled out, two died"
    if second.partitive and second.kind == "bare":
        return True  # "two people, one of them a child, were killed"
    earlier = line.items[j - 1].phrase
    if is_article(line, j) and earlier is not None and earlier.partitive:
        return True
    own = tags[j + 1] in ("K", "A") and second.kind == "bare"
    if own and first.partitive and first.kind == "bare" and tags[j - 1] == ",":
        return False  # "13 dead, two of them under five, three missing"
    if j == i + 1 and first.partitive and line.items[i].text.lower().endswith(_OF_WHOLE):
        return True  # "73 of the 103 people listed as missing"
    if j == i + 1 or tags[j - 1] not in "c,pyoidaeP(-~" or line.items[j - 1].text.lower() == "with":
        return first.partitive and first.kind == "bare" and is_article(line, j)
    if "i" in tags[i + 1 : j] and tags[j + 1] in ("A", "K") and first.kind == "cue":
        return False  # "1,300 casualties, among them 460 dead"
    if first.kind == "bare" and i and tags[i - 1] == "m":
        return False  # "where 2,500 had been cut to 270, hundreds were killed"
    included = "i" in tags[max(0, i - 2) : i]
    return not (included and own and tags[j - 1] != "p")


def is_article(line: Line, j: int) -> bool:
    """Return whether a count is a mere "a" or "an"."""
    number = line.items[j].number
    return number is not None and number.kind == "article"


def _relative(line: Line, j: int) -> Item | None:
    k = j + 1
    while line.tags[k] in "a,":
        k += 1
    if line.tags[k] in "bhm":
        return verb_group(line, k)[0]
    if line.tags[k] == "D":
        return line.items[k]
    return _complement(line, k) if line.tags[k] in "vL" else None


def _skip_relative(tags: str, j: int) -> int:
    """Return where a relative clause's own verb ends, before the verb of the clause that it stands in."""
    own = re.compile(r"[anPdNX,o]*(?:[bhma]*[vVgkKDL](?:[am]*[vVgkKDL])*|[bhma]*)").match(tags, j + 1)
    return max(own.end() if own else 0, j + 1)


def verb_group(line: Line, j: int) -> tuple[Item | None, int]:
    """Return the cue that a verb group puts on its subject, and where the group ends."""
    passive = False
    k = j
    while k < j + 12:
        tag = line.tags[k]
        if tag == "b":
            passive = True
        elif _negated(line, k):
            return None, k + 1
        elif tag in "hma," or (tag == "q" and k > j) or (tag == "~" and line.items[k - 1].text.lower() == "pre"):
            pass
        elif tag in "vVL" and _leads_on(line.tags, k):
            passive = passive or line.tags[k] == "L"
        elif tag == "K":
            return (line.items[k] if passive else None), k + 1
        elif tag in "DA" or (tag == "g" and line.items[k].cue is not None):
            return line.items[k], k + 1
        elif tag == "p" and line.tags[k + 1] == "A" and passive:
            pass
        elif tag == "i" and passive:
            return _among(line, k), k + 1
        else:
            break
        k += 1
    if k > j and line.tags[k] in "vVgL":
        cue = _complement(line, k)
        if cue is not None:
            return cue, k + 1
        k += 1
    return None, k


def _negated(line: Line, k: int) -> bool:
    return line.items[k].text.lower() in ("not", "never", "n't", "n’t")


def _among(line: Line, k: int) -> Item | None:
    """Return the outcome of those that people are among ("were among the dead", "were among 12 people hurt")."""
    return next((x for x in line.items[k + 1 : k + 6] if x.tag in "TMAKD" and x.cue), None)


def _beyond_aside(line: Line, j: int) -> int:
    """Return where the predicate begins behind an aside between commas ("12 men, most of them old, were …"), else 0."""
    tags = line.tags
    following = line.items[j + 1].phrase
    partitive = following is not None and following.partitive
    if tags[j + 1] in "Ncwbhm" and not partitive:
        return 0
    for n in range(j + 1, j + 18):
        if tags[n] in ";:.($":
            return 0
        if tags[n] == ",":
            aged = n == j + 2 and line.items[j + 1].text.isdecimal()  # "a nurse, 42, died"
            follows = "bhmDKw" if partitive else "bhmDK" if aged else "bhm"
            return n + 1 if tags[n + 1] in follows else 0
    return 0


def _leads_on(tags: str, k: int) -> bool:
    """Return whether a verb hands its subject on: "believed to be", "reported killed", "found dead"."""
    following = tags[k + 1 : k + 5].lstrip("a,")
    return following[:1] in ("m", "K", "A") and (
        following[:1] != "m" or "b" in following or "D" in following or "h" in following
    )


def _complement(line: Line, k: int) -> Item | None:
    """Return the state behind a verb of being or becoming ("remain trapped", "lay dead")."""
    n = k + 1
    while line.tags[n] == "a":
        n += 1
    if line.tags[n] in "AK" and line.tags[n + 1] not in "Nd":
        return line.items[n]
    return None


def _after_and(line: Line, k: int) -> Item | None:
    """Return the cue of a second verb with the same subject ("were taken and executed", "stepped on it and died")."""
    tags = line.tags
    for n in range(k, k + 18):
        if tags[n] == "N" and n > 1 and tags[n - 1] in "kn" and line.items[n - 2].text.lower() == "to":
            continue  # "tried to stab a policeman and was shot dead"
        if tags[n] in "Ns;:.wPX($":
            return None
        if tags[n] == "c":
            m = n + 1
            while tags[m] == "a":
                m += 1
            if tags[m] in "bh":
                return verb_group(line, m)[0]
            if tags[m] == "D":
                return line.items[m]
            if tags[m] == "K" and tags[k - 1] in "vV" and tags[m + 1] not in "Nd":
                return line.items[m] if "b" in tags[max(0, k - 4) : k] else None
    return None


def _participle(line: Line, i: int, j: int) -> Item | None:
    """Return the cue of a participle without "were" ("12 killed in the blast"), unless it acts on what follows."""
    items, tags = line.items, line.tags
    following = j + 1
    while tags[following] == "a":
        following += 1
    after = tags[following]
    if (
        after == "c"
        and re.match(r"[ad]*[Kk][ad]*N", tags[following + 1 :])
        and items[j].text.lower() in ("shot", "stabbed")
    ):
        return None  # "a man shot and killed four people"
    phrase = items[i].phrase
    actor = phrase is not None and phrase.group in _ACTORS
    if items[j].text.lower().endswith((" under", " beneath", " by")):
        return items[j]  # "children trapped under the rubble"
    if after == "N":
        beyond = tags[following + 1 : following + 4].lstrip("a,e")
        named = items[following].phrase
        if named and named.kind != "bare" and actor:
            return None
        return items[j] if beyond[:1] in ("K", "A", "b") and not actor else None
    if phrase is not None and phrase.others and tags[i - 1] == "c":
        return items[j]  # "left two dead and eight others injured the ministry said"
    if after in "PO" and items[following].text.lower() not in ("this", "that", "there", "here"):
        return None
    if after == "d" and items[following].text.lower() != "this":
        return None
    if after == "n" and actor and line.sentence.kind not in ("headline", "heading"):
        return None
    return items[j]
