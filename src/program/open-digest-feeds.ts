import { randomBytes } from 'node:crypto';
import type { Archive } from '#src/archive/archive.ts';
import type { DigestFeeds } from '#src/bot/newsroom.ts';
import { listenRefusal } from '#src/observe/listen-refusal.ts';
import type { Log } from '#src/observe/log.ts';
import type { Phrasebook } from '#src/phrases/phrases.ts';
import type { Book } from '#src/subscriptions/book.ts';
import type { Config } from './config.ts';

type FeedsProgram = {
	readonly config: Pick<Config, 'digestFeeds' | 'cluster'>;
	readonly log: Log;
	readonly phrasebook: Phrasebook;
	readonly now: () => Date;
	readonly closeAtEnd: (close: () => Promise<void>) => void;
};

/** The feeds that are being served, and on which port. */
export type OpenedFeeds = DigestFeeds & { readonly port: number };

type ServedDigests = {
	/** A book that has the subscription with this id, if there is one. */
	readonly bookWith: (id: string) => Pick<Book, 'find' | 'languageOf'> | Promise<Book>;
	readonly archive: Archive;
};

/** Serves the digests’ feeds; undefined if `PUBLIC_URL` is not set, and then nothing listens. */
export async function openDigestFeeds(
	{ config, log, phrasebook, now, closeAtEnd }: FeedsProgram,
	{ bookWith, archive }: ServedDigests,
): Promise<OpenedFeeds | undefined> {
	if (config.digestFeeds === undefined) return undefined;
	const { publicUrl, host, port } = config.digestFeeds;
	// Loaded only here, because most bots do without.
	const [{ findDigestFeed }, { openFeedServer }] = await Promise.all([
		import('#src/feed-server/serve-digest.ts'),
		import('#src/feed-server/open-feed-server.ts'),
	]);
	const server = await openFeedServer({
		host,
		port,
		prefix: new URL(publicUrl).pathname.replace(/\/+$/, ''),
		async find(request) {
			const book = await bookWith(request.id);
			return findDigestFeed({ book, archive, publicUrl, phrasebook }, request);
		},
		isOneOfSeveral: config.cluster !== undefined,
		log,
		now,
		elapsedMs: () => performance.now(),
	}).catch((cause) => {
		const remedy = 'Set FEED_PORT and FEED_HOST to others, or remove PUBLIC_URL.';
		throw listenRefusal(cause, { host, port, what: 'Feeds cannot be served', remedy });
	});
	closeAtEnd(server.close);
	const newSecret = () => randomBytes(secretBytes).toString('base64url');
	return { publicUrl, newSecret, port: server.port };
}

/** 192 bits, which nobody can guess: 32 characters. */
const secretBytes = 24;
