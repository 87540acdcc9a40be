"""Write the reference pages from the code: columns, vocabulary, verdicts, command line.

python docs/generate.py            # write them
python docs/generate.py --check    # exit with 1 if one differs from the code
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import typer.main

import aleppo_figures
from aleppo_figures import testing
from aleppo_figures.cli.app import app
from aleppo_figures.report.schemas import SCHEMAS, json_schema
from aleppo_figures.schema.describe import column_table
from aleppo_figures.vocabulary.checks import check_verdicts
from aleppo_figures.vocabulary.findings import finding_kinds
from aleppo_figures.vocabulary.groups import Groups
from aleppo_figures.vocabulary.tabular import table_rows

_REFERENCE = Path(__file__).parent / "reference"
_NOTE = "<!-- written by docs/generate.py: change the code or the table, then run it -->\n\n"


_RETURNED = (
    "api.check.CheckResult",
    "report.checks.CheckLine",
    "api.pictures.Pictures",
    "readers.documents.collect.Documents",
    "stores.ledger.book.Added",
)
"""What the public names return and isn't a public name itself."""
_BESIDE = (
    "stores.writing.write_figures",
    "stores.writing.write_frames",
    "vocabulary.places.Gazetteer",
    "vocabulary.sources.SourceRegistry",
    "vocabulary.groups.Groups",
    "vocabulary.parties.Parties",
    "vocabulary.policies.policy_named",
    "vocabulary.field_words.rename_to",
    "readers.figures.aggregate.total_of",
    "extraction.extractors.TableExtractor",
)
"""What the how-tos import beside the public names."""


def api() -> str:
    """Return the page of public names, each from its docstring."""
    body = "\n\n".join(f"::: aleppo_figures.{aleppo_figures._HOMES[name]}.{name}" for name in aleppo_figures.__all__)
    helpers = "\n\n".join(f"::: aleppo_figures.testing.{name}" for name in testing.__all__)
    returned, beside = ("\n\n".join(f"::: aleppo_figures.{name}" for name in names) for names in (_RETURNED, _BESIDE))
    told = (
        "The public names of `aleppo_figures`, and what stands beside them; everything else may change without notice."
    )
    return "\n\n".join(
        [
            f"# Python\n\n{told}\n\n{body}",
            f"## In tests and pipelines\n\nFrom `aleppo_figures.testing`.\n\n{helpers}",
            f"## What they return\n\n{returned}",
            f"## Vocabularies and files\n\nFrom the modules that are named here.\n\n{beside}\n",
        ]
    )


def columns() -> str:
    """Return the page of the frame's columns."""
    rows = [
        f"| `{r['column']}` | {r['dtype']} | {r['may_be_missing']} | {_cell(r['meaning'])}{_words(r['words'])} |"
        for r in column_table().to_dict("records")
    ]
    head = "# Columns\n\nOne row of the frame is one reported figure. Columns beyond these are kept, after these.\n\n"
    return head + _table("| column | dtype | may be missing | meaning |", rows)


def vocabulary() -> str:
    """Return the page of the vocabulary: outcomes, groups, modifiers, quantity words, causes, parties."""
    rule = "Each row of a table has an example, and a counter-example that it must not match."
    parts = [f"# Vocabulary\n\n{rule}\n"]
    for title, table, shown in (
        ("Outcomes", "outcomes", ("outcome", "kind", "family", "example", "counter_example")),
        ("Groups", "groups", ("group", "age", "sex", "status", "assumed_status", "role", "union_of", "example")),
        ("Modifiers", "modifiers", ("modifier", "words", "after", "low", "best", "high", "example")),
        ("Quantity words", "quantities", ("words", "low", "best", "high", "modifier", "example")),
        ("Causes", "causes", ("cause", "words", "example", "counter_example")),
        ("Parties", "parties", ("party", "aliases", "disjoint_set", "example")),
        ("Sources", "sources", ("name", "aliases", "kind", "documents_individually")),
        ("Policies", "policies", ("policy", "rule", "value", "says", "codebook", "read_at", "example")),
    ):
        rows = ["| " + " | ".join(_cell(row[c]) for c in shown) + " |" for row in table_rows(table, shown)]
        parts.append(f"## {title}\n\n" + _table("| " + " | ".join(shown) + " |", rows))
    names = Groups.default().names
    grid = [f"| {a} | " + " | ".join(Groups.default().relation(a, b)[0] for b in names) + " |" for a in names]
    head = "| | " + " | ".join(names) + " |"
    note = "s same, w within, c contains, o overlaps, d disjoint; each row as compared with each column.\n\n"
    parts.append("## How groups stand to each other\n\n" + note + _table(head, grid))
    return "\n".join(parts)


