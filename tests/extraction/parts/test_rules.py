"""Each rule of parts has its sentence, in which it decides, and its counter-sentence, in which it doesn't."""

import pytest

from aleppo_figures.extraction.parts.assign import RULES, link_parts

# rule: (sentence, which count it links, counter-sentence)
CASES = {
    "of count": ("{a Three} of the {b 12} dead were nuns.", 0, "{a Three} died in May, {b 12} in June."),
    "of them": ("{a 12} people died; {b four} of them were nuns.", 1, "{a 12} people died; {b four} of our neighbours fell."),
    "of these": ("{a 12} people died. Of these, {b four} were nuns.", 1, "{a 12} people died. In theory, {b four} more died."),
    "those in": (
        "{a 20} died in the east and {b 30} in the west. "
        "The dead in the east included {c two} nuns, those in the west {d four}.",
        3,
        "{a 20} died in the east. In the west {b four} died.",
    ),
    "subject includes": ("{a 12} people died. The dead include {b four} nuns.", 1, "{a 12} died. The list has {b four} nuns dead."),
    "include": ("{a 12} people died, including {b four} nuns.", 1, "{a 12} people died, not including {b four} attackers."),
    "among them": ("{a 12} people died, {b four} nuns among them.", 1, "{a 12} people died; {b four} died among the ruins."),
    "bracket": ("{a 12} people died ({b four} in Lima).", 1, "{a 12} people died (up from {b four} on Friday)."),
    "broken down": (
        "{a 12} people died: {b four} in Lima and {c eight} in Cusco.",
        1,
        "{a 12} people died. {b Four} people died later.",
    ),
    "listed": ("{a 12} people died, including {b four} nuns and {c two} monks.", 2, "{a 12} nuns and {b two} monks died."),
    "itemised": (
        "In May {a 12} people died:\n• Lima: {b four}\n• Cusco: {c eight}",
        1,
        "In May {a 12} people died.\nLima had {b four} deaths in June.",
    ),
    "another": (
        "{a 31} people died, {b fourteen} of the 31 in Lima. Another {c 17} were from Cusco.",
        2,
        "{a 31} people died. Another {b 17} died in Cusco.",
    ),
    "completing": (
        "{a 50} people died.\nAmong those dead, {b 30} patients died in Lima and {c 20} people had died in Cusco.",
        2,
        "{a 50} people died.\nAmong those dead, {b 30} patients died in Lima and {c 90} people had died in Cusco.",
    ),
    "condition": (
        "{a 12|injured} people were injured, {b two|injured} critically.",
        1,
        "{a 12} people died, {b two|injured} critically hurt.",
    ),
    "copula": ("{a 12} people died. {b Four} were nuns.", 1, "{a 12} people died. {b Four} were killed in Lima in May."),
    "alone": ("{a 12} people died in May, {b seven} in Lima alone.", 1, "{a 12} people died in May, {b seven} in June."),
}  # fmt: skip


def test_every_rule_has_its_sentences():
    assert set(CASES) == {name for name, _ in RULES}


@pytest.mark.parametrize("name", CASES)
def test_the_rule_decides_in_its_sentence(name, marked):
    sentence, which, _ = CASES[name]
    reading = marked(sentence)
    assert link_parts(reading.page, reading.mentions)[which].rule == name


@pytest.mark.parametrize("name", CASES)
def test_the_rule_does_not_hold_in_its_counter_sentence(name, marked):
    reading = marked(CASES[name][2])
    assert name not in [link.rule for link in link_parts(reading.page, reading.mentions)]
