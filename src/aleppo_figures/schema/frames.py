"""The frame of reported figures as a pandera model, one row per figure, and its enforcement by `validate()`."""

from __future__ import annotations

import warnings
from functools import partial
from typing import Any, TypeAlias

import numpy as np
import pandas as pd
import pandera.pandas as pa
from pandera.typing import Series

from aleppo_figures.errors import FiguresWarning
from aleppo_figures.schema.links import cyclic, outside
from aleppo_figures.schema.normalise import normalise
from aleppo_figures.schema.problems import Problems
from aleppo_figures.schema.progress import Progress, Stages
from aleppo_figures.schema.words import CATEGORIES, LARGEST_COUNT
from aleppo_figures.vocabulary.groups import Groups

__all__ = ["COLUMNS", "DAY", "TEXT", "Figures", "dtypes", "empty_frame", "validate"]

TEXT = pd.StringDtype("python")
DAY = np.dtype("datetime64[s]")
_Day: TypeAlias = DAY  # type: ignore[valid-type]  # pandera reads dtypes from annotations


def _text(description: str, *, missing: bool = True, **checks: Any) -> Any:
    return pa.Field(nullable=missing, description=description, dtype_kwargs={"storage": "python"}, **checks)


def _word(column: str, description: str, *, missing: bool = False) -> Any:
    words = {"categories": list(CATEGORIES[column]), "ordered": False}
    return pa.Field(nullable=missing, description=description, dtype_kwargs=words)


def _day(description: str) -> Any:
    return pa.Field(nullable=True, description=description)


def _count(description: str) -> Any:
    return pa.Field(nullable=True, ge=0, le=LARGEST_COUNT, description=description)


