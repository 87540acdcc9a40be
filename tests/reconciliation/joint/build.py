"""Small systems for the tests of joint reasoning: one line a figure."""

from __future__ import annotations

from typing import Any

from aleppo_figures.reconciliation.joint.bounds import answers
from aleppo_figures.reconciliation.joint.questions import Answer, Question
from aleppo_figures.reconciliation.joint.stage import Joint, Settings, reason_jointly
from aleppo_figures.reconciliation.scope import Scopes
from aleppo_figures.vocabulary.sources import SourceRegistry
from tests.reconciliation.build import claims_of

SOHR, SNHR = "Syrian Observatory for Human Rights", "Syrian Network for Human Rights"
FIRST, LAST = 736238, 736268  # 1 and 31 October 2016


def joint(*rows: dict[str, Any], **settings: Any) -> Joint:
    """Return what rows imply together."""
    return reason_jointly(claims_of(*rows), Scopes(), SourceRegistry.default(), Settings(**settings))


def ask(found: Joint, place: str = "Aleppo", group: str = "people", **more: Any) -> Answer:
    """Return the one answer to a question about October."""
    [answer] = answers(found, Question("killed", group, place, FIRST, LAST, **more))
    return answer
