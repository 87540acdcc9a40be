"""More ways in which counts are told, one sentence each: what is read of it is marked in it."""

import pytest

from tests.extraction.attach.test_told import _read

# "{12}" is a figure of people killed; "{12|injured|soldiers}" states its own outcome and group
SENTENCES = """
“I had {two} lads die in my arms,” he said.
It is the street where {a} 22-year-old died after a fight.
The rebels said {41|killed|fighters} of their fighters had fallen.
GUNMEN SHOT DEAD {TWO} BODYGUARDS AND {A} COOK.
{Thirty|injured} people were wounded, including {five|injured} NKR staff.
Up to {150} servicemen of the enemy were annihilated.
{Three|injured} of them, among them {a|injured|police} policeman, received shrapnel wounds.
Officials said {40} people died in the blast; the rebels acknowledge {seven}.
The town lost {4} of its people last night.
“We have lost {three} of our own since December,” the fire chief said.
{One} worker was dead and {another|injured} was hurt.
{One} worker dead, {another|injured} injured.
Norland accounts for {8,150} of the deaths and Sudmark for the other {3,150}.
Nine in ten of the victims were over 65.
“They take them out at night,” said Tamara V., 31, whose brother is held there.
The pilot, Gareth Morgan, 44, also died in the crash.
The tram driver, 42, from Becken, has been arrested.
Sunita Devi (45), who lost her sister, said the police had gone.
They killed {13|killed|civilians} villagers, including {seven} people over 75 who could not flee.
A bus plunged into a ravine, killing {32} of the 55 aboard, {eight|killed|students} of them pupils.
{Five|killed|police} police officers died and at least {nine|injured|civilians} passersby were hurt.
They found the skeletons of at least {143} people in the cellar.
Some {8,000|displaced} villagers were expelled from the valley.
{Ninety} villagers had their throats cut at Rais.
Cholera has carried off some {1,900} people since April.
Abdo, who drives a cab, lost {three} cousins at Sinjar.
Among the dead was {one|killed|children} child.
Among those killed was {a|killed|children} boy.
The bodies of {33} more victims were taken out of the ruins.
{Forty} of the hospital's 200 staff were killed.
Most of the 8,000 residents have fled.
Nearly half of the town's 8,000 people have fled.
Some of the 600 fighters were captured.
Most of the {12} people killed were women.
At least {12|killed|fighters} IS fighters were killed, he said.
Teachers murdered: {17}.
Families displaced: {2,310|displaced}.
{Forty} people drowned. Of the dead, {eighteen|killed|women} are women and {four|killed|children} children.
Locals said the place has become a death trap.
The ministry recorded {30} killings, including those of {six|killed|children} children.
India has {18} dead, Nigeria {three}, Pakistan {seven} and Chad {one}.
They met at the corner of Streets 204 and 223, where {nine} men were killed.
{Nine} people were killed in the valley, and the chief confirms {eighteen} for Eringeti.
The riders shot after the break, and his team of eight shot past them.
{Four} died. “We lost {five},” he said.
{A seventh} person shot at the parade has died.
{Four|detained} people were arrested overnight for looting, {182|detained} since Tuesday, police say.
{Two|injured} bodyguards were hurt, {one|injured} of them by a shovel, and {three|detained} youths were arrested.
The government puts its losses at {81}, and the villagers killed by rebels at over {100}.
The number of persons who have lost their lives has gone up to {23}.
We can confirm that {13} U.S. service members lost their lives at the gate: {11} Marines and {one} sailor.
{Two} United States service members have been killed in a crash.
It killed {10} US citizens and {two} crew members.
It killed the {10} US citizens and {two} crew members on board.
He noted that at least {12} people have been put to death in Norland.
{One} police officer died at the scene and {a second} in hospital.
{One} man was killed by stones while {another} in police firing.
{Eight} people were killed and {43|injured} hurt last May when a train derailed.
{Thirty|injured} people were hurt, and none of the injuries were life-threatening.
Since the war began, {391} UNKRA staff and partners have been killed.
The attack left at least {50} dead and injured more than {400|injured} others.
A man shoots dead {22} people in a restaurant.
They took hostages at a cafe, hacking {20} people to death and killing {two|killed|police} police officers.
The mob beat {three} men to death.
Over {100|detained} persons belonging to two villages were arrested.
{An} old man was injured by stones and later succumbed to his wounds.
Death toll in Orrin twin bombing rises to {70}: sources
The ambulance service said {eight|injured} people have serious or life-threatening injuries.
{One|injured} person was treated for serious injuries by medics.
{Six} bodies were recovered, including students, guards and at least {one|killed|teachers} teacher.
The toll was revised down to {58} from {80}.
The toll was put at 23 within the hour and at 51 by dusk; it now stands at {80}.
We extend our condolences to the family of Michael Riddering, a Norland citizen killed in the raid.
Security forces shot and killed {two} gunmen.
The toll in the attack had risen from 58 to {60}.
He said that none of the bodies had been named.
{Three} people were torched to death in the valley.
The quake cost {210} lives in the north, followed by {43} in Mehsa and {27} in Godra.
In a third incident, {a} villager tried to stab a policeman at a checkpoint and was shot dead.
{Sixty-eight} bodies have been recovered, {26} of which have been identified.
“I lost {thirteen} members of my family, {ten} of whom were children,” she said.
Officials lowered the death toll to {four} on Thursday.
{None} of the staff was killed, but {three|injured} nurses suffered cuts.
At the home, {ten} residents and {a} nurse assistant, 42, died.
Norland: {5,187} dead, {2,463} of them foreigners from 36 nations, {3,810|missing} unaccounted for.
A suicide bomber killed at least {25} people and wounded {32|injured}.
Officials identified one of the dead as Magda Obaid, 61.
The city mourned the {27} people, {four} of them children, who were killed in the strike.
Of the 38 missiles fired on Monday, 30 were shot down.
They have dug up the skulls of more than {240} people.
He said {97} of the dead were women and {56} men.
{Two} people were killed. “He isn't among the wounded,” said Nora Z., 27.
Some {156|detained} persons remain deprived of liberty.
The group is appalled by the massacre on Monday of at least {46} people.
The ministry puts the dead at more than {300} and the houses destroyed at over 1,000.
{Five|injured} people were hurt by glass; {one|injured} of them, an employee of the station, was taken home.
{Two} civilians were killed and {fourteen|injured} wounded, {three|injured} of the latter adolescents.
A plane crashed after takeoff, killing the {10} US citizens and {two} local crew members on board.
{One|injured} person treated for 'life-threatening' injuries by medics.
The casualties were {five|killed_or_injured} people, both Afghans and Nepalese guards, he said.
The prison began evacuating on Friday about {1,700|evacuated} inmates.
The rebels grabbed {300|detained|children} schoolgirls from their dormitory.
Air strikes forced {3,000|displaced} villagers to cross into Norland.
A total of {2,574|detained} people are under detention.
The toll hits {118}; 17 pulled out alive.
{Five|injured} were in hospital with burns.
The crowd beat to death {a} man who had parked there.
{Twenty-five} of the dead, from three families, were buried on Tuesday.
Slides at Tamk killed {nine} people, elder Losute, 74, recalled.
{Two} men died, {one}, a head constable, at home.
"""


@pytest.mark.parametrize("sentence", SENTENCES.strip().splitlines())
def test_a_sentence_is_read_as_marked(sentence):
    marked, read = _read(sentence)
    assert read == marked
