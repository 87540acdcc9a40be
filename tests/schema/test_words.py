"""Every default is a word that its column allows."""

from aleppo_figures.schema.words import CATEGORIES, DEFAULTS


def test_defaults_are_allowed():
    assert all(DEFAULTS[name] in CATEGORIES[name] for name in DEFAULTS if name in CATEGORIES)
