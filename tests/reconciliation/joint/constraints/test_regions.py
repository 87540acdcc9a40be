"""Which people a figure is about: its own group, and of a part only those that are in its whole too."""

from __future__ import annotations

from aleppo_figures.reconciliation.joint.constraints.regions import Label, Labels, regions
from aleppo_figures.reconciliation.scope import Scopes
from tests.reconciliation.build import claims_of, figure
from tests.reconciliation.joint.build import ask, joint


def ages(name: str, *rows) -> set[tuple[str, str]]:  # type: ignore[no-untyped-def]
    return {(atom[0], atom[2]) for _, atom in regions(claims_of(*rows), Scopes())[name].who}


def test_children_are_civilians_unless_the_whole_says_otherwise():
    assert ages("b", figure("b", 5, group="children")) == {("child", "civilian")}
    whole = figure("a", 20, group="fighters")
    assert ages("b", whole, figure("b", 5, group="children", part_of="a")) == {("child", "fighter")}


def test_a_part_of_a_part_is_in_both():
    rows = [
        figure("a", 20, group="civilians"), figure("b", 9, group="women_and_children", part_of="a"),
        figure("c", 4, part_of="b"),
    ]  # fmt: skip
    assert ages("c", *rows) == ages("b", *rows)
    assert ("adult", "fighter") not in ages("b", *rows)


def test_a_part_without_a_role_of_its_own_has_its_wholes():
    rows = [figure("a", 20, group="prisoners"), figure("b", 5, group="women", part_of="a")]
    assert regions(claims_of(*rows), Scopes())["b"].label.role == "prisoners"


def test_teachers_among_prisoners_are_not_all_the_teachers():
    later = {"published": "2016-11-15", "doc_id": "later"}
    rows = [
        figure("teachers", 9, group="teachers"), figure("prisoners", 20, group="prisoners", **later),
        figure("both", 5, group="teachers", part_of="prisoners", **later),
    ]  # fmt: skip
    assert regions(claims_of(*rows), Scopes())["both"].label.role == "prisoners+teachers"
    assert not joint(*rows).conflicts
    assert ask(joint(*rows[1:]), group="teachers").lower == 5
    assert joint(figure("teachers", 4, group="teachers", **later), *rows[1:]).conflicts


def test_figures_without_a_place_or_both_days_have_no_region():
    rows = [figure("a", 5, place=None), figure("b", 5, start=None), figure("c", 5, end=None)]
    assert regions(claims_of(*rows), Scopes()) == {}


def test_moving_the_days_inwards_may_leave_none():
    region = regions(claims_of(figure("a", 5, start="2016-10-01", end="2016-10-02")), Scopes())["a"]
    assert region.days(-1) is None
    wider = region.days(1)
    assert wider is not None and (wider.end - wider.start) == 3


def test_labels_meet_where_each_axis_has_a_narrower_one():
    labels = Labels(Scopes())
    east, city = Label("Eastern Aleppo"), Label("Aleppo", cause="airstrike")
    assert labels.relation(east, city) == "overlaps"
    assert labels.meet(east, city) == Label("Eastern Aleppo", cause="airstrike")
    assert labels.meet(east, Label("Western Aleppo")) is None
    assert labels.relation(Label("Aleppo", role="patients"), Label("Aleppo", role="refugees")) == "overlaps"
    assert labels.relation(Label("Aleppo", role="patients"), Label("Aleppo")) == "within"
