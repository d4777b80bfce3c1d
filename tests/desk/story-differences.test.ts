import { describe, expect, it } from 'vitest';
import { differencesIn } from '#src/desk/story-differences.ts';
import { anArticle } from '../harness/an-article.ts';

function report(source: string, headline: string, publishedAt: string, summary = 'More soon.') {
	return anArticle({ id: source.toLowerCase(), source, headline, publishedAt, summary });
}

const bbc = report('BBC', 'Nine people were killed in Kyiv', '2025-06-17T10:02:00Z');
const reuters = report('Reuters', 'Drones hit Kyiv: 11 killed', '2025-06-17T12:30:00Z');

function quotedIn(...articles: Parameters<typeof differencesIn>[0]) {
	return differencesIn(articles).map(({ quotations }) =>
		quotations.map(({ words, article }) => `${article.source?.name}: ${words}`),
	);
}

describe('differencesIn', () => {
	it('quotes numbers of one thing that disagree, with their sources', () => {
		expect(quotedIn(bbc, reuters)).toEqual([
			['BBC: Nine people were killed', 'Reuters: 11 killed'],
		]);
	});

	it('compares no number from a report that calls it untrue', () => {
		const summary = 'Drones killed 300 people in Kyiv. The page that says so is a hoax.';
		const hoax = report('AFP', 'Drones over Kyiv', '2025-06-17T13:00:00Z', summary);
		expect(quotedIn(bbc, hoax)).toEqual([]);
	});

	it.each([
		['Drone strike kills 11', 'AFP: kills 11'],
		['A drone strike killed 11 people in Kyiv', 'AFP: killed 11 people'],
		['Drones hit Kyiv, killing at least 11 people', 'AFP: killing at least 11 people'],
	])('counts people where the verb comes first: %s', (headline, quoted) => {
		const other = report('AFP', headline, '2025-06-17T13:00:00Z');
		expect(quotedIn(bbc, other)).toEqual([['BBC: Nine people were killed', quoted]]);
	});

	it('compares a source with others, not with what it said before', () => {
		const update = anArticle({
			...bbc,
			id: 'update',
			headline: '12 killed in Kyiv',
			source: bbc.source,
		});
		expect(quotedIn(bbc, update)).toEqual([]);
		expect(quotedIn(bbc, reuters, update)).toEqual([['BBC: 12 killed', 'Reuters: 11 killed']]);
	});

	it('quotes how a report qualifies its number', () => {
		expect(
			quotedIn(bbc, report('AFP', 'At least 11 dead in Kyiv', '2025-06-17T13:00:00Z')),
		).toEqual([['BBC: Nine people were killed', 'AFP: At least 11 dead']]);
	});

	it.each([
		['the same number', 'Kyiv: 9 killed'],
		['a number of other people', 'Kyiv: 11 children killed'],
		['what happened to others', 'Kyiv: 30 injured'],
		['soldiers whom something killed', 'Drone strike kills 11 soldiers'],
		['what somebody may have done', 'Drones could kill 11 in Kyiv'],
		['several numbers of its own', 'Kyiv: 9 killed; 11 killed in the east'],
		['a part of a longer number', 'Kyiv: 0.11 killed and 4-12 killed'],
		['the end of a number in words', 'Twenty two killed in Kyiv'],
		['a long number in words', 'One hundred and twenty killed in Kyiv'],
		['a range', 'Ten to 12 killed in Kyiv'],
		['a year', 'The Kyiv of 1998 killed by drones'],
		['a denial', 'It is not true that 50 people were killed in Kyiv'],
		['a fear', 'Up to 30 people killed in Kyiv, mayor fears'],
		['a total of a longer time', 'Kyiv: 340 people have been killed since January'],
		['another year', 'Kyiv: 7 killed last year too'],
		['something else that is counted', 'Kyiv: 5 hurt feelings'],
		['a word that belongs to the next', 'Kyiv: 12 missing signatures'],
	])('sees no difference in %s', (_, headline) => {
		const other = report('AFP', headline, '2025-06-17T13:00:00Z');
		expect(quotedIn(bbc, other)).toEqual([]);
	});

	it('sees no difference in a text, which also tells of other events', () => {
		const text = 'In 2019 an attack left 40 people dead. Then 41 people were killed.';
		expect(quotedIn(bbc, report('AFP', 'Kyiv', '2025-06-17T13:00:00Z', text))).toEqual([]);
	});

	it.each([
		['de', '12 Menschen getötet', '14 Tote in Kiew'],
		['fr', '12 morts à Kiev', '1 200 personnes tuées'],
		['es', '12 muertos en Kiev', '14 heridos y 15 fallecidos'],
		['zh-Hant', '基輔12人死亡', '基輔至少14人罹難'],
		['zh-Hant', '列車事故造成3人死亡', '列車事故造成5人死亡'],
		['en', 'Nine people were killed in Kyiv', 'Close to 30 people were killed in Kyiv'],
	])('finds numbers that disagree in %s', (language, one, other) => {
		const articles = [one, other].map((headline, index) =>
			anArticle({ id: `a-${index}`, source: `Source ${index}`, headline, summary: '…', language }),
		);
		expect(differencesIn(articles)).toHaveLength(1);
	});

	it.each([
		['de', '6 Tote in Ulm, darunter der Täter', 'Ulm: 5 Tote'],
		['fr', 'Fusillade : 6 morts, dont le tireur', 'Fusillade : 5 morts'],
		['es', 'Tiroteo: 6 muertos, incluido el atacante', 'Tiroteo: 5 muertos'],
		['zh-Hant', '校園槍擊6人死亡 包括槍手', '校園槍擊5人死亡'],
	])('does not count those who did it in %s', (language, one, other) => {
		const articles = [one, other].map((headline, index) =>
			anArticle({ id: `a-${index}`, source: `Source ${index}`, headline, summary: '…', language }),
		);
		expect(differencesIn(articles)).toEqual([]);
	});

	it.each([
		['a lower bound', 'Kyiv: at least 5 killed'],
		['another upper bound', 'Kyiv: less than 12 killed'],
		['a rounded number', 'Kyiv: about 10 killed'],
		['an upper bound', 'Kyiv: up to 20 killed'],
		['nearly', 'Kyiv: nearly 10 killed'],
	])('sees no difference between a number and %s that can be the same', (_, headline) => {
		expect(quotedIn(bbc, report('AFP', headline, '2025-06-17T13:00:00Z'))).toEqual([]);
	});

	it.each([
		['4,980 homes without power in Orr', '5,000 homes without power in Orr'],
		['nearly 5,000 homes without power in Orr', '4,980 homes without power in Orr'],
		['1.2 million homes without power in Orr', '1.24 million homes without power in Orr'],
		['Blaze burns 5,000 hectares in Orr', 'Blaze burns 12,000 acres in Orr'],
		['Ship sinks 5 miles off Orr', 'Ship sinks 8 kilometers off Orr'],
		['Orr buys 5,000 trucks', 'Ulm buys 6,000 trucks'],
		['Orr sells 5,000 trucks to farmers', 'Orr scraps 6,000 trucks after fire'],
		['Orr sends 5,000 young soldiers north', 'Orr sends 6,000 old soldiers north'],
		['Orr sends 5,000 soldiers, 800 soldiers return', 'Orr sends 6,000 soldiers'],
		['Orr sends 5,000 soldiers to Ulm', 'Orr to send 6,000 soldiers to Ulm'],
		['Orr launches 500 drones at Ulm', 'Ulm downs 470 drones launched by Orr'],
		['Orr launches 500 drones at Ulm', 'Orr says Ulm launches 470 drones'],
		['Orr fires 100 missiles at Ulm', 'Ulm intercepts 90 missiles from Orr'],
		['Orr cancels 300 flights', 'Orr delays 900 flights'],
		['Orr cuts 3,000 jobs in Germany', 'Orr cuts 10,000 jobs worldwide'],
		['Orr cuts 3,000 jobs in Germany', 'Orr cuts 10,000 jobs, 3,000 in Germany'],
		['Orr cuts 3,000 jobs', 'Orr cuts 10,000 jobs in Germany'],
		['Gunman kills five, then himself', 'Six dead in Orr'],
		['Gunman kills five in Orr', 'Six dead in Orr'],
		['Gunman kills five in Orr', 'Orr: six dead, including gunman'],
		['Five killed by gunman in Orr', 'Six dead in Orr'],
		['Storm: 5 dead in Orr', 'Storm: 12 dead in Orr and Ulm'],
		['Storm kills 7 in north', 'Storm kills 3 in south'],
		['Storm kills 7 in Orr', 'Storms nationwide: 30 dead'],
		['Blast kills 30 as toll rises to 45', 'Blast kills 45 in Orr'],
		['Orr pays 5,000 dollars', 'Orr pays 6,000 dollars'],
		['Orr waits 40 days for rain', 'Orr waits 45 days for rain'],
	])('sees no difference between “%s” and “%s”', (one, other) => {
		const articles = [
			report('BBC', one, '2025-06-17T10:00:00Z'),
			report('AFP', other, '2025-06-17T11:00:00Z'),
		];
		expect(quotedIn(...articles)).toEqual([]);
	});

	it.each([
		[
			'Orr to send 5,000 soldiers to Ulm',
			'Orr will send 6,000 soldiers to Ulm',
			'5,000 soldiers',
			'6,000 soldiers',
		],
		[
			'Storm leaves at least 30,000 homes without power in Orr',
			'Storm in Orr: 12,000 homes without power',
			'at least 30,000 homes',
			'12,000 homes',
		],
		['Storm cancels 300 flights', 'Storm: 450 flights cancelled', '300 flights', '450 flights'],
		['Orr: 300 flights to be cancelled', 'Orr to cancel 450 flights', '300 flights', '450 flights'],
		['Gunman kills five in Orr', 'Shooter kills six in Orr', 'kills five', 'kills six'],
		['Storm kills 7 in north', 'Storm: 9 dead in Orr', 'kills 7', '9 dead'],
		['Police arrest 500 in Orr', 'Orr: 700 arrested', 'arrest 500', '700 arrested'],
		['Quake: 1 dead', '24 dead in 6. 1 magnitude quake in Orr', '1 dead', '24 dead'],
		['Nine killed in Orr', 'Orr: nine injured, 11 killed', 'Nine killed', '11 killed'],
	])('sees the difference between “%s” and “%s”', (one, other, ...words) => {
		const articles = [
			report('BBC', one, '2025-06-17T10:00:00Z'),
			report('AFP', other, '2025-06-17T11:00:00Z'),
		];
		expect(quotedIn(...articles)).toEqual([[`BBC: ${words[0]}`, `AFP: ${words[1]}`]]);
	});

	it('compares the places of all reports, also if the first names none', () => {
		const at = '2025-06-17T13:00:00Z';
		const [one, two] = [
			report('AFP', 'Storm: 12 dead in Orr and Ulm', at),
			report('DPA', '12 dead in storms', at),
		];
		expect(quotedIn(two, one, report('BBC', 'Storm: 5 dead in Orr', at))).toEqual([]);
	});

	it('reads the opening too, if it tells the same as its headline', () => {
		const lead = 'At least 14 people were killed in the attack when drones hit Kyiv on Tuesday.';
		const opened = report('AFP', 'Drones hit Kyiv in attack', '2025-06-17T13:00:00Z', lead);
		expect(quotedIn(bbc, opened)).toEqual([
			['BBC: Nine people were killed', 'AFP: At least 14 people were killed'],
		]);
		const other = report('AFP', 'Mayor resigns', '2025-06-17T13:00:00Z', lead);
		expect(quotedIn(bbc, other)).toEqual([]);
	});

	it('tells the number of a later day as an update of the earlier one', () => {
		const later = report('AFP', 'Kyiv: 21 killed', '2025-06-18T13:00:00Z');
		expect(differencesIn([bbc, later])).toEqual([
			{
				isUpdate: true,
				quotations: [
					{ words: '21 killed', article: later },
					{ words: 'Nine people were killed', article: bbc },
				],
			},
		]);
	});

	it('calls nothing an update if it is not known when it was published', () => {
		const undated = {
			...report('AFP', 'Kyiv: 21 killed', '2025-06-18T13:00:00Z'),
			dateIsArrival: true,
		} as const;
		expect(differencesIn([bbc, undated])).toMatchObject([{ isUpdate: false }]);
	});
});
