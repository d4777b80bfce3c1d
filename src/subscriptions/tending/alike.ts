import { keyOf, type Topic, type Wanted } from '#src/desk/topic.ts';
import type { Subscription, Wish } from '../subscription.ts';

/**
 * Whether a channel would get the same from both. Alerts about the same are alike whatever their budget
 * and quiet hours, since each story would come twice; digests about the same are if they come at the
 * same times.
 */
export function isAlike(one: Posting, other: Posting): boolean {
	return (
		one.channelId === other.channelId &&
		isAboutSame(one.wish, other.wish) &&
		timesOf(one.wish) === timesOf(other.wish)
	);
}

type Posting = Pick<Subscription, 'channelId' | 'wish'>;

/** Whether both are digests, or both alerts, about the same: in whatever order, case and number its topics were typed. */
export function isAboutSame(one: Wish, other: Wish): boolean {
	return one.kind === other.kind && aboutOf(one) === aboutOf(other);
}

function aboutOf({ topics, except }: Wanted): string {
	return JSON.stringify([topics, except].map(setOf));
}

function setOf(topics: readonly Topic[]): readonly string[] {
	const keys = topics.map((topic) => keyOf(topic).toLowerCase().replace(/\s+/g, ' ').trim());
	return [...new Set(keys)].sort();
}

function timesOf(wish: Wish): string {
	if (wish.kind === 'alert') return '';
	const { days, times } = wish.schedule;
	return JSON.stringify([days, times, zoneOf(wish.timezone)]);
}

/** One name for a zone that has several, such as Asia/Calcutta and Asia/Kolkata. */
function zoneOf(timezone: string): string {
	return new Intl.DateTimeFormat('en', { timeZone: timezone }).resolvedOptions().timeZone;
}
