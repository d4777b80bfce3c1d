import { describe, expect, it } from 'vitest';
import { anIndex, describeFound } from '../harness/an-index.ts';

const index = anIndex([
	{ name: 'William Lai', aliases: ['賴清德', 'Lai Ching-te'], mentions: 40 },
	{ name: 'Ma Ying-jeou', aliases: ['馬英九'], mentions: 30 },
	{ name: 'Sergei Shoigu', aliases: ['Сергей Шойгу'], mentions: 20 },
	{ name: 'Volodymyr Zelenskyy', mentions: 19 },
	{ name: 'Vladimir Putin', aliases: ['弗拉基米爾·普京'], mentions: 18 },
	{ name: 'Kim Jong-un', aliases: ['김정은'], mentions: 10 },
	{ name: 'Kim Yo-jong', mentions: 9 },
	{ name: 'Kim Jong-il', mentions: 8 },
	{ name: 'Taiwan', kind: 'place', aliases: ['臺灣'], mentions: 50 },
	{ name: 'National Taiwan University', kind: 'organization', mentions: 3 },
	{ name: 'Kursk', kind: 'place', mentions: 2 },
]);
const find = (words: string) => describeFound(index.find(words));

describe('a name as it is written', () => {
	it.each([
		['WILLIAM LAI', 'William Lai'],
		['lai ching te', 'William Lai'],
		['Lai Ching‐te', 'William Lai'],
		['laichingte', 'William Lai'],
		['赖清德', 'William Lai'],
		['马英九', 'Ma Ying-jeou'],
		['kim jongun', 'Kim Jong-un'],
		['kimjongun', 'Kim Jong-un'],
		['сергей шойгу', 'Sergei Shoigu'],
		['台湾', 'Taiwan'],
		['弗拉基米尔普京', 'Vladimir Putin'],
	])('is found as “%s”', (words, name) => {
		expect(find(words)).toBe(`exact: ${name}`);
	});

	it('comes before names of which it is a part', () => {
		expect(find('taiwan')).toBe('exact: Taiwan');
	});
});

describe('a part of a name', () => {
	it.each([
		['shoigu', 'Sergei Shoigu'],
		['Шойгу', 'Sergei Shoigu'],
		['un jong kim', 'Kim Jong-un'],
		['Lai, William', 'William Lai'],
		['yingjeou', 'Ma Ying-jeou'],
		['英九', 'Ma Ying-jeou'],
		['普京', 'Vladimir Putin'],
		['William Lai (賴清德)', 'William Lai'],
	])('finds it: “%s”', (words, name) => {
		expect(find(words)).toBe(`part: ${name}`);
	});

	it('that several share gives a choice, most talked-about first', () => {
		expect(find('kim')).toBe('part: Kim Jong-un, Kim Yo-jong, Kim Jong-il');
	});

	it('of one Chinese character alone is not enough', () => {
		expect(index.find('英').kind).toBe('none');
	});

	it('gives way to a name that has all the words and no other', () => {
		const names = anIndex([{ name: 'Kim Jong Chul', mentions: 9 }, { name: 'Jong Kim' }]);
		expect(describeFound(names.find('Kim Jong'))).toBe('part: Jong Kim');
	});
});

describe('a misspelled name', () => {
	it.each([
		['shoygu', 'Sergei Shoigu'],
		['sregei shoigu', 'Sergei Shoigu'],
		['zelensky', 'Volodymyr Zelenskyy'],
		['Putin Vladmir', 'Vladimir Putin'],
		['Ma Yingjeuo', 'Ma Ying-jeou'],
		['wiliamlai', 'William Lai'],
		['Kim Jong Nu', 'Kim Jong-un'],
	])('is found: “%s”', (words, name) => {
		expect(find(words)).toBe(`typo: ${name}`);
	});

	it('that is as near to two gives a choice', () => {
		const names = anIndex([{ name: 'Hansen' }, { name: 'Hanson' }]);
		expect(describeFound(names.find('Hansin'))).toBe('typo: Hansen, Hanson');
	});

	it.each(['Kim Jong Nam', 'Kim Jong Un Ju', 'Bai Ching-te', 'Tao Ying-jeou'])(
		'is not made of another name: “%s”',
		(words) => {
			expect(index.find(words).kind).toBe('none');
		},
	);

	it.each([
		['Iran', 'Iraq'],
		['Slovakia', 'Slovenia'],
		['Gambia', 'Zambia'],
		['Laos', 'Lagos'],
		['Election 2025', 'Election 2024'],
		['台東大學', '台灣大學'],
	])('is not “%s” for “%s”', (words, name) => {
		expect(describeFound(anIndex([{ name }]).find(words))).toBe(`nearest: ${name}`);
	});

	it('of fewer than four letters is only called near', () => {
		expect(find('ali')).toBe('nearest: William Lai');
	});
});

describe('an unknown name', () => {
	it('comes with the nearest ones', () => {
		expect(find('Bursk')).toBe('nearest: Kursk');
	});

	it('comes with those that begin so', () => {
		expect(find('Zelen')).toBe('nearest: Volodymyr Zelenskyy');
	});

	it('comes with relatives when a word is too many', () => {
		expect(find('Vladimir Vladimirovich Putin')).toBe('nearest: Vladimir Putin');
	});

	it.each(['', '  ', '’', '?!', 'qqqqqq'])('unlike all others comes alone: “%s”', (words) => {
		expect(find(words)).toBe('nearest: ');
	});
});

describe('two people of one name', () => {
	const names = anIndex([
		{ name: 'Zhang Wei', id: 7, mentions: 2 },
		{ name: 'Zhang Wei', id: 8, mentions: 5 },
	]);

	it('give a choice, most talked-about first', () => {
		const found = names.find('zhang wei');
		expect(found.kind === 'several' && found.names.map(({ id }) => id)).toEqual([8, 7]);
	});
});

it('looks only among the kinds asked for', () => {
	expect(describeFound(index.find('taiwan', ['organization']))).toBe(
		'part: National Taiwan University',
	);
});

it('offers a choice of at most 25', () => {
	const kims = anIndex(
		Array.from({ length: 40 }, (_, n) => ({ name: `Kim ${n}`, mentions: n + 1 })),
	);
	const found = kims.find('kim');
	expect(found.kind === 'several' && found.names.map(({ mentions }) => mentions)).toEqual(
		Array.from({ length: 25 }, (_, n) => 40 - n),
	);
});

describe('a name looked up only as it is written', () => {
	it.each(['賴清德', 'lai', 'Ma Ying-jeou'])('is what a full search finds: “%s”', (words) => {
		expect(index.findWritten(words)).toEqual(index.find(words));
	});

	it('is not found by a slip of the pen, and nothing near is offered', () => {
		expect(index.find('shoygu')).toMatchObject({ kind: 'one', how: 'typo' });
		expect(index.findWritten('shoygu')).toEqual({ kind: 'none', nearest: [] });
	});
});
