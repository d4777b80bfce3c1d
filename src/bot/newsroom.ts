import type { Archive, ArrivalPosition } from '#src/archive/archive.ts';
import type { Delivery } from '#src/delivery/delivery.ts';
import type { Phrasebook, Phrases } from '#src/render/phrases/phrases.ts';
import type { Slots } from '#src/schedule/slots.ts';
import type { Book } from '#src/subscriptions/book.ts';
import type { CommandChannel } from '#src/subscriptions/destination.ts';

/** What a command may use. */
export type Newsroom = {
	readonly archive: Archive;
	/** What is posted is written in, whatever language it is to be in. */
	readonly phrasebook: Phrasebook;
	/** What answers to commands are written in. */
	readonly english: Phrases;
	readonly book: Book;
	readonly slots: Slots;
	/** Up to which arrival a new digest tells nothing: what arrives after it is new to it. */
	readonly digestsBegin: () => ArrivalPosition;
	/** Keeps promises and reaches people; until the bot is connected Discord has no answer. */
	readonly delivery: Delivery;
	/** A channel of this very server, as the bot knows it; undefined where it is not the server’s, or not known. */
	readonly placeIn: (guildId: string, channelId: string) => CommandChannel | undefined;
	readonly now: () => Date;
	/** Ten letters and digits that nothing else has. */
	readonly newId: () => string;
	/** The commands as registered, in the order of their names; `id` is undefined until Discord has told it. */
	readonly commands: () => readonly RegisteredCommand[];
	readonly process: () => ProcessFacts;
};

/** A command as readers type it; each subcommand is one of its own, such as `digest add`. */
export type RegisteredCommand = {
	readonly name: string;
	readonly description: string;
	readonly for: 'readers' | 'moderators';
	readonly id: string | undefined;
};

/** The running program about itself. */
export type ProcessFacts = {
	readonly version: string;
	readonly startedAt: Date;
	readonly memoryBytes: number;
	/** Undefined until the first heartbeat was answered. */
	readonly gatewayLatencyMs: number | undefined;
};
