from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aleppo_figures.extraction.attribution import assign_sources
from aleppo_figures.extraction.mentions import Mention, Number, Page, Sentence, Span
from aleppo_figures.schema.document import Document

OHCHR = "Office of the United Nations High Commissioner for Human Rights"

SAID = [
    (
        "Four people were killed and [6] injured when a gunman opened fire at a shopping mall in Odessa on Saturday, police said.",
        "police",
    ),
    ("Sheriff Ric Bradshaw said [12] people were taken to hospital after the shooting.", "Sheriff Ric Bradshaw"),
    (
        "At least [10] people died in the blaze, the Harlan County Sheriff's Office said in a statement.",
        "the Harlan County Sheriff's Office",
    ),
    ("Gov. Greg Abbott told reporters that [21] people had died.", "Gov. Greg Abbott"),
    ("The medical examiner's office identified [14] victims on Tuesday.", "The medical examiner's office"),
    ("Fire Chief Charles Hood said [46] bodies were found in the truck.", "Fire Chief Charles Hood"),
    ("[3] people were killed, according to the Los Angeles County Coroner.", "the Los Angeles County Coroner"),
    ("A law enforcement official told CNN that [5] people were dead.", "A law enforcement official"),
    ("Authorities say [8] people were wounded when shots rang out outside a nightclub.", "Authorities"),
    ("[9] people were shot, two of them fatally, Chicago police said.", "Chicago police"),
    ('"We have [17] confirmed fatalities," Sheriff Scott Israel said at a news conference.', "Sheriff Scott Israel"),
    ("Police Commissioner Danielle Outlaw said [14] people had been shot.", "Police"),
    ("Houston Methodist Hospital said it was treating [8] patients.", "Houston Methodist Hospital"),
    ("Israeli air strikes killed at least [31] Palestinians across the Gaza Strip on Thursday, medics said.", "medics"),
    (
        "The Gaza health ministry says more than [38,000] people have been killed since October 7.",
        "Gaza Health Ministry",
    ),
    (
        "Gaza's health ministry, which does not distinguish between civilians and combatants, said [71] people were killed.",
        "Gaza Health Ministry",
    ),
    (
        "Mahmoud Bassal, a spokesman for Gaza's civil defence, told AFP that [16] people were killed in a strike on a school.",
        "Gaza Civil Defence",
    ),
    ("The Israeli military said it had killed [20] militants in Jabalia.", "Israel Defense Forces"),
    ("UNRWA said [13] of its staff had been killed in the past week.", "United Nations Relief and Works Agency"),
    ("Palestinian officials said [4] people were killed in the raid on Jenin.", "Palestinian officials"),
    ("[7] people were killed, the Palestinian health ministry in Ramallah said.", "Palestinian Ministry of Health"),
    (
        "A doctor at Nasser Hospital told the BBC that [9] children had died of malnutrition.",
        "A doctor at Nasser Hospital",
    ),
    (
        "The director of Kamal Adwan Hospital, Hussam Abu Safiya, said [29] people had been killed.",
        "Kamal Adwan Hospital",
    ),
    (
        "Lebanon's health ministry said Israeli strikes on Friday killed [52] people and wounded [72].",
        "Lebanese Ministry of Public Health",
    ),
    ("Hezbollah announced that [4] of its fighters had been killed.", "Hezbollah"),
    (
        "A Russian missile strike on Kramatorsk killed [10] people, including two children, Ukrainian officials said on Wednesday.",
        "Ukrainian officials",
    ),
    (
        "Regional governor Oleh Syniehubov said [6] people were injured in the attack on Kharkiv.",
        "Regional governor Oleh Syniehubov",
    ),
    ("Russia's defence ministry claimed to have killed up to [600] Ukrainian soldiers.", "Russian Ministry of Defence"),
    ("Mayor Vitali Klitschko said on Telegram that [8] people had been hospitalised.", "Mayor Vitali Klitschko"),
    ("[11] people were killed, Ukraine's State Emergency Service said.", "State Emergency Service of Ukraine"),
    (
        "The UN human rights office has verified [9,000] civilian deaths, though it believes the true toll is considerably higher.",
        "Office of the United Nations High Commissioner for Human Rights",
    ),
    (
        "President Volodymyr Zelenskiy said [31,000] Ukrainian soldiers had been killed.",
        "President Volodymyr Zelenskiy",
    ),
    (
        "A shell hit a market in Donetsk, killing [27] people, the Russian-installed mayor, Alexei Kulemzin, said.",
        "the Russian-installed mayor",
    ),
    ("Shells killed [28] people in Omdurman, the Sudanese Doctors' Network said.", "the Sudanese Doctors' Network"),
    ("Shells killed [28] people, according to the Doctors’ Union of Sudan.", "the Doctors’ Union of Sudan"),
    ("The Sudan Doctors Network said [28] people were killed when the RSF shelled El Fasher.", "Sudan Doctors Network"),
    (
        "At least [40] people were killed in an attack on a village, activists said on Friday, blaming paramilitaries.",
        "activists",
    ),
    ("A local resistance committee said that more than [100] people had been killed.", "A local resistance committee"),
    ("Gunmen abducted [17] students in Zamfara, state police spokesman Yazid Abubakar said.", "state police"),
    ("Borno state governor Babagana Zulum, who attended the burial, said [43] farmers were killed.", "Borno state"),
    ("[60] people drowned when the boat capsized, Congo's transport ministry said.", "Congo's transport ministry"),
    (
        "Rebels killed at least [22] villagers in Ituri, a local chief, Jean Richard, told Reuters by phone.",
        "a local chief",
    ),
    ("Al-Shabaab said it had killed [53] soldiers, a claim the government rejected.", "Al-Shabaab"),
    ("Ethiopia's state-appointed Human Rights Commission said [210] civilians were killed.", "Human Rights Commission"),
    ("A suicide bomber killed [18] people at a checkpoint in Baghdad, police and medical sources said.", "police"),
    (
        "An interior ministry official, speaking on condition of anonymity, said [35] people died.",
        "An interior ministry official",
    ),
    ("Iraq Body Count has recorded [14,000] civilian deaths this year.", "Iraq Body Count"),
    ("Taliban spokesman Zabihullah Mujahid said [16] soldiers had been killed.", "Taliban"),
    (
        "Afghan public health ministry spokesman Wahidullah Majroh said [46] people were wounded.",
        "Afghan Ministry of Public Health",
    ),
    ("The Houthi-run health ministry put the death toll at [68].", "Houthis"),
    ("The Saudi-led coalition said more than [100] rebels were killed in the past 24 hours.", "Saudi-led coalition"),
    ("Residents and local officials said [13] members of one family had died in the drone strike.", "Residents"),
    ("Airwars estimates that between [8,000] and 13,000 civilians were killed.", "Airwars"),
    (
        "The death toll from a powerful earthquake in Morocco has risen to [2,012], the interior ministry said late on Saturday.",
        "the interior ministry",
    ),
    (
        "Turkey's disaster agency AFAD said [35,418] people had died.",
        "Disaster and Emergency Management Presidency (AFAD)",
    ),
    (
        "Flash floods have killed at least [84] people in Kerala, the state's disaster management authority said.",
        "the state's disaster management authority",
    ),
    (
        "Pakistan's National Disaster Management Authority said on Sunday that [119] people had died in the past 24 hours.",
        "National Disaster Management Authority (Pakistan)",
    ),
    ("A bus plunged into a gorge, killing [25] pilgrims, senior police officer Ramesh Kumar told AFP.", "police"),
    ("The landslide buried [60] workers, a district official said.", "a district official"),
    ("State media reported that [12] miners were trapped underground.", "State media"),
    ("Xinhua news agency said [36] people were killed in the factory fire.", "Xinhua News Agency"),
    (
        "[19] people are still missing, said Raditya Jati, spokesman for the National Disaster Mitigation Agency.",
        "National Disaster Management Agency (Indonesia)",
    ),
    (
        "According to the National Weather Service, [5] people were killed by the tornadoes.",
        "the National Weather Service",
    ),
    ("Emergency workers have recovered [41] bodies from the rubble, Iran's state TV reported.", "Iran's state TV"),
    ("The collapse killed [1,134] people.", None),
    (
        "Rescue teams found [7] more bodies on Monday, bringing the toll to 98, Miami-Dade County Mayor Daniella Levine Cava said.",
        "Miami-Dade County Mayor Daniella Levine Cava",
    ),
    ("Officials in Valencia put the number of dead at [95].", "Officials in Valencia"),
    (
        "The Philippine disaster agency NDRRMC reported [69] deaths.",
        "National Disaster Risk Reduction and Management Council (Philippines)",
    ),
    ("Hospital officials said [33] people had been treated for burns.", "Hospital officials"),
    ("The ferry operator said [14] passengers were unaccounted for.", "The ferry operator"),
    ("Greek coastguard officials said [78] people drowned.", "Greek coastguard officials"),
    (
        "The UN's humanitarian office OCHA said, citing figures from local authorities, that [300] have died.",
        "local authorities",
    ),
    (
        '"At least [12] children have been killed since Sunday," UNICEF spokesperson James Elder told reporters in Geneva.',
        "UNICEF",
    ),
    ("MSF teams treated [130] wounded, the organisation said in a statement.", "Médecins Sans Frontières"),
    ("Human Rights Watch researchers documented [34] killings in the town.", "Human Rights Watch"),
    ("A UN panel of experts found that [150] people had been executed.", "United Nations"),
    (
        "The Armed Conflict Location and Event Data Project (ACLED) counted [2,600] deaths in 2023.",
        "Armed Conflict Location & Event Data Project",
    ),
    ("IOM's Missing Migrants Project has recorded [2,048] deaths.", "IOM's Missing Migrants Project"),
    ("Save the Children said an estimated [85,000] children under five may have died.", "Save the Children"),
    ("Reuters, citing two security sources, reported that [15] soldiers had been killed.", "two security sources"),
    (
        "[18] migrants drowned off Tunisia, the state news agency TAP reported, citing a coastguard official.",
        "a coastguard official",
    ),
    ("The Associated Press counted [44] bodies at the morgue.", "Associated Press"),
    ("Local media reported [6] deaths.", "Local media"),
    ("SANA, quoting a military source, said [12] rebels were killed.", "a military source"),
    ("The army killed [14] insurgents, its spokesman said.", "The army"),
    ("The blast left [23] dead, an AFP correspondent at the scene reported.", "Agence France-Presse"),
    ("An AP reporter saw [11] bodies.", None),
    ("Army spokesman Lt. Col. Nick Kaufman said [2] soldiers had died.", "Army"),
    ("[12] people have been killed in protests, rights group Amnesty International says.", "Amnesty International"),
    ("The Kurdish-led SDF said [5] of its fighters had died.", "Syrian Democratic Forces"),
    (
        "The opposition party said [30] of its supporters had been arrested; the police confirmed only [12] arrests.",
        "The opposition party",
    ),
    ("Witnesses reported seeing [20] bodies in the street.", "Witnesses"),
    ("Families of the victims say [43] students remain missing.", "Families of the victims"),
    ("Prosecutors said the gang had kidnapped [16] people.", "Prosecutors"),
    ("The company that runs the mine confirmed that [9] workers had died.", "The company"),
    ("It was the deadliest attack since 2019, when [51] worshippers were killed.", None),
    ("Health Minister Firass Abiad told a news conference that [37] people had died.", "Health Minister Firass Abiad"),
    ('"[3] of my cousins were killed," said Ahmed, a 34-year-old farmer.', "Ahmed"),
    ("In a statement carried by state television, the general staff said [7] soldiers were dead.", "the general staff"),
    (
        "The military junta says [1,700] people have died, while the shadow government puts the figure at over [4,000].",
        "The military junta",
    ),
    ("A toll compiled by AFP from official sources shows that [1,189] people died.", "official sources"),
    ("Data from the health ministry show [420] dead.", "the health ministry"),
    ("Hamas said [1,154] people were killed; Israel disputes the number.", "Hamas"),
    (
        "At least [80] people were killed, the deputy governor of Kandahar, Abdul Qadeem, said.",
        "the deputy governor of Kandahar",
    ),
    ("Pope Francis prayed for the [27] people killed in the quake.", None),
    ("He was speaking as rescuers pulled [5] bodies from the mud.", None),
    ("The assault, in which [9] people were killed, drew condemnation from the White House.", None),
]
"""Counts in one sentence and the source of the first: who speaks, for whom, in many newsrooms' manner."""

