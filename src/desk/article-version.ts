import type { Article } from '#src/articles/article.ts';
import { hashOf } from '#src/names/letters.ts';

/** What of an article differs from the version that was told. */
export type ArticleChange = 'headline' | 'summary' | 'source' | 'withdrawn' | 'restored';

/**
 * Which version of an article was told, in at most 27 characters: a hash of the headline, of the
 * summary and of where it comes from, and whether it was withdrawn. One change in four thousand
 * million goes unseen.
 */
export function versionOf(article: Article): string {
	const { headline, summary, source, url, kicker, publishedAt, updatedAt, withdrawn } = article;
	const origin = [source?.name, source?.url, url, kicker, publishedAt, updatedAt];
	return [
		...[headline, summary, JSON.stringify(origin)].map((text) => hashOf(text).toString(36)),
		withdrawn ? 'w' : '',
	].join('.');
}

/** What changed since that version; nothing for a version that was never made here. */
export function changesSince(version: string, article: Article): readonly ArticleChange[] {
	const before = version.split('.');
	const now = versionOf(article).split('.');
	if (before.length !== now.length) return [];
	return fields.flatMap((field, place) => {
		if (before[place] === now[place]) return [];
		return field === 'withdrawn' && !article.withdrawn ? ['restored'] : [field];
	});
}

const fields = ['headline', 'summary', 'source', 'withdrawn'] as const;
