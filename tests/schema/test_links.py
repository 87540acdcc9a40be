"""Circles and loose ends of part_of."""

import pandas as pd

from aleppo_figures.schema.links import cyclic, outside


def links(**part_of):
    return pd.DataFrame({"figure_id": list(part_of), "part_of": list(part_of.values())})


def test_a_figure_that_leads_into_a_circle_is_not_in_it():
    assert cyclic(links(a="b", b="c", c="b", d=None)) == {"b", "c"}


def test_a_long_chain_is_no_circle():
    chain = {f"n{i}": f"n{i + 1}" for i in range(5_000)}
    assert cyclic(links(**chain)) == set()
    assert outside(links(**chain)) == ["n4999"]
