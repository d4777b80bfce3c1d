import { keyOf, type Wanted } from '#src/desk/topic.ts';
import type { NameIndex } from '#src/names/name.ts';
import type { Book } from '../book.ts';
import type { Subscription, Wish } from '../subscription.ts';
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

/** Adds what a member follows, unless they follow as much as they may. */
export async function addFollow(
	book: Book,
	subscription: Subscription & { readonly madeBy: string },
): Promise<{ readonly kind: 'added' } | Refusal> {
	if (book.ofMember(subscription.madeBy).length >= followsMax) {
		return refuse(
			'follows-too-many',
			`You follow ${followsMax} topics, which is as many as there can be. \`/following\` removes what you no longer want.`,
		);
	}
	await book.add(subscription);
	return { kind: 'added' };
}

/** The one of these that tells the same in the same way already. */
export function findSame(
	subscriptions: readonly Subscription[],
	wish: Wish,
): Subscription | undefined {
	return subscriptions.find((one) => one.wish.kind === wish.kind && isSame(one.wish, wish));
}

function isSame(one: Wanted, other: Wanted): boolean {
	return aboutOf(one) === aboutOf(other);
}

function aboutOf({ topics, except }: Wanted): string {
	return JSON.stringify([topics, except].map((list) => list.map(keyOf).sort()));
}
