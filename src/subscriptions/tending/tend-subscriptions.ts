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
import { isAlike } from './alike.ts';
import { type Refusal, refuse } from './refusal.ts';
import {
	type Added,
	changeWish,
	findAmong,
	findHere,
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

/** What became of ending a pause; `unseen`: Discord cannot be asked now what was posted before it. */
export type Resumed =
	| { readonly kind: 'resumed' | 'not paused'; readonly subscription: Subscription }
	| { readonly kind: 'gone' }
	| { readonly kind: 'unseen' };

/** How many of the next slots are shown. */
const runsShown = 3;

export function listAll({ book, slots, now, guildId, kind }: Tended, page: number): Message {
	const moment = { now: now(), slots };
	const shown = subscriptionsOf(book, guildId, kind).map((one) => toShown(one, moment));
	return renderSubscriptions(kind, shown, page);
}

/** Shows a subscription as it stands, with its next slots and what can be done with it. */
function showOne(subscription: Subscription, { slots, now }: Tended, says: string): Message {
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

/** Shows the one that was added, or the one that tells the same already. */
export function showAdded({ kind, subscription }: Added, tended: Tended): Message {
	return showOne(subscription, tended, kind === 'added' ? 'Added.' : hereAlready);
}

const hereAlready = 'That is here already.';

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
	const says = changed.kind === 'changed' ? 'Changed.' : `${hereAlready} Nothing was changed.`;
	return showOne(changed.subscription, tended, says);
}

type Change<Kind> = {
	readonly which: string;
	/** Reads what was typed over the wish as it stands. */
	readonly reread: (
		before: Extract<Wish, { kind: Kind }>,
	) => { kind: 'wish'; wish: Wish } | Refusal;
	readonly channel: Pick<Subscription, 'channelId' | 'place'> | undefined;
};

type Changed = {
	readonly kind: 'changed' | 'here already';
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
	return { kind: 'changed', subscription: changed };
}

function onItsWay({ channelId, paused }: Subscription): Refusal {
	const what = `A message is on its way to <#${channelId}>, so nothing was changed.`;
	const advice =
		paused === undefined ? 'Try again in a minute.' : 'Resume it, and try again when it is there.';
	return refuse('message-on-its-way', `${what} ${advice}`);
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
	return showOne(found.subscription, tended, 'Paused: nothing is posted until you resume it.');
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
			return showOne(resumed.subscription, tended, resumedSays[kind]);
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
		return renderRemoval(shown, removal(kind, which));
	}
	return renderNotice(kind === 'digest' ? 'The digest is removed.' : 'The alerts are removed.');
}

export function removal(kind: Wish['kind'], which: string): Target {
	return writeCustomId(kind, { action: 'remove', which, sure: 'yes' });
}

export function actionOn(kind: Wish['kind'], action: string, which: string): Target {
	return writeCustomId(kind, { action, which });
}
