import type { Archive } from '#src/archive/archive.ts';
import { isInactive } from '#src/delivery/plan.ts';
import type { KnownVitals, Vitals } from '#src/observe/vitals.ts';
import { isEnded } from '#src/sources/feed.ts';
import type { FeedBook, ListedFeed } from '#src/sources/feed-book.ts';
import type { DocumentStore } from '#src/store/document-store.ts';
import type { Book } from '#src/subscriptions/book.ts';
import type { Subscription } from '#src/subscriptions/subscription.ts';

/** What can be asked about the state store. */
export function vitalsOfStore(
	store: Pick<DocumentStore, 'get' | 'isHeld' | 'leases'>,
): Pick<Vitals, 'isStateReachable' | 'isLeaseHeld' | 'leases'> {
	let asking: Promise<boolean> | undefined;
	return {
		// However many ask at once, the store is asked once.
		isStateReachable() {
			asking ??= isAnswering(store).finally(() => {
				asking = undefined;
			});
			return asking;
		},
		isLeaseHeld: store.isHeld,
		leases: () => store.leases?.() ?? [],
	};
}

/** Reads a document that nobody writes. */
function isAnswering(store: Pick<DocumentStore, 'get'>): Promise<boolean> {
	return store.get('health').then(
		() => true,
		() => false,
	);
}

/** What can be asked about subscriptions, feeds and articles. */
export function vitalsOfNews({
	book,
	feeds,
	archive,
}: {
	readonly book: Pick<Book, 'all'>;
	readonly feeds: Pick<FeedBook, 'all'>;
	readonly archive: Pick<Archive, 'facts' | 'position'>;
}): KnownVitals {
	return {
		subscriptions: () =>
			countBy(book.all(), subscriptionState, { active: 0, paused: 0, blocked: 0, left: 0 }),
		promisesOwed: () =>
			[...book.all()].filter((one) => one.owed !== undefined && !isInactive(one)).length,
		feeds: () => countBy(feeds.all(), feedState, { working: 0, failing: 0, ended: 0, paused: 0 }),
		articles: () => ({ count: archive.facts().articles, lastArrival: archive.position().seq }),
	};
}

function countBy<Item, State extends string>(
	items: Iterable<Item>,
	stateOf: (item: Item) => State,
	none: Readonly<Record<State, number>>,
): Readonly<Record<State, number>> {
	const counts: Record<State, number> = { ...none };
	for (const item of items) counts[stateOf(item)] += 1;
	return counts;
}

function subscriptionState({ leftAt, paused, blocked }: Subscription) {
	if (leftAt !== undefined) return 'left';
	if (paused !== undefined) return 'paused';
	return blocked === undefined ? 'active' : 'blocked';
}

function feedState(listed: ListedFeed) {
	if (listed.feed.paused === true) return 'paused';
	if (isEnded(listed)) return 'ended';
	return listed.state.failures === undefined ? 'working' : 'failing';
}