CHAINS = [
    # before, after, nested, in turn
    ("Medics said [12] people died, while the town council put the toll at [15].", ["Medics", "the town council"]),
    ("[12] people died, medics said, and the police said [3] more were missing.", ["medics", "the police"]),
    (
        "A raid killed [12] people, according to residents; the army said it had killed [9] gunmen.",
        ["residents", "the army"],
    ),
    ("Medics said [12] died; [5<] of them were children.", ["Medics", "Medics"]),
    ("The clinic said [12] people died. [5<] of them were children.", ["The clinic", "The clinic"]),
    ("The clinic said [12] people died, adding that [5] others were hurt.", ["The clinic", "The clinic"]),
    # pronouns and short names
    (
        "Amnesty International said [12] men were hanged. It added that [40] more were missing.",
        ["Amnesty International"] * 2,
    ),
    ("The mayor, Ada Brook, said [12] people died. She put the injured at [30].", ["The mayor", "The mayor"]),
    (
        "The harbour authority said [12] sailors drowned. The authority said [3] were missing.",
        ["The harbour authority"] * 2,
    ),
    ("Human Rights Watch said [12] people died. The group said [3] were children.", ["Human Rights Watch"] * 2),
    ("The Coast Watch Society (CWS) counted [12] dead. CWS said [3] were missing.", ["Coast Watch Society"] * 2),
    (
        "A source at the Port Police Command said [12] died. The source added that [3] were hurt.",
        ["Port Police Command"] * 2,
    ),
    # joined by "and"
    ("Activists and medics said [12] people died.", ["Activists"]),
    ("State television and the army said [12] people died.", ["State television"]),
    # quotations
    ('"We buried [12] people," said Omar Haddad, a grocer. ', ["Omar Haddad"]),
    ('"They killed [12] of us. They took [3] more," the grocer said.', ["the grocer", "the grocer"]),
    # carried, and not carried
    ("Medics said a market was hit. [12] people were killed.", ["Medics"]),
    ("Medics said a market was hit.\nA bridge fell and [12] people were killed.", [None]),
    ("Medics said a market was hit. Elsewhere, [12] people were killed.", [None]),
    ("Medics said a market was hit. More than [9000] people have died since the war began.", [None]),
    # denials belong to who made the claim
    ("The army denied that [12] of its men had died.", ["The army"]),
    ("The army denied a rebel claim that [12] of its men had died.", ["rebel"]),
    # headlines
    ("Storm kills [12] in Bay City\nThe storm killed [12] people, the coastguard said.", ["the coastguard"] * 2),
    ("Storm kills [12] in Bay City: coroner\nRain fell all day.", ["coroner"]),
    ("UN: [400] dead in camp\nRain fell all day.", ["United Nations"]),
    # nobody
    ("[12] people died when a bridge fell.", [None]),
    ("Floods, said to be the worst in years, have killed [12] people.", [None]),
    ("The raid claimed the lives of [12] people.", [None]),
]


