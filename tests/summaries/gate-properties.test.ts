import fc from 'fast-check';
import { expect, it } from 'vitest';
import { gateSummary } from '#src/summaries/gate.ts';
import { anArticle } from '../harness/an-article.ts';

const anyText = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 300 }),
	fc.string({ unit: 'grapheme', maxLength: 300 }),
	fc
		.array(
			fc.constantFrom(
				'The harbor',
				'President',
				'former',
				'opened',
				'not',
				'“',
				'”',
				'5,000',
				'five',
				'thousand',
				'and',
				'٣',
				'½',
				'²',
				'U.S.',
				'[5]',
				'Kim',
				'-',
				'賴清德',
				', ',
				'. ',
				'on 19 June',
				'yesterday',
				'\u0000',
				'\ud800',
			),
			{ maxLength: 30 },
		)
		.map((parts) => parts.join(' ')),
);

it('no text and no citation makes the gate fail', () => {
	const sources = fc.array(fc.oneof(fc.integer(), fc.double()), { maxLength: 4 });
	fc.assert(
		fc.property(anyText, anyText, sources, (text, summary, cited) => {
			// Not through the schema, which refuses some of these texts.
			const report = { ...anArticle(), summary };
			const { kept, dropped } = gateSummary([{ text, sources: [1, ...cited] }], [report]);
			expect(kept.length + dropped.length).toBe(1);
			expect(dropped.filter(({ why }) => why === 'failure')).toEqual([]);
		}),
		{ numRuns: 500 },
	);
});

/** The runs of digits of a text, of any script; 3.0 is 3. */
function digitsIn(text: string): readonly string[] {
	const apart = text.replace(/(?<=\p{N})(?=\p{No})|(?<=\p{No})(?=\p{N})/gu, ' ');
	const plain = apart.normalize('NFKC').replace(/(?<=\d)\.0+(?!\d)/g, '');
	return plain.match(/\p{N}+/gu) ?? [];
}

it('a sentence is never kept with digits that its report does not have', () => {
	const digits = fc.string({
		unit: fc.constantFrom(...'0123456789٣४５Ⅷ½²①五'),
		minLength: 1,
		maxLength: 4,
	});
	const sign = fc.constantFrom('', ' ', ',', '.', '-', '–', ':', '/', '%', '$', 'k', 'th', 'bn');
	fc.assert(
		fc.property(digits, digits, sign, digits, (one, other, between, known) => {
			const report = anArticle({ summary: `The harbor opened again after ${known} repairs.` });
			const text = `The harbor opened again after ${one}${between}${other} repairs.`;
			const { kept } = gateSummary([{ text, sources: [1] }], [report]);
			if (kept.length === 0) return;
			const inReport = digitsIn(report.summary ?? '');
			for (const run of digitsIn(text)) expect(inReport).toContain(run);
		}),
		{ numRuns: 2_000 },
	);
});

it('a report’s own plain sentences are kept', () => {
	const own = [
		'The harbor opened again after a month of repairs.',
		'At least 11 people were killed in the Kharkiv region on Friday, Governor Oleh Syniehubov said.',
		'Former president Dilma Rousseff met acting prime minister Lee Han in New York.',
		'The central bank raised its rate by 0.25 percentage points to 4.5%, the highest in 16 years.',
		'“We will not give up,” Mayor Anna Schmidt said on 3 March 2024.',
	];
	const report = anArticle({ summary: own.join(' ') });
	const sentences = own.map((text) => ({ text, sources: [1] }));
	expect(gateSummary(sentences, [report])).toEqual({ kept: sentences, dropped: [] });
});
