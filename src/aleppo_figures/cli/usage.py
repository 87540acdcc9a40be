"""A command line that can't be: told as every other error is, with what was found, what is allowed and what to do."""

from __future__ import annotations

import re
from typing import Any

import typer
from typer.core import TyperGroup

from aleppo_figures.errors import OptionError, nearest

__all__ = ["Program"]

_Usage: type[Exception] = typer.BadParameter.__mro__[1]
"""The parser's error for every wrong command line; typer exports only its child."""
_HELP_ALONE = "NoArgsIsHelpError"
_SHAPES = (
    (r"Value error, (?P<found>.+) is not one of (?P<allowed>.+?)\.?", None),
    (r"(?P<found>.+) is not one of (?P<allowed>.+?)\.?", None),
    (r"Input should be a valid integer.*", "a whole number"),
    (r"(?P<found>.+) is not a valid integer.*", "a whole number"),
    (r"Input should be greater than or equal to (?P<least>\d+).*", "{least} or more"),
    (r"(?P<found>.+) is not in the range x>=(?P<least>\d+)\.?", "{least} or more"),
)
"""How the parser says what is wrong with a value, in its older and newer versions, and what is allowed instead."""


class Program(TyperGroup):
    """The commands as a program whose refusals are the library's."""

    def make_context(self, *args: Any, **named: Any) -> Any:
        """Read the program's own options.

        Raises
        ------
        OptionError
            If one can't be.
        """
        return _refusing(super().make_context, *args, **named)

    def invoke(self, ctx: Any) -> Any:
        """Read the command's options, and run it.

        Raises
        ------
        OptionError
            If one can't be.
        """
        return _refusing(super().invoke, ctx)


def _refusing(run: Any, *args: Any, **named: Any) -> Any:
    try:
        return run(*args, **named)
    except _Usage as error:
        if type(error).__name__ == _HELP_ALONE:
            raise
        raise _told(error) from error


def _told(error: Any) -> OptionError:
    """Return what the parser refused in the library's words; what it says in a way unknown here is passed on."""
    context, parameter = getattr(error, "ctx", None), getattr(error, "param", None)
    see = f"see {context.command_path if context else 'aleppo-figures'} --help"
    message = str(error.format_message())
    if type(error).__name__ == "NoSuchOption":
        near = " or ".join(getattr(error, "possibilities", None) or ())
        do = f"did you mean {near}? {see}" if near else see
        return OptionError("an option is one of the command's", found=error.option_name, do=do)
    if context and (wrong := re.match(r"No such command '(.+?)'", message)):
        known = nearest(wrong[1], list(context.command.commands))
        do = f"did you mean {known}? {see}" if known else see
        return OptionError("a command is one of the program's", found=wrong[1], do=do)
    if parameter is None:
        said = message.removeprefix("Got ").rstrip(".")
        return OptionError("a command line is as the help says", found=said[:1].lower() + said[1:], do=see)
    name = max(parameter.opts, key=len)
    label = name if name.startswith("-") else name.upper()
    meaning = (getattr(parameter, "help", None) or "").rstrip(".")
    if type(error).__name__ == "MissingParameter":
        return OptionError(f"{label} is needed: {meaning}", found="none", do=see)
    found, allowed = _value(error)
    return OptionError(f"{label} has a value that it can have", found=found, allowed=allowed, do=see)


def _value(error: Any) -> tuple[str, str | None]:
    """Return the value that was refused and what is allowed, as far as the parser tells."""
    message = str(error.message)
    given = next((e["input"] for e in getattr(error.__cause__, "errors", list)()), None)
    for shape, allowed in _SHAPES:
        if match := re.fullmatch(shape, message, re.S):
            parts = match.groupdict()
            found = parts.get("found") or repr(given)
            words = parts["allowed"].replace("'", "") if allowed is None else allowed.format(**parts)
            return found, words
    return message, None
