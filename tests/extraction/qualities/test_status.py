"""Status: asserted, hedged, denied and hypothetical counts, and words that only look like doubt or denial."""

import pytest

from aleppo_figures.extraction.qualities.status import RULES, assign_status, judge_status
from aleppo_figures.vocabulary.status_words import status_words
from aleppo_figures.vocabulary.tabular import table_rows

SENTENCES = {
    "hedged": [
        "Authorities fear {a 300|trapped} people are still trapped in the mine.",
        "There are fears for {a 14|missing} fishermen missing off Mindanao.",
        "As many as {a 50} people may have been killed, a witness said.",
        "According to preliminary information, {a 12} miners were killed.",
        "Unverified footage showed {a 12} bodies.",
        "It is not clear whether {a 12} people died.",
        "Media reports suggested {a 12} people were killed.",
        "The army is alleged to have killed {a 12} villagers.",
        "An alleged massacre of {a 12} villagers is being investigated.",
        "A further {a 20|injured} people were possibly injured.",
        "{a 20} people probably died.",
        "{a 70|trapped} workers, believed trapped since Monday, have not been heard.",
        "The avalanche is believed to have buried {a 13} climbers.",
        "The number of dead, believed to be {a 40}, is still being checked.",
        "It is thought {a 12} people were killed.",
        "The UN has received reports of {a 12} civilians being killed.",
        "At least {a 12} people were reportedly killed in the raid.",
        "{a 12} people are feared dead after the ferry sank.",
        "{a 40|trapped} miners are believed to be trapped underground.",
        "Rescuers believe that {a 40|trapped} people are still trapped.",
        "Police fear {a 12} people died.",
        "The strike is thought to have killed {a 12} fighters.",
        "As many as {a 900} migrants may have drowned.",
        "There are unconfirmed reports of {a 12} deaths.",
        "Initial reports said {a 12} people were killed.",
        "{a 12} people were reported killed in Kano.",
        "{a 12} people were allegedly executed.",
        "Perhaps {a 12} people died.",
        "A drone is said to have killed {a 12} guards.",
        "{a 12} people are presumed dead.",
        "It is feared that {a 300} people were buried by the landslide.",
        "Local media carried reports that {a nine} people had died.",
        "{a 12} villagers were apparently shot.",
        "The blast appears to have killed {a 12} people.",
    ],
    "hypothetical": [
        "Had {a 12} people been killed in Ghent, we would know their names.",
        "An outbreak would put {a 12} lives at risk.",
        "Up to {a 40,000|displaced} people are expected to be displaced by the dam.",
        "The mayor said {a 40,000|evacuated} residents would have to be evacuated.",
        "The group has vowed to kill {a 100} policemen.",
        "Without aid, {a 12} children will die, UNICEF warned.",
        "He was accused of plotting to kill {a 100} people.",
        "{a 800,000} people are at risk of starving to death.",
        "The plan foresees that {a 4,000|evacuated} fighters will be evacuated.",
        "A second wave might kill {a 10,000}.",
        "The ministry projects that {a 10,000} people will have died by June.",
        "Unless the dam is repaired, {a 12} villagers will drown.",
        "{a 12} hostages are about to be killed.",
        "Forecasters say that {a 12} people could soon be dead.",
        "Famine could kill {a 20,000} people.",
        "The toll is expected to rise to {a 200}.",
        "The dam would drown {a 200} people if it burst.",
        "If {a 200} people die, the minister must resign.",
        "The group threatened to kill {a 12|detained} hostages.",
        "Another {a 1,500|evacuated} people are to be evacuated on Monday.",
        "About {a 400} children are at risk of dying.",
        "The UN warned that {a 50,000|displaced} people could flee.",
        "Up to {a 3,000|evacuated} people will be evacuated.",
        "The storm may kill {a hundreds}, forecasters say.",
        "The toll could yet exceed {a 200}.",
        "The agreement provides for {a 3,000|evacuated} fighters to be evacuated.",
    ],
    "denied": [
        "The coroner cut the toll from {a 61} after two lists were compared.",
        "The count stands at 44. The earlier figure was {a 61} dead.",
        "It is not true, as some have written, that {a 12} people died.",
        "The governor denied that any of the {a 12} dead were civilians.",
        'A spokesman called reports that {a 12} soldiers had been captured "fake news".',
        "The company retracted its statement that {a 12} workers had died.",
        "Police said earlier reports of {a 12} deaths were wrong.",
        "Kyiv rejected Moscow's claim to have killed {a 600} soldiers.",
        "The figure of {a 12} dead is untrue, he said.",
        "An earlier report that {a 12} people had died was withdrawn.",
        "Taliban officials disputed the claim that {a 12} fighters died.",
        "The army denied that {a 12} soldiers had been killed.",
        "The ministry denied reports that {a 12} soldiers were killed.",
        "Reports of {a 12} deaths were false, police said.",
        "Moscow dismissed the claim that {a 12} civilians died.",
        "The claim that {a 12} civilians died is baseless, the ministry said.",
        "The police withdrew an earlier statement that {a 12} people died.",
        "The group rejected the allegation that its men had killed {a 12} villagers.",
        "Rumours that {a 12} people had been killed turned out to be untrue.",
        "There is no truth in reports that {a 12} people were killed.",
    ],
    "asserted": [
        "The colonel claims that his men killed {a 12} raiders and denies that any fled.",
        "The union denied that any blast struck and claimed to have killed {a 12} raiders.",
        "{a 12} bodies were found and the remaining {b 2} men were presumed dead.",
        "The army had {a 12} men killed in Ghent.",
        "{a 35|missing} are listed as missing, many of whom are thought to be in Brenn.",
        "The president, who denies wrongdoing, said {a 12} people died.",
        "Officials did not deny that {a 12} people were killed.",
        "The toll, at first put lower, now stands at {a 12}.",
        "Police have confirmed {a 12} deaths, and fear more.",
        "Doctors said they could only count {a 12} bodies.",
        "The strike, apparently aimed at a depot, killed {a 12} people.",
        "Would-be rescuers found {a 12} bodies.",
        "The storm killed {a 12} people and will reach land again tonight.",
        "{a 12} people died, far fewer than feared.",
        "Amid fears of a new attack, {a 12} people were buried.",
        "The suspect, believed to be 19, killed {a 12} people.",
        "A probe into claims of fraud went on as {a 12} people died.",
        "Those accused of the murder of {a 12} people could face life in prison.",
        "Police said {a 12} people had been killed by suspected rebels.",
        "The law might have saved the {a 12} people killed.",
        "The mission reported {a 12} killed, possibly by a mine.",
        "Dozens may be missing, but {a 12} people are known to have died.",
        "{a 12} of the children could not be saved; they are dead.",
        "{a 12} people about to board a bus were killed.",
        "{a 12} people waiting to be evacuated were killed.",
        "Due to the storm {a 12} people died.",
        "The man, who reportedly drank, killed {a 12} people.",
        "The group is believed to be behind the killing of {a 12} people.",
        "The storm, expected to reach Haiti on Friday, killed {a 12} people in Cuba.",
        "Nine people trying to flee were hurt and {a 12} killed.",
        "{a 12} people were killed, and the toll could rise.",
        "The toll could rise after {a 12} people were killed on Monday.",
        "The ministry denied responsibility for the raid, in which {a 12} people died.",
        "A strike that could amount to a war crime killed {a 12} people.",
        "In May {a 12} people died.",
        "May 2017 saw {a 12} people killed.",
        "Activists claimed that {a 12} people were killed.",
        "The army denied any role; {a 12} people were killed.",
        "{a 12} suspected militants were killed.",
        "{a 12} people believed to be rebels were killed.",
        "Jets believed to be Saudi killed {a 12} people.",
        "{a 12} people were killed in what may be the worst attack this year.",
        "{a 12} people died, the ministry said, adding that it would publish a list.",
        "Residents feared more strikes after {a 12} people were killed.",
        "The minister will resign over the {a 12} deaths.",
        "If the truce holds, aid will arrive; {a 12} people died last week.",
        "The report, which officials dismissed, says that it rained. {a 12} people died.",
        "He was shot dead with {a 12} others who would not leave.",
        "Officials said {a 12} people were killed, but that could not be verified.",
        "The UN said {a 12} people had been killed while trying to flee.",
        "{a 12} people were killed in the crash, probably caused by fog.",
    ],
}
ROWS = table_rows("status_words", ("status", "scope", "words"))


