import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSearch } from '#src/desk/parse-search.ts';
import { parseTopics, writeTopics } from '#src/desk/parse-topics.ts';
import type { Topic } from '#src/desk/topic.ts';
import { anIndex } from '../names/an-index.ts';

const names = anIndex([
	{ name: 'Taiwan', kind: 'place', aliases: ['臺灣'] },
	{ name: 'Georgia', kind: 'place' },
	{ name: 'Georgia', kind: 'topic' },
	{ name: 'Washington, D.C.', kind: 'place' },
	{ name: 'Joe “Kid” Doe' },
	{ name: 'everything', kind: 'topic' },
	{ name: 'Sergei Shoigu' },
	{ name: 'Ann Smith' },
	{ name: 'Bob Smith' },
]);

/** Topics in one line: `place Taiwan`, `words chip war`; or why there are none. */
function read(text: string): string[] {
	const parsed = parseTopics(text, names);
	if (parsed.kind !== 'topics') return [parsed.kind];
	return parsed.topics.map((topic) =>
		topic.kind === 'name' ? `${topic.as} ${topic.name}` : `words ${topic.words}`,
	);
}

describe('topics', () => {
	it.each([
		['Taiwan, chip war', ['place Taiwan', 'words chip war']],
		['臺灣; shoigu\nferry', ['place Taiwan', 'person Sergei Shoigu', 'words ferry']],
		['taiwan, TAIWAN', ['place Taiwan']],
		['"chip, war" -expo', ['words "chip, war" -expo']],
		['smith', ['words smith']],
		['place: Georgia, words: Taiwan', ['place Georgia', 'words Taiwan']],
		['place: Atlantis', ['place Atlantis']],
		['Washington\\, D.C.', ['place Washington, D.C.']],
		['Everything', []],
		['all', []],
	])('are read from %j', (text, topics) => {
		expect(read(text)).toEqual(topics);
	});

	it.each([
		['Taiwan, Georgia', 'several'],
		['', 'unclear'],
		[' , ;', 'unclear'],
		['Taiwan, !!!', 'unclear'],
		['-expo', 'unclear'],
		['from:Reuters chips', 'unclear'],
		['since:2025-01-01 chips', 'unclear'],
		[Array.from({ length: 26 }, (_, n) => `t${n}`).join(','), 'too-many'],
		['x'.repeat(101), 'too-many'],
	])('are not read from %j', (text, kind) => {
		expect(read(text)).toEqual([kind]);
	});

	it('say which words could be several names, and which', () => {
		expect(parseTopics('Taiwan, georgia', names)).toMatchObject({
			kind: 'several',
			words: 'georgia',
			names: [{ name: 'Georgia' }, { name: 'Georgia' }],
		});
	});
});

function canBeFound(words: string): boolean {
	const search = parseSearch(words, []);
	return search.kind === 'search' && Object.keys(search.filter).length === 0;
}

describe('written topics', () => {
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
	] satisfies [Topic[], string][])('%j are “%s”', (topics, text) => {
		expect(writeTopics(topics, names)).toBe(text);
	});

	it('are read back the same, whatever they hold', () => {
		const word = fc.constantFrom(
			'a',
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
		const topics = fc.uniqueArray(fc.oneof(name, words), {
			minLength: 1,
			maxLength: 5,
			selector: (topic) => JSON.stringify(topic),
		});
		fc.assert(
			fc.property(topics, (given) => {
				expect(parseTopics(writeTopics(given, names), names)).toEqual({
					kind: 'topics',
					topics: given,
				});
			}),
			{ numRuns: 500 },
		);
	});
});
