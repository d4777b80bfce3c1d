import { describe, expect, it } from 'vitest';
import type { OfferedOption } from '../../page/composer/offered-commands.ts';
import { optionKind, possibilities, readOption } from '../../page/composer/read-option.ts';

const channels = [
	{ id: '10', name: 'news', kind: 'announcement' },
	{ id: '11', name: 'Direct messages', kind: 'dm' },
] as const;

describe('what is filled in for an option', () => {
	it('is what was chosen, as long as its name still stands there', () => {
		const chosen = { name: 'Taiwan · 台灣', value: 'place:taiwan' };
		const text = chosen.name;
		expect(readOption(anOption({}), { text, chosen }, undefined)).toEqual(value('place:taiwan'));
		expect(readOption(anOption({}), { text: 'Taipei', chosen }, undefined)).toEqual(
			value('Taipei'),
		);
	});

	it('may be left out unless it is required', () => {
		expect(readOption(anOption({}), { text: ' ' }, undefined)).toEqual({ kind: 'nothing' });
		expect(readOption(anOption({ required: true }), { text: '' }, undefined)).toEqual(
			problem('“topic” is required.'),
		);
	});

	it('is a channel by its name, with or without its sign, but never the direct messages', () => {
		const option = anOption({ type: optionKind.channel });
		const fixed = possibilities(option, channels);
		expect(readOption(option, { text: 'News' }, fixed)).toEqual(value('10'));
		expect(readOption(option, { text: '#news' }, fixed)).toEqual(value('10'));
		expect(readOption(option, { text: 'Direct messages' }, fixed)).toEqual(
			problem('Choose one of the list for “topic”.'),
		);
	});

	it('is true or false', () => {
		const option = anOption({ type: optionKind.boolean });
		expect(readOption(option, { text: 'false' }, possibilities(option, []))).toEqual(value(false));
	});

	it.each([
		['3', value(3)],
		['2.5', problem('“topic” takes a whole number.')],
		['three', problem('“topic” takes a whole number.')],
		['11', problem('“topic” must be from 1 to 10.')],
	])('as a whole number, %s is read so', (text, read) => {
		const option = anOption({ type: optionKind.integer, min_value: 1, max_value: 10 });
		expect(readOption(option, { text }, undefined)).toEqual(read);
	});

	it('is a file where one was given', () => {
		const file = { name: 'settings.json', text: '{}' };
		const option = anOption({ type: optionKind.attachment, required: true });
		expect(readOption(option, { text: file.name, file }, undefined)).toEqual(value(file));
	});
});

function anOption(fields: Partial<OfferedOption>): OfferedOption {
	return { type: 3, name: 'topic', title: 'topic', description: 'What it is about', ...fields };
}

function value(of: unknown) {
	return { kind: 'value', value: of };
}

function problem(why: string) {
	return { kind: 'problem', why };
}
