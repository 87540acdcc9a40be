"""The same figures as the field's references would count them: a policy by name or as a value."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from aleppo_figures.errors import OptionError
from aleppo_figures.reconciliation.claims import Claim
from aleppo_figures.reconciliation.replay.counting import counted
from aleppo_figures.reconciliation.replay.gathering import gathered
from aleppo_figures.reconciliation.replay.policy_frames import one_policy, side_by_side
from aleppo_figures.reconciliation.scope import Scopes
from aleppo_figures.vocabulary.policies import Policy, policy_named, preset_policies

__all__ = ["counted_as", "policies_beside"]


def counted_as(listed: Sequence[Claim], scopes: Scopes, policy: str | Policy) -> pd.DataFrame:
    """Return what one policy publishes of claims, a row for each scope."""
    chosen = _policy(policy)
    return one_policy(chosen, counted(gathered(listed), chosen, scopes))


def policies_beside(listed: Sequence[Claim], scopes: Scopes, policies: Sequence[str | Policy]) -> pd.DataFrame:
    """Return what several policies publish of claims, a row for each scope.

    Raises
    ------
    OptionError
        If two of the policies have one name.
    """
    chosen = [_policy(p) for p in policies] or list(preset_policies().values())
    names = [p.name for p in chosen]
    if len(set(names)) < len(names):
        raise OptionError("policies side by side have different names", found=", ".join(names), do="rename one of them")
    entries = gathered(listed)
    return side_by_side(entries, {policy: counted(entries, policy, scopes) for policy in chosen})


def _policy(policy: str | Policy) -> Policy:
    return policy_named(policy) if isinstance(policy, str) else policy