class Figures(pa.DataFrameModel):
    """One row is one reported figure: a number of people who suffered one outcome, and the words it was read from.

    Columns beyond these are kept, after these, unchecked. A filtered frame stays valid.

    Examples
    --------
    >>> import pandas as pd
    >>> frame = pd.DataFrame({"figure_id": ["a"], "doc_id": ["mine"], "outcome": ["killed"], "low": [12], "best": [12]})
    >>> str(validate(frame)["modifier"].iloc[0])
    'at_least'
    """

    figure_id: Series[pd.StringDtype] = _text(
        "Stable: the same document and mention give the same id on every run and machine.", missing=False, unique=True
    )
    doc_id: Series[pd.StringDtype] = _text(
        "The document (or table, or hand-kept list) that the figure was read from.", missing=False
    )
    publisher: Series[pd.StringDtype] = _text("Who published the document.")
    published: Series[_Day] = _day("The document's publication day: the anchor of every relative date in it.")
    source: Series[pd.StringDtype] = _text("Who asserts the number, by canonical name; missing when nobody is named.")
    source_text: Series[pd.StringDtype] = _text("The source as the text has it.")
    via: Series[pd.StringDtype] = _text("Who passes the number on; a chain keeps its first link.")
    basis: Series[pd.CategoricalDtype] = _word("basis", "How the source came by the number.")
    as_of: Series[_Day] = _day("The day at which the source's count stood; without it `published` is meant.")
    outcome: Series[pd.CategoricalDtype] = _word("outcome", "What happened to the people.")
    group: Series[pd.StringDtype] = _text("Who, from the group vocabulary.", missing=False)
    group_text: Series[pd.StringDtype] = _text("The noun phrase as the text has it.")
    unit: Series[pd.CategoricalDtype] = _word("unit", "Whether persons or families are counted.")
    low: Series[pd.Int64Dtype] = _count("The interval's lower end, in persons or families; missing is unbounded.")
    best: Series[pd.Int64Dtype] = _count("The point; missing when only a range or a quantity word is given.")
    high: Series[pd.Int64Dtype] = _count("The interval's upper end; missing is unbounded.")
    modifier: Series[pd.CategoricalDtype] = _word("modifier", "How the text bends the number.")
    per: Series[pd.CategoricalDtype] = _word(
        "per", "The unit of time of a rate; rates are never added up.", missing=True
    )
    start: Series[_Day] = _day("First day of the period in which the outcome happened (inclusive).")
    end: Series[_Day] = _day("Last day of that period (inclusive).")
    period_text: Series[pd.StringDtype] = _text("The period as the text has it.")
    period_basis: Series[pd.CategoricalDtype] = _word("period_basis", "Where the period comes from.")
    place: Series[pd.StringDtype] = _text("The narrowest place, by its gazetteer name, else as the text has it.")
    place_text: Series[pd.StringDtype] = _text("The place as the text has it.")
    cause: Series[pd.CategoricalDtype] = _word("cause", "By what people were harmed.", missing=True)
    attributed_to: Series[pd.StringDtype] = _text("The party that the text holds responsible, as the text has it.")
    side: Series[pd.StringDtype] = _text("The party or nationality that the people belonged to, where said.")
    extent: Series[pd.CategoricalDtype] = _word("extent", "Whether the number speaks for its whole scope or one event.")
    status: Series[pd.CategoricalDtype] = _word(
        "status", "Whether the number is asserted, hedged, denied or hypothetical."
    )
    part_of: Series[pd.StringDtype] = _text("The `figure_id` of the figure that this one is a subset of.")
    quote: Series[pd.StringDtype] = _text("The sentence that carries the figure, as it stands.")
    char_start: Series[pd.Int64Dtype] = _count("Where the number begins in the document's text, without its modifier.")
    char_end: Series[pd.Int64Dtype] = _count("Where the number ends.")
    extractor: Series[pd.StringDtype] = _text("What produced the row.", missing=False)
    confidence: Series[pd.Float64Dtype] = pa.Field(
        nullable=True,
        ge=0,
        le=1,
        description="The probability that a row read from text is a figure with the right outcome, interval and group; "
        "it isn't one that the number is true. Missing on rows of tables and on typed ones.",
    )
    rule: Series[pd.StringDtype] = _text("The names of the rules that made the row.")
    url: Series[pd.StringDtype] = _text("Where the document is.")
    page: Series[pd.Int64Dtype] = _count("The page of the document, from 1.")
    date_precision: Series[pd.Int8Dtype] = pa.Field(nullable=True, ge=1, le=5, description="UCDP's scale, 1 exact day.")
    place_precision: Series[pd.Int8Dtype] = pa.Field(nullable=True, ge=1, le=7, description="UCDP's scale, 1 a point.")

    class Config:
        """Extra columns are kept."""

        strict = False
        name = "Figures"


COLUMNS: tuple[str, ...] = tuple(name for name in Figures.__annotations__ if name != "Config")


_KINDS: dict[str, Any] = {
    "Series[pd.StringDtype]": TEXT,
    "Series[_Day]": DAY,
    "Series[pd.Int64Dtype]": pd.Int64Dtype(),
    "Series[pd.Int8Dtype]": pd.Int8Dtype(),
    "Series[pd.Float64Dtype]": pd.Float64Dtype(),
}


def dtypes() -> dict[str, Any]:
    """Return the dtype of each column, in order.

    Days are kept in seconds, which reach from year 1 to 9999, and text with `<NA>` for missing: pandera knows a
    column's kind, but not its unit or its missing value. The annotations are read as they stand, since pandera
    imports Dask, where it's installed, to read them.
    """
    words = {name: pd.CategoricalDtype(list(told), ordered=False) for name, told in CATEGORIES.items()}
    return {name: _KINDS.get(Figures.__annotations__[name]) or words[name] for name in COLUMNS}


_SHARES = (0.75, 0.25)
"""Of reading the cells and of the model's last word, in the time that validation takes."""


def empty_frame() -> pd.DataFrame:
    """Return a frame of no figures that has every column with its dtype.

    Examples
    --------
    >>> len(empty_frame()), len(empty_frame().columns) == len(COLUMNS)
    (0, True)
    """
    return pd.DataFrame({name: pd.Series([], dtype=dtype) for name, dtype in dtypes().items()})


