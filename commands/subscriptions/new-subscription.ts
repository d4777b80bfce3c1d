import type { ArrivalPosition } from '#src/archive/archive.ts';
import type { Newsroom } from '#src/bot/newsroom.ts';
import type { Book, OwnerState } from '#src/subscriptions/book.ts';
import { type Refusal, refuse } from '#src/subscriptions/destination.ts';
import { withFirstLanguage } from '#src/subscriptions/settings.ts';
import type { Subscription } from '#src/subscriptions/subscription.ts';
import { isDuplicate } from './duplicates.ts';

/** The most subscriptions that a server can have. */
export const subscriptionsMax = 50;

/** What a subscription is created from. */
export type NewSubscription = Pick<
	Subscription,
	'id' | 'guildId' | 'channelId' | 'place' | 'madeBy' | 'wish' | 'language'
> & {
	readonly now: Date;
	/** What arrives after this position is new to the subscription. */
	readonly position: ArrivalPosition;
};

/** Creates a subscription that starts now and owes nothing. */
export function createSubscription({ now, position, ...own }: NewSubscription): Subscription {
	const at = now.toISOString();
	return { ...own, madeAt: at, cursor: { slot: at, position }, posted: [], leftOut: [] };
}

/** Creates a subscription in a running newsroom, which chooses its id and from where on arrivals are new to it. */
export function startSubscription(
	{ archive, digestsBegin, newId, now }: Newsroom,
	own: Omit<NewSubscription, 'id' | 'now' | 'position'>,
): Subscription {
	const isServerDigest = own.wish.kind === 'digest' && own.place !== 'dm';
	const position = isServerDigest ? digestsBegin() : archive.position();
	return createSubscription({ ...own, id: newId(), now: now(), position });
}

/** The new subscription, or the existing one that posts the same. */
export type Addition = {
	readonly kind: 'added' | 'duplicate';
	readonly subscription: Subscription;
};

/**
 * Adds what `create` returns, unless the server already has the same or has reached its limit. The first
 * subscription of a server sets its language.
 */
export function addSubscription(
	book: Book,
	{ guildId, guildLocale }: { readonly guildId: string; readonly guildLocale: string | undefined },
	create: (state: OwnerState) => Subscription,
): Promise<Addition | Refusal> {
	return book.decide({ guildId }, (state) => {
		const created = create(state);
		const outcome = admit(created, state.subscriptions);
		if (outcome.kind !== 'added') return { outcome };
		return { outcome, put: [created], settings: withFirstLanguage(state.settings, guildLocale) };
	});
}

/** Whether a server with these subscriptions can have the new one too. */
export function admit(
	created: Subscription,
	inServer: readonly Subscription[],
): Addition | Refusal {
	const duplicate = inServer.find((one) => isDuplicate(one, created));
	if (duplicate !== undefined) return { kind: 'duplicate', subscription: duplicate };
	if (inServer.length < subscriptionsMax) return { kind: 'added', subscription: created };
	return refuse(
		'subscriptions-too-many',
		`A server can have at most ${subscriptionsMax} digests and alerts. Remove one that nobody needs.`,
	);
}
