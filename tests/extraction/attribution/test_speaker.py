from __future__ import annotations

import pytest

from aleppo_figures.extraction.attribution.clause.phrases import phrase_before, skip_back
from aleppo_figures.extraction.attribution.speaker import key_words, voice_of
from aleppo_figures.vocabulary.sources import SourceRegistry


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The hospital's spokeswoman said", "The hospital"),
        ("A spokesman for the harbour authority said", "the harbour authority"),
        ("The director of Saint Mary Hospital said", "Saint Mary Hospital"),
        ("A UN spokesman said", "United Nations"),
        ("WHO director Ada Brook said", "World Health Organization"),
        ("A White Helmets volunteer said", "A White Helmets volunteer"),
        ("A nurse at Saint Mary Hospital said", "A nurse at Saint Mary Hospital"),
        ("Officials said", "Officials"),
        ("A military source said", "A military source"),
        ("Ankara said", "Ankara"),
        ("Energy Minister Ada Brook said", "Energy Minister Ada Brook"),
        ("Ada Brook, head of the relief agency, said", "the relief agency"),
        ("Ada Brook, a surgeon, said", "Ada Brook"),
        ("A CW spokesman said", "Coast Watch"),
        ("An AFP reporter said", "Agence France-Presse"),
        ("Our correspondent said", None),
    ],
)
def test_whoever_speaks_for_an_organisation_is_the_organisation(line, text, source):
    read = line(text)
    phrase = phrase_before(read, skip_back(read, len(read.words) - 1), plain=True)
    assert voice_of(read, phrase, SourceRegistry.default(), {"CW": "Coast Watch"}, None).source == source


def test_the_outlets_own_name_before_a_reporter_is_no_source(line):
    read = line("An AFP reporter said")
    phrase = phrase_before(read, 3)
    assert voice_of(read, phrase, SourceRegistry.default(), {}, "AFP").source is None


def test_key_words_leave_out_what_every_name_has():
    assert key_words("The Ministry of Health") == {"ministry", "health"}
