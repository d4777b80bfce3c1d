import { describe, expect, it } from 'vitest';
import { composeDigestEntries } from '#src/desk/digest.ts';
import { createDigestCache, versionOf } from '#src/desk/digest-entry.ts';
import { matchAnything } from '#src/desk/match-topics.ts';
import { comparisonFrom, createWordCounter, featuresOf } from '#src/desk/similarity.ts';
import { anArticle } from '../harness/an-article.ts';

const now = new Date('2025-06-20T12:00:00Z');
const ferry = anArticle({
	id: 'ferry',
	headline: 'Ferry with 40 aboard sinks off Old Town',
	summary: 'All 40 people aboard were saved when a ferry sank off Old Town.',
});
const ferryToo = anArticle({
	id: 'ferry-too',
	headline: 'All saved as ferry sinks near Old Town',
	summary: 'A ferry with 40 people aboard sank off Old Town on Monday.',
	source: 'The Other Example',
});
const rain = anArticle({ id: 'rain', headline: 'Rain at last', summary: 'It rained for a week.' });
const rainAsTold = anArticle({ id: 'rain', headline: 'No rain', summary: 'It has not rained.' });
const all = [ferry, ferryToo, rain];

function toTell(articles: typeof all) {
	return {
		arrived: articles.map((article) => ({ article, match: matchAnything(article) })),
		toldBefore: [{ articles: [{ article: rain, version: versionOf(rainAsTold) }] }],
		now,
	};
}

describe('a batch', () => {
	it('gives each of many digests what it would tell if it were made alone', () => {
		const batch = createDigestCache(all);
		for (const articles of [all, [ferry], [ferry, ferryToo], [rain], []]) {
			const alone = composeDigestEntries(toTell(articles));
			expect(composeDigestEntries({ ...toTell(articles), cache: batch })).toEqual(alone);
		}
	});

	it('tells a story of one article in the same words in every digest', () => {
		const batch = createDigestCache(all);
		expect(batch.entryFor(ferry)).toBe(batch.entryFor(ferry));
		expect(batch.entryFor(ferry).story.id).toBe('ferry');
	});

	it('keeps apart what changed since different versions of one article', () => {
		const batch = createDigestCache([]);
		expect(batch.changesSince(versionOf(rainAsTold), rain)).toEqual(['headline', 'summary']);
		expect(batch.changesSince(versionOf(rain), rain)).toEqual([]);
	});

	it('is the same whether its articles were read before or not', () => {
		const read = new Map(all.map((article) => [article, featuresOf(article)]));
		const counts = createWordCounter();
		for (const features of read.values()) counts.count(features);
		const alike = createDigestCache(all).comparison.similarity(ferry, ferryToo);
		expect(alike).toBeGreaterThan(0);
		expect(comparisonFrom(counts, read).similarity(ferry, ferryToo)).toBe(alike);
		expect(comparisonFrom(counts, new Map()).similarity(ferry, ferryToo)).toBe(alike);
	});
});
