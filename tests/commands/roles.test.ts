import { describe, expect, it } from 'vitest';
import brief from '#commands/brief.ts';
import latest from '#commands/latest.ts';
import search from '#commands/search.ts';
import who from '#commands/who.ts';
import { aReader, openNewsroom, type TestNewsroom } from '../harness/open-newsroom.ts';
import { shown } from '../harness/shown.ts';

const roles = [
	['Vladimir Putin', 'Russia’s president'],
	['Xi Jinping', 'Chinese president'],
	['William Lai', 'President of Taiwan'],
	['Emmanuel Macron', 'président de la République française'],
	['Friedrich Merz', 'German chancellor'],
	['Donald Trump', 'US President'],
	['Shigeru Ishiba', 'Japan’s prime minister'],
	['Kim Jong-un', 'North Korean leader'],
	['Tim Cook', 'Apple’s chief executive'],
	['Sergei Sobyanin', 'Mayor of Moscow'],
	['Jane Doe', 'vice president of Brazil'],
] as const;

function openWithRoles() {
	return openNewsroom([
		...roles.map(([name, role]) => ({ headline: 'It is so', people: [{ name, role }] })),
		{ headline: 'Bridges of Moscow', places: ['Moscow', 'Russia'] },
	]);
}

async function askWho(person: string, newsroom: TestNewsroom): Promise<string> {
	return shown(await who.run(who.options.parse({ person }), newsroom, aReader));
}

async function askBrief(topic: string, newsroom: TestNewsroom): Promise<string> {
	return shown(await brief.run(brief.options.parse({ topic }), newsroom, aReader));
}

