import { describe, expect, it } from 'vitest';
import {
	createArticleMatcher,
	createMatchCollector,
	createTopicIndex,
} from '#src/desk/match-topics.ts';
import type { Topic, TopicSelection } from '#src/desk/topics.ts';
import { anArticle } from '../harness/an-article.ts';
import { anIndex } from '../harness/an-index.ts';

const names = anIndex([
	{ name: 'Taiwan', kind: 'place', aliases: ['臺灣'] },
	{ name: 'Taiwan', kind: 'topic' },
	{ name: 'Jo Dow', aliases: ['J. Dow', 'The Pilot'] },
	{ name: 'Ann Dow', aliases: ['The Pilot'] },
]);

const taiwan: Topic = { kind: 'name', name: 'Taiwan', as: 'place' };

function words(text: string): Topic {
	return { kind: 'words', words: text };
}

function wanted(topics: Topic[], except: Topic[] = []): TopicSelection {
	return { topics, except };
}

function matchOf(overrides: Parameters<typeof anArticle>[0], ...topics: Topic[]) {
	return createArticleMatcher(wanted(topics), names)(anArticle(overrides));
}

describe('a name', () => {
	it('matches an article that names it by an alias, and says how it is written there', () => {
		expect(matchOf({ places: ['台湾'] }, taiwan)).toEqual({
			topic: taiwan,
			where: 'place',
			text: '台湾',
			isWhole: true,
		});
	});

	it('does not match another of the same name and another kind', () => {
		expect(matchOf({ topics: ['Taiwan'] }, taiwan)).toBeUndefined();
	});

	it('does not match by an alias that two people share', () => {
		const dow: Topic = { kind: 'name', name: 'Jo Dow', as: 'person' };
		expect(matchOf({ people: ['The Pilot'] }, dow)).toBeUndefined();
		expect(matchOf({ people: ['J. Dow'] }, dow)).toMatchObject({ text: 'J. Dow' });
	});

	it('does not match where it only stands in the text', () => {
		expect(matchOf({ headline: 'Taiwan wins' }, taiwan)).toBeUndefined();
	});
});

describe('words', () => {
	it.each([
		['harbor', 'headline', 'Harbor opens after repairs'],
		['"a month of repairs"', 'summary', 'The harbor opened again after a month of repairs.'],
		['pier', 'kicker', 'Piers and pier'],
		['ferry -train', 'statement', 'A ferry may follow.'],
		['臺灣', 'place', '台湾'],
	])('%s is found in the %s', (text, where, quoted) => {
		const article = {
			kicker: 'Piers and pier',
			people: ['Jo Dow'],
			places: ['台湾'],
			statements: [{ person: 'Jo Dow', text: 'A ferry may follow.' }],
		};
		expect(matchOf(article, words(text))).toMatchObject({ where, text: quoted, isWhole: true });
	});

	it('quotes the sentence of the summary that holds them', () => {
		const summary = 'It rained. A ferry sank. All swam.';
		expect(matchOf({ summary }, words('ferry'))).toMatchObject({ text: 'A ferry sank.' });
	});

	it('says when they do not all stand in one place', () => {
		const match = matchOf({ kicker: 'Money' }, words('harbor money'));
		expect(match).toMatchObject({ where: 'headline', isWhole: false });
	});

	it.each(['harbors', 'har', 'harbor -month', '"repairs harbor"', 'harbor storm', 'from:x', '-a'])(
		'%s does not match',
		(text) => {
			expect(matchOf({}, words(text))).toBeUndefined();
		},
	);
});

describe('what is wanted', () => {
	it('is everything where no topic is given', () => {
		expect(matchOf({})).toMatchObject({ topic: undefined, text: 'Harbor opens after repairs' });
	});

	it('is nothing that is excepted, whatever else matches', () => {
		const matcher = createArticleMatcher(wanted([words('harbor')], [taiwan]), names);
		expect(matcher(anArticle({ places: ['臺灣'] }))).toBeUndefined();
		expect(matcher(anArticle())).toBeDefined();
	});

	it('is the same asked one by one and of a whole batch', () => {
		const articles = [
			anArticle({ id: 'a', places: ['臺灣'] }),
			anArticle({ id: 'b', headline: 'Rain', summary: 'It rained.' }),
			anArticle({ id: 'c', kicker: 'Rain' }),
		];
		const index = createTopicIndex(articles, names);
		const all = [[], [taiwan], [words('rain')], [words('rain'), taiwan], [words('snow')]];
		for (const topics of all) {
			for (const except of all.slice(1)) {
				const one = wanted(topics, except);
				const matcher = createArticleMatcher(one, names);
				const expected = articles.flatMap((article) => {
					const match = matcher(article);
					return match === undefined ? [] : [{ article, match }];
				});
				expect(index.matching(one)).toEqual(expected);
			}
		}
	});

	it('is looked for once, however many ask', () => {
		const article = anArticle({ places: ['臺灣'] });
		let reads = 0;
		const counting = new Proxy(article, {
			get(target, key, receiver) {
				if (key === 'summary' || key === 'places') reads += 1;
				return Reflect.get(target, key, receiver);
			},
		});
		const one = wanted([taiwan, words('harbor')]);
		const index = createMatchCollector([one, wanted([taiwan])], names);
		index.take(counting);
		const ask = () => index.matching(one);
		ask();
		const readOnce = reads;
		for (let asked = 0; asked < 10; asked += 1) ask();
		expect(reads).toBe(readOnce);
	});
});
