"""One summary, four renderings: text for a terminal, Markdown, a self-contained page, JSON."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict
from functools import cache
from importlib import resources

import jinja2
from markupsafe import Markup

from aleppo_figures.report.summary import Summary
from aleppo_figures.report.tables import Table
from aleppo_figures.schema.counted import counted

__all__ = ["as_html", "as_json", "as_markdown", "as_text"]


def as_text(summary: Summary) -> str:
    """Return a summary for a terminal: the findings, numbered, each with its evidence indented below it."""
    return _template("report.txt.j2", autoescape=False).render(s=summary)


def as_markdown(summary: Summary, *, tables: Sequence[Table] = ()) -> str:
    """Return a summary as Markdown; text from outside is escaped, so that it can't make markup."""
    environment = _environment(False)
    environment.filters["md"] = _markdown_text
    return environment.get_template("report.md.j2").render(s=summary, tables=tables)


def as_html(summary: Summary, *, pictures: dict[str, str], tables: list[Table]) -> str:
    """Return a summary as one self-contained page: no network, scripts named in its content security policy.

    Parameters
    ----------
    summary : Summary
        What is shown.
    pictures : dict of str
        SVG markup that the library drew, by caption.
    tables : list of Table
        The frames that can be sorted and filtered on the page.
    """
    script, style = _asset("tables.js"), _asset("report.css")
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    return _template("report.html.j2", autoescape=True).render(
        s=summary,
        pictures={caption: Markup(svg) for caption, svg in pictures.items()},
        tables=tables,
        script=Markup(script),
        style=Markup(style),
        script_hash=digest,
    )


def as_json(summary: Summary, *, tables: list[Table]) -> str:
    """Return a summary and its frames as JSON by its published schema (`json_schema("report")`)."""
    body = {"format": "aleppo_figures.report/1", **asdict(summary)}
    body["frames"] = {t.name: [dict(zip(t.columns, row, strict=True)) for row in t.rows] for t in tables}
    return json.dumps(body, ensure_ascii=False, indent=2)


def _template(name: str, *, autoescape: bool) -> jinja2.Template:
    return _environment(autoescape).get_template(name)


def _environment(autoescape: bool) -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("aleppo_figures.report", "templates"),
        autoescape=autoescape,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
    )
    environment.filters["counted"] = counted
    return environment


@cache
def _asset(name: str) -> str:
    return resources.files("aleppo_figures.report").joinpath("templates", name).read_text(encoding="utf-8")


_SPECIAL = {c: f"\\{c}" for c in "\\`*_{}[]()#+!|~"} | {"<": "&lt;", ">": "&gt;", "&": "&amp;"}


def _markdown_text(text: str) -> str:
    return "".join(_SPECIAL.get(c, c) for c in " ".join(str(text).split()))
