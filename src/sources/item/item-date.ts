import { instantOf, isDay, type PublicationDate } from '#src/articles/publication-date.ts';
import type { FeedItem } from '../parse/parsed-feed.ts';

/** `arrival` if the item has no date that can be right: then `publishedAt` is when it arrived. */
export type ItemDate = {
	readonly publishedAt: PublicationDate;
	readonly dateFrom: 'item' | 'arrival';
};

/** When an item was published: its own date, unless that is before there were feeds or in the future. */
export function dateOf({ publishedAt, updatedAt }: FeedItem, now: Date): ItemDate {
	const date = [publishedAt, updatedAt].find(
		(given) => given !== undefined && isPossible(given, now),
	);
	return date === undefined
		? { publishedAt: now.toISOString(), dateFrom: 'arrival' }
		: { publishedAt: date, dateFrom: 'item' };
}

/** When a changed item changed: as it says, if that is after its publication, else now. */
export function changeOf(
	{ updatedAt }: FeedItem,
	publishedAt: PublicationDate,
	now: Date,
): PublicationDate {
	const isLater =
		updatedAt !== undefined &&
		isPossible(updatedAt, now) &&
		instantOf(updatedAt) > instantOf(publishedAt);
	return isLater ? updatedAt : now.toISOString();
}

/** Nobody published news in a feed before. */
const earliest = new Date('1990-01-01T00:00:00Z');

/** A bare day begins up to 14 hours earlier than in UTC. */
const dayAheadMs = 14 * 60 * 60 * 1_000;

function isPossible(date: PublicationDate, now: Date): boolean {
	const latest = now.getTime() + (isDay(date) ? dayAheadMs : 0);
	return instantOf(date) >= earliest && instantOf(date).getTime() <= latest;
}
