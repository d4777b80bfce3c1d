import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PublishRequest } from './feed-server.ts';
import { makeItem, type SyntheticItem, writeFeed } from './synthetic-feeds.ts';
import { makeBenchWorld } from './topics.ts';

const hourMs = 3_600_000;
const paragraphs = 2;

const [items] = process.argv.slice(2);
serve(Number(items));

/**
 * Serves feeds by their hosts until the other process disconnects. Each has so many items, each from an hour, and
 * those that were published since; it is written when it is asked for.
 */
function serve(items: number): void {
	const world = makeBenchWorld();
	const startedAt = Date.now();
	const published = new Map<string, SyntheticItem[]>();
	const server = createServer(answer);
	server.listen(0, '127.0.0.1', () => {
		// A server that listens on a port has this kind of address.
		const { port } = server.address() as AddressInfo;
		process.send?.({ port });
	});
	process.on('message', (message) => {
		const { host, about } = PublishRequest.parse(message);
		const added = published.get(host) ?? [];
		const key = keyOf(host, items + added.length);
		const item = makeItem(world, { key, host, at: new Date(), paragraphs, about });
		published.set(host, [item, ...added]);
		process.send?.({});
	});
	process.once('disconnect', () => {
		server.closeAllConnections();
		server.close();
	});

	function answer({ headers }: IncomingMessage, response: ServerResponse): void {
		const host = (headers.host ?? '').replace(/:\d+$/, '');
		const added = published.get(host) ?? [];
		const etag = `"${added.length}"`;
		if (headers['if-none-match'] === etag) {
			response.writeHead(304, { etag }).end();
			return;
		}
		const body = writeFeed('rss', host, [...added, ...firstItems(host)]);
		response.writeHead(200, { etag, 'content-type': 'application/rss+xml' }).end(body);
	}

	function firstItems(host: string): SyntheticItem[] {
		return Array.from({ length: items }, (_, number) => {
			const at = new Date(startedAt - (number + 1) * hourMs);
			return makeItem(world, { key: keyOf(host, number), host, at, paragraphs });
		});
	}
}

/** A number for each item of each feed. */
function keyOf(host: string, number: number): number {
	return 1_000 * Number(/\d+/.exec(host)?.[0] ?? 0) + number;
}
