import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { ShownItem } from './published-item.ts';
import type { PublishedFeed, PublisherWorld } from './publisher-world.ts';
import { writeFeed } from './write-feed.ts';

/** What a server answered a poll. */
export type ServedPoll = {
	readonly feed: string;
	readonly at: Date;
	/** The address asked in the end; `wasSent` if a redirect led there. */
	readonly path: string;
	readonly wasSent: boolean;
	readonly status: number;
	/** What was to be read; undefined if nothing could be. */
	readonly items: readonly ShownItem[] | undefined;
	/** Whether the items came whole; otherwise some of them may have been read. */
	readonly isWhole: boolean;
	readonly retryAfterMs: number | undefined;
};

/** The publishers’ servers, all on one port of loopback. */
export type FeedServers = {
	readonly port: number;
	/** Only what asks with this User-Agent counts from now on: a killed program can leave requests behind. */
	listenTo(userAgent: string): void;
	/** What was answered since the last call, in order. */
	takeServed(): readonly ServedPoll[];
	close(): Promise<void>;
};

type Answer = {
	readonly status: number;
	readonly headers?: Readonly<Record<string, string>>;
	readonly body?: Uint8Array | string;
	/** How much of the body is sent before the connection breaks; absent: all. */
	readonly sentBytes?: number;
	readonly items?: readonly ShownItem[] | undefined;
	readonly isWhole?: boolean;
	readonly retryAfterMs?: number;
};

/** Serves the feeds of a world as its publishers and their moods have it. */
export async function openFeedServers(
	world: PublisherWorld,
	now: () => Date,
): Promise<FeedServers> {
	const hosts = new Map(world.feeds.map((feed) => [feed.host, feed]));
	const changes = new Map<string, { etag: string; at: Date }>();
	const redirected = new Set<string>();
	let served: ServedPoll[] = [];
	let listenedTo = '';
	const server = createServer((request, response) => {
		const feed = hosts.get((request.headers.host ?? '').replace(/:\d+$/, ''));
		const path = request.url ?? '';
		if (feed === undefined || request.headers['user-agent'] !== listenedTo) {
			response.destroy();
			return;
		}
		if (path === feed.former?.path && !feed.former.isForgotten) {
			redirected.add(feed.id);
			response.writeHead(301, { location: feed.path }).end();
			return;
		}
		const answer = path === feed.path ? answerOf(feed, request.headers) : { status: 404 };
		served.push({
			feed: feed.id,
			at: now(),
			path,
			wasSent: redirected.delete(feed.id),
			status: answer.status,
			items: answer.items,
			isWhole: answer.isWhole ?? true,
			retryAfterMs: answer.retryAfterMs,
		});
		send(response, answer);
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	// A server that listens on a port has this kind of address.
	const { port } = server.address() as AddressInfo;

	return {
		port,
		listenTo(userAgent) {
			listenedTo = userAgent;
			redirected.clear();
		},
		takeServed() {
			const taken = served;
			served = [];
			return taken;
		},
		async close() {
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
		},
	};

	function answerOf(feed: PublishedFeed, asked: IncomingHttpHeaders): Answer {
		switch (feed.mood) {
			case 'gone':
				return { status: 410 };
			case 'html page':
				return { status: 200, headers: { 'content-type': 'text/html' }, body: page };
			case 'nothing':
				return { status: 200, body: '' };
			case 'hang-up':
				return { status: 0 };
			case 'server fault':
				return { status: 500, body: page };
			case 'busy':
				return asksToWait(503, 20 * 3_600);
			case 'too many requests':
				return asksToWait(429, 8 * 3_600);
			case 'not found':
				return { status: 404, body: page };
			case 'emptied':
				return whole(feed, [], asked);
			case 'broken off':
				return { ...whole(feed, shownOf(feed), {}), sentBytes: 300, items: undefined };
			case 'cut':
				return cut(feed);
			case 'well':
				return whole(feed, shownOf(feed), asked);
		}
	}

	function whole(
		feed: PublishedFeed,
		items: readonly ShownItem[],
		asked: IncomingHttpHeaders,
	): Answer {
		const built = feed.isRestless ? now() : undefined;
		const { bytes, contentType } = writeFeed(feed.dialect, { title: feed.id, items, built });
		const etag = `"${createHash('sha256').update(bytes).digest('hex').slice(0, 12)}"`;
		const last = changes.get(feed.id);
		const at = last?.etag === etag ? last.at : now();
		changes.set(feed.id, { etag, at });
		const validators = {
			...(feed.validators.includes('etag') && { etag }),
			...(feed.validators.includes('last-modified') && { 'last-modified': at.toUTCString() }),
		};
		const isSame = feed.validators.includes('etag')
			? asked['if-none-match'] === etag
			: asked['if-modified-since'] === at.toUTCString() && feed.validators.length > 0;
		if (isSame) return { status: 304, headers: validators, items };
		return {
			status: 200,
			headers: {
				...validators,
				'content-type': contentType,
				...(feed.isPacked && { 'content-encoding': 'gzip' }),
			},
			body: feed.isPacked ? gzipSync(bytes) : bytes,
			items,
		};
	}

	/** A body that its program stopped writing in the middle: the server does not notice, and sends all that there is. */
	function cut(feed: PublishedFeed): Answer {
		const items = shownOf(feed);
		const { bytes, contentType } = writeFeed(feed.dialect, {
			title: feed.id,
			items,
			built: undefined,
		});
		const body = bytes.subarray(0, Math.floor(bytes.length * 0.7));
		return { status: 200, headers: { 'content-type': contentType }, body, items, isWhole: false };
	}
}

const page =
	'<!doctype html><html><head><title>Back soon</title></head><body><p>We are at work.</p></body></html>';

function asksToWait(status: number, seconds: number): Answer {
	return { status, headers: { 'retry-after': `${seconds}` }, retryAfterMs: seconds * 1_000 };
}

/** What a feed shows; each of a publisher’s two feeds has guids of its own. */
function shownOf({ id, shown, publisher }: PublishedFeed): readonly ShownItem[] {
	if (publisher === undefined) return shown.map((item) => item.now);
	return shown.map(({ now }) => ({ ...now, guid: now.guid && `${now.guid}-${id}` }));
}

function send(response: ServerResponse, { status, headers, body = '', sentBytes }: Answer): void {
	if (status === 0) return void response.destroy();
	const bytes = Buffer.from(body);
	response.writeHead(status, {
		...(status !== 304 && { 'content-length': bytes.length }),
		...headers,
	});
	if (sentBytes === undefined) response.end(bytes);
	else response.write(bytes.subarray(0, sentBytes), () => response.destroy());
}
