import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runInWorker } from '#src/archive/reload/run-in-worker.ts';
import { aDataFolder, now } from '../harness/a-data-folder.ts';

it('a new state that cannot be opened is told to who asked for it', async () => {
	const { file, dataFolder } = aDataFolder({});
	const reload = runInWorker(
		{ file, dataFolder, task: { kind: 'reload', by: undefined }, now },
		{
			onOutcome() {
				throw new Error('no more files may be opened');
			},
			onFinished() {},
		},
	);
	await expect(reload).rejects.toThrow('no more files');
});

it('a worker that cannot open its file is told to who asked', async () => {
	const { stateFolder, dataFolder } = aDataFolder({});
	const file = join(stateFolder, 'missing', 'archive.sqlite');
	const stages = { onOutcome() {}, onFinished() {} };
	const task = { kind: 'reload', by: undefined } as const;
	await expect(runInWorker({ file, dataFolder, task, now }, stages)).rejects.toThrow('open');
});
