import { describe, expect, it } from 'vitest';
import { organization, person, place, written } from '../harness/known-names.ts';

const shoigu = person('Sergei Shoigu');

describe('a surname alone', () => {
	it('means the only person who has it', () => {
		expect(written([shoigu], 'On Monday Shoigu left.')).toEqual(['Sergei Shoigu']);
	});

	it('means the person after a title that begins a sentence', () => {
		expect(written([shoigu], 'Minister Shoigu left.')).toEqual(['Sergei Shoigu']);
	});

	it.each([
		['two people have it', [shoigu, person('Larisa Shoigu')], 'On Monday Shoigu left.'],
		[
			'another name contains it',
			[shoigu, organization('Shoigu Institute')],
			'On Monday Shoigu left.',
		],
		[
			'a given name makes it someone else’s',
			[shoigu],
			'On Monday Tom Shoigu left. Then Shoigu ate.',
		],
		['it is in lower case', [shoigu], 'On Monday shoigu left.'],
		['it is in lower case elsewhere', [person('Ann Ford')], 'At a ford the Ford stopped.'],
		['only its sentence gives it a capital', [person('Ann Winter')], 'Winter is cold. It snows.'],
		['it is too short', [person('Jet Li')], 'On Monday Li left.'],
		[
			'it is where something is',
			[person('Jack London')],
			'On Monday London slept. Rain fell in London.',
		],
		['it is part of another name', [shoigu], 'On Monday Shoigu Street was closed.'],
		['it comes first in the name', [person('Wang Huning')], 'On Monday Wang left.'],
		['the text has only capitals', [shoigu], 'ON MONDAY SHOIGU LEFT.'],
	])('means nobody if %s', (_, known, text) => {
		expect(written(known, text)).toEqual([]);
	});

	it.each([
		[person('Lai Ching-te'), 'On Monday President Lai left.'],
		[person('Lai Ching-te'), { language: 'fr', summary: 'Hier, le président Lai a parlé.' }],
		[person('Xi Jinping'), 'Chinese President Xi left.'],
		[person('Shoigu Kojugetovich', 'Sergei Shoigu'), 'On Monday Shoigu left.'],
		[person('Roh Moo-hyun', '노무현'), 'On Monday President Roh left.'],
		[person('Hsiao Bi-khim', '蕭美琴'), 'On Monday Hsiao left.'],
	])('is the first word of %o in %o', (known, text) => {
		expect(written([known], text)).toEqual([known.name]);
	});

	it.each([
		[person('Xi Jinping'), 'On Monday Jinping left.'],
		[person('Ko Wen-je', '柯文哲'), 'On Monday Wen-je left. On Sunday Wenje ate.'],
		[person('Lai Ching-te'), 'On Monday Lai left.'],
		[person('Lai Ching-te'), 'On Monday Mr Lai left.'],
		[person('Lai Ching-te'), 'On Monday Google President Lai left.'],
		[person('Lai Ching-te'), 'On Monday Mayor Lai left.'],
		[person('Lai Ching-te'), 'On Monday President Jimmy Lai left.'],
		[person('Lai Ching-te'), 'On Monday President Lai Wenlong left.'],
		[person('Xi Jinping'), 'Pope Pius met President XI.'],
		[person('Jia Ming'), 'On Monday President Ming left.'],
		[person('Mohammed bin Salman'), 'Then Salman spoke.'],
		[person('Mohammed bin Salman'), 'On Monday King Salman spoke.'],
		[person('Ivan the Terrible'), 'They met on Terrible Street, and Terrible left.'],
		[person('Duchess of Kent'), 'On Monday Kent won.'],
		[person('Tsai Ing-wen'), 'On Monday President Tsai left.'],
	])('is not taken from %o in “%s”', (known, text) => {
		expect(written([known], text)).toEqual([]);
	});

	it('means nobody if it is the given name of somebody else', () => {
		const people = [person('Abdul Salman'), person('Salman Rushdie')];
		expect(written(people, 'Then Salman spoke.')).toEqual([]);
		expect(written(people, 'Then Rushdie spoke.')).toEqual(['Salman Rushdie']);
	});

	it.each([
		'Then Shoigu spoke.',
		'Afterwards Shoigu spoke.',
		'Reportedly Shoigu spoke.',
		'But Shoigu spoke.',
		'Shoigu visits Beijing.',
		'Shoigu’s visit is over.',
		{ headline: 'Shoigu Visits Beijing for Talks With Wang' },
		{ headline: 'Shoigu says talks will go on' },
		{ language: 'de', summary: 'Moskau ist bereit. Das war Shoigus Krieg.' },
		{ language: 'de', summary: 'Der Krieg Shoigus dauert an.' },
		{ language: 'fr', summary: 'Lundi Shoigu est arrivé.' },
		{ language: 'es', summary: 'Ayer Shoigu llegó.' },
	])('means its bearer in %o', (text) => {
		expect(written([shoigu], text)).toEqual(['Sergei Shoigu']);
	});

	it.each([
		[shoigu, { headline: 'Shoigu Street Closed for Repairs After Storm' }],
		[shoigu, { headline: 'Shoigu Motors Recalls Cars in Three Countries' }],
		[shoigu, 'Shoigu, 34, left.'],
		[shoigu, 'Melania Shoigu left. Shoigu spoke.'],
		[person('John Legend'), 'Legend has it that rain helps.'],
		[person('Picabo Street'), 'Street battles go on.'],
		[person('Ann Winter'), 'Winter is cold. It snows.'],
	])('of %o means nobody in %o', (known, text) => {
		expect(written([known], text)).toEqual([]);
	});

	it('means nobody in German, where all nouns have capitals, unless a title is before it', () => {
		const bauer = person('Ann Bauer');
		expect(written([bauer], { language: 'de', summary: 'Gestern kam der Bauer.' })).toEqual([]);
		expect(written([bauer], { language: 'de', summary: 'Das Haus des Bauers brennt.' })).toEqual(
			[],
		);
		expect(written([bauer], { language: 'de', summary: 'Gestern kam Ministerin Bauer.' })).toEqual([
			'Ann Bauer',
		]);
	});
});

