import type { Target } from '#src/render/controls.ts';
import { writeCustomId } from '#src/render/custom-id.ts';
import type { Message } from '#src/render/message.ts';
import { renderNotice } from '#src/render/notice.ts';
import {
	renderRemoval,
	renderSubscription,
	renderSubscriptions,
} from '#src/render/subscription-card.ts';
import type { Book } from '../book.ts';
import { moveTo, pause } from '../moves.ts';
import type { Slots } from '../schedule/slots.ts';
import type { Subscription, Wish } from '../subscription.ts';
import { type Refusal, refuse } from './refusal.ts';
import { changeWish, findHere, notHere, subscriptionsOf } from './server-subscriptions.ts';
import { toShown } from './shown.ts';

/** Where a moderator tends to the digests or to the alerts of their server. */
export type Tended = {
	readonly book: Book;
	readonly slots: Slots;
	readonly now: () => Date;
	readonly guildId: string;
	readonly kind: Wish['kind'];
};

/** How many of the next slots are shown. */
const runsShown = 3;

export function listAll({ book, slots, now, guildId, kind }: Tended, page: number): Message {
	const moment = { now: now(), slots };
	const shown = subscriptionsOf(book, guildId, kind).map((one) => toShown(one, moment));
	return renderSubscriptions(kind, shown, page);
}

/** Shows a subscription as it stands, with its next slots and what can be done with it. */
export function showOne(subscription: Subscription, { slots, now }: Tended, says: string): Message {
	const { id, wish, paused } = subscription;
	const moment = { now: now(), slots };
	const isDue = wish.kind === 'digest' && paused === undefined;
	return renderSubscription(toShown(subscription, moment), {
		says,
		runs: isDue ? slots.following(wish.schedule, wish.timezone, moment.now, runsShown) : [],
		offers: [
			...(wish.kind === 'digest'
				? [{ label: 'Preview', target: actionOn(wish.kind, 'preview', id) }]
				: []),
			paused === undefined
				? { label: 'Pause', target: actionOn(wish.kind, 'pause', id) }
				: { label: 'Resume', target: actionOn(wish.kind, 'resume', id) },
		],
	});
}

/** Gives it another wish, and another channel where one was chosen: both or neither. */
export async function changeOne(
	tended: Tended,
	{ which, wish, channel }: Change,
): Promise<Message | Refusal> {
	const { book, kind, now } = tended;
	const changed = await book.change(which, (current) => {
		const moved = channel === undefined ? current : moveTo(current, channel, now());
		return moved && changeWish(moved, wish, now());
	});
	if (changed === undefined) return notHere(kind);
	const isThere = channel === undefined || channel.channelId === changed.channelId;
	return isThere ? showOne(changed, tended, 'Changed.') : onItsWay(changed);
}

type Change = {
	readonly which: string;
	readonly wish: Wish;
	readonly channel: Pick<Subscription, 'channelId' | 'place'> | undefined;
};

function onItsWay({ channelId, paused }: Subscription): Refusal {
	const what = `A message is on its way to <#${channelId}>, so nothing was changed.`;
	const advice =
		paused === undefined ? 'Try again in a minute.' : 'Resume it, and try again when it is there.';
	return refuse('message-on-its-way', `${what} ${advice}`);
}

export async function pauseOne(tended: Tended, which: string): Promise<Message | Refusal> {
	const { book, kind, now } = tended;
	const found = findHere(book, tended.guildId, { kind, which });
	if (found.kind === 'refused') return found;
	const paused = await book.change(which, (current) =>
		current.paused === undefined ? pause(current, 'asked', now()) : undefined,
	);
	const says = 'Paused: nothing is posted until you resume it.';
	return paused === undefined ? notHere(kind) : showOne(paused, tended, says);
}

/** `resume` asks the delivery, which says whether it could be; undefined while the bot is starting. */
export async function resumeOne(
	tended: Tended,
	which: string,
	resume: ((id: string) => Promise<boolean>) | undefined,
): Promise<Message | Refusal> {
	const { book, kind, guildId } = tended;
	const found = findHere(book, guildId, { kind, which });
	if (found.kind === 'refused') return found;
	if (resume === undefined) {
		return refuse('starting', 'Dateline is still starting. Try again in a minute.');
	}
	if (!(await resume(which))) {
		return refuse(
			'discord-silent',
			'Discord cannot be asked now what was posted before the pause. Try again in a few minutes.',
		);
	}
	const resumed = book.find(which);
	return resumed === undefined ? notHere(kind) : showOne(resumed, tended, resumedSays[kind]);
}

const resumedSays = {
	digest: 'On: the next one covers what came in meanwhile.',
	alert: 'On: what comes in from now on is posted.',
} as const;

/** Asks once, and removes it when `sure`. */
export async function removeOne(
	{ book, slots, now, guildId, kind }: Tended,
	{ which, sure }: { readonly which: string; readonly sure: boolean },
): Promise<Message | Refusal> {
	const found = findHere(book, guildId, { kind, which });
	if (found.kind === 'refused') return found;
	if (!sure) {
		const shown = toShown(found.subscription, { now: now(), slots });
		return renderRemoval(shown, removal(kind, which));
	}
	await book.remove(which);
	return renderNotice(kind === 'digest' ? 'The digest is removed.' : 'The alerts are removed.');
}

export function removal(kind: Wish['kind'], which: string): Target {
	return writeCustomId(kind, { action: 'remove', which, sure: 'yes' });
}

export function actionOn(kind: Wish['kind'], action: string, which: string): Target {
	return writeCustomId(kind, { action, which });
}
