import type { Archive } from '#src/archive/archive.ts';
import { notesMax, renderImport } from '#src/render/import-card.ts';
import type { Message } from '#src/render/message.ts';
import type { Book } from '../book.ts';
import { importSubscriptions } from './import-subscriptions.ts';
import type { Channel, PostingChannel } from './read-channel.ts';
import type { Refusal } from './refusal.ts';
import { readTransfer, writeTransfer } from './transfer.ts';
import { noteUnmatchedOfAll } from './unmatched-topics.ts';

type Desk = {
	readonly archive: Archive;
	readonly book: Book;
	readonly placeIn: (
		guildId: string,
		channelId: string,
	) => (Channel & { readonly name: string }) | undefined;
	readonly newId: () => string;
	readonly now: () => Date;
};

/** All digests and alerts of a server as a file of text. */
export function exportFile({ book, placeIn }: Desk, guildId: string) {
	const nameOf = (channelId: string) => placeIn(guildId, channelId)?.name;
	return { name: 'dateline.json', text: writeTransfer(book.inServer(guildId), nameOf) };
}

type Asker = {
	readonly guildId: string;
	readonly userId: string;
	readonly guildLocale: string | undefined;
	/** Where to post what has no channel here. */
	readonly instead: PostingChannel | undefined;
};

/** Adds what a file holds, and tells what came of it. */
export async function importFile(
	text: string,
	{ archive, book, placeIn, newId, now }: Desk,
	{ guildId, userId, guildLocale, instead }: Asker,
): Promise<Message | Refusal> {
	const read = readTransfer(text, archive.names());
	if (read.kind === 'refused') return read;
	const { report, put } = await importSubscriptions(book, read, {
		...{ newId, now: now(), position: archive.position() },
		...{ guildId, guildLocale, madeBy: userId, instead },
		channelHere: (channelId) => placeIn(guildId, channelId),
	});
	const wishes = put.map(({ wish }) => wish);
	return renderImport({ ...report, notes: await noteUnmatchedOfAll(archive, wishes, notesMax) });
}