@pytest.mark.parametrize(("marked", "source"), SAID)
def test_the_source_of_a_count_is_who_says_it(read, marked, source):
    assert read(marked)[0].source == source


@pytest.mark.parametrize(("marked", "sources"), CHAINS)
def test_each_count_has_its_own_speaker(read, marked, sources):
    assert [slot.source for slot in read(marked)] == sources


@pytest.mark.parametrize(
    ("marked", "source", "via"),
    [
        ("An official told Reuters that [12] people died.", "An official", "Reuters"),
        ("The grocer told reporters that [12] people died.", "The grocer", None),
        ("The nurse told the daily that [12] people died.", "The nurse", "the daily"),
        (
            "SANA quoted a military source as saying that [12] rebels died.",
            "a military source",
            "Syrian Arab News Agency",
        ),
        ("A surgeon, quoted by Xinhua, said [12] people died.", "A surgeon", None),
        ("Reuters, citing two clerks, said [12] people died.", "two clerks", "Reuters"),
        ("The nurse told the Security Council that [12] people died.", "The nurse", None),
    ],
)
def test_who_passes_a_count_on_is_not_its_source(read, marked, source, via):
    slot = read(marked)[0]
    assert (slot.source, slot.via) == (source, via)


@pytest.mark.parametrize(
    ("marked", "basis"),
    [
        ("The group documented [12] deaths.", "documented"),
        ("The UN has verified [12] deaths.", "documented"),
        ("[12] deaths were recorded by volunteers.", "documented"),
        ("The ministry estimates that [12] people died.", "estimated"),
        ("An estimated [12] people died.", "estimated"),
        ("The ministry said [12] people died.", "reported"),
        ("[12] people died.", "reported"),
        ("The group documented [12] deaths, including [3<] children.", "documented"),
    ],
)
def test_the_basis_is_what_the_words_say(read, marked, basis):
    assert read(marked)[-1].basis == basis


