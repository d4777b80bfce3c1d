import { describe, expect, it } from 'vitest';
import brief from '#commands/brief.ts';
import follow from '#commands/follow.ts';
import latest from '#commands/latest.ts';
import search from '#commands/search.ts';
import story from '#commands/story.ts';
import who from '#commands/who.ts';
import type { Reply } from '#src/bot/command.ts';
import { readCustomId } from '#src/render/message/targets.ts';
import { aReader, openNewsroom, type TestNewsroom } from '../harness/open-newsroom.ts';
import { shown, targets } from '../harness/shown.ts';

const lai = { name: 'William Lai', aliases: ['賴清德'], role: 'President of Taiwan' };
const articles = [
	{ headline: 'Chips for all', places: ['Taiwan'], people: [lai] },
	{ headline: 'Expo opens', places: ['Taiwan'], publishedAt: '2025-06-18' },
	{ headline: 'Floods', places: ['Ukraine'], publishedAt: '2025-06-17' },
	{ headline: 'Bridge opens', places: ['Russia'], publishedAt: '2025-06-16' },
	{ headline: 'Chips fall', publishedAt: '2025-06-15' },
	{
		headline: 'Tunnel opens',
		places: ['Moscow'],
		publishedAt: '2025-06-14',
		source: 'Evening Post',
		people: [{ name: 'Sergei Sobyanin', role: 'Mayor of Moscow' }],
	},
];

async function ask(
	command: typeof brief | typeof who | typeof latest | typeof search | typeof story | typeof follow,
	options: object,
	newsroom: TestNewsroom,
): Promise<Reply> {
	const { name } = command.data;
	switch (name) {
		case 'brief':
			return brief.run(brief.options.parse(options), newsroom, aReader);
		case 'who':
			return who.run(who.options.parse(options), newsroom, aReader);
		case 'latest':
			return latest.run(latest.options.parse(options), newsroom, aReader);
		case 'search':
			return search.run(search.options.parse(options), newsroom, aReader);
		case 'story':
			return story.run(story.options.parse(options), newsroom, aReader);
		default:
			return follow.run(follow.options.parse(options), newsroom, aReader);
	}
}

describe('a name with “and” or “&”', () => {
	const firms = [
		{ headline: 'Talc case won', organizations: ['Johnson & Johnson'] },
		{ headline: 'Hack costs millions', organizations: ['Marks and Spencer'] },
		{ headline: 'Back on stage', people: [{ name: 'Boris Johnson' }] },
	];

	it.each([
		['Johnson and Johnson', 'Johnson & Johnson'],
		['news about Johnson and Johnson', 'Johnson & Johnson'],
		['Johnson und Johnson', 'Johnson & Johnson'],
		['marks & spencer', 'Marks and Spencer'],
	])('is found with either: %s', async (topic, name) => {
		const text = shown(await ask(brief, { topic }, await openNewsroom(firms)));
		expect(text).toContain(`## ${name}\n`);
		expect(text).toContain(`\n-# Showing **${name}** for “${topic}”`);
	});

	it('is not a person with that surname', async () => {
		const newsroom = await openNewsroom(firms.slice(1));
		const text = shown(await ask(brief, { topic: 'Johnson and Johnson' }, newsroom));
		expect(text).not.toContain('Showing **Boris Johnson**');
	});
});

describe('a question that leaves a name out', () => {
	const reports = [
		{ headline: 'Nvidia passes Apple', organizations: ['Apple', 'Nvidia'] },
		{ headline: 'Apple shows a phone', organizations: ['Apple'] },
		{ headline: 'Melania Trump sings', people: [{ name: 'Melania Trump' }] },
		{ headline: 'Donald Trump signs', people: [{ name: 'Donald Trump' }] },
	];

	it.each([
		'Apple without Nvidia',
		'Apple, not Nvidia',
		'news about Apple but not Nvidia',
		'Apple ohne Nvidia',
		'Apple sans Nvidia',
		'Apple sin Nvidia',
	])('gets no story that has it: %s', async (topic) => {
		const newsroom = await openNewsroom(reports);
		for (const answer of [
			await ask(brief, { topic }, newsroom),
			await ask(search, { words: topic }, newsroom),
		]) {
			const text = shown(answer).replaceAll('**', '');
			expect(text).toContain('Apple shows a phone');
			expect(text).not.toContain('Nvidia passes Apple');
		}
	});

	it('can leave out one of several people with a surname', async () => {
		const newsroom = await openNewsroom(reports);
		const text = shown(await ask(brief, { topic: 'Trump without Melania' }, newsroom));
		expect(text).toContain('Donald Trump signs');
		expect(text).not.toContain('Melania Trump sings');
	});

	it('keeps “without” as a word unless it is between two names', async () => {
		const newsroom = await openNewsroom([
			{ headline: 'Doctors without borders meet', organizations: ['Doctors without Borders'] },
			{ headline: 'Apple without a plan', organizations: ['Apple'] },
		]);
		const named = shown(await ask(brief, { topic: 'doctors without borders' }, newsroom));
		expect(named).toContain('## Doctors without Borders');
		const words = shown(await ask(brief, { topic: 'Apple without plan' }, newsroom));
		expect(words).toContain('Apple without a plan');
	});
});

