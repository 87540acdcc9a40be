"""Every regular expression of the library, and for each the texts that would make it backtrack.

python -m tests.hardening.patterns match 1500    # a line a pattern: its worst time in seconds, its name, what was repeated
"""

from __future__ import annotations

import ast
import importlib
import inspect
import pkgutil
import re
import re._constants as codes
import re._parser as parser
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import aleppo_figures

__all__ = ["all_patterns", "pumps"]

_PLAIN = (
    " ",
    "a",
    "A",
    "1",
    "1,",
    "Ab ",
    "a-",
    "'",
    '"',
    ".",
    "\n",
    "- ",
    "the ",
    "of the ",
    "12 people, ",
    "A.B.",
    "in Ab, ",
)


def all_patterns() -> dict[str, re.Pattern[str]]:
    """Return the patterns by where they stand: of modules, of cached functions, and written where they're used."""
    found: dict[str, re.Pattern[str]] = {}
    for module in _modules():
        for name, value in vars(module).items():
            for at, pattern in enumerate(_within(value)):
                found[f"{module.__name__}.{name}.{at}"] = pattern
            told = getattr(value, "__wrapped__", value)
            if inspect.isfunction(told) and told.__module__ == module.__name__ and "Pattern" in _returned(told):
                for at, pattern in enumerate(_called(value, told)):
                    found[f"{module.__name__}.{name}().{at}"] = pattern
        for line, text in _inline(module):
            found[f"{module.__name__}:{line}"] = re.compile(text)
    return {name: pattern for name, pattern in found.items() if isinstance(pattern.pattern, str)}


def pumps(pattern: re.Pattern[str]) -> list[str]:
    """Return what to repeat: plain fragments, and a sample of each repeated part of the pattern and of what goes before."""
    tree = parser.parse(pattern.pattern, pattern.flags & ~re.DEBUG)
    made = dict.fromkeys(_PLAIN)
    for part in _repeated(tree):
        made[part] = None
        made[part + " "] = None
    whole = _sample(tree)
    made[whole] = None
    made[whole[: len(whole) // 2] + " "] = None
    return [pump for pump in made if pump]


def _modules() -> Iterator[ModuleType]:
    for info in pkgutil.walk_packages(aleppo_figures.__path__, "aleppo_figures."):
        if not info.name.endswith("__main__"):
            yield importlib.import_module(info.name)


def _within(value: Any) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, list | tuple | dict):
        for one in value.values() if isinstance(value, dict) else value:
            yield from _within(one)


def _returned(function: Any) -> str:
    return str(function.__annotations__.get("return", ""))


def _called(value: Any, function: Any) -> Iterator[re.Pattern[str]]:
    parameters = inspect.signature(function).parameters.values()
    if all(p.default is not p.empty for p in parameters):
        yield from _within(value())


def _inline(module: ModuleType) -> Iterator[tuple[int, str]]:
    tree = ast.parse(Path(str(module.__file__)).read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        named = (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and isinstance(node.func.value, ast.Name)
        )
        if not named or node.func.value.id != "re" or node.func.attr == "compile" or not node.args:
            continue
        if isinstance(node.args[0], ast.Constant) and isinstance(node.args[0].value, str):
            yield node.lineno, node.args[0].value


def _repeated(tree: Any) -> Iterator[str]:
    for code, told in tree:
        if code in (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT):
            _least, most, inner = told
            if most > 3:
                yield _sample(inner)
            yield from _repeated(inner)
        elif code is codes.SUBPATTERN:
            yield from _repeated(told[3])
        elif code is codes.BRANCH:
            for branch in told[1]:
                yield from _repeated(branch)
        elif code in (codes.ASSERT, codes.ASSERT_NOT):
            yield from _repeated(told[1])
        elif code is codes.ATOMIC_GROUP:
            yield from _repeated(told)


def _sample(tree: Any) -> str:
    """Return a text that a pattern may match."""
    made = ""
    for code, told in tree:
        if code is codes.LITERAL:
            made += chr(told)
        elif code is codes.NOT_LITERAL:
            made += "a" if told != ord("a") else "b"
        elif code is codes.ANY:
            made += "a"
        elif code is codes.IN:
            made += _member(told)
        elif code in (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT):
            made += _sample(told[2]) * max(1, min(told[0], 3))
        elif code is codes.SUBPATTERN:
            made += _sample(told[3])
        elif code is codes.BRANCH:
            made += _sample(told[1][0])
        elif code is codes.ATOMIC_GROUP:
            made += _sample(told)
    return made


def _member(told: Any) -> str:
    (code, value), negated = told[0], told[0][0] is codes.NEGATE
    if negated:
        return next(c for c in "aA1 ,-" if re.match(_class(told[1:]), c))
    if code is codes.LITERAL:
        return chr(value)
    if code is codes.RANGE:
        return chr(value[0])
    kinds = {
        codes.CATEGORY_DIGIT: "1",
        codes.CATEGORY_SPACE: " ",
        codes.CATEGORY_WORD: "a",
        codes.CATEGORY_NOT_WORD: ",",
    }
    return kinds.get(value, "a")


def _class(told: Any) -> str:
    names = {
        codes.CATEGORY_DIGIT: r"\d", codes.CATEGORY_SPACE: r"\s", codes.CATEGORY_WORD: r"\w",
        codes.CATEGORY_NOT_DIGIT: r"\D", codes.CATEGORY_NOT_SPACE: r"\S", codes.CATEGORY_NOT_WORD: r"\W",
    }  # fmt: skip
    parts = []
    for code, value in told:
        if code is codes.LITERAL:
            parts.append(re.escape(chr(value)))
        elif code is codes.RANGE:
            parts.append(f"{re.escape(chr(value[0]))}-{re.escape(chr(value[1]))}")
        else:
            parts.append(names[value])
    return f"[^{''.join(parts)}]"


def main() -> None:
    """Print the worst time of each pattern, its name first, so that one that hangs is known."""
    way, size = sys.argv[1], int(sys.argv[2])
    for name, pattern in all_patterns().items():
        print(f"{name}\t", end="", flush=True)
        worst, by = 0.0, ""
        for pump in pumps(pattern):
            text = (pump * (size // len(pump) + 1))[:size] + "\x00!"
            began = time.process_time()
            getattr(pattern, way)(text)
            took = time.process_time() - began
            worst, by = max((worst, by), (took, pump))
        print(f"{worst:.4f}\t{by!r}", flush=True)


if __name__ == "__main__":
    main()