describe('a role', () => {
	it.each([
		['Vladimir Putin', ['Russian president', 'president of Russia', 'russischer Präsident']],
		['Vladimir Putin', ['presidente de Rusia', 'le président russe', '俄羅斯總統', '俄国总统']],
		['Xi Jinping', ['president of china', 'presidente chino', 'Präsident Chinas', '中國國家主席']],
		['Xi Jinping', ['president of the People’s Republic of China']],
		['William Lai', ['Taiwanese president', 'president of the Republic of China', '中華民國總統']],
		['Emmanuel Macron', ['who is the president of the French republic?']],
		['Friedrich Merz', ['Bundeskanzler von Deutschland', 'chancelier allemand']],
		['Donald Trump', ['american president', 'current president of the United States']],
		['Shigeru Ishiba', ['japanese prime minister', 'japanischer Premierminister', '日本首相']],
		['Kim Jong-un', ['leader of North Korea', 'der nordkoreanische Machthaber']],
		['Kim Jong-un', ['le dirigeant nord-coréen', 'líder norcoreano', '北韓領導人']],
		['Tim Cook', ['CEO of Apple', 'apple ceo']],
	] as const)('finds %s by any word for the country: %o', async (name, texts) => {
		const newsroom = await openWithRoles();
		for (const text of texts) {
			const answer = await askWho(text, newsroom);
			expect(answer).toContain(`## ${name}`);
			expect(answer).toContain(`Showing **${name}** for “`);
		}
	});

	it.each([
		'president of Brazil',
		'president of India',
		'Russian prime minister',
		'chancellor of Austria',
		'mayor of Russia',
		'Korean leader',
		'印度總統',
	])('shows nobody whose role is another: %s', async (text) => {
		expect(await askWho(text, await openWithRoles())).not.toMatch(/^## /m);
	});

	it('offers nobody whose name only sounds like the country', async () => {
		const newsroom = await openNewsroom([
			{ people: [{ name: 'Lai Ching-te', role: 'President of Taiwan' }], places: ['China'] },
		]);
		expect(await askWho('prime minister of china', newsroom)).not.toContain('Lai');
	});

	it.each([
		['Boris Johnson', 'ancien premier ministre britannique'],
		['Boris Johnson', 'exprimer ministro británico'],
		['Joe Biden', 'expresidente de Estados Unidos'],
		['Joe Biden', 'ex-president of the United States'],
		['Angela Merkel', 'Altkanzlerin von Deutschland'],
		['Angela Merkel', 'deutsche Exkanzlerin'],
	])('that %s had is found by “%s”', async (name, text) => {
		const newsroom = await openNewsroom([
			{ people: [{ name: 'Boris Johnson', role: 'former British prime minister' }] },
			{ people: [{ name: 'Joe Biden', role: 'former US president' }] },
			{ people: [{ name: 'Donald Trump', role: 'US president' }] },
			{ people: [{ name: 'Angela Merkel', role: 'former German chancellor' }] },
			{ people: [{ name: 'Friedrich Merz', role: 'German chancellor' }] },
		]);
		expect(await askWho(text, newsroom)).toContain(`## ${name}`);
	});

	it('next to the name of its bearer in another country suggests that person', async () => {
		const newsroom = await openNewsroom([
			{ people: [{ name: 'Charles III', role: 'King of the United Kingdom' }], places: ['Spain'] },
		]);
		const text = await askWho('king charles of spain', newsroom);
		expect(text).not.toContain('not a person');
		expect(text).toContain('Did you mean **Charles III**?');
	});

	it('offers nobody who has it elsewhere', async () => {
		const newsroom = await openNewsroom([
			{ people: [{ name: 'William Lai', role: 'President of Taiwan' }] },
		]);
		for (const text of ['president of china', 'Chinese president', '中国总统']) {
			expect(await askWho(text, newsroom)).not.toContain('Lai');
		}
	});

	it.each([
		['mayor of moscow', 'Sergei Sobyanin', 'Mayor of Moscow'],
		['the russian president', 'Vladimir Putin', 'Russia’s president'],
		['der russische Präsident', 'Vladimir Putin', 'Russia’s president'],
	])(
		'is read the same by /brief and /latest, which say who gave it and when: %s',
		async (topic, name, role) => {
			const newsroom = await openWithRoles();
			const note = new RegExp(
				`Showing \\*\\*${name}\\*\\* for “${topic}”: ${role} in The Daily Example, \\d+ June 2025`,
			);
			expect(await askBrief(topic, newsroom)).toMatch(note);
			const reply = await latest.run(latest.options.parse({ topic }), newsroom, aReader);
			expect(shown(reply)).toMatch(note);
		},
	);

	it.each([
		'moscow mayor elections',
		'president',
		'prime minister',
		'vice president of Russia',
		'Moscow bridges',
	])(
		'is no person for /brief if it is open, wrong or part of something else: %s',
		async (topic) => {
			expect(await askBrief(topic, await openWithRoles())).not.toMatch(/Showing \*\*.* for/);
		},
	);
});

describe('a question with “or”', () => {
	const articles = [
		{ headline: 'Putin and Macron talk', people: ['Vladimir Putin', 'Emmanuel Macron'] },
		{ headline: 'Merz speaks', people: ['Friedrich Merz'] },
		{ headline: 'Tariffs rise' },
	];

	it.each([
		'Putin or Merz',
		'Putin oder Merz',
		'Putin ou Merz',
		'Putin o Merz',
		'Vladimir Putin或Friedrich Merz',
		'Vladimir Putin还是Friedrich Merz',
		'news about Putin or Merz',
	])('gets stories about either name, and is told so: %s', async (topic) => {
		const text = await askBrief(topic, await openNewsroom(articles));
		expect(text).toContain(
			'You asked for one or the other, so no story has to have both. Here is each by itself:',
		);
		expect(text).toContain('**Vladimir Putin** or **Friedrich Merz**');
		expect(text).toContain('Merz speaks');
	});

	it('is read as such where a name is several people’s, and by /search', async () => {
		const newsroom = await openNewsroom([
			{ headline: 'Melania Trump sings', people: ['Melania Trump'] },
			{ headline: 'Donald Trump signs', people: ['Donald Trump'] },
			...articles,
		]);
		for (const topic of ['Putin or Trump', 'either Putin or Trump', 'entweder Trump oder Putin']) {
			const text = await askBrief(topic, newsroom);
			expect(text.includes(`for “${topic}”`)).toBe(topic !== 'Putin or Trump');
			for (const headline of ['Putin and Macron talk', 'Trump sings', 'Trump signs']) {
				expect(text).toContain(headline);
			}
		}
		expect(await askBrief('Putin, Trump', newsroom)).not.toContain(' OR ');
		const words = 'Putin or Merz';
		const found = shown(await search.run(search.options.parse({ words }), newsroom, aReader));
		expect(found.replaceAll('**', '')).toMatch(/Merz speaks.*Putin and Macron talk/s);
	});

	it('gets stories about any of three names', async () => {
		const text = await askBrief('Putin, Macron or Merz', await openNewsroom(articles));
		expect(text).toContain(
			'You asked for any of these, so no story has to have all of them. Here is each by itself:',
		);
	});

	it('gets each alone although a story has both', async () => {
		const newsroom = await openNewsroom(articles);
		const eachAlone = 'Here is each by itself';
		expect(await askBrief('Putin or Macron', newsroom)).toContain(eachAlone);
		expect(await askBrief('Putin and Macron', newsroom)).not.toContain(eachAlone);
	});

	it('gets stories that have the name or the words', async () => {
		const text = await askBrief('Vladimir Putin or tariffs', await openNewsroom(articles));
		expect(text).toContain('Tariffs rise');
		expect(text).toContain('Macron talk');
	});
});

describe('a question about a person', () => {
	const articles = [
		{
			headline: 'Talks go on',
			people: ['Keir Starmer'],
			summary: 'Keir Starmer spoke on tariffs.',
		},
		{ headline: 'Brussels plans', people: ['Ursula von der Leyen'] },
	];

	it.each([
		['what did Starmer say about tariffs', 'Keir Starmer'],
		['has Starmer said anything about tariffs?', 'Keir Starmer'],
		['Is it true that Starmer resigned?', 'Keir Starmer'],
		['Stimmt es, dass Starmer zurückgetreten ist?', 'Keir Starmer'],
		['Est-il vrai que Starmer a démissionné ?', 'Keir Starmer'],
		['¿Es verdad que Starmer dimitió?', 'Keir Starmer'],
		['Pourquoi parle-t-on de Starmer ?', 'Keir Starmer'],
		['whats going on with von der leyen', 'Ursula von der Leyen'],
	])('is understood: %s', async (topic, name) => {
		expect(await askBrief(topic, await openNewsroom(articles))).toContain(`## ${name}`);
	});

	it.each([
		'Is it true that Ann Starmer resigned?',
		'Is it true that Starmer Junior resigned?',
		'Is it true that Starmer junior resigned?',
		'is it true that ann starmer resigned?',
	])('is about nobody with a part of the name: %s', async (topic) => {
		expect(await askBrief(topic, await openNewsroom(articles))).not.toContain('## Keir');
	});
});
