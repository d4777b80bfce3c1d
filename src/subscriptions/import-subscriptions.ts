import type { ImportReport } from '#src/render/import-card.ts';
import type { Book } from './book.ts';
import { pause } from './moves.ts';
import type { readChannel } from './read-channel.ts';
import { addSubscription, type Beginning, beginSubscription } from './server-subscriptions.ts';
import type { Subscription } from './subscription.ts';
import type { Moved, ReadTransfer } from './transfer.ts';

type Importing = Pick<Beginning, 'now' | 'position'> & {
	readonly book: Book;
	readonly guildId: string;
	readonly madeBy: string;
	readonly newId: () => string;
	/** Where to post what a channel is not known for. */
	readonly instead: Extract<ReturnType<typeof readChannel>, { kind: 'channel' }> | undefined;
};

/**
 * Adds what a file holds and the server has not got; it begins from now. A file can name any channel
 * there is, so only those that the server posts in already are believed to be its own.
 */
export async function importSubscriptions(
	{ moved, problems }: ReadTransfer,
	importing: Importing,
): Promise<ImportReport> {
	const { book, guildId, instead } = importing;
	const known = new Set(book.inServer(guildId).map(({ channelId }) => channelId));
	const report = { added: 0, skipped: 0, problems: [...problems] };
	for (const { number, moved: one } of moved) {
		const placed = known.has(one.channelId) ? one : instead && { ...one, ...instead };
		if (placed === undefined) report.problems.push(`${number}: ${channelUnknown}`);
		else if (book.inServer(guildId).some(isLike(placed))) report.skipped += 1;
		else {
			const added = await addSubscription(book, beginMoved(placed, importing));
			if (added.kind === 'added') report.added += 1;
			else report.problems.push(`${number}: ${added.message}`);
		}
	}
	return report;
}

const channelUnknown =
	'nothing is posted in its channel yet. Import the file again with the option channel, to have it posted there.';

function beginMoved({ channelId, place, wish, paused }: Moved, importing: Importing): Subscription {
	const { guildId, madeBy, now, position, newId } = importing;
	const beginning = { id: newId(), guildId, channelId, place, madeBy, wish, now, position };
	const begun = beginSubscription(beginning);
	return paused ? pause(begun, 'asked', now) : begun;
}

function isLike({ channelId, wish }: Moved): (one: Subscription) => boolean {
	const wanted = inOrder(wish);
	return (one) => one.channelId === channelId && inOrder(one.wish) === wanted;
}

/** The same text for the same wish, in whichever order its parts were written. */
function inOrder(wish: object): string {
	return JSON.stringify(Object.entries(wish).sort(([a], [b]) => (a < b ? -1 : 1)));
}
