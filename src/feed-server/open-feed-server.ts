import type { IncomingMessage } from 'node:http';
import {
	type HttpServer,
	type ListenAddress,
	openHttpServer,
} from '#src/http-server/open-http-server.ts';
import type { Log } from '#src/observe/log.ts';
import { type Answer, answerRequest, type FindFeed, refusal } from './answer-request.ts';
import { createRequestLimit } from './request-limit.ts';
import { createFeedVersions, feedTags } from './validators.ts';

export type FeedServerSettings = ListenAddress & {
	/** See `AnswerSettings`. */
	readonly prefix: string;
	readonly find: FindFeed;
	/** Whether other processes serve the same feeds. By default none does. */
	readonly isOneOfSeveral?: boolean;
	readonly log: Log;
	readonly now: () => Date;
	/** A monotonic clock. */
	readonly elapsedMs: () => number;
};

/**
 * Opens the HTTP server of the digests’ feeds, for a proxy in front of it; rejects if it cannot listen.
 * Its events contain no address of a feed.
 */
export async function openFeedServer(settings: FeedServerSettings): Promise<HttpServer> {
	const { host, port, prefix, find, isOneOfSeveral = false, log, now, elapsedMs } = settings;
	const limit = createRequestLimit(elapsedMs);
	const versions = isOneOfSeveral ? feedTags : createFeedVersions(now);
	const server = await openHttpServer({
		host,
		port,
		answer,
		onTrouble: (error) => log.error({ err: error }, 'feed-server-trouble'),
		onUnsent: (error) => log.debug({ err: error }, 'feed-not-sent'),
	});
	log.info({ host, port: server.port }, 'feed-server-opened');
	return server;

	async function answer(request: IncomingMessage): Promise<Answer> {
		const { method = '', url = '', headers } = request;
		try {
			const answered = await answerRequest(
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
}
