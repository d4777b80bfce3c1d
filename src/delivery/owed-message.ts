import { createHash } from 'node:crypto';
import type { ToldArticle } from '#src/desk/digest-entry.ts';
import type { Message } from '#src/render/message/card.ts';
import type { Part as Rendered } from '#src/render/message/parted-message.ts';
import type { OwedMessage, Subscription } from '#src/subscriptions/subscription.ts';
import { channelOf } from '#src/subscriptions/transitions.ts';
import { isNoticeOwed, isSilent } from './plan.ts';
import type { Destination, FindResult, SendResult } from './sender.ts';

/** Makes a rendered message ready to be owed: with its nonce, and a container id to find it by. */
export function createOwedMessage(
	{ message, entries, tally }: Rendered,
	{ nonce, title }: { readonly nonce: string; readonly title: string },
): OwedMessage {
	return {
		nonce,
		message: withContainerId(message, containerIdOf(nonce)),
		title,
		entries: entries.map(({ component, articles, isUpdate }) => ({
			component,
			articles: articles.map(({ known = [], ...told }) => ({ ...told, known: [...known] })),
			...(isUpdate && { isUpdate }),
		})),
		...(tally && { tally }),
	};
}

export function withContainerId(message: Message, containerId: number): Message {
	const [container] = message.components;
	return { ...message, components: [{ ...container, id: containerId }] };
}

/** The next message to be sent for a subscription. */
export type NextMessage = {
	readonly message: OwedMessage;
	readonly destination: Destination;
	/** Nothing of it can have been sent before. */
	readonly since: Date;
	readonly of: 'notice' | 'owed';
};

/** Finds the next message to send: a notice to the moderators first, then the owed messages in order. */
export function nextMessage(subscription: Subscription): NextMessage | undefined {
	const { blocked, owed } = subscription;
	if (isNoticeOwed(subscription) && blocked?.notice !== undefined) {
		const { channelId, part } = blocked.notice;
		const since = new Date(blocked.since);
		return { message: part, destination: { channelId, as: 'message' }, since, of: 'notice' };
	}
	if (isSilent(subscription) || owed === undefined) return undefined;
	const part = firstUntried(owed.parts);
	if (part === undefined) return undefined;
	return {
		message: part,
		destination: destinationOf(subscription, part),
		since: new Date(owed.since),
		of: 'owed',
	};
}

/** The first message not sent; one refused before anything was sent waits until something is. */
function firstUntried(parts: readonly OwedMessage[]): OwedMessage | undefined {
	const isBegun = parts.some(({ messageId }) => messageId !== undefined);
	return parts.find(
		({ messageId, refused }) => messageId === undefined && (isBegun || refused === undefined),
	);
}

/** Where a message goes; in a forum the first makes a post, and the others go into it. */
export function destinationOf(subscription: Subscription, part: OwedMessage): Destination {
	const { place, owed, channelId: own } = subscription;
	if (owed === undefined) return { channelId: own, as: 'message' };
	const channelId = channelOf(subscription, owed, part);
	return { channelId, as: place === 'forum' && channelId === owed.channelId ? 'post' : 'message' };
}

/** Whether somebody deleted a forum’s post, which says nothing about the forum itself. */
export function isPostGone(
	outcome: FindResult | SendResult | { readonly kind: 'stale' },
	{ place, owed }: Subscription,
	{ channelId }: Destination,
): boolean {
	if (outcome.kind !== 'blocked' || outcome.why.kind !== 'channel gone') return false;
	return place === 'forum' && owed !== undefined && channelId !== owed.channelId;
}

/** What a nonce is made of: any process that makes the same promise, at any time, gets the same nonces. */
export type NonceInput = {
	readonly subscriptionId: string;
	readonly channelId: string;
	/**
	 * A digest has its slot, an alert its articles in their versions, a notice its obstacle. `after` is
	 * the message before: if a clock that was set back brings a slot twice, that is another digest.
	 */
	readonly tells:
		| { readonly slot: string; readonly after: string | undefined }
		| { readonly articles: readonly ToldArticle[] }
		| { readonly notice: string; readonly after: string | undefined };
};

/**
 * The nonce of one message of a promise. It depends on content and channel but on no clock, so that
 * even two processes post it once. At most 21 of Discord’s 25 characters; the rest is for split
 * messages.
 */
export function nonceOf({ subscriptionId, channelId, tells }: NonceInput, part: number): string {
	const made = JSON.stringify([channelId, ...factsOf(tells)]);
	const hash = createHash('sha256').update(made).digest('base64url').slice(0, hashLength);
	return `${subscriptionId}${hash}.${part.toString(36)}`;
}

const hashLength = 8;

function factsOf(tells: NonceInput['tells']): readonly unknown[] {
	if ('articles' in tells)
		return tells.articles.map(({ id, version }) => `${id} ${version}`).sort();
	return 'notice' in tells ? [tells.notice, tells.after] : [tells.slot, tells.after];
}

/**
 * The `id` of a message’s container, by which it is found after Discord forgets the nonce: 31 bits of
 * FNV-1a, above the small ids used inside messages.
 */
export function containerIdOf(nonce: string): number {
	let hash = 0x811c9dc5;
	for (let index = 0; index < nonce.length; index += 1) {
		hash = Math.imul(hash ^ nonce.charCodeAt(index), 0x01000193);
	}
	return smallIdsMax + ((hash >>> 1) % (0x7fffffff - smallIdsMax));
}

const smallIdsMax = 10_000;
