import { describe, expect, it } from 'vitest';
import { organization, person, place, written } from '../harness/known-names.ts';

const shoigu = person('Sergei Shoigu');

describe('somebody else of the same name is not found', () => {
	const starmer = person('Keir Starmer');
	const obama = person('Barack Obama', 'Obama');
	const modi = person('Narendra Modi');

	it.each([
		[starmer, 'On Monday Mrs Starmer left.'],
		[starmer, 'On Monday Lady Starmer left.'],
		[obama, 'On Monday Mrs Obama left.'],
		[obama, 'On Monday First Lady Obama left.'],
		[obama, 'On Monday Malia Obama left. Then Obama ate.'],
		[person('Kim Jong-un', 'Kim'), 'Then Kim Novak left. Fans of Kim wept.'],
		[starmer, 'The Starmer brothers left.'],
		[starmer, 'Le couple Starmer est parti.'],
		[starmer, 'On Monday Starmer airport closed.'],
		[starmer, 'On Monday Starmer laureates met.'],
		[starmer, 'The city of Starmer voted.'],
		[starmer, 'The residents of Starmer voted.'],
		[starmer, 'They sued Starmer & Starmer.'],
		[starmer, 'They sued Starmer & Co.'],
		[starmer, 'They sued Starmer and Sons.'],
		[starmer, 'Then Mayor Starmer left.'],
		[starmer, 'Then Coach Starmer left.'],
		[starmer, 'Then goalkeeper Starmer left.'],
		[starmer, 'Then Starmer, 34, left.'],
		[starmer, 'They met a Starmer from Leeds.'],
		[starmer, 'They met Starmer of Leeds.'],
		[person('Ann Williams'), 'On Monday Williams left.'],
		[person('Sheikh Hasan Rahman'), 'On Monday Prime Minister Rahman left.'],
		[person('Park Min Nguyen'), 'On Monday Mr Nguyen left.'],
		[person('Pope Urban'), 'On Monday Urban left.'],
	])('%o by a surname or an alias in “%s”', (known, text) => {
		expect(written([known], text)).toEqual([]);
	});

	it.each([
		[modi, 'Then Anita Narendra Modi left.'],
		[modi, 'Anita Narendra Modi left.'],
		[modi, 'Then the USS Narendra Modi left.'],
		[modi, 'Then the aircraft carrier Narendra Modi left.'],
		[modi, 'Narendra Modi International Airport closed.'],
		[modi, 'Then the Narendra Modi stadium closed.'],
		[place('Jordan'), 'On Monday Jordan, 23, a nurse, left.'],
		[modi, 'Then Narendra Modi-Gupta left.'],
		[modi, 'Then Narendra Modi Gupta left.'],
		[person('Omar bin Said'), 'Then Yusuf bin Omar bin Said left.'],
		[person('Clara Zetkin'), 'Then Anna-Clara Zetkin left.'],
	])('%o by a longer name in “%s”', (known, text) => {
		expect(written([known], text)).toEqual([]);
	});

	it.each([
		[obama, 'On Monday President Obama left.'],
		[obama, 'Then Obama and Biden left.'],
		[starmer, 'It was the death of Starmer.'],
		[place('Jordan'), 'Then Jordan, 23 years on, left.'],
		[starmer, 'On Monday Prime Minister Starmer left.'],
		[starmer, 'On Monday Mr. Starmer left.'],
		[modi, 'Then Indian Prime Minister Narendra Modi left.'],
		[modi, 'Visiting Narendra Modi was a surprise.'],
		[modi, 'He wrote to Modi. Then he left.'],
		[person('Grace Hopper'), 'Scientist Grace Hopper left.'],
	])('but %o is in “%s”', (known, text) => {
		expect(written([known], text)).toEqual([known.name]);
	});

	const gu = person('Gu Li', '古力');
	it.each([
		[gu, '棋手古力強說。'],
		[gu, '古力華說。'],
		[gu, '司古力說。'],
		[person('Tsai Ing-wen', '蔡英文'), '蔡英文一說。'],
		[person('Donald Trump', '特朗普'), '梅拉尼娅·特朗普说。'],
		[person('Donald Trump', 'トランプ'), 'メラニア・トランプは述べた。'],
		[person('Lee Gang', '이강'), '이강인이 말했다.'],
	])('%o by characters of a longer name in “%s”', (known, text) => {
		expect(written([known], text)).toEqual([]);
	});

	it.each([
		[gu, '部長古力表示。'],
		[gu, '他與古力會晤。'],
		[gu, '古力先生說。'],
		[person('Tsai Ing-wen', '蔡英文'), '前總統蔡英文訪問英國。'],
		[person('Tsai Ing-wen', '蔡英文'), '蔡英文宣誓就職。'],
	])('but %o is in “%s”', (known, text) => {
		expect(written([known], text)).toEqual([known.name]);
	});
});

