import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import type { Act } from 'local-discord';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openPage } from '../../packages/local-discord/tests/page-server/open-page.ts';
import { environmentWith, pageUrlOf, root } from '../harness/start-program.ts';

type Target = 'pipe' | number;

function startWritingTo(stdout: Target, stderr: Target): ChildProcess {
	const program = spawn(process.execPath, ['src/main.ts'], {
		cwd: root,
		stdio: ['ignore', stdout, stderr],
		env: environmentWith({ PLAYGROUND_PORT: '0', LOG_LEVEL: 'debug' }),
	});
	onTestFinished(() => void program.kill('SIGKILL'));
	return program;
}

/** A file whose every write fails as on a full disk. */
function aFullDisk(): number {
	const descriptor = openSync('/dev/full', 'r+');
	onTestFinished(() => closeSync(descriptor));
	return descriptor;
}

const asking: Act = {
	kind: 'slash',
	as: 'mia',
	channel: 'general',
	locale: 'en-US',
	command: 'brief',
	options: { topic: 'kursk' },
};

describe('the program whose log cannot be written', () => {
	it.each([
		['the disk is full', aFullDisk],
		['its reader has exited', () => 'pipe' as const],
	])(
		'starts, answers and ends cleanly when its log cannot be written because %s',
		async (_, target) => {
			const program = startWritingTo('pipe', target());
			program.stderr?.destroy();
			const page = openPage(await pageUrlOf({ stdout: readable(program.stdout) }));
			const mia = await page.listen('mia');
			expect(await page.act(asking)).toEqual({ kind: 'done' });
			const { shown } = await mia.next('message');
			expect(Object.values(shown.html).join()).toContain('Taipei Times');
			program.kill('SIGTERM');
			expect(await once(program, 'exit')).toEqual([0, null]);
		},
	);

	it.each([
		['the disk is full', aFullDisk],
		['its reader has exited', () => 'pipe' as const],
	])('runs when standard output cannot be written because %s', async (_, target) => {
		const program = startWritingTo(target(), 'pipe');
		program.stdout?.destroy();
		for await (const line of createInterface(readable(program.stderr))) {
			if (line.includes('"page-opened"')) program.kill('SIGTERM');
		}
		expect(program.exitCode ?? (await once(program, 'exit'))[0]).toBe(0);
	});
});

function readable(stream: unknown): Readable {
	if (stream instanceof Readable) return stream;
	throw new Error('the program was started without this pipe');
}
