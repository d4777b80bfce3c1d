import { isDeepStrictEqual } from 'node:util';
import type { Resumed } from '#src/delivery/unblock.ts';
import { renderDone } from '#src/render/cards/notice.ts';
import {
	type Estimate,
	type Offer,
	renderRemoval,
	renderSubscription,
	renderSubscriptions,
} from '#src/render/cards/subscription-card.ts';
import type { Message } from '#src/render/message/card.ts';
import { type Target, writeCustomId } from '#src/render/message/targets.ts';
import type { Slots } from '#src/schedule/slots.ts';
import { showZone } from '#src/schedule/zones.ts';
import type { Book } from '#src/subscriptions/book.ts';
import { type Refusal, refuse } from '#src/subscriptions/destination.ts';
import { hasChosenZone, type Settings } from '#src/subscriptions/settings.ts';
import type { Subscription, Wish } from '#src/subscriptions/subscription.ts';
import { moveTo, pause } from '#src/subscriptions/transitions.ts';
import {
	type Added,
	changeWish,
	findAmong,
	findHere,
	isAlike,
	notHere,
	subscriptionsOf,
} from './server-subscriptions.ts';
import { toShown } from './shown.ts';

/** Where a moderator tends to the digests or to the alerts of their server. */
export type Tended<Kind extends Wish['kind'] = Wish['kind']> = {
	readonly book: Book;
	readonly slots: Slots;
	readonly now: () => Date;
	readonly guildId: string;
	readonly kind: Kind;
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

/** Shows the one that was added, or the one that tells the same already. */
export function showAdded(
	{ kind, subscription }: Added,
	tended: Tended,
	said: Omit<Said, 'says'> = {},
): Message {
	if (kind === 'here already') return showOne(subscription, tended, { says: hereAlready });
	return showOne(subscription, tended, { ...said, says: 'Added.' });
}

const hereAlready = 'That is here already.';

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
export async function changeOne<Kind extends Wish['kind']>(
	tended: Tended<Kind>,
	change: Change<Kind>,
): Promise<Message | Refusal> {
	const { book, guildId } = tended;
	const changed = await book.decide({ guildId }, ({ subscriptions }) => {
		const outcome = changedBy(change, subscriptions, tended);
		return outcome.kind === 'changed' ? { outcome, put: [outcome.subscription] } : { outcome };
	});
	if (changed.kind === 'refused') return changed;
	const { subscription } = changed;
	const notes = changed.kind === 'changed' ? change.notesOn(subscription.wish) : [];
	return showOne(subscription, tended, { says: changedSays[changed.kind], notes });
}

const changedSays = {
	changed: 'Changed.',
	same: 'Nothing has changed: it was already set that way.',
	'here already': `${hereAlready} Nothing was changed.`,
} as const;

type Change<Kind> = {
	/** What the moderator should know of the new wish. */
	readonly notesOn: (wish: Wish) => readonly string[];
	readonly which: string;
	/** Reads what was typed over the wish as it stands. */
	readonly reread: (
		before: Extract<Wish, { kind: Kind }>,
	) => { kind: 'wish'; wish: Wish } | Refusal;
	readonly channel: Pick<Subscription, 'channelId' | 'place'> | undefined;
};

type Changed = {
	readonly kind: 'changed' | 'same' | 'here already';
	readonly subscription: Subscription;
};

/** Two that are alike from before may be changed as far as they stay so. */
function changedBy<Kind extends Wish['kind']>(
	{ which, reread, channel }: Change<Kind>,
	here: readonly Subscription[],
	{ kind, now }: Tended<Kind>,
): Changed | Refusal {
	const found = findAmong(here, { kind, which });
	if (found.kind === 'refused') return found;
	const { subscription, wish } = found;
	const read = reread(wish);
	if (read.kind === 'refused') return read;
	const moved = channel === undefined ? subscription : moveTo(subscription, channel, now());
	if (moved === undefined) return onItsWay(subscription);
	const changed = changeWish(moved, read.wish, now());
	const same = here.find((one) => isAlike(one, changed) && !isAlike(one, subscription));
	if (same !== undefined) return { kind: 'here already', subscription: same };
	const isSame =
		changed.channelId === subscription.channelId && isDeepStrictEqual(changed.wish, wish);
	return { kind: isSame ? 'same' : 'changed', subscription: changed };
}

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
	const { book, kind, now, guildId } = tended;
	const found = await book.decide({ guildId }, ({ subscriptions }) => {
		const outcome = findAmong(subscriptions, { kind, which });
		if (outcome.kind === 'refused' || outcome.subscription.paused !== undefined) return { outcome };
		const subscription = pause(outcome.subscription, 'asked', now());
		return { outcome: { ...outcome, subscription }, put: [subscription] };
	});
	if (found.kind === 'refused') return found;
	return showOne(found.subscription, tended, {
		says: 'Paused: nothing is posted until you resume it.',
	});
}

/** `resume` asks the delivery; undefined while the bot is starting. */
export async function resumeOne(
	tended: Tended,
	which: string,
	resume: ((id: string) => Promise<Resumed>) | undefined,
): Promise<Message | Refusal> {
	const { book, kind, guildId } = tended;
	const found = findHere(book, guildId, { kind, which });
	if (found.kind === 'refused') return found;
	if (resume === undefined) {
		return refuse('starting', 'Dateline is still starting. Try again in a minute.');
	}
	const resumed = await resume(which);
	switch (resumed.kind) {
		case 'resumed':
		case 'not paused':
			return showOne(resumed.subscription, tended, { says: resumedSays[kind] });
		case 'gone':
			return notHere(kind);
		case 'unseen':
			return refuse(
				'discord-silent',
				'Discord cannot be asked now what was posted before the pause. Try again in a few minutes.',
			);
	}
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
	const found = await book.decide({ guildId }, ({ subscriptions }) => {
		const outcome = findAmong(subscriptions, { kind, which });
		return sure && outcome.kind === 'found' ? { outcome, remove: [which] } : { outcome };
	});
	if (found.kind === 'refused') return found;
	if (!sure) {
		const shown = toShown(found.subscription, { now: now(), slots });
		const cancel = actionOn(kind, 'show', which);
		return renderRemoval(shown, { remove: removal(kind, which), cancel });
	}
	return renderDone(kind === 'digest' ? 'The digest is removed.' : 'The alerts are removed.');
}

export function removal(kind: Wish['kind'], which: string): Target {
	return writeCustomId(kind, { action: 'remove', which, sure: 'yes' });
}

export function actionOn(kind: Wish['kind'], action: string, which: string): Target {
	return writeCustomId(kind, { action, which });
}
