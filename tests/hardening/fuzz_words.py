"""The words that mutation puts into inputs."""

from __future__ import annotations

__all__ = ["COUNTING", "HOSTILE"]

HOSTILE = (
    b"killed", b"12", b"1,200", b"between 3 and 5", b"\xe2\x80\x9c", b"\n\n", b"including", b"on 3 May 2016", b"No one",
    b"half a million", b"\x00", b"\xff\xfe", b"\xed\xa0\x80", b"\xe2\x80\xae", b";", b"'", b'"',
    b"99999999999999999999", b"-1", b"#affected", b"NaN", b"1e308", b"9999-12-31", b"0001-01-01", b"{", b"[[", b"--out",
    b"<!ENTITY a 'b'>",
)  # fmt: skip
"""What breaks readers of any kind."""
_TOLD = (
    "people", "dead", "deaths", "wounded", "injured", "were", "have been", "died", "children", "women", "men",
    "civilians", "fighters", "soldiers", "of them", "among them", "others", "more than", "at least", "up to", "nearly",
    "dozens of", "a", "two", "twelve", "thousand", "million", "%", "per day", "a third", "both", "the dead", "the toll",
    "rose to", "from", "to", "and", "or", "not", "in Homs", "near Aleppo", "Syria", "on Monday", "since 2011",
    "last week", "so far", "yesterday", "said", "according to", "the UN", "SOHR", "hospital", "airstrike", "shelling",
    "missing", "detained", "displaced", "families", "bodies", "buried", "another", "12-year-old", "23 others", ". ",
    ", ", ": ", "\n", "\n• ", " | ", "\n| --- | --- |\n", "(", ")", "–", "-", "“", "”", "$", "12th", "2016", "5 km",
    "III", "Mr", "U.S.", "No.",
)  # fmt: skip
COUNTING = tuple(word.encode() for word in _TOLD)
"""What texts count with."""
