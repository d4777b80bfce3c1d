import { describe, expect, it } from 'vitest';
import type { MentionedName } from '#src/archive/archive.ts';
import { namesIn } from '#src/articles/article.ts';
import {
	createArticleMatcher,
	createMatchCollector,
	matchingReports,
} from '#src/desk/match-topics.ts';
import type { Topic, TopicSelection } from '#src/desk/topics.ts';
import { canonicalName } from '#src/desk/understand.ts';
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
	return createArticleMatcher(wanted(topics), names)(anArrival(overrides));
}

/** An article that mentions the names, or those that it lists. */
function anArrival(overrides: Parameters<typeof anArticle>[0] = {}, ...mentioned: MentionedName[]) {
	const article = anArticle(overrides);
	const listed = namesIn(article).map(({ kind, name }) => ({
		kind,
		name: canonicalName(name, kind, names),
	}));
	return { article, names: [...listed, ...mentioned] };
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

	const taiwanHere: MentionedName = { kind: 'place', name: 'Taiwan' };

	it.each([
		['headline', { headline: 'A visit to 臺灣' }, '臺灣'],
		['headline', { headline: 'Taiwan wins' }, 'Taiwan'],
		['summary', { summary: 'They saw TAIWAN’s coast.' }, 'TAIWAN'],
		[
			'statement',
			{ people: ['Jo Dow'], statements: [{ person: 'Jo Dow', text: 'I love Taiwan.' }] },
			'Taiwan',
		],
	])('matches a name that only the %s writes, and quotes it as written', (where, facts, text) => {
		const matcher = createArticleMatcher(wanted([taiwan]), names);
		expect(matcher(anArrival(facts, taiwanHere))).toEqual({
			topic: taiwan,
			where,
			text,
			isWhole: true,
		});
	});

	it('matches a name of which the text writes only a part, by its canonical spelling', () => {
		const dow: Topic = { kind: 'name', name: 'Jo Dow', as: 'person' };
		const matcher = createArticleMatcher(wanted([dow]), names);
		const arrival = anArrival({ summary: 'Then Dow left.' }, { kind: 'person', name: 'Jo Dow' });
		expect(matcher(arrival)).toMatchObject({ where: 'summary', text: 'Jo Dow' });
	});

	it('does not match words in the text that the archive did not take for the name', () => {
		expect(matchOf({ headline: 'Taiwan wins' }, taiwan)).toBeUndefined();
	});

	it('leaves an article out if only its text writes the name', () => {
		const matcher = createArticleMatcher(wanted([], [taiwan]), names);
		expect(matcher(anArrival({ headline: 'Taiwan wins' }, taiwanHere))).toBeUndefined();
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

	it.each([
		'"harbors"',
		'har',
		'harbor -month',
		'"repairs harbor"',
		'harbor storm',
		'from:x',
		'-a',
	])('does not find the words %s', (text) => {
		expect(matchOf({}, words(text))).toBeUndefined();
	});
});

describe('a selection of topics', () => {
	it('matches every article if it has no topics', () => {
		expect(matchOf({})).toMatchObject({ topic: undefined, text: 'Harbor opens after repairs' });
	});

	it('never matches an article about an excluded topic, whatever else matches', () => {
		const matcher = createArticleMatcher(wanted([words('harbor')], [taiwan]), names);
		expect(matcher(anArrival({ places: ['臺灣'] }))).toBeUndefined();
		expect(matcher(anArrival())).toBeDefined();
	});

	it('matches the same articles one by one and for many subscriptions', () => {
		const articles = [
			anArrival({ id: 'a', places: ['臺灣'] }),
			anArrival({ id: 'b', headline: 'Rain', summary: 'It rained.' }),
			anArrival({ id: 'c', kicker: 'Rain' }),
		];
		const all = [[], [taiwan], [words('rain')], [words('rain'), taiwan], [words('snow')]];
		for (const topics of all) {
			for (const except of all.slice(1)) {
				const one = wanted(topics, except);
				const matcher = createArticleMatcher(one, names);
				const expected = articles.flatMap((arrival) => {
					const match = matcher(arrival);
					return match === undefined ? [] : [{ article: arrival.article, match }];
				});
				const collector = createMatchCollector([one], names);
				for (const article of articles) collector.add(article);
				expect(collector.matching(one)).toEqual(expected);
			}
		}
	});

	it('matches every report of a story, and numbers each by its story', () => {
		const [shown, other] = [anArticle({ id: 'a' }), anArticle({ id: 'b', places: ['臺灣'] })];
		const stories = [{ story: 7, article: shown, others: [other] }];
		const mentioned = { kind: 'place', name: 'Taiwan' } as const;
		const found = matchingReports(stories, wanted([taiwan]), {
			names: () => names,
			namesIn: (id) => (id === 'b' ? [mentioned] : []),
		});
		expect(found).toMatchObject([{ article: { id: 'b' }, story: 7 }]);
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
		collector.add({ article: counting, names: [{ kind: 'place', name: 'Taiwan' }] });
		collector.matching(one);
		const readsAtFirst = reads;
		for (let times = 0; times < 10; times += 1) collector.matching(one);
		expect(reads).toBe(readsAtFirst);
	});
});

describe('createMatchCollector', () => {
	const ferry = anArrival({ id: 'ferry', headline: 'Ferry sinks', summary: 'It sank.' });
	const rain = anArrival({ id: 'rain', headline: 'Rain', summary: 'It rained as a ship sinks.' });
	const snow = anArrival({ id: 'snow', headline: 'Snow', summary: 'It snowed and rained.' });
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
