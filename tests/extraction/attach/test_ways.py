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
Deaths stand at {153} (mostly children) and {338|injured} injured.
Deaths climbed to {153} (up from 120) and {338|injured} injured.
They lost 40 of their 110 tanks and {12} men.
{Nine} men were tied up and then executed.
{Twelve} men whom the soldiers had arrested were killed.
{Twelve|injured} farmers whose 40 cows soldiers had killed were injured.
{Eight|injured} of 12 have injuries.
The killing and wounding of {12|killed_or_injured} farmers shocked the valley.
{Seven} people died in the fire. {Three} of the victims were Afghan nationals, the consulate said.
{Nine} people were killed on the road. {Six} of the victims were found in one car and {three}, all of them children, in a ditch.
{Forty|injured} people were hurt. {Two} of the critically wounded had died in hospital by noon.
{Twelve} of those rescued later died.
{Two} persons from among the injured died in hospital at night.
{Two} of the wounded did not live till morning.
{Six} people died in crashes last week, against {72} the week before. {Two} of the dead were not wearing belts.
{Forty} bodies lay in the school hall, of which {31} had been identified by Sunday.
{Twenty} people died in the stand; {nineteen} have so far been named by their families.
{Five} patients died when the generators failed, along with {a} visitor.
He died on 3 June together with {two} policemen and {a} volunteer.
Soldiers killed '{hundreds}' in Harsa, rights group says
Bombs kill {dozens} hours after the president is hanged
ALL {258} ABOARD JET KILLED
The toll in the county is {31}. In the whole of 2020 it was {51}.
The health directorate counted {98} deaths in June. Norland's had {1,063} for July.
{Sixty} people drowned. The mayor says {ninety}.
{Sixty} people drowned. Internal reviews put it at {four}, she said.
{Sixty} people drowned, and the governor expects more than {100}.
{Sixty} people drowned. The figure is expected to exceed {170}.
{Sixty} people drowned. He told Reuters that he expected the total to reach {10,000}.
{Sixty} people drowned. The official count of the government is still {five hundred}.
Police have picked up {seven|detained} youths from the valley for questioning.
{Two|detained} suspects were picked up in a search on Sunday night.
{Three|detained} managers were taken into custody overnight.
{One|detained} subject taken into custody, four warnings.
{Four|detained} students were taken to the Harsa prison.
General Security says {1,022|detained} people were caught crossing from the hills without papers in May.
{One|detained} gunman was caught alive at the beach.
In the valley {two|missing} herders were swept away with 40 goats on Thursday.
{2,000|displaced} households had deserted 11 villages since January.
{376,000|evacuated} people have been moved to safer places, according to the province.
{Two|injured} have lost their eyesight after drinking it, a doctor said.
{A|injured} soldier lost a foot to a mine.
{Five|injured} people were slightly cut by glass.
{A|injured} vendor was struck by a projectile in the neck.
{Two|injured} passengers of the metro were hit by stray bullets.
{An|injured} old woman was burnt on the arm by debris.
{Sixty-five|injured} workers who jumped from the upper floors suffered broken limbs.
He said {eight} of his comrades fell in the ambush.
{Fourteen} policemen and {three} soldiers had also fallen.
He said {six} children had starved in one night at the feeding centre.
No losses were suffered in this direction.
{None|killed} of the staff was killed, but {three|injured} nurses were hurt.
{Nobody|injured} was hurt the second time.
They did not take a hostage; they only came to kill.
More than 900 people were led to safety.
A suicide bomber killed at least {25} people and wounded {32|injured} on Sunday.
A man dressed as a policeman killed at least {84} people.
Of the survivors, 47 are Syrians, 43 Egyptians and two Palestinians.
The ferry sank with {37|missing} people missing. Of the survivors, 47 are Syrians, 43 Egyptians, 12 Pakistanis.
The driver, 17, was cited for speed (84 in a 55 zone).
“{Three} were shot dead in the water beside me,” said Elise, 15.
Nine patients were flown to the coast on Aug. 8 and 9; {three|injured} remain critical.
The average age of those arrested was 15.
{Four|detained} people were detained, and police are seeking three others.
The colonel has asked for 2,000 body bags.
The morgue, built for 35 bodies, holds close to 170.
A crash held up 38 riders, three of whom went on with torn shorts.
Authorities have not said who killed her, the second of three sisters.
The wreck was found in its cars 5 and 6.
The death toll from the landslide in the hill district climbed to {47} on Thursday as rescuers pulled {six} more bodies from the mud.
Rescuers pulled {six} more bodies from the mud on Thursday, taking the toll to {47}.
At least {11} people, including {three|killed|children} children, were killed when a gas cylinder exploded in a restaurant kitchen.
An overcrowded ferry carrying more than 200 passengers capsized, leaving at least {29} dead and {dozens|missing} missing.
{Nineteen|injured} students and {two|injured} teachers were wounded in the attack, which left {21} people dead, including the gunman.
Police said {14} of the dead were women and {five} were children.
A 5.9-magnitude quake killed more than {1,000} people and injured {1,600|injured} more.
The Taliban-run disaster ministry said {2,445} people had been killed, {9,240|injured} injured and 1,320 houses damaged.
{A|killed|women} woman and her {two|killed|children} children were among the dead.
Among the dead were {a|killed|women} woman and her {two|killed|children} children.
{A|killed|women} mother and her {three|killed|children} children burned to death in their home.
Floodwaters swept through the camp, drowning at least {16} migrants.
The army said it had killed {23|killed|fighters} militants in an operation that also claimed the lives of {four|killed|soldiers} soldiers.
{Four|killed|soldiers} soldiers and {23|killed|fighters} militants were killed in the operation, the army said.
At least {eight} people lost their lives and {several|injured} others sustained injuries after a roof collapsed.
The blaze, which broke out at about 2am, left {10|injured} firefighters needing treatment for smoke inhalation.
Hospitals have received {38} bodies since midnight, a doctor said.
The health ministry in the strip said {38} bodies had arrived at hospitals in the past 24 hours.
More than {40,000} people have been killed in the war, most of them women and children.
Some {1.9 million|displaced} people, or 90 per cent of the population, have been displaced.
The UN refugee agency said {120,000|displaced} people had crossed into Norland since fighting began.
Over {2,000|evacuated} people were evacuated from low-lying areas as the river rose.
Officials evacuated {2,000|evacuated} people from low-lying areas.
{Thirty-three|trapped} miners have been trapped underground since Monday.
Rescuers are trying to reach {12|trapped} miners trapped underground.
Rescuers searched for {nine|missing} people still missing after the dam burst.
The number of missing fell to {27|missing} after several people were found safe.
The coast guard rescued 42 people, but {17|missing} were still missing.
{Nobody|injured} was injured in the fire.
There were {no} fatalities.
{No|injured} injuries were reported.
There were no immediate reports of casualties.
{Seven|killed|civilians} civilians died and {15|injured|civilians} were wounded by shelling in the past 24 hours, the governor said.
Russian shelling killed {two} people in the region over the past day and injured {nine|injured}, {one|injured} of them a child.
A drone strike on a bus killed {nine} people and wounded {seven|injured}.
The strike killed {a|killed|women} 62-year-old woman and wounded her husband.
{A|killed|children} 17-year-old boy was shot dead by soldiers during a raid on the camp.
{Two|killed} Palestinians, {one|killed|children} of them a 15-year-old boy, were shot dead by Israeli forces.
Gunmen on motorbikes stormed the village, killing at least {37} people and torching houses.
Bandits abducted {73|detained} students from a secondary school.
{Twenty-six|killed|soldiers} soldiers died in the ambush, the deadliest this year, and {eight|injured|soldiers} others were wounded.
The attack left {15|killed|police} police officers dead.
Army chiefs said {15|killed|soldiers} troops had been killed; the rebels put the number at {49}.
The regional government put the toll at {107}, up from 92 the day before.
Local media reported that as many as {60} people may have died.
Officials fear the number of dead could rise to {200}.
Officials fear that {200} people may have died.
More than {500} are feared dead.
The confirmed death toll stands at {31}, with {14|missing} people still unaccounted for.
{Thirty-one} people are confirmed dead.
The toll rose to {31} dead and {140|injured} injured.
A stampede at a religious festival left {121} people dead, almost all of them women.
The crash killed all {62} people on board.
All {62} passengers and crew were killed.
The plane was carrying 58 passengers and four crew members; there were no survivors.
{Three} of the four crew died.
{A} US soldier was killed and {three|injured} others were injured when their vehicle hit a roadside bomb.
{One|killed|soldiers} American soldier was killed and {three|injured} were injured.
The deaths bring to {34} the number of journalists killed this year.
The killings bring the number of journalists killed this year to {34}.
So far this year, {34|killed|journalists} journalists have been killed, compared with {50} in the whole of last year.
It is the worst mass shooting since 2017, when {58} people were killed at a concert.
The bombing was the deadliest since a suicide attack killed {90} people in March.
The gunman killed {nine|killed|students} classmates before turning the gun on himself.
{A|detained} suspect, 19, was arrested.
Police have arrested {three|detained} suspects.
{Three|detained} people have been arrested in connection with the attack.
Troops opened fire on protesters, killing {five} and wounding {dozens|injured}.
At least {100|detained} protesters were detained by police.
Security forces have killed {200|killed|civilians} protesters since the unrest began, activists say.
Authorities executed {three} men convicted over the protests.
Cholera has killed {120} people and infected more than 5,000.
The outbreak has claimed {120} lives.
Heat has caused {61} deaths in the state since June.
The province recorded {19} new deaths on Friday, bringing its total to {412}.
Health officials reported {19} deaths and 412 cases.
A boat carrying about 80 migrants sank, and only nine survived.
{Sixty-one} people, {34} of them women, drowned when the boat sank.
The bodies of {two} fishermen washed ashore.
{Two} bodies were found in the rubble.
Divers recovered the bodies of {four|killed|children} schoolchildren.
The remains of {13} people were exhumed from a mass grave.
A mass grave with {13} bodies was found near the town.
Landmines killed or maimed {2,182|killed_or_injured} people in the country last year.
There were {1,300|killed_or_injured} casualties, among them {460} dead.
The attack caused {70|killed_or_injured} casualties.
Avalanche kills {six} climbers in Himalayas
{Six} dead, {dozens|injured} hurt in bus plunge
Death toll in hotel collapse rises to {9}
Blast at fireworks factory kills {8}, injures {20|injured}
{8} killed, {20|injured} injured in blast at fireworks factory
{Two} die as car ploughs into crowd
Car bomb kills at least {30}
UN: {1,000} killed in month
Quake: {26} bodies recovered, {40|missing} missing
{30,000|displaced} flee as volcano erupts
{Hundreds} feared dead
‘{Hundreds}’ feared dead after dam collapse
Dam collapse: {12} confirmed dead, {150|missing} missing
Mother of two killed in blast
Man, 34, charged over death of {two|killed|women} sisters
"""


@pytest.mark.parametrize("sentence", SENTENCES.strip().splitlines())
def test_a_sentence_is_read_as_marked(sentence):
    marked, read = _read(sentence)
    assert read == marked
