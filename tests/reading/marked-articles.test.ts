import { describe, expect, it } from 'vitest';
import type { ReadName, ReadStatement } from '#src/reading/reading.ts';
import { articleOf, figuresOf, readArticles } from '../conformance/read-articles.ts';
import { type Score, scoreReading } from '../conformance/score-reading.ts';
import {
	type MarkedArticle,
	parseMarkedArticle,
	readMarkedArticles,
} from '../harness/marked-articles.ts';

const marked = `style: wire
headline: Bridge to open in May, [Okoye] says

Acting governor [Ada Okoye] said on Monday that the bridge would open in May. “It is ready,” [Okoye] said. “Almost.”

KCNA quoted [Kim Jong-un] as saying the bridge was “a bridge”. His aide, [Ri Sol] ([李雪]), declined to comment. The ministry said the tests were “over”.

== people
Ada Okoye
  Acting governor
Kim Jong-un
Ri Sol = 李雪
  ? aide | His aide

== said
Ada Okoye
  reported Acting governor … in May.
  quoted “It is ready,” + “Almost.”
  reported? Bridge to open in May, Okoye says
Kim Jong-un via KCNA
  reported KCNA quoted … “a bridge”.
  quoted? “a bridge”
nobody
  reported His aide, … comment.
  reported The ministry said … “over”.
  quoted “over”
`;

const bridge = parseMarkedArticle('bridge.txt', marked);

const okoye = { name: 'Ada Okoye', role: 'Acting governor' };
const kim = { name: 'Kim Jong-un' };
const ready = { speaker: 'Ada Okoye', text: 'It is ready,', isQuoted: true };
const inMay = {
	speaker: 'Ada Okoye',
	text: 'Acting governor Ada Okoye said on Monday that the bridge would open in May.',
	isQuoted: false,
};
const byKcna = {
	speaker: 'Kim Jong-un',
	text: 'KCNA quoted Kim Jong-un as saying the bridge was “a bridge”.',
	isQuoted: false,
	via: 'KCNA',
};

function score(people: readonly Partial<ReadName>[], statements: readonly ReadStatement[]): Score {
	const filled = people.map((person) => ({
		kind: 'person' as const,
		name: '',
		aliases: [],
		isSure: false,
		...person,
	}));
	return scoreReading(bridge, { names: filled, statements });
}

/** Reads exactly what is marked, and nothing that is optional. */
function readingOf({ people, statements }: MarkedArticle) {
	return {
		names: people
			.filter(({ isRequired }) => isRequired)
			.map(({ spellings: [name = ''], roles: [role], isRoleRequired }) => ({
				kind: 'person' as const,
				name,
				aliases: [],
				isSure: false,
				...(isRoleRequired && role !== undefined ? { role } : {}),
			})),
		statements: statements.flatMap(({ speaker, pieces, isQuoted, isRequired, via: [via] }) =>
			speaker !== undefined && isRequired
				? pieces.map(([text = '']) => ({
						speaker,
						text,
						isQuoted,
						...(via === undefined ? {} : { via }),
					}))
				: [],
		),
	};
}

describe('marked articles', () => {
	const articles = readMarkedArticles('tests/reading/marked-articles');

	it('twenty articles in eight styles have marks that fit their texts', () => {
		expect(articles).toHaveLength(20);
		expect(new Set(articles.map(({ style }) => style)).size).toBe(8);
	});

	it('reading exactly what is marked is right in every figure', () => {
		const byText = new Map(articles.map((article) => [articleOf(article).summary, article]));
		const set = readArticles(() => ({ summary = '' }) => {
			const article = byText.get(summary);
			return article === undefined ? { names: [], statements: [] } : readingOf(article);
		});
		expect(set.run()).toMatchObject({ cases: 20, passed: 20, failed: [] });
		const figures = figuresOf(articles.map((one) => scoreReading(one, readingOf(one))));
		expect(figures.map(({ value }) => value)).toEqual(figures.map(() => 1));
	});

	it('reading nothing is too low in recall', () => {
		const figures = figuresOf(
			articles.map((article) => scoreReading(article, { names: [], statements: [] })),
		);
		const tooLow = figures.filter(({ value, atLeast = 0 }) => value < atLeast);
		expect(tooLow.map(({ name }) => name)).toEqual([
			'people, recall',
			'roles, recall',
			'statements, recall',
		]);
	});

	it.each([
		['a quotation that no list has', '\n  quoted “over”', '', 'not under “said”: over'],
		['a role in other words', '  Acting governor\n', '  Governor\n', 'not in the text: Governor'],
		[
			'a role with an article',
			'  ? aide',
			'  ? The ministry',
			'begins with an article: The ministry',
		],
		['a person without brackets', '[Ada Okoye]', 'Ada Okoye', 'not marked in the text: Ada Okoye'],
		['brackets around somebody who is not listed', 'Monday', '[Monday]', 'not listed: Monday'],
		['a speaker who is not listed', 'nobody\n', 'The ministry\n', 'not listed: The ministry'],
		['words that the text has not', 'quoted “over”', 'quoted “after”', 'not in the text: “after”'],
		['a missing part', '== said', '== says', 'has a part missing'],
	])('the parser refuses %s', (_, before, after, problem) => {
		expect(() => parseMarkedArticle('bridge.txt', marked.replace(before, after))).toThrow(problem);
	});
});

