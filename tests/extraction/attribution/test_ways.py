"""Ways in which sources are named, one text a line: its last figure is by the word of who stands behind the bars."""

from pathlib import Path

import pandas as pd
import pytest

from aleppo_figures.api.extract import extract

# "-" where nobody is named for it; "\n" breaks the line
TEXTS = Path(__file__).with_name("sentences.txt").read_text("utf-8").strip().splitlines()


@pytest.mark.parametrize("line", TEXTS)
def test_the_source_is_whose_word_it_is(line):
    text, source = line.split(" || ")
    figures = extract(text.replace("\\n", "\n"), published="2023-05-17", publisher="Wire")
    said = figures["source"].iloc[-1]
    assert ("-" if pd.isna(said) else said) == source