describe('a German genitive', () => {
	const german = (summary: string) => ({ language: 'de', summary });

	it.each([
		[person('Wladimir Putin'), 'Gestern begann Wladimir Putins Rede.'],
		[person('Wladimir Putin'), 'Gestern begann Putins Rede.'],
		[person('Wladimir Putin'), 'Gestern begann Putins neue Offensive.'],
		[person('Olaf Scholz'), 'Dann kam Scholz’ Rede.'],
		[person('Wolodymyr Selenskyj', 'Selenskyj'), 'Das war die Entscheidung Selenskyjs.'],
		[place('Russia', 'Russland'), 'Die Häfen Russlands sind zu.'],
		[organization('NATO'), 'Es war das Treffen des NATO-Rats und NATOs Ziel.'],
	])('names %o in “%s”', (known, text) => {
		expect(written([known], german(text))).toEqual([known.name]);
	});

	it.each([
		[person('Wladimir Putin'), german('Gestern begann Olga Putins Rede.')],
		[person('Ann Peter'), german('Gestern begann Peters Rede.')],
		[person('Olaf Scholz'), german('Er sagte ‚Scholz’ Rede.')],
		[person('Ann Bauer'), german('Des Bauers Haus brennt.')],
		[place('New York Times'), german('New Yorks Times Square ist voll.')],
		[person('Wladimir Putin'), 'Then Putins Rede began.'],
		[person('Wladimir Putin', 'Putin'), { language: 'fr', summary: 'Les Putins sont là.' }],
		[organization('Kur'), german('Der Kurs steigt.')],
	])('does not name %o in %o', (known, text) => {
		expect(written([known], text)).toEqual([]);
	});

	it('gives way to a known name with that s', () => {
		const people = [person('Robert Bruck'), person('Ann Brucks')];
		expect(written(people, german('Gestern begann Brucks Rede.'))).toEqual([]);
	});
});
