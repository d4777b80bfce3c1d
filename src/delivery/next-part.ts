import { channelOf } from '#src/subscriptions/moves.ts';
import type { Part, Subscription } from '#src/subscriptions/subscription.ts';
import { isNoticeOwed, isSilent } from './plan.ts';
import type { Destination, Found, Outcome } from './sender.ts';

/** The next message to be sent for a subscription. */
export type NextPart = {
	readonly part: Part;
	readonly destination: Destination;
	/** Nothing of it can have been sent before. */
	readonly since: Date;
	readonly of: 'notice' | 'owed';
};

/** Finds what is to be sent next: word to the moderators first, then the parts of what is owed, in their order. */
export function nextPart(subscription: Subscription): NextPart | undefined {
	const { blocked, owed } = subscription;
	if (isNoticeOwed(subscription) && blocked?.notice !== undefined) {
		const { channelId, part } = blocked.notice;
		const since = new Date(blocked.since);
		return { part, destination: { channelId, as: 'message' }, since, of: 'notice' };
	}
	if (isSilent(subscription) || owed === undefined) return undefined;
	const part = untried(owed.parts);
	if (part === undefined) return undefined;
	return {
		part,
		destination: destinationOf(subscription, part),
		since: new Date(owed.since),
		of: 'owed',
	};
}

/** The first that was not sent; one that was refused while nothing was sent only after something was. */
function untried(parts: readonly Part[]): Part | undefined {
	const isBegun = parts.some(({ messageId }) => messageId !== undefined);
	return parts.find(
		({ messageId, refused }) => messageId === undefined && (isBegun || refused === undefined),
	);
}

/** Where a part goes; in a forum the first makes a post, and the others go into it. */
export function destinationOf(subscription: Subscription, part: Part): Destination {
	const { place, owed, channelId: own } = subscription;
	if (owed === undefined) return { channelId: own, as: 'message' };
	const channelId = channelOf(subscription, owed, part);
	return { channelId, as: place === 'forum' && channelId === owed.channelId ? 'post' : 'message' };
}

/** Whether it is a forum's post that somebody deleted, which says nothing of the forum. */
export function isPostGone(
	outcome: Found | Outcome | { readonly kind: 'stale' },
	{ place, owed }: Subscription,
	{ channelId }: Destination,
): boolean {
	if (outcome.kind !== 'blocked' || outcome.why.kind !== 'channel gone') return false;
	return place === 'forum' && owed !== undefined && channelId !== owed.channelId;
}
