import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gist, sentencesOf } from '#src/text/sentences.ts';

function sentences(text: string): string[] {
	return [...sentencesOf(text)].map(({ start, end }) => text.slice(start, end));
}

describe('sentencesOf', () => {
	it.each([
		['One. Two! Three? Four', ['One.', 'Two!', 'Three?', 'Four']],
		['Mr. Dow left. He was late.', ['Mr. Dow left.', 'He was late.']],
		['The U.S. Navy said so. It is true.', ['The U.S. Navy said so.', 'It is true.']],
		['J. R. Dow came. All cheered.', ['J. R. Dow came.', 'All cheered.']],
		['It rose 3.5 percent. Then it fell.', ['It rose 3.5 percent.', 'Then it fell.']],
		['“It will hold.” He left.', ['“It will hold.”', 'He left.']],
		['他來了。她走了！「好。」', ['他來了。', '她走了！', '「好。」']],
		['SMIC Corp. Ltd. grew. Good.', ['SMIC Corp. Ltd. grew.', 'Good.']],
		['no stop at all', ['no stop at all']],
	])('divides %j into its sentences', (text, parts) => {
		expect(sentences(text)).toEqual(parts);
	});

	it('leaves out only white space between the sentences of any text', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				expect(sentences(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
			}),
		);
	});
});

describe('gist', () => {
	it('takes the first two sentences if they are short', () => {
		expect(gist('One is so. Two\nis so. Three is so.')).toBe('One is so. Two is so.');
	});

	it('takes only the first sentence if the second is long', () => {
		expect(gist(`One. L${'ong '.repeat(80)}end.`)).toBe('One.');
	});
});
