"""The ordered list of rules by which a number gets its outcome; the first that fits holds."""

from __future__ import annotations

from aleppo_figures.extraction.attach.rules import lists, losses, moves, nouns, parts, tolls, verbs, wounds
from aleppo_figures.extraction.attach.rules.scene import Found, Rule, Scene

__all__ = ["RULES", "Found", "Rule", "Scene"]

RULES: tuple[Rule, ...] = (
    Rule("noun", nouns.counted, "The office counted 12 deaths.", "The office counted 12 ballots."),
    Rule(
        "participle",
        nouns.participle,
        "The clinic took in 12 wounded villagers.",
        "The clinic took in 12 tired villagers.",
    ),
    Rule(
        "object",
        verbs.direct_object,
        "The blast killed at least 12 villagers.",
        "The blast woke at least 12 villagers.",
    ),
    Rule(
        "driven",
        moves.driven,
        "The war has driven 12 million from their homes.",
        "The bus has driven 12 pupils from their school.",
    ),
    Rule(
        "ended",
        moves.ended,
        "The mob beat 12 men to death.",
        "The mob took 12 men to court.",
    ),
    Rule(
        "carried off",
        moves.carried_off,
        "Cholera carried off 12 children.",
        "The team carried off 12 prizes.",
    ),
    Rule("fallen", losses.fallen, "12 of the fighters had fallen there.", "12 of the leaves had fallen there."),
    Rule(
        "wounded",
        wounds.wounded,
        "12 people received shrapnel wounds.",
        "12 people received letters.",
    ),
    Rule(
        "treated",
        wounds.treated,
        "The clinic treated 12 people for gunshot wounds.",
        "The clinic treated 12 people for hay fever.",
    ),
    Rule(
        "how badly",
        verbs.how_badly,
        "Nine people were shot, three fatally.",
        "Nine people were shot, three at home.",
    ),
    Rule(
        "inverted",
        verbs.inverted,
        "Also killed were 12 members of the band.",
        "Also present were 12 members of the band killed later.",
    ),
    Rule("lives", nouns.lives, "The quake claimed 12 lives.", "The quake changed 12 lives."),
    Rule(
        "subject",
        verbs.subject,
        "At least 12 villagers on the bus were killed.",
        "At least 12 villagers on the bus were asleep.",
    ),
    Rule("toll", tolls.toll, "The death toll has risen to 12.", "The thermometer has risen to 12."),
    Rule(
        "broken down",
        parts.broken_down,
        "It counted 41 deaths: 30 men and 11 women.",
        "It counted 41 votes: 30 men and 11 women.",
    ),
    Rule("left", moves.left, "In the evacuation 12 people left the siege.", "In the interval 12 people left the hall."),
    Rule(
        "left home",
        moves.left_home,
        "Some 12 families have deserted the valley.",
        "Some 12 families have deserted the party.",
    ),
    Rule(
        "crossed",
        moves.crossed,
        "Some 12,000 people have crossed into Norland since fighting began.",
        "Some 12,000 people have crossed into Norland since the bridge was opened.",
    ),
    Rule(
        "picked up",
        moves.picked_up,
        "Police picked up 12 youths.",
        "The bus picked up 12 youths.",
    ),
    Rule("labelled", tolls.labelled, "Dead: 12.", "Seats: 12."),
    Rule("lost", losses.lost, "The battalion has lost 12 soldiers.", "The battalion has lost 12 trucks."),
    Rule(
        "destroyed",
        losses.destroyed,
        "The army said that it had destroyed 12 enemy troops in May.",
        "The army said that it had destroyed 12 enemy tanks in May.",
    ),
    Rule(
        "uprooted",
        moves.uprooted,
        "There are now 12,000 internally displaced people in the district.",
        "The camp was built by 12,000 internally displaced people.",
    ),
    Rule(
        "part",
        parts.part,
        "The blast killed 30 people, including 12 women.",
        "The choir has 30 people, including 12 women.",
    ),
    Rule(
        "joined", lists.joined, "The blast killed 12 men and five women.", "The blast killed 12 men near five schools."
    ),
    Rule(
        "elliptic",
        lists.elliptic,
        "12 people were killed in Homs and 30 in Hama.",
        "12 people were seen in Homs and 30 in Hama.",
    ),
    Rule(
        "figure",
        tolls.figure,
        "The quake killed 30. An aide gave a figure of 41.",
        "The choir has 30. An aide gave a figure of 41.",
    ),
    Rule(
        "answers",
        lists.answers,
        "Who died?\n\n12 people, in Homs and Hama.",
        "Who sang?\n\n12 people, in Homs and Hama.",
    ),
    Rule(
        "listed",
        lists.listed,
        "41 people died:\n• Homs: 30",
        "41 people ate:\n• Homs: 30",
    ),
)
