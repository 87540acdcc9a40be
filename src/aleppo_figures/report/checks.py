"""The checks of a draft as a newsroom's pipeline reads them: text, Markdown, JSON, GitHub annotations, JUnit."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from xml.etree import ElementTree

from aleppo_figures.errors import OptionError
from aleppo_figures.schema.counted import counted
from aleppo_figures.vocabulary.checks import reaches

__all__ = ["FORMATS", "CheckLine", "render_checks"]


@dataclass(frozen=True, slots=True)
class CheckLine:
    """The verdict on one figure of a draft, with where it stands and what to write instead.

    A file with pages (PDF) has no lines: `line` and `column` are None, and `page` says where to look.
    """

    check_id: str
    file: str
    line: int | None
    column: int | None
    page: int | None
    number: str
    verdict: str
    severity: str
    sentence: str
    advice: str
    factor: float | None
    roots: int
    because: tuple[str, ...]
    quote: str

    @property
    def where(self) -> str:
        """The file, with the line and column, or the page."""
        return f"{self.file}, page {self.page}" if self.line is None else f"{self.file}:{self.line}:{self.column}"


def render_checks(lines: Sequence[CheckLine], form: str = "text") -> str:
    """Return the checks in one of the five forms; text from outside is escaped by each form's rules.

    Parameters
    ----------
    lines : sequence of CheckLine
        The checks.
    form : {"text", "json", "markdown", "github", "junit"}
        The form.

    Raises
    ------
    OptionError
        If the form isn't one of the five.
    """
    if form not in FORMATS:
        raise OptionError("a check's output is in a known form", found=repr(form), allowed=", ".join(FORMATS))
    return FORMATS[form](lines)


def _text(lines: Sequence[CheckLine]) -> str:
    out = []
    for line in lines:
        out.append(f"{line.where}: {line.severity}: {line.verdict}: {line.sentence}")
        if line.advice and line.severity != "ok":
            out.append(f"    {line.advice}")
    return "\n".join([*out, _count(lines)])


def _count(lines: Sequence[CheckLine]) -> str:
    bad = sum(reaches(line.severity, "warning") for line in lines)
    read = [line for line in lines if line.verdict != "not_checked"]
    return f"{counted(len(read), 'figure')} checked, {bad} to look at"


def _json(lines: Sequence[CheckLine]) -> str:
    """Return the checks by their published schema (`json_schema("check")`)."""
    body = {"format": "aleppo_figures.check/1", "checks": [asdict(line) for line in lines]}
    return json.dumps(body, ensure_ascii=False, indent=2)


def _markdown(lines: Sequence[CheckLine]) -> str:
    head = ["| where | number | verdict | why | what to write |", "|---|---|---|---|---|"]
    rows = [
        f"| {_cell(line.where if line.line is None else f'{line.file}:{line.line}')} | {_cell(line.number)} | {line.verdict} "
        f"| {_cell(line.sentence)} | {_cell(line.advice)} |"
        for line in lines
    ]
    return "\n".join([*head, *rows, "", _count(lines)])


def _cell(text: str) -> str:
    plain = " ".join(text.split())
    for special in "\\`*_[]|~":
        plain = plain.replace(special, f"\\{special}")
    return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _github(lines: Sequence[CheckLine]) -> str:
    level = {"error": "error", "warning": "warning", "note": "notice"}
    return "\n".join(
        f"::{level[line.severity]} file={_property(line.file)},{_at(line)}"
        f"title={_property(line.verdict)}::{_data(f'{line.sentence} {line.advice}'.strip())}"
        for line in lines
        if line.severity in level
    )


def _at(line: CheckLine) -> str:
    return "" if line.line is None else f"line={line.line},col={line.column},"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _junit(lines: Sequence[CheckLine]) -> str:
    failures = [line for line in lines if reaches(line.severity, "warning")]
    suite = ElementTree.Element(
        "testsuite", name="aleppo-figures check", tests=str(len(lines)), failures=str(len(failures)), errors="0"
    )
    for line in lines:
        where = _xml(line.where)
        case = ElementTree.SubElement(suite, "testcase", classname=_xml(line.file), name=f"{where} {_xml(line.number)}")
        if reaches(line.severity, "warning"):
            failure = ElementTree.SubElement(case, "failure", type=line.verdict, message=_xml(line.sentence))
            failure.text = _xml(f"{line.quote}\n{line.advice}")
    ElementTree.indent(suite)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ElementTree.tostring(suite, encoding="unicode")}'


def _xml(text: str) -> str:
    return "".join(
        c if c in "\t\n\r" or " " <= c <= "\ud7ff" or "\ue000" <= c <= "\ufffd" or c > "\uffff" else "�" for c in text
    )


FORMATS: dict[str, Callable[[Sequence[CheckLine]], str]] = {
    "text": _text,
    "json": _json,
    "markdown": _markdown,
    "github": _github,
    "junit": _junit,
}
"""The forms by name."""
