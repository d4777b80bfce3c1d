import { join } from 'node:path';
import type { Archive } from '#src/archive/archive.ts';
import { createDispatch, type Dispatch } from '#src/bot/dispatch.ts';
import { createDrafts } from '#src/bot/drafts.ts';
import { loadCommands } from '#src/bot/load-commands.ts';
import { openDelivery } from '#src/delivery/delivery.ts';
import { createSenderOnceReady } from '#src/discord/channel-sender.ts';
import { createPhrasebook } from '#src/phrases/phrases.ts';
import { createSlots } from '#src/schedule/slots.ts';
import { openDocumentStore } from '#src/store/open-store.ts';
import { createBook } from '#src/subscriptions/book.ts';
import { nothingDecided } from '../tests/harness/nothing-decided.ts';
import { openTestSources } from '../tests/harness/open-sources.ts';

const now = new Date('2026-01-01T00:00:00Z');
const facts = { version: '', startedAt: now, memoryBytes: 0, gatewayLatencyMs: undefined };
const silent = { debug() {}, info() {}, warn() {}, error() {} };
const reader = {
	userId: '1',
	locale: 'en-US',
	guildId: undefined,
	guildLocale: undefined,
	here: undefined,
	isAway: false,
	isModerator: false,
};

/** Answers commands on an archive, without Discord. */
export type BenchDispatch = {
	brief(topic: string): ReturnType<Dispatch['answer']>;
	close(): Promise<void>;
};

/** Opens a dispatch; its subscriptions are in the folder. */
export async function openBenchDispatch(archive: Archive, folder: string): Promise<BenchDispatch> {
	const store = await openDocumentStore({
		url: undefined,
		file: join(folder, 'subscriptions.sqlite'),
		onTrouble: () => {},
	});
	const book = await createBook({ store, log: silent });
	const slots = createSlots();
	const phrasebook = createPhrasebook();
	const delivery = openDelivery({
		archive,
		book,
		slots,
		phrasebook,
		log: silent,
		sender: createSenderOnceReady(() => undefined),
		now: () => now,
		elapsedMs: () => now.getTime(),
		chance: () => 0,
		after: () => () => {},
	});
	const newsroom = {
		archive,
		phrasebook,
		phrases: phrasebook.en,
		book,
		sources: await openTestSources({ archive, now: () => now }),
		nameDecisions: nothingDecided,
		homeGuildId: undefined,
		slots,
		drawChart: async () => undefined,
		digestsHaveOlder: false,
		delivery,
		channelIn: () => undefined,
		rolesIn: () => [],
		now: () => now,
		newId: () => '',
		drafts: createDrafts({ now: () => now, newId: () => '' }),
		commands: () => [],
		process: () => facts,
	};
	const dispatch = createDispatch({
		commands: await loadCommands(),
		newsroom,
		homeGuildId: undefined,
		log: silent,
		newCode: () => '',
		elapsedMs: () => performance.now(),
	});
	return {
		brief: (topic) =>
			dispatch.answer({ kind: 'command', command: 'brief', options: { topic } }, reader),
		async close() {
			await delivery.close();
			await store.close();
		},
	};
}
