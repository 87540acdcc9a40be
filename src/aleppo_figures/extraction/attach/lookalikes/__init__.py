"""Numbers that look like counts of people with an outcome and aren't: each kind by name, with a sentence that has one."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from aleppo_figures.extraction.attach.items import Line
from aleppo_figures.extraction.attach.lookalikes import numbers, people

__all__ = ["LOOKALIKES", "LookAlike", "looks_only"]


class LookAlike(NamedTuple):
    """A kind of number that is no figure; `{}` marks it in the example, and a figure of the same look in the other."""

    name: str
    holds: Callable[[Line, int], bool]
    example: str
    counter_example: str


def looks_only(line: Line, i: int) -> bool:
    """Return whether an item's number only looks like a count with an outcome."""
    return any(kind.holds(line, i) for kind in LOOKALIKES)


LOOKALIKES: tuple[LookAlike, ...] = (
    LookAlike(
        "shared out",
        numbers.shared_out,
        "The two battalions lost {40} each, and 80 men were killed.",
        "The two battalions lost {40} men.",
    ),
    LookAlike(
        "one again",
        people.one_again,
        "Seven people were killed, one of them {a child}.",
        "Seven people were killed, among them {a} child.",
    ),
    LookAlike(
        "predicate",
        people.predicate,
        "One of the dead was {a} nurse.",
        "The blast killed {a} nurse.",
    ),
    LookAlike(
        "no toll",
        numbers.no_toll,
        "The governor gave {no} death toll.",
        "The governor reported {no} deaths.",
    ),
    LookAlike(
        "both",
        people.both,
        "A guard and his partner, {both} on the rebels' list, were shot dead.",
        "Two drivers were trapped in the tunnel; {both} died.",
    ),
    LookAlike(
        "whose family",
        people.whose_family,
        "17 members of {one} family are believed to be trapped in the cellar.",
        "{One} family is believed to be trapped in the cellar.",
    ),
    LookAlike(
        "parent of",
        people.parent_of,
        "A baker, father of {four}, was shot dead at the gate.",
        "A baker said that {four} were shot dead at the gate.",
    ),
    LookAlike(
        "alive",
        people.alive,
        "The landslide's toll hits 118; {17} pulled out alive.",
        "The landslide's toll hits {118}.",
    ),
    LookAlike(
        "of things",
        numbers.of_things,
        "They killed 30 villagers in three raids, {two of which} they had announced.",
        "It recorded 30 deaths, {four} of which were of children.",
    ),
    LookAlike(
        "named",
        people.named,
        "Nine people were killed; police identified {one} of the dead as Magda Obaid.",
        "Nine people were killed, {one} of them as she slept.",
    ),
    LookAlike(
        "risen from",
        numbers.risen_from,
        "The death toll has risen from {58} to 60.",
        "The death toll from the fire has risen to {60}.",
    ),
    LookAlike(
        "ratio",
        numbers.ratio,
        "The raids killed 80 people; {one} in ten of the dead was a child.",
        "The raids killed 80 people, {one} in Harsa.",
    ),
    LookAlike(
        "untold share",
        people.untold_share,
        "Most of the {8,000} residents have fled.",
        "{8,000} of the residents have fled.",
    ),
    LookAlike(
        "earlier stage",
        numbers.earlier_stage,
        "The death toll, put at {58} within hours, is now 72.",
        "The death toll was put at {58}.",
    ),
    LookAlike(
        "room for",
        numbers.room_for,
        "The morgue, built for {35} bodies, is full.",
        "The morgue holds {35} bodies.",
    ),
    LookAlike(
        "rescued",
        people.rescued,
        "Crews on Monday rescued {five} children buried in a collapsed school.",
        "Crews on Monday found {five} children buried in a collapsed school.",
    ),
    LookAlike(
        "body of people",
        people.body_of_people,
        "{A} body of 12 experts met.",
        "{A} body was found.",
    ),
    LookAlike(
        "sought",
        people.sought,
        "Four people were arrested and police are seeking {three} others.",
        "Four people were arrested and police are holding {three} others.",
    ),
    LookAlike(
        "inhabitants",
        numbers.inhabitants,
        "The gas hit a town of {70,000}, and 5,000 people died.",
        "The gas hit the town, and {5,000} died.",
    ),
    LookAlike(
        "one by one",
        numbers.one_by_one,
        "Buses evacuated eight people, {one} by one.",
        "Buses evacuated eight people, {one} of them a child.",
    ),
    LookAlike(
        "of the living",
        people.of_the_living,
        "Thirty people drowned. Of the survivors, {47} are Syrians.",
        "Thirty people drowned. Of the survivors, {47} were injured.",
    ),
    LookAlike(
        "negated",
        people.negated,
        "They did not take {a} hostage.",
        "They have taken {a} hostage.",
    ),
    LookAlike(
        "average",
        numbers.average,
        "The average age of those arrested was {15}.",
        "The number of those arrested was {15}.",
    ),
    LookAlike(
        "than before",
        numbers.than_before,
        "It counted 90 deaths in May, {40} more than in April.",
        "It counted 90 deaths in May and {40} more in April.",
    ),
    LookAlike(
        "one described",
        people.one_described,
        "Two men have lost an eye. {One} of them, a printer, has four daughters.",
        "Two men have lost an eye. {One} of them, a printer, has died.",
    ),
    LookAlike(
        "aged",
        numbers.aged,
        "A boy of {seven} died on the floor.",
        "The {seven} of them died on the floor.",
    ),
)
