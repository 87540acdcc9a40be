"""Places far from any shipped gazetteer: what is one, what is a body's name, and which of several is meant."""

import pytest

from aleppo_figures.api.extract import extract
from aleppo_figures.extraction.places import find_places


@pytest.mark.parametrize(
    "text",
    [
        "A faction of the Delta Liberation Movement killed two men.",
        "Thirty members of the Revolutionary Guards died.",
        "It was the leader of Mungiki who spoke.",
        "The fleet took part in Operation Grapes of Wrath.",
        "A fire broke out on a Petrocon platform.",
        "Gunmen stopped a Kaduna-bound train.",
        "Ten died in the Woodsy Fire.",
        "The Department of Public Safety said so.",
        "Total dead: 12.",
        "They live in South Asian countries.",
        "He was hurt near protests against Tomas Klee's victory.",
    ],
)
def test_what_is_no_place(text):
    named = {hit.name for hit in find_places(text)}
    wrong = {
        "Delta Liberation Movement",
        "Delta",
        "Revolutionary",
        "Mungiki",
        "Wrath",
        "Petrocon",
        "Kaduna-bound",
        "Woodsy",
    }
    assert not named & (wrong | {"Public Safety", "Tomas Klee", "Total", "South Asian", "South"})


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Shells fell in south Lebanon.", "South Lebanon"),
        ("Troops entered northern Nigeria.", "Northern Nigeria"),
        ("A bomb went off in southeastern Chittagong.", "Chittagong"),
        ("Bodies were found off the Libyan coast.", "Libya"),
        ("Three died in a Germany hospital fire.", "Germany"),
        ("Some Kalemie residents were hurt.", "Kalemie"),
        ("They died in the Sierra de la Culebra.", "Sierra de la Culebra"),
        ("He was shot in Darfur.", "Darfur"),
    ],
)
def test_what_is_one(text, name):
    assert name in [hit.name for hit in find_places(text)]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Four men were shot dead in the Daraja district of El Fasher.", "Daraja"),
        ("A jet bound for the port city of Bandar Abbas crashed in Shiraz, killing 108 people.", "Shiraz"),
        ("Officials said a convoy burnt near Mayadeen and that 40 fighters were killed around Abu Kamal.", "Abu Kamal"),
        ("Jets killed 60 civilians trying to flee heavy fighting in Deir al-Zor province.", "Deir ez-Zor Governorate"),
        ("The mob injured nine policemen in Adas village.", "Adas"),
        ("In Tawila, to which thousands have fled from El Fasher, cholera killed 14 people.", "Tawila"),
        ("A raid hit Goma. Five people were killed, a doctor in Kinshasa, said.", "Goma"),
        ("Two bombs fell in Tamu, killing 17 people. One hit a church in Kanan village. Nine of them were children.", "Kanan"),
        ("A bomb in Jhalakati killed two judges on 14 November 2005. On 17 January 2004, in Bangladesh, bombs killed two people.",
         "Bangladesh"),
        ("Some 30 people were hurt in Kalma. Fighting in Sudan has killed 150,000 people since the coup.", "Sudan"),
    ],
)  # fmt: skip
def test_which_place_is_meant(text, place):
    assert extract(text)["place"].iloc[-1] == place


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("The mayor of Lviv said two people were killed when debris hit a clinic.", ["Lviv"]),
        ("Kyiv's mayor said nine people were killed and 12 were hurt.", ["Kyiv", "Kyiv"]),
        ("Authorities in the southern city of Belgorod said 24 people were killed.", ["Belgorod"]),
        ("The clerk told a reporter on Telegram that two people were killed.", [None]),
        ("Fighting in North and South Kivu has killed 30 people.", ["North Kivu"]),
        ("Car bombs killed 13 people in Baghdad's Karrada district.", ["Karrada"]),
        ("LONDON: Seventy people died in the fire.", ["London"]),
        ("A nurse from Leeds died on Tuesday.", [None]),
        ("Eighteen people were killed in New Delhi. The dead included nine from Bihar.", ["New Delhi", "New Delhi"]),
        ("The storm killed 300. Goa accounted for 120 of the deaths and Pune for 45.", [None, "Goa", "Pune"]),
        ("It killed 30 people, one of the deadliest attacks on Russian soil.", [None]),
    ],
)
def test_where_people_were(text, places):
    figures = extract(text, published="2023-05-17")
    assert [*figures["place"].astype(object).where(figures["place"].notna(), None)] == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "Nine people died in Dorva. Aid has come by way of the capital. In Dorva the mayor wept. Six were hurt.",
            ["Dorva", "Dorva"],
        ),
        ("The driver, 42, from Ilfen, was held after nine people died in Orrin.", ["Orrin"]),
        ("Nine people died in Orrin. Two more succumbed at Kesh hospital.", ["Orrin", "Orrin"]),
        ("A boat went down near Pylos. The bodies of 12 men were brought to Kalamata.", ["Pylos"]),
        ("Nine people died of Lassa fever.", [None]),
        ("Nine people died in the crash of the Sabarmati Express.", [None]),
        ("VILLA AMAZA, Colombia — A river of mud swept through this town and killed nine people.", ["Villa Amaza"]),
        ("Hamas said nine people were killed.", [None]),
    ],
)
def test_a_place_in_passing_is_not_where_it_happened(text, places):
    figures = extract(text, published="2023-05-17")
    assert [*figures["place"].astype(object).where(figures["place"].notna(), None)] == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("BRACKNELL, Ore. — A tornado ripped through this town of 900, killing 12 people.", ["Bracknell"]),
        ("MOSTAR (RN) -- Nine people were killed when a shell hit a queue for bread.", ["Mostar"]),
        ("CAIRO — The ministry counted 300 deaths in 2019.", [None]),
        ("Of the dead, nine were from Leeds, five from York.", [None, None]),
        ("Gunmen killed 30 people in Jos. Twelve of the dead were from Kano.", ["Jos", "Jos"]),
        ("Twelve bodies were recovered from Kano.", ["Kano"]),
        ("A doctor at Memorial Hospital said nine people died in the blast in Tamale.", ["Tamale"]),
        ("Researchers at Stanton University put the dead at 900.", [None]),
        ("Nine people were killed in Gori. Among the dead are two pupils of Ravel Primary.", ["Gori", "Gori"]),
        ("Nine people died in Kuje. Their envoy said by phone from Geneva that 30 were hurt.", ["Kuje", "Kuje"]),
        ("Nine people died in Kuje. \"They shot two men next to me,\" said Ola, a refugee from Homs.", ["Kuje", "Kuje"]),
        ("Nine people were killed in Gori on one of Georgia's darkest days.", ["Gori"]),
        ("Twelve men drowned when a barge sank in the Karsa near Dolen.", ["Dolen"]),
        ("Nine people died when soldiers went into Dorra camp.", ["Dorra"]),
        ("A fire killed 12 people, the most since 1953, when one struck Dover.", [None]),
        ("Bombs went off at Friday Market in Zinder, one of three attacks. Between them, at least 30 people died.", ["Zinder"]),
        ("Militants killed 12 people in southern Israel, crossed into Egypt at Rafah and were caught.", ["Southern Israel"]),
    ],
)  # fmt: skip
def test_where_it_happened_and_where_people_came_from(text, places):
    figures = extract(text, published="2023-05-17")
    assert [*figures["place"].astype(object).where(figures["place"].notna(), None)] == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("In neighbouring Central Barra district, nine people died.", ["Central Barra"]),
        ("In Jimma, the largest town in Oromia, nine people were killed.", ["Jimma"]),
        ("It was the deadliest attack in Ghana and killed nine people.", ["Ghana"]),
        ("Shells fell on Eastern Ghouta near Damascus, killing nine people.", ["Eastern Ghouta"]),
        ("Nine people drowned off Saint Paul's Island.", ["Saint Paul's Island"]),
        ("A trawler bound for Malta sank off Zuwara, drowning nine people.", ["Zuwara"]),
        ("If the gates of the Karsa are opened, thousands of people could be made homeless in Dolen.", ["Dolen"]),
        ("Nine people were hurt in a fight on Route 66.", ["Route 66"]),
        ("Nine people drowned when the liner Pride of Malta sank off Zuwara.", ["Zuwara"]),
        ("Raiders of the Dorra group killed nine people.", [None]),
        ("Nine natives of Oromia were killed in Dolen.", ["Dolen"]),
        (
            "In 1985, 200 people died after ferries sank near Barra, 174 drowned when a launch sank off Kesh.",
            ["Barra", "Kesh"],
        ),
        ("The quake shook the southern Greek island of Kythira, killing nine.", ["Kythira"]),
    ],
)
def test_the_place_meant_among_several(text, places):
    figures = extract(text, published="2023-05-17")
    assert [*figures["place"].astype(object).where(figures["place"].notna(), None)] == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("A shell hit Lenner hospital on Monday. Two nurses died at the hospital.", ["Lenner hospital"]),
        ("A bomb went off in Kora. Twelve of the injured were treated at the hospital.", ["Kora"]),
        ("Nine people died in Kora. A teacher in Dall told the paper that two boys were killed.", ["Kora", "Dall"]),
        ("Nine people died in Kora. A diplomat in Oslo said that 30 people were hurt.", ["Kora", "Kora"]),
        ("Nine people died in Dolen in Chad. Floods have killed 90 people nationwide.", ["Dolen", "Chad"]),
        ("Floods killed 12 people in Kenema and nine in Bo, in Sierra Leone. In all, 40 deaths have been recorded.",
         ["Kenema", "Bo", "Sierra Leone"]),
        ("Raids hit Dolen in Chad. A six-year uprising has left 15,000 people dead and made a million homeless.", ["Chad", "Chad"]),
        ("Floods killed 12 people in Kenema and nine in Bo. Nine people were hurt.", ["Kenema", "Bo", "Bo"]),
        ("Week in Mali\n\n1. Raids\n\nRaids hit Kora, killing nine people.\n\n2. Floods\n\nSome 900 people are missing. Mali wept.",
         ["Kora", "Mali"]),
        ("Shells hit Dolen, killing two people. Guns ring the place. Some 900 people are trapped in the enclave.",
         ["Dolen", "Dolen"]),
        ("Floods hit Dolen in Chad, killing two people. Some 900 people are missing in three provinces.", ["Dolen", "Chad"]),
        ("Floods hit Dolen in Chad, killing two people. Some 900 people are missing in three houses.", ["Dolen", "Dolen"]),
        ("Nine people died in Dolen. Some 900 are trapped there, said Ada Roy, spokeswoman of UNHCR in Bonn.", ["Dolen", "Dolen"]),
        ("A team from Oslo searched the ruins. Nine people died.", [None]),
        ("Shells hit Dolen, killing 30 people. By noon 26 bodies lay in the hospital at Kesh.", ["Dolen", "Dolen"]),
        ("Bombs tore through the Barra–Kesh Express near Dolen, killing nine people.", ["Dolen"]),
        ("ACCRA: In the worst attack of the war, nine people were killed in Dolen on Sunday.", ["Dolen"]),
        ("A bomb in Dorra market brought the toll of the attack, the deadliest in the city, to 90 deaths.", ["Dorra market"]),
        ("Chad attack: 28 dead\n\nGunmen stormed the Dorra hotel.\n\nIt burnt, said Chad's minister.\n\nThen 28 people died.",
         ["Dorra hotel", "Dorra hotel"]),
        ("Groups and the authorities in Accra differ. Nine people died.", [None]),
        ("From Ada Roy in Accra\n\nNine people were killed when shells hit Dolen.", ["Dolen"]),
        ("In Ghana raids killed 12 people and 40 more died in Kora alone.", ["Ghana", "Kora"]),
    ],
)  # fmt: skip
def test_the_place_told_before(text, places):
    figures = extract(text, published="2023-05-17")
    assert [*figures["place"].astype(object).where(figures["place"].notna(), None)] == places
