import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { fillWith } from '../harness/fill-with.ts';
import { openFlow } from '../harness/open-flow.ts';
import { openReader } from '../harness/open-reader.ts';

const now = new Date('2025-06-20T12:00:00Z');
const { discord, logged } = await openFlow({ now, atEnd: afterAll });
const mia = openReader(discord, 'mia');

afterEach(() => expect(logged.errors()).toEqual([]));

describe('choices while a reader types', () => {
	it.each([
		['Chinese, traditional', '馬英', 'Ma Ying-jeou · 馬英九'],
		['Chinese, simplified', '马英九', 'Ma Ying-jeou · 馬英九'],
		['Cyrillic', 'шойг', 'Sergei Shoigu · Сергей Шойгу'],
		['Korean', '김정', 'Kim Jong-un · 김정은'],
		['the beginning of a name', 'shoi', 'Sergei Shoigu · Сергей Шойгу'],
		['a typo', 'shoigo', 'Sergei Shoigu · Сергей Шойгу'],
		['another spelling', 'lai ching', 'William Lai · 賴清德'],
	])('finds a person by %s, and shows the name in its own script', async (_, typed, name) => {
		expect((await mia.types('who', 'person', typed)).map((choice) => choice.name)).toContain(name);
	});

	it('offers only people for /who, and every kind of name for topics', async () => {
		const offered = async (command: string, option: string) =>
			(await mia.types(command, option, 'tai')).map(({ value }) => value);
		expect(await offered('brief', 'topic')).toContain('Taiwan');
		expect(await offered('latest', 'topic')).toContain('Taiwan');
		expect(await offered('who', 'person')).not.toContain('Taiwan');
	});

	it('offers the 25 most mentioned names before anything is typed', async () => {
		const choices = await mia.types('brief', 'topic', '');
		expect(choices).toHaveLength(25);
		expect(choices.slice(0, 2).map(({ value }) => value)).toEqual(['China', 'Taiwan']);
	});

	it('finds sources by any part of their name', async () => {
		const choices = [{ name: 'Taipei Times', value: 'Taipei Times' }];
		expect(await mia.types('latest', 'source', 'TIMES')).toEqual(choices);
		expect(await mia.types('latest', 'source', '')).toEqual(choices);
	});

	it('offers nothing when no name matches', async () => {
		expect(await mia.types('who', 'person', 'qqqqqq')).toEqual([]);
	});

	it.each([
		['brief', 'topic'],
		['latest', 'topic'],
		['who', 'person'],
		['latest', 'source'],
	])('answers every choice that it offers for /%s %s', async (command, option) => {
		const typed = ['', 'ta', '大', 'ma', 'с', '김'];
		const offers = await Promise.all(typed.map((text) => mia.types(command, option, text)));
		const values = [...new Set(offers.flat().map(({ value }) => value))];
		expect(values.length).toBeGreaterThan(0);
		const answers = await Promise.all(
			values.map((value) => mia.asks(command, { [option]: value })),
		);
		expect(answers.filter(({ isPrivate }) => isPrivate)).toEqual([]);
	});
});

describe('choices with very long names', () => {
	it('offers a very long name only if Discord can send it back', async () => {
		const names = [`${'Long '.repeat(20)}X`, `${'Long '.repeat(20)}`.trim()];
		const fill = fillWith({ 'long.json': [{ people: names }] });
		const flow = await openFlow({ now, fill });
		const choices = await openReader(flow.discord, 'mia').types('who', 'person', 'long');
		expect(choices.map(({ value }) => value.length)).toEqual([99]);
		expect(flow.logged.errors()).toEqual([]);
	});
});
