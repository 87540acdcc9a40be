"""The order of findings: errors first, the dead before those who moved, and no kind crowds out the others."""

from aleppo_figures import reconcile
from aleppo_figures.reconciliation.findings.draft import finding_id
from tests.reconciliation.build import figure, frame


def findings(*rows):
    return reconcile(frame(*rows)).findings


def test_errors_stand_first_and_ranks_have_no_gap():
    rows = [
        figure("w", 450),
        figure("e", 300, place="Eastern Aleppo"),
        figure("x", 200, place="Western Aleppo"),
        figure("o", 90_000, source="SNHR"),
    ]
    found = findings(*rows)
    assert found["severity"].iloc[0] == "error"
    assert found["rank"].tolist() == list(range(1, len(found) + 1))
    assert found["finding_id"].is_unique


def test_the_dead_stand_before_those_who_moved():
    rows = [
        *(figure("a", 44, outcome="killed"), figure("b", 90, outcome="killed", source="SNHR")),
        *(figure("c", 44, outcome="evacuated"), figure("d", 90, outcome="evacuated", source="SNHR")),
    ]
    assert [ids[0] for ids in findings(*rows)["figure_ids"]] == ["a", "c"]


def test_no_kind_crowds_out_the_others():
    places = ["Homs", "Hama", "Idlib", "Raqqa", "Daraa", "Manbij", "Palmyra"]
    shares = [
        figure(f"{place}{source}", n, place=place, source=source)
        for place in places
        for source, n in (("SOHR", 100), ("SNHR", 900))
    ]
    agreed = [figure("x", 40, place="Damascus"), figure("y", 40, place="Damascus", source="SNHR")]
    kinds = findings(*shares, *agreed)["kind"].tolist()
    assert kinds.index("agrees") < len(places)  # it stands before the last of the shares, each of which weighs more


def test_an_id_is_made_of_the_kind_and_the_figures():
    assert finding_id("fall", ["a", "b"]) == finding_id("fall", ["b", "a"])
    assert finding_id("fall", ["a", "b"]) != finding_id("jump", ["a", "b"])
    assert finding_id("fall", ["ab"]) != finding_id("fall", ["a", "b"])
