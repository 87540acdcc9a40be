"""Each rule of attachment decides in its example, and not in its counter-example."""

import pytest

from aleppo_figures.api.extract import extract
from aleppo_figures.extraction.attach.rules import RULES


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_reads_its_example(rule):
    figures = extract(rule.example)
    assert rule.name in {name.split(";")[0] for name in figures["rule"].astype(str)}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_leaves_its_counter_example(rule):
    figures = extract(rule.counter_example)
    assert rule.name not in {name.split(";")[0] for name in figures["rule"].astype(str)}
