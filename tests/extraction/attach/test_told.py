"""The ways in which counts are told: each in several unlike sentences, read from the sentence alone."""

import re

import pytest

from aleppo_figures.api.extract import extract

# "{12}" is a figure of the outcome at the sentence's end; "{12|injured|soldiers}" states its own outcome and group.
_MARK = re.compile(r"\{([^{}|]+)(?:\|(\w+))?(?:\|(\w+))?\}")


def _read(text):
    """Return the figures as they're marked and as they're read: number, outcome, and the group where it's marked."""
    plain = _MARK.sub(lambda m: m.group(1), text)
    marked, shift = {}, 0
    for mark in _MARK.finditer(text):
        start = mark.start() - shift
        marked[start] = (mark.group(1), mark.group(2) or "killed", mark.group(3))
        shift += len(mark.group()) - len(mark.group(1))
    figures = extract(plain)
    read = {}
    for figure in figures.itertuples():
        number = plain[figure.char_start : figure.char_end]
        wanted = marked.get(figure.char_start)
        read[figure.char_start] = (number, figure.outcome, figure.group if wanted is None or wanted[2] else None)
    return marked, read


def _same(text):
    marked, read = _read(text)
    assert read == marked


@pytest.mark.parametrize(
    "text",
    [
        "A mine killed the surveyor, his nephew and {three} porters.",
        "Gunmen murdered the abbot of the hill convent and {four} novices on Sunday.",
        "The killing of the union's treasurer and {two} of her daughters stunned the port.",
        "He buried his mother, {an} aunt and {five} neighbours behind the mill.",
    ],
)
def test_the_last_object_of_a_verb(text):
    _same(text)


@pytest.mark.parametrize(
    "text",
    [
        "{Eight|injured|children} primary school children were hurt.",
        "The slide buried a bus, killing {nine|killed|civilians} factory workers.",
        "{Six|injured|medical_workers} hospital staff were injured.",
        "At least {11} bus passengers drowned.",
    ],
)
def test_people_named_behind_a_noun_for_a_thing(text):
    _same(text)


@pytest.mark.parametrize(
    "text",
    [
        "A convoy brought bread for 40,000 people in the besieged town.",
        "Envoys meet at noon over seven besieged places.",
        "Clerks found three missing seals.",
        "Letters went out for five besieged districts.",
    ],
)
def test_an_adjective_before_a_thing_befalls_nobody(text):
    _same(text)


@pytest.mark.parametrize(
    "text",
    [
        "Lena Ortiz, 62, lost her life in the fire, police said.",
        "A couple, both 25, sang in the yard where {two} men were killed.",
        "Ivo Petek, 40, an officer of the harbour guard, was shot dead.",
        "The girls, aged from four to 10, watched as {three} women were shot dead.",
        "Most of the {30} dead were under five.",
    ],
)
def test_ages_are_no_counts(text):
    _same(text)


@pytest.mark.parametrize(
    "text",
    [
        "{A|injured|children} 12-year-old was among the wounded.",
        "{A|killed|people} 44-year-old was shot dead near the mill.",
        "Police said {one} 75-year-old man died of his burns.",
    ],
)
def test_somebody_named_by_the_age(text):
    _same(text)


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("The blaze killed {12} people, one of them a child.", "children"),
        ("Thirteen of the dead were rebels.", "fighters"),
        ("Some 40 of the dead were over 70.", "elderly"),
        ("Nine of those who perished were children.", "children"),
        ("There were no injuries among humanitarian staff.", "aid_workers"),
        ("He counts 40 dead among government troops.", "soldiers"),
        ("Shells killed 25 soldiers and militiamen.", "combatants"),
        ("They shot dead 13 members of the valley militia.", "fighters"),
        ("The raid killed nine members of the border police.", "police"),
        ("The office counted 90 civilian casualties (34 deaths and 56 injured).", "civilians"),
    ],
)
def test_whom_a_count_is_of(text, group):
    plain = _MARK.sub(lambda m: m.group(1), text)
    assert extract(plain)["group"].iloc[-1] == group


@pytest.mark.parametrize(
    "text",
    [
        "A flood killed {30} people. Police have a total of {41}.",
        "A flood killed {30} people. The mayor's office gives {28}.",
        "The quake killed {300} people. An aide spoke of {350}.",
        "The blast killed {12}. The ministry has since acknowledged {15}.",
    ],
)
def test_another_figure_for_the_same_toll(text):
    _same(text)


