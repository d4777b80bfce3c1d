import type { Article } from '#src/articles/article.ts';
import { hashOf } from '#src/names/letters.ts';
import { gist } from './sentences.ts';

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
	const written: Record<Part, string> = {
		headline: shortHash(headline),
		summary: shortHash(summary),
		source: shortHash(JSON.stringify([source?.name, url])),
		withdrawn: withdrawn ? 'w' : '',
		kicker: shortHash(kicker ?? ''),
		date: shortHash(JSON.stringify([publishedAt, updatedAt])),
		gist: shortHash(gist(summary)),
	};
	return parts.map((part) => written[part]).join('.');
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

const parts = ['headline', 'summary', 'source', 'withdrawn', 'kicker', 'date', 'gist'] as const;
type Part = (typeof parts)[number];

/** Messages of version 0.1.0 are remembered so: what else was shown beside headline and summary cannot be told apart. */
const firstParts: readonly Part[] = ['headline', 'summary', 'withdrawn'];

function isOfFirstFormat(version: string): boolean {
	return version.split('.').length === 4;
}

function changedParts(version: string, present: string): readonly Part[] {
	const before = version.split('.').map((hash) => hash.slice(-hashLength));
	const now = present.split('.');
	const comparable = isOfFirstFormat(version) ? firstParts : parts;
	if (comparable === parts && before.length !== parts.length) return [];
	return comparable.filter((part) => before[parts.indexOf(part)] !== now[parts.indexOf(part)]);
}

function toChanges(changed: readonly Part[], { withdrawn }: Article): readonly ArticleChange[] {
	return changed.flatMap((part): ArticleChange[] => {
		if (part === 'gist') return [];
		return part === 'withdrawn' && !withdrawn ? ['restored'] : [part];
	});
}

const hashLength = 5;

function shortHash(text: string): string {
	return hashOf(text).toString(36).slice(-hashLength);
}
