"""What may state an outcome is told apart from what can't, and nothing that is read gets lost."""

from pathlib import Path

import pytest
import yaml

from aleppo_figures.extraction.attach.rules import RULES
from aleppo_figures.extraction.telling import may_tell
from aleppo_figures.vocabulary.tabular import table_rows

GOLD = yaml.safe_load((Path(__file__).parent.parent / "gold" / "dev.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_rules_own_sentence_may_tell(rule):
    assert may_tell(rule.example)


def test_every_example_of_the_tables_may_tell():
    rows = table_rows("cues", ("kind", "outcome", "words", "example", "counter_example"))
    assert [row["example"] for row in rows if not may_tell(row["example"])] == []


def test_every_annotated_text_with_figures_may_tell():
    texts = [t for t in GOLD if t["figures"]]
    assert len(texts) > 40
    assert [t["doc_id"] for t in texts if not may_tell(t["text"])] == []


def test_a_text_without_such_a_word_is_left_at_once():
    assert not may_tell("The council met 12 traders for three hours and adjourned. Prices of bread have doubled.")
    assert not may_tell("")


def test_case_quotes_and_marks_hide_no_word():
    assert may_tell("TWELVE (DEAD)") and may_tell("twelve «dead»") and may_tell("12\u00a0dead")
