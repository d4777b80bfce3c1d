import type { Article } from '#src/articles/article.ts';
import { hashOf } from '#src/text/fold.ts';
import { firstSentences, formerGist, gist } from '#src/text/sentences.ts';
import { composeStoryLine, type StoryLine } from './story-list.ts';
import { firstReportTimes } from './urgency.ts';

/** Which version of an article a message showed. */
export type ToldArticle = {
	readonly id: string;
	readonly version: string;
	/** Identities that recognize it under another id; see `identitiesOf`. */
	readonly known?: readonly string[] | undefined;
};

/** One story as a digest shows it. */
export type DigestEntry = {
	readonly story: StoryLine;
	/** Two sentences, for a story at the top; undefined if it has no gist. */
	readonly opening: string | undefined;
	/** When each source first reported it, in milliseconds since 1970; only where the time is known. */
	readonly firstReports: readonly number[];
	/** Undefined for a new story. */
	readonly whatChanged: StoryUpdate | undefined;
	/** All articles about it; the first is the one in `story`. */
	readonly articles: readonly ToldArticle[];
};

/** What is new about a story that was posted before. */
export type StoryUpdate = {
	/** What changed in the article in `story`, if it was posted before. */
	readonly changes: readonly ArticleChange[];
	/** Sources that have reported it since then. */
	readonly added: readonly string[];
	/** Whether there is a new report from an earlier source or from an unnamed one. */
	readonly isFurther: boolean;
};

/** Composes an entry that shows the first article and lists the sources of the others. */
export function composeDigestEntry(
	[lead, ...others]: readonly [Article, ...Article[]],
	whatChanged?: StoryUpdate,
): DigestEntry {
	const story = composeStoryLine(lead, others);
	return {
		story,
		opening: story.gist && firstSentences(lead.summary ?? lead.headline),
		firstReports: firstReportTimes([lead, ...others]),
		whatChanged,
		articles: [lead, ...others].map((article) => ({
			id: article.id,
			version: versionOf(article),
			known: identitiesOf(article),
		})),
	};
}

/** Puts the article that represents a story first: if possible not withdrawn, with a summary, with a link; then the newest. */
export function leadFirst(articles: readonly [Article, ...Article[]]): [Article, ...Article[]] {
	const [first, ...rest] = articles;
	const lead = rest.reduce(
		(best, article) => (isBetterLead(article, best) ? article : best),
		first,
	);
	return [lead, ...articles.filter((article) => article !== lead)];
}

function isBetterLead(article: Article, best: Article): boolean {
	const difference = leadScore(article) - leadScore(best);
	if (difference !== 0) return difference > 0;
	if (article.publishedAt !== best.publishedAt) return article.publishedAt > best.publishedAt;
	return article.id < best.id;
}

function leadScore({ withdrawn, headline, summary = headline, url }: Article): number {
	return (withdrawn ? 0 : 4) + (summary === headline ? 0 : 2) + (url === undefined ? 0 : 1);
}

/**
 * Recognizes an article under another id, for example after its file was renamed: by its source and
 * text, by its source and address, or by its source, time and summary, if these are telling enough. Two
 * articles are the same if they share one identity.
 */
function identitiesOf(article: Article): readonly string[] {
	const { source, headline, summary = headline, url, publishedAt } = article;
	const sourceName = source?.name ?? '';
	const identities = [identity('text', sourceName, headline, summary)];
	if (url !== undefined) identities.push(identity('address', sourceName, url));
	const isTelling = summary !== headline && summary.length >= tellingSummaryMin;
	if (isTelling && !midnight.test(publishedAt))
		identities.push(identity('time', sourceName, publishedAt, summary));
	return identities;
}

/** Shorter summaries, like “Read more on our site”, can be those of several reports. */
const tellingSummaryMin = 40;
/** Sources that give only the date have many reports with that time. */
const midnight = /T00:00(?::00(?:\.0+)?)?(?:Z|[+-])/;

/** A hash of 64 bits, in at most 14 characters. */
function identity(...facts: readonly string[]): string {
	const text = JSON.stringify(facts);
	return [text, `again ${text}`].map((half) => hashOf(half).toString(36)).join('');
}

/** How an article differs from the version that was posted; `source` is the name of the source or the link to the report. */
export type ArticleChange =
	| 'headline'
	| 'summary'
	| 'source'
	| 'kicker'
	| 'date'
	| 'withdrawn'
	| 'restored';

