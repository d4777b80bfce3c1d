import { isDeepStrictEqual } from 'node:util';
import type { Delivery } from '#src/delivery/delivery.ts';
import { isMostTalked } from '#src/delivery/most-talked.ts';
import { planStep } from '#src/delivery/plan.ts';
import { saying } from '#src/phrases/catalogue.ts';
import { renderConfirmation } from '#src/render/cards/notice-card.ts';
import { renderRemoval } from '#src/render/cards/subscription-card.ts';
import type { Message } from '#src/render/message/card.ts';
import { showInstant } from '#src/render/text/small-print.ts';
import { type Refusal, refuse } from '#src/subscriptions/destination.ts';
import type { Subscription, Wish } from '#src/subscriptions/subscription.ts';
import { countFrom, moveToChannel, pause } from '#src/subscriptions/transitions.ts';
import { findById, noSuchSubscription } from './find-subscription.ts';
import type { ParsedManner } from './manner-parser.ts';
import { isDuplicate } from './new-subscription.ts';
import {
	actionOn,
	type Remark,
	removalOf,
	type ServerSubscriptions,
	showSubscription,
} from './subscription-view.ts';
import { summarize } from './summary.ts';

/** A change of a subscription that a moderator asked for. */
export type Edit = {
	readonly which: string;
	/** Applies the typed options to the current wish. */
	readonly parse: (before: Wish) => { readonly kind: 'wish'; readonly wish: Wish } | Refusal;
	/** Applies the typed options to how it is posted; by default that stays. */
	readonly parseManner?: (before: Subscription) => ParsedManner;
	/** Undefined if no other channel was chosen. */
	readonly channel: Pick<Subscription, 'channelId' | 'place'> | undefined;
	/** What the moderator should know about the changed subscription. */
	readonly notesOn: (changed: Subscription) => readonly string[];
};

/** Changes the wish, the channel, or both; if one of them cannot be changed, neither is. */
export async function editSubscription(
	server: ServerSubscriptions,
	edit: Edit,
): Promise<Message | Refusal> {
	const { book, guildId } = server;
	const edited = await book.decide({ guildId }, ({ subscriptions }) => {
		const outcome = applyEdit(edit, subscriptions, server);
		return outcome.kind === 'changed' ? { outcome, put: [outcome.subscription] } : { outcome };
	});
	if (edited.kind === 'refused') return edited;
	const { kind, subscription } = edited;
	const notes =
		kind === 'changed' ? [...edit.notesOn(subscription), ...noteWaiting(edited, server)] : [];
	return showSubscription(subscription, server, { says: editSays[kind], notes });
}

/** When what the old channel did not get is posted in the new one; nothing where that cannot be promised. */
function noteWaiting(
	{ subscription, isFreed }: EditOutcome,
	{ archive, slots, now, phrases }: ServerSubscriptions,
): readonly string[] {
	const { wish, paused } = subscription;
	if (!isFreed || paused !== undefined || isMostTalked(wish)) return [];
	if (wish.kind === 'alert') {
		const step = planStep(subscription, { now: now(), slots, position: archive.position() });
		return step.kind === 'alerts' ? [phrases.say('waitingAlertsCome')] : [];
	}
	const next = slots.after(wish.schedule, wish.timezone, now());
	return [phrases.say('waitingComes', { moment: showInstant(next) })];
}

const editSays = {
	changed: 'subscriptionChanged',
	same: 'nothingChanged',
	duplicate: 'subscriptionExistsUnchanged',
} as const;

type EditOutcome = {
	readonly kind: keyof typeof editSays;
	readonly subscription: Subscription;
	/** Whether it was blocked in its old channel and is about the same as before, so that news waits. */
	readonly isFreed?: boolean;
};

/** Subscriptions that were duplicates before can stay duplicates. */
function applyEdit(
	{ which, parse, parseManner, channel }: Edit,
	inServer: readonly Subscription[],
	{ kind, now }: ServerSubscriptions,
): EditOutcome | Refusal {
	const found = findById(inServer, { kind, which });
	if (found.kind === 'refused') return found;
	const { subscription } = found;
	const read = parse(subscription.wish);
	if (read.kind === 'refused') return read;
	const posted = parseManner?.(subscription) ?? { kind: 'manner', manner: subscription.manner };
	if (posted.kind === 'refused') return posted;
	const moved = channel === undefined ? subscription : moveToChannel(subscription, channel, now());
	if (moved === undefined) return messageOnItsWay(subscription);
	const edited = withManner(changeWish(moved, read.wish, now()), posted.manner);
	const duplicate = inServer.find(
		(one) => isDuplicate(one, edited) && !isDuplicate(one, subscription),
	);
	if (duplicate !== undefined) return { kind: 'duplicate', subscription: duplicate };
	const isSame =
		edited.channelId === subscription.channelId &&
		isDeepStrictEqual(edited.wish, subscription.wish) &&
		isDeepStrictEqual(edited.manner, subscription.manner);
	const isFreed =
		subscription.blocked !== undefined &&
		edited.blocked === undefined &&
		isDeepStrictEqual(subjectOf(edited.wish), subjectOf(subscription.wish));
	return { kind: isSame ? 'same' : 'changed', subscription: edited, isFreed };
}