def test_we_is_the_publisher_of_its_own_words(read):
    assert read("We counted [12] dead.", "Human Rights Watch")[0].source == "Human Rights Watch"
    assert read("[12] of us have been killed.", "White Helmets")[0].source == "Syria Civil Defence"


def test_an_outlets_own_reporter_is_no_source(read):
    assert read("A SANA correspondent said [12] people died.", "SANA")[0].source is None
    assert read("Our correspondent said [12] people died.", "Bay Herald")[0].source is None


def test_spans_are_the_words_of_the_text(build):
    page, mentions, parts = build("The clinic said [12] people died.", None, None)
    slot = assign_sources(page, mentions, parts)[0]
    assert [page.text[s.start : s.end] for s in slot.spans] == [slot.source_text] == ["The clinic"]


WORDS = ["the", "a", "said", "told", "by", "to", "that", "who", "12", "people", "Aleppo", "police", ",", ".", ";", '"']
WORDS += [
    "(",
    ")",
    "UN",
    "doctors",
    "according",
    "reports",
    "of",
    "and",
    "AFP",
    "we",
    "she",
    "'s",
    ":",
    "hospital",
    "head",
]


def _page(words: list[str]) -> tuple[Page, list[Mention]]:
    text = " ".join(words)
    sentence = Sentence(text, 0, len(text), 0, 0, "headline")
    spans = [Span(i, i + 2) for i in range(len(text) - 1) if text[i : i + 2] == "12"]
    mentions = [
        Mention(Number(s, 12, 12, 12, "exact", "digits", s), 0, "killed", "people", None, None, None) for s in spans
    ]
    return Page(Document(text, publisher="AFP"), (sentence,), date(2020, 1, 1)), mentions


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=40))
def test_any_words_give_a_slot_whose_spans_are_its_text(words):
    page, mentions = _page(words)
    slots = assign_sources(page, mentions, [None] * len(mentions))
    assert len(slots) == len(mentions)
    for slot in slots:
        assert (slot.source is None) <= (slot.source_text is None)
        assert all(page.text[s.start : s.end] == slot.source_text for s in slot.spans)


