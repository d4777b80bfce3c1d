import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	countIn,
	excerpt,
	highlight,
	matcherOf,
	phraseOf,
	searchable,
	textOf,
} from '#src/text/matcher.ts';
import { stemLanguages } from '#src/text/stems.ts';

/** The text with its matches in brackets. */
function bracketed(text: string, ...terms: string[]): string {
	const matcher = matcherOf(terms);
	if (matcher === undefined) return text;
	return highlight(text, matcher, undefined)
		.map((piece) => (piece.isMatch ? `[${piece.text}]` : piece.text))
		.join('');
}

describe('highlight', () => {
	it.each([
		['The Navy and naval bases', ['navy'], 'The [Navy] and naval bases'],
		['A café, a CAFE', ['Café'], 'A [café], a [CAFE]'],
		['chip-war, chip and war', ['chip war'], '[chip-war], chip and war'],
		['華為與中芯', ['华为'], '[華為]與中芯'],
		['AI芯片 made', ['芯片'], 'AI[芯片] made'],
		['A (b) c', ['(b)'], 'A ([b]) c'],
		['e\u0301tude', ['etude'], '[e\u0301tude]'],
		['a.b|c', ['.*'], 'a.b|c'],
		['颱風康芮登陸台灣', ['康芮', '登陸'], '颱風[康芮登陸]台灣'],
		['康芮與登陸', ['康芮', '登陸'], '[康芮]與[登陸]'],
	])('highlights in %j the words %j', (text, terms, expected) => {
		expect(bracketed(text, ...terms)).toBe(expected);
	});

	it('highlights words without changing the text', () => {
		fc.assert(
			fc.property(
				fc.string({ unit: 'grapheme' }),
				fc.string({ unit: 'grapheme' }),
				(text, term) => {
					const matcher = matcherOf([term, 'a', 'é']);
					expect(matcher && textOf(highlight(text, matcher, undefined))).toBe(text);
				},
			),
		);
	});
});

describe('countIn', () => {
	const words = fc.constantFrom(
		'men',
		'man',
		'Mann',
		'tariff',
		'tariffs',
		'ees',
		'vice',
		'a',
		'9',
		'芯',
	);
	const texts = fc.array(words, { maxLength: 12 }).map((list) => list.join(' '));
	const phrases = fc.oneof(
		texts.map((text) => text.slice(0, 12)),
		fc.constantFrom('vice-man', 'men', '"men"', '9'),
	);
	const languages = fc.constantFrom(...stemLanguages, undefined);

	it('counts as many phrases as there are in the text with all its words stemmed', () => {
		fc.assert(
			fc.property(texts, phrases, languages, (text, written, language) => {
				const phrase = phraseOf(written);
				fc.pre(phrase !== undefined);
				const { terms, stemmed } = searchable(text, language);
				const isStemmed = !phrase.isExact && language !== undefined;
				const wanted = isStemmed ? phrase.stemmed[language] : phrase.written;
				const spaced = (isStemmed ? stemmed() : ` ${terms} `).replaceAll(' ', '  ');
				const padded = ` ${wanted.trim().replaceAll(' ', '  ')} `;
				expect(countIn(searchable(text, language), phrase)).toBe(spaced.split(padded).length - 1);
			}),
		);
	});

	it('stops counting at the limit', () => {
		const [ferry] = matcherOf(['ferry']) ?? [];
		expect(ferry && countIn(searchable('ferry, ferries, ferry', 'en'), ferry, 2)).toBe(2);
	});
});

describe('excerpt', () => {
	const matcher = matcherOf(['ferry']) ?? [];

	it('starts an excerpt with the sentence that has the first match', () => {
		expect(textOf(excerpt('It rained. A ferry sank. All swam.', matcher, 'en'))).toBe(
			'… A ferry sank. All swam.',
		);
	});

	it('finds nothing in boilerplate, which an excerpt leaves out', () => {
		expect(textOf(excerpt('FERRY BAY (AP) — It rained. Photo: Ferry Press\n', matcher, 'en'))).toBe(
			'It rained.',
		);
	});

	it('starts with the clause of the match if the sentence would be cut before it', () => {
		const summary = `${'It rained on the harbor and on the town, '.repeat(9)}and a ferry sank.`;
		expect(textOf(excerpt(summary, matcher, 'en'))).toBe('… and a ferry sank.');
	});

	it('does not start an excerpt behind a claim or a denial', () => {
		const begins = `It is false ${'that a mayor of a town by the sea resigned '.repeat(12)}`;
		expect(textOf(excerpt(`It snowed. ${begins}, and a ferry sank.`, matcher, 'en'))).toBe(
			'It snowed.',
		);
	});

	it('takes no sentence from the middle of a text that calls it untrue', () => {
		const summary = 'A hoax page wrote much. A ferry sank in the bay. It is not true.';
		expect(textOf(excerpt(summary, matcher, 'en'))).toBe(
			'A hoax page wrote much. A ferry sank in the bay.',
		);
	});

	it('returns the gist as the excerpt if no sentence matches', () => {
		expect(textOf(excerpt('It rained. It snowed. It hailed.', matcher, 'en'))).toBe(
			'It rained. It snowed.',
		);
	});
});
