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
	])('finds as “%s” the name %s', (words, name) => {
		expect(find(words)).toBe(`exact: ${name}`);
	});

	it('prefers a whole name to names that contain it', () => {
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
	])('finds by the part “%s” the name %s', (words, name) => {
		expect(find(words)).toBe(`part: ${name}`);
	});

	it('offers a choice if several names share a part, the most mentioned first', () => {
		expect(find('kim')).toBe('part: Kim Jong-un, Kim Yo-jong, Kim Jong-il');
	});

	it('does not find a name by one Chinese character', () => {
		expect(index.find('英').kind).toBe('none');
	});

	it('prefers a name that has all the words and no others', () => {
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
	])('corrects “%s” to %s', (words, name) => {
		expect(find(words)).toBe(`typo: ${name}`);
	});

	it('offers a choice if a misspelling is equally near to two names', () => {
		const names = anIndex([{ name: 'Hansen' }, { name: 'Hanson' }]);
		expect(describeFound(names.find('Hansin'))).toBe('typo: Hansen, Hanson');
	});

	it.each(['Kim Jong Nam', 'Kim Jong Un Ju', 'Bai Ching-te', 'Tao Ying-jeou'])(
		'does not take “%s” for a misspelled name',
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
	])('does not correct “%s” to “%s”', (words, name) => {
		expect(describeFound(anIndex([{ name }]).find(words))).toBe(`nearest: ${name}`);
	});

	it.each([
		['Paul Hansin', 'Paul Hansen', 'Paul Hanson'],
		['Sergi Lavrov', 'Sergei Lavrov', 'Sergey Lavrov'],
	])(
		'offers a choice for “%s” even if each name is a misspelling of the other',
		(words, ...both) => {
			const names = anIndex(both.map((name) => ({ name })));
			expect(describeFound(names.find(words))).toBe(`typo: ${both.join(', ')}`);
			const [one = '', other = ''] = both;
			expect(describeFound(anIndex([{ name: one }]).find(other))).toBe(`typo: ${one}`);
		},
	);

	it('is not corrected if it has fewer than four letters', () => {
		expect(find('ali')).toBe('nearest: William Lai');
	});
});

describe('an unknown name', () => {
	it('suggests the nearest name for an unknown one', () => {
		expect(find('Bursk')).toBe('nearest: Kursk');
	});

	it('suggests names that begin with the text', () => {
		expect(find('Zelen')).toBe('nearest: Volodymyr Zelenskyy');
	});

	it('suggests a name that lacks one of the words', () => {
		expect(find('Vladimir Putin Moscow')).toBe('nearest: Vladimir Putin');
	});

	it.each(['', '  ', '’', '?!', 'qqqqqq'])(
		'suggests nothing for “%s”, which is unlike all names',
		(words) => {
			expect(find(words)).toBe('nearest: ');
		},
	);
});

describe('two people with the same name', () => {
	const names = anIndex([
		{ name: 'Zhang Wei', id: 7, mentions: 2 },
		{ name: 'Zhang Wei', id: 8, mentions: 5 },
	]);

	it('offers a choice between two people with the same name, the most mentioned first', () => {
		const found = names.find('zhang wei');
		expect(found.kind === 'several' && found.names.map(({ id }) => id)).toEqual([8, 7]);
	});
});

it('find returns only names of the requested kinds', () => {
	expect(describeFound(index.find('taiwan', ['organization']))).toBe(
		'part: National Taiwan University',
	);
});

it('a choice has at most 25 names', () => {
	const kims = anIndex(
		Array.from({ length: 40 }, (_, n) => ({ name: `Kim ${n}`, mentions: n + 1 })),
	);
	const found = kims.find('kim');
	expect(found.kind === 'several' && found.names.map(({ mentions }) => mentions)).toEqual(
		Array.from({ length: 25 }, (_, n) => 40 - n),
	);
});

describe('a sign that makes it another name', () => {
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
	])('distinguishes names by their signs: “%s” finds “%s”', (words, found) => {
		expect(describeFound(names.find(words))).toBe(found);
	});
});

describe('letters that a name spreads over several words', () => {
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
	])('prefers a whole word to letters from several words: “%s” finds “%s”', (words, found) => {
		expect(describeFound(names.find(words))).toBe(found);
	});

	it('suggests a name with the whole word first', () => {
		expect(names.suggest('william', 5).map(({ name }) => name.name)).toEqual([
			'William Lai',
			'will.i.am',
		]);
	});
});

describe('findWritten', () => {
	it.each(['賴清德', 'lai', 'Ma Ying-jeou'])('finds the same as find for “%s”', (words) => {
		expect(index.findWritten(words)).toEqual(index.find(words));
	});

	it('neither corrects spelling nor suggests names in findWritten', () => {
		expect(index.find('shoygu')).toMatchObject({ kind: 'one', how: 'typo' });
		expect(index.findWritten('shoygu')).toEqual({ kind: 'none', nearest: [] });
	});
});
