"""Parts: each phenomenon in several unlike sentences, and what only looks like a part."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aleppo_figures.extraction.mentions import Mention, Number, Page, Sentence, Span
from aleppo_figures.extraction.parts import assign_parts
from aleppo_figures.schema.document import Document

# {b<a four} is a part of {a 12}; the notation is explained in conftest.py
SENTENCES = {
    "whole_follows": [
        "{a<b Three} of the {b 12} dead were children.",
        "{a<b Four} women were among the {b 22} people killed.",
    ],
    "include": [
        "{a 30} miners died in the blast, including {b<a four} foremen and {c<a two} apprentices.",
        "Police recovered {a 41} bodies. The dead included {b<a seven} policemen and {c<a two} firemen.",
        "{a 22} people were killed. Victims included {b<a a} teacher.",
        "The government says {a 60} people died. The opposition says {b 90} died, including {c<b 20} children.",
        "The army said {a nine} soldiers and {b 40} militants were killed, including {c<b three} commanders.",
        "The fighting killed {a 260} people this week. That number includes {b<a 41} civilians.",
        "The fighting killed {a 260} people this week. This figure includes {b<a 41} civilians and {c<a "
        "12} aid workers.",
        "{a 14} people were killed and {b 40|injured} injured, including {c<b six|injured} policemen.",
        "{a 14} civilians, including {b<a four} women, and {c two} soldiers were killed.",
    ],
    "anaphora": [
        "A ferry sank off Zanzibar, killing {a 144} people, among them {b<a 20} children.",
        "{a 57} passengers were killed, {b<a 12} of them tourists from Japan and {c<a nine} crew members.",
        "Police recovered {a 41} bodies. Of these, {b<a 17} were women.",
        "Police recovered {a 41} bodies. {b<a Seven} of the dead were policemen.",
        "Police recovered {a 41} bodies. Among the dead were {b<a three} journalists.",
        "Police recovered {a 41} bodies. Among them were {b<a three} journalists.",
        "{a 31} people were killed, {b<a fourteen} of the 31 in the market, another {c<a 17} in the bus station.",
        "The militia took {a 120|detained} hostages; {b<a 30|detained} of the hostages were children.",
        "{a 300|injured} people were injured, {b<a 45|injured} of them seriously.",
        "Of the {a 974} people who died, {b<a 300} were under five.",
        "{a 22} people were killed. {b<a Four} women were among the dead.",
        "{a 22} civilians were killed, with {b<a nine} of the deaths in Sana'a.",
        "{a 22} workers died. {b<a Ten} of them were from Nepal, {c<a eight} from India and {d<a four} "
        "from Bangladesh.",
        "{a 22} workers died, of whom {b<a ten} came from Nepal and {c<a twelve} from India.",
        "Air strikes killed {a 14} people in Taiz and {b six} in Ibb, {c<b two} of them children.",
        "Attackers killed {a 22} people, {b<a nine} of whom were burned alive, and abducted {c 15|detained} women.",
        "The blaze killed {a 87} people, among whom were {b<a 12} firefighters.",
        "Some {a 5,000|displaced} families fled, {b<a 2,000|displaced} of them to Chad.",
        "The cyclone killed {a 43} people and left {b 12|missing} missing, {c<b five|missing} of them fishermen.",
        "{a 200} people were killed, about {b<a 60} of these in the first hour.",
        "{a 26} people were killed; {b<a 24} of the victims were women.",
        "Among the {a 26} dead are {b<a 12} children and {c<a two} teachers.",
        "{a 260} were killed on the first day. Of those killed, {b<a 12} were children.",
        "{a 260} people were killed. Fewer than {b<a 20} of the bodies have been identified.",
        "At least {a 35|injured} passengers were injured, {b<a ten|injured} of whom remain in hospital.",
        "Some {a 700,000|displaced} people have fled to Bangladesh since August, {b<a "
        "400,000|displaced} of them children, UNICEF said.",
        "{a 14} prisoners were executed, {b<a three} of them by hanging, and {c six} more are to die.",
        "The group has verified {a 14} deaths, among which {b<a four} were of minors.",
        "{a 14} of the town's residents were killed, {b<a nine} of them children.",
        "{a 1,100} people have died, including {b<a 40} in police custody, {c<b 12} of whom were "
        "minors, and {d<a 300} at checkpoints.",
        "{a 40} villagers were killed and {b 60|injured} wounded in the raid. {c<a Nine} children and "
        "{d<a 12} women were among those killed.",
    ],
    "brackets": [
        "There were {a 85|killed_or_injured} casualties ({b<a 30} dead, {c<a 55|injured} wounded).",
        "The bomb killed {a 30} people (including {b<a six} children) and injured {c 60|injured}.",
        "{a 30} people ({b<a six} of them children) were killed and {c 60|injured} injured.",
        "The ministry listed {a 1,200} dead: {b<a 700} men, {c<a 400} women ({d<c 30} of them pregnant) "
        "and {e<a 100} children.",
        "The group has verified {a 14} deaths ({b<a four} women, {c<a three} minors).",
        "{a 14} dead, {b 30|injured} wounded ({c<b six|injured} seriously)",
    ],
    "breakdown": [
        "The quake killed {a 2,900} people in three provinces: {b<a 1,650} in Al Haouz, {c<a 980} in "
        "Taroudant and {d<a 270} elsewhere.",
        "{a 19} people – {b<a eleven} men and {c<a eight} women – were killed in the stampede.",
        "There were {a 85|killed_or_injured} casualties: {b<a 30} dead and {c<a 55|injured} wounded.",
        "Health officials reported {a 62} deaths on Tuesday: {b<a 40} in Lagos, {c<a 12} in Abuja, {d<a ten} in Kano.",
        "{a 35} people were killed: a mother, her {b<a three} children and neighbours.",
        "{a 90} people were killed in the two attacks: {b<a 60} at the airport and {c<a 30} at the hotel.",
    ],
    "list": [
        "In all {a 230} people have died since May, {b<a 90} in Kaduna alone.",
        "{a 300|injured} people were injured, {b<a 45|injured} critically.",
        "{a 300|injured} people were injured. {b<a Five|injured} are in a critical condition.",
        "{a 22} people were killed. {b<a Four} were women.",
        "{a 22} migrants drowned; {b<a 12} were Eritreans and {c<a ten} Sudanese.",
        "{a 11} died, {b<a two} on the spot and {c<a nine} in hospital.",
        "Last year {a 1,300} people were killed in the state, {b<a 410} by security forces and {c<a "
        "890} by armed groups.",
        "{a 17} people, {b<a seven} men, {c<a six} women and {d<a four} children, drowned when the boat overturned.",
        "Gunmen shot dead {a 26} worshippers; {b<a eight} were children.",
        "Rescuers pulled out {a 35} bodies, {b<a nine} on Monday alone.",
        "{a 14} people died, according to police. {b<a Five} victims were under ten.",
        "Houthi fire killed {a 14} people, {b<a ten} in Aden and the other {c<a four} in Lahij.",
        "Of {a 14} people who died, {b<a nine} were passengers in the car.",
        "{a 40} were killed, {b<a 12} at the scene; another {c<a 28} died in hospital.",
    ],
    "bullets": [
        "• {a 112} killed in drone strikes\n• {b 31} killed in shelling",
        "Civilian casualties in March:\n• {a 112} killed\n• {b 31|injured} injured",
        "In March {a 143} civilians were killed:\n• {b<a 112} in drone strikes\n• {c<a 31} in shelling",
        "In March {a 143} civilians were killed, as follows:\n1. Kharkiv: {b<a 112}\n2. Kherson: {c<a 31}",
        "In March {a 143} civilians were killed, including:\n- {b<a 12} in Kharkiv\n- {c<a 31} in "
        "Kherson\nThe UN also recorded {d 40|detained} detentions.",
    ],
    "none": [
        "Fourteen of them fled. {a 88} soldiers were killed and {b 12|injured} wounded.",
        "Clashes killed {a 12} rebels and {b eight} soldiers.",
        "The bulk of them were children; {a 40} people died.",
        "Cyclone Idai killed {a 602} people in Mozambique and {b 344} in Zimbabwe.",
        "At least {a 12} people have died, not counting {b three} attackers.",
        "At least {a 12} people have died, up from {b nine} on Friday.",
        "{a 22} people were killed. {b Four} were killed on Monday in another blast.",
        "{a 22} people, most of them women, were killed and {b nine|injured} others injured.",
        "The dead: {a 22} civilians, {b five} soldiers.",
        "{a 15} people were killed in Kabul, {b ten} in Herat.",
        "{a 20} people were killed in Mosul, {b ten} in Tikrit and {c ten} in Baiji.",
        "{a 20} people died. {b Five} people died in a separate attack in Jos.",
        "Health officials reported {a 62} new deaths, bringing the toll to {b 1,400}.",
        "{a 26} died. All but {b two} were adults.",
        "The toll includes {a 12} children.",
        "Of those killed, {a 12} were children.",
        "{a Two} of the suspects were arrested after {b 14} people died.",
        "{a 14} people were killed when a bus carrying {b 40} pilgrims fell into a gorge.",
        "A strike killed {a 14} people in one house, most of them women, and {b three} people in another.",
        "Three brothers were among the {a 14} dead.",
        "{a 14} of the country's soldiers were killed.",
        "{a 1,100} people have died this year, compared with {b 900} last year.",
        "{a 40} villagers were killed. Another {b 12} died in hospital later.",
        "In the first attack {a 60} people were killed, in the second {b 30}.",
        "Nigeria: {a 30} killed in bandit attack, {b 15|detained} abducted",
    ],
    "more": [
        "A total of {a 298} people, {b<a 80} of whom were children, were on board and killed.",
        "The attack left {a 49} dead and {b 53|injured} wounded. {c<b Twelve|injured} of the injured "
        "are in intensive care.",
        "Among those killed were {a 12} schoolchildren.",
        "At least {a 34} people were killed, among whom {b<a nine} soldiers and {c<a two} policemen.",
        "Police said {a<b 16|detained} of the {b 24|detained} people arrested were foreigners.",
        "Of {a 24|detained} men arrested, {b<a nine|detained} were released on bail.",
        "Rebels seized {a 40|detained} passengers and executed {b<a six} of them.",
        "{a 40} people died in March, {b 60} in April and {c 12} so far in May.",
        "{a 40} people were killed and {b 60|injured} injured, {c<b 20|injured} of them seriously, when "
        "two trains collided.",
        "The fire killed {a 72} people. {b<a 18} were children.",
        "The fire killed {a 72} people. {b 18} children were rescued.",
        "The fire killed {a 72} people, the youngest {b<a two} of whom were twins.",
        "{a 72} people (mostly women) were killed, {b<a 12} in Nagoya and {c<a 60} in Gifu.",
        "UPDATE: death toll now {a 31}, of which {b<a 11} are kids",
        "{a 31} dead + {b 90|injured} wounded, {c<b 11|injured} kids among the wounded",
        "Some {a 6,000|displaced} households were displaced, of which {b<a 1,200|displaced} fled to Jonglei.",
        "Since 2015 the mission has recorded {a 9,100} civilian deaths, of which {b<a 4,300} were "
        "attributed to air strikes and {c<a 1,200} to ground fighting.",
        "UNAMA attributed {a<b 61} of the {b 95} deaths to the Taliban.",
        "Air strikes were responsible for {a<b 61} of the {b 95} deaths.",
        "Of the {a 95} deaths, the mission attributed {b<a 61} to the Taliban and {c<a 20} to Afghan forces.",
        "Of those, {a 61} were women.",
        "The mission recorded {a 95} deaths in June. Of those, it attributed {b<a 61} to the Taliban.",
        "Hospitals received {a 95} bodies. Only {b<a 30} of them could be identified.",
        "Hospitals received {a 95} bodies. Relatives have claimed {b<a 30} of these.",
        "In Gaza {a 95} people were killed overnight; in Israel {b two}.",
        "On Friday {a 95} protesters were shot dead. On Saturday another {b 12} died.",
        "Officials said {a 12} militants were killed, four houses destroyed and {b three|detained} suspects held.",
        "The UN verified the killing of {a 12} children ({b<a seven} boys, {c<a five} girls) and the "
        "maiming of {d 40|injured} ({e<d 25|injured} boys, {f<d 15|injured} girls).",
        "The bishops counted {a 43} priests killed since 2010: {b<a 12} in Guerrero, {c<a nine} in Veracruz.",
        "Kashmir: {a Four} soldiers, {b two} militants killed in gunfight",
        "{a Four} people were killed: {b<a two} soldiers and {c<a two} militants.",
        "{a Four} people, {b<a two} soldiers and {c<a two} militants, were killed.",
        "{a 150} were killed, more than {b<a 100} of them in one village.",
        "As many as {a 150} were killed; more than {b<a 100} of the victims came from one village.",
        "Among the {a 150} people killed on Sunday, {b<a 100} came from one village and {c<a 30} from another.",
        "{a 150} people – among them {b<a 30} children – were killed, and {c 20|missing} are missing.",
        "{a 150} people were killed — {b<a 90} by drowning, {c<a 40} by landslides and {d<a 20} by lightning.",
        "Cholera has killed {a 150} people in Sofala, a third of them children, and {b 60} in Zambezia.",
        "{a 150} people died at sea this week: {b<a 120} off Libya on Monday, {c<a 30} off Tunisia on Tuesday.",
        "The figure of {a 150} dead includes {b<a 30} soldiers.",
        "The death toll of {a 150}, which includes {b<a 30} soldiers, is the highest since May.",
        "At least {a 150} people, {b<a 30} in the capital alone, have been killed.",
        "{a 150} people, not {b 200} as first said, were killed.",
        "{a 150} dead, {b 200|injured} hurt in quake; {c<b 30|injured} in serious condition",
        "Women made up {a<b 60} of the {b 150} dead.",
        "{a 150} people died, including the driver and {b<a nine} passengers.",
        "The militia killed {a 45} civilians in Ituri. Aid groups say {b 1,800|displaced} families have "
        "fled, {c<b 300|displaced} of them across the lake.",
        "{a 100} people were rescued alive from the rubble and {b 30} bodies were found, {c<b ten} of them children.",
        "A bomb killed {a 25} people at a mosque in Peshawar. It was the worst attack since {b 47} "
        "people died in a market, most of them women, in 2009.",
        "Of the {a 47|injured} injured, {b<a five} later died.",
        "The bus carried {a 45} pilgrims, all of whom died; {b<a 12} of them were from one village.",
        "{a Five} children were killed. {b<a One} of them was two years old.",
        "{a Five} children were killed, {b<a one} of them aged two; {c seven|injured} adults were hurt.",
        "Gunmen killed {a 11} people, {b<a four} of them police, and wounded {c 20|injured}, {d<c "
        "three|injured} of them gravely.",
        "In the province {a 311} people were killed in June: {b<a 212} civilians, {c<a 60} police "
        "officers and {d<a 39} soldiers. In July {e 250} were killed.",
        "Ebola has killed {a 2,280} people since 2018, more than {b<a 160} of them health workers.",
        "Ebola has infected 3,470 people, of whom {a 2,280} died.",
        "About {a 60} of the 3,470 patients died.",
        "{a 19} children and {b two} teachers were killed. {c 17|injured} people were wounded.",
        "The dead were {a 19} children and {b two} teachers.",
        "{c 21} people were killed: {a<c 19} children and {b<c two} teachers.",
        "The crash killed all {a 157} on board, including {b<a 32} Kenyans, {c<a 18} Canadians and {d<a "
        "nine} Ethiopians.",
        "Nationals of 35 countries were among the {a 157} victims, {b<a 32} of them Kenyan.",
        "{a 157} people from 35 countries died; {b<a 32} were Kenyans.",
        "{a 157} people died and {b 12|missing} are missing, including {c<b three|missing} children.",
        "Eritrea said {a 157} of its soldiers died. Ethiopia said it killed {b 700}, captured {c "
        "65|detained} and lost {d 40}.",
    ],
    "paragraphs": [
        "The earthquake killed {a 1,297} people in Ecuador's coastal towns.\n{b<a 300} of the dead were "
        "in Pedernales, the mayor said.",
        "At least {a 120} people were killed across the country this week.\n• In Kharkiv, {b 12} people "
        "were killed on Monday.\n• {c Three} farmers were killed by a mine in Kherson on Tuesday.",
        "Storm Freddy has killed {a 326} people in Malawi and {b 20} in Mozambique.\nIn Blantyre alone, "
        "{c<a 158} people died, the government said.",
        "Police said {a 13} people were shot dead on Tuesday, four days after {b 20} were killed in "
        "another town.\n{c<a Two} of the victims were teenagers.",
    ],
    "capitals": [
        "{a 30} MINERS DIED IN THE BLAST, INCLUDING {b<a four} FOREMEN AND {c<a two} APPRENTICES.",
        "A FERRY SANK OFF ZANZIBAR, KILLING {a 144} PEOPLE, AMONG THEM {b<a 20} CHILDREN.",
        "{a 57} PASSENGERS WERE KILLED, {b<a 12} OF THEM TOURISTS FROM JAPAN AND {c<a nine} CREW MEMBERS.",
        "THE QUAKE KILLED {a 2,900} PEOPLE IN THREE PROVINCES: {b<a 1,650} IN AL HAOUZ, {c<a 980} IN "
        "TAROUDANT AND {d<a 270} ELSEWHERE.",
        "{a 19} PEOPLE – {b<a eleven} MEN AND {c<a eight} WOMEN – WERE KILLED IN THE STAMPEDE.",
        "POLICE RECOVERED {a 41} BODIES. OF THESE, {b<a 17} WERE WOMEN.",
        "POLICE RECOVERED {a 41} BODIES. {b<a Seven} OF THE DEAD WERE POLICEMEN.",
        "POLICE RECOVERED {a 41} BODIES. THE DEAD INCLUDED {b<a seven} POLICEMEN AND {c<a two} FIREMEN.",
        "POLICE RECOVERED {a 41} BODIES. AMONG THE DEAD WERE {b<a three} JOURNALISTS.",
        "POLICE RECOVERED {a 41} BODIES. AMONG THEM WERE {b<a three} JOURNALISTS.",
        "{a 31} PEOPLE WERE KILLED, {b<a fourteen} OF THE 31 IN THE MARKET, ANOTHER {c<a 17} IN THE BUS STATION.",
        "FOURTEEN OF THEM FLED. {a 88} SOLDIERS WERE KILLED AND {b 12|injured} WOUNDED.",
    ],
    "no commas": [
        "{a 30} miners died in the blast including {b<a four} foremen and {c<a two} apprentices.",
        "{a 57} passengers were killed {b<a 12} of them tourists from Japan and {c<a nine} crew members.",
        "Fourteen of them fled. {a 88} soldiers were killed and {b 12|injured} wounded.",
        "The bulk of them were children {a 40} people died.",
        "{a 300|injured} people were injured {b<a 45|injured} of them seriously.",
        "The bomb killed {a 30} people (including {b<a six} children) and injured {c 60|injured}.",
        "{a 30} people ({b<a six} of them children) were killed and {c 60|injured} injured.",
        "{a 22} people most of them women were killed and {b nine|injured} others injured.",
        "Air strikes killed {a 14} people in Taiz and {b six} in Ibb {c<b two} of them children.",
        "The government says {a 60} people died. The opposition says {b 90} died including {c<b 20} children.",
        "Some {a 5,000|displaced} families fled {b<a 2,000|displaced} of them to Chad.",
    ],
}


@pytest.mark.parametrize(("kind", "text"), [(k, t) for k, texts in SENTENCES.items() for t in texts])
def test_parts_are_read_as_marked(kind, text, marked):
    reading = marked(text)
    assert assign_parts(reading.page, reading.mentions) == reading.parts


def made(numbers, text):
    """A page whose sentences are split at full stops, with a count at each given offset."""
    sentences, at = [], 0
    for piece in text.split("."):
        end = at + len(piece)
        sentences.append(Sentence(piece, at, end, len(sentences), len(sentences) // 2))
        at = end + 1
    page = Page(Document(text), tuple(sentences))
    mentions = []
    for start, value, outcome in sorted(numbers):
        span = Span(start, min(len(text), start + 1))
        number = Number(span, value, value, value, "exact", "digits", span)
        mentions.append(Mention(number, page.at(start).index, outcome, "people", None, None, None))
    return page, mentions


_WORDS = st.sampled_from(
    [
        "1 ",
        "of them ",
        "including ",
        "of the dead ",
        ", ",
        ": ",
        "(",
        ") ",
        "among them ",
        ". ",
        "another ",
        "and ",
        "–",
    ]
)
_OUTCOMES = st.sampled_from(["killed", "injured", "killed_or_injured", "missing"])


@given(st.lists(_WORDS, min_size=1, max_size=40).map("".join), st.data())
def test_links_never_run_in_a_circle(text, data):
    places = data.draw(st.lists(st.integers(0, len(text) - 1), max_size=12, unique=True))
    numbers = [(p, data.draw(st.integers(0, 50)), data.draw(_OUTCOMES)) for p in places]
    page, mentions = made(numbers, text)
    parts = assign_parts(page, mentions)
    assert len(parts) == len(mentions)
    for i in range(len(parts)):
        seen, at = set(), i
        while at is not None:
            assert at not in seen
            seen.add(at)
            at = parts[at]


@pytest.mark.slow
def test_time_is_linear_in_the_number_of_counts():
    def seconds(times):
        sentence = "In all 30 died including 2 of them and 1 of the dead. "
        text = sentence * times
        numbers = [(k * len(sentence) + o, n, "killed") for k in range(times) for o, n in ((7, 30), (25, 2), (39, 1))]
        page, mentions = made(numbers, text)
        began = time.perf_counter()
        assign_parts(page, mentions)
        return time.perf_counter() - began

    seconds(10)
    assert seconds(800) < 20 * max(seconds(100), 0.005)
