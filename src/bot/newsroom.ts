import type { Archive } from '#src/archive/archive.ts';
import type { ChartDrawer } from '#src/charts/open-chart-drawer.ts';
import type { Delivery } from '#src/delivery/delivery.ts';
import type { AlikeNames } from '#src/names/alike-names.ts';
import type { Decided, DecisionProblem, DecisionRecord } from '#src/names/decision-record.ts';
import type { NameDecisions } from '#src/names/name-decisions.ts';
import type { PlainKey } from '#src/phrases/catalogue.ts';
import type { Phrasebook, Phrases } from '#src/phrases/phrases.ts';
import type { ShownProcess } from '#src/render/cards/process-entries.ts';
import type { Slots } from '#src/schedule/slots.ts';
import type { Sources } from '#src/sources/sources.ts';
import type { Book } from '#src/subscriptions/book.ts';
import type { CommandChannel } from '#src/subscriptions/destination.ts';
import type { ServerRole } from '#src/subscriptions/posting-abilities.ts';
import type { Summaries } from '#src/summaries/summaries.ts';
import type { Drafts } from './drafts.ts';

/** Everything commands can use, whoever asks. */
export type SharedNewsroom = {
	readonly archive: Archive;
	/** The phrases of every language, for what is posted. */
	readonly phrasebook: Phrasebook;
	readonly book: Book;
	/** The feeds, and what polling does with them. */
	readonly sources: Sources;
	readonly nameDecisions: DecisionBook;
	/** What has stories told by a language model; undefined unless the operator configured one. */
	readonly summaries?: Summaries | undefined;
	/** Where digests can be read as feeds; undefined unless the operator gave Dateline a public address. */
	readonly digestFeeds?: DigestFeeds | undefined;
	/** The only server that can change articles, feeds and names; undefined: every server can. */
	readonly homeGuildId: string | undefined;
	readonly slots: Slots;
	/** Draws a chart; undefined if it cannot be drawn now. */
	readonly drawChart: ChartDrawer['draw'];
	/** Whether a new digest of a server begins with what arrived before it, as on a local Discord. */
	readonly digestsHaveOlder: boolean;
	/** Sends what is owed and opens direct messages; waits for Discord until the bot is connected. */
	readonly delivery: Delivery;
	/** A channel of this server; undefined if it belongs to another server or the bot does not know it. */
	readonly channelIn: (guildId: string, channelId: string) => CommandChannel | undefined;
	/** What moderators typed into forms that have to be corrected. */
	readonly drafts: Drafts;
	/** The roles of a server, highest first. */
	readonly rolesIn: (guildId: string) => readonly ServerRole[];
	readonly now: () => Date;
	/** A new unique id of ten letters and digits. */
	readonly newId: () => string;
	/** All commands, sorted by name. */
	readonly commands: () => readonly RegisteredCommand[];
	readonly process: () => ProcessFacts;
	/** The processes that share all this; undefined if this is the only one. */
	readonly cluster?: Cluster | undefined;
};

/** Several processes with one log of articles, each of which serves some of the servers. */
export type Cluster = {
	/** How many of all entries of the log the archive here lacks. */
	lag(): LogLag;
	/** Those that are alive, the leader first. */
	processes(): Promise<readonly ShownProcess[]>;
	/** How many subscriptions a member made in servers that this process has no documents of. */
	madeElsewhere(userId: string): Promise<number>;
	/** Forgets there who made them. */
	forgetMakerElsewhere(userId: string): Promise<void>;
};

export type LogLag = { readonly behind: number; readonly total: number };

/** Where the digests’ private feeds are served. */
export type DigestFeeds = {
	/** Without a slash at its end. */
	readonly publicUrl: string;
	/** A new part of an address that nobody can guess. */
	readonly newSecret: () => string;
};

/** Everything a command can use. */
export type Newsroom = SharedNewsroom & {
	/** Our texts in the reader’s language. */
	readonly phrases: Phrases;
};

/** What moderators decided about names, and what they could decide. */
export type DecisionBook = {
	current(): NameDecisions;
	/**
	 * Writes what `transition` makes of the decisions when its turn comes, then shows names accordingly.
	 * Rejects without a change if the store fails.
	 */
	change(transition: (record: DecisionRecord) => Decided): Promise<DecisionChange>;
	/** People who look like one person, the most mentioned first. */
	alike(limit: number): readonly AlikeNames[];
};

/** The decisions before and after a change, or why there is none. */
export type DecisionChange =
	| { readonly kind: 'changed'; readonly before: DecisionRecord; readonly after: DecisionRecord }
	| { readonly kind: 'problem'; readonly problem: DecisionProblem };

/** A command as readers type it; a subcommand such as `digest add` counts as one. */
export type RegisteredCommand = {
	readonly name: string;
	readonly description: PlainKey;
	readonly for: 'readers' | 'moderators';
	/** Whether whoever installed the bot for themselves can use it everywhere. */
	readonly isPortable?: boolean;
	/** Undefined until Discord has confirmed the command. */
	readonly id: string | undefined;
};

/** Facts about the running program. */
export type ProcessFacts = {
	readonly version: string;
	readonly startedAt: Date;
	readonly memoryBytes: number;
	/** Undefined until Discord answers the first heartbeat. */
	readonly gatewayLatencyMs: number | undefined;
};
