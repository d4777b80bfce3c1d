import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runInWorker } from '#src/archive/reload/run-in-worker.ts';
import { aDataFolder, now } from '../harness/a-data-folder.ts';

it('a task whose new state cannot be opened rejects its promise', async () => {
	const { file, dataFolder } = aDataFolder({});
	const reload = runInWorker(
		{ file, dataFolder, task: { kind: 'reload', by: undefined }, now },
		{
			onOutcome() {
				throw new Error('too many open files');
			},
			onFinished() {},
		},
	);
	await expect(reload).rejects.toThrow('too many open files');
});

it('a task whose worker cannot open the file rejects its promise', async () => {
	const { stateFolder, dataFolder } = aDataFolder({});
	const file = join(stateFolder, 'missing', 'archive.sqlite');
	const callbacks = { onOutcome() {}, onFinished() {} };
	const task = { kind: 'reload', by: undefined } as const;
	await expect(runInWorker({ file, dataFolder, task, now }, callbacks)).rejects.toThrow('open');
});
