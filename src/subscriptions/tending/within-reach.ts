import type { Book } from '../book.ts';
import type { Subscription } from '../subscription.ts';

/** Who asks, and where. */
type Asker = {
	readonly userId: string;
	readonly guildId: string | undefined;
	readonly here: { readonly id: string } | undefined;
};

/** A subscription that whoever asks may know of: one of this server, or their own. */
export function findWithinReach(book: Book, id: string, asker: Asker): Subscription | undefined {
	const found = book.find(id);
	if (found === undefined) return undefined;
	const isWithin =
		found.guildId === undefined ? found.madeBy === asker.userId : found.guildId === asker.guildId;
	return isWithin ? found : undefined;
}

/** What posts where they are: in this channel, in this post of a forum, or in their direct messages. */
export function postingHere(book: Book, { userId, guildId, here }: Asker): readonly Subscription[] {
	if (guildId === undefined) return book.ofMember(userId);
	return book
		.inServer(guildId)
		.filter(
			({ channelId, posted }) =>
				channelId === here?.id || posted.some((message) => message.channelId === here?.id),
		);
}
