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
	/** Whether `publishedAt` is when it arrived. */
	readonly dateIsArrival?: true | undefined;
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
		reports: valid.map(({ id, source, url, headline, publishedAt, dateIsArrival }, index) => ({
			id,
			source: source?.name,
			url,
			headline,
			publishedAt,
			dateIsArrival,
			isFirst: index === 0 && valid.slice(1).every((other) => isAfter(other, publishedAt)),
		})),
		differences: differencesIn(valid),
	};
}

/** A bare day is only after another day; what has no date may have been published long before it arrived. */
function isAfter({ publishedAt, dateIsArrival }: Article, first: string): boolean {
	if (dateIsArrival) return false;
	return isDay(publishedAt) || isDay(first)
		? publishedAt.slice(0, 10) > first.slice(0, 10)
		: instantOf(publishedAt) > instantOf(first);
}

/** Of each source the newest number counts, because its earlier ones are no longer what it says. */
function differencesIn(articles: readonly Article[]): readonly (readonly Quotation[])[] {
	const byThing = new Map<string, Map<string | undefined, CountInText & Quotation>>();
	for (const { source, url, publishedAt, ...article } of articles) {
		for (const [thing, count] of countsIn(article)) {
			const bySource = byThing.get(thing) ?? new Map<string | undefined, CountInText & Quotation>();
			byThing.set(
				thing,
				bySource.set(source?.name, { ...count, source: source?.name, url, publishedAt }),
			);
		}
	}
	return [...byThing.values()]
		.map((bySource) => [
			...new Map([...bySource.values()].map((one) => [one.number, one])).values(),
		])
		.filter(({ length }) => length > 1)
		.map((counts) => counts.map(({ number: _, ...quotation }) => quotation));
}

type CountInText = { readonly number: number; readonly words: string };

/**
 * How many people something happened to, by what happened. Only headlines count, because a text also
 * tells of other events; nothing in a headline that doubts, compares or gives several numbers of one thing.
 */
function countsIn({
	headline,
	language,
}: Pick<Article, 'headline' | 'language'>): ReadonlyMap<string, CountInText> {
	const counts = new Map<string, CountInText>();
	const unclear = new Set<string>();
	const [primary = ''] = language.toLowerCase().split('-');
	const reading = readings[primary];
	if (reading === undefined || reading.doubt.test(headline)) return counts;
	for (const [thing, pattern] of Object.entries(reading.things)) {
		for (const { 0: words, groups } of headline.matchAll(pattern)) {
			const number = numberOf(groups?.number ?? '');
			const key = `${primary} ${thing}`;
			if (number === undefined) continue;
			if ((counts.get(key)?.number ?? number) !== number) unclear.add(key);
			else if (!counts.has(key)) counts.set(key, { number, words });
		}
	}
	for (const key of unclear) counts.delete(key);
	return counts;
}

function numberOf(written: string): number | undefined {
	const word = numberWords.indexOf(written.toLowerCase());
	if (word >= 0) return word;
	if (/^(?:19|20)\d\d$/.test(written)) return undefined;
	const number = Number(written.replaceAll(/[,.\s]/g, ''));
	return Number.isSafeInteger(number) ? number : undefined;
}

const numberWords =
	'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
		' ',
	);

/**
 * How headlines of a language count people: what happened to them, in words that directly follow the
 * number. Only these are surely about the same thing: “two officers” in one report need not be the
 * officers of another.
 */
type Reading = {
	/** Words that make it doubtful whether a number is of this event, and true. */
	readonly doubt: RegExp;
	readonly things: Readonly<Record<string, RegExp>>;
};

