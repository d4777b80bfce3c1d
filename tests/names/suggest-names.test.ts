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

describe('while a reader types', () => {
	it('offers the most talked-about names before the first letter', () => {
		expect(suggest('', 3)).toEqual(['Taiwan', 'William Lai', 'Marco Rubio']);
	});

	it('offers names with a word that begins so, most talked-about first', () => {
		expect(suggest('tai')).toEqual(['Taiwan', 'Tainan']);
	});

	it('offers names by their surname', () => {
		expect(suggest('sho')).toEqual(['Sergei Shoigu']);
	});

	it('takes the words in any order', () => {
		expect(suggest('shoigu se')).toEqual(['Sergei Shoigu']);
	});

	it('says which alias was typed', () => {
		expect(suggest('lai chi')).toEqual(['William Lai (Lai Ching-te)']);
	});

	it('says no alias where the name itself was typed', () => {
		expect(suggest('lai')).toEqual(['William Lai']);
	});

	it('offers a name by any character of its Chinese form, in either script', () => {
		expect([suggest('赖'), suggest('英'), suggest('湾')]).toEqual([
			['William Lai (賴清德)'],
			['Ma Ying-jeou (馬英九)'],
			['Taiwan (臺灣)'],
		]);
	});

	it('offers a name that is spelled so before a more talked-about one that begins so', () => {
		const names = anIndex([{ name: 'Xiaomi', mentions: 9 }, { name: 'Xi' }]);
		expect(names.suggest('xi', 2).map(({ name }) => name.name)).toEqual(['Xi', 'Xiaomi']);
	});

	it('closes hyphens up', () => {
		const names = anIndex([{ name: 'Al-Jazeera', kind: 'organization' }]);
		expect(suggest('yingj')).toEqual(['Ma Ying-jeou']);
		expect(names.suggest('aljaz', 1)).toHaveLength(1);
	});

	it('mends the spelling of a beginning when nothing begins so', () => {
		expect([suggest('shoyg'), suggest('sregei sho'), suggest('Wiliam')]).toEqual([
			['Sergei Shoigu'],
			['Sergei Shoigu'],
			['William Lai'],
		]);
	});

	it('offers nothing where nothing is like it', () => {
		expect(suggest('qqq')).toEqual([]);
	});
});

it('offers at most as many as asked for', () => {
	expect(suggest('ma', 1)).toEqual(['Marco Rubio']);
});

it('offers each name once, whatever number of its forms match', () => {
	const names = anIndex([{ name: 'Al Gore', aliases: ['Albert Gore', 'Al Gore Jr.'] }]);
	expect(names.suggest('al', 25)).toHaveLength(1);
});

it('offers only the kinds asked for', () => {
	const people = index.suggest('', 2, ['person']).map(({ name }) => name.name);
	expect(people).toEqual(['William Lai', 'Marco Rubio']);
});
