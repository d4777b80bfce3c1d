import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OfferedOption } from '../../page/composer/offered-commands.ts';
import { readField, readLine } from '../../page/composer/read-line.ts';

const option = (name: string, more: Partial<OfferedOption> = {}): OfferedOption => ({
	type: 3,
	name,
	title: name,
	description: 'What it is',
	...more,
});
const latest = [option('topic'), option('source')];
const digestAdd = [
	option('channel', { type: 7 }),
	option('topics', { title: 'themen' }),
	option('when'),
	option('when_empty', { choices: [{ name: 'say so', value: 'say so' }] }),
];

/** What each option is given, as words. */
function read(options: readonly OfferedOption[], line: string, filled: readonly string[] = []) {
	const { filled: given, left } = readLine(options, line, ({ name }) => filled.includes(name));
	const pairs = given.map(([{ name }, text]) => [name, text]);
	return { ...Object.fromEntries(pairs), ...(left !== '' && { left }) };
}

describe('a line behind the name of a command', () => {
	it.each([
		['', {}],
		['semiconductors', { topic: 'semiconductors' }],
		['  two words ', { topic: 'two words' }],
		['topic:taiwan source:cna', { topic: 'taiwan', source: 'cna' }],
		[
			'TOPIC: taiwan strait  source:Focus Taiwan',
			{ topic: 'taiwan strait', source: 'Focus Taiwan' },
		],
		['taiwan source:cna', { topic: 'taiwan', source: 'cna' }],
		['topic:chips cna', { topic: 'chips cna' }],
		['source:cna', { source: 'cna' }],
		['at 8:30 and since:today', { topic: 'at 8:30 and since:today' }],
		['https://example.com/topic:x', { topic: 'https://example.com/topic:x' }],
	])('fills the options that it names, and else the first: “%s”', (line, values) => {
		expect(read(latest, line)).toEqual(values);
	});

	it('fills an option once: named again it is a part of the text', () => {
		expect(read(latest, 'topic:a topic:b')).toEqual({ topic: 'a topic:b' });
	});

	it('fills the first option that has nothing yet', () => {
		expect(read(latest, 'cna', ['topic'])).toEqual({ source: 'cna' });
		expect(read(latest, 'cna topic:taiwan')).toEqual({ source: 'cna', topic: 'taiwan' });
	});

	it('fills the first that takes any text, whatever stands before it', () => {
		expect(read(digestAdd, 'taiwan when:every day at 8')).toEqual({
			topics: 'taiwan',
			when: 'every day at 8',
		});
		expect(read(digestAdd, 'channel:#news themen:taiwan, china when_empty:say so')).toEqual({
			channel: '#news',
			topics: 'taiwan, china',
			when_empty: 'say so',
		});
	});

	it('fills one of another kind where no option takes any text', () => {
		expect(read([option('page', { type: 4 })], '3')).toEqual({ page: '3' });
	});

	it('never drops a word: what no option has room for is left to be told', () => {
		expect(read(latest, 'x', ['topic', 'source'])).toEqual({ left: 'x' });
		expect(read([], 'now')).toEqual({ left: 'now' });
		expect(read([option('file', { type: 11 })], 'now')).toEqual({ left: 'now' });
		const words = fc.array(fc.constantFrom('topic:', 'source:', 'x', 'y:', ':', 'topic'));
		fc.assert(
			fc.property(words, (typed) => {
				const { filled, left } = readLine(latest, typed.join(' '), () => false);
				const kept = [...filled.flatMap(([{ name }, text]) => [`${name}:`, text]), left].join(' ');
				for (const word of typed) expect(kept).toContain(word);
			}),
		);
	});
});

describe('what is typed into the field of an option', () => {
	it.each([
		['taiwan', 'taiwan', []],
		['taiwan ', 'taiwan ', []],
		['topic:taiwan', 'taiwan', []],
		['topic:taiwan source:cna', 'taiwan', [['source', 'cna']]],
		['taiwan source:cna', 'taiwan', [['source', 'cna']]],
		['source:cna', '', [['source', 'cna']]],
		['the topic:x', 'the topic:x', []],
	])('is its own, but for other options that are named there: “%s”', (typed, text, others) => {
		const [topic] = latest;
		if (topic === undefined) throw new Error('there is no option');
		const field = readField(topic, latest, typed);
		expect(field.text).toBe(text);
		expect(field.others.map(([{ name }, value]) => [name, value])).toEqual(others);
	});
});
