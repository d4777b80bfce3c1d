import { Article, type ArticleInput } from '#src/articles/article.ts';
import { formatPath } from '#src/articles/json-text.ts';
import { parseExplained } from '#src/articles/parse-item.ts';
import { type Saying, saying } from '#src/phrases/catalogue.ts';
import type { FeedItem, ParsedFeed } from '../parse/parsed-feed.ts';
import { withoutTracking } from './canonical-link.ts';
import { changeOf, dateOf } from './item-date.ts';
import { type ItemImage, imagesIn } from './item-image.ts';
import { keyedItems } from './item-keys.ts';
import { type ReadableItem, readItem, visibleText } from './item-text.ts';
import { languageOf } from './language.ts';
import {
	addKnownItem,
	guidsOnlyCount,
	type ItemKeys,
	type ItemMatch,
	indexKnownItems,
	type KnownItem,
	matchItem,
	shortHash,
} from './match-item.ts';

/** What is known about a feed, besides what it says. */
export type ItemContext = {
	/** Consists of a-z, 0-9 and single hyphens. */
	readonly feedId: string;
	/** As its editor wrote it; it wins over what the feed declares. */
	readonly language?: string;
	/** Whom the articles are by; one item in several feeds of a publisher gets the same id. */
	readonly publisher: { readonly name: string; readonly url?: string };
	/** When the items arrived. */
	readonly now: Date;
};

/** An item as an article, or as a new version of one. */
export type ItemArticle = {
	readonly kind: 'new' | 'changed';
	readonly article: ArticleInput;
	readonly image?: ItemImage;
};

export type ItemArticles = {
	readonly articles: readonly ItemArticle[];
	/** What to remember of the items that the feed has now, unchanged ones included. */
	readonly known: readonly KnownItem[];
	/** Items that cannot be articles, by guid or link, with the reason. */
	readonly refused: readonly RefusedItem[];
};

export type RefusedItem = { readonly item: string; readonly reason: Saying };

/**
 * Turns the items of a feed into articles: those that are new or changed, each once, even if the feed repeats
 * it or rewrites its guid, link or date. `remembered` are the known items of this feed and of others by the same
 * publisher.
 */
export function articlesOf(
	feed: ParsedFeed,
	remembered: readonly KnownItem[],
	context: ItemContext,
): ItemArticles {
	const articles: ItemArticle[] = [];
	const refused: RefusedItem[] = [];
	const known = new Map<string, KnownItem>();
	const index = indexKnownItems(remembered);
	const names = [context.publisher.name, visibleText(feed.title)];
	const readable = feed.items.flatMap((item) => {
		const read = readItem(item, names);
		if (read === undefined) refused.push(refusal(item, saying('feedItemWithoutText')));
		return read ?? [];
	});
	const imageFor = imagesIn(feed.items);
	const languageIn = languagesIn(feed, readable, context);
	const keyed = keyedItems(readable);
	const guidsCount = guidsOnlyCount(
		keyed.map(({ keys }) => keys),
		index,
	);
	const ownGuid = new Set(keyed.flatMap(({ keys }) => index.guid.get(keys.guid ?? '')?.id ?? []));
	for (const { keys, ...read } of keyed) {
		const { guid: _, ...others } = keys;
		const believed = guidsCount ? others : keys;
		const found = matchItem(believed, dateOf(read.item, context.now).publishedAt, index);
		// Two items of one document are two articles, although one has taken over the other’s link.
		const isOther =
			found.kind === 'changed' &&
			!guidsCount &&
			found.known.guid !== keys.guid &&
			ownGuid.has(found.known.id);
		const match: ItemMatch = isOther ? { kind: 'new' } : found;
		const item = { ...keysOf(keys), ...identityOf(read, believed, match, context) };
		if (match.kind !== 'unchanged' || match.known.isPending === true) {
			const article = articleOf(read, item, { language: languageIn(read), match, context });
			const reason = problemIn(article);
			if (reason !== undefined) {
				refused.push(refusal(read.item, reason));
				continue;
			}
			const image = imageFor(read.item, read.text.headline);
			articles.push({
				kind: match.kind === 'changed' ? 'changed' : 'new',
				article,
				...(image === undefined ? {} : { image }),
			});
		}
		known.set(item.id, item);
		addKnownItem(index, item);
	}
	return { articles, known: [...known.values()], refused };
}

