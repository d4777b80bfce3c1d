import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openPatience } from '../delivery/patience.ts';
import { openTestDiscord, token } from '../harness/open-flow.ts';
import { type Program, start } from '../harness/start-program.ts';
import { openAt } from '../store/test-stores.ts';

/** Waits for the program to end by itself; returns its exit code and standard error. */
async function endOf(program: Program): Promise<{ code: unknown; complaint: string }> {
	const [complaint, [code]] = await Promise.all([text(program.stderr), once(program, 'exit')]);
	return { code, complaint };
}

/** A folder that is removed when the test ends. */
function aFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), 'dateline-fault-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
}

const quiet = { LOG_LEVEL: 'error' };

describe('a wrong configuration', () => {
	it('ends with exit code 78 and names every setting that is wrong', async () => {
		const folder = join(aFolder(), 'news');
		const { code, complaint } = await endOf(
			start({ HOME_GUILD_ID: 'here', LOG_LEVEL: 'loud', DATA_DIR: folder }),
		);
		expect(code).toBe(78);
		expect(complaint).toBe(
			[
				'HOME_GUILD_ID must be a Discord id: 17 to 20 digits',
				'LOG_LEVEL must be debug, info, warn or error',
				`The folder in DATA_DIR, ${folder}, does not exist. Create it, or set DATA_DIR to another folder.\n`,
			].join('\n'),
		);
	});

	it.each([
		['begins with a byte order mark', 'utf8', 'HOME_GUILD_ID must be a Discord id'],
		['is not UTF-8', 'utf16le', 'The file .env cannot be read: it is not UTF-8 text. Fix it'],
	] as const)('ends with exit code 78 when the .env %s', async (_, encoding, expected) => {
		const folder = aFolder();
		writeFileSync(join(folder, '.env'), '\ufeffHOME_GUILD_ID=here\n', encoding);
		const { code, complaint } = await endOf(start({}, folder));
		expect(code).toBe(78);
		expect(complaint).toContain(expected);
	});

	it('ends with exit code 78 when STATE_DIR is a file', async () => {
		const file = join(aFolder(), 'state');
		writeFileSync(file, '');
		const { code, complaint } = await endOf(start({ STATE_DIR: file }));
		expect(code).toBe(78);
		expect(complaint).toBe(
			`The folder in STATE_DIR, ${file}, is not a folder. Move that file away, or set STATE_DIR to another folder.\n`,
		);
	});

	it('ends with exit code 78 when the token is wrong, and says so once', async () => {
		const discord = await openTestDiscord({});
		onTestFinished(discord.close);
		const { code, complaint } = await endOf(
			start({ DISCORD_TOKEN: 'a-wrong-token', DISCORD_API_URL: discord.url, ...quiet }),
		);
		expect(code).toBe(78);
		expect(complaint).toBe(
			'Discord does not accept the token in DISCORD_TOKEN. Copy it again from the page “Bot” of your application, or reset it there.\n',
		);
	});
});

describe('a home server without the bot', () => {
	it('ends with exit code 78 when the bot is not in the home server, and says so once', async () => {
		const discord = await openTestDiscord({});
		onTestFinished(discord.close);
		const { code, complaint } = await endOf(
			start({
				DISCORD_TOKEN: token,
				DISCORD_API_URL: discord.url,
				...quiet,
				HOME_GUILD_ID: '80351110224678912',
			}),
		);
		expect(code).toBe(78);
		expect(complaint).toBe(
			'The bot is not in the server HOME_GUILD_ID, or there is no such server. Invite the bot there, or remove HOME_GUILD_ID.\n',
		);
	});
});

describe('a start that can succeed later', () => {
	it('ends with exit code 1 when Discord cannot be reached, and says so once', async () => {
		const nobodyListens = 'http://127.0.0.1:9/api';
		const { code, complaint } = await endOf(
			start({ DISCORD_TOKEN: 'a-token', DISCORD_API_URL: nobodyListens, ...quiet }),
		);
		expect(code).toBe(1);
		expect(complaint).toBe(
			'Discord cannot be reached (ECONNREFUSED). Check the network; if you set DISCORD_API_URL, check that too.\n',
		);
	});

	it.each(['STATE_URL', 'CLUSTER_URL'])(
		'ends with exit code 1 when nothing answers where %s says, and says so once without the password',
		async (variable) => {
			const url = 'postgres://news:pa55word@127.0.0.1:9/desk';
			const { code, complaint } = await endOf(
				start({ DISCORD_TOKEN: 'a-token', [variable]: url, ...quiet }),
			);
			expect(code).toBe(1);
			expect(complaint).toBe(
				`Postgres at 127.0.0.1, port 9, which ${variable} names, cannot be reached (ECONNREFUSED). Check that it is running, and that ${variable} is right.\n`,
			);
		},
	);

	it('ends with exit code 1 when another Dateline uses its state', async () => {
		const folder = aFolder();
		const file = join(folder, 'subscriptions.sqlite');
		await openAt({ url: undefined, file });
		const { code, complaint } = await endOf(start({ STATE_DIR: folder }));
		expect(code).toBe(1);
		expect(complaint).toBe(
			`Another Dateline is using ${file}. Stop it, or set a different STATE_DIR for this one.\n`,
		);
	});
});

describe('a program that is asked to end while it starts', () => {
	it.each([
		['SIGTERM', /\/gateway\/bot/],
		['SIGINT', /\/gateway\/bot/],
		['SIGTERM', /\/applications\/\d+\/commands/],
	] as const)(
		'ends on %s with exit code 0 and no complaint while %s waits',
		async (signal, route) => {
			const { environment, begun } = await aSlowDiscord(route);
			const program = start({ ...environment, ...quiet });
			const complaint = text(program.stderr);
			await begun();
			program.kill(signal);
			program.kill(signal);
			expect(await once(program, 'exit')).toEqual([0, null]);
			expect(await complaint).toBe('');
		},
	);
});

/** A Discord that never answers requests to this route; `begun` waits for one. */
async function aSlowDiscord(route: RegExp) {
	const slowness = openPatience();
	const discord = await openTestDiscord({ after: slowness.after });
	onTestFinished(discord.close);
	discord.faults.delayNext(route, 3_600_000, 1_000);
	const environment = { DISCORD_TOKEN: token, DISCORD_API_URL: discord.url };
	return { environment, begun: slowness.begun };
}
