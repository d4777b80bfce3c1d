import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { expect, it, onTestFinished, vi } from 'vitest';
import { readNothing } from '#src/archive/reload/readings-writer.ts';
import { openTaskWorker } from '#src/archive/reload/run-in-worker.ts';
import { warmUp } from '#src/archive/reload/warm-up.ts';
import { buildNameIndex } from '#src/names/build-name-index.ts';
import { rankedNames } from '#src/names/ranked-names.ts';
import { aDataFolder, now, withOwnSummary } from '../harness/a-data-folder.ts';
import { anOpenArchive } from '../harness/an-open-archive.ts';
import { arrivalsIn } from './archive-answers.ts';

const settings = {
	task: { kind: 'reload', by: undefined },
	now,
	retention: { days: 400, articlesMax: 1_000 },
	verify: true,
	names: rankedNames(buildNameIndex([])),
} as const;

it('a task whose new state cannot be opened rejects its promise', async () => {
	const { file, dataFolder } = aDataFolder({});
	const reload = openTaskWorker().run(
		{ ...settings, file, dataFolder },
		{
			onOutcome() {
				throw new Error('too many open files');
			},
			onFinished() {},
			onReadingFailed() {},
		},
	);
	await expect(reload).rejects.toThrow('too many open files');
});

it('a task whose worker cannot open the file rejects its promise', async () => {
	const { stateFolder, dataFolder } = aDataFolder({});
	const file = join(stateFolder, 'missing', 'archive.sqlite');
	const callbacks = { onOutcome() {}, onFinished() {}, onReadingFailed() {} };
	await expect(openTaskWorker().run({ ...settings, file, dataFolder }, callbacks)).rejects.toThrow(
		'open',
	);
});

it('tasks that follow each other share a thread', async () => {
	const test = anOpenArchive({ 'articles/a.json': [{ id: 'a' }] }, { worker: openTaskWorker() });
	let threads = 0;
	const count = () => {
		threads += 1;
	};
	process.on('worker', count);
	await test.archive().reload(undefined);
	await test.archive().check();
	process.off('worker', count);
	expect(threads).toBe(1);
});

it('a thread that starts ahead is there before the first task, and another one after a first load', async () => {
	const started: Worker[] = [];
	const note = (worker: Worker) => void started.push(worker);
	process.on('worker', note);
	onTestFinished(() => void process.off('worker', note));
	const worker = openTaskWorker({ isAhead: true });
	await vi.waitFor(() => expect(started).toHaveLength(1));
	const test = anOpenArchive({}, { worker });
	// Nothing is left to be read, which would start a thread too.
	const article = withOwnSummary({ id: 'rain', people: [{ name: 'Wei Chen' }] });
	await test.archive().add([{ origin: 'feed', article }]);
	await vi.waitFor(() => expect(started).toHaveLength(2));
	await test.archive().add([{ origin: 'feed', article: { ...article, headline: 'Gale' } }]);
	expect(arrivalsIn(test.archive())).toEqual(['1 rain']);
	expect(started).toHaveLength(2);
});

it('what is added to warm up is read, as what arrives is', () => {
	const readArticle = vi.fn(readNothing);
	warmUp(readArticle);
	// The first fills an empty archive, in which nothing is read at once.
	expect(readArticle.mock.calls.map(([{ id }]) => id)).toEqual(['warm-up-1', 'warm-up-2']);
});
