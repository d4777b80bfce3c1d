import type { Archive } from '#src/archive/archive.ts';
import { composeDigestFeed, type FeedPost } from '#src/desk/digest-feed.ts';
import type { Phrasebook } from '#src/phrases/phrases.ts';
import type { DigestFeed } from '#src/render/feed/feed-item.ts';
import { renderJsonFeed } from '#src/render/feed/json-feed.ts';
import { renderRssFeed } from '#src/render/feed/rss-feed.ts';
import type { Book } from '#src/subscriptions/book.ts';
import { type FeedRequest, feedAddresses, findByFeed } from '#src/subscriptions/digest-feed.ts';
import type { Subscription } from '#src/subscriptions/subscription.ts';
import { storyOfEntry } from '#src/subscriptions/transitions.ts';
import type { ServedFeed } from './answer-request.ts';

export type DigestsToServe = {
	readonly book: Pick<Book, 'find' | 'languageOf'>;
	readonly archive: Pick<Archive, 'article'>;
	readonly phrasebook: Phrasebook;
	readonly publicUrl: string;
};

/** Finds the feed of a digest, which says what the digest has posted and nothing else. */
export function findDigestFeed(
	digests: DigestsToServe,
	request: FeedRequest,
): ServedFeed | undefined {
	const { book, archive, phrasebook, publicUrl } = digests;
	const subscription = findByFeed(book, request);
	const addresses = subscription && feedAddresses(subscription, publicUrl);
	if (subscription === undefined || addresses === undefined) return undefined;
	const { id, wish, guildId, channelId } = subscription;
	const phrases = phrasebook[book.languageOf(subscription)];
	return {
		id,
		write(format) {
			const feed: DigestFeed = {
				id,
				topics: wish,
				home: `https://discord.com/channels/${guildId}/${channelId}`,
				self: addresses[format],
				stories: composeDigestFeed(postsOf(subscription, archive)),
			};
			return format === 'rss' ? renderRssFeed(feed, phrases) : renderJsonFeed(feed, phrases);
		},
	};
}

function postsOf({ posted }: Subscription, archive: Pick<Archive, 'article'>): FeedPost[] {
	return posted.map(({ at, entries }) => ({
		at,
		entries: entries.flatMap((entry) => {
			const story = storyOfEntry(entry);
			const articles = entry.articles.map(({ id, version }) => ({
				id,
				version,
				article: archive.article(id),
			}));
			return story === undefined ? [] : [{ story, articles }];
		}),
	}));
}
