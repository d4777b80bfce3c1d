import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSearch } from '#src/desk/search.ts';
import { parseTopics, type Topic, topicsMax, writeExcept, writeTopics } from '#src/desk/topics.ts';
import { names } from '../harness/topic-names.ts';

function canBeFound(words: string): boolean {
	const search = parseSearch(words, []);
	return search.kind === 'search' && Object.keys(search.filter).length === 0;
}

/** Any topics, also such as can be taken for something else. */
function anyTopics() {
	const word = fc.constantFrom(
		'a',
		'no',
		'Taiwan',
		',',
		';',
		'"',
		'“',
		'”',
		'\\',
		'all',
		'place:',
		'-x',
	);
	const text = fc
		.array(fc.oneof(word, fc.string({ unit: 'grapheme', maxLength: 4 })), { maxLength: 5 })
		.map((pieces) => pieces.join(' ').replace(/\s+/g, ' ').trim());
	const name = fc.constantFrom<Topic>(
		{ kind: 'name', name: 'Joe “Kid” Doe', as: 'person' },
		{ kind: 'name', name: 'everything', as: 'topic' },
		{ kind: 'name', name: '6" of rain, again', as: 'topic' },
		{ kind: 'name', name: 'Washington, D.C.', as: 'place' },
	);
	const words = text.filter(canBeFound).map((one): Topic => ({ kind: 'words', words: one }));
	return fc.uniqueArray(fc.oneof(name, words), {
		minLength: 1,
		maxLength: 5,
		selector: (topic) => JSON.stringify(topic),
	});
}

describe('writeTopics', () => {
	it.each([
		[[], 'everything'],
		[
			[
				{ kind: 'name', name: 'Taiwan', as: 'place' },
				{ kind: 'words', words: 'chip war' },
			],
			'Taiwan, chip war',
		],
		[[{ kind: 'name', name: 'Georgia', as: 'place' }], 'place: Georgia'],
		[[{ kind: 'words', words: 'Taiwan' }], 'words: Taiwan'],
		[[{ kind: 'name', name: 'Washington, D.C.', as: 'place' }], 'place: Washington\\, D.C.'],
	] satisfies [Topic[], string][])('writes %j as “%s”', (topics, text) => {
		expect(writeTopics(topics, names)).toBe(text);
	});

	it('writes any topics so that parseTopics reads the same', () => {
		fc.assert(
			fc.property(anyTopics(), (written) => {
				expect(parseTopics(writeTopics(written, names), names)).toEqual({
					kind: 'topics',
					topics: written,
					except: [],
				});
			}),
			{ numRuns: 500 },
		);
	});
});

describe('writeExcept', () => {
	it.each([
		[[{ kind: 'name', name: 'Taiwan', as: 'place' }], '-Taiwan'],
		[[{ kind: 'name', name: 'Georgia', as: 'place' }], '-place: Georgia'],
		[
			[
				{ kind: 'words', words: 'chip war' },
				{ kind: 'words', words: 'no deal' },
			],
			'-chip war, -words: no deal',
		],
	] satisfies [Topic[], string][])('writes %j as “%s”', (topics, text) => {
		expect(writeExcept(topics, names)).toBe(text);
	});

	it('writes any topics so that parseTopics leaves out the same', () => {
		fc.assert(
			fc.property(anyTopics(), (leftOut) => {
				expect(parseTopics(`everything, ${writeExcept(leftOut, names)}`, names)).toEqual({
					kind: 'topics',
					topics: [],
					except: leftOut,
				});
			}),
			{ numRuns: 150 },
		);
	});

	it('can be read back with the most topics there can be', () => {
		const most = (word: string) =>
			Array.from({ length: topicsMax }, (_, number): Topic => {
				return { kind: 'words', words: `${word} ${number}` };
			});
		const [topics, except] = [most('rain'), most('snow')];
		const text = `${writeTopics(topics, names)}, ${writeExcept(except, names)}`;
		expect(parseTopics(text, names)).toEqual({ kind: 'topics', topics, except });
		expect(parseTopics(`${text}, -hail`, names)).toEqual({ kind: 'too-many' });
	});
});
