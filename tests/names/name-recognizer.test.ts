import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleInput } from '#src/articles/article.ts';
import { anArticle } from '../harness/an-article.ts';
import { aRecognizer } from '../harness/an-index.ts';
import { type Known, organization, person, place, topic, written } from '../harness/known-names.ts';

const lai = person('William Lai', '賴清德', 'Lai Ching-te', 'Lai');
const shoigu = person('Sergei Shoigu');
const us = place('United States', 'US', 'U.S.');
const who = organization('World Health Organization', 'WHO');
const korea = place('Korea');
const southKorea = place('South Korea');

describe('a name is found', () => {
	it.each<[known: Known, text: string]>([
		[lai, 'A crowd waited while William Lai spoke.'],
		[lai, 'Yesterday Lai Ching-te spoke.'],
		[lai, 'Yesterday Lai Ching te spoke.'],
		[lai, 'Yesterday Lai Chingte spoke.'],
		[lai, 'Yesterday LAI CHING-TE spoke.'],
		[lai, 'Reporters read William Lai’s speech.'],
		[lai, "Reporters read William Lai's speech."],
		[lai, '總統賴清德在立法院說明。'],
		[lai, '总统赖清德在立法院说明。'],
		[place('Ukraine'), 'They discussed Ukraine’s future.'],
		[place('Ukraine'), 'La guerre de l’Ukraine continue.'],
		[person('Donald Trump', 'Trump'), 'A Trump-Xi meeting is planned.'],
		[person('Xi Jinping', 'Xi'), 'A Trump-Xi meeting is planned.'],
		[person('Sinéad O’Connor'), 'Fans remember Sinead O’Connor’s songs.'],
		[person('J. K. Rowling'), 'A book by J.K. Rowling is out.'],
		[person('J. K. Rowling'), 'A book by J. K. Rowling is out.'],
		[organization('Kuomintang', '國民黨'), '昨天國民黨主席說明。'],
		[person('Donald Trump', 'Trump'), 'TRUMP MEETS THE PRESS.'],
		[us, 'The US said so.'],
		[us, 'The U.S. said so.'],
		[who, 'The WHO said so.'],
		[person('Kim Jong-un', '김정은'), '북한의 김정은은 말했다.'],
		[person('Donald Trump', 'ドナルド・トランプ'), '大統領のドナルド・トランプが述べた。'],
		[place('Kursk', 'Курск'), 'Бои за Курск продолжаются.'],
		[topic('inflation'), 'Prices rise because inflation stays high.'],
		[topic('Chip war'), 'The chip war goes on.'],
		[organization('eBay'), 'She sold it on eBay.'],
		[
			organization('Chinese People’s Political Consultative Conference'),
			'Members of the Chinese People’s Political Consultative Conference met.',
		],
		[organization('McDonald’s'), 'They ate at McDonald’s on Monday.'],
		[organization('Lloyd’s'), 'They met at Lloyd’s office.'],
		[organization('AT&T'), 'Customers of AT&T complained.'],
		[place('Washington, D.C.'), 'They met in Washington, D.C., on Monday.'],
		[place('Thailand', 'ประเทศไทย'), 'นายกรัฐมนตรีของประเทศไทยกล่าว'],
	])('%o in “%s”', (known, text) => {
		expect(written([known], text)).toEqual([known.name]);
	});

	it.each<[where: string, facts: Partial<ArticleInput>]>([
		['headline', { headline: 'A visit to Kursk' }],
		['kicker', { kicker: 'Around Kursk' }],
		[
			'a statement',
			{ people: ['Ann Bee'], statements: [{ person: 'Ann Bee', text: 'We love Kursk.' }] },
		],
	])('in the %s', (_, facts) => {
		expect(written([place('Kursk')], facts)).toEqual(['Kursk']);
	});
});

describe('a short name', () => {
	it.each([
		[us, 'They told us nothing.'],
		[us, 'Us and them.'],
		[who, 'The man who left.'],
		[who, 'Who left?'],
		[who, 'WHO IS NEXT? NOBODY KNOWS.'],
		[us, 'THEY TOLD US NOTHING.'],
		[topic('artificial intelligence', 'AI'), 'He made it, ai said.'],
		[topic('information technology', 'IT'), 'It rains and it pours.'],
		[person('Li Qiang', 'Li'), 'The LI battery.'],
		[person('Li Qiang', 'Li'), 'A new Li-ion battery.'],
		[place('Nice'), 'Nice weather is coming.'],
		[place('Nice'), 'It is nice.'],
		[place('Nice'), { headline: 'A Nice Long Weekend Awaits Everyone' }],
		[person('Theresa May', 'May'), 'It ended in May.'],
		[person('Theresa May', 'May'), 'May she rest.'],
		[organization('Apple'), 'She ate an apple.'],
		[organization('Target'), 'Hospitals are a target.'],
		[organization('Target'), { headline: 'Hackers Target Hospitals Again' }],
		[place('Turkey'), 'We ate turkey. Turkey is good.'],
	] as const)('%o is not in “%s”', (known, text) => {
		expect(written([known], text)).toEqual([]);
	});

	it.each([
		[place('Nice'), 'They met at Nice on Monday.'],
		[person('Theresa May', 'May'), 'Later Mrs May left.'],
		[organization('Apple'), 'Apple said so.'],
		[organization('Target'), 'Shops such as Target closed.'],
		[place('Turkey'), 'A meeting with Turkey is planned.'],
	])('%o is in “%s”', (known, text) => {
		expect(written([known], text)).toEqual([known.name]);
	});
});

