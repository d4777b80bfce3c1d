import { instantOf } from '#src/articles/publication-date.ts';
import type { FetchFeed } from './fetch/fetch-feed.ts';
import type { PageRequest } from './import/lead-of-page.ts';
import type { ItemArticle } from './item/item-articles.ts';

/** Reads the lead of a page; undefined if it has none that belongs to the headline. */
export type ReadPage = (request: PageRequest) => Promise<string | undefined>;

/** Gives articles without a summary the lead of their page, where there is one; the order stays. */
export type AddLeads = (
	articles: readonly ItemArticle[],
	during: {
		readonly signal: AbortSignal;
		/** What went wrong on our side. */
		readonly onFault: (error: unknown) => void;
	},
) => Promise<readonly ItemArticle[]>;

/** How many pages one poll asks for, the newest first. Range 5 to 20: a feed without descriptions brings few new items at a time. */
const pagesMax = 10;

/** Creates a function that asks for pages one after the other, and for no more once one is refused. */
export function createLeadFinder(fetchFeed: FetchFeed, readPage: ReadPage): AddLeads {
	return async (articles, { signal, onFault }) => {
		const leads = new Map<ItemArticle, string>();
		for (const item of withoutSummary(articles)) {
			const { url = '', headline } = item.article;
			const outcome = await fetchFeed({ url }, signal);
			if (outcome.kind !== 'body') break;
			const { bytes, contentType } = outcome;
			const lead = await readPage({ bytes, contentType, headline }).catch((error) => {
				onFault(error);
				return undefined;
			});
			if (lead !== undefined) leads.set(item, lead);
		}
		return articles.map((item) => {
			const summary = leads.get(item);
			return summary === undefined ? item : { ...item, article: { ...item.article, summary } };
		});
	};
}

function withoutSummary(articles: readonly ItemArticle[]): ItemArticle[] {
	const time = ({ article }: ItemArticle) => instantOf(article.publishedAt).getTime();
	return articles
		.filter(({ article }) => article.summary === undefined && article.url !== undefined)
		.sort((one, other) => time(other) - time(one))
		.slice(0, pagesMax);
}
