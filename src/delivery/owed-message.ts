import { hash as hashOnce } from 'node:crypto';
import type { ToldArticle } from '#src/desk/digest-entry.ts';
import type { Message, PictureFile } from '#src/render/message/card.ts';
import type { RenderedMessage } from '#src/render/message/parted-message.ts';
import type { OwedMessage, Subscription } from '#src/subscriptions/subscription.ts';
import { channelOf } from '#src/subscriptions/transitions.ts';
import { isInactive, isNoticeOwed } from './plan.ts';
import type { Destination, FindResult, SendResult } from './sender.ts';

/** Prepares a rendered message to be owed, with its nonce and a container id to find it by. */
export function createOwedMessage(
	{ message, entries, tally }: RenderedMessage,
	{
		nonce,
		title,
		pictures = [],
	}: {
		readonly nonce: string;
		readonly title: string;
		/** Those that the message shows. */
		readonly pictures?: readonly PictureFile[];
	},
): OwedMessage {
	return {
		nonce,
		message: withContainerId(message, containerIdOf(nonce)),
		title,
		...(pictures.length > 0 && { pictures: pictures.map(toOwedPicture) }),
		entries: entries.map(({ component, articles, shape, isUpdate }) => ({
			component,
			shape,
			articles: articles.map(({ known = [], ...others }) => ({ ...others, known: [...known] })),
			...(isUpdate && { isUpdate }),
		})),
		...(tally && { tally }),
	};
}

function toOwedPicture({ name, alt, bytes }: PictureFile) {
	return { name, alt, base64: Buffer.from(bytes).toString('base64') };
}

/** The earlier of this machine’s clock and Discord’s, which dates what is owed; Discord’s may not be known yet. */
export function earlier(now: Date, discordNow: Date = now): Date {
	return now < discordNow ? now : discordNow;
}

export function withContainerId(message: Message, containerId: number): Message {
	const [container] = message.components;
	return { ...message, components: [{ ...container, id: containerId }] };
}

/** The next message to be sent for a subscription. */
export type NextMessage = {
	readonly message: OwedMessage;
	readonly destination: Destination;
	/** It cannot have been sent before this moment. */
	readonly since: Date;
	readonly kind: 'notice' | 'owed';
};

/** Finds the next message to send: a notice to the moderators first, then the owed messages in order. */
export function nextMessage(subscription: Subscription): NextMessage | undefined {
	const { blocked, owed } = subscription;
	if (isNoticeOwed(subscription) && blocked?.notice !== undefined) {
		const { channelId, part } = blocked.notice;
		const since = new Date(blocked.since);
		return { message: part, destination: { channelId, as: 'message' }, since, kind: 'notice' };
	}
	if (isInactive(subscription) || owed === undefined) return undefined;
	if (threadStarter(subscription) !== undefined) return undefined;
	const part = firstUntried(owed.parts);
	if (part === undefined) return undefined;
	return {
		message: part,
		destination: destinationOf(subscription, part),
		since: new Date(owed.since),
		kind: 'owed',
	};
}

/** The message that starts the thread of its promise. */
export type ThreadStarter = OwedMessage & { readonly messageId: string };

/** The message that has yet to start a thread, before any other message is sent. */
export function threadStarter(subscription: Subscription): ThreadStarter | undefined {
	const { owed } = subscription;
	if (owed?.thread !== 'wanted' || isInactive(subscription)) return undefined;
	for (const part of owed.parts) {
		const { messageId } = part;
		if (messageId !== undefined) return { ...part, messageId };
	}
	return undefined;
}

/** The first unsent message; a refused one waits until another was sent. */
function firstUntried(parts: readonly OwedMessage[]): OwedMessage | undefined {
	const isBegun = parts.some(({ messageId }) => messageId !== undefined);
	return parts.find(
		({ messageId, refused }) => messageId === undefined && (isBegun || refused === undefined),
	);
}

/** Where a message goes; in a forum the first one creates a post, and the others go into it. */
export function destinationOf(subscription: Subscription, part: OwedMessage): Destination {
	const { place, owed, channelId: ownChannelId, manner = {} } = subscription;
	if (owed === undefined) return { channelId: ownChannelId, as: 'message' };
	const channelId = channelOf(subscription, owed, part);
	const isBegun = owed.parts.some(({ messageId }) => messageId !== undefined);
	const pings = owed.pings && !isBegun ? manner.ping?.id : undefined;
	const at = { channelId, ...(pings !== undefined && { pings }) };
	const isPost = place === 'forum' && channelId === owed.channelId;
	return isPost ? { ...at, as: 'post', tags: manner.tags ?? [] } : { ...at, as: 'message' };
}

/** Whether somebody deleted the forum post or the thread; the channel itself can still be posted to. */
export function isPostGone(
	outcome: FindResult | SendResult | { readonly kind: 'stale' },
	{ place, owed }: Subscription,
	{ channelId }: Destination,
): boolean {
	if (outcome.kind !== 'blocked' || outcome.why.kind !== 'channel gone') return false;
	if (owed === undefined) return false;
	return place === 'forum' ? channelId !== owed.channelId : channelId === owed.thread;
}

/** What a nonce is derived from, so that every process gets the same nonces for the same promise at any time. */
export type NonceInput = {
	readonly subscriptionId: string;
	readonly channelId: string;
	/**
	 * A digest has its slot, an alert its articles in their versions, a notice its obstacle. `after` is
	 * the message posted before: when a clock that was set back repeats a slot, that is another digest.
	 */
	readonly content:
		| { readonly slot: string; readonly after: string | undefined }
		| { readonly articles: readonly ToldArticle[] }
		| { readonly notice: string; readonly after: string | undefined };
};

/**
 * The nonce of one message of a promise. It depends on content and channel but not on a clock, so that
 * even two processes post the message once. At most 21 of Discord’s 25 characters; the rest is for
 * split messages.
 */
export function nonceOf({ subscriptionId, channelId, content }: NonceInput, part: number): string {
	const input = JSON.stringify([channelId, ...factsOf(content)]);
	const hash = hashOnce('sha256', input, 'base64url').slice(0, hashLength);
	return `${subscriptionId}${hash}.${part.toString(36)}`;
}

const hashLength = 8;

function factsOf(content: NonceInput['content']): readonly unknown[] {
	if ('articles' in content)
		return content.articles.map(({ id, version }) => `${id} ${version}`).sort();
	return 'notice' in content ? [content.notice, content.after] : [content.slot, content.after];
}

/**
 * The `id` of a message’s container, to find the message after Discord has forgotten the nonce: 31 bits
 * of FNV-1a, above the small ids used inside messages.
 */
export function containerIdOf(nonce: string): number {
	let hash = 0x811c9dc5;
	for (let index = 0; index < nonce.length; index += 1) {
		hash = Math.imul(hash ^ nonce.charCodeAt(index), 0x01000193);
	}
	return smallIdsMax + ((hash >>> 1) % (0x7fffffff - smallIdsMax));
}

const smallIdsMax = 10_000;
