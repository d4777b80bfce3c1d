import type { NameIndex } from '#src/names/name.ts';
import type { Book } from '../book.ts';
import type { Subscription, Wish } from '../subscription.ts';
import { isAboutSame } from './alike.ts';
import { newAlertWish, newDigestWish, readAlertWish, readDigestWish } from './read-wish.ts';
import { type Refusal, refuse } from './refusal.ts';

/** What one member may follow. */
const followsMax = 25;

/** Reads what is to be followed; all else of the wish is as it is for everybody. */
export function readFollowed(
	topics: string,
	{ as, timezone }: { readonly as: Wish['kind']; readonly timezone: string },
	names: NameIndex,
): { readonly kind: 'wish'; readonly wish: Wish } | Refusal {
	return as === 'digest'
		? readDigestWish({ topics }, newDigestWish(timezone), names)
		: readAlertWish({ topics }, newAlertWish(timezone), names);
}

/** Adds what a member follows, unless they follow it already, or as much as they may. */
export function addFollow(
	book: Book,
	subscription: Subscription & { readonly madeBy: string },
): Promise<{ readonly kind: 'added' | 'followed already' } | Refusal> {
	return book.decide({ userId: subscription.madeBy }, ({ subscriptions }) => {
		const outcome = admitFollow(subscription, subscriptions);
		return outcome.kind === 'added' ? { outcome, put: [subscription] } : { outcome };
	});
}

function admitFollow(
	{ wish }: Subscription,
	followed: readonly Subscription[],
): { readonly kind: 'added' | 'followed already' } | Refusal {
	if (findSame(followed, wish) !== undefined) return { kind: 'followed already' };
	if (followed.length < followsMax) return { kind: 'added' };
	return refuse(
		'follows-too-many',
		`You follow ${followsMax} topics, which is as many as there can be. \`/following\` removes what you no longer want.`,
	);
}

/** The one of these that tells the same in the same way already. */
export function findSame(
	subscriptions: readonly Subscription[],
	wish: Wish,
): Subscription | undefined {
	return subscriptions.find((one) => isAboutSame(one.wish, wish));
}
