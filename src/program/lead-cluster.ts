import type { Pool } from 'pg';
import type { Archive } from '#src/archive/archive.ts';
import type { DecisionBook } from '#src/bot/newsroom.ts';
import { type FollowedLog, followLog } from '#src/cluster/follow-log.ts';
import type { Listen } from '#src/cluster/listen.ts';
import { createFollowedFeeds } from '#src/cluster/passed-on.ts';
import type { Questions } from '#src/cluster/questions.ts';
import { rereadFeeds } from '#src/cluster/reread-feeds.ts';
import { openSharedLog } from '#src/cluster/shared-log.ts';
import type { FeedBook } from '#src/sources/feed-book.ts';
import { createPublishers, type Publishers, type Sources } from '#src/sources/sources.ts';
import type { DocumentStore } from '#src/store/document-store.ts';
import type { Lease } from '#src/store/lease.ts';
import { createStore } from '#src/store/open-store.ts';
import { createReadingBackend } from '#src/store/postgres-store.ts';
import { type Program, startTimer } from './connect-to-discord.ts';
import type { KeptDecisions } from './decision-book.ts';
import { loadArticles, openCheckedArchive } from './open-articles.ts';
import { openFeeds } from './open-feeds.ts';
import { type KeptForAll, openKeptForAll } from './open-kept-for-all.ts';

/** What one process does for all: it keeps the log of articles, polls feeds, and decides about names. */
export type Leading = {
	/** As this process has them: those of the leader are only read until it leads. */
	readonly archive: Archive;
	readonly sources: Sources;
	readonly nameDecisions: DecisionBook;
	/**
	 * Leads until this process ends. `leads` resolves when it can change the log of articles, `loaded` when all
	 * articles of the data folder are there.
	 */
	lead(
		store: DocumentStore,
		lease: Lease,
	): Promise<{ readonly leads: Promise<void>; readonly loaded: Promise<void> }>;
	/** Resolves when this process has all articles that there are now. */
	caughtUp(): Promise<void>;
	/** How many entries of the log this process lacks. */
	lag: FollowedLog['lag'];
};

export type LeadingSettings = {
	readonly program: Program;
	readonly pool: Pool;
	readonly listen: Listen;
	readonly questions: Questions;
	readonly onTrouble: (error: unknown) => void;
};

type LeaderParts = Pick<Leading, 'sources'> & { readonly nameDecisions: KeptDecisions };

/** Opens the archive, which follows the log of the leader, and what this process needs to lead. */
export async function openLeading(settings: LeadingSettings): Promise<Leading> {
	const { program, pool, questions, onTrouble } = settings;
	const publishers = createPublishers(program.config.dataFolder);
	const { archive, followed } = await openFollowing(settings, publishers);
	const readingStore = createStore(createReadingBackend({ pool, onTrouble }));
	const followedParts = await openKeptForAll(readingStore, program.log);
	const followedFeeds = createFollowedFeeds(followedParts.feeds, questions);
	const open = (kept: KeptForAll) => openParts(program, { archive, publishers, ...kept });
	let parts = open({ ...followedParts, feeds: followedFeeds });
	let mayPoll = false;
	const endRereading = rereadFeeds(followedFeeds, { after: startTimer, onTrouble });
	program.closeAtEnd(async () => endRereading());
	const tick = () => {
		if (mayPoll) parts.sources.tick();
	};
	// Others keep these three, so they become those of the leader.
	const book: FeedBook = { ...parts.sources.book };
	const sources: Sources = { ...parts.sources, book, tick };
	const nameDecisions: DecisionBook = { ...parts.nameDecisions, alike: archive.alike };

	return {
		archive,
		sources,
		nameDecisions,
		async lead(store, lease) {
			parts = open(await openKeptForAll(store, program.log));
			endRereading();
			Object.assign(book, parts.sources.book);
			Object.assign(sources, parts.sources, { book, tick });
			Object.assign(nameDecisions, parts.nameDecisions, { alike: archive.alike });
			const leads = followed.lead(lease);
			const loaded = leads.then(async () => {
				await loadArticles(archive, program, parts.nameDecisions);
				mayPoll = true;
			});
			return { leads, loaded };
		},
		caughtUp: followed.caughtUp,
		lag: followed.lag,
	};
}

async function openFollowing(
	{ program, pool, listen, onTrouble }: LeadingSettings,
	publishers: Publishers,
): Promise<{ readonly archive: Archive; readonly followed: FollowedLog }> {
	const log = openSharedLog({ pool, listen });
	program.closeAtEnd(async () => log.close());
	const known = await log.state();
	const sharing = { isCopied: known !== undefined };
	const archive = openCheckedArchive(program, publishers.find, sharing);
	const followed = followLog({ archive, log, onTrouble, known });
	program.closeAtEnd(followed.close);
	return { archive, followed };
}

type PartsSettings = KeptForAll & {
	readonly archive: Archive;
	readonly publishers: Publishers;
};

function openParts(
	program: Program,
	{ archive, publishers, feeds, nameDecisions }: PartsSettings,
): LeaderParts {
	const sources = openFeeds(program, { feeds, archive, publishers, samples: undefined });
	return { sources, nameDecisions };
}
