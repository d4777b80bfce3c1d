import { describe, expect, it } from 'vitest';
import { readOwnSentences } from '../../training/own-sentences.ts';
import { packTraining, taggerOf, train } from '../../training/train-model.ts';
import { aLabelledText } from '../harness/a-labelled-text.ts';

const texts = [
	'[Ana Lima] met [Paul Mensah] in Quito.',
	'The minister thanked [Paul Mensah] and left.',
	'In Quito the committee rejected the plan.',
	'“No,” said [Ana Lima], a member of the committee.',
	'Later [Ana Lima] spoke in Quito with [Paul Mensah].',
].map(aLabelledText);

describe('train', () => {
	it('ends in the same bytes every time', () => {
		expect(packTraining(train(texts))).toEqual(packTraining(train(texts)));
	});

	it('finds the names that it learned', () => {
		const text = 'In Quito [Paul Mensah] met [Ana Lima].';
		const { text: plain, spans } = aLabelledText(text);
		expect(taggerOf(train(texts), { each: 0, alone: 0, others: 0 })(plain)).toEqual(spans);
	});

	it('with more caution finds no names that it does not find with less', () => {
		const training = train(texts);
		const bold = taggerOf(training, { each: 0, alone: 0, others: 0 });
		const careful = taggerOf(training, { each: 1_000, alone: 0, others: 1_000 });
		const found = texts.map(({ text }) => [bold(text).length, careful(text).length]);
		expect(found).toEqual([
			[2, 0],
			[1, 0],
			[0, 0],
			[1, 0],
			[2, 0],
		]);
	});
});

describe('readOwnSentences', () => {
	const sentences = readOwnSentences();

	it('reads the names of all kinds, and leaves no mark in the text', () => {
		const kinds = new Set(sentences.flatMap(({ spans }) => spans.map(({ kind }) => kind)));
		expect([...kinds].sort()).toEqual(['organization', 'other', 'person', 'place']);
		expect(sentences.filter(({ text }) => /[[\]]/.test(text))).toEqual([]);
	});

	it('reads names that are whole words', () => {
		const cut = sentences.flatMap(({ text, spans }) =>
			spans
				.filter(
					({ start, end }) =>
						/[\p{L}\p{N}]/u.test(text[start - 1] ?? '') || /[\p{L}\p{N}]/u.test(text[end] ?? ''),
				)
				.map(({ start, end }) => text.slice(start, end)),
		);
		expect(cut).toEqual([]);
	});
});