def verdicts() -> str:
    """Return the page of verdicts, kinds of findings and frames."""
    from aleppo_figures.schema.results import RESULT_FRAMES
    from aleppo_figures.vocabulary.verdicts import pair_verdicts

    pairs = [f"| `{v.name}` | {_cell(v.when)} |" for v in pair_verdicts()]
    checks = [
        f"| `{v.name}` | {v.severity} | {_cell(v.meaning)} | {_cell(v.advice)} | {', '.join(v.compare) or 'none'} |"
        for v in check_verdicts().values()
    ]
    kinds = [
        f"| `{k.name}` | {k.severity} | {_cell(k.meaning)} | {_cell(k.example)} | {_cell(k.advice)} |"
        for k in finding_kinds().values()
    ]
    frames = []
    for name, model in RESULT_FRAMES.items():
        fields = model.columns
        rows = [f"| `{c}` | {_cell(str(s.dtype))} | {_cell(s.description or '')} |" for c, s in fields.items()]
        frames.append(f"### {name}\n\n" + _table("| column | dtype | meaning |", rows))
    return "\n".join(
        [
            "# Verdicts, findings and frames\n\n## Verdicts of a pair\n\nThe first that fits, top to bottom.\n",
            _table("| verdict | when |", pairs),
            "## Verdicts of a check\n",
            "The last column has the verdicts of `Reconciliation.compare` that each may rest on: a check also asks whether\n"
            "the number is reported at all, by whom, and whether it has been revised. A check in JSON holds them by\n"
            "[its JSON Schema](check.schema.json), which `aleppo-figures schema --check` prints.\n",
            _table("| verdict | severity | meaning | advice | compare |", checks),
            "## Kinds of findings\n",
            "Each finding is of one kind (`findings.kind`), and `explain` prints what to do beside it.\n"
            "The examples are of an invented country.\n",
            _table("| kind | severity | meaning | example | what to do |", kinds),
            "## Frames of a reconciliation\n",
            "A report in JSON holds them as tables of text, by [its JSON Schema](report.schema.json), which\n"
            "`aleppo-figures schema --report` prints.\n",
            *frames,
        ]
    )


def command_line() -> str:
    """Return the page of commands and their options."""
    group: Any = typer.main.get_command(app)
    parts = [
        "# Command line\n\nExit codes: 0 clean, 1 findings at or above `--fail-on`, 2 could not run (or a draft, or a text\n"
        "that was named, could not be read), 130 interrupted.\n"
    ]
    for name, command in group.commands.items():
        context = command.make_context(f"aleppo-figures {name}", [], resilient_parsing=True)
        usage = f"```text\n{command.get_usage(context)}\n```\n"
        rows = []
        for parameter in command.params:
            record = parameter.get_help_record(context)
            label = record[0] if record else (parameter.name or "").upper()
            text = record[1] if record else getattr(parameter, "help", "") or ""
            rows.append(f"| `{_cell(label)}` | {_cell(text)} |")
        parts.append(f"## {name}\n\n{command.help or ''}\n\n{usage}\n" + _table("| option | meaning |", rows))
    return "\n".join(parts)


def _schema(name: str) -> str:
    return json.dumps(json_schema(name), indent=2)


PAGES: dict[str, Callable[[], str]] = {
    "api.md": api,
    "columns.md": columns,
    "vocabulary.md": vocabulary,
    "verdicts.md": verdicts,
    "cli.md": command_line,
    **{f"{name}.schema.json": partial(_schema, name) for name in SCHEMAS},
}


def main() -> None:
    """Write the pages, or say which differ from the code."""
    stale = []
    for name, write in PAGES.items():
        target = _REFERENCE / name
        body = (_NOTE if target.suffix == ".md" else "") + write().rstrip() + "\n"
        if "--check" in sys.argv:
            stale += [name] if not target.exists() or target.read_text(encoding="utf-8") != body else []
        else:
            target.write_text(body, encoding="utf-8")
    if stale:
        sys.exit(f"run docs/generate.py: {', '.join(stale)} differ from the code")


def _table(head: str, rows: list[str]) -> str:
    count = head.count("|") - 1
    return "\n".join([head, "|" + "---|" * count, *rows, ""])


def _cell(text: str) -> str:
    return " ".join(str(text).split()).replace("|", "\\|").replace("<", "&lt;")


def _words(words: str) -> str:
    return f" One of: {words}." if words else ""


if __name__ == "__main__":
    main()
