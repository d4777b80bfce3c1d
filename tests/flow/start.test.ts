import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import { aPart } from '../delivery/a-part.ts';
import { aDigest } from '../delivery/a-subscription.ts';
import { openPatience } from '../delivery/patience.ts';
import { emptyFile, openAt } from '../subscriptions/state/stores-at-hand.ts';
import { openTestDiscord, token } from './open-flow.ts';

describe('the program without a token', () => {
	it('says what to type, answers it, and ends in good order on SIGTERM', async () => {
		const program = start({});
		await told(program, 'Type /brief taiwan');
		program.stdin.write('/brief kursk\n');
		await told(program, 'Taipei Times');
		program.kill('SIGTERM');
		expect(await once(program, 'exit')).toEqual([0, null]);
	});
});

describe('the program on a Discord that does not answer', () => {
	it('ends on SIGTERM, and what it owes stays owed', async () => {
		const slowness = openPatience();
		const discord = await openTestDiscord({ after: slowness.after });
		onTestFinished(discord.close);
		discord.faults.delayNext(/\/channels\//, 3_600_000, 1_000);
		const place = await emptyFile();
		const store = await openAt(place);
		await store.put('subscription:subscribed', owing);
		await store.close();
		const program = start({
			...{ DISCORD_TOKEN: token, DISCORD_API_URL: discord.url },
			STATE_DIR: dirname(place.file),
		});
		await slowness.begun();
		program.kill('SIGTERM');
		expect(await once(program, 'exit')).toEqual([0, null]);
		const after = await openAt(place);
		expect(await after.get('subscription:subscribed')).toEqual(owing);
	});
});

const instant = '2025-06-20T08:00:00.000Z';
const { channelId } = aDigest();
const owing = aDigest({
	owed: {
		...{ slot: instant, since: instant, channelId },
		...{ upTo: { archive: 'x', seq: 1 }, parts: [aPart()] },
	},
});

describe('the program that cannot run', () => {
	it('says which variable makes no sense', async () => {
		const program = start({ HOME_GUILD_ID: 'here' });
		const complaint = text(program.stderr);
		expect(await once(program, 'exit')).toEqual([1, null]);
		expect(await complaint).toContain('HOME_GUILD_ID must be a Discord id');
	});

	it('says that Discord did not let it in', async () => {
		const nobodyListens = 'http://127.0.0.1:9/api';
		const program = start({ DISCORD_TOKEN: 'a-token', DISCORD_API_URL: nobodyListens });
		const complaint = text(program.stderr);
		expect(await once(program, 'exit')).toEqual([1, null]);
		expect(await complaint).toContain('\nDiscord did not let the bot in.');
	});
});

const root = join(import.meta.dirname, '..', '..');

/** Runs `src/main.ts` as `npm start` does, with a state folder of its own. */
function start(environment: NodeJS.ProcessEnv): ChildProcessWithoutNullStreams {
	const folder = mkdtempSync(join(tmpdir(), 'dateline-start-'));
	const program = spawn(process.execPath, ['src/main.ts'], {
		cwd: root,
		env: { PATH: process.env.PATH, DISCORD_TOKEN: '', STATE_DIR: folder, ...environment },
	});
	onTestFinished(() => {
		program.kill('SIGKILL');
		rmSync(folder, { recursive: true, force: true });
	});
	return program;
}

/** Resolves when the program has written these words; rejects when it ends without them. */
function told({ stdout }: ChildProcessWithoutNullStreams, words: string): Promise<void> {
	let written = '';
	return new Promise((resolve, reject) => {
		stdout.on('data', (chunk) => {
			written += chunk;
			if (written.includes(words)) resolve();
		});
		stdout.once('end', () => reject(new Error(`the program did not say “${words}”`)));
	});
}
