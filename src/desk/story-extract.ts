import type { Article } from '#src/articles/article.ts';
import { gist } from '#src/text/sentences.ts';
import type { Difference } from './story-differences.ts';

/** A story told in the words of its reports. */
export type StoryExtract = {
	/** The clearest lead, then what other sources add to it. Empty if there is nothing to tell. */
	readonly sentences: readonly ToldSentence[];
	/** Numbers of one thing that disagree. */
	readonly disagreements: readonly Difference[];
};

/** A sentence of an article, word for word; one that is too long ends at a clause, with “…”. */
export type ToldSentence = { readonly text: string; readonly article: Article };

/** Tells a story by its reports, given in order of publication; withdrawn ones are left out. */
export function extractStory(reports: readonly Article[]): StoryExtract {
	const article = reports.find(({ withdrawn }) => !withdrawn);
	if (article === undefined) return { sentences: [], disagreements: [] };
	const text = gist(article.summary ?? article.headline);
	return { sentences: [{ text, article }], disagreements: [] };
}
