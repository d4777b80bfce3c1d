import { describe, expect, it } from 'vitest';
import { anIndex, describeFound } from '../harness/an-index.ts';

describe('a sign that makes a name another one', () => {
	const names = anIndex([
		{ name: 'C++', kind: 'topic', mentions: 9 },
		{ name: 'C#', kind: 'topic', mentions: 5 },
		{ name: 'Disney+', kind: 'organization', mentions: 7 },
		{ name: 'Disney', kind: 'organization', mentions: 3 },
		{ name: '.NET', kind: 'topic', mentions: 2 },
	]);

	it.each([
		['C#', 'exact: C#'],
		['c++', 'exact: C++'],
		['disney', 'exact: Disney'],
		['Disney＋', 'exact: Disney+'],
		['C', 'exact: C++, C#'],
		['.net', 'exact: .NET'],
	])('counts: “%s” is “%s”', (words, found) => {
		expect(describeFound(names.find(words))).toBe(found);
	});
});

describe('letters that a name has in several words', () => {
	const names = anIndex([
		{ name: 'will.i.am', mentions: 50 },
		{ name: 'William Lai', mentions: 4 },
		{ name: 'Al-Qaeda', kind: 'organization' },
	]);

	it.each([
		['william', 'part: William Lai'],
		['will.i.am', 'exact: will.i.am'],
		['will i am', 'exact: will.i.am'],
		['alqaeda', 'exact: Al-Qaeda'],
	])('give way to a name’s own word: “%s” is “%s”', (words, found) => {
		expect(describeFound(names.find(words))).toBe(found);
	});

	it('are offered after it', () => {
		expect(names.suggest('william', 5).map(({ name }) => name.name)).toEqual([
			'William Lai',
			'will.i.am',
		]);
	});
});