const english = {
	before: 'at least|at most|up to|as many as|more than|fewer than|nearly|almost|over|about|around',
	people: '(?:(?:people|persons) )?(?:(?:are|were|was|have been|has been|had been) )?',
	after: 'in|by|after|as|when|at|on|near|and|during|across|while|with|from|amid|following|outside',
};
const german = {
	before: 'mindestens|bis zu|mehr als|fast|über|etwa|rund',
	people: '(?:Menschen (?:sind )?)?',
	after: 'in|im|bei|nach|durch|und|am|an|auf',
};
const french = {
	before: "au moins|jusqu[’']à|plus de|près de|environ",
	people: '(?:personnes )?',
	after: 'à|au|aux|en|dans|après|par|et|lors|sur',
};
const spanish = {
	before: 'al menos|hasta|más de|casi|unos|cerca de',
	people: '(?:personas )?',
	after: 'en|tras|por|y|al|a|durante',
};

const readings: Readonly<Record<string, Reading>> = {
	en: {
		doubt:
			/(?<!\p{L})(?:not|no|never|den(?:y|ies|ied)|false|fake|hoax|fear(?:s|ed)?|could|may|might|would|if|drill|since|ago|annual|years?|months?|last|previous|earlier|so far|total|risk)(?!\p{L})/iu,
		things: {
			killed: countOf('killed|dead|die[ds]?', english),
			injured: countOf('injured|wounded|hurt', english),
			missing: countOf('missing|unaccounted for', english),
			arrested: countOf('arrested|detained', english),
			evacuated: countOf('evacuated', english),
			rescued: countOf('rescued', english),
		},
	},
	de: {
		doubt:
			/(?<!\p{L})(?:nicht|keine?r?|falsch|befürchtet|könnten?|wohl|seit|vor|jährlich|Jahr(?:e|en)?|Monat(?:e|en)?|bisher|insgesamt)(?!\p{L})/iu,
		things: {
			killed: countOf('Tote|getötet|gestorben', german),
			injured: countOf('Verletzte|verletzt', german),
			missing: countOf('Vermisste|vermisst', german),
		},
	},
	fr: {
		doubt:
			/(?<!\p{L})(?:pas|aucune?|jamais|faux|craint|craignent|pourraient|depuis|ans?|années?|mois|total)(?!\p{L})/iu,
		things: {
			killed: countOf('morts|tués|tuées', french),
			injured: countOf('blessés|blessées', french),
			missing: countOf('disparus|disparues', french),
		},
	},
	es: {
		doubt: /(?<!\p{L})(?:no|ningún|nunca|falso|temen?|podrían|desde|años?|meses|total)(?!\p{L})/iu,
		things: {
			killed: countOf('muertos|muertas|fallecidos', spanish),
			injured: countOf('heridos|heridas', spanish),
			missing: countOf('desaparecidos|desaparecidas', spanish),
		},
	},
	zh: {
		doubt: /[不未無无沒没恐或否年月]|以[來来]|累[計计]/u,
		things: {
			killed: /(?:至少|逾|近|超[過过])?(?<number>\d+)\s?人(?:死亡|罹難|遇難|罹难|遇难)/gu,
			injured: /(?:至少|逾|近|超[過过])?(?<number>\d+)\s?人(?:受傷|受伤)/gu,
			missing: /(?:至少|逾|近|超[過过])?(?<number>\d+)\s?人(?:失蹤|失踪)/gu,
		},
	},
};

/** A whole number, as it is qualified, and what happened; no part of a longer number, and nothing else that is counted. */
function countOf(
	what: string,
	{
		before,
		people,
		after,
	}: { readonly before: string; readonly people: string; readonly after: string },
): RegExp {
	const words = numberWords.slice(1).join('|');
	const number = `(?<number>\\d{1,3}(?:[,.\\u00a0 ]\\d{3})*|\\d+|${words})`;
	const alone = `(?<![\\p{L}\\p{N}.,-])(?<!(?:${words}|hundred|thousand|million|dozen|and|to|or|of) )`;
	const end = `(?=\\s*(?:$|[,.;:!?–—)“”"]|(?:${after})(?!\\p{L})))`;
	return new RegExp(`${alone}(?:(?:${before}) )?${number} ${people}(?:${what})${end}`, 'giu');
}
