import { createHash } from 'node:crypto';
import { z } from 'zod';
import { PublicationDate } from '#src/articles/publication-date.ts';

/**
 * What is remembered of an item that became an article. Guids, links and texts are hashed, so that an item costs
 * about 200 bytes.
 */
export const KnownItem = z.object({
	/** The article’s id. */
	id: z.string(),
	guid: z.string().optional(),
	link: z.string().optional(),
	/** Of headline and summary: another hash is a new version. */
	text: z.string(),
	/** As the article says; it stays when the feed rewrites its dates. */
	publishedAt: PublicationDate,
	/** Whose date that is. */
	dateFrom: z.enum(['item', 'arrival']),
	/** While its article may not have been kept yet: until it was, it arrives again under this id. */
	isPending: z.literal(true).optional(),
});

export type KnownItem = z.infer<typeof KnownItem>;

/** What an item is recognized by. */
export type ItemKeys = {
	readonly guid?: string;
	readonly link?: string;
	readonly text: string;
	/** Whether the text is long enough that nobody writes it twice. */
	readonly isDistinctive: boolean;
};

/** Known items, to be found by their keys. */
export type KnownItems = Readonly<Record<'guid' | 'link' | 'text', Map<string, KnownItem>>>;

export type ItemMatch =
	| { readonly kind: 'new' }
	| { readonly kind: 'unchanged'; readonly known: KnownItem }
	| { readonly kind: 'changed'; readonly known: KnownItem };

/** Indexes known items; of several with one key the last one counts. */
export function indexKnownItems(items: readonly KnownItem[]): KnownItems {
	const known: KnownItems = { guid: new Map(), link: new Map(), text: new Map() };
	for (const item of items) addKnownItem(known, item);
	return known;
}

export function addKnownItem(known: KnownItems, item: KnownItem): void {
	if (item.guid !== undefined) known.guid.set(item.guid, item);
	if (item.link !== undefined) known.link.set(item.link, item);
	known.text.set(item.text, item);
}

/**
 * Finds which known item an item is, although its feed may have rewritten its guid, its link or its date: by guid,
 * else by link, else by headline and text together. A headline with little text, such as “News in brief”, comes
 * again every day: then the date counts too.
 */
export function matchItem(
	keys: ItemKeys,
	publishedAt: PublicationDate,
	{ guid, link, text }: KnownItems,
): ItemMatch {
	const known =
		(keys.guid === undefined ? undefined : guid.get(keys.guid)) ??
		(keys.link === undefined ? undefined : link.get(keys.link)) ??
		sameText(keys, publishedAt, text.get(keys.text));
	if (known === undefined) return { kind: 'new' };
	return { kind: known.text === keys.text ? 'unchanged' : 'changed', known };
}

/**
 * Whether the guids of a document only count its items, such as `item-1` for whatever is first: then several of
 * them are those of other items than the links and texts are.
 */
export function guidsOnlyCount(
	all: readonly ItemKeys[],
	{ guid, link, text }: KnownItems,
): boolean {
	const contradicted = all.filter((keys) => {
		const byGuid = keys.guid === undefined ? undefined : guid.get(keys.guid)?.id;
		const byLink = keys.link === undefined ? undefined : link.get(keys.link)?.id;
		const byText = keys.isDistinctive ? text.get(keys.text)?.id : undefined;
		const byOthers = byLink ?? byText;
		return byGuid !== undefined && byOthers !== undefined && byGuid !== byOthers;
	});
	return contradicted.length >= contradictedMin;
}

/** Range 2–5: one can be a mistake of the feed, or an item that took over another’s link. */
const contradictedMin = 2;

function sameText(
	{ isDistinctive }: ItemKeys,
	publishedAt: PublicationDate,
	known: KnownItem | undefined,
): KnownItem | undefined {
	if (known === undefined || isDistinctive) return known;
	const apartMs = Math.abs(Date.parse(known.publishedAt) - Date.parse(publishedAt));
	return apartMs <= nearMs ? known : undefined;
}

/** How far apart the same headline with little text is still the same item; range 12–48 hours, less than a day and a night. */
const nearMs = 20 * 60 * 60 * 1_000;

/** A short hash: among a million items the chance that any two share one is 1 in 30 million. */
export function shortHash(text: string): string {
	return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
