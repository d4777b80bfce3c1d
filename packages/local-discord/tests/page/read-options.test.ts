import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OfferedOption } from '../../page/composer/offered-commands.ts';
import { fixedValues, readField, readLine, readOption } from '../../page/composer/read-options.ts';
import { createPhrases, type Saying, saying } from '../../src/phrases/phrases.ts';
import { optionType } from '../../src/protocol/discord.ts';

const latest = [anOption({}), anOption({ name: 'source' })];
const digestAdd = [
	anOption({ name: 'channel', type: optionType.channel }),
	anOption({ name: 'topics', title: 'themen' }),
	anOption({ name: 'when' }),
	anOption({ name: 'when_empty', choices: [{ name: 'say so', value: 'say so' }] }),
];

/** The text that each option gets, by its name. */
function textsIn(options: readonly OfferedOption[], line: string, filled: readonly string[] = []) {
	const { filled: read, rest } = readLine(options, line, ({ name }) => filled.includes(name));
	const pairs = read.map(([{ name }, text]) => [name, text]);
	return { ...Object.fromEntries(pairs), ...(rest !== '' && { rest }) };
}

describe('a line typed after a command’s name', () => {
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
	])(
		'A line fills the options it names, and the first one with any other text: “%s”',
		(line, values) => {
			expect(textsIn(latest, line)).toEqual(values);
		},
	);

	it('A line fills an option once: a repeated name is part of the text', () => {
		expect(textsIn(latest, 'topic:a topic:b')).toEqual({ topic: 'a topic:b' });
	});

	it('Text without a name fills the first empty option', () => {
		expect(textsIn(latest, 'cna', ['topic'])).toEqual({ source: 'cna' });
		expect(textsIn(latest, 'cna topic:taiwan')).toEqual({ source: 'cna', topic: 'taiwan' });
	});

	it('Text without a name prefers the first option that takes any text', () => {
		expect(textsIn(digestAdd, 'taiwan when:every day at 8')).toEqual({
			topics: 'taiwan',
			when: 'every day at 8',
		});
		expect(textsIn(digestAdd, 'channel:#news themen:taiwan, china when_empty:say so')).toEqual({
			channel: '#news',
			topics: 'taiwan, china',
			when_empty: 'say so',
		});
	});

	it('Text without a name fills an option of another kind when none takes any text', () => {
		expect(textsIn([anOption({ name: 'page', type: optionType.integer })], '3')).toEqual({
			page: '3',
		});
	});

	it('A line never loses a word: text that fits no option is returned as the rest', () => {
		expect(textsIn(latest, 'x', ['topic', 'source'])).toEqual({ rest: 'x' });
		expect(textsIn([], 'now')).toEqual({ rest: 'now' });
		expect(textsIn([anOption({ name: 'file', type: optionType.attachment })], 'now')).toEqual({
			rest: 'now',
		});
		const words = fc.array(fc.constantFrom('topic:', 'source:', 'x', 'y:', ':', 'topic'));
		fc.assert(
			fc.property(words, (typed) => {
				const { filled, rest } = readLine(latest, typed.join(' '), () => false);
				const kept = [...filled.flatMap(([{ name }, text]) => [`${name}:`, text]), rest].join(' ');
				for (const word of typed) expect(kept).toContain(word);
			}),
		);
	});
});

describe('the text in an option’s field', () => {
	it.each([
		['taiwan', 'taiwan', []],
		['taiwan ', 'taiwan ', []],
		['topic:taiwan', 'taiwan', []],
		['topic:taiwan source:cna', 'taiwan', [['source', 'cna']]],
		['taiwan source:cna', 'taiwan', [['source', 'cna']]],
		['source:cna', '', [['source', 'cna']]],
		['the topic:x', 'the topic:x', []],
	])(
		'The text in an option’s field is split between it and other options that it names: “%s”',
		(typed, text, others) => {
			const [topic] = latest;
			if (topic === undefined) throw new Error('The command has no options.');
			const field = readField(topic, latest, typed);
			expect(field.text).toBe(text);
			expect(field.others.map(([{ name }, value]) => [name, value])).toEqual(others);
		},
	);
});

