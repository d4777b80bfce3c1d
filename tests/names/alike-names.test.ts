import { describe, expect, it } from 'vitest';
import { type AlikeReason, findAlike } from '#src/names/alike-names.ts';

type Given = string | { readonly name: string; readonly aliases: readonly string[] };

function people(...names: readonly Given[]) {
	return names.map((given, id) => ({
		id,
		kind: 'person' as const,
		mentions: 100 - id,
		isRead: true,
		aliases: [],
		...(typeof given === 'string' ? { name: given } : given),
	}));
}

const named = (name: string, ...aliases: string[]) => ({ name, aliases });
const found = (...names: readonly Given[]) =>
	findAlike(people(...names), [], 25).map(({ people: [one, other], reason }) => [
		one.name,
		other.name,
		reason,
	]);

const alike: readonly (readonly [AlikeReason, Given, Given])[] = [
	['spelling', 'Kim Jong-un', 'Kim Jongun'],
	['spelling', 'Ma Ying-jeou', 'Ma Yingjeou'],
	['spelling', 'Jean-Luc Mélenchon', 'Jean Luc Melenchon'],
	['spelling', 'Heiko Müller-Raab', 'Heiko Mueller-Raab'],
	['spelling', 'Märta Sjöqvist', 'Maerta Sjoeqvist'],
	['spelling', 'Lars Løkke', 'Lars Loekke'],
	['spelling', 'J. D. Vance', 'JD Vance'],
	['spelling', 'President Lai Ching-te', 'Lai Chingte'],
	['spelling', 'Dr. Anthony Fauci', 'Anthony Fauci, MD'],
	['spelling', "Sinéad O'Connor", 'Sinead O Connor'],
	['spelling', 'Ursula von der Leyen', 'Ursula Vonder Leyen'],
	['spelling', named('Lai Ching-te', 'William Lai'), 'William-Lai'],
	['order', 'Sergei Shoigu', 'Shoigu Sergei'],
	['order', 'Xi Jinping', 'Jinping Xi'],
	['order', 'Lai Ching-te', 'Ching-te Lai'],
	['order', 'Viktor Orbán', 'Orban Viktor'],
	['order', 'Shinzo Abe', 'Abe Shinzo'],
	['initial', 'Sergei Shoigu', 'S. Shoigu'],
	['initial', 'Donald Trump', 'Donald J. Trump'],
	['initial', 'Joe Biden', 'J. Biden'],
	['initial', 'J. D. Vance', 'James David Vance'],
	['initial', 'George W. Bush', 'George Bush'],
	['middle name', 'Joseph Biden', 'Joseph Robinette Biden'],
	['middle name', 'Hillary Clinton', 'Hillary Rodham Clinton'],
	['middle name', 'Vladimir Putin', 'Vladimir Vladimirovich Putin'],
	['romanization', 'Sergei Shoigu', 'Sergey Shoygu'],
	['romanization', 'Muammar Gaddafi', 'Moammar Qaddafi'],
	['romanization', 'Volodymyr Zelensky', 'Volodymyr Zelenskyy'],
	['romanization', 'Volodymyr Zelenskyi', 'Volodymyr Zelenski'],
	['romanization', 'Dmitry Medvedev', 'Dmitri Medvedev'],
	['romanization', 'Abdel Fattah el-Sisi', 'Abdul Fattah al-Sisi'],
	['romanization', 'Lai Ching-te', 'Lai Qingde'],
	['romanization', 'Boris Yeltsin', 'Boris Jelzin'],
	['script', '馬英九', 'Ma Ying-jeou'],
	['script', '王滬寧', 'Wang Huning'],
	['script', '朱鳳蓮', 'Zhu Fenglian'],
	['script', '韓國瑜', 'Han Kuo-yu'],
	['script', '윤석열', 'Yoon Suk-yeol'],
	['script', 'Сергей Шойгу', 'Sergei Shoigu'],
	['script', 'Дмитрий Медведев', 'Dmitry Medvedev'],
	['script', 'محمد خاتمي', 'Mohammad Khatami'],
	['letter', 'Sergei Yastrzhembsky', 'Sergei Yastrzhemsky'],
	['letter', 'Jens Stoltenberg', 'Jens Stolternberg'],
	['letter', 'Mario Draghinelli', 'Mario Draghimelli'],
	['letter', 'Emmanuel Macronelli', 'Emmanuel Macrenelli'],
	['letter', 'Bartholomew Adeyinka', 'Bartholmew Adeyinka'],
];

