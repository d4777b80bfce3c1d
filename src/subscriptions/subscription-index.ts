import type { Subscription } from './subscription.ts';

/** Who subscriptions belong to: a server, or a member by direct message. Lists and limits are per owner. */
export type Owner = { readonly guildId: string } | { readonly userId: string };

/** The owner of a subscription. */
export function ownerOf({ guildId, madeBy = '' }: Subscription): Owner {
	return guildId === undefined ? { userId: madeBy } : { guildId };
}

/** The same text for the same owner. */
export function ownerKey(owner: Owner): string {
	return 'guildId' in owner ? `server:${owner.guildId}` : `member:${owner.userId}`;
}

/** Subscriptions in memory, by id and by owner. */
export type SubscriptionIndex = {
	get(id: string): Subscription | undefined;
	all(): Iterable<Subscription>;
	/** In the order they were added. */
	of(owner: Owner): readonly Subscription[];
	/** Replaces the one with the same id. */
	put(subscription: Subscription): void;
	remove(id: string): void;
};

export function createSubscriptionIndex(subscriptions: Iterable<Subscription>): SubscriptionIndex {
	const byId = new Map<string, Subscription>();
	const byOwner = new Map<string, Map<string, Subscription>>();
	for (const one of subscriptions) put(one);

	return {
		get: (id) => byId.get(id),
		all: () => byId.values(),
		of: (owner) => [...(byOwner.get(ownerKey(owner))?.values() ?? [])],
		put,
		remove,
	};

	function put(subscription: Subscription): void {
		const { id } = subscription;
		const key = ownerKey(ownerOf(subscription));
		const before = byId.get(id);
		if (before !== undefined && ownerKey(ownerOf(before)) !== key) remove(id);
		const own = byOwner.get(key) ?? new Map<string, Subscription>();
		byOwner.set(key, own.set(id, subscription));
		byId.set(id, subscription);
	}

	function remove(id: string): void {
		const removed = byId.get(id);
		if (removed === undefined) return;
		const key = ownerKey(ownerOf(removed));
		const own = byOwner.get(key);
		own?.delete(id);
		if (own?.size === 0) byOwner.delete(key);
		byId.delete(id);
	}
}
