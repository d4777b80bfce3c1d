import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildConnector } from 'undici';
import {
	createFetching,
	type FetchFeed,
	type FetchSettings,
} from '#src/sources/fetch/fetch-feed.ts';
import { resolveBySystem } from '#src/sources/fetch/guarded-connect.ts';
import { parseProxies } from '#src/sources/fetch/proxies.ts';
import { parseListedHosts } from '#src/sources/fetch/request-address.ts';
import type { OfferedFeed } from '#src/sources/packs.ts';
import { sampleFeed, sampleName } from './sample-feed.ts';

/** The sample feed of the local Discord: served on this machine, and read only through `fetchBeside`. */
export type SampleServer = {
	readonly offered: OfferedFeed;
	/** Fetches the sample feed from the server, and whatever else as `fetchOthers` does. */
	fetchBeside(fetchOthers: FetchFeed, settings: FetchTools): FetchFeed;
	close(): Promise<void>;
};

/** What fetching needs besides its guards. */
export type FetchTools = Pick<FetchSettings, 'userAgent' | 'now' | 'elapsedMs' | 'after'>;

/** A name that nobody can own (RFC 6761), so that the feed keeps its address although each start has another port. */
const host = 'samples.localhost';
const path = '/feed.json';

/** Serves the sample feed of the moment on a free port of loopback. */
export async function openSampleServer(now: () => Date): Promise<SampleServer> {
	const server = createServer(({ url }, response) => {
		if (url === path) response.setHeader('content-type', 'application/feed+json');
		else response.statusCode = 404;
		response.end(url === path ? sampleFeed(now()) : '');
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	// A server that listens on a port has this kind of address.
	const { port } = server.address() as AddressInfo;

	return {
		offered: { name: sampleName, url: `http://${host}${path}`, language: 'en' },
		fetchBeside(fetchOthers, settings) {
			const fetchSamples = createFetching({ ...settings, ...wayTo(port) }).fetchFeed;
			return (request, signal) =>
				URL.parse(request.url)?.hostname === host
					? fetchSamples(request, signal)
					: fetchOthers(request, signal);
		},
		async close() {
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
		},
	};
}

/** Leads nowhere but to this port; all other fetching goes on to refuse this machine. */
function wayTo(port: number) {
	const connect = buildConnector({});
	const served = { hostname: '127.0.0.1', port: `${port}` };
	return {
		listedHosts: parseListedHosts(host),
		proxies: parseProxies({}),
		resolve: resolveBySystem,
		dial: () => (options, callback) => connect({ ...options, ...served }, callback),
		pauseMs: 0,
	} satisfies Partial<FetchSettings>;
}
