import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openArchive } from '#src/archive/open-archive.ts';
import type { ArticleInput } from '#src/articles/article.ts';
import type { AutocompleteInput, Reader } from '#src/bot/command.ts';
import { createDrafts } from '#src/bot/drafts.ts';
import type { Newsroom } from '#src/bot/newsroom.ts';
import { openDelivery } from '#src/delivery/delivery.ts';
import { createSenderOnceReady } from '#src/discord/channel-sender.ts';
import { createDecisionBook, type DecidableNames } from '#src/program/decision-book.ts';
import { createSlots } from '#src/schedule/slots.ts';
import type { FetchFeed } from '#src/sources/fetch/fetch-feed.ts';
import { createBook } from '#src/subscriptions/book.ts';
import type { CommandChannel } from '#src/subscriptions/destination.ts';
import type { ServerRole } from '#src/subscriptions/posting-abilities.ts';
import { withOwnSummary } from './a-data-folder.ts';
import { openMemoryStore } from './memory-store.ts';
import { openTestSources } from './open-sources.ts';
import { english, phrasebook } from './phrases.ts';
import { openWorkerInThisThread } from './run-at-once.ts';
import { openTestLog } from './test-log.ts';

const now = new Date('2025-06-20T12:00:00Z');

export const aReader: Reader = {
	userId: '80351110224678912',
	locale: 'en-US',
	guildId: '1',
	guildLocale: 'en-US',
	here: { id: '2', kind: 'text', name: 'general' },
	isAway: false,
	isModerator: false,
};

/** A reader who may manage a server. */
export const aModerator: Reader = { ...aReader, guildId: '1100000000000001000', isModerator: true };

/** Autocomplete input: a reader who is typing this. */
export function typing(
	typed: string,
	options: AutocompleteInput['options'] = {},
	reader: Reader = aReader,
): AutocompleteInput {
	return { typed, options, reader };
}

export type TestNewsroom = Newsroom & {
	/** Replaces the articles in the data folder without reloading them. */
	readonly rewrite: (articles: readonly Partial<ArticleInput>[]) => void;
	/** Replaces people.json without reloading it. */
	readonly rewriteNames: (people: readonly object[]) => void;
	/** Replaces feeds.json without reloading it. */
	readonly rewriteFeeds: (feeds: readonly object[]) => void;
	/** The channels that the bot knows, by server; a test can add some. */
	readonly known: Map<string, readonly CommandChannel[]>;
	/** The roles of each server. */
	readonly roles: Map<string, readonly ServerRole[]>;
};

/**
 * A newsroom with these articles in a real archive, and an empty store in memory; closed and removed
 * when the test ends. Its bot is not connected yet and knows no channels.
 */
export async function openNewsroom(
	articles: readonly Partial<ArticleInput>[],
	{
		fetchFeed,
		names = noNames,
		drawChart = async () => undefined,
		requestsPerSecond,
	}: {
		readonly fetchFeed?: FetchFeed;
		readonly names?: DecidableNames;
		/** By default nothing is drawn. */
		readonly drawChart?: Newsroom['drawChart'];
		/** By default all that a bot may send. */
		readonly requestsPerSecond?: number;
	} = {},
): Promise<TestNewsroom> {
	const folder = mkdtempSync(join(tmpdir(), 'dateline-'));
	const dataFolder = join(folder, 'data');
	mkdirSync(join(dataFolder, 'articles'), { recursive: true });
	const rewrite = (replacements: readonly Partial<ArticleInput>[]) => {
		const complete = replacements.map((article, index) =>
			withOwnSummary({ id: `story-${index}`, ...article }),
		);
		writeFileSync(join(dataFolder, 'articles', 'all.json'), JSON.stringify(complete));
	};
	const rewriteNames = (people: readonly object[]) =>
		writeFileSync(join(dataFolder, 'people.json'), JSON.stringify({ people }));
	const rewriteFeeds = (feeds: readonly object[]) =>
		writeFileSync(join(dataFolder, 'feeds.json'), JSON.stringify({ feeds }));
	rewrite(articles);
	const archive = openArchive({
		stateFolder: join(folder, 'state'),
		dataFolder,
		now: () => now,
		onRebuilt: () => {},
		worker: openWorkerInThisThread(),
	});
	const { store } = openMemoryStore({}, async () => {});
	const { log } = openTestLog();
	const book = await createBook({ store, log });
	const slots = createSlots();
	const delivery = openDelivery({
		archive,
		book,
		slots,
		phrasebook,
		drawChart,
		log,
		requestsPerSecond,
		sender: createSenderOnceReady(() => undefined),
		now: () => now,
		elapsedMs: () => now.getTime(),
		chance: () => 0,
		after: () => () => {},
	});
	onTestFinished(async () => {
		await delivery.close();
		await archive.close();
		rmSync(folder, { recursive: true });
	});
	await archive.reload(undefined);
	const sources = await openTestSources({
		archive,
		now: () => now,
		dataFolder,
		...(fetchFeed && { fetchFeed }),
	});
	const nameDecisions = await createDecisionBook({ store, onSetAside: () => {} });
	await nameDecisions.useIn(names);
	const ids: string[] = [];
	const newId = () => `made${String(ids.push('')).padStart(6, '0')}`;
	const known: TestNewsroom['known'] = new Map();
	const roles: TestNewsroom['roles'] = new Map();
	return {
		archive,
		phrasebook,
		phrases: english,
		book,
		sources,
		nameDecisions,
		homeGuildId: undefined,
		slots,
		drawChart,
		rewrite,
		rewriteNames,
		rewriteFeeds,
		known,
		digestsHaveOlder: false,
		rolesIn: (guildId) => roles.get(guildId) ?? [],
		roles,
		channelIn: (guildId, channelId) => known.get(guildId)?.find(({ id }) => id === channelId),
		now: () => now,
		newId,
		drafts: createDrafts({ now: () => now, newId }),
		delivery,
		commands: () => [],
		process: () => facts,
	};
}

/** Names that nothing can be decided about. */
const noNames: DecidableNames = { decide: async () => {}, alike: () => [] };

const facts = { version: '0.1.0', startedAt: now, memoryBytes: 1, gatewayLatencyMs: undefined };
