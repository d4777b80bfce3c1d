import { describe, expect, it } from 'vitest';
import { anIndex, describeFound } from '../harness/an-index.ts';

const people = [
	'Vladimir Putin',
	'Sergey Lavrov',
	'Muhammad bin Salman',
	'Muammar Gaddafi',
	'Saddam Hussein',
	'Bashar al-Assad',
	'Abdel Fattah el-Sisi',
	'Yusuf Islam',
	'George W. Bush',
	'George H. W. Bush',
	'J. K. Rowling',
	'Robert F. Kennedy Jr.',
	'Donald Trump',
	'Recep Tayyip Erdoğan',
	'Angela Merkel',
	'Jean-Claude Juncker',
	'Hans Joachim Friedrich',
	'Pak Chol',
	'Li Peng',
	'Martin Luther',
	'Michelle Obama',
	'Bill Gates',
	'Xi Jinping',
	'Ko Wen-je',
	'Kim Jong-un',
	'Lee Jae-myung',
	'Kyriakos Mitsotakis',
];
const index = anIndex(people.map((name) => ({ name })));
const find = (text: string) => describeFound(index.find(text));

describe('a person’s name among more words', () => {
	it.each([
		['Mr. Sergey Lavrov', 'Sergey Lavrov'],
		['Frau Angela Merkel', 'Angela Merkel'],
		['Crown Prince Muhammad bin Salman', 'Muhammad bin Salman'],
		['Angela Merkel, PhD', 'Angela Merkel'],
		['Vladimir Vladimirovich Putin', 'Vladimir Putin'],
		['Lavrov, Sergey Viktorovich', 'Sergey Lavrov'],
		['Donald J. Trump', 'Donald Trump'],
		['Lavrov Lavrov Sergey', 'Sergey Lavrov'],
	])('finds in “%s” the person %s', (text, name) => {
		expect(find(text)).toBe(`typo: ${name}`);
	});

	it.each([
		['Martin Luther King', 'Martin Luther', 'a name can go on after another'],
		['Pak Yong Chol', 'Pak Chol', 'each syllable of a Korean name counts'],
		['Li Xiao Peng', 'Li Peng', 'each syllable of a Chinese name counts'],
		['Donald Trump Jr.', 'Donald Trump', 'a son is not his father'],
		['Robert F. Kennedy', 'Robert F. Kennedy Jr.', 'a father is not his son'],
		['Chancellor Merkel', 'Angela Merkel', 'others held the office'],
		['Mrs Trump', 'Donald Trump', 'a wife is not her husband'],
		['Madame Putin', 'Vladimir Putin', 'a relative has the same name'],
		['Saddam and Hussein', 'Saddam Hussein', 'they are two'],
	])('only offers for “%s” the person %s, because %s', (text, name) => {
		expect(find(text)).toBe(`nearest: ${name}`);
	});

	it.each([
		['Putina', 'Vladimir Putin'],
		['Merkell Angela', 'Angela Merkel', 'typo'],
		['Bell Gates', 'Bill Gates'],
		['Putinn', 'Vladimir Putin', 'typo'],
	])(
		'takes “%s” for a typing error only where it is no other name',
		(text, name, how = 'nearest') => {
			expect(find(text)).toBe(`${how}: ${name}`);
		},
	);

	it('takes only people’s names out of more words', () => {
		const papers = anIndex([{ name: 'New Times', kind: 'organization' }]);
		expect(describeFound(papers.find('New York Times'))).toBe('nearest: New Times');
	});
});

describe('initials', () => {
	it.each([
		['V. Putin', 'Vladimir Putin'],
		['Putin V.', 'Vladimir Putin'],
		['JC Juncker', 'Jean-Claude Juncker'],
		['Hans J. Friedrich', 'Hans Joachim Friedrich'],
		['George Walker Bush', 'George W. Bush'],
		['G. W. Bush', 'George W. Bush'],
	])('finds by the initials in “%s” the person %s', (text, name) => {
		expect(find(text)).toBe(`typo: ${name}`);
	});

	it('asks which of two people with the same initial is meant', () => {
		const names = anIndex([{ name: 'Ali Larijani' }, { name: 'Ahmad Larijani' }]);
		expect(describeFound(names.find('A. Larijani'))).toBe('typo: Ahmad Larijani, Ali Larijani');
	});

	it.each([
		['A. Putin', 'Vladimir Putin'],
		['Joanne Rowling', 'J. K. Rowling'],
	])('does not take “%s” for %s', (text, name) => {
		expect(find(text)).toBe(`nearest: ${name}`);
	});

	it('does not take one middle initial for two', () => {
		const names = anIndex([{ name: 'George H. W. Bush' }]);
		expect(describeFound(names.find('George W. Bush'))).toBe('nearest: George H. W. Bush');
	});
});

