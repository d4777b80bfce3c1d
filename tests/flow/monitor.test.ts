import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { type Act, local } from 'local-discord';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { openPage } from '../../packages/local-discord/tests/page-server/open-page.ts';
import { openPatience } from '../delivery/patience.ts';
import { openTestDiscord, token } from '../harness/open-flow.ts';
import { samplesIn, sampleValue } from '../harness/prometheus-samples.ts';
import { readReadinessOf } from '../harness/read-readiness.ts';
import { lineWith, type Program, pageUrlOf, start, takePort } from '../harness/start-program.ts';
import { openBreakableConnection } from '../store/breakable-connection.ts';
import { emptyLocation, testStores } from '../store/test-stores.ts';

const patienceMs = 120_000;

/** Where a program that was just started serves health and metrics. */
async function monitorOf({ stderr }: Program): Promise<string> {
	const { host, port } = JSON.parse(await lineWith(stderr, 'monitor-opened'));
	expect(host).toBe('127.0.0.1');
	return `http://${host}:${port}`;
}

/** The checks of `/readyz` that fail; none if the program is ready. */
async function failingChecks(monitor: string): Promise<readonly string[]> {
	const { status, ready, failing } = await readReadinessOf(await fetch(`${monitor}/readyz`));
	expect([status, ready]).toEqual(failing.length === 0 ? [200, true] : [503, false]);
	return failing;
}

const asking: Act = {
	kind: 'slash',
	as: 'mia',
	channel: 'general',
	locale: 'en-US',
	command: 'brief',
	options: { topic: 'kursk' },
};
const hourly = { channel: 'news', topics: 'everything', when: 'hourly', when_empty: 'say so' };

describe('the program with a port for metrics', () => {
	it('counts an answer and a digest, is ready, and logs the answer under a code without what was asked', async () => {
		const program = start({ PLAYGROUND_PORT: '0', METRICS_PORT: '0', LOG_LEVEL: 'debug' });
		const log = text(program.stderr);
		const answered = lineWith(program.stderr, '"command":"brief"');
		const monitor = await monitorOf(program);
		const page = openPage(await pageUrlOf(program));
		// On a busy machine an answer can come too late for Discord; it counts all the same.
		await page.act(asking);
		await page.act({ ...asking, as: 'omar', command: 'digest add', options: hourly });
		const mia = await page.listen('mia');
		expect(await page.act({ kind: 'forward', to: 'next' })).toEqual({ kind: 'done' });
		expect((await mia.next('message')).channel).toBe(local.news);
		expect(await failingChecks(monitor)).toEqual([]);

		await vi.waitFor(async () => {
			const samples = samplesIn(await (await fetch(`${monitor}/metrics`)).text());
			const value = (name: string, labels = {}) => sampleValue(samples, `dateline_${name}`, labels);
			const brief = { command: 'brief', outcome: 'answered' };
			expect(value('answer_duration_seconds_count', brief)).toBe(1);
			expect(value('promise_lateness_seconds_count', { kind: 'digest' })).toBe(1);
			expect(value('messages_total', { outcome: 'sent' })).toBeGreaterThan(0);
			expect(value('subscriptions', { state: 'active' })).toBe(1);
			expect(value('promises_owed')).toBe(0);
			expect(value('servers')).toBe(1);
			expect(value('articles')).toBeGreaterThan(0);
			expect(value('ready', { check: 'connected' })).toBe(1);
		}, patienceMs);
		expect(JSON.parse(await answered)).toMatchObject({
			level: 20,
			code: expect.stringMatching(/^[0-9a-f]{8}$/),
			outcome: 'answered',
			ms: expect.any(Number),
		});
		program.kill('SIGTERM');
		expect(await once(program, 'exit')).toEqual([0, null]);
		expect(await log).not.toMatch(/kursk/i);
	});

	it('is ready once it is connected, and not while the state in Postgres is away', async ({
		skip,
	}) => {
		const [, postgres] = testStores;
		if (postgres === undefined) throw new Error('there is no store in Postgres');
		const location = await emptyLocation(postgres, skip);
		const connection = await openBreakableConnection(location.url ?? '');
		const slowness = openPatience();
		const discord = await openTestDiscord({ after: slowness.after });
		onTestFinished(discord.close);
		discord.faults.delayNext(/\/gateway\/bot/, 3_600_000, 1_000);
		const program = start({
			DISCORD_TOKEN: token,
			DISCORD_API_URL: discord.url,
			STATE_URL: connection.url,
			METRICS_PORT: '0',
		});
		const monitor = await monitorOf(program);
		expect(await failingChecks(monitor)).toContain('connected');
		slowness.end();
		const becomesReady = () =>
			vi.waitFor(async () => expect(await failingChecks(monitor)).toEqual([]), patienceMs);
		await becomesReady();
		await connection.cut();
		await vi.waitFor(
			async () => expect(await failingChecks(monitor)).toContain('stateReachable'),
			patienceMs,
		);
		expect((await fetch(`${monitor}/healthz`)).status).toBe(200);
		await connection.restore();
		await becomesReady();
		program.kill('SIGTERM');
		expect(await once(program, 'exit')).toEqual([0, null]);
	});

	it('does not start if that port is in use', async () => {
		const port = await takePort();
		const program = start({ PLAYGROUND_PORT: '0', METRICS_PORT: `${port}` });
		const complaint = text(program.stderr);
		expect(await once(program, 'exit')).toEqual([1, null]);
		expect(await complaint).toBe(
			`Metrics cannot be served on 127.0.0.1, port ${port}: it is already in use. Set METRICS_PORT and METRICS_HOST to others, or remove them.\n`,
		);
	});
});
