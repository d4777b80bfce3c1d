import type { Article } from '#src/articles/article.ts';
import { hashOf } from '#src/text/hash.ts';
import { gist } from '#src/text/sentences.ts';
import { type Comparison, createComparison } from './similarity.ts';
import { composeStoryLine, type StoryLine } from './story-list.ts';

/** An article as a message tells it, and which version of it. */
export type ToldArticle = {
	readonly id: string;
	readonly version: string;
	/** By what it is known again under another id. */
	readonly known?: readonly string[] | undefined;
};

/** What a message tells of one story. */
export type DigestEntry = {
	readonly story: StoryLine;
	/** Who else reports it, each once, with the address of that report. */
	readonly others: readonly Report[];
	/** Undefined for a story that was not told before. */
	readonly whatChanged: StoryUpdate | undefined;
	/** All its articles, the one that `story` shows first. */
	readonly articles: readonly ToldArticle[];
};

export type Report = { readonly source: string; readonly url: string | undefined };

export type StoryUpdate = {
	/** What changed in the article that `story` shows, where it was told before. */
	readonly changes: readonly ArticleChange[];
	/** Sources that report it since. */
	readonly added: readonly string[];
	/** Whether a source that reported it before, or an unnamed one, reports it again. */
	readonly isFurther: boolean;
};

/** Tells a story by its first article, the others beside it. */
export function composeDigestEntry(
	[lead, ...others]: readonly [Article, ...Article[]],
	whatChanged?: StoryUpdate,
): DigestEntry {
	return {
		story: composeStoryLine(lead),
		others: reportsBeside(lead, others),
		whatChanged,
		articles: [lead, ...others].map((article) => ({
			id: article.id,
			version: versionOf(article),
			known: identitiesOf(article),
		})),
	};
}

/** The article to tell a story by: one that stands, that says more than its headline, that can be opened; of these the newest. */
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

function leadScore({ withdrawn, headline, summary, url }: Article): number {
	return (withdrawn ? 0 : 4) + (summary === headline ? 0 : 2) + (url === undefined ? 0 : 1);
}

function reportsBeside(lead: Article, others: readonly Article[]): Report[] {
	const bySource = new Map<string, Report>();
	for (const { source, url, withdrawn } of others) {
		if (withdrawn || source === undefined || source.name === lead.source?.name) continue;
		if (!bySource.has(source.name)) bySource.set(source.name, { source: source.name, url });
	}
	return [...bySource.values()];
}

/**
 * By what an article is known again when it comes under another id, as when its file is renamed: its
 * source with its text, and its source with its address. One of them is enough.
 */
function identitiesOf({ source, headline, summary, url }: Article): readonly string[] {
	const from = source?.name ?? '';
	const byText = identity('text', from, headline, summary);
	return url === undefined ? [byText] : [byText, identity('address', from, url)];
}

/** 64 bits, in at most 14 characters. */
function identity(...texts: readonly string[]): string {
	const text = JSON.stringify(texts);
	return [text, `again ${text}`].map((one) => hashOf(one).toString(36)).join('');
}

/** What of an article differs from the version that was told; `source` is its name or the link to the report. */
export type ArticleChange =
	| 'headline'
	| 'summary'
	| 'source'
	| 'kicker'
	| 'date'
	| 'withdrawn'
	| 'restored';

/**
 * Which version of an article was told, in at most 37 characters: a hash of each part that can be
 * shown, and whether it was withdrawn. One change in sixty million goes unseen.
 */
export function versionOf(article: Article): string {
	const { headline, summary, source, url, kicker, publishedAt, updatedAt, withdrawn } = article;
	const written: Record<VersionPart, string> = {
		headline: shortHash(headline),
		summary: shortHash(summary),
		source: shortHash(JSON.stringify([source?.name, url])),
		withdrawn: withdrawn ? 'w' : '',
		kicker: shortHash(kicker ?? ''),
		date: shortHash(JSON.stringify([publishedAt, updatedAt])),
		gist: shortHash(gist(summary)),
	};
	return versionParts.map((part) => written[part]).join('.');
}

/** What changed since that version; nothing for a version that was never made here. */
export function changesSince(version: string, article: Article): readonly ArticleChange[] {
	return toChanges(changedParts(version, versionOf(article)), article);
}

/** The same, as far as a message that tells the article in short shows it: the summary by its gist. */
export function shownChangesSince(
	version: string,
	article: Article,
	present = versionOf(article),
): readonly ArticleChange[] {
	if (version === present) return [];
	const changed = changedParts(version, present);
	const isGistTheSame = !isOfFirstFormat(version) && !changed.includes('gist');
	const isSummaryHidden = article.withdrawn || isGistTheSame;
	return toChanges(changed, article).filter((change) => change !== 'summary' || !isSummaryHidden);
}

const versionParts = [
	'headline',
	'summary',
	'source',
	'withdrawn',
	'kicker',
	'date',
	'gist',
] as const;
type VersionPart = (typeof versionParts)[number];

/** Messages of version 0.1.0 are remembered so: what else was shown beside headline and summary cannot be told apart. */
const firstFormatParts: readonly VersionPart[] = ['headline', 'summary', 'withdrawn'];

function isOfFirstFormat(version: string): boolean {
	return version.split('.').length === 4;
}

function changedParts(version: string, present: string): readonly VersionPart[] {
	const before = version.split('.').map((hash) => hash.slice(-hashLength));
	const now = present.split('.');
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
		if (part === 'gist') return [];
		return part === 'withdrawn' && !withdrawn ? ['restored'] : [part];
	});
}

const hashLength = 5;

function shortHash(text: string): string {
	return hashOf(text).toString(36).slice(-hashLength);
}

/** What the digests made of one batch of articles have in common; each is worked out once, when it is first asked for. */
export type DigestCache = {
	readonly comparison: Comparison;
	/** The telling of a new story that one article reports. */
	entryFor(article: Article): DigestEntry;
	/** What of an article changed since a version of it that was told. */
	changesSince(version: string, article: Article): readonly ArticleChange[];
	/** By what an article is known again under another id. */
	identities(article: Article): readonly string[];
};

/** Opens a batch of these articles, or of those that a comparison was opened with. */
export function createDigestCache(
	articles: readonly Article[],
	comparison: Comparison = createComparison(articles),
): DigestCache {
	const tellings = new Map<Article, DigestEntry>();
	const changes = new Map<Article, Map<string, readonly ArticleChange[]>>();
	const identities = new Map<Article, readonly string[]>();

	return {
		comparison,
		entryFor: (article) => computeOnce(tellings, article, () => composeDigestEntry([article])),
		changesSince: (version, article) =>
			computeOnce(
				computeOnce(changes, article, () => new Map()),
				version,
				() => changesSince(version, article),
			),
		identities: (article) => computeOnce(identities, article, () => identitiesOf(article)),
	};
}

function computeOnce<Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value {
	const remembered = known.get(key);
	if (remembered !== undefined) return remembered;
	const made = make();
	known.set(key, made);
	return made;
}
