import { describe, expect, it } from 'vitest';
import { anIndex } from '../harness/an-index.ts';

const index = anIndex([
	{ name: 'Taiwan', kind: 'place', aliases: ['臺灣'], mentions: 50 },
	{ name: 'William Lai', aliases: ['賴清德', 'Lai Ching-te'], mentions: 40 },
	{ name: 'Ma Ying-jeou', aliases: ['馬英九'], mentions: 30 },
	{ name: 'Marco Rubio', mentions: 35 },
	{ name: 'Sergei Shoigu', mentions: 20 },
	{ name: 'Tainan', kind: 'place', mentions: 5 },
	{ name: 'Kim Jong-un', mentions: 4 },
]);

function suggest(typed: string, limit = 25): string[] {
	return index
		.suggest(typed, limit)
		.map(({ name, alias }) => (alias === undefined ? name.name : `${name.name} (${alias})`));
}

describe('suggest', () => {
	it('suggests the most mentioned names before the first letter', () => {
		expect(suggest('', 3)).toEqual(['Taiwan', 'William Lai', 'Marco Rubio']);
	});

	it('suggests names with a word that begins like the text, the most mentioned first', () => {
		expect(suggest('tai')).toEqual(['Taiwan', 'Tainan']);
	});

	it('suggests names by their surname', () => {
		expect(suggest('sho')).toEqual(['Sergei Shoigu']);
	});

	it('suggests names whatever the order of the words', () => {
		expect(suggest('shoigu se')).toEqual(['Sergei Shoigu']);
	});

	it('returns the alias that was typed', () => {
		expect(suggest('lai chi')).toEqual(['William Lai (Lai Ching-te)']);
	});

	it('returns no alias if the name itself was typed', () => {
		expect(suggest('lai')).toEqual(['William Lai']);
	});

	it('suggests a name by any Chinese character in it, traditional or simplified', () => {
		expect([suggest('赖'), suggest('英'), suggest('湾')]).toEqual([
			['William Lai (賴清德)'],
			['Ma Ying-jeou (馬英九)'],
			['Taiwan (臺灣)'],
		]);
	});

	it('suggests an exact name before a more mentioned one that only begins like it', () => {
		const names = anIndex([{ name: 'Xiaomi', mentions: 9 }, { name: 'Xi' }]);
		expect(names.suggest('xi', 2).map(({ name }) => name.name)).toEqual(['Xi', 'Xiaomi']);
	});

	it('suggests names whether or not hyphens are typed', () => {
		const names = anIndex([{ name: 'Al-Jazeera', kind: 'organization' }]);
		expect(suggest('yingj')).toEqual(['Ma Ying-jeou']);
		expect(names.suggest('aljaz', 1)).toHaveLength(1);
	});

	it('corrects the spelling if no name begins like the text', () => {
		expect([suggest('shoyg'), suggest('sregei sho'), suggest('Wiliam')]).toEqual([
			['Sergei Shoigu'],
			['Sergei Shoigu'],
			['William Lai'],
		]);
	});

	it('suggests nothing if no name is similar', () => {
		expect(suggest('qqq')).toEqual([]);
	});
});

it('at most as many names are suggested as the limit allows', () => {
	expect(suggest('ma', 1)).toEqual(['Marco Rubio']);
});

it('a name is suggested once, even if several of its spellings match', () => {
	const names = anIndex([{ name: 'Al Gore', aliases: ['Albert Gore', 'Al Gore Jr.'] }]);
	expect(names.suggest('al', 25)).toHaveLength(1);
});

it('only names of the requested kinds are suggested', () => {
	const people = index.suggest('', 2, ['person']).map(({ name }) => name.name);
	expect(people).toEqual(['William Lai', 'Marco Rubio']);
});
