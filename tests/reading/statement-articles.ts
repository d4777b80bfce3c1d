import type { StatementSample } from './statement-samples.ts';

/** Reports of several sentences, in the form of `StatementSample`. */
export const statementArticles: readonly StatementSample[] = [
	// wire, with a second speaker and a spokeswoman
	[
		'{Prime Minister|Petra Novak} [Petra Novak] said on Monday that her government would raise the minimum wage by 5 percent. “Nobody who works full time should be poor,” she told parliament. Her finance minister, [Jan Malik], warned that the plan would cost 2 billion. He did not say where the money would come from. A spokeswoman for the opposition said [Novak] was buying votes.',
		'Petra Novak: Prime Minister Petra Novak said…',
		'Petra Novak: "Nobody who works full time should be poor"',
		'Jan Malik: Her finance minister, Jan Malik, warned…',
	],
	// tabloid
	[
		"Gran [Doris Pike], 81, has blasted thieves who stole her garden gnomes. 'They've been in the family since 1962,' fumed [Doris], of [Leigh|l]. 'I want them back, no questions asked.' Police said enquiries were ongoing. 'We take all thefts seriously,' a spokesman added.",
		'Doris Pike: "They\'ve been in the family since 1962"',
		'Doris Pike: "I want them back, no questions asked."',
	],
	// official
	[
		'The Secretary-General met {Foreign Minister|Amir Qasim} [Amir Qasim] on 3 May. The Foreign Minister stated that his country remained committed to the ceasefire. The Secretary-General expressed his gratitude.',
		'Amir Qasim: The Foreign Minister stated…',
	],
	// translated
	[
		'Comrade [Ri Su-yong] pointed out that the enemy is getting more desperate. The delegation was met by Vice-Minister [Pak Chol]. He stressed that friendship is eternal.',
		'Ri Su-yong: Comrade Ri Su-yong pointed out…',
	],
	// sport
	[
		'[Lena Hart] struck twice as [Riverton|o] beat [Eastport|o] 3-1. “I just hit it and hoped,” the striker said with a smile. [Eastport|o] coach [Bob Stein] was less happy. “We gave the ball away like beginners,” he said. “It has to stop.”',
		'Bob Stein: "We gave the ball away like beginners"',
		'Bob Stein: "It has to stop."',
	],
	// court
	[
		'[Carl Voss], 44, denied murdering his business partner, [Ian Petty]. Prosecutor [Dana Cole] told the jury that [Voss] had planned the killing for weeks. “He waited until the house was dark,” she said. Defending, [Tariq Shah] said there was not a scrap of evidence. The trial continues.',
		'Carl Voss: Carl Voss, 44, denied…',
		'Dana Cole: Prosecutor Dana Cole told…',
		'Dana Cole: "He waited until the house was dark"',
		'Tariq Shah: Defending, Tariq Shah said…',
	],
	// business
	[
		'[Orion Foods|o] posted a loss of 3 million, its worst in a decade. “We are not where we want to be,” chief executive [Mia Lindqvist] said, “but the turnaround has begun.” Analysts at [Baring|o] said the shares were overvalued. [Lindqvist] declined to give a forecast, but insisted that no plant would close.',
		'Mia Lindqvist: "We are not where we want to be"',
		'Mia Lindqvist: "but the turnaround has begun."',
		'Mia Lindqvist: Lindqvist declined…',
	],
	// opinion
	[
		'[Aristotle] said that man is a political animal. I doubt that [Paul Keane] ever read him. “Growth is all that matters,” he once wrote. He is wrong.',
		'Aristotle: Aristotle said…',
	],
	[
		'Wildlife groups are disgusted by the decision: “Nobody asked the bears,” said [Jamie Clark] of [Bear Watch|o].',
		'Jamie Clark: "Nobody asked the bears"',
	],
	[
		'As has been the case many times in the past, [Wladimir Klitschko] responded to his coach and executed with precision.',
	],
	// names that were not found
	[
		'“It is hard to decide,” said [Stephen Bright], a lawyer. Nichols, who argued he was insane, spoke in court on Saturday. “I know what I have done,” he said.',
		'Stephen Bright: "It is hard to decide"',
	],
	[
		'“It is hard to decide,” said [Stephen Bright], a lawyer. Nichols spoke in court on Saturday. “I know what I have done,” he said.',
		'Stephen Bright: "It is hard to decide"',
	],
	// an interview
	[
		'Interviewer: Will you run again?\n[Nadia Okafor]: I have not decided. We will see.\nInterviewer: When will you decide?\n[Nadia Okafor]: We will decide at the congress in June.',
		'Nadia Okafor: Nadia Okafor: I have not decided.',
		'Nadia Okafor: Nadia Okafor: We will decide…',
	],
	// a chain of sources
	[
		'[Fars|o] reported that [Hossein Karimi] told students that sanctions had failed. [Reuters|o] could not verify the report.',
	],
	[
		'The strike killed nine people, {governor|Oleh Moroz} [Oleh Moroz] wrote on [Telegram|o]. “Rescuers are still working under the rubble,” he added. [Russia|l]’s defense ministry said it had hit a barracks.',
		'Oleh Moroz: The strike killed nine…',
		'Oleh Moroz: "Rescuers are still working under the rubble"',
	],
	[
		'[Ivan Petrov], speaking through an interpreter, said: “I saw nothing.” His mother, [Olga Petrova], wept. “My son is innocent,” she said.',
		'Ivan Petrov: "I saw nothing."',
	],
	[
		'“He told me he was leaving,” [Anna Berg] said of her husband, [Nils Berg]. “I did not believe him.”',
		'Anna Berg: "He told me he was leaving"',
		'Anna Berg: "I did not believe him."',
	],
	[
		'[Anna Berg] said that she was leaving. “Good riddance to her,” her husband wrote. “She never loved this town.”',
		'Anna Berg: Anna Berg said…',
	],
	[
		'[Tom Reilly] told the [BBC|o]: “It was like a bomb. I thought we were dead.” [Sue Reilly], his wife, said: “I was asleep the whole time.”',
		'Tom Reilly: "It was like a bomb. I thought we were dead."',
		'Sue Reilly: "I was asleep the whole time."',
	],
	[
		'In a letter to staff, [Hal Moore] wrote: “Some of you will leave us.\n“I wish it were otherwise.\n“Thank you for everything you did.”\nThe union called it an insult.',
		'Hal Moore: "Some of you will leave us."',
		'Hal Moore: "I wish it were otherwise."',
		'Hal Moore: "Thank you for everything you did."',
	],
	[
		'Asked about [Kim Jong-un], [Donald Trump] said he was “a very smart guy.” He added that he liked him.',
		'Donald Trump: Asked about…',
	],
	[
		'[Donald Trump] called [Kim Jong-un] “Little Rocket Man.” He said talks were a waste of time.',
		'Donald Trump: Donald Trump called…',
	],
	[
		'[Elon Musk]’s lawyer [Alex Spiro] said the case was baseless. [Musk] himself has not commented.',
		'Alex Spiro: Elon Musk’s lawyer…',
	],
	[
		'[Elon Musk]’s former wife said that he works too much. [Musk] said that he sleeps at the plant.',
		'Elon Musk: Musk said…',
	],
	[
		'A judge said [Peter Lang] was “a danger to the public.” [Lang] showed no emotion. “You are a predator,” the judge told him.',
	],
	['“[Peter Lang] is a danger to the public,” said a judge.'],
	[
		'“The public is in danger,” said Judge [Rosa Diaz], who jailed [Peter Lang] for life.',
		'Rosa Diaz: "The public is in danger"',
	],
	['Jailing [Peter Lang], Judge [Rosa Diaz] said he had shown no mercy.', 'Rosa Diaz: *'],
	[
		'[Mark Rutte] said in [Brussels|l] on Friday the alliance was ready, but his deputy, [Radmila Shekerinska], said it was not.',
	],
	[
		'The president’s office said in a statement that [Emmanuel Macron] had told [Vladimir Putin] “to stop the war now.”',
	],
	['[Macron|?]’s office quoted him as saying that the war must stop.'],
	['“Stop the war now!” [Emmanuel Macron] urged.', 'Emmanuel Macron: "Stop the war now!"'],
	['“Stop the war now!” protesters shouted at [Emmanuel Macron].'],
	['“Stop the war now” – [Emmanuel Macron]'],
	['[Emmanuel Macron] said “non” to the plan.', 'Emmanuel Macron: *'],
	['[Emmanuel Macron] said he’d “think about it”, but [Giorgia Meloni] said no.'],
	['[Xi Jinping] told [Olaf Scholz] that trade is a bridge, a readout by [Xinhua|o] said.'],
	['[Xi Jinping] told [Olaf Scholz] that trade is a bridge, according to a readout.'],
	['Trade is a bridge, [Xi Jinping] told [Olaf Scholz] in [Beijing|l].', 'Xi Jinping: *'],
	['Trade is a bridge, [Olaf Scholz] was told by [Xi Jinping].'],
	['[Xi Jinping] has repeatedly warned against “playing with fire”.', 'Xi Jinping: *'],
	['It was [Xi Jinping] who said that trade is a bridge.'],
	['Not even [Xi Jinping] said that trade is a bridge.'],
	['Nobody but [Xi Jinping] said that trade is a bridge.'],
	['Like [Xi Jinping], [Olaf Scholz] said that trade is a bridge.', 'Olaf Scholz: *'],
	['Unlike [Xi Jinping] said earlier, trade is no bridge.'],
	['As [Xi Jinping] said last year, trade is a bridge.'],
	['Contrary to what [Xi Jinping] said, trade is no bridge.'],
	['[Xi Jinping] once again said nothing new, critics said.'],
	['[Xi Jinping] said trade is a bridge, a claim that economists said was false.', 'Xi Jinping: *'],
	['[Xi Jinping] may have said that trade is a bridge.'],
	['[Xi Jinping] is said to have said that trade is a bridge.'],
	['[Xi Jinping] and [Olaf Scholz] said that trade is a bridge.'],
	['[Xi Jinping], [Olaf Scholz] and [Rishi Sunak] said that trade is a bridge.'],
	['The two sides, [Xi Jinping] and [Olaf Scholz], said that trade is a bridge.'],
	['[Liu Wei], a spokesman for [Xi Jinping], said that trade is a bridge.', 'Liu Wei: *'],
	['The spokesman for [Xi Jinping], [Liu Wei], said that trade is a bridge.', 'Liu Wei: *'],
	['The office of the president, [Xi Jinping], said that trade is a bridge.'],
	['The party of [Xi Jinping], the Communist Party, said that trade is a bridge.'],
	['[Xi Jinping], the party said, believes that trade is a bridge.'],
	['[Liu Wei] said on behalf of [Xi Jinping] that trade is a bridge.', 'Liu Wei: *'],
	['[Liu Wei], speaking on behalf of [Xi Jinping], said that trade is a bridge.', 'Liu Wei: *'],
	['“Trade is a good bridge,” said [Liu Wei], quoting [Xi Jinping].'],
	['Quoting [Xi Jinping], [Liu Wei] said that trade is a bridge.'],
	['[Liu Wei] read a statement from [Xi Jinping]: “Trade is a good bridge.”'],
	[
		'“Trade is a good bridge,” [Liu Wei] quoted [Xi Jinping] as saying.',
		'Xi Jinping < Liu Wei: "Trade is a good bridge"',
	],
	[
		'“Trade is a good bridge,” [Xi Jinping] was quoted as saying by [Xinhua|o].',
		'Xi Jinping < Xinhua: "Trade is a good bridge"',
	],
	[
		'“Trade is a good bridge,” [Xinhua|o] cited [Xi Jinping] as telling [Olaf Scholz].',
		'Xi Jinping < Xinhua: "Trade is a good bridge"',
	],
	['“Trade is a good bridge,” according to [Xi Jinping].', 'Xi Jinping: "Trade is a good bridge"'],
	['A man resembling [Xi Jinping] said that trade is a bridge.'],
	['An AI-made [Xi Jinping] said that trade is a bridge.'],
	['A fake video in which [Xi Jinping] says that trade is a bridge has gone viral.'],
	['In a fake video, [Xi Jinping] says that trade is a bridge.'],
	['In the film, [Winston Churchill], played by [Gary Oldman], says that he will never surrender.'],
	[
		'[Xi Jinping] said: “Trade is a good bridge.” The quotation is made up.',
		'Xi Jinping: "Trade is a good bridge."',
	],
	['[Xi Jinping] never said “trade is a good bridge for everyone.”'],
	['Who said “trade is a good bridge”? [Xi Jinping] did.'],
	['If I were [Xi Jinping], I would say that trade is a bridge.'],
	[
		'[Olaf Scholz] denied a report that [Xi Jinping] had called him “a little man.”',
		'Olaf Scholz: *',
	],
	['[Olaf Scholz] told reporters [Xi Jinping] had called him “a little man.”', 'Olaf Scholz: *'],
	[
		'“I’m leaving,” [Olaf Scholz] said. “You’re staying,” [Xi Jinping] said. “I’m not staying here,” he said.',
	],
];