function refusal({ guid, link }: FeedItem, reason: Saying): RefusedItem {
	return { item: (guid ?? link ?? '').slice(0, refusedMax), reason };
}

const refusedMax = 200;

/**
 * Declared languages, else the one recognized in an item, else the one of all items together. English does not
 * count as declared if the headlines are plainly in another language: it is what software for feeds says by itself.
 */
function languagesIn(
	feed: ParsedFeed,
	items: readonly ReadableItem[],
	{ language }: ItemContext,
): (item: ReadableItem) => string {
	const headlines = items.map(({ text }) => text.headline).join('\n');
	const common = languageOf(headlines, []);
	const isOther = headlines.length >= manyHeadlinesMin && !/^(?:en|und)$/.test(common);
	const isMeant = (tag = '') => !(isOther && /^\s*en(?![a-z])/i.test(tag));
	return ({ item, text: { headline, summary = '' } }) => {
		const declared = [item.language, feed.language].filter(isMeant);
		return languageOf(`${headline}\n${summary}`, [language, ...declared], common);
	};
}

/** In code units: about four headlines. Fewer can all be about, or quote, something in another language. */
const manyHeadlinesMin = 200;

/** Also a guid that is not believed: by it the next document is found to count in the same way. */
function keysOf({ isDistinctive: _, ...keys }: ItemKeys): Omit<ItemKeys, 'isDistinctive'> {
	return keys;
}

function identityOf(
	{ item }: ReadableItem,
	believed: ItemKeys,
	match: ItemMatch,
	context: ItemContext,
): Pick<KnownItem, 'id' | 'publishedAt' | 'dateFrom'> {
	if (match.kind === 'new') {
		return { id: articleId(believed, context), ...dateOf(item, context.now) };
	}
	const { id, publishedAt, dateFrom } = match.known;
	return { id, publishedAt, dateFrom };
}

/** The publisher’s name, and a hash of what identifies the item there. */
function articleId({ guid, link, text }: ItemKeys, { publisher, feedId }: ItemContext): string {
	const slug = publisher.name
		.normalize('NFKD')
		.toLowerCase()
		.replace(/\p{M}/gu, '')
		.replace(/[^a-z0-9]+/g, '-')
		.slice(0, slugMax)
		.replace(/^-+|-+$/g, '');
	const key = `${publisher.name}\n${guid ?? link ?? text}`;
	return `${slug === '' ? feedId.slice(0, slugMax).replace(/-+$/, '') : slug}-${shortHash(key)}`;
}

/** Leaves room for the hash in the 100 characters of an article’s id. */
const slugMax = 60;

function articleOf(
	{ item, text }: ReadableItem,
	{ id, publishedAt, dateFrom, link }: KnownItem,
	{ language, match, context }: { language: string; match: ItemMatch; context: ItemContext },
): ArticleInput {
	// A page that several items link to is none’s report, and two reports with one address count as one.
	const url =
		link === undefined || item.link === undefined ? undefined : withoutTracking(item.link);
	return {
		id,
		...text,
		publishedAt,
		...(dateFrom === 'arrival' ? { dateIsArrival: true } : {}),
		language,
		source: sourceOf(item, context),
		...(Article.shape.url.safeParse(url).success && url !== undefined ? { url } : {}),
		...(match.kind === 'changed' ? { updatedAt: changeOf(item, publishedAt, context.now) } : {}),
	};
}

/** The publisher that an aggregator names, else the feed’s. */
function sourceOf({ source }: FeedItem, { publisher }: ItemContext) {
	if (source === undefined) return publisher;
	const named = { ...source, name: visibleText({ text: source.name, form: 'plain' }) };
	return Article.shape.source.safeParse(named).success ? named : publisher;
}

/** Why an item is no article, although everything in it was made to fit. */
function problemIn(article: ArticleInput): Saying | undefined {
	const parsed = parseExplained(Article, article);
	if (parsed.kind === 'parsed') return undefined;
	const [{ path, reason } = unexplained] = parsed.explanations;
	return saying('feedItemFault', { field: formatPath(path), reason });
}

const unexplained = { path: [], reason: saying('problemNotAllowed') };