@pytest.mark.parametrize(("status", "text"), [(k, t) for k, texts in SENTENCES.items() for t in texts])
def test_each_status_in_unlike_sentences(status, text, marked):
    reading = marked(text)
    assert assign_status(reading.page, reading.mentions)[0] == status


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        ("It was {a 14} dead, not {b 41}.", ["asserted", "denied"]),
        ("The toll was revised down from {a 288} to {b 260} dead.", ["denied", "asserted"]),
        ("Officials corrected the toll from {a 41} to {b 14} dead.", ["denied", "asserted"]),
        ("The ministry said that {a 14} people died and not {b 41}.", ["asserted", "denied"]),
        ("The count is {a 14} deaths rather than {b 41}.", ["asserted", "denied"]),
    ],
)
def test_withdrawn_numbers_are_denied(text, statuses, marked):
    reading = marked(text)
    assert assign_status(reading.page, reading.mentions) == statuses


def test_a_part_shares_its_wholes_status(marked):
    reading = marked("Reportedly {a 30} people died; {b<a 12} of them were children.")
    assert assign_status(reading.page, reading.mentions) == ["hedged", "asserted"]
    assert assign_status(reading.page, reading.mentions, reading.parts) == ["hedged", "hedged"]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['status']}-{row['scope']}")
