import { isPolled, type PolledFeed } from './feed.ts';

/** How fresh the articles of feeds can be. */
export type Freshness = {
	/** How many feeds are polled. */
	readonly feeds: number;
	/** How many of them have brought nothing for hours. */
	readonly unread: number;
	/** When one was last read, with or without anything new; undefined if none ever was. */
	readonly readAt: Date | undefined;
};

/** A feed that fails for less is no news to a reader: 6 h is the longest time between two polls. */
const unreadAfterMs = 6 * 60 * 60_000;

/** How fresh the articles of these feeds can be now. */
export function freshnessOf(all: readonly PolledFeed[], now: Date): Freshness {
	const feeds = all.filter(isPolled);
	const unread = feeds.filter(({ state: { failures } }) => {
		const since = failures === undefined ? now : new Date(failures.since);
		return now.getTime() - since.getTime() >= unreadAfterMs;
	});
	const latest = feeds.reduce((at, { state: { readAt = '' } }) => (readAt > at ? readAt : at), '');
	const readAt = latest === '' ? undefined : new Date(latest);
	return { feeds: feeds.length, unread: unread.length, readAt };
}
