import { isDeepStrictEqual } from 'node:util';
import type { Target } from '#src/render/controls.ts';
import { writeCustomId } from '#src/render/custom-id.ts';
import type { Estimate } from '#src/render/estimate-card.ts';
import type { Message } from '#src/render/message.ts';
import { renderDone } from '#src/render/notice.ts';
import {
	type Offer,
	renderRemoval,
	renderSubscription,
	renderSubscriptions,
} from '#src/render/subscription-card.ts';
import type { Book } from '../book.ts';
import { moveTo, pause } from '../moves.ts';
import type { Slots } from '../schedule/slots.ts';
import { showZone } from '../schedule/zones.ts';
import { hasChosenZone, type Settings } from '../settings.ts';
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
	const listed = subscriptionsOf(book, guildId, kind).map((one) => ({
		shown: toShown(one, moment),
		offers: offersFor(one),
	}));
	return renderSubscriptions(kind, listed, page);
}

/** What was done with a subscription, and what its moderator should know of it. */
export type Said = {
	readonly says: string;
	readonly notes?: readonly string[];
	readonly estimate?: Estimate;
};

/** Shows a subscription as it stands, with its next slots and what can be done with it. */
export function showOne(
	subscription: Subscription,
	{ book, slots, now, guildId }: Tended,
	{ says, notes = [], estimate }: Said,
): Message {
	const { wish, paused } = subscription;
	const moment = { now: now(), slots };
	const isDue = wish.kind === 'digest' && paused === undefined;
	return renderSubscription(toShown(subscription, moment), {
		says,
		notes: [...notes, ...zoneNotes(wish, book.settingsOf(guildId))],
		runs: isDue ? slots.following(wish.schedule, wish.timezone, moment.now, runsShown) : [],
		estimate,
		offers: offersFor(subscription),
	});
}

function offersFor({ id, wish: { kind }, paused }: Subscription): Offer[] {
	return [
		...(kind === 'digest' ? [{ label: 'Preview', target: actionOn(kind, 'preview', id) }] : []),
		paused === undefined
			? { label: 'Pause', target: actionOn(kind, 'pause', id) }
			: { label: 'Resume', target: actionOn(kind, 'resume', id) },
		{ label: 'Remove', target: actionOn(kind, 'remove', id) },
	];
}

/** How to choose a time zone, where the wish goes by one that nobody chose. */
export function zoneNotes(wish: Wish, settings: Settings): string[] {
	const goesByClock = wish.kind === 'digest' || wish.quiet !== undefined;
	const isDefault = wish.timezone === settings.timezone && !hasChosenZone(settings);
	if (!goesByClock || !isDefault) return [];
	return [
		`-# Times are in ${showZone(wish.timezone)}, because nobody has chosen a time zone here yet: \`/settings timezone\` sets that of new ones, and \`/${wish.kind} edit\` changes this one.`,
	];
}

/** Gives it another wish, and another channel where one was chosen: both or neither. */
export async function changeOne(
	tended: Tended,
	{ which, wish, channel, notes }: Change,
): Promise<Message | Refusal> {
	const { book, kind, now } = tended;
	const before = book.find(which);
	const changed = await book.change(which, (current) => {
		const moved = channel === undefined ? current : moveTo(current, channel, now());
		return moved && changeWish(moved, wish, now());
	});
	if (changed === undefined) return notHere(kind);
	const isThere = channel === undefined || channel.channelId === changed.channelId;
	if (!isThere) return onItsWay(changed);
	const isSame =
		before?.channelId === changed.channelId && isDeepStrictEqual(before.wish, changed.wish);
	const says = isSame ? 'Nothing has changed: it was so already.' : 'Changed.';
	return showOne(changed, tended, { says, ...(notes && { notes }) });
}

type Change = {
	/** What the moderator should know of the new wish. */
	readonly notes?: readonly string[];
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

/** Shows it as it stands, for whoever did not remove it after all. */
export function keepOne(tended: Tended, which: string): Message | Refusal {
	const { book, guildId, kind } = tended;
	const found = findHere(book, guildId, { kind, which });
	if (found.kind === 'refused') return found;
	return showOne(found.subscription, tended, { says: 'It stays as it is.' });
}

export async function pauseOne(tended: Tended, which: string): Promise<Message | Refusal> {
	const { book, kind, now } = tended;
	const found = findHere(book, tended.guildId, { kind, which });
	if (found.kind === 'refused') return found;
	const paused = await book.change(which, (current) =>
		current.paused === undefined ? pause(current, 'asked', now()) : undefined,
	);
	const says = 'Paused: nothing is posted until you resume it.';
	return paused === undefined ? notHere(kind) : showOne(paused, tended, { says });
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
	return resumed === undefined
		? notHere(kind)
		: showOne(resumed, tended, { says: resumedSays[kind] });
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
		const cancel = actionOn(kind, 'show', which);
		return renderRemoval(shown, { remove: removal(kind, which), cancel });
	}
	await book.remove(which);
	return renderDone(kind === 'digest' ? 'The digest is removed.' : 'The alerts are removed.');
}

export function removal(kind: Wish['kind'], which: string): Target {
	return writeCustomId(kind, { action: 'remove', which, sure: 'yes' });
}

export function actionOn(kind: Wish['kind'], action: string, which: string): Target {
	return writeCustomId(kind, { action, which });
}