@pytest.mark.parametrize(
    "text",
    [
        "Shelling accounted for {19} of the deaths and hunger for {21}.",
        "The dead in the east included {49} children, those in the west {52}.",
        "In spring {40} pilgrims drowned; in the year before {33} did.",
        "{1,200} migrants have drowned this year, against {900} in the same months of 2016.",
    ],
)
def test_parallel_counts(text):
    _same(text)


@pytest.mark.parametrize(
    "text",
    [
        "The storm has driven {9,000|displaced} villagers from their homes.",
        "The clinic received {31|injured} people with gunshot wounds.",
        "{Six|injured} dockers were treated for shock.",
        "We have lost {40|detained} men to kidnapping.",
        "{Two|detained} surveyors were held for a day by herders.",
        "{Four|missing} sailors were feared lost.",
        "At least {73|missing} of the {103|missing} people listed as missing are women.",
    ],
)
def test_outcomes_told_by_what_stands_behind(text):
    _same(text)


@pytest.mark.parametrize(
    "text",
    [
        "{Forty-six} bodies were found. A tug picked up 28 survivors, two of whom sang.",
        "{20|injured} people were hurt, six cars were burnt.",
        "One in ten of the crew was asleep; {two} stokers died.",
        "We died a hundred deaths on that bench, the coach said.",
        "Six clerks from one family were hired; {one} was shot dead.",
    ],
)
def test_numbers_that_count_nobody_else(text):
    _same(text)


@pytest.mark.parametrize(
    "text",
    [
        "{A|killed|children} girl who was shot in the neck outside the mill has died.",
        "{Two} men who were burned in the depot fire on Sunday died in hospital.",
        "{A|injured} man who was shot outside the mill is in hospital.",
    ],
)
def test_those_who_have_died_of_what_a_clause_tells(text):
    _same(text)


@pytest.mark.parametrize(
    "text",
    [
        "The quake killed {310} people and injured {700|injured}. More than half of the dead, {160}, were in Varna Hills.",
        "The raid killed {40} and wounded {90|injured}. Most of the wounded, {61|injured}, were pupils.",
        "The slide killed {12} men and injured {30|injured}. Of the dead, {five} were loggers.",
    ],
)
def test_a_part_is_of_the_outcome_that_its_words_name(text):
    _same(text)


@pytest.mark.parametrize(
    "text",
    [
        "Dorva recorded the most deaths, at {256}, followed by Ilin with {182} and Kesh with {155}.",
        "The north had the most killings, with {1,200}, followed by the coast with {980}.",
        "The choir has the most members, at 256, followed by the band with 182.",
    ],
)
def test_counts_in_order_of_rank(text):
    _same(text)


@pytest.mark.parametrize(
    "text",
    [
        "Seven of the ten crew drowned.".replace("Seven", "{Seven}"),
        "The crash killed {11} of the 13 people on board.",
        "{Four} of his six guards were shot dead.",
    ],
)
def test_of_how_many_a_part_is_no_figure(text):
    _same(text)


@pytest.mark.parametrize(
    "text",
    [
        "The ministry has given no death toll.",
        "The toll was confirmed by a doctor at the clinic.",
        "An envoy who was missing his daughter spoke.",
        "They dug at Melk and Orrin, both on the edge of the town where {15} bodies lay.",
        "It was the worst flood since 1934, a clerk said.",
    ],
)
def test_what_is_no_count_of_the_dead(text):
    _same(text)


@pytest.mark.parametrize(
    "text",
    [
        "The attack left {50|injured} people hurt and displaced {6,300|displaced}.",
        "The blast killed and wounded {12|killed_or_injured} clerks.",
        "Gunmen burned the mill and took away {12|detained|women} women.",
        "The hospital treated {26|injured} people, most of them for burns.",
        "{Four} people were charred to death when the depot burned.",
        "“We have lost {nine} colleagues,” she said.",
        "“We found {30} bodies in the barn. My uncle and {two} of my cousins were among them,” he said.",
    ],
)
def test_each_outcome_is_its_own_verbs(text):
    _same(text)


@pytest.mark.parametrize(
    "text",
    [
        "The second blast killed {a|killed|soldiers} soldier and {four|killed|people} others.",
        "The second blast killed {two|killed|soldiers} soldiers and {four|killed|soldiers} others.",
        "{Three} people died. {One|killed|children} of those killed was an 8-year-old boy.",
        "Police arrested {16|detained|people} suspects and {two|detained|police} officers.",
    ],
)
def test_of_which_group_a_count_is(text):
    _same(text)
