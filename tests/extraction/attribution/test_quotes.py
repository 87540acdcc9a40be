from __future__ import annotations

from aleppo_figures.extraction.attribution.quotes import find_quotes, quote_at


def test_quotations_are_found_by_their_marks(build):
    page, _, _ = build('"One. Two," she said. He said: “Three.”\n"Four\nFive', None, None)
    quotes = find_quotes(page)
    assert [page.text[q.start : q.end] for q in quotes] == ['"One. Two,"', "“Three.”", '"Four']
    assert quote_at(quotes, page.text.index("Two")) == quotes[0]
    assert quote_at(quotes, page.text.index("she")) is None
    assert quote_at([], 3) is None
