import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openTaskWorker } from '#src/archive/reload/run-in-worker.ts';
import { buildNameIndex } from '#src/names/build-name-index.ts';
import { rankedNames } from '#src/names/ranked-names.ts';
import { aDataFolder, now } from '../harness/a-data-folder.ts';
import { anOpenArchive } from '../harness/an-open-archive.ts';

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