describe('of several names', () => {
	const nyt = organization('New York Times');
	const newYork = place('New York');

	it('the longest is meant', () => {
		expect(written([nyt, newYork], 'She reads the New York Times daily.')).toEqual([nyt.name]);
		expect(written([korea, southKorea], 'They met in South Korea.')).toEqual(['South Korea']);
		expect(
			written([organization('Bank of China'), place('China')], 'The Bank of China said so.'),
		).toEqual(['Bank of China']);
		expect(
			written([person('Lai Ching-te'), person('Lai Wei', 'Lai')], 'Then Lai Ching-te spoke.'),
		).toEqual(['Lai Ching-te']);
		expect(written([place('北京'), organization('北京大學')], '他在北京大学说。')).toEqual([
			'北京大學',
		]);
	});

	it.each([
		[newYork, 'She reads the New York Times daily.'],
		[korea, 'They met in South Korea.'],
		[place('China'), 'The Bank of China said so.'],
		[person('Donald Trump', 'Trump'), 'Then Melania Trump spoke.'],
		[person('Donald Trump', 'Trump'), 'They met at Trump Tower.'],
		[person('Martin Luther'), 'Then Martin Luther King spoke.'],
		[person('Kim Jong'), 'Then Kim Jong-un spoke.'],
		[place('United States', 'USA', 'America'), 'USA Today is sold in Latin America.'],
		[place('Xi'), 'They met in Xi’an.'],
		[place('中国'), '发展中国家的代表说。'],
		[place('이란'), '이란성 쌍둥이가 태어났다.'],
		[place('Lai'), 'A cat, Laika, left.'],
		[organization('Tata Motors'), 'They saw Tata Motor’s cars.'],
		[person('Xi Jinping', 'Trump Xi'), 'They named Trump, Xi and Lai.'],
	])('%o is not part of an unknown longer one in “%s”', (known, text) => {
		expect(written([known], text)).toEqual([]);
	});

	it('one that several share means nobody', () => {
		const others = [person('John Smith', 'JS', 'Smithy'), person('Jane Smith', 'Smithy')];
		expect(written(others, 'Later Smithy left.')).toEqual([]);
	});

	it('one that several share means the one whom the article also calls otherwise', () => {
		const others = [person('John Smith', 'Smithy'), person('Jane Smith', 'Smithy')];
		expect(written(others, 'Later Smithy left. It was Jane Smith.')).toEqual(['Jane Smith']);
		expect(written(others, { summary: 'Later Smithy left.', people: ['John Smith'] })).toEqual([
			'John Smith',
		]);
	});

	it('a topic and a place of the same name are both meant', () => {
		expect(written([topic('Taiwan'), place('Taiwan')], 'They met in Taiwan.')).toHaveLength(2);
	});
});

it('a name that only the editors list is not written', () => {
	expect(written([shoigu], { people: ['Sergei Shoigu'], summary: 'He left.' })).toEqual([]);
});

const anyUnits = fc
	.array(fc.integer({ min: 1, max: 0xffff }), { minLength: 1, maxLength: 60 })
	.map((units) => String.fromCharCode(...units));

it('any text can be read with any names', () => {
	const label = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
	fc.assert(
		fc.property(fc.array(label, { maxLength: 6 }), anyUnits, (names, text) => {
			const recognizer = aRecognizer(names.map((name) => ({ name })));
			const article = { ...anArticle({}), summary: [text, ...names].join(' ') };
			expect(Array.isArray(recognizer.namesIn(article))).toBe(true);
		}),
	);
});

const syllable = fc.constantFrom('ka', 'mor', 'lin', 'tesh', 'vu', 'dran', 'pol', 'sik');
const inventedWord = fc
	.array(syllable, { minLength: 2, maxLength: 3 })
	.map((parts) => parts.join(''))
	.map((word) => word.charAt(0).toUpperCase() + word.slice(1));
const inventedName = fc.array(inventedWord, { minLength: 2, maxLength: 3 }).map((w) => w.join(' '));
const inventedNames = fc.uniqueArray(inventedName, { minLength: 1, maxLength: 6 });

it('a name that stands in a sentence of its own is found', () => {
	fc.assert(
		fc.property(inventedNames, (names) => {
			const known = names.map((name) => place(name));
			for (const name of names)
				expect(written(known, `It rained. ${name}. It snowed.`)).toContain(name);
		}),
	);
});

it('names that an article does not write change nothing', () => {
	fc.assert(
		fc.property(inventedNames, (names) => {
			const unrelated = names.map((name) => person(`${name}x`));
			expect(written([...unrelated, lai, us], 'Then William Lai left the US.')).toEqual([
				lai.name,
				us.name,
			]);
		}),
	);
});

describe('a text of nothing but letters and apostrophes', () => {
	it('is read to its end, and names nobody', () => {
		const { namesIn } = aRecognizer([{ name: 'Ann A’a' }]);
		expect(namesIn(anArticle({ summary: "a'".repeat(2_000) }))).toEqual([]);
	});
});
