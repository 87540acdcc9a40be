"""An error says the rule, what was found, what is allowed and what to do."""

import pandas as pd

from aleppo_figures import errors


def test_the_message_reads_in_one_line():
    error = errors.FiguresError("a day is a date", found="'x'", allowed="YYYY-MM-DD", do="mend the cell")
    assert str(error) == "a day is a date; found 'x'; allowed: YYYY-MM-DD; mend the cell"


def test_every_refusal_is_a_figures_error():
    kinds = [getattr(errors, name) for name in errors.__all__ if name.endswith("Error")]
    assert all(issubclass(kind, errors.FiguresError) for kind in kinds)


def test_a_missing_extra_says_how_to_install_it():
    assert "pip install 'aleppo-figures[plot]'" in str(errors.MissingExtraError("plot", "a timeline"))


def test_a_schema_error_carries_its_problems():
    frame = pd.DataFrame({"row": ["1"]})
    assert errors.SchemaError("bad", frame).problems is frame


def test_the_nearest_word_or_none():
    assert errors.nearest("Childs", ["children", "women"]) == "children"
    assert errors.nearest("zzz", ["children"]) is None