def test_the_example_has_the_rows_word_and_the_counter_example_has_not(row):
    def found(text):
        return (row["status"], row["scope"]) in {h.value for h in status_words().find(text)}

    assert found(row["example"])
    assert not found(row["counter_example"])


# rule: (sentence, counter-sentence)
CASES = {
    "withdrawn": ("The toll is not {a 41}.", "The toll is {a 41}, not more."),
    "denied": ("The firm denied that {a 12} men died.", "The firm denied any role in the fire, in which {a 12} men died."),
    "refuted": ("Claims that {a 12} men died were invented.", "Claims that {a 12} men died stand."),
    "maybe": ("{a 12} men may have died.", "In May {a 12} men died."),
    "possible": ("Floods could kill {a 12} men.", "{a 12} men died in floods that could return."),
    "supposed": ("If {a 12} men die, he will go.", "He went after {a 12} men died."),
    "doubted": ("{a 12} men reportedly died.", "{a 12} reporters died."),
    "feared": ("Villagers fear that {a 12} men died.", "Fearless, {a 12} men died."),
    "alleged": ("The alleged killing of {a 12} men was filmed.", "The killing of {a 12} men was filmed."),
    "believed": ("{a 12} men are believed dead.", "Jets believed to be foreign killed {a 12} men."),
}  # fmt: skip


def test_every_rule_has_its_sentences():
    assert set(CASES) == {name for name, _, _ in RULES}


@pytest.mark.parametrize("name", CASES)
def test_the_rule_decides_in_its_sentence_alone(name, marked):
    sentence, counter = (marked(text) for text in CASES[name])
    assert judge_status(sentence.page, sentence.mentions)[0].rule == name
    assert judge_status(counter.page, counter.mentions)[0].rule != name


def test_counts_joined_share_the_reports_of_them(marked):
    reading = marked("There are reports of {a 12} dead and {b 30|missing} missing.")
    assert assign_status(reading.page, reading.mentions) == ["hedged", "hedged"]
    reading = marked("There are reports of {a 12} dead. The city has {b 30|missing} missing.")
    assert assign_status(reading.page, reading.mentions) == ["hedged", "asserted"]
