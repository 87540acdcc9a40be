"""The JSON Schemas that are published: of a report in JSON, and of a check in JSON."""

from __future__ import annotations

import json
from importlib import resources
from typing import Any

__all__ = ["SCHEMAS", "json_schema"]

SCHEMAS = ("report", "check")
"""What the library writes as JSON by a schema of its own."""


def json_schema(name: str) -> dict[str, Any]:
    """Return the JSON Schema of what the library writes as JSON.

    Parameters
    ----------
    name : {"report", "check"}
        What is written.

    Examples
    --------
    >>> json_schema("check")["properties"]["format"]
    {'const': 'aleppo_figures.check/1'}
    """
    text = resources.files("aleppo_figures.report").joinpath("templates", f"{name}.schema.json")
    schema: dict[str, Any] = json.loads(text.read_text(encoding="utf-8"))
    return schema
