import type { Pool } from 'pg';
import type { Archive } from '#src/archive/archive.ts';
import type { DecisionBook } from '#src/bot/newsroom.ts';
import { createFeedBook } from '#src/sources/feed-book.ts';
import type { Publishers, Sources } from '#src/sources/sources.ts';
import type { DocumentStore } from '#src/store/document-store.ts';
import { createStore } from '#src/store/open-store.ts';
import { createReadingBackend } from '#src/store/postgres-store.ts';
import type { Program } from './connect-to-discord.ts';
import { createDecisionBook, type KeptDecisions } from './decision-book.ts';
import { loadArticles } from './open-articles.ts';
import { openFeeds } from './open-feeds.ts';

/** What one process does for all: it keeps the log of articles, polls feeds, and decides about names. */
export type Leading = {
	/** As this process has them: those of the leader are only read until it leads. */
	readonly sources: Sources;
	readonly nameDecisions: DecisionBook;
	/** Leads until this process ends. `loaded` resolves when all articles are there. */
	lead(store: DocumentStore): Promise<{ readonly loaded: Promise<void> }>;
	/** Resolves when this process has all articles that there are now. */
	caughtUp(): Promise<void>;
};

export type LeadingSettings = {
	readonly program: Program;
	readonly pool: Pool;
	readonly archive: Archive;
	readonly publishers: Publishers;
	readonly onTrouble: (error: unknown) => void;
};

type LeaderParts = Pick<Leading, 'sources'> & { readonly nameDecisions: KeptDecisions };

/** Opens what this process needs of the leader, and to become it. */
export async function openLeading(settings: LeadingSettings): Promise<Leading> {
	const { program, archive, pool, onTrouble } = settings;
	let parts = await openParts(settings, createStore(createReadingBackend({ pool, onTrouble })));
	const reading = parts;
	let loaded = loadArticles(archive, program, reading.nameDecisions);
	const book = delegating(() => parts.sources.book);

	return {
		sources: delegating<Sources>(() => ({
			...parts.sources,
			book,
			tick: () => {
				if (parts !== reading) parts.sources.tick();
			},
		})),
		nameDecisions: delegating<DecisionBook>(() => ({
			...parts.nameDecisions,
			alike: archive.alike,
		})),
		async lead(store) {
			parts = await openParts(settings, store);
			loaded = loadArticles(archive, program, parts.nameDecisions);
			return { loaded };
		},
		caughtUp: () => loaded,
	};
}

async function openParts(
	{ program, archive, publishers }: LeadingSettings,
	store: DocumentStore,
): Promise<LeaderParts> {
	const onSetAside = (key: string) => program.log.error({ key }, 'document-set-aside');
	const feeds = await createFeedBook({ store, onSetAside });
	const nameDecisions = await createDecisionBook({ store, onSetAside });
	const sources = openFeeds(program, { feeds, archive, publishers, samples: undefined });
	return { sources, nameDecisions };
}

/** An object that does what `current` does at each moment, for those who keep it. */
function delegating<Type extends object>(current: () => Type): Type {
	// What it has is only known when it is used.
	return new Proxy({} as Type, { get: (_, name) => Reflect.get(current(), name) });
}
