import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { lockStateFolder } from '#src/program/lock-state-folder.ts';

it('a second process is kept out of a folder until the first one ends', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'dateline-lock-'));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	const release = lockStateFolder(folder);
	expect(() => lockStateFolder(folder)).toThrow('set a different STATE_DIR for this one');
	await release();
	await lockStateFolder(folder)();
});
