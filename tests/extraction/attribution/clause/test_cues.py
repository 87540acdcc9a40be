from __future__ import annotations

import pytest

from aleppo_figures.extraction.attribution.clause.cues import RULES, find_attributions

EXAMPLES = [
    # rule, sentence, counter-sentence
    ("according_to", "According to medics, 12 died.", "They acted according to plan."),
    ("according_to", "By the reckoning of local doctors 12 died.", "The day of reckoning came."),
    ("quoted_as", "SANA quoted an officer as saying that 12 died.", "The quoted price was 12."),
    ("quoted_by", "The grocer was quoted by Xinhua.", "The grocer quoted a price."),
    ("by_whom", "12 deaths were documented by the Network of Clerks.", "12 people were killed by the army."),
    ("by_whom", "A list compiled by volunteers has 12 names.", "A wall built by volunteers fell on 12 people."),
    ("subject_verb", "The army said 12 died.", "The army shot 12 people."),
    ("subject_verb", "Officials put the toll at 12.", "Officials put on coats."),
    ("subject_verb", "The Observatory has a total of 12 dead.", "The Observatory has lost 12 men."),
    ("relative_verb", "Ada Brook, who puts the dead at 12, left.", "Ada Brook, who left, died."),
    ("clause_subject", "A resident reached by telephone said 12 died.", "A resident reached by shrapnel died."),
    ("inverted", '"12 died," said the head of the clinic.', '"12 died," read the sign.'),
    ("reporting", "It went on, with the monitor reporting 12 deaths.", "It went on, with the monitor broken."),
    ("participle", "The army spoke, adding that 12 died.", "The army left, gaining 12 miles."),
    ("denial", "The army denied that 12 died.", "The army left 12 behind."),
    ("own_tally", "The ministry's latest toll is 12.", "The ministry's roof fell on 12 people."),
    ("tally_from", "Figures from the ministry show 12 dead.", "Smoke from the ministry choked 12 people."),
    ("own_claim", "A Russian claim that 12 died was false.", "A Russian town lost 12 people."),
    ("colon_after", "Raid kills 12: monitor", "Raid kills 12: here is how"),
    ("colon_before", "UN: 12 dead in raid", "Dead: 12 in raid"),
    (
        "colon_before",
        'The fire chief, Ada Brook: "We lost 12 of our own."',
        'The fire, Ada Brook: "We lost 12 of our own."',
    ),
    ("reporting", "Health officials are saying 12 died.", "Health officials are facing 12 charges."),
    ("subject_verb", "Ada Brook, mayor, estimates that 12 died.", "Ada Brook, estimates in hand, left 12."),
    ("inverted", "12 lie there, said a taxi driver at the gate.", "12 lie there, said to be drivers."),
    ("colon_before", "14:30 Mayor of Brenn: 12 of our people are hurt.", "14:30 Brenn: 12 of our people are hurt."),
    (
        "colon_before",
        "The harbour authority: over the week 12 men drowned.",
        "Government forces: 12 men, two of them cooks.",
    ),
    (
        "by_whom",
        "The dead were put at 12 by the Mandal tehsil council.",
        "The bomb was put at the door by the council.",
    ),
    ("by_whom", "There are 12 missing by the list of the railway.", "There are 12 missing by the side of the railway."),
    ("by_whom", "The count is 9 by the union's estimate, 12 by the owner's.", "It stands, 12 km off, by the owner's."),
    ("inverted", '"I saw 12 bodies," said glassblower Ada Brook.', '"I saw 12 bodies," read a sign of Ada Brook.'),
    ("subject_verb", "The ministry cut the toll to 12.", "The ministry cut the rations of 12 people."),
    ("subject_verb", "Federal records show 12 deaths.", "Old records show 12 songs."),
    ("spokesman", "Fadela Chaib spoke at noon of 12 dead.", "The chair spoke at noon of 12 dead."),
]


@pytest.mark.parametrize(("rule", "sentence", "counter"), EXAMPLES)
def test_each_rule_fits_its_sentence_and_not_its_counter_sentence(line, rule, sentence, counter):
    assert rule in [a.rule for a in find_attributions(line(sentence))]
    assert rule not in [a.rule for a in find_attributions(line(counter))]


@pytest.mark.parametrize(
    "sentence",
    [
        "The group claimed responsibility for the raid that killed 12.",
        "The raid claimed 12 lives.",
        "A strike said to have killed 12 people is looked into.",
        "Rescue teams found 12 bodies.",
        "The hospital has treated 12 people.",
        "12 people were reported killed.",
        "The bodies, 12 in all, can only be identified by DNA.",
        "Tolls from the army group rocket attacks reached 12.",
        "With daily reports of raids, 12 people left.",
    ],
)
def test_look_alikes_are_no_attribution(line, sentence):
    assert find_attributions(line(sentence)) == []


def test_every_rule_is_reached_by_a_class_of_words():
    assert all(RULES.values()) and {len(tag) for tag in RULES} == {1}
