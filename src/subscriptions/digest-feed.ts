import { timingSafeEqual } from 'node:crypto';
import type { Book } from './book.ts';
import type { Subscription } from './subscription.ts';

/** The formats in which a digest can be read elsewhere, by the ending of the address. */
export const feedFormats = { xml: 'rss', json: 'json' } as const;
export type FeedFormat = (typeof feedFormats)[keyof typeof feedFormats];

/** Where a digest’s private feed is served, in both formats. */
export type FeedAddresses = Readonly<Record<FeedFormat, string>>;

/** The addresses of a digest’s feed below a public address; undefined if it is off. */
export function feedAddresses(
	{ id, feed }: Subscription,
	publicUrl: string,
): FeedAddresses | undefined {
	if (feed === undefined) return undefined;
	const address = `${publicUrl.replace(/\/+$/, '')}/feeds/${id}-${feed.secret}`;
	return { rss: `${address}.xml`, json: `${address}.json` };
}

/** What an address asks for. */
export type FeedRequest = {
	readonly id: string;
	readonly secret: string;
	readonly format: FeedFormat;
};

/** Reads the path of an address of `feedAddresses`, below the path of the public address; undefined for any other. */
export function readFeedPath(path: string): FeedRequest | undefined {
	const { id, secret, ending } = feedPath.exec(path)?.groups ?? {};
	if (id === undefined || secret === undefined) return undefined;
	return { id, secret, format: ending === 'json' ? 'json' : 'rss' };
}

const feedPath = /^\/feeds\/(?<id>[a-z0-9]{10})-(?<secret>[\w-]{32})\.(?<ending>xml|json)$/;

/**
 * The digest whose feed has this secret; undefined if its feed is off, and while the bot is not in its server,
 * where nobody could turn it off. It takes as long whether the digest, its feed or only the secret is unknown.
 */
export function findByFeed(
	book: Pick<Book, 'find'>,
	{ id, secret }: FeedRequest,
): Subscription | undefined {
	const found = book.find(id);
	const own = found?.feed?.secret ?? nobodysSecret;
	const isOwn = timingSafeEqual(Buffer.from(own), Buffer.from(secret));
	return isOwn && found?.feed !== undefined && found.leftAt === undefined ? found : undefined;
}

/** As long as a real one, to compare with where there is none. */
const nobodysSecret = '-'.repeat(32);
