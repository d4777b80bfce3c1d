import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readStatements } from '#src/reading/statements.ts';
import { aMarkedText, told } from '../harness/a-marked-text.ts';
import { laterStatements } from './later-statements.ts';
import { statementArticles } from './statement-articles.ts';
import { type StatementSample, saidSamples } from './statement-samples.ts';
import { trapSamples } from './statement-traps.ts';

function differences(samples: readonly StatementSample[]) {
	return samples.flatMap(([marked, ...wanted]) => {
		const { text, names, roles } = aMarkedText(marked);
		const read = readStatements(text, names, roles);
		const found = told(text, read, wanted);
		return JSON.stringify(found) === JSON.stringify(wanted) ? [] : [{ text, wanted, found }];
	});
}

describe('statements', () => {
	it('finds who says what, in texts of many styles', () => {
		expect(differences(saidSamples)).toEqual([]);
	});

	it('hears nothing that nobody said, and gives no words to somebody else', () => {
		expect(differences(trapSamples)).toEqual([]);
	});

	it('keeps speakers apart through whole reports', () => {
		expect(differences(statementArticles)).toEqual([]);
	});

	it('reads further texts as well as those that it was written for', () => {
		expect(differences(laterStatements)).toEqual([]);
	});

	it('puts nothing in quotation marks that is not word for word within them in the text', () => {
		const samples = [...saidSamples, ...statementArticles, ...laterStatements];
		for (const [marked] of samples) {
			const { text, names, roles } = aMarkedText(marked);
			for (const { text: words, isQuoted } of readStatements(text, names, roles)) {
				const start = text.indexOf(words);
				expect(start).not.toBe(-1);
				if (isQuoted) expect(text.slice(0, start)).toMatch(/[“"‘'«„]$/u);
			}
		}
	});

	it('reads any text, whatever its marks, and names only people who are in it', () => {
		const pieces = fc.constantFrom(
			...['“', '”', '"', "'", '‘', '’', '„', '«', '»', '\n', ' ', ', ', '. ', ': ', '?', '…', '–'],
			...['said', 'that', 'he', 'Kim', 'Putin', 'told', 'quoted', 'as saying', 'according to'],
			...[
				'the',
				'minister',
				'and',
				'war',
				'is over',
				'TASS',
				'was',
				'who',
				'citing',
				'王毅',
				'(',
				')',
			],
		);
		fc.assert(
			fc.property(fc.array(pieces, { maxLength: 60 }), (words) => {
				const text = words.join(' ');
				const names = Array.from(text.matchAll(/Kim|Putin|TASS/g), ({ 0: name, index }) => ({
					start: index,
					end: index + name.length,
					kind: name === 'TASS' ? ('organization' as const) : ('person' as const),
					name,
				}));
				for (const statement of readStatements(text, names, [])) {
					expect(['Kim', 'Putin']).toContain(statement.speaker);
					expect(text).toContain(statement.text);
				}
			}),
			{ numRuns: 500 },
		);
	});

	it('leaves out sentences that a feed has cut, and quotations that are too long', () => {
		const kim = { start: 0, end: 3, kind: 'person', name: 'Kim Jong-un' } as const;
		const read = (text: string) => readStatements(text, [kim], []).map((one) => one.text);
		expect(read('Kim said that the leak affected 33. 7 million people.')).toEqual([]);
		expect(read('Kim said that the leak affected the […]')).toEqual([]);
		expect(read(`Kim said: “${'It rained all day. '.repeat(80)}”`)).toEqual([
			'It rained all day. '.repeat(52).trim(),
		]);
		expect(read(`Kim said that ${'it rained and '.repeat(80)}then it stopped.`)).toEqual([]);
	});
});