function subjectOf({ topics, except }: Wish) {
	return { topics, except };
}

function withManner(
	{ manner: _, ...others }: Subscription,
	manner: Subscription['manner'],
): Subscription {
	return { ...others, ...(manner && { manner }) };
}

function messageOnItsWay({ channelId, paused }: Subscription): Refusal {
	const key = paused === undefined ? 'messageOnItsWay' : 'messageOnItsWayPaused';
	return refuse('message-on-its-way', saying(key, { channel: `<#${channelId}>` }));
}

/**
 * Gives a subscription another wish. What has arrived and was not posted yet still counts; a digest whose
 * times change counts its slots from now on, so that no new time in the past is posted late.
 */
export function changeWish(subscription: Subscription, wish: Wish, now: Date): Subscription {
	const { cursor } = subscription;
	const changed = { ...subscription, wish };
	if (scheduleKey(subscription.wish) === scheduleKey(wish)) return changed;
	return { ...changed, cursor: countFrom(cursor, now) };
}

function scheduleKey(wish: Wish): string {
	return wish.kind === 'digest' ? JSON.stringify([wish.schedule, wish.timezone]) : '';
}

/** Shows a subscription without changing it. */
export function showById(
	server: ServerSubscriptions,
	which: string,
	says: Remark,
): Message | Refusal {
	const { book, guildId, kind } = server;
	const found = findById(book.inServer(guildId), { kind, which });
	if (found.kind === 'refused') return found;
	return showSubscription(found.subscription, server, { says });
}

export async function pauseSubscription(
	server: ServerSubscriptions,
	which: string,
): Promise<Message | Refusal> {
	const { book, kind, now, guildId } = server;
	let says: Remark = 'subscriptionPausedAlready';
	const found = await book.decide({ guildId }, ({ subscriptions }) => {
		const outcome = findById(subscriptions, { kind, which });
		if (outcome.kind === 'refused' || outcome.subscription.paused !== undefined) return { outcome };
		const subscription = pause(outcome.subscription, 'asked', now());
		says = 'subscriptionPaused';
		return { outcome: { ...outcome, subscription }, put: [subscription] };
	});
	if (found.kind === 'refused') return found;
	return showSubscription(found.subscription, server, { says });
}

/** Ends a pause with `resume` of the delivery. */
export async function resumeSubscription(
	server: ServerSubscriptions,
	which: string,
	resume: Delivery['resume'],
): Promise<Message | Refusal> {
	const { book, kind, guildId } = server;
	const found = findById(book.inServer(guildId), { kind, which });
	if (found.kind === 'refused') return found;
	const resumed = await resume(which);
	switch (resumed.kind) {
		case 'resumed':
			return showSubscription(resumed.subscription, server, {
				says: resumedSay(resumed.subscription),
			});
		case 'not paused':
			return showSubscription(resumed.subscription, server, { says: notPausedSays[kind] });
		case 'gone':
			return noSuchSubscription(kind);
		case 'unclear':
			return refuse('discord-silent', saying('resumeUnclear'));
	}
}

function resumedSay({ wish, posted }: Subscription): Remark {
	if (wish.kind === 'digest') return 'digestResumed';
	return posted.length === 0 ? 'alertsStarted' : 'alertsResumed';
}

const notPausedSays = {
	digest: 'digestNotPaused',
	alert: 'alertsNotPaused',
} as const;

/** Removes a subscription if `isConfirmed`; otherwise asks for confirmation. */
export async function removeSubscription(
	server: ServerSubscriptions,
	{ which, isConfirmed }: { readonly which: string; readonly isConfirmed: boolean },
): Promise<Message | Refusal> {
	const { book, now, phrases, guildId, kind } = server;
	const found = await book.decide({ guildId }, ({ subscriptions }) => {
		const outcome = findById(subscriptions, { kind, which });
		return isConfirmed && outcome.kind === 'found' ? { outcome, remove: [which] } : { outcome };
	});
	if (found.kind === 'refused') return found;
	if (isConfirmed) {
		return renderConfirmation(phrases.say(kind === 'digest' ? 'digestRemoved' : 'alertsRemoved'));
	}
	const summary = summarize(found.subscription, { ...server, now: now() });
	const targets = { remove: removalOf(kind, which), cancel: actionOn(kind, 'show', which) };
	return renderRemoval(summary, targets, phrases);
}