describe('the score of a reading', () => {
	it('counts what is required as right or missed', () => {
		const { people, roles, statements, passedOn, missed } = score([okoye], [ready, inMay]);
		expect(people).toEqual({ right: 1, found: 1, labelled: 3 });
		expect(roles).toEqual({ right: 1, found: 1, labelled: 1 });
		expect(statements).toEqual({ right: 2, found: 2, labelled: 4 });
		expect(passedOn).toMatchObject({ right: 0, labelled: 1 });
		expect(missed).toEqual([
			'person: Kim Jong-un',
			'person: Ri Sol',
			'Ada Okoye: Almost.',
			'Kim Jong-un: KCNA quoted Kim Jong-un as saying the bridge was “a bridge”.',
		]);
	});

	it('takes a role with the article before it', () => {
		const { roles } = score([{ ...okoye, role: 'the Acting governor' }], []);
		expect(roles).toMatchObject({ right: 1, found: 1 });
	});

	it('takes pieces that are read as one for all of them', () => {
		const whole = { ...ready, text: 'It is ready, Almost' };
		expect(score([], [whole]).statements).toEqual({ right: 2, found: 2, labelled: 4 });
	});

	it('counts what is optional neither as right nor as wrong', () => {
		const headline = { ...inMay, text: 'Bridge to open in May, Okoye says' };
		const few = { ...byKcna, text: 'a bridge', isQuoted: true };
		const { roles, statements, wrongStatements } = score(
			[{ name: '李雪', role: 'aide' }],
			[headline, few],
		);
		expect(roles.found).toBe(0);
		expect(statements.found).toBe(0);
		expect(wrongStatements).toEqual([]);
	});

	it.each([
		['an unknown person', { name: 'May' }, 'no person of that name: May'],
		['part of a name', { name: 'Jong-un' }, 'no person of that name: Jong-un'],
		['one person as two', { name: 'Kim Jong-un' }, 'one person as two: Kim Jong-un'],
		['two people as one', { name: 'Ada Okoye', aliases: ['Ri Sol'] }, 'not Ada Okoye: Ri Sol'],
	])('finds %s wrong', (_, person, problem) => {
		const { people, wrongPeople } = score([kim, person], []);
		expect(wrongPeople).toEqual([problem]);
		expect(people).toMatchObject({ right: 1, found: 2 });
	});

	it.each([
		['without “acting”', 'Ada Okoye', 'governor'],
		['of somebody else', 'Kim Jong-un', 'Acting governor'],
		['of nobody in the text', 'Adaeze Okoye', 'Acting governor'],
	])('finds a role %s wrong', (_, name, role) => {
		const { roles, wrongRoles } = score([{ name, role }], []);
		expect(wrongRoles).toEqual([`not a role of ${name}: ${role}`]);
		expect(roles).toMatchObject({ right: 0, found: 1 });
	});

	it.each([
		['a sentence that is given as a quotation', { ...inMay, isQuoted: true }],
		['a quotation that is cut', { ...ready, text: 'ready' }],
		['a quotation that is given as reported', { ...ready, isQuoted: false }],
		['a speaker whose name is cut', { ...ready, speaker: 'Okoye' }],
		['a speaker with more than the name', { ...inMay, speaker: 'Governor Ada Okoye' }],
		['somebody who passes it on in no text', { ...ready, via: 'KCNA' }],
		['a statement with a wrong middleman', { ...byKcna, via: 'The ministry' }],
	])('finds %s wrong, but not by the wrong speaker', (_, statement) => {
		const { statements, wrongStatements, wrongSpeakers } = score([], [statement]);
		expect(wrongStatements).toHaveLength(1);
		expect(wrongSpeakers).toEqual([]);
		expect(statements).toMatchObject({ right: 0, found: 1 });
	});

	it.each([
		['another person’s words', { ...ready, speaker: 'Kim Jong-un' }],
		['part of another person’s words', { ...ready, speaker: 'Kim Jong-un', text: 'is ready' }],
		['another person’s sentence', { ...byKcna, speaker: 'Ri Sol' }],
		['the words of an organization', { ...ready, text: 'over' }],
		[
			'a sentence in which somebody says nothing',
			{ speaker: 'Ri Sol', text: 'His aide, Ri Sol (李雪), declined to comment.', isQuoted: false },
		],
	])('finds %s to be by the wrong speaker', (_, statement) => {
		const { statements, wrongSpeakers } = score([], [statement]);
		expect(wrongSpeakers).toHaveLength(1);
		expect(statements).toMatchObject({ right: 0, found: 1 });
	});

	it('names what is wrong in the case of its article', () => {
		const set = readArticles(() => () => ({
			names: [{ kind: 'person', name: 'Nobody Here', role: 'king', aliases: [], isSure: true }],
			statements: [],
		}));
		expect(set.run()).toMatchObject({ cases: 20, passed: 0 });
	});
});