describe('the order of a name', () => {
	it.each(['Salman bin Muhammad', 'Salman Muhammad', 'Salman ibn Mohamed'])(
		'does not take “%s” for Muhammad bin Salman',
		(text) => {
			expect(find(text)).toBe('nearest: Muhammad bin Salman');
		},
	);

	it('does not find a person by some of the names in another order', () => {
		const names = anIndex([{ name: 'Ashraf Muhammad Yusuf' }]);
		expect(describeFound(names.find('Muhammad Ashraf'))).toBe('nearest: Ashraf Muhammad Yusuf');
		expect(describeFound(names.find('Yusuf Ashraf'))).toBe('part: Ashraf Muhammad Yusuf');
	});
});

describe('a name in another transliteration', () => {
	it.each([
		['Muammar Qaddafi', 'Muammar Gaddafi'],
		['Mouammar Kadhafi', 'Muammar Gaddafi'],
		['Sergei Lavrov', 'Sergey Lavrov'],
		['Wladimir Putin', 'Vladimir Putin'],
		['Vladimir Pudin', 'Vladimir Putin'],
		['Youssef Islam', 'Yusuf Islam'],
		['Mohamed ben Salman', 'Muhammad bin Salman'],
		['Saddam Husayn', 'Saddam Hussein'],
		['Bachar el-Assad', 'Bashar al-Assad'],
		['Hsi Chin-ping', 'Xi Jinping'],
	])('finds by “%s” the person %s', (text, name) => {
		expect(find(text)).toBe(`typo: ${name}`);
	});

	it.each([
		['Saddam Hassan', 'Saddam Hussein'],
		['Bill Cates', 'Bill Gates'],
		['Michel Obama', 'Michelle Obama'],
		['Ahmed Putin', 'Vladimir Putin'],
	])('only offers for “%s” the person %s', (text, name) => {
		expect(find(text)).toBe(`nearest: ${name}`);
	});
});

describe('a name in another script', () => {
	it.each([
		['Владимир Владимирович Путин', 'Vladimir Putin'],
		['Κυριάκος Μητσοτάκης', 'Kyriakos Mitsotakis'],
		['محمد بن سلمان', 'Muhammad bin Salman'],
		['بشار الأسد', 'Bashar al-Assad'],
		['معمر القذافي', 'Muammar Gaddafi'],
		['習近平', 'Xi Jinping'],
		['柯文哲', 'Ko Wen-je'],
		['김정은', 'Kim Jong-un'],
		['이재명', 'Lee Jae-myung'],
	])('finds by “%s” the person %s', (text, name) => {
		expect(find(text)).toBe(`typo: ${name}`);
	});

	it.each(['سلمان بن محمد', 'Лавров Путин', '習'])('does not take “%s” for anybody', (text) => {
		expect(index.find(text).kind).toBe('none');
	});

	it.each([
		['Sergei Lavrov', 'Сергей Лавров'],
		['Ke Wenzhe', '柯文哲'],
	])('finds by “%s” a person who is called only %s', (text, name) => {
		expect(describeFound(anIndex([{ name }]).find(text))).toBe(`typo: ${name}`);
	});

	it('does not take a Latin spelling of its own making for one that was written', () => {
		expect(anIndex([{ name: '柯文哲' }]).findWritten('Ke Wenzhe').kind).toBe('none');
	});

	it('believes the Chinese spelling of a name more than how another sounds', () => {
		const names = anIndex([{ name: 'Wang Yi', aliases: ['王毅'] }]);
		expect(names.find('王怡').kind).toBe('none');
	});
});