def validate(frame: pd.DataFrame, *, groups: Groups | None = None, progress: Progress | None = None) -> pd.DataFrame:
    """Return the frame with every column in its place and dtype, or say all that is wrong with it at once.

    Columns that may be missing are filled, blank text becomes missing, and columns beyond the schema stand last.
    The input is left as it is; its index is kept.

    Parameters
    ----------
    frame : pandas.DataFrame
        Reported figures; `figure_id`, `doc_id` and `outcome` must be there.
    groups : Groups, optional
        The group vocabulary, when it isn't the shipped one.
    progress : callable, optional
        Called with the work that is done, and all.

    Returns
    -------
    pandas.DataFrame
        The columns of `Figures` in order, then the rest.

    Raises
    ------
    SchemaError
        If a cell, a column or a link breaks a rule; its `problems` frame has one row per failure.

    Warns
    -----
    FiguresWarning
        If a `part_of` points outside the frame, as it may after filtering.

    Examples
    --------
    >>> import pandas as pd
    >>> from aleppo_figures.errors import SchemaError
    >>> try:
    ...     validate(pd.DataFrame({"figure_id": ["a"], "doc_id": ["d"], "outcome": ["kiled"]}))
    ... except SchemaError as error:
    ...     print(error.problems[["row", "column", "found", "hint"]].to_string(index=False))
    row  column   found                   hint
      0 outcome 'kiled' did you mean 'killed'?
    """
    problems, stages = Problems(), Stages(progress, _SHARES)
    tidy = normalise(frame, dtypes(), problems, stages.within)
    stages.done()
    _check_groups(tidy, groups or Groups.default(), problems)
    _check_order(tidy, problems)
    _check_links(tidy, problems)
    if not len(problems):
        _enforce(tidy, problems)
    problems.raise_if_any(len(frame))
    stages.done()
    strays = outside(tidy)
    if len(strays):
        named = ", ".join(map(str, strays[:3]))
        warnings.warn(
            f"part_of points outside the frame in {len(strays)} rows ({named}{', …' if len(strays) > 3 else ''})",
            FiguresWarning,
            stacklevel=2,
        )
    return tidy


def _check_groups(tidy: pd.DataFrame, groups: Groups, problems: Problems) -> None:
    known = tidy["group"].isna() | tidy["group"].isin(groups.names)
    problems.add_rows(
        tidy,
        ~known,
        "group",
        "a group is a word of the group vocabulary, the shipped one or one's own (groups=, --groups)",
        words=groups.names,
    )


def _check_order(tidy: pd.DataFrame, problems: Problems) -> None:
    for left, right, rule in (
        ("low", "best", "low is at most best"),
        ("best", "high", "best is at most high"),
        ("low", "high", "low is at most high"),
        ("start", "end", "a period ends on or after its start"),
        ("char_start", "char_end", "a span ends after its start"),
    ):
        wrong = (tidy[left] > tidy[right]).fillna(False).astype(bool)
        if left == "low" and right == "high":
            wrong &= tidy["best"].isna()  # else one of the two before says it
        problems.add_rows(tidy, wrong, left, rule, found=partial(_both, left=left, right=right))


def _both(row: pd.Series[Any], left: str, right: str) -> str:
    return f"{left} {row[left]}, {right} {row[right]}"


def _check_links(tidy: pd.DataFrame, problems: Problems) -> None:
    repeated = tidy["figure_id"].notna() & tidy["figure_id"].duplicated(keep="first")
    problems.add_rows(tidy, repeated, "figure_id", "a figure_id stands once")
    looping = tidy["figure_id"].isin(cyclic(tidy)) & ~repeated
    problems.add_rows(tidy, looping, "part_of", "a figure is no part of itself, directly or through others")


def _enforce(tidy: pd.DataFrame, problems: Problems) -> None:
    """Let pandera have the last word, so that nothing passes which the model doesn't allow."""
    try:
        Figures.validate(tidy.reset_index(drop=True), lazy=True)
    except pa.errors.SchemaErrors as errors:
        problems.add_cases(tidy, errors.failure_cases)
