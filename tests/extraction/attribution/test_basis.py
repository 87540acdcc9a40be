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
        ("[12] people fled in an estimated 3 boats.", ["reported"]),
    ],
)
def test_the_basis_is_stated_by_words_or_is_the_wholes(read, marked, bases):
    assert [slot.basis for slot in read(marked)] == bases
