import type { IncomingHttpHeaders } from 'node:http';
import type { HttpAnswer } from '#src/http-server/open-http-server.ts';
import { type FeedFormat, type FeedRequest, readFeedPath } from '#src/subscriptions/digest-feed.ts';
import type { RequestLimit } from './request-limit.ts';
import { type FeedVersions, isKnown } from './validators.ts';

/** What somebody asks the server for. */
export type Request = {
	readonly method: string;
	/** The request target as sent, such as `/feeds/….xml`. */
	readonly target: string;
	readonly headers: IncomingHttpHeaders;
};

export type Answer = HttpAnswer & {
	/** The digest whose feed it is, for the log. */
	readonly subscription?: string;
};

/** A feed that can be served. */
export type ServedFeed = {
	/** The digest’s id. */
	readonly id: string;
	/** Writes the feed as it is now. */
	write(format: FeedFormat): string;
};

export type AnswerSettings = {
	/** The path of the public address, such as `/news`; '' if it has none. */
	readonly prefix: string;
	readonly find: FindFeed;
	readonly limit: RequestLimit;
	readonly versions: FeedVersions;
};

/** Finds a feed; undefined if there is no such feed. */
export type FindFeed = (
	request: FeedRequest,
) => ServedFeed | undefined | Promise<ServedFeed | undefined>;

/** Longer than any address of a feed below the longest prefix, in characters. */
const targetMax = 1_000;

/** Answers a request. Whether an address is unknown, has been renewed or turned off, the answer is the same. */
export async function answerRequest(
	{ method, target, headers }: Request,
	settings: AnswerSettings,
): Promise<Answer> {
	const { prefix, find, limit, versions } = settings;
	if (target.length > targetMax) return refusal(414, 'This address is too long.');
	if (method !== 'GET' && method !== 'HEAD') {
		return refusal(405, 'Feeds can only be read.', { allow: 'GET, HEAD' });
	}
	const request = readFeedPath(pathBelow(prefix, target));
	const feed = request && (await find(request));
	if (request === undefined || feed === undefined) {
		return refusal(404, 'There is no feed at this address.');
	}
	const subscription = feed.id;
	const waitSeconds = limit.count(feed.id);
	if (waitSeconds !== undefined) {
		const retry = { 'retry-after': `${waitSeconds}` };
		return {
			...refusal(429, 'This feed was read too often. Try again later.', retry),
			subscription,
		};
	}
	const { format } = request;
	const body = feed.write(format);
	const validators = versions.of(`${feed.id}.${format}`, body);
	const common = {
		etag: validators.etag,
		...(validators.modifiedAt && { 'last-modified': validators.modifiedAt.toUTCString() }),
		'cache-control': 'private, max-age=300',
		...safety,
	};
	if (isKnown(validators, headers)) return { status: 304, headers: common, body: '', subscription };
	const contentType = { 'content-type': contentTypes[format] };
	return { status: 200, headers: { ...contentType, ...common }, body, subscription };
}

const contentTypes = {
	rss: 'application/rss+xml; charset=utf-8',
	json: 'application/feed+json; charset=utf-8',
} as const;

/** No search engine lists a feed, and no link in it tells where it was read. */
const safety = {
	'x-robots-tag': 'noindex, nofollow',
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'no-referrer',
} as const;

/** An answer without a feed. Nobody knows the language of whoever asks, so it is in English. */
export function refusal(
	status: number,
	text: string,
	headers: Readonly<Record<string, string>> = {},
): Answer {
	return {
		status,
		headers: {
			'content-type': 'text/plain; charset=utf-8',
			'cache-control': 'no-store',
			...safety,
			...headers,
		},
		body: `${text}\n`,
	};
}

/** The path of a target without the prefix, which some proxies remove themselves, and without a query. */
function pathBelow(prefix: string, target: string): string {
	const [path = ''] = target.split('?');
	return path.startsWith(`${prefix}/`) ? path.slice(prefix.length) : path;
}
