import type { Subscription } from './subscription.ts';

/**
 * Whose subscriptions are listed, limited and decided on together: a server’s, or a member’s by direct
 * message.
 */
export type Owner = { readonly guildId: string } | { readonly userId: string };

export function ownerOf({ guildId, madeBy = '' }: Subscription): Owner {
	return guildId === undefined ? { userId: madeBy } : { guildId };
}

/** The same text for the same owner. */
export function ownerKey(owner: Owner): string {
	return 'guildId' in owner ? `server:${owner.guildId}` : `member:${owner.userId}`;
}
