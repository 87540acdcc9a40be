"""The seven verdicts of a check."""

from aleppo_figures.vocabulary.checks import SEVERITIES, check_verdicts, reaches


def test_every_verdict_has_a_severity_and_advice():
    assert set(check_verdicts()) == {
        *("supported", "contradicted", "outdated", "misread", "unsupported", "not_comparable", "not_checked")
    }
    assert all(v.severity in SEVERITIES and v.advice for v in check_verdicts().values())


def test_a_severity_reaches_itself():
    assert all(reaches(s, s) for s in SEVERITIES)