LONG = ["police", "said", "12", "people", ",", "the", "doctors", "of", "the", "hospital", "told", "AFP", "that", "12"]


@pytest.mark.slow
def test_time_is_linear_in_the_length_of_a_line():
    def seconds(n: int) -> float:
        page, mentions = _page([*LONG] * n)
        began = time.perf_counter()
        assign_sources(page, mentions[:20], [None] * len(mentions[:20]))
        return time.perf_counter() - began

    seconds(5)
    assert seconds(400) < 12 * seconds(100) + 0.5


@pytest.mark.parametrize(
    ("marked", "source"),
    [
        ("Ilan Abdi, the director of Sarin Ambulance, told us that his team carried [12] bodies.", "Sarin Ambulance"),
        ("The deputy governor had earlier given a toll of [12].", "The deputy governor"),
        ("[12] of the dead were girls, the mines and forests ministry said.", "the mines and forests ministry"),
        ("Ruritania's emergencies ministry reported [12] dead.", "Ruritania's emergencies ministry"),
        ("NDKA spokesman Ali Khan said [12] people died.", "NDKA"),
        ("Residents interviewed by the BBC put the number at [12].", "Residents"),
        (
            "As per the records available with the district administration, [12] people died.",
            "the district administration",
        ),
        ("Ruritania declared a state of emergency as the toll rose to [12].", None),
        ("Current reports say [12] people died.", None),
        ("Dorva recorded the most deaths, at [12].", None),
        ("Nepal's death toll stands at [12].", None),
        ("An attack claimed by a rebel group killed [12] people.", None),
        ("Police were quoted as saying [12] people died.", "Police"),
    ],
)
def test_who_speaks_in_unlike_sentences(read, marked, source):
    assert read(marked)[0].source == source


@pytest.mark.parametrize(
    ("marked", "source"),
    [
        ('"Initial assessments indicate the flood killed [12]," the harbour office said.', "the harbour office"),
        ('"A report by Amnesty International says the flood killed [12]," the mayor said.', "Amnesty International"),
        ("Radio Mina, citing a nurse in Orlov, reported that [12] people had died.", "a nurse in Orlov"),
        ("Radio Mina, founded by a nurse in the town of Orlov, reported that [12] people had died.", "Radio Mina"),
        ("Karan V. said that [12] people died.", "Karan V."),
        ("RED CROSS WORKERS SAID [12] VILLAGERS HAD DIED.", "RED CROSS WORKERS"),
        ("Police, medics and morgue sources said [12] people died.", "Police"),
    ],
)
def test_names_capitals_and_rubrics(read, marked, source):
    found = read(marked)[0].source
    assert found == source


def test_an_outlet_that_cites_somebody_passes_the_words_on(read):
    slot = read("[12] people died, Radio Mina reported, citing the coast guard.")[0]
    assert (slot.source, slot.via) == ("the coast guard", "Radio Mina")
    assert read("[12] people died, Radio Mina reported.")[0].via is None
