import type { Archive } from '#src/archive/archive.ts';
import type { Newsroom } from '#src/bot/newsroom.ts';
import type { Key, Values } from '#src/phrases/catalogue.ts';
import type { Phrases } from '#src/phrases/phrases.ts';
import {
	type Estimate,
	type Offer,
	renderSubscription,
	renderSubscriptions,
} from '#src/render/cards/subscription-card.ts';
import type { Message } from '#src/render/message/card.ts';
import { type Target, writeCustomId } from '#src/render/message/targets.ts';
import { showZone } from '#src/schedule/zones.ts';
import { hasChosenZone, type Settings } from '#src/subscriptions/settings.ts';
import type { Subscription, Wish } from '#src/subscriptions/subscription.ts';
import { subscriptionsOf } from './find-subscription.ts';
import type { Addition } from './new-subscription.ts';
import { summarize } from './summary.ts';

/** The digests or the alerts of a server, with what is needed to show and change them. */
export type ServerSubscriptions = Pick<
	Newsroom,
	'book' | 'slots' | 'delivery' | 'rolesIn' | 'channelIn' | 'now' | 'phrases'
> & {
	readonly archive: Pick<Archive, 'position'>;
	readonly guildId: string;
	readonly kind: Wish['kind'];
};

/** How many of the next times are shown. */
const nextTimesShown = 3;

export function listSubscriptions(server: ServerSubscriptions, page: number): Message {
	const { book, now, phrases, guildId, kind } = server;
	const moment = { ...server, now: now() };
	const listed = subscriptionsOf(book, guildId, kind).map((one) => ({
		shown: summarize(one, moment),
		offers: offersFor(one, phrases),
	}));
	return renderSubscriptions(kind, listed, { page, phrases });
}

/** The key of a text that needs no values. */
export type Remark = {
	[One in Key]: Values<One> extends [] ? One : never;
}[Key];

/** What a moderator reads with a subscription: above it what was done, and notes about it. */
export type Remarks = {
	readonly says: Remark;
	readonly notes?: readonly string[];
	readonly estimate?: Estimate;
};

/** Shows a subscription with its next times and the buttons for it. */
export function showSubscription(
	subscription: Subscription,
	server: ServerSubscriptions,
	{ says, notes = [], estimate }: Remarks,
): Message {
	const { book, slots, now, phrases, guildId } = server;
	const { wish, paused } = subscription;
	const moment = { ...server, now: now() };
	const isDue = wish.kind === 'digest' && paused === undefined;
	return renderSubscription(
		summarize(subscription, moment),
		{
			says: phrases.say(says),
			notes: [...notes, ...zoneNotes(wish, book.settingsOf(guildId), phrases)],
			runs: isDue ? slots.following(wish.schedule, wish.timezone, moment.now, nextTimesShown) : [],
			estimate,
			offers: offersFor(subscription, phrases),
		},
		phrases,
	);
}

/** Shows the subscription that was added, or the existing one that posts the same. */
export function showAddition(
	{ kind, subscription }: Addition,
	server: ServerSubscriptions,
	remarks: Omit<Remarks, 'says'> = {},
): Message {
	return kind === 'duplicate'
		? showSubscription(subscription, server, { says: 'subscriptionExists' })
		: showSubscription(subscription, server, { ...remarks, says: 'subscriptionAdded' });
}

function offersFor({ id, wish: { kind }, paused }: Subscription, phrases: Phrases): Offer[] {
	const preview = { label: phrases.say('previewButton'), target: actionOn(kind, 'preview', id) };
	const offers = [
		{ label: phrases.say('editButton'), target: actionOn(kind, 'edit', id) },
		paused === undefined
			? { label: phrases.say('pauseButton'), target: actionOn(kind, 'pause', id) }
			: { label: phrases.say('resumeButton'), target: actionOn(kind, 'resume', id) },
		{ label: phrases.say('removeButton'), target: actionOn(kind, 'remove', id) },
	];
	return kind === 'digest' ? [preview, ...offers] : offers;
}

/** How to choose a time zone, if the wish depends on one that nobody chose. */
export function zoneNotes(wish: Wish, settings: Settings, phrases: Phrases): string[] {
	const needsZone = wish.kind === 'digest' || wish.quiet !== undefined;
	const isDefault = wish.timezone === settings.timezone && !hasChosenZone(settings);
	if (!needsZone || !isDefault) return [];
	const values = { zone: showZone(wish.timezone), command: phrases.say(`/${wish.kind}`) };
	return [`-# ${phrases.say('timesInDefaultZone', values)}`];
}

export function actionOn(kind: Wish['kind'], action: string, which: string): Target {
	return writeCustomId(kind, { action, which });
}

/** The target that removes it without asking again. */
export function removalOf(kind: Wish['kind'], which: string): Target {
	return writeCustomId(kind, { action: 'remove', which, sure: 'yes' });
}
