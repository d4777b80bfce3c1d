import type { ImportReport } from '#src/render/import-card.ts';
import type { Book } from '../book.ts';
import { pause } from '../moves.ts';
import type { Subscription } from '../subscription.ts';
import type { Moved } from './moved-schema.ts';
import { type Channel, type PostingChannel, readChannel } from './read-channel.ts';
import { type Refusal, refuse } from './refusal.ts';
import { addSubscription, type Beginning, beginSubscription } from './server-subscriptions.ts';
import type { ReadTransfer } from './transfer.ts';

type Importing = Pick<Beginning, 'now' | 'position'> & {
	readonly book: Book;
	readonly guildId: string;
	readonly madeBy: string;
	readonly newId: () => string;
	/** A channel of this very server; undefined where it is not the server’s, or not known. */
	readonly channelHere: (channelId: string) => NamedChannel | undefined;
	/** Where to post what has no channel here. */
	readonly instead: PostingChannel | undefined;
};

type NamedChannel = Channel & { readonly name: string };

/** Adds what a file holds and the server has not got; it begins from now. */
export async function importSubscriptions(
	{ moved, problems }: ReadTransfer,
	importing: Importing,
): Promise<ImportReport> {
	const report = { added: 0, skipped: 0, problems: [...problems] };
	for (const { number, moved: one } of moved) {
		const outcome = await importOne(one, importing);
		if (outcome.kind === 'refused') report.problems.push(`${number}: ${outcome.message}`);
		else report[outcome.kind] += 1;
	}
	return report;
}

async function importOne(
	moved: Moved,
	importing: Importing,
): Promise<{ readonly kind: 'added' | 'skipped' } | Refusal> {
	const { book, guildId } = importing;
	const here = book.inServer(guildId);
	if (here.some(isLike(moved))) return { kind: 'skipped' };
	const channel = chooseChannel(moved, importing);
	if (channel.kind === 'refused') return channel;
	const placed = { ...moved, ...channel };
	if (here.some(isLike(placed))) return { kind: 'skipped' };
	return addSubscription(book, beginMoved(placed, importing));
}

/**
 * A file can name any channel there is, so one is believed to be this server’s only where it is known
 * to be, or where the server posts in it already: an archived thread is not known.
 */
function chooseChannel(
	{ channelId, place }: Moved,
	{ book, guildId, channelHere, instead }: Importing,
): PostingChannel | Refusal {
	const here = channelHere(channelId);
	if (here !== undefined) return inPlainWords(readChannel(here), here);
	const isPostedIn = book.inServer(guildId).some((one) => one.channelId === channelId);
	if (isPostedIn) return { kind: 'channel', channelId, place };
	return instead ?? refuse('channel-unknown', channelUnknown);
}

const channelUnknown =
	'its channel is not known to be of this server. Import the file again with the option channel, to have it posted there.';

/** The problems of an import are shown without Markdown, and a channel in them by its name. */
function inPlainWords(
	read: PostingChannel | Refusal,
	{ id, name }: NamedChannel,
): PostingChannel | Refusal {
	if (read.kind === 'channel') return read;
	const message = read.message.replaceAll('**', '').replace(`<#${id}>`, () => `#${name}`);
	return { ...read, message };
}

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
