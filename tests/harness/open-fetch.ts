import { connect } from 'node:net';
import type { buildConnector } from 'undici';
import {
	createFetching,
	type FetchFeed,
	type Fetching,
	type FetchRequest,
	type FetchSettings,
} from '#src/sources/fetch/fetch-feed.ts';
import type { Dial } from '#src/sources/fetch/guarded-connect.ts';
import { parseProxies } from '#src/sources/fetch/proxies.ts';
import { parseListedHosts } from '#src/sources/fetch/request-address.ts';
import type { FeedServer } from './feed-server.ts';

/** Names that lead to the test’s server, and are listed with its port. */
const listedNames = ['feeds.test', 'other.test', 'third.test'];

/** Timers that a test ends: pauses are over at once, time limits only when it says so. */
export type HeldTimers = {
	readonly after: FetchSettings['after'];
	/** The time limits that run, in milliseconds. */
	limits(): readonly number[];
	/** Lets all time limits pass. */
	expire(): void;
};

const limitMinMs = 5_000;

export function heldTimers(): HeldTimers {
	const held = new Map<() => void, number>();
	return {
		after(ms, run) {
			if (ms < limitMinMs) {
				const timer = setImmediate(run);
				return () => clearImmediate(timer);
			}
			held.set(run, ms);
			return () => held.delete(run);
		},
		limits: () => [...held.values()],
		expire() {
			for (const run of [...held.keys()]) run();
		},
	};
}

/** Fetching as the program does it, with names that lead to a server on loopback. */
export function openFetch(
	server: Pick<FeedServer, 'port'>,
	overrides: Partial<FetchSettings> = {},
): (request: FetchRequest | string, signal?: AbortSignal) => ReturnType<FetchFeed> {
	const { fetchFeed } = openFetching(server, overrides);
	return (request, signal = new AbortController().signal) =>
		fetchFeed(typeof request === 'string' ? { url: request } : request, signal);
}

/** All that the program asks the web for, with names that lead to a server on loopback. */
export function openFetching(
	server: Pick<FeedServer, 'port'>,
	overrides: Partial<FetchSettings> = {},
): Fetching {
	return createFetching({
		userAgent: 'Dateline/0 (+tests)',
		listedHosts: parseListedHosts(listedNames.map((name) => `${name}:${server.port}`).join()),
		proxies: parseProxies({}),
		resolve: async () => ['127.0.0.1'],
		now: () => new Date('2025-06-20T12:00:00Z'),
		elapsedMs: () => 0,
		after: heldTimers().after,
		...overrides,
	});
}

/** Notes where connections would lead, and leads all of them to a server on loopback. */
export function openRecordingDial(server: Pick<FeedServer, 'port'>): {
	readonly dial: Dial;
	/** `host port address`, for each connection that was let through. */
	readonly attempts: readonly string[];
} {
	const attempts: string[] = [];
	const dial: Dial = (lookup) => (options, callback) => {
		const { hostname, port } = options;
		const dialled = (address: string) => {
			attempts.push(`${hostname} ${port} ${address}`);
			leadTo(server.port, callback);
		};
		// Like Node, which looks up no name that is an address.
		if (/^[\d.]+$|:/.test(hostname)) return dialled(hostname);
		lookup(hostname, { all: true }, (error, addresses) => {
			if (error !== null) return callback(error, null);
			dialled([addresses].flat().map(addressOf).join());
		});
	};
	return { dial, attempts };
}

function leadTo(port: number, callback: buildConnector.Callback): void {
	const socket = connect(port, '127.0.0.1');
	socket.once('connect', () => callback(null, socket));
	socket.once('error', (error) => callback(error, null));
}

function addressOf(found: string | { readonly address: string }): string {
	return typeof found === 'string' ? found : found.address;
}