describe('a question', () => {
	it('gets the brief about the name in it, which says what was understood', async () => {
		const newsroom = await openNewsroom(articles);
		const reply = await ask(brief, { topic: 'What is happening with Taiwan?' }, newsroom);
		expect(shown(reply)).toContain('## Taiwan\n');
		expect(shown(reply)).toContain('\n-# Showing **Taiwan** for “What is happening with Taiwan?”');
		expect(shown(reply)).toContain('2 stories');
	});

	it('turns its pages by the name instead of the sentence', async () => {
		const newsroom = await openNewsroom(Array.from({ length: 6 }, () => ({ places: ['Taiwan'] })));
		const topic = 'please tell me what is going on in Taiwan these days, and thank you very much';
		const first = await ask(brief, { topic: `${topic.slice(0, 52)}` }, newsroom);
		const older = targets(first)['Older ›'] ?? '';
		expect(older).toBe('brief?topic=Taiwan&as=place&page=2');
		expect(shown(await ask(brief, readCustomId(older).options, newsroom))).toContain('## Taiwan');
	});

	it('gets the brief about a name with words', async () => {
		const newsroom = await openNewsroom(articles);
		const text = shown(await ask(brief, { topic: 'taiwan chips' }, newsroom));
		expect(text).toContain('## Taiwan · “chips”');
		expect(text).toContain('Chips for all');
		expect(text).not.toMatch(/Expo|Chips fall|Showing/);
	});

	it('gets the stories about the name, if none of them has the words, and is told so', async () => {
		const newsroom = await openNewsroom(articles);
		const reply = await ask(brief, { topic: 'earthquakes in Taiwan' }, newsroom);
		expect(shown(reply)).toContain(
			'No story about **Taiwan** mentions “earthquakes”. Showing all about **Taiwan**.',
		);
		expect(shown(reply)).toContain('Expo opens');
	});

	it('names only the words that the stories lack, and shows those with the others', async () => {
		const newsroom = await openNewsroom([
			{ headline: 'Korea will send deminers', places: ['Korea'] },
			{ headline: 'Korea opens a bridge', places: ['Korea'] },
		]);
		const lacking = await ask(brief, { topic: 'Did Korea sell its deminers?' }, newsroom);
		expect(shown(lacking)).toContain('## Korea · “deminers”\n');
		expect(shown(lacking)).toContain('No story about **Korea** with “deminers” mentions “sell”.');
		const apart = await ask(brief, { topic: 'Korea deminers bridge' }, newsroom);
		expect(shown(apart)).toContain(
			'No story about **Korea** has all of “deminers” and “bridge”. Showing all about **Korea**.',
		);
		const empty = await ask(brief, { topic: 'Korea still says much' }, newsroom);
		expect(shown(empty)).toMatch(/^## Korea\n(?!.*No story)/s);
		const listed = await ask(latest, { topic: 'Korea sold deminers' }, newsroom);
		expect(shown(listed)).toContain('No story about **Korea** with “deminers” mentions “sold”.');
	});

	it('gets the stories that have both of two names', async () => {
		const newsroom = await openNewsroom([
			...articles,
			{ headline: 'Talks', places: ['Ukraine', 'Russia'] },
		]);
		const text = shown(await ask(brief, { topic: 'news about ukraine and russia' }, newsroom));
		expect(text).toContain('## Ukraine · Russia');
		expect(text).toContain('Talks');
		expect(text).not.toMatch(/Floods|Bridge/);
	});

	it('gets each of two names alone, if no story has both', async () => {
		const newsroom = await openNewsroom(articles);
		const reply = await ask(brief, { topic: 'ukraine and russia' }, newsroom);
		expect(shown(reply)).toContain('No story has both. Here is each by itself:');
		expect(shown(reply)).toMatch(
			/\*\*Ukraine · 1 story\*\*.*Floods.*\*\*Russia · 1 story\*\*.*Bridge/s,
		);
		expect(targets(reply)).toMatchObject({ Ukraine: 'brief?topic=Ukraine&as=place' });
	});

	it('gets no stories about somebody else with a part of the name', async () => {
		const newsroom = await openNewsroom(articles);
		const reply = await ask(brief, { topic: 'who is William Lai Junior?' }, newsroom);
		expect(reply.seenBy).toBe('reader');
		expect(shown(reply)).toContain('No story here mentions');
	});

	it('gets the newest stories, optionally from one source', async () => {
		const newsroom = await openNewsroom(articles);
		const topic = 'what is happening in Taiwan';
		const text = shown(await ask(latest, { topic }, newsroom));
		expect(text).toContain('## Latest on Taiwan\n-# Showing **Taiwan** for “what is happening');
		const none = await ask(latest, { topic, source: 'Evening' }, newsroom);
		expect(shown(none)).toContain('No story from **Evening Post** mentions “Taiwan”');
		const chips = await ask(latest, { topic: 'any updates on chips in Taiwan?' }, newsroom);
		expect(shown(chips)).toContain('## Latest on Taiwan · “chips”');
	});

	it.each([
		['台湾发生了什么', 'Taiwan'],
		['Was passiert in Taiwan?', 'Taiwan'],
		['Que se passe-t-il à Taiwan ?', 'Taiwan'],
		['¿Qué pasa con Taiwan?', 'Taiwan'],
	])('is understood in other languages: %s', async (topic, name) => {
		const places = [{ name: 'Taiwan', aliases: ['臺灣', '台灣'] }];
		const newsroom = await openNewsroom([{ places }]);
		expect(shown(await ask(brief, { topic }, newsroom))).toContain(`## ${name}`);
	});

	it('is searched for without the words that only ask', async () => {
		const newsroom = await openNewsroom(articles);
		const words = 'what happened to the tunnel?';
		const text = shown(await ask(search, { words }, newsroom));
		expect(text).toContain(`## Search: “tunnel”\n-# Showing “tunnel” for “${words}”`);
		expect(text).toContain('opens');
		await expect(
			ask(search, { words: '"is happening in Taiwan"' }, newsroom),
		).resolves.toMatchObject({ seenBy: 'reader' });
	});

	it('opens the one story that it can mean', async () => {
		const newsroom = await openNewsroom(articles);
		const reply = await ask(story, { story: 'tell me about the tunnel' }, newsroom);
		expect(shown(reply)).toContain('Tunnel opens');
	});

	it('is followed by the name in it', async () => {
		const newsroom = await openNewsroom(articles);
		expect(shown(await ask(follow, { topic: 'news about ukraine' }, newsroom))).toContain(
			'follow **Ukraine**',
		);
		expect(shown(await ask(follow, { topic: 'president lai and ukraine' }, newsroom))).toMatch(
			/\*\*William Lai\*\*.*\*\*Ukraine\*\*/,
		);
	});
});

describe('/who with a question', () => {
	it.each([
		['who is william lai?', 'William Lai'],
		['Wer ist Lai?', 'William Lai'],
		['誰是賴清德', 'William Lai'],
		['賴清德是谁？', 'William Lai'],
		['tell me about President Lai', 'William Lai'],
	])('answers “%s” with a profile', async (person, name) => {
		const newsroom = await openNewsroom(articles);
		expect(shown(await ask(who, { person }, newsroom))).toContain(`## ${name}`);
	});

	it('finds who has a role, with the source and the date', async () => {
		const newsroom = await openNewsroom(articles);
		for (const person of ['mayor of moscow', 'Who is the mayor of Moscow?', 'Moscow mayor']) {
			expect(shown(await ask(who, { person }, newsroom))).toContain(
				`Showing **Sergei Sobyanin** for “${person}”: Mayor of Moscow in Evening Post, 14 June 2025`,
			);
		}
	});

	it('asks who is meant if several had the role, the newest first', async () => {
		const mayor = (name: string, role = 'mayor of Moscow') => [{ name, role }];
		const newsroom = await openNewsroom([
			{ people: mayor('Yuri Luzhkov'), publishedAt: '2010-01-01', places: ['Moscow'] },
			{ people: mayor('Sergei Sobyanin'), publishedAt: '2025-01-01' },
			{ people: mayor('Ana Sousa', 'deputy mayor of Moscow'), publishedAt: '2025-02-01' },
		]);
		const reply = await ask(who, { person: 'mayor of moscow' }, newsroom);
		expect(reply.seenBy).toBe('reader');
		expect(Object.keys(targets(reply))).toEqual(['Sergei Sobyanin', 'Yuri Luzhkov']);
	});

	it('only offers people whose role has more words', async () => {
		const newsroom = await openNewsroom([
			{ people: [{ name: 'Ana Sousa', role: 'deputy mayor of Moscow' }] },
		]);
		const reply = await ask(who, { person: 'mayor of moscow' }, newsroom);
		expect(shown(reply)).toContain('No story calls anyone exactly “mayor of moscow”.');
		expect(Object.keys(targets(reply))).toEqual(['Ana Sousa']);
	});

	it('answers no question about a stranger with somebody else', async () => {
		const newsroom = await openNewsroom(articles);
		const reply = await ask(who, { person: 'who is John Smith?' }, newsroom);
		expect(shown(reply)).toContain('Nobody called “John Smith” appears in the stories here.');
	});
});
