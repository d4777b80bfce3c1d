import { type Owner, ownerKey, ownerOf } from './owner.ts';
import type { Subscription } from './subscription.ts';

/** Subscriptions in memory, found by their id and by their owner without looking at any other. */
export type Shelf = {
	get(id: string): Subscription | undefined;
	all(): Iterable<Subscription>;
	/** In the order in which they came. */
	of(owner: Owner): readonly Subscription[];
	/** In the place of the one with its id. */
	put(subscription: Subscription): void;
	take(id: string): void;
};

export function openShelf(subscriptions: Iterable<Subscription>): Shelf {
	const byId = new Map<string, Subscription>();
	const byOwner = new Map<string, Map<string, Subscription>>();
	for (const one of subscriptions) put(one);

	return {
		get: (id) => byId.get(id),
		all: () => byId.values(),
		of: (owner) => [...(byOwner.get(ownerKey(owner))?.values() ?? [])],
		put,
		take,
	};

	function put(subscription: Subscription): void {
		const { id } = subscription;
		const key = ownerKey(ownerOf(subscription));
		const before = byId.get(id);
		if (before !== undefined && ownerKey(ownerOf(before)) !== key) take(id);
		const own = byOwner.get(key) ?? new Map<string, Subscription>();
		byOwner.set(key, own.set(id, subscription));
		byId.set(id, subscription);
	}

	function take(id: string): void {
		const gone = byId.get(id);
		if (gone === undefined) return;
		const key = ownerKey(ownerOf(gone));
		const own = byOwner.get(key);
		own?.delete(id);
		if (own?.size === 0) byOwner.delete(key);
		byId.delete(id);
	}
}
