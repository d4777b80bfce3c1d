import { describe, expect, it } from 'vitest';
import { leavesOutSaid, readSaidSearch } from '#src/desk/said.ts';
import { anIndex } from '../harness/an-index.ts';

const names = anIndex([
	{ name: 'Sergei Shoigu', aliases: ['Сергей Шойгу'] },
	{ name: 'Kim Jong-un' },
	{ name: 'Kim Min-seok' },
	{ name: 'Ursula von der Leyen' },
]);
const known = { names, rolesOf: () => [], roleHolders: () => [] };

/** Who was found, and the rest of the search. */
function read(text: string): readonly [speaker: string, words: string] | undefined {
	const said = readSaidSearch(text, known);
	if (said === undefined) return undefined;
	const { found, words } = said;
	return [found.kind === 'one' ? found.name.name : found.kind, words];
}

describe('A search for what somebody said', () => {
	it.each([
		['said:shoigu deminers', ['Sergei Shoigu', 'deminers']],
		['deminers said:shoigu', ['Sergei Shoigu', 'deminers']],
		['said: shoigu deminers', ['Sergei Shoigu', 'deminers']],
		['Said:"Sergei Shoigu" deminers in Kursk', ['Sergei Shoigu', 'deminers in Kursk']],
		['said:sergei shoigu deminers', ['Sergei Shoigu', 'deminers']],
		['said:ursula von der leyen trade', ['Ursula von der Leyen', 'trade']],
		['said:kim jong-un', ['Kim Jong-un', '']],
		['said:шойгу', ['Sergei Shoigu', '']],
		['said:kim missiles', ['several', 'missiles']],
		['said:nobody missiles', ['none', 'missiles']],
		['said:shoigu "as soon as possible"', ['Sergei Shoigu', '"as soon as possible"']],
		['said:shoigu -kursk', ['Sergei Shoigu', '-kursk']],
		['said:', ['none', '']],
	])('reads “%s”', (text, expected) => {
		expect(read(text)).toEqual(expected);
	});

	it.each(['-said:shoigu dam', 'dam NOT said:shoigu', '−said:shoigu'])(
		'cannot be “%s”, which leaves somebody out',
		(text) => {
			expect(leavesOutSaid(text)).toBe(true);
		},
	);

	it.each([['what shoigu said'], ['unsaid:shoigu']])('is not “%s”', (text) => {
		expect(read(text)).toBeUndefined();
	});
});
