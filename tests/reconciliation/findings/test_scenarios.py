"""Small frames with all findings about them, word for word (the words are in `scenarios.txt`)."""

from pathlib import Path

import pytest

from aleppo_figures import reconcile
from tests.reconciliation.build import figure, frame

STRIKE = {"extent": "incident", "place": "Jub al-Quba", "start": "2016-10-05", "end": "2016-10-05", "basis": "reported"}
OFFICE = {"publisher": "UN office", "group": "children", "place": "Gaza Strip"}
EAST, WEST = {"place": "Eastern Aleppo", "part_of": "w"}, {"place": "Western Aleppo", "part_of": "w"}
PAGE = {"publisher": "Syrian Observatory for Human Rights", "doc_id": "page"}


def strike(name, n, source, **changes):
    return figure(name, n, **{**STRIKE, "doc_id": name, "source": source, **changes})


def by(day, n, **changes):
    """Return a running total as it stood on a day of October."""
    return figure(f"t{day}", n, end=f"2016-10-{day:02}", **changes)


SCENARIOS = {
    "two roots with three numbers of one event": [
        strike("a", 21, "SOHR"),
        strike("b", 26, "SNHR"),
        strike("c", 45, "SNHR"),
    ],
    "one root with three numbers of one event": [
        strike("a", 21, "SOHR"),
        strike("b", 26, "SOHR"),
        strike("c", 45, "SOHR"),
    ],
    "three roots with two numbers": [strike("a", 21, "SOHR"), strike("b", 21, "SNHR"), strike("c", 45, "VDC")],
    "three roots that speak of unlike people": [
        strike("a", 21, "SOHR", group="children"),
        strike("b", 26, "SNHR", group="medical_workers"),
        strike("c", 45, "VDC"),
    ],
    "reports of two days": [
        *(strike(x, n, who, end="2016-10-06") for x, n, who in (("a", 21, "SOHR"), ("b", 26, "SNHR"), ("c", 45, "VDC")))
    ],
    "a headline about other people": [
        strike("a", 21, "SOHR", group="men"),
        strike("b", 26, "SNHR"),
        strike("c", 45, "VDC"),
        strike("head", 20, None, doc_id="c", modifier="at_least", group="women"),
    ],
    "a page that tells two events apart": [
        strike("a1", 2, "SOHR", doc_id="p"),
        strike("a2", 9, "SOHR", doc_id="p"),
        strike("b", 26, "SNHR"),
        strike("c", 45, "VDC"),
        strike("d", 50, "WHO"),
    ],
    "two closed tolls of one event": [strike("a", 8, "SOHR"), strike("b", 15, "SNHR")],
    "nobody against some": [strike("a", 0, "SOHR"), strike("b", 15, "SNHR")],
    "two lists of one scope": [figure("a", 442), figure("b", 1138, source="SNHR")],
    "two stocks of one day": [
        figure("a", 2100, outcome="trapped"),
        figure("b", 3000, source="SNHR", outcome="trapped"),
    ],
    "an empty list against one": [figure("a", 0), figure("b", 10, source="SNHR")],
    "two minimums": [figure("a", 15, modifier="at_least"), figure("b", 12, modifier="at_least", source="SNHR")],
    "two equal minimums": [figure("a", 15, modifier="at_least"), figure("b", 15, modifier="at_least", source="SNHR")],
    "a minimum below a number": [figure("a", 20), figure("b", 12, source="SNHR", modifier="at_least")],
    "numbers a tenth apart": [figure("a", 90), figure("b", 100, source="SNHR")],
    "numbers more than a tenth apart": [
        figure("a", 100, modifier="about"),
        figure("b", 112, source="SNHR", modifier="about"),
    ],
    "numbers one person apart": [figure("a", 2), figure("b", 3, source="SNHR")],
    "numbers two people apart": [figure("a", 2, modifier="about"), figure("b", 4, source="SNHR", modifier="about")],
    "a publisher that changes its source": [
        figure("x", 14500, **OFFICE, source="Gaza Government Media Office", end="2016-10-06"),
        figure("y", 7797, **OFFICE, source="Gaza Health Ministry", end="2016-10-08"),
    ],
    "a publisher with two sources for one day": [
        figure("x", 14500, **OFFICE, source="Gaza Government Media Office"),
        figure("y", 7797, **OFFICE, source="Gaza Health Ministry"),
    ],
    "a publisher whose second source says as many": [
        figure("x", 14500, **OFFICE, source="Gaza Government Media Office", end="2016-10-06"),
        figure("y", 14500, **OFFICE, source="Gaza Health Ministry", end="2016-10-08"),
    ],
    "a publisher whose source falls": [
        figure("x", 14500, **OFFICE, source="Gaza Health Ministry", end="2016-10-06"),
        figure("y", 7797, **OFFICE, source="Gaza Health Ministry", end="2016-10-08"),
    ],
    "a publisher whose injured fall": [
        figure("x", 14500, **OFFICE, outcome="injured", source="Gaza Government Media Office", end="2016-10-06"),
        figure("y", 7797, **OFFICE, outcome="injured", source="Gaza Health Ministry", end="2016-10-08"),
    ],
    "parts that are all of their whole": [figure("w", 100), figure("e", 60, **EAST), figure("s", 40, **WEST)],
    "parts that leave some": [figure("w", 100), figure("e", 60, **EAST), figure("s", 30, **WEST)],
    "parts that leave some at least": [
        figure("w", 100),
        figure("e", 50, **EAST, modifier="at_most"),
        figure("s", 30, **WEST),
    ],
    "a single part by place": [figure("w", 100), figure("e", 60, **EAST)],
    "a single part by group": [figure("w", 100), figure("e", 60, group="women", part_of="w")],
    "parts by two axes": [
        figure("w", 100),
        figure("e", 60, **EAST),
        figure("c", 30, group="children", part_of="w"),
        figure("f", 20, group="women", part_of="w"),
    ],
    "parts with open ends": [figure("w", 100), figure("e", 60, **EAST, modifier="at_least"), figure("s", 30, **WEST)],
    "parts beyond their whole": [figure("w", 90), figure("e", 60, **EAST), figure("s", 40, **WEST)],
    "minimums beyond their whole": [
        figure("w", 90),
        figure("e", 60, **EAST, modifier="at_least"),
        figure("s", 40, **WEST),
    ],
    "a scope above the one it lies in": [figure("w", 100), figure("e", 150, place="Eastern Aleppo")],
    "some in a scope that has none": [figure("w", 0), figure("e", 15, place="Eastern Aleppo")],
    "two reports passed on": [figure("a", 696), figure("b", 696, publisher="Daily", doc_id="q")],
    "three reports passed on": [
        figure("a", 696, **PAGE),
        figure("b", 696, publisher="Daily", doc_id="q"),
        figure("c", 696, publisher="Herald", doc_id="r"),
    ],
    "nearly of an exact number": [figure("a", 696), figure("b", 700, modifier="nearly", publisher="Daily", doc_id="q")],
    "about a number that includes an exact one": [
        figure("a", 696),
        figure("b", 720, modifier="about", publisher="Daily", doc_id="q"),
    ],
    "a later number of one root": [figure("a", 26), figure("b", 21, published="2016-11-03", doc_id="q")],
    "a later number on the roots own page": [figure("a", 26), figure("b", 21, published="2016-11-03", **PAGE)],
    "two numbers without an order": [figure("a", 40, published=None), figure("b", 48, published=None, doc_id="q")],
    "two numbers far apart": [figure("a", 4), figure("b", 48, published="2016-11-03", doc_id="q")],
    "two numbers three times apart": [figure("a", 16), figure("b", 48, published="2016-11-03", doc_id="q")],
    "a digit that is off": [figure("a", 26727), figure("b", 27727, source="an agency", doc_id="q")],
    "digits that changed places": [figure("a", 1083), figure("b", 1038, source="an agency", doc_id="q")],
    "a total whose page gives no end": [figure("a", 500, end=None)],
    "a part whose page gives no end": [figure("w", 500), figure("a", 50, end=None, part_of="w")],
    "a total that grows": [by(3, 10), by(6, 25), by(9, 40)],
    "a total that grows in minimums": [by(3, 10, modifier="at_least"), by(6, 25, modifier="at_least")],
    "a total that grows in seven reports": [*(by(day, 10 * day) for day in range(1, 8))],
    "a total that grows in six reports": [*(by(day, 10 * day) for day in range(1, 7))],
    "a total that stays": [by(3, 10), by(6, 10)],
    "a total that falls": [by(3, 40), by(6, 25)],
    "a total that jumps": [by(1, 10), by(2, 12), by(3, 14), by(4, 16), by(5, 90)],
    "a day that is not the step of its total": [
        by(2, 20),
        by(3, 60),
        figure("day", 41, start="2016-10-03", end="2016-10-03"),
    ],
    "a part that stays while its whole grows": [
        by(3, 338),
        by(9, 342),
        figure("c1", 106, end="2016-10-03", group="children", part_of="t3"),
        figure("c2", 106, end="2016-10-09", group="children", part_of="t9"),
    ],
    "parts that fall while their whole grows": [
        by(3, 338),
        by(9, 342),
        *(
            figure(f"{g}{d}", n, end=f"2016-10-{d:02}", group=g, part_of=f"t{d}")
            for g in ("children", "women")
            for d, n in ((3, 106), (9, 80))
        ),
    ],
}


def _expected():
    """Return what is told of each scenario, by its title."""
    text = (Path(__file__).parent / "scenarios.txt").read_text("utf-8")
    blocks = [block.strip().splitlines() for block in text.split("# ")[1:]]
    return {title: told for title, *told in blocks}


TOLD = _expected()


@pytest.mark.parametrize("title", SCENARIOS)
def test_all_that_is_found_is_told(title):
    found = reconcile(frame(*SCENARIOS[title])).findings.to_dict("records")
    assert [f"{f['kind']} {' '.join(f['figure_ids'])}: {f['sentence']}" for f in found] == TOLD[title]


def test_every_scenario_is_told_once():
    assert list(TOLD) == list(SCENARIOS)
