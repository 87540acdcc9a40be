from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("marked", "bases"),
    [
        ("An estimated [12] people fled, of whom [5<] went north.", ["estimated", "estimated"]),
        ("The group, which counts only the dead it can name, has [12], [5<] of them men.", ["documented"] * 2),
        ("Clerks identified [12] victims.", ["documented"]),
        ("By the reckoning of medics [12] people died.", ["estimated"]),
        ("The clinic registered [12] deaths.", ["documented"]),
        ("By the army's estimate [12] people died.", ["estimated"]),
        ("By the army's list [12] people died.", ["reported"]),
        ("Only [12] of the bodies had been identified by noon.", ["documented"]),
        ("[12] of the bodies, nobody's so far, lie in the identified plot.", ["reported"]),
        ("On the wall are the names of [12] dead.", ["documented"]),
        ("[12] people are estimated to have died.", ["estimated"]),
        ("A survey of the valley found that [12] people had died.", ["estimated"]),
        ("[12] people fled in an estimated 3 boats.", ["reported"]),
    ],
)
def test_the_basis_is_stated_by_words_or_is_the_wholes(read, marked, bases):
    assert [slot.basis for slot in read(marked)] == bases
