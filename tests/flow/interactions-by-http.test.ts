import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { type LocalDiscord, local, type SignedPost } from 'local-discord';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openTestDiscord, token } from '../harness/open-flow.ts';
import { openReader } from '../harness/open-reader.ts';
import { samplesIn, sampleValue } from '../harness/prometheus-samples.ts';
import { readReadinessOf } from '../harness/read-readiness.ts';
import { lineWith, start, takePort } from '../harness/start-program.ts';

/** The program, with its interactions by HTTP, on a local Discord. */
async function openProgram(environment: NodeJS.ProcessEnv = {}) {
	const discord = await openTestDiscord({ rateLimits: 'off' });
	onTestFinished(async () => {
		await discord.close();
		expect(discord.findings()).toEqual([]);
	});
	const program = start({ ...onDiscord(discord, 0), ...environment });
	const monitoring = lineWith(program.stderr, 'monitor-opened');
	const { host, port } = JSON.parse(await lineWith(program.stderr, 'interactions-server-opened'));
	const url = `http://${host}:${port}/interactions`;
	await discord.setInteractionsEndpoint(url);
	const monitor = environment.METRICS_PORT && `http://${host}:${JSON.parse(await monitoring).port}`;
	return { discord, url, monitor };
}

function onDiscord({ url }: LocalDiscord, port: number): NodeJS.ProcessEnv {
	return { DISCORD_TOKEN: token, DISCORD_API_URL: url, INTERACTIONS_PORT: `${port}` };
}

describe('the program with INTERACTIONS_PORT', () => {
	it('answers commands, typing, buttons and forms without the gateway, and refuses what Discord did not sign just now', async () => {
		const { discord, url } = await openProgram();
		const mia = openReader(discord, 'mia');
		const brief = await mia.asks('brief', { topic: 'taiwan' });
		expect(brief.text).toContain('Taipei Times');
		expect(await mia.types('brief', 'topic', 'taiw')).toContainEqual({
			name: expect.stringContaining('Taiwan'),
			value: expect.stringContaining('Taiwan'),
		});
		const [label = ''] = brief.buttons;
		expect((await mia.presses(brief, label)).text).not.toBe('');

		const omar = openReader(discord, 'omar');
		const form = await omar.opens('digest add');
		expect(form.labels.length).toBeGreaterThan(2);
		const added = await omar.sends({
			topics: 'taiwan',
			when: 'every day at 8',
			timezone: 'Taipei',
		});
		expect(added.text).toContain('**Digest** · **Taiwan**');
		expect((await omar.asks('digest list')).text).toContain(`<#${local.general}>`);
		expect(discord.connected()).toBe(0);

		const post = async ({ headers, body }: SignedPost, path = '') =>
			(await fetch(`${url}${path}`, { method: 'POST', headers, body })).status;
		const [first] = discord.postedInteractions();
		if (first === undefined) throw new Error('nothing was posted');
		const forged = discord.signInteraction('{}').headers;
		const aged = new Date(Date.now() - 6 * 60_000);
		expect(await post(first)).toBe(401);
		expect(await post({ ...first, headers: forged })).toBe(401);
		expect(await post(discord.signInteraction(first.body, aged))).toBe(401);
		expect(await post(discord.signInteraction(' '.repeat(2_000_000)))).toBe(413);
		expect(await post(discord.signInteraction(first.body), '/others')).toBe(404);
		expect((await fetch(url)).status).toBe(405);
		expect((await mia.asks('brief', { topic: 'taiwan' })).text).toBe(brief.text);
	});

	it('counts what it answers, and is ready without the gateway, which alone counts servers', async () => {
		const { discord, monitor } = await openProgram({ METRICS_PORT: '0' });
		await openReader(discord, 'mia').asks('brief', { topic: 'taiwan' });
		expect((await readReadinessOf(await fetch(`${monitor}/readyz`))).failing).toEqual([]);
		const samples = samplesIn(await (await fetch(`${monitor}/metrics`)).text());
		const value = (name: string, labels = {}) => sampleValue(samples, `dateline_${name}`, labels);
		const brief = { command: 'brief', outcome: 'answered' };
		expect(value('answer_duration_seconds_count', brief)).toBe(1);
		expect(value('ready', { check: 'connected' })).toBe(1);
		expect(value('articles')).toBeGreaterThan(0);
		expect(value('servers')).toBeUndefined();
	});

	it('does not start if its port is in use', async () => {
		const discord = await openTestDiscord();
		onTestFinished(discord.close);
		const port = await takePort();
		const program = start(onDiscord(discord, port));
		const complaint = text(program.stderr);
		expect(await once(program, 'exit')).toEqual([1, null]);
		expect(await complaint).toContain(
			`Interactions cannot be taken on 127.0.0.1, port ${port}: it is already in use. Set INTERACTIONS_PORT and INTERACTIONS_HOST to others.\n`,
		);
	});
});
