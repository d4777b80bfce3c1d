import { expect, it } from 'vitest';
import { gateSummary } from '#src/summaries/gate.ts';
import { anArticle } from '../harness/an-article.ts';

const why = (
	text: string,
	sources: readonly number[],
	reports: readonly ReturnType<typeof anArticle>[],
) => gateSummary([{ text, sources }], reports).dropped.map((one) => one.why);

it('two countries side by side are two names', () => {
	const reports = [
		anArticle({
			headline: 'Talks in Istanbul',
			summary: 'Russia attacked Odesa. Ukraine sent a delegation to the talks in Istanbul.',
		}),
	];
	expect(why('Ukraine and Russia are the topic of the talks in Istanbul.', [1], reports)).toEqual(
		[],
	);
});

it.each([
	['Russia attacked Ukraine with drones.', []],
	['Russian forces attacked Ukraine with drones.', []],
	['Ukraine attacked Russia with drones.', ['order']],
	['Maria Silva beat Anna Schmidt in the final.', []],
	['Anna Schmidt beat Maria Silva in the final.', ['order']],
	['Joe Biden praised Olaf Scholz.', []],
	['Olaf Scholz praised Joe Biden.', ['order']],
] as const)('who did something to whom is as in the report: “%s”', (text, expected) => {
	const reports = [
		anArticle({
			headline: 'News of the day',
			summary:
				'Russia attacked Ukraine with drones. In the final, Anna Schmidt was beaten by Maria Silva, who beat everybody. Joe Biden praised Olaf Scholz.',
		}),
	];
	expect(why(text, [1], reports)).toEqual(expected);
});

it.each([
	['Kim Yong was indicted on corruption charges.', []],
	['Kim Yong, indicted on corruption charges, denied them.', []],
	['Park Min-ho was indicted on corruption charges.', ['deed']],
	['Kim Yong was convicted on corruption charges.', ['deed']],
	['Kim Yong was jailed on corruption charges.', ['deed']],
	['Park Min-ho welcomed the decision of the court.', []],
	['Park Min-ho left the court in Seoul.', []],
] as const)('what somebody did is told of the same person: “%s”', (text, expected) => {
	const reports = [
		anArticle({
			headline: 'Court acts',
			summary:
				'Kim Yong was indicted on corruption charges, and denied them. Park Min-ho welcomed the decision of the court. He then left the court in Seoul.',
		}),
	];
	expect(why(text, [1], reports)).toEqual(expected);
});

it('another spelling of a name is known if editors list it', () => {
	const text = 'Lai Ching-te visited the harbor after a month of repairs.';
	const reports = [
		anArticle({ summary: 'William Lai visited the harbor after a month of repairs.' }),
	];
	const spellings = (name: string) => (name === 'Lai Ching-te' ? ['William Lai', '賴清德'] : []);
	expect(gateSummary([{ text, sources: [1] }], reports).kept).toEqual([]);
	expect(gateSummary([{ text, sources: [1] }], reports, spellings).kept).toHaveLength(1);
});

it('an entry of two sentences goes if one of them does', () => {
	const reports = [anArticle({ summary: 'The harbor opened again after repairs in Osaka.' })];
	const text = 'The harbor opened again after repairs. Japan welcomed the repairs.';
	expect(why(text, [1], reports)).toEqual(['name']);
});

it('a date is known by another word for the same day', () => {
	const reports = [
		anArticle({
			summary: 'The harbor opened yesterday after a month of repairs.',
			publishedAt: '2025-06-19',
		}),
	];
	expect(why('The harbor opened on 18 June after a month of repairs.', [1], reports)).toEqual([]);
	expect(why('The harbor opened on Wednesday after a month of repairs.', [1], reports)).toEqual([]);
	expect(why('The harbor opened on 17 June after a month of repairs.', [1], reports)).toEqual([
		'date',
	]);
	expect(why('The harbor opened on Thursday after a month of repairs.', [1], reports)).toEqual([
		'date',
	]);
});

it('“yesterday” in reports of two days is no day', () => {
	const reports = ['2025-06-18', '2025-06-19'].map((publishedAt) =>
		anArticle({ summary: 'The harbor opened yesterday after a month of repairs.', publishedAt }),
	);
	expect(why('The harbor opened yesterday after a month of repairs.', [1], reports)).toEqual([]);
	expect(why('The harbor opened yesterday after a month of repairs.', [1, 2], reports)).toEqual([
		'date',
	]);
});
