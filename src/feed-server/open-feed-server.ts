import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Log } from '#src/observe/log.ts';
import type { FeedRequest } from '#src/subscriptions/digest-feed.ts';
import { type Answer, answerRequest, refusal, type ServedFeed } from './answer-request.ts';
import { createRequestLimit } from './request-limit.ts';
import { createFeedVersions } from './validators.ts';

/** The HTTP server of the digests’ feeds, for a proxy in front of it. */
export type FeedServer = {
	/** Where it listens; another one than asked for if that was 0. */
	readonly port: number;
	/** Ends at once, whoever is still reading. */
	close(): Promise<void>;
};

export type FeedServerSettings = {
	/** The address to listen on. */
	readonly host: string;
	readonly port: number;
	/** See `AnswerSettings`. */
	readonly prefix: string;
	readonly find: (request: FeedRequest) => ServedFeed | undefined;
	readonly log: Log;
	readonly now: () => Date;
	/** A monotonic clock. */
	readonly elapsedMs: () => number;
};

/** How much anyone can ask of the server: a feed is asked for in one short message, and is at most some 100 KB. */
const limits = {
	/** In bytes; Node answers 431 beyond. */
	maxHeaderSize: 8_192,
	/** Until the whole header has arrived; Node answers 408 after that. */
	headersTimeout: 10_000,
	requestTimeout: 10_000,
	connectionsCheckingInterval: 2_000,
	/** Between two requests on one connection. */
	keepAliveTimeout: 5_000,
} as const;
const connectionsMax = 200;
const requestsPerConnectionMax = 100;
/** Until somebody who reads nothing is cut off. */
const silenceMs = 15_000;

/** Listens for readers of feeds; rejects if it cannot. Its events contain no address of a feed. */
export async function openFeedServer(settings: FeedServerSettings): Promise<FeedServer> {
	const { host, port, prefix, find, log, now, elapsedMs } = settings;
	const limit = createRequestLimit(elapsedMs);
	const versions = createFeedVersions(now);
	const server = createServer(limits, (request, response) => {
		response.on('error', noteBroken);
		send(request, response, answer(request));
	});
	server.maxConnections = connectionsMax;
	server.maxRequestsPerSocket = requestsPerConnectionMax;
	server.setTimeout(silenceMs);
	server.listen(port, host);
	await once(server, 'listening');
	server.on('error', (error) => log.error({ err: error }, 'feed-server-trouble'));
	// A server that listens on a port has this kind of address.
	const opened = server.address() as AddressInfo;
	log.info({ host, port: opened.port }, 'feed-server-opened');

	return {
		port: opened.port,
		async close() {
			const closed = once(server, 'close');
			server.close();
			server.closeAllConnections();
			await closed;
		},
	};

	function answer({ method = '', url = '', headers }: IncomingMessage): Answer {
		try {
			const answered = answerRequest(
				{ method, target: url, headers },
				{ prefix, find, limit, versions },
			);
			const { subscription, status } = answered;
			if (subscription !== undefined) log.debug({ subscription, status }, 'feed-asked');
			return answered;
		} catch (error) {
			log.error({ err: error }, 'feed-not-written');
			return refusal(500, 'The feed cannot be written at the moment. Try again later.');
		}
	}

	/** Readers that go away are nobody’s fault. */
	function noteBroken(error: Error): void {
		log.debug({ err: error }, 'feed-not-sent');
	}
}

function send(
	{ method }: IncomingMessage,
	response: ServerResponse,
	{ status, headers, body }: Answer,
): void {
	const bytes = Buffer.from(body);
	const length = status === 304 ? {} : { 'content-length': `${bytes.length}` };
	// Whatever else comes with a request that is refused is not read.
	const connection = status === 405 || status === 414 ? { connection: 'close' } : {};
	response.writeHead(status, { ...headers, ...length, ...connection });
	response.end(method === 'HEAD' || status === 304 ? undefined : bytes);
}
