"""How the field's references count: each rule is cited, and a policy is a value that can be changed."""

from dataclasses import FrozenInstanceError, replace

import pytest

from aleppo_figures.errors import FiguresError, OptionError
from aleppo_figures.vocabulary.groups import Groups
from aleppo_figures.vocabulary.outcomes import OUTCOMES
from aleppo_figures.vocabulary.policies import Policy, policy_named, preset_policies


def test_the_four_references_are_there():
    assert list(preset_policies()) == ["ucdp", "acled", "iraq_body_count", "airwars"]


@pytest.mark.parametrize("policy", preset_policies().values(), ids=str)
def test_every_rule_that_differs_from_none_is_cited(policy):
    cited = {c.rule for c in policy.citations}
    plain = Policy("plain")
    changed = {
        rule
        for rule in Policy.__dataclass_fields__
        if rule not in ("name", "citations") and getattr(policy, rule) != getattr(plain, rule)
    }
    assert changed <= cited
    assert all(c.says and c.codebook and c.read_at.startswith("https://") for c in policy.citations)


@pytest.mark.parametrize("policy", preset_policies().values(), ids=str)
def test_it_speaks_the_words_of_the_frame(policy):
    assert set(policy.outcomes) <= set(OUTCOMES)
    assert set(policy.groups) <= set(Groups.default().names)
    assert policy.publishes


def test_acleds_words_have_its_numbers():
    assert policy_named("acled").words == (("tens", 10), ("dozens", 12), ("hundreds", 100))


def test_iraq_body_count_needs_two_roots_and_airwars_zeroes_what_is_contested():
    assert policy_named("iraq_body_count").fewest_roots == 2
    assert policy_named("airwars").contested_low == 0
    assert policy_named("airwars").perpetrator_contests is False


def test_a_policy_is_frozen_and_changed_by_replacing():
    acled = policy_named("acled")
    with pytest.raises(FrozenInstanceError):
        acled.name = "mine"
    assert replace(acled, name="mine", outcomes=("killed", "injured")).outcomes == ("killed", "injured")
    assert acled.outcomes == ("killed",)


def test_an_unknown_name_is_answered_with_the_nearest():
    with pytest.raises(FiguresError, match="did you mean 'acled'"):
        policy_named("aclde")


def test_an_end_that_nothing_replays_is_refused():
    with pytest.raises(OptionError, match="least, most, agreed"):
        Policy("mine", best="median")