/**
 * Identifies a version of an article in at most 37 characters: a hash of each part that messages
 * show, and whether it is withdrawn. One change in sixty million goes unnoticed.
 */
export function versionOf(article: Article): string {
	const {
		headline,
		summary = headline,
		source,
		url,
		kicker,
		publishedAt,
		updatedAt,
		withdrawn,
	} = article;
	const hashes: Record<VersionPart, string> = {
		headline: shortHash(headline),
		summary: shortHash(summary),
		source: shortHash(JSON.stringify([source?.name, url])),
		withdrawn: withdrawn ? 'w' : '',
		kicker: shortHash(kicker ?? ''),
		date: shortHash(JSON.stringify([publishedAt, updatedAt])),
		opening: shortHash(firstSentences(summary)),
	};
	return versionParts.map((part) => hashes[part]).join('.');
}

/** What changed since a version; nothing if `versionOf` never returned that text. */
export function changesSince(version: string, article: Article): readonly ArticleChange[] {
	return toChanges(changedParts(version, versionOf(article)), article);
}

/** Like `changesSince`, but only the changes that a digest entry shows: of the summary only its first sentences. */
export function shownChangesSince(
	version: string,
	article: Article,
	current = versionOf(article),
): readonly ArticleChange[] {
	if (version === current) return [];
	const changed = changedParts(version, current);
	const isSummaryHidden = article.withdrawn || isSameOpening(version, changed, article);
	return toChanges(changed, article).filter((change) => change !== 'summary' || !isSummaryHidden);
}

/** Whether a message shows the same of the summary; up to 0.1.0 the version has its gist, by another rule at first. */
function isSameOpening(
	version: string,
	changed: readonly VersionPart[],
	{ headline, summary = headline }: Article,
): boolean {
	if (isOfFirstFormat(version)) return false;
	if (!changed.includes('opening')) return true;
	return [gist, formerGist].some((former) => version.endsWith(`.${shortHash(former(summary))}`));
}

const versionParts = [
	'headline',
	'summary',
	'source',
	'withdrawn',
	'kicker',
	'date',
	'opening',
] as const;
type VersionPart = (typeof versionParts)[number];

/** Dateline 0.1.0 remembered messages in this format, which mixes all other parts into one hash. */
const firstFormatParts: readonly VersionPart[] = ['headline', 'summary', 'withdrawn'];

function isOfFirstFormat(version: string): boolean {
	return version.split('.').length === 4;
}

function changedParts(version: string, current: string): readonly VersionPart[] {
	const before = version.split('.').map((hash) => hash.slice(-hashLength));
	const now = current.split('.');
	const comparable = isOfFirstFormat(version) ? firstFormatParts : versionParts;
	if (comparable === versionParts && before.length !== versionParts.length) return [];
	return comparable.filter(
		(part) => before[versionParts.indexOf(part)] !== now[versionParts.indexOf(part)],
	);
}

function toChanges(
	changed: readonly VersionPart[],
	{ withdrawn }: Article,
): readonly ArticleChange[] {
	return changed.flatMap((part): ArticleChange[] => {
		if (part === 'opening') return [];
		return part === 'withdrawn' && !withdrawn ? ['restored'] : [part];
	});
}

const hashLength = 5;

function shortHash(text: string): string {
	return hashOf(text).toString(36).slice(-hashLength);
}

/** What many digests of the same articles share; everything is computed when it is first needed. */
export type DigestCache = {
	/** The entry for a new story with a single article. */
	entryFor(article: Article): DigestEntry;
	/** What changed in an article since a version that was posted. */
	changesSince(version: string, article: Article): readonly ArticleChange[];
	/** Identities that recognize the article under another id. */
	identities(article: Article): readonly string[];
};

export function createDigestCache(): DigestCache {
	const entries = new Map<Article, DigestEntry>();
	const changes = new Map<Article, Map<string, readonly ArticleChange[]>>();
	const identities = new Map<Article, readonly string[]>();

	return {
		entryFor: (article) => computeOnce(entries, article, () => composeDigestEntry([article])),
		changesSince: (version, article) =>
			computeOnce(
				computeOnce(changes, article, () => new Map()),
				version,
				() => changesSince(version, article),
			),
		identities: (article) => computeOnce(identities, article, () => identitiesOf(article)),
	};
}

function computeOnce<Key, Value>(cache: Map<Key, Value>, key: Key, compute: () => Value): Value {
	const cached = cache.get(key);
	if (cached !== undefined) return cached;
	const computed = compute();
	cache.set(key, computed);
	return computed;
}
