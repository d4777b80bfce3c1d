import { articlesOf, type ItemContext } from '#src/sources/item/item-articles.ts';
import { visibleText } from '#src/sources/item/item-text.ts';
import { type FeedBody, parseFeed } from '#src/sources/parse/parse-feed.ts';
import type { FeedItem, ParsedFeed } from '#src/sources/parse/parsed-feed.ts';
import type { Figure, Outcome } from './outcome.ts';

/** What a collection says that a feed, or one of its items, has. */
export type FeedClaim = {
	readonly item?: number;
	readonly field: 'title' | 'link' | 'id' | 'date';
	readonly value: string;
};

/** A feed of a collection with its plain claims, if it has any. */
export type ClaimedFeed = FeedBody & {
	readonly name: string;
	readonly folder: string;
	readonly claims: readonly FeedClaim[];
};

/** How items of a collection become articles. */
export const collectionContext: ItemContext = {
	feedId: 'collection',
	publisher: { name: 'Collection' },
	now: new Date('2026-11-28T12:00:00Z'),
};

/** Parses feeds and makes articles of their items; a case passes if nothing is thrown and all its claims hold. */
export function tryFeeds(feeds: readonly ClaimedFeed[]): Outcome {
	const shares = new Map<string, { held: number; claims: number }>();
	const failed = feeds.flatMap((feed) => {
		const broken = brokenClaims(feed);
		const share = shares.get(feed.folder) ?? { held: 0, claims: 0 };
		share.claims += feed.claims.length;
		share.held += feed.claims.length - broken.length;
		shares.set(feed.folder, share);
		return broken.length === 0 ? [] : [{ case: feed.name, reason: broken.join('; ') }];
	});
	return {
		cases: feeds.length,
		passed: feeds.length - failed.length,
		failed,
		figures: figuresOf(shares),
	};
}

function figuresOf(shares: ReadonlyMap<string, { held: number; claims: number }>): Figure[] {
	const folders = [...shares].filter(([, { claims }]) => claims > 0);
	const held = folders.reduce((sum, [, share]) => sum + share.held, 0);
	const claims = folders.reduce((sum, [, share]) => sum + share.claims, 0);
	return [
		{ name: `all ${claims} titles, links, dates and ids`, value: held / claims, atLeast: 0.92 },
		...folders.map(([folder, share]) => ({
			name: `${folder} (${share.claims})`,
			value: share.held / share.claims,
		})),
	];
}

function brokenClaims({ claims, ...body }: ClaimedFeed): string[] {
	const outcome = parseFeed(body);
	const feed = feedIn(outcome);
	if (feed !== undefined) articlesOf(feed, [], collectionContext);
	return claims.flatMap((claim) => {
		const found = valuesOf(claim, feed);
		return expectedValues(claim, body.address).some((expected) => found.includes(expected))
			? []
			: [`${claim.field} is ${found.join(' or ') || 'absent'}, not ${claim.value}`];
	});
}

function feedIn(outcome: ReturnType<typeof parseFeed>): ParsedFeed | undefined {
	if (outcome.kind === 'feed') return outcome.feed;
	return 'feed' in outcome.fault ? outcome.fault.feed : undefined;
}

function valuesOf({ field, item }: FeedClaim, feed: ParsedFeed | undefined): string[] {
	const part: Partial<FeedItem & Pick<ParsedFeed, 'home'>> =
		(item === undefined ? feed : feed?.items[item]) ?? {};
	if (field === 'title') return [visibleText(part.title).replaceAll('\n', ' ')];
	if (field === 'link') return [part.link ?? part.home ?? ''];
	if (field === 'id') return [part.guid ?? ''];
	return [part.publishedAt, part.updatedAt].flatMap((date) =>
		date === undefined ? [] : new Date(date).toISOString(),
	);
}

/**
 * The value as we would have it: titles as written or without markup, even if it was escaped; links absolute,
 * dates as instants.
 */
function expectedValues({ field, value }: FeedClaim, address: string): string[] {
	if (field === 'link') return [URL.parse(value, address)?.href ?? value];
	if (field === 'date') return [new Date(value).toISOString()];
	const plain = withoutMarkup(value);
	return field === 'id' ? [value.trim()] : [value, plain, withoutMarkup(plain)];
}

const entities = new Map([
	['&lt;', '<'],
	['&gt;', '>'],
	['&quot;', '"'],
	['&apos;', "'"],
	['&#39;', "'"],
	['&amp;', '&'],
]);

function withoutMarkup(html: string): string {
	return html
		.replace(/<\/?[a-z][^<>]*>/gi, '')
		.replace(/&(?:lt|gt|quot|apos|#39|amp);/g, (entity) => entities.get(entity) ?? entity)
		.replace(/\s+/g, ' ')
		.trim();
}
