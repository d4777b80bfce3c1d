import { mkdtempSync, rmSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openArchive } from '#src/archive/open-archive.ts';
import { createDispatch } from '#src/bot/dispatch.ts';
import { loadCommands } from '#src/bot/load-commands.ts';
import { openDelivery } from '#src/delivery/delivery.ts';
import { createSenderOnceReady } from '#src/discord/channel-sender.ts';
import { createPhrasebook } from '#src/render/phrases/phrases.ts';
import { createSlots } from '#src/schedule/slots.ts';
import { openDocumentStore } from '#src/store/open-store.ts';
import { createBook } from '#src/subscriptions/book.ts';

const root = new URL('..', import.meta.url).href;
const now = new Date('2026-01-01T00:00:00Z');
const facts = { version: '', startedAt: now, memoryBytes: 0, gatewayLatencyMs: undefined };
const reader = {
	userId: '1',
	locale: 'en-US',
	guildId: undefined,
	guildLocale: undefined,
	here: undefined,
	isModerator: false,
};
const silent = { debug() {}, info() {}, warn() {}, error() {} };

/** Counts the files and functions of ours that run from the dispatch of one `/brief kursk` to its answer. */
export async function walkBrief(): Promise<{ readonly files: number; readonly functions: number }> {
	const folder = mkdtempSync(join(tmpdir(), 'dateline-measure-'));
	const { dispatch, close } = await openDispatch(folder);
	const session = new Session();
	session.connect();
	await session.post('Profiler.enable');
	await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
	await dispatch.answer({ kind: 'command', command: 'brief', options: { topic: 'kursk' } }, reader);
	const { result } = await session.post('Profiler.takePreciseCoverage');
	session.disconnect();
	await close();
	rmSync(folder, { recursive: true });
	const ours = result
		.filter(({ url }) => url.startsWith(root) && !/node_modules|\/bench\//.test(url))
		.map(({ functions }) => functions.filter(({ ranges }) => (ranges[0]?.count ?? 0) > 0).length)
		.filter((functions) => functions > 0);
	return { files: ours.length, functions: ours.reduce((total, one) => total + one, 0) };
}

/** A dispatch on the project's own articles, with its state in this folder and without Discord. */
async function openDispatch(folder: string) {
	const archive = openArchive({
		stateFolder: folder,
		dataFolder: 'data',
		now: () => now,
		onRebuilt: () => {},
	});
	await archive.reload(undefined);
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
		english: phrasebook.en,
		book,
		slots,
		newDigestPosition: archive.position,
		delivery,
		channelIn: () => undefined,
		now: () => now,
		newId: () => '',
		commands: () => [],
		process: () => facts,
	};
	const dispatch = createDispatch({
		commands: await loadCommands(),
		newsroom,
		homeGuildId: undefined,
		log: silent,
		newCode: () => '',
	});
	const close = async () => {
		await delivery.close();
		await store.close();
		await archive.close();
	};
	return { dispatch, close };
}