/** Two people, or too little to think that they are one. */
const different: readonly (readonly [Given, Given])[] = [
	['Marine Le Pen', 'Jean-Marie Le Pen'],
	['Donald Trump', 'Melania Trump'],
	['Donald Trump', 'Donald Trump Jr.'],
	['Robert Kennedy', 'Robert Kennedy Jr.'],
	['George W. Bush', 'George H. W. Bush'],
	['Henry Lodge II', 'Henry Lodge III'],
	['Pope Leo XIII', 'Pope Leo XIV'],
	['Ferdinand Marcos Sr.', 'Ferdinand Marcos Jr.'],
	['Xi Jinping', 'Xi Mingze'],
	['Kim Jong-un', 'Kim Jong-il'],
	['Kim Yong Chol', 'Kim Chol'],
	['Kim Yo Jong', 'Kim Jong'],
	['Eric Chu', 'Eric Chou'],
	['Steven Miller-Hale', 'Stephen Miller-Hale'],
	['Paul Hanssen', 'Paula Hanssen'],
	['Christian Okonjo', 'Christina Okonjo'],
	['Daniel Okonjo', 'Daniela Okonjo'],
	['Elena Petrovska', 'Alena Petrovska'],
	['Ali Hassan', 'Hassan Ali'],
	['James Thomas', 'Thomas James'],
	['Volodymyr Zelensky', 'Olena Zelenska'],
	['Volodymyr Zelensky', 'Volodymyr Zelenska'],
	['Saif Hassan', 'Saif Hussein'],
	['Sara Lindqvist', 'Zara Lindqvist'],
	['Anna Lindqvist', 'Hanna Lindqvist'],
	['Lars Petersen', 'Lars Peterson'],
	['Lars Andersson', 'Lars Anderson'],
	['Lars Johannsen', 'Lars Johannson'],
	['Luis Fernandes', 'Luis Fernandez'],
	['John Smith', 'John A. Smith'],
	['J. Smith', 'John Smith'],
	['Ahmed Khan', 'Ahmad Khan'],
	['Frederik Vogts', 'Friedrich Vogts'],
	['Mohammed bin Salman', 'Mohammed Salman'],
	['Salman bin Mohammed', 'Mohammed bin Salman'],
	['Maria Lopez', 'Maria Garcia Lopez'],
	['Michelle Obama', 'Barack Obama'],
	['Wang Wei', 'Wang Yi'],
	['Wang Wei', 'Wang Wen'],
	['王毅', 'Wang Wei'],
	[named('王毅', 'Wang Yi'), named('王義', 'Wang I')],
	['馬英九', named('Ma Ying-jeou', '馬應久')],
	['Сергей Шойгу', 'Sergei Lavrov'],
	['محمد خاتمي', 'Mohammad Mosaddegh'],
	['Tony Hall', 'Tony Ball'],
	['Li Na', 'Lina'],
	['Lee Jae-myung', 'Lee Myung-bak'],
	['Ivan Ivanov', 'Ivana Ivanova'],
	['Dmitry Medvedev', 'Dmitry Medvedeva'],
	['Ann and Lee Smithson', 'Ann Smithson'],
	['Alexandra Kollontai', 'Alexander Kollontai'],
	['Charles King', 'King Charles'],
];

describe('names that look alike', () => {
	it.each(alike)('by %s: %j and %j', (reason, one, other) => {
		const [first, second] = people(one, other).map(({ name }) => name);
		expect(found(one, other)).toEqual([[first, second, reason]]);
		expect(found(other, one)).toEqual([[second, first, reason]]);
	});

	it.each(different)('are not those of %j and %j', (one, other) => {
		expect(found(one, other)).toEqual([]);
		expect(found(other, one)).toEqual([]);
	});

	it('are enough pairs of either kind', () => {
		expect(alike.length).toBeGreaterThanOrEqual(40);
		expect(different.length).toBeGreaterThanOrEqual(40);
	});

	it('are never those of two people whom editors list', () => {
		const listed = people('Kim Jong-un', 'Kim Jongun').map((one) => ({ ...one, isRead: false }));
		expect(findAlike(listed, [], 9)).toEqual([]);
		const [first, second] = listed;
		if (first === undefined || second === undefined) throw new Error('there are no people');
		expect(findAlike([{ ...first, isRead: true }, second], [], 9)).toHaveLength(1);
	});

	it('are never those of two people whom moderators told apart, in either order and spelling', () => {
		const pair = people('Kim Jong-un', 'Kim Jongun');
		expect(findAlike(pair, [['KIM JONGUN', 'kim jong un']], 9)).toEqual([]);
		expect(findAlike(pair, [['Kim Jong-un', 'Kim Il-sung']], 9)).toHaveLength(1);
	});

	it('are none if an initial or a missing name can be that of several', () => {
		expect(found('Joe Biden', 'Jill Biden', 'J. Biden')).toEqual([]);
		expect(found('George W. Bush', 'George H. W. Bush', 'George Bush')).toEqual([]);
		expect(found('王毅', '王義', 'Wang Yi')).toEqual([]);
	});

	it('are the most mentioned first, and at most as many as wanted', () => {
		const names = ['Sergey Lavrov', 'Sergei Lavrov', 'Kim Jong-un', 'Kim Jongun'];
		const mentions = [1, 2, 90, 80];
		const some = people(...names).map((one, id) => ({ ...one, mentions: mentions[id] ?? 0 }));
		expect(findAlike(some, [], 9).map(({ people }) => people.map(({ name }) => name))).toEqual([
			['Kim Jong-un', 'Kim Jongun'],
			['Sergei Lavrov', 'Sergey Lavrov'],
		]);
		expect(findAlike(some, [], 1)).toHaveLength(1);
	});

	it('are found among any texts without an exception', () => {
		const odd = [
			'',
			' ',
			'**',
			'\ud83d',
			'👩‍👩‍👧‍👦 👍',
			'а'.repeat(120),
			'a b c d e f g h',
			'阿卜杜拉·居尔',
			'ii ii',
		];
		expect(() => found(...odd, ...odd.map((name) => named(name, ...odd)))).not.toThrow();
	});
});
