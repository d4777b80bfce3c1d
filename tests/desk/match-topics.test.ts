import { describe, expect, it } from 'vitest';
import {
	createArticleMatcher,
	createMatchCollector,
	findMatching,
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

describe('a topic that is a name', () => {
	it('matches a name by an alias, and quotes the alias', () => {
		expect(matchOf({ places: ['台湾'] }, taiwan)).toEqual({
			topic: taiwan,
			where: 'place',
			text: '台湾',
			isWhole: true,
		});
	});

	it('does not match a name of another kind with the same spelling', () => {
		expect(matchOf({ topics: ['Taiwan'] }, taiwan)).toBeUndefined();
	});

	it('does not match a person by an alias that two people share', () => {
		const dow: Topic = { kind: 'name', name: 'Jo Dow', as: 'person' };
		expect(matchOf({ people: ['The Pilot'] }, dow)).toBeUndefined();
		expect(matchOf({ people: ['J. Dow'] }, dow)).toMatchObject({ text: 'J. Dow' });
	});

	it('does not match a name that is only in the text', () => {
		expect(matchOf({ headline: 'Taiwan wins' }, taiwan)).toBeUndefined();
	});
});

describe('a topic that is words', () => {
	it.each([
		['harbor', 'headline', 'Harbor opens after repairs'],
		['"a month of repairs"', 'summary', 'The harbor opened again after a month of repairs.'],
		['pier', 'kicker', 'Piers and pier'],
		['ferry -train', 'statement', 'A ferry may follow.'],
		['臺灣', 'place', '台湾'],
	])('finds the words %s in the %s', (text, where, quoted) => {
		const article = {
			kicker: 'Piers and pier',
			people: ['Jo Dow'],
			places: ['台湾'],
			statements: [{ person: 'Jo Dow', text: 'A ferry may follow.' }],
		};
		expect(matchOf(article, words(text))).toMatchObject({ where, text: quoted, isWhole: true });
	});

	it('quotes the sentence of the summary that contains the words', () => {
		const summary = 'It rained. A ferry sank. All swam.';
		expect(matchOf({ summary }, words('ferry'))).toMatchObject({ text: 'A ferry sank.' });
	});

	it('says so if not all words are in the same passage', () => {
		const match = matchOf({ kicker: 'Money' }, words('harbor money'));
		expect(match).toMatchObject({ where: 'headline', isWhole: false });
	});

	it.each(['harbors', 'har', 'harbor -month', '"repairs harbor"', 'harbor storm', 'from:x', '-a'])(
		'does not find the words %s',
		(text) => {
			expect(matchOf({}, words(text))).toBeUndefined();
		},
	);
});

describe('a selection of topics', () => {
	it('matches every article if it has no topics', () => {
		expect(matchOf({})).toMatchObject({ topic: undefined, text: 'Harbor opens after repairs' });
	});

	it('never matches an article about an excluded topic, whatever else matches', () => {
		const matcher = createArticleMatcher(wanted([words('harbor')], [taiwan]), names);
		expect(matcher(anArticle({ places: ['臺灣'] }))).toBeUndefined();
		expect(matcher(anArticle())).toBeDefined();
	});

	it('matches the same articles one by one and among several', () => {
		const articles = [
			anArticle({ id: 'a', places: ['臺灣'] }),
			anArticle({ id: 'b', headline: 'Rain', summary: 'It rained.' }),
			anArticle({ id: 'c', kicker: 'Rain' }),
		];
		const all = [[], [taiwan], [words('rain')], [words('rain'), taiwan], [words('snow')]];
		for (const topics of all) {
			for (const except of all.slice(1)) {
				const one = wanted(topics, except);
				const matcher = createArticleMatcher(one, names);
				const expected = articles.flatMap((article) => {
					const match = matcher(article);
					return match === undefined ? [] : [{ article, match }];
				});
				expect(findMatching(articles, one, names)).toEqual(expected);
			}
		}
	});

	it('reads each article only once, however often its matches are needed', () => {
		const article = anArticle({ places: ['臺灣'] });
		let reads = 0;
		const counting = new Proxy(article, {
			get(target, key, receiver) {
				if (key === 'summary' || key === 'places') reads += 1;
				return Reflect.get(target, key, receiver);
			},
		});
		const one = wanted([taiwan, words('harbor')]);
		const collector = createMatchCollector([one, wanted([taiwan])], names);
		collector.add(counting);
		collector.matching(one);
		const readsAtFirst = reads;
		for (let times = 0; times < 10; times += 1) collector.matching(one);
		expect(reads).toBe(readsAtFirst);
	});
});

describe('createMatchCollector', () => {
	const ferry = anArticle({ id: 'ferry', headline: 'Ferry sinks', summary: 'It sank.' });
	const rain = anArticle({ id: 'rain', headline: 'Rain', summary: 'It rained as a ship sinks.' });
	const snow = anArticle({ id: 'snow', headline: 'Snow', summary: 'It snowed and rained.' });
	const [sinks, rained, snowed] = [words('sinks'), words('rained'), words('snowed')];

	function collectorFor(...selections: TopicSelection[]) {
		return createMatchCollector(selections, names);
	}

	it('finds the articles for each of many subscriptions, in the order in which they arrived', () => {
		const collector = collectorFor(wanted([sinks], [rained]), wanted([rained]));
		expect([ferry, snow, rain].map(collector.add)).toEqual([true, true, true]);
		const found = (selection: TopicSelection) =>
			collector.matching(selection).map(({ article }) => article.id);
		expect(found(wanted([sinks], [rained]))).toEqual(['ferry']);
		expect(found(wanted([rained]))).toEqual(['snow', 'rain']);
		expect(found(wanted([rained, sinks]))).toEqual(['ferry', 'snow', 'rain']);
	});

	it('counts a topic once, however many subscriptions want it', () => {
		const selection = wanted([sinks], [rained]);
		expect(collectorFor(selection, selection, wanted([rained])).topics).toBe(2);
	});

	it('does not keep an article that is only left out', () => {
		const collector = collectorFor(wanted([sinks], [snowed]));
		expect(collector.add(snow)).toBe(false);
		expect(collector.matching(wanted([sinks], [snowed]))).toEqual([]);
	});

	it('keeps every article if one subscription wants everything', () => {
		const collector = collectorFor(wanted([], [snowed]));
		expect([ferry, snow].map(collector.add)).toEqual([true, true]);
		const found = collector.matching(wanted([], [snowed]));
		expect(found.map(({ article }) => article.id)).toEqual(['ferry']);
	});

	it('knows only the selections whose topics it was created with', () => {
		const collector = collectorFor(wanted([sinks], [rained]));
		expect(collector.knows(wanted([sinks]))).toBe(true);
		expect(collector.knows(wanted([rained]))).toBe(false);
		expect(collector.knows(wanted([sinks], [snowed]))).toBe(false);
		expect(collector.knows(wanted([]))).toBe(false);
	});
});
