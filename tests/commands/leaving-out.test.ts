import { describe, expect, it } from 'vitest';
import brief from '#commands/brief.ts';
import compare from '#commands/compare.ts';
import latest from '#commands/latest.ts';
import link from '#commands/link.ts';
import search from '#commands/search.ts';
import story from '#commands/story.ts';
import timeline from '#commands/timeline.ts';
import trend from '#commands/trend.ts';
import who from '#commands/who.ts';
import type { Reply } from '#src/bot/command.ts';
import { aReader, openNewsroom, type TestNewsroom } from '../harness/open-newsroom.ts';
import { shown } from '../harness/shown.ts';

const asked = {
	brief: (topic: string, newsroom: TestNewsroom) =>
		brief.run(brief.options.parse({ topic }), newsroom, aReader),
	latest: (topic: string, newsroom: TestNewsroom) =>
		latest.run(latest.options.parse({ topic }), newsroom, aReader),
	timeline: (topic: string, newsroom: TestNewsroom) =>
		timeline.run(timeline.options.parse({ topic }), newsroom, aReader),
};

async function answersTo(topic: string, newsroom: TestNewsroom): Promise<string[]> {
	const replies: Reply[] = await Promise.all(
		Object.values(asked).map((ask) => ask(topic, newsroom)),
	);
	return replies.map((reply) => shown(reply).replaceAll('**', ''));
}

describe('a minus before a word in a question', () => {
	const reports = [
		{ headline: 'Nvidia passes Apple', organizations: ['Apple', 'Nvidia'] },
		{ headline: 'Apple shows a phone', organizations: ['Apple'] },
		{ headline: 'Melania Trump sings', people: [{ name: 'Melania Trump' }] },
		{ headline: 'Donald Trump signs', people: [{ name: 'Donald Trump' }] },
	];

	it.each([
		['Apple -Nvidia', 'Apple shows a phone', 'Nvidia passes Apple'],
		['apple −nvidia', 'Apple shows a phone', 'Nvidia passes Apple'],
		['Apple -"passes"', 'Apple shows a phone', 'Nvidia passes Apple'],
		['Trump -Melania', 'Donald Trump signs', 'Melania Trump sings'],
	])('leaves out what has it: %s', async (topic, wanted, leftOut) => {
		const newsroom = await openNewsroom(reports);
		for (const text of await answersTo(topic, newsroom)) {
			expect(text).toContain(wanted);
			expect(text).not.toContain(leftOut);
		}
	});

	it.each([
		'Melania -Trump',
		'Nvidia -Apple',
		'Nvidia -passes',
		'Nvidia chips -passes',
		'nvidai -apple',
	])('brings nothing that has it if every story does: %s', async (topic) => {
		const newsroom = await openNewsroom(reports);
		const [name] = topic.startsWith('M') ? ['Melania Trump'] : ['Nvidia'];
		for (const text of await answersTo(topic, newsroom)) {
			expect(text).toContain(`Did you mean ${name}?`);
		}
	});

	it.each([
		'Asia-Pacific',
		'asia–pacific',
		'covid-19',
		'Asia - Pacific',
		'Asia — Pacific',
		'covid - 19',
	])('is no hyphen in a word and no dash: %s', async (topic) => {
		const newsroom = await openNewsroom([
			{ headline: 'Asia-Pacific leaders discuss Covid-19' },
			{ headline: 'Rain' },
		]);
		for (const text of await answersTo(topic, newsroom)) {
			expect(text).toContain('Asia-Pacific leaders discuss Covid-19');
		}
	});
});

const askedFor = {
	...asked,
	trend: (names: string, newsroom: TestNewsroom) =>
		trend.run(trend.options.parse({ names }), newsroom, aReader),
	compare: (words: string, newsroom: TestNewsroom) =>
		compare.run(compare.options.parse({ story: words }), newsroom, aReader),
	story: (words: string, newsroom: TestNewsroom) =>
		story.run(story.options.parse({ story: words }), newsroom, aReader),
	search: (words: string, newsroom: TestNewsroom) =>
		search.run(search.options.parse({ words }), newsroom, aReader),
	who: (person: string, newsroom: TestNewsroom) =>
		who.run(who.options.parse({ person }), newsroom, aReader),
	'link, first': (first: string, newsroom: TestNewsroom) =>
		link.run(link.options.parse({ first, second: 'Russia' }), newsroom, aReader),
	'link, second': (second: string, newsroom: TestNewsroom) =>
		link.run(link.options.parse({ first: 'Russia', second }), newsroom, aReader),
};

describe('a question that only leaves something out', () => {
	const reports = [
		{ headline: 'Putin speaks', people: ['Vladimir Putin'], places: ['Russia'] },
		{ headline: 'Putin flies', people: ['Vladimir Putin'] },
	];

	it.each(
		Object.keys(askedFor).flatMap((command) =>
			['-putin', '−Putin', '-"Vladimir Putin"', 'NOT putin', '-putin -russia'].map(
				(typed) => [command, typed] as const,
			),
		),
	)('is refused by /%s: %s', async (command, typed) => {
		const newsroom = await openNewsroom(reports);
		const ask = askedFor[command as keyof typeof askedFor];
		await expect(async () => ask(typed, newsroom)).rejects.toMatchObject({
			code: 'only-left-out',
		});
	});
});