describe('a person’s name in the text can have', () => {
	it.each([
		['an initial', 'On Monday Sergei K. Shoigu left.'],
		['an initial without a stop', 'On Monday Sergei K Shoigu left.'],
		['a middle name', 'On Monday Sergei Peter Shoigu left.'],
	])('%s', (_, text) => {
		expect(written([shoigu], text)).toEqual(['Sergei Shoigu']);
	});

	it.each([
		['another known person has the surname', [shoigu, person('Irina Shoigu')], 'Sergei K. Shoigu'],
		['the surname is frequent', [person('John Jackson')], 'John B. Jackson'],
		['the word between is no given name', [shoigu], 'Sergei Smash Shoigu'],
	])('nothing in the middle if %s', (_, known, text) => {
		expect(written(known, `On Monday ${text} left.`)).toEqual([]);
	});
});

describe('a longer name of something else hides', () => {
	it.each([
		[organization('Bank of Japan'), 'The Industrial Bank of Japan lent.'],
		[organization('Bank of Korea'), 'The Farmers’ Bank of Korea lent.'],
		[organization('Bank of Korea'), 'The People’s Bank of Korea lent.'],
		[organization('Red Crescent'), 'They met at Red Crescent Avenue.'],
		[organization('Tesla'), 'They met Nikola Tesla.'],
		[organization('Puma'), 'They met on Puma Island.'],
		[organization('Orinoco'), 'They met at the Orinoco basin.'],
		[organization('Oracle'), 'They heard the Mighty Oracle.'],
		[organization('Target'), 'They hit a Target again.'],
		[place('Lincoln'), 'They met Abraham Lincoln.'],
		[place('Charlotte'), 'They met Charlotte Bronte.'],
		[place('Chelsea'), 'They met Chelsea Clinton.'],
		[place('Trinidad'), 'They met at Trinidad-Zulia.'],
		[place('Athens'), 'They met in Athens, Ohio.'],
		[place('Moscow'), 'They met in Moscow, Idaho.'],
		[place('Japan'), 'Passengers of Air Japan waited.'],
		[place('東京'), '他在東京銀行說。'],
	])('%o in “%s”', (known, text) => {
		expect(written([known], text)).toEqual([]);
	});

	it.each([
		[organization('Bank of Japan'), 'Later the Bank of Japan lent.'],
		[organization('Tesla'), 'Then Tesla Chief Executive Ann Lee left.'],
		[place('Athens'), 'They met in Athens, Greece.'],
		[place('Lincoln'), 'They went to Lincoln. Then they ate.'],
		[place('東京'), '他在東京的銀行說。'],
	])('but not %o in “%s”', (known, text) => {
		expect(written([known], text)).toEqual([known.name]);
	});

	it('neither of two known places that a dash joins', () => {
		const both = [place('Japan'), place('Korea')];
		expect(written(both, 'They held a Japan-Korea summit.')).toEqual(['Japan', 'Korea']);
	});
});
