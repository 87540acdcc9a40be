"""How the field's references turn differing reports into the numbers that they publish, each rule with its codebook."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal, cast

from aleppo_figures.errors import OptionError, VocabularyError, nearest
from aleppo_figures.vocabulary.tabular import Row, split_list, table_rows

__all__ = ["ENDS", "Citation", "End", "Policy", "policy_named", "preset_policies"]

End = Literal["least", "most", "agreed"]
ENDS: tuple[End, ...] = ("least", "most", "agreed")
_COLUMNS = ("policy", "rule", "value", "says", "codebook", "read_at")
_NUMBERS = ("low", "best", "high")


@dataclass(frozen=True, slots=True)
class Citation:
    """One rule of a policy: what it says, the codebook that says so, and where that was read."""

    rule: str
    says: str
    codebook: str
    read_at: str


@dataclass(frozen=True, slots=True)
class Policy:
    """A way to turn the differing reports of one scope into published numbers.

    Parameters
    ----------
    name : str
        Its name.
    low, best, high : {"least", "most", "agreed"} or None
        Which of the reported numbers is published as this end; `agreed` is the one that all reports give. None: it
        isn't published.
    outcomes : tuple of str
        The outcomes that are counted.
    groups : tuple of str
        The groups that are counted, each with those within it; none stands for any.
    people_are : str or None
        The group that people of whom nothing narrower is said are counted as.
    words : tuple of (str, int)
        The numbers of quantity words. A policy with some reads no other quantity word; one with none takes the
        word's interval.
    fewest_roots : int
        How many roots must report a scope for it to be published.
    contested_low : int or None
        The minimum where it's contested whether people were civilians.
    perpetrator_contests : bool
        Whether the word of the party that is held responsible is enough for that.
    citations : tuple of Citation
        Where each rule is from.

    Examples
    --------
    >>> policy_named("acled").best, dict(policy_named("acled").words)["dozens"]
    ('least', 12)
    """

    name: str
    low: End | None = None
    best: End | None = None
    high: End | None = None
    outcomes: tuple[str, ...] = ("killed",)
    groups: tuple[str, ...] = ()
    people_are: str | None = None
    words: tuple[tuple[str, int], ...] = ()
    fewest_roots: int = 1
    contested_low: int | None = None
    perpetrator_contests: bool = True
    citations: tuple[Citation, ...] = ()

    def __post_init__(self) -> None:
        for number in _NUMBERS:
            chosen = getattr(self, number)
            if chosen is not None and chosen not in ENDS:
                raise OptionError(
                    "a policy's end is a known word", found=f"{number}={chosen!r}", allowed=", ".join(ENDS)
                )

    @property
    def publishes(self) -> tuple[str, ...]:
        """The numbers that it publishes, among low, best and high."""
        return tuple(number for number in _NUMBERS if getattr(self, number))


@cache
def preset_policies() -> dict[str, Policy]:
    """Return the shipped policies by name, from `tables/policies.csv`."""
    rows: dict[str, list[Row]] = {}
    for row in table_rows("policies", _COLUMNS):
        rows.setdefault(row["policy"], []).append(row)
    return {name: _policy(name, listed) for name, listed in rows.items()}


def policy_named(name: str) -> Policy:
    """Return a shipped policy.

    Raises
    ------
    OptionError
        If there's none of that name; the message names the nearest.
    """
    known = preset_policies()
    if name not in known:
        near = nearest(name, list(known))
        raise OptionError(
            "a policy has a name", found=repr(name), allowed=", ".join(known), do=near and f"did you mean {near!r}?"
        )
    return known[name]


def _policy(name: str, rows: list[Row]) -> Policy:
    values = {row["rule"]: row["value"] for row in rows}
    unknown = set(values) - {f for f in Policy.__dataclass_fields__ if f not in ("name", "citations")}
    if unknown:
        raise VocabularyError("a rule of a policy is one that is replayed", found=", ".join(sorted(unknown)))
    contested = values.get("contested_low")
    return Policy(
        name=name,
        low=cast("End | None", values.get("low")),
        best=cast("End | None", values.get("best")),
        high=cast("End | None", values.get("high")),
        outcomes=split_list(values.get("outcomes", "killed")),
        groups=split_list(values.get("groups", "")),
        people_are=values.get("people_are"),
        words=tuple((w, int(n)) for w, n in (pair.split("=") for pair in split_list(values.get("words", "")))),
        fewest_roots=int(values.get("fewest_roots", "1")),
        contested_low=None if contested is None else int(contested),
        perpetrator_contests=values.get("perpetrator_contests") != "no",
        citations=tuple(Citation(r["rule"], r["says"], r["codebook"], r["read_at"]) for r in rows),
    )