const channels = [
	{ id: '10', name: 'news', kind: 'announcement', tags: [] },
	{ id: '11', name: 'Direct messages', kind: 'dm', tags: [] },
] as const;
const mia = { id: '20', username: 'mia', name: 'Mia', isModerator: false };
const nameable = { channels, people: [mia], roles: [{ id: '30', name: 'Readers' }] };
const english = createPhrases('en-US');

describe('reading an option', () => {
	it('A chosen value counts as long as the text is still its name', () => {
		const chosen = { name: 'Taiwan · 台灣', value: 'place:taiwan' };
		const text = chosen.name;
		expect(readOption(anOption({}), { text, chosen }, undefined)).toEqual(value('place:taiwan'));
		expect(readOption(anOption({}), { text: 'Taipei', chosen }, undefined)).toEqual(
			value('Taipei'),
		);
	});

	it('An option can be left empty unless it is required', () => {
		expect(readOption(anOption({}), { text: ' ' }, undefined)).toEqual({ kind: 'nothing' });
		expect(readOption(anOption({ required: true }), { text: '' }, undefined)).toEqual(
			problem(saying('optionRequired', { option: 'topic' })),
		);
	});

	it('A channel option finds a channel by name, with or without #, but never direct messages', () => {
		const option = anOption({ type: optionType.channel });
		const fixed = fixedValues(option, nameable, english);
		expect(readOption(option, { text: 'News' }, fixed)).toEqual(value('10'));
		expect(readOption(option, { text: '#news' }, fixed)).toEqual(value('10'));
		expect(readOption(option, { text: 'Direct messages' }, fixed)).toEqual(
			problem(saying('chooseFromList', { option: 'topic' })),
		);
	});

	it.each([
		[optionType.role, '@readers', '30'],
		[optionType.user, 'Mia', '20'],
		[optionType.mentionable, 'readers', '30'],
		[optionType.mentionable, '@Mia', '20'],
	])('An option of type %d finds a role or a person by the name “%s”', (type, text, id) => {
		const option = anOption({ type });
		const fixed = fixedValues(option, nameable, english);
		expect(readOption(option, { text }, fixed)).toEqual(value(id));
		expect(readOption(option, { text: 'nobody' }, fixed)).toMatchObject({ kind: 'problem' });
	});

	it('A boolean option reads true and false', () => {
		const option = anOption({ type: optionType.boolean });
		expect(readOption(option, { text: 'false' }, fixedValues(option, nameable, english))).toEqual(
			value(false),
		);
	});

	it.each([
		['3', value(3)],
		['2.5', problem(saying('wantsWholeNumber', { option: 'topic' }))],
		['three', problem(saying('wantsWholeNumber', { option: 'topic' }))],
		['11', problem(saying('between', { option: 'topic', least: 1, most: 10 }))],
	])('An integer option reads or refuses “%s”', (text, read) => {
		const option = anOption({ type: optionType.integer, min_value: 1, max_value: 10 });
		expect(readOption(option, { text }, undefined)).toEqual(read);
	});

	it('A file option takes the chosen file', () => {
		const file = { name: 'settings.json', text: '{}' };
		const option = anOption({ type: optionType.attachment, required: true });
		expect(readOption(option, { text: file.name, file }, undefined)).toEqual(value(file));
	});
});

/** A text option called “topic”, except for these fields. */
function anOption({ name = 'topic', ...fields }: Partial<OfferedOption>): OfferedOption {
	return { type: optionType.string, name, title: name, description: 'What it is about', ...fields };
}

function value(of: unknown) {
	return { kind: 'value', value: of };
}

function problem(why: Saying) {
	return { kind: 'problem', why };
}
