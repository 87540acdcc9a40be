"""Each kind of finding has its entry in the table, and the entry's example is what a few rows on an invented country give."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from aleppo_figures import read_figures, reconcile
from aleppo_figures.reconciliation import findings
from aleppo_figures.schema.results import RESULT_FRAMES
from aleppo_figures.vocabulary.checks import SEVERITIES
from aleppo_figures.vocabulary.findings import finding_kinds
from aleppo_figures.vocabulary.places import Gazetteer
from aleppo_figures.vocabulary.sources import SourceRegistry
from tests.reconciliation.build import figure, frame

PLACES = (
    "name,variants,kind,parent,partition\nNorland,,country,,\nWestport,,city,Norland,\n"
    "Old Harbour,,neighbourhood,Westport,quarters\nHill Quarter,,neighbourhood,Westport,quarters\n"
)
SOURCES = (
    "name,aliases,kind,documents_individually,counts\n"
    "Norland Monitor,,monitor,yes,all\nHarbour Watch,,monitor,yes,all\nNorland Ministry of Health,,government,no,all\n"
)
DAY = {"start": "2031-05-02", "end": "2031-05-02", "published": "2031-05-03", "extent": "incident", "basis": "reported"}
WEEK = {"start": "2031-05-01", "end": "2031-05-07", "published": "2031-05-08"}


def row(name, n, source="Norland Monitor", **changes):
    base = {"source": source, "publisher": source, "place": "Westport", "doc_id": name, **WEEK}
    return figure(name, n, **{**base, **changes})


def part(name, n, **changes):
    return row(name, n, part_of="w", doc_id="w", **changes)


def totals(*numbers, **changes):
    days = [{"end": f"2031-05-{n + 2:02}", "published": f"2031-05-{n + 3:02}"} for n in range(len(numbers))]
    return [row(f"t{n}", value, **{**days[n], **changes}) for n, value in enumerate(numbers)]


WATCH, MINISTRY = "Harbour Watch", "Norland Ministry of Health"
QUARTERS = [part("a", 30, place="Old Harbour"), part("b", 20, place="Hill Quarter")]
LATER = {"end": "2031-05-03", "published": "2031-05-04"}
EXAMPLES = {
    "conflict": [row("w", 45), *QUARTERS],
    "unfinished": [
        row("w", 10),
        *(row(f"p{n}", 20 + n, start=f"2031-05-0{n + 1}", end=f"2031-05-0{n + 1}") for n in range(7)),
        *(
            row(f"q{n}", 20 + n, place="Old Harbour", start=f"2031-05-0{n + 1}", end=f"2031-05-0{n + 1}")
            for n in range(7)
        ),
    ],
    "parts_beyond_whole": [row("w", 45), *QUARTERS],
    "part_above_whole": [row("w", 25), part("a", 30, place="Old Harbour")],
    "parts": [row("w", 52), *QUARTERS],
    "passed_on": [row(f"r{n}", 52, publisher=f"Paper {n}") for n in range(3)],
    "rounded": [row("a", 48), row("r", 50, modifier="nearly", publisher="Westport Daily")],
    "revises": [row("a", 26), row("b", 21, published="2031-05-10")],
    "varies": [
        row("a", 40, published=None, publisher="Westport Daily"),
        row("b", 45, published=None, publisher="Norland Times"),
    ],
    "copy_error": [row("a", 1727), row("b", 1827, published="2031-05-10", publisher="Westport Daily")],
    "no_end": [row("w", 718, end=None)],
    "many_numbers": [row("a", 21, **DAY), row("b", 26, WATCH, **DAY), row("c", 45, MINISTRY, **DAY)],
    "disagrees": [row("a", 8, place="Old Harbour", **DAY), row("b", 15, WATCH, place="Old Harbour", **DAY)],
    "scope_switch": [
        row("t0", 1450, MINISTRY, publisher="Norland Relief Office", **LATER),
        row("t1", 980, publisher="Norland Relief Office", end="2031-05-05", published="2031-05-06"),
    ],
    "counts_fewer": [row("a", 42), row("b", 113, WATCH)],
    "minimums": [row("a", 15, modifier="at_least"), row("b", 12, WATCH, modifier="at_least")],
    "agrees": [row("a", 20), row("b", 21, WATCH)],
    "running_total": totals(13, 50, 96),
    "fall": totals(70, 65),
    "stale_part": [
        *totals(338, 342),
        row("c0", 106, end="2031-05-02", published="2031-05-03", group="children", part_of="t0", doc_id="t0"),
        row("c1", 106, **LATER, group="children", part_of="t1", doc_id="t1"),
    ],
    "step_differs": [*totals(10, 20), row("day", 41, **{**LATER, "start": "2031-05-03"})],
    "jump": totals(10, 12, 14, 16, 90),
}


@pytest.fixture(scope="module")
def words(tmp_path_factory):
    folder = tmp_path_factory.mktemp("words")
    for name, text in (("places", PLACES), ("sources", SOURCES)):
        (folder / name).write_text(text, encoding="utf-8")
    return {"gazetteer": Gazetteer.read(folder / "places"), "sources": SourceRegistry.read(folder / "sources")}


def test_every_kind_that_the_code_can_tell_has_its_entry_and_no_other_has():
    assert list(finding_kinds()) == list(EXAMPLES)
    assert literals() | flags() | {"revises", "varies"} == set(EXAMPLES)


def literals():
    """Return the kinds that stand in the code of the findings as words; two more are verdicts, others are flags."""
    calls = [
        node
        for path in Path(findings.__file__).parent.glob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Draft"
    ]
    return {c.args[0].value for c in calls if isinstance(c.args[0], ast.Constant)}


def flags():
    """Return the flags of running totals, by the column that holds them."""
    return set(RESULT_FRAMES["series"].columns["flag"].description.removesuffix(", or empty.").split(", "))


@pytest.mark.parametrize("kind", EXAMPLES)
def test_a_kinds_example_is_the_sentence_that_its_rows_give(words, kind):
    found = reconcile(frame(*EXAMPLES[kind]), **words).findings
    mine = found[found["kind"] == kind]
    entry = finding_kinds()[kind]
    assert set(mine["severity"]) == {entry.severity}
    assert entry.example in set(mine["sentence"])


def test_every_entry_says_what_it_means_and_what_to_do():
    for kind in finding_kinds().values():
        assert kind.severity in SEVERITIES[1:] and kind.meaning and kind.advice
        assert not kind.meaning.endswith(".") and not kind.advice.endswith(".")


def test_the_aleppo_table_gives_no_kind_without_an_entry(root):
    found = reconcile(read_figures(root / "data" / "aleppo_2016" / "figures.csv")).findings
    told = set(zip(found["kind"], found["severity"], strict=True))
    assert told <= {(kind.name, kind.severity) for kind in finding_kinds().values()}
    assert len(told) > 10
