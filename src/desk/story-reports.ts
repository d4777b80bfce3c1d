import type { Article } from '#src/articles/article.ts';
import { instantOf, isDay } from '#src/articles/publication-date.ts';

/** The reports of a story, and what differs in them. */
export type StoryReports = {
	/** In order of publication. */
	readonly reports: readonly ListedReport[];
	/** Numbers of one thing that disagree; each thing once, with a quotation per number. */
	readonly differences: readonly (readonly Quotation[])[];
};

export type ListedReport = {
	readonly id: string;
	readonly source: string | undefined;
	readonly url: string | undefined;
	readonly headline: string;
	readonly publishedAt: string;
	/** Whether it was certainly published before all others. */
	readonly isFirst: boolean;
};

/** Words of a report, verbatim. */
export type Quotation = {
	readonly words: string;
	readonly source: string | undefined;
	readonly url: string | undefined;
	readonly publishedAt: string;
};

/** Composes the reports of a story, given in order of publication; withdrawn ones are left out. */
export function composeReports(articles: readonly Article[]): StoryReports {
	const valid = articles.filter(({ withdrawn }) => !withdrawn);
	return {
		reports: valid.map(({ id, source, url, headline, publishedAt }, index) => ({
			id,
			source: source?.name,
			url,
			headline,
			publishedAt,
			isFirst: index === 0 && valid.slice(1).every((other) => isAfter(other, publishedAt)),
		})),
		differences: differencesIn(valid),
	};
}

/** A bare day is only after another day. */
function isAfter({ publishedAt }: Article, first: string): boolean {
	return isDay(publishedAt) || isDay(first)
		? publishedAt.slice(0, 10) > first.slice(0, 10)
		: instantOf(publishedAt) > instantOf(first);
}

function differencesIn(articles: readonly Article[]): readonly (readonly Quotation[])[] {
	const byThing = new Map<string, Map<number, Quotation>>();
	for (const article of articles) {
		for (const [thing, { number, words }] of countsIn(article)) {
			const numbers = byThing.get(thing) ?? new Map<number, Quotation>();
			byThing.set(thing, numbers);
			const { source, url, publishedAt } = article;
			if (!numbers.has(number))
				numbers.set(number, { words, source: source?.name, url, publishedAt });
		}
	}
	return [...byThing.values()]
		.filter(({ size }) => size > 1)
		.map((numbers) => [...numbers.values()]);
}

type CountInText = { readonly number: number; readonly words: string };

/** How many people something happened to, by what happened; nothing of which a report gives several numbers. */
function countsIn({ headline, summary, language }: Article): ReadonlyMap<string, CountInText> {
	const counts = new Map<string, CountInText>();
	const unclear = new Set<string>();
	const [primary = ''] = language.toLowerCase().split('-');
	for (const [thing, pattern] of thingsIn[primary] ?? []) {
		for (const text of [headline, summary.slice(0, openingMax)]) {
			for (const { 0: words, groups } of text.matchAll(pattern)) {
				const number = numberOf(groups?.number ?? '');
				const key = `${primary} ${thing}`;
				if (number === undefined) continue;
				if ((counts.get(key)?.number ?? number) !== number) unclear.add(key);
				else if (!counts.has(key)) counts.set(key, { number, words });
			}
		}
	}
	for (const key of unclear) counts.delete(key);
	return counts;
}

/** How much of a summary is read: later sentences are often about other events. */
const openingMax = 500;

function numberOf(written: string): number | undefined {
	const word = numberWords.indexOf(written.toLowerCase());
	if (word >= 0) return word;
	const number = Number(written.replaceAll(/[,.\s]/g, ''));
	return Number.isSafeInteger(number) ? number : undefined;
}

const numberWords =
	'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
		' ',
	);

/**
 * What happens to people, in words that directly follow a number. Only these are surely about the same
 * thing: “two officers” in one report need not be the officers of another.
 */
const thingsIn: Readonly<Record<string, readonly (readonly [string, RegExp])[]>> = {
	en: [
		['killed', english('killed|dead|die[ds]?')],
		['injured', english('injured|wounded|hurt')],
		['missing', english('missing|unaccounted for')],
		['arrested', english('arrested|detained')],
		['evacuated', english('evacuated')],
		['rescued', english('rescued')],
	],
	de: [
		['killed', countOf('(?:Menschen (?:sind )?)?(?:Tote|getötet|gestorben)')],
		['injured', countOf('(?:Menschen )?(?:Verletzte|verletzt)')],
		['missing', countOf('(?:Menschen )?(?:Vermisste|vermisst)')],
	],
	fr: [
		['killed', countOf('(?:personnes )?(?:morts|tués|tuées)')],
		['injured', countOf('(?:personnes )?(?:blessés|blessées)')],
		['missing', countOf('(?:personnes )?(?:disparus|disparues)')],
	],
	es: [
		['killed', countOf('(?:personas )?(?:muertos|muertas|fallecidos)')],
		['injured', countOf('(?:personas )?(?:heridos|heridas)')],
		['missing', countOf('(?:personas )?(?:desaparecidos|desaparecidas)')],
	],
	zh: [
		['killed', /(?<number>\d+)\s?人(?:死亡|罹難|遇難|罹难|遇难)/gu],
		['injured', /(?<number>\d+)\s?人(?:受傷|受伤)/gu],
		['missing', /(?<number>\d+)\s?人(?:失蹤|失踪)/gu],
	],
};

function english(what: string): RegExp {
	return countOf(
		`(?:(?:people|persons) )?(?:(?:are|were|was|have been|has been|had been) )?(?:${what})`,
	);
}

function countOf(what: string): RegExp {
	const number = `(?<number>\\d{1,3}(?:[,.\\u00a0 ]\\d{3})*|\\d+|${numberWords.slice(1).join('|')})`;
	return new RegExp(`(?<![\\p{L}\\p{N}.,-])${number} ${what}(?![\\p{L}\\p{N}])`, 'giu');
}
