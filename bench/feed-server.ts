import { z } from 'zod';
import type { Feed } from '#src/sources/feed.ts';
import { startChild } from './children.ts';

/** Asks for one more item at the beginning of a feed, which names somebody. */
export const PublishRequest = z.object({ host: z.string(), about: z.string() });

/** A server on loopback with many feeds, each on a host of its own, in its own process. */
export type FeedServer = {
	readonly feeds: readonly Feed[];
	/** Resolves when the feed has one more item. */
	publish(feed: Feed, about: string): Promise<void>;
	close(): Promise<void>;
};

/** Starts a server with so many feeds of so many items. */
export async function openFeedServer(feeds: number, items: number): Promise<FeedServer> {
	const child = startChild('serve-feeds-job', [items]);
	const { port } = await child.receive(z.object({ port: z.number() }));
	return {
		feeds: Array.from({ length: feeds }, (_, number) => ({
			id: `feed-${number}`,
			name: `Feed ${number}`,
			url: `http://feed-${number}.test:${port}/feed.xml`,
			language: 'en',
		})),
		async publish({ url }, about) {
			const answered = child.receive(z.object({}));
			child.send({ host: new URL(url).hostname, about } satisfies z.infer<typeof PublishRequest>);
			await answered;
		},
		close: child.close,
	};
}
