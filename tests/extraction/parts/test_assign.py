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
