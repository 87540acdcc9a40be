"""Ids are stable and tell mentions apart."""

from dataclasses import fields

from aleppo_figures.schema.figure import Figure, figure_id
from aleppo_figures.schema.frames import COLUMNS


def test_ids_depend_on_document_and_mention_alone():
    assert figure_id("d", 1, 3, "killed") == figure_id("d", 1, 3, "killed")
    assert len({figure_id("d", 1, 3, "killed"), figure_id("d", 1, 3, "injured"), figure_id("e", 1, 3, "killed")}) == 3


def test_the_record_and_the_frame_have_the_same_columns():
    assert {f.name for f in fields(Figure)} == set(COLUMNS)
