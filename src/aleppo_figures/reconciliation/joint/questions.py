"""Questions and answers: how many, of whom, where and when, and what the figures together say to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor

from aleppo_figures.reconciliation.joint.constraints.regions import Label, Region
from aleppo_figures.reconciliation.joint.programs import End
from aleppo_figures.reconciliation.scope import Scopes
from aleppo_figures.schema.wording import outcome_words
from aleppo_figures.vocabulary.outcomes import outcome_table

__all__ = ["Answer", "Question", "answered", "region_of", "sentence"]


@dataclass(frozen=True, slots=True)
class Question:
    """How many people suffered an outcome: days are ordinals, both inclusive; `source` asks for one root's count."""

    outcome: str
    group: str
    place: str
    start: int
    end: int
    side: str | None = None
    cause: str | None = None
    attributed_to: str | None = None
    source: str | None = None
    soft: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """The arithmetic range: no midpoint, no confidence interval.

    `lower_from` and `upper_from` are the figures that each end rests on, `assumed` the soft figures taken as given,
    `left_out` those in a conflict within their root. `status` is `bounded`, `at_least`, `at_most`, `open` (nothing is
    known), `contested` (one of several consistent readings; `more` says that not all are listed), `time_limit`,
    `infeasible` or `not_proved`. What is given under the last three still holds, but may not be the tightest.
    """

    lower: int
    upper: int | None
    lower_from: tuple[str, ...]
    upper_from: tuple[str, ...]
    status: str
    assumed: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    more: bool = False


def region_of(question: Question, scopes: Scopes) -> Region:
    """Return the region that a question is about."""
    place = scopes.gazetteer.resolve(question.place) or question.place
    atoms = scopes.groups.atoms(question.group)
    who = frozenset((o, a) for o in outcome_table()[question.outcome].atoms for a in atoms)
    role = scopes.groups.get(question.group).role
    label = Label(place, role, question.side, question.cause, question.attributed_to)
    return Region(who, label, question.start, question.end)


def answered(
    least: End,
    most: End,
    *,
    contested: bool = False,
    cut: str | None = None,
    assumed: Sequence[str] = (),
    left_out: Sequence[str] = (),
) -> Answer:
    """Return two proved ends as an answer in whole people: the lower end rounded up, the upper end down.

    `cut` says why there may be other readings than this one: `time_limit`, `not_proved` or `many`.
    """
    lower = ceil(max(Fraction(0), least.value or Fraction(0)))
    upper = None if most.value is None else floor(most.value)
    ended = {least.status, most.status, cut}
    if "infeasible" in ended or (upper is not None and upper < lower):
        return Answer(0, None, (), (), "infeasible", tuple(assumed), tuple(left_out))
    if "time_limit" in ended or "not_proved" in ended:
        status = "time_limit" if "time_limit" in ended else "not_proved"
    elif contested:
        status = "contested"
    elif upper is not None:
        status = "bounded" if lower else "at_most"
    else:
        status = "at_least" if lower else "open"
    return Answer(
        lower,
        upper,
        least.rests_on if lower else (),
        most.rests_on if upper is not None else (),
        status,
        tuple(assumed),
        tuple(left_out),
        cut == "many",
    )


def sentence(question: Question, answer: Answer, roots: Sequence[str]) -> str:
    """Return an answer in words.

    Parameters
    ----------
    question : Question
        What was asked.
    answer : Answer
        The answer.
    roots : sequence of str
        Whose counts the lower end stands on.

    Examples
    --------
    >>> asked = Question("killed", "civilians", "Homs", 1, 9)
    >>> told = Answer(696, None, ("a",), (), "at_least")
    >>> sentence(asked, told, ["SNHR"])
    'Civilians killed in Homs: at least 696, if the count of SNHR holds; no upper bound is supported.'
    """
    what = f"{question.group.replace('_', ' ')} {outcome_words(question.outcome)} in {question.place}"
    what = what[0].upper() + what[1:]
    if question.source:
        what += f", as {question.source} counted them"
    if answer.status == "infeasible":
        return f"{what}: no range, since the figures can't all hold."
    if answer.status in ("time_limit", "not_proved"):
        what += " (the time limit was hit)" if answer.status == "time_limit" else " (an end could not be proved)"
    holds = ""
    if roots and not question.source:
        counts = "count" if len(roots) == 1 else "counts"
        holds = f", if the {counts} of {' and '.join(roots)} {'holds' if len(roots) == 1 else 'hold'}"
    assumed = f", taking {len(answer.assumed)} soft figures as given" if answer.assumed else ""
    low = f"at least {answer.lower:,}{holds}" if answer.lower else "no lower bound above 0 is supported"
    high = "no upper bound is supported" if answer.upper is None else f"at most {answer.upper:,}{assumed}"
    several = "; the soft figures can't all hold, and this is one consistent reading"
    contested = several + " of many" * answer.more if answer.status == "contested" else ""
    return f"{what}: {low}; {high}{contested}."
