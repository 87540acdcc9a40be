"""Every public name, column, term, verdict, frame, command and option has its entry, written from the code."""

from __future__ import annotations

import re
from importlib import import_module
from importlib.util import module_from_spec, spec_from_file_location
from types import ModuleType
from typing import Any

import pytest
import typer.main

import aleppo_figures
from aleppo_figures.cli.app import app
from aleppo_figures.schema.describe import column_table
from aleppo_figures.schema.results import RESULT_FRAMES
from aleppo_figures.schema.words import CATEGORIES
from aleppo_figures.vocabulary.checks import check_verdicts
from aleppo_figures.vocabulary.findings import finding_kinds
from aleppo_figures.vocabulary.groups import Groups
from aleppo_figures.vocabulary.sources import SourceRegistry
from aleppo_figures.vocabulary.tabular import table_rows
from aleppo_figures.vocabulary.verdicts import pair_verdicts
from tests.docs.pages import ROOT, blocks

REFERENCE = ROOT / "docs" / "reference"
COMMANDS: dict[str, Any] = typer.main.get_command(app).commands  # type: ignore[attr-defined]


def page(name: str) -> str:
    return (REFERENCE / name).read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def generator() -> ModuleType:
    spec = spec_from_file_location("generate", ROOT / "docs" / "generate.py")
    assert spec is not None and spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_pages_are_what_the_code_says(generator: ModuleType) -> None:
    stale = [name for name, write in generator.PAGES.items() if not page(name).endswith(write().rstrip() + "\n")]
    assert stale == [], "run docs/generate.py"


@pytest.mark.parametrize("name", aleppo_figures.__all__)
def test_every_public_name_has_an_entry_and_says_what_it_is(name: str) -> None:
    assert f".{name}\n" in page("api.md") + "\n"
    told = getattr(aleppo_figures, name).__doc__
    assert told.strip().split("\n")[0].endswith(".")


def test_what_tests_and_pipelines_import_has_an_entry() -> None:
    from aleppo_figures import testing

    for name in testing.__all__:
        assert f".testing.{name}\n" in page("api.md") + "\n"


def test_whatever_a_page_imports_has_an_entry() -> None:
    told = {line.removeprefix("::: ") for line in page("api.md").splitlines() if line.startswith("::: ")}
    for block in blocks("pycon", "python"):
        for module, names in re.findall(r"from (aleppo_figures[\w.]*) import ([\w, ]+)", block.body):
            for name in names.replace(" ", "").split(","):
                made = getattr(import_module(module), name)
                ways = {f"{module}.{name}", f"{made.__module__}.{name}"}
                assert module == "aleppo_figures.samples" or ways & told, f"{block.page}: {name}"


def test_what_is_returned_and_what_stands_beside_the_public_names_is_there(generator: ModuleType) -> None:
    for name in (*generator._RETURNED, *generator._BESIDE):
        module, _, attribute = f"aleppo_figures.{name}".rpartition(".")
        assert getattr(import_module(module), attribute).__doc__


def test_every_column_has_an_entry_with_its_words() -> None:
    for row in column_table().to_dict("records"):
        assert f"| `{row['column']}` | {row['dtype']} |" in page("columns.md")
    for column, words in CATEGORIES.items():
        line = next(line for line in page("columns.md").splitlines() if line.startswith(f"| `{column}` |"))
        assert [word for word in words if word not in line] == []


@pytest.mark.parametrize(
    ("section", "terms"),
    [
        ("Outcomes", CATEGORIES["outcome"]),
        ("Groups", Groups.default().names),
        ("Modifiers", CATEGORIES["modifier"]),
        ("Quantity words", [row["words"].split(";")[0] for row in table_rows("quantities", ("words",))]),
        ("Causes", CATEGORIES["cause"]),
        ("Parties", [row["party"] for row in table_rows("parties", ("party",))]),
        ("Sources", [source.name for source in SourceRegistry.default()]),
    ],
)
def test_every_term_of_the_vocabulary_has_an_entry(section: str, terms: Any) -> None:
    body = page("vocabulary.md").split(f"## {section}\n")[1].split("\n## ")[0]
    assert len(list(terms)) > 3
    assert [term for term in terms if f"| {term}" not in body] == []


def test_every_verdict_has_an_entry() -> None:
    for name in [*(v.name for v in pair_verdicts()), *check_verdicts()]:
        assert f"| `{name}` |" in page("verdicts.md")


def test_every_kind_of_finding_has_an_entry_with_its_example_and_what_to_do() -> None:
    body = page("verdicts.md").split("## Kinds of findings\n")[1].split("\n## ")[0]
    for kind in finding_kinds().values():
        assert f"| `{kind.name}` | {kind.severity} | {kind.meaning} | {kind.example} | {kind.advice} |" in body


def test_every_frame_and_its_columns_have_an_entry() -> None:
    for name, model in RESULT_FRAMES.items():
        body = page("verdicts.md").split(f"### {name}\n")[1].split("\n### ")[0]
        assert [column for column in model.columns if f"| `{column}` |" not in body] == []


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_each_of_its_options_have_an_entry(name: str) -> None:
    body = page("cli.md").split(f"\n## {name}\n")[1].split("\n## ")[0]
    for parameter in COMMANDS[name].params:
        flag = max(parameter.opts, key=len)
        label = flag if flag.startswith("-") else flag.upper()
        line = next(
            (line for line in body.splitlines() if line.startswith("| `") and label in line.split("|")[1]), None
        )
        assert line is not None, f"{name} {label}"
        assert len(re.split(r"(?<!\\)\|", line)[2].strip()) > 10, f"{name} {label} says nothing"


def test_the_glossary_says_what_each_word_means_and_how_others_call_it() -> None:
    rows = [
        line
        for line in (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8").splitlines()
        if line.startswith("| ")
    ]
    terms = {row.split("|")[1].strip(): row.split("|")[2].strip() for row in rows[1:]}
    assert all(terms.values())
    wanted = {
        "figure",
        "outcome",
        "group",
        "modifier",
        "basis",
        "extent",
        "status",
        "source",
        "via",
        "root",
        "scope",
        "vintage",
    }
    wanted |= {"conflict", "repair", "coverage", "HXL", "UCDP GED", "casualty recording", "finding", "quote", "verdict"}
    assert wanted <= set(terms)
