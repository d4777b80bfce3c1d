import type { Article } from '#src/articles/article.ts';
import { type Marked, unmarked } from './marked.ts';
import { gist } from './sentences.ts';

/** One story as a list shows it. */
export type StoryLine = {
	readonly id: string;
	readonly kicker: string | undefined;
	readonly headline: Marked;
	readonly url: string | undefined;
	/** What happened, in the summary’s own first words; undefined for a withdrawn story, and where it would repeat the headline. */
	readonly gist: Marked | undefined;
	readonly source: string | undefined;
	readonly publishedAt: string;
	readonly updatedAt: string | undefined;
	readonly withdrawn: boolean;
};

export function composeStoryLine(article: Article): StoryLine {
	return {
		id: article.id,
		kicker: article.kicker,
		headline: unmarked(article.headline),
		url: article.url,
		gist: gistBeside(article),
		source: article.source?.name,
		publishedAt: article.publishedAt,
		updatedAt: article.updatedAt,
		withdrawn: article.withdrawn,
	};
}

function gistBeside({ headline, summary, withdrawn }: Article): Marked | undefined {
	const words = withdrawn ? headline : gist(summary);
	return words === headline ? undefined : unmarked(words);
}
