import { z } from 'zod';
import { LanguageTag, label, labelMax } from '#src/articles/article.ts';
import type { Key } from '#src/phrases/catalogue.ts';
import { canonicalFeedAddress, FeedAddress } from './feed-address.ts';
import { Trouble } from './trouble.ts';

const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** An ISO 3166 code of two letters. */
export const CountryCode = z
	.string()
	.regex(/^[A-Z]{2}$/, 'countryForm' satisfies Key)
	.refine((code) => regions.of(code) !== undefined, 'countryUnknown' satisfies Key);

/** A source of news, as an editor or a moderator configured it. */
export const Feed = z.strictObject({
	id: z
		.string()
		.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'idForm' satisfies Key)
		.max(50)
		.describe('Identifies the feed forever, also when its address changes.'),
	url: FeedAddress,
	name: label,
	/** Of its items, where they do not declare one: a BCP 47 tag such as `de` or `zh-Hant`. */
	language: LanguageTag.optional(),
	/** Two letters, ISO 3166-1. */
	country: CountryCode.optional(),
	/** The publisher’s name, if it is not the feed’s. */
	publisher: label.optional(),
	/** Whether it is not polled for now. */
	paused: z.boolean().optional(),
});
export type Feed = z.infer<typeof Feed>;

/** What to call a feed: the first of these texts that can be a name, cut where it is too long, else its address. */
export function nameForFeed(texts: readonly (string | undefined)[], url: string): string {
	const names = [...texts, URL.parse(url)?.hostname].map((text) =>
		label.safeParse(text?.slice(0, labelMax)),
	);
	return names.find(({ success }) => success)?.data ?? url.slice(0, labelMax);
}

const instant = z.iso.datetime();
const milliseconds = z.number().nonnegative();

/** What a server said about its last answer, sent back so that it can answer “unchanged”. */
export const Validators = z.object({
	/** The address that gave them. They mean nothing to any other. */
	url: z.string(),
	etag: z.string().max(1_024).optional(),
	lastModified: z.string().max(100).optional(),
});
export type Validators = z.infer<typeof Validators>;

/** How often a feed has something new, and how often it may be asked. */
export const Rhythm = z.object({
	/** The median time between items; absent if fewer than two have different dates. */
	gapMs: milliseconds.optional(),
	/** When its newest item appeared. */
	newestAt: instant.optional(),
	/** How often it says that it changes (`sy:updatePeriod` and `sy:updateFrequency`). */
	statedMs: milliseconds.optional(),
	/** How long it asks not to be read again (`ttl`). */
	restMs: milliseconds.optional(),
});
export type Rhythm = z.infer<typeof Rhythm>;

/** Polls in a row that brought nothing. */
export const Failures = z.object({
	since: instant,
	count: z.number().int().positive(),
	/** The latest. */
	trouble: Trouble,
	/** Whether moderators were told, or are owed it. */
	reported: z.boolean(),
});
export type Failures = z.infer<typeof Failures>;

/** Something about a feed that moderators should be told once; `at`: since when it is owed. */
export const FeedNotice = z.discriminatedUnion('kind', [
	/** It has brought nothing for days. */
	z.object({ kind: z.literal('trouble'), at: instant, since: instant }),
	/** It works again, after trouble that moderators were told of or are owed. */
	z.object({ kind: z.literal('recovered'), at: instant, since: instant }),
	/** From now on another address is read. */
	z.object({ kind: z.literal('moved'), at: instant, from: z.string(), to: z.string() }),
	/** Its publisher ended it, so it is no longer polled. */
	z.object({ kind: z.literal('ended'), at: instant }),
]);
export type FeedNotice = z.infer<typeof FeedNotice>;

/** What polling remembers about a feed. A feed without any was never polled. */
export const FeedState = z.object({
	/** The feed’s own address when it was polled. */
	url: z.string().optional(),
	polledAt: instant.optional(),
	/** When it is due again; absent: at once. */
	dueAt: instant.optional(),
	/** When a poll last ended well, with or without anything new. */
	readAt: instant.optional(),
	/** When its server last sent a body, or was asked to without any condition. */
	wholeAt: instant.optional(),
	validators: Validators.optional(),
	/** SHA-256 of the last body that was read, in hexadecimal. */
	bodyHash: z.string().optional(),
	/** Whether the last body that was read had items; absent: none was ever read. */
	hadItems: z.boolean().optional(),
	rhythm: Rhythm.optional(),
	failures: Failures.optional(),
	/** The address that permanent redirects led to, and how many polls in a row. */
	redirect: z.object({ to: z.string(), count: z.number().int().positive() }).optional(),
	/** The address that is read instead of `from`; no longer when the feed gets another address. */
	moved: z.object({ from: z.string(), to: z.string(), at: instant }).optional(),
	/** Where and since when its publisher has ended it; no longer when the feed gets another address. */
	ended: z.object({ url: z.string(), at: instant }).optional(),
	/** What moderators have not been told yet, in the order in which it happened. */
	untold: z.array(FeedNotice).optional(),
});
export type FeedState = z.infer<typeof FeedState>;

export type PolledFeed = { readonly feed: Feed; readonly state: FeedState };

/**
 * What is remembered of a feed, as far as it holds for its address. At another one, unless it only moved
 * there, it is a feed that was never polled: due at once, in no trouble, and what it has is no news.
 */
export function stateAt({ url }: Feed, state: FeedState): FeedState {
	if (state.url === undefined || state.url === url) return state;
	const [address, ...known] = [url, state.url, state.moved?.to ?? state.url].map(
		(one) => canonicalFeedAddress(one) ?? one,
	);
	return address !== undefined && known.includes(address) ? state : {};
}

/** The address to read: where the feed moved to, or its own. */
export function addressOf({ url }: Feed, { moved }: FeedState): string {
	return moved?.from === url ? moved.to : url;
}

/** The host that is asked first. */
export function hostOf({ feed, state }: PolledFeed): string {
	const address = addressOf(feed, state);
	return URL.parse(address)?.hostname ?? address;
}

/** Whether a feed is polled at all. */
export function isPolled(polled: PolledFeed): boolean {
	return polled.feed.paused !== true && !isEnded(polled);
}

/** Whether its publisher ended it, at the address that it still has. */
export function isEnded({ feed, state: { ended } }: PolledFeed): boolean {
	return ended?.url === feed.url;
}
