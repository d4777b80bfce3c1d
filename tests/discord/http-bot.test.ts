import { generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, it, onTestFinished } from 'vitest';
import { privately, publicly } from '#src/bot/command.ts';
import { createDispatch } from '#src/bot/dispatch.ts';
import { openHttpBot } from '#src/discord/http-bot.ts';
import { renderNotice } from '#src/render/cards/notice-card.ts';
import { neverLate } from '../harness/late.ts';
import { aCommand } from '../harness/open-bot.ts';
import { openTestDiscord, token } from '../harness/open-flow.ts';
import { openNewsroom } from '../harness/open-newsroom.ts';
import { phrasebook } from '../harness/phrases.ts';
import { openTestLog } from '../harness/test-log.ts';

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const rawKey = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex');

type Post = {
	readonly type?: string;
	readonly at?: Date;
	readonly signed?: string;
	readonly method?: string;
};

/** A bot with a command that takes interactions by HTTP; `post` signs a body as Discord does. */
async function open(answer = publicly(renderNotice('Rain.'))) {
	const discord = await openTestDiscord();
	const { log, logged } = openTestLog();
	const commands = new Map([['status', aCommand(() => answer)]]);
	const settings = { commands, homeGuildId: undefined, log };
	const bot = openHttpBot({
		...settings,
		messageCommands: new Map(),
		phrasebook,
		token,
		apiUrl: discord.url,
		elapsedMs: () => performance.now(),
		onRefused: () => {},
		deferAfter: neverLate,
		interactions: { host: '127.0.0.1', port: 0, publicKey: rawKey },
	});
	onTestFinished(async () => {
		await bot.close();
		await discord.close();
	});
	const newsroom = await openNewsroom([]);
	await bot.connect(createDispatch({ ...settings, newsroom, newCode: () => 'c0de' }));
	const opened = logged.lines().find((line) => line.includes('interactions-server-opened')) ?? '';
	const address = `http://127.0.0.1:${/port: (\d+)/.exec(opened)?.[1]}`;
	const post = (body: string, { type, at, signed, method = 'POST' }: Post = {}) => {
		const timestamp = `${Math.floor((at ?? new Date()).getTime() / 1_000)}`;
		const signature = sign(null, Buffer.from(timestamp + (signed ?? body)), privateKey);
		return fetch(address, {
			method,
			headers: {
				'content-type': type ?? 'application/json',
				'x-signature-timestamp': timestamp,
				'x-signature-ed25519': signature.toString('hex'),
			},
			...(method === 'POST' && { body }),
		});
	};
	return { bot, logged, post };
}

const ping = JSON.stringify({ id: '1', type: 1, token: 'a' });

function aCall(more: object = {}): string {
	return JSON.stringify({
		id: '1200000000000000001',
		application_id: '1',
		type: 2,
		token: 'a-token',
		locale: 'en-US',
		context: 0,
		authorizing_integration_owners: { 0: '1100000000000000001' },
		guild_id: '1100000000000000001',
		channel: { id: '5', type: 0, name: 'general' },
		app_permissions: '3072',
		member: { user: { id: '7' }, permissions: '0' },
		data: { id: '9', name: 'status', type: 1 },
		...more,
	});
}

describe('interactions by HTTP', () => {
	it('answers Discord’s ping, and logs nothing wrong', async () => {
		const { post, logged } = await open();
		const answer = await post(ping);
		expect([answer.status, await answer.json()]).toEqual([200, { type: 1 }]);
		expect(logged.errors()).toEqual([]);
	});

	it('answers a command in the response, for everybody or only for the reader', async () => {
		const everybody = await (await (await open()).post(aCall())).json();
		expect(everybody).toMatchObject({ type: 4, data: { flags: 32_768 } });
		expect(JSON.stringify(everybody)).toContain('Rain.');
		const hidden = await open(privately(renderNotice('Rain.')));
		expect(await (await hidden.post(aCall())).json()).toMatchObject({
			type: 4,
			data: { flags: 32_768 + 64 },
		});
	});

	it('sends files with the answer in a form', async () => {
		const files = [{ name: 'rain.txt', text: 'It rains.' }];
		const { post } = await open({ ...publicly(renderNotice('Rain.')), files });
		const form = await (await post(aCall())).formData();
		expect(JSON.parse(String(form.get('payload_json')))).toMatchObject({ type: 4 });
		const file = form.get('files[0]');
		expect(file instanceof File && [file.name, await file.text()]).toEqual([
			'rain.txt',
			'It rains.',
		]);
	});

	it('refuses a body that is signed otherwise, too long ago, or far ahead', async () => {
		const { post } = await open();
		const ago = (ms: number) => new Date(Date.now() - ms);
		const statuses = [];
		for (const options of [{ signed: '{}' }, { at: ago(400_000) }, { at: ago(-400_000) }, {}]) {
			statuses.push((await post(ping, options)).status);
		}
		expect(statuses).toEqual([401, 401, 401, 200]);
	});

	it('answers an interaction that is sent twice only once', async () => {
		const { post, logged } = await open();
		expect([(await post(aCall())).status, (await post(aCall())).status]).toEqual([200, 401]);
		expect(logged.warnings().join()).toContain('interaction-repeated');
	});

	it('refuses what is no interaction with the right status, and goes on', async () => {
		const { post, logged } = await open();
		const statuses = [];
		for (const [body, options] of [
			['no JSON', {}],
			['[]', {}],
			['{"id":"1","type":2}', {}],
			[ping, { type: 'text/plain' }],
			[ping, { method: 'GET' }],
			['x'.repeat(1_100_000), {}],
			['{"id":"2","type":2,"token":"a"}', {}],
			[ping, {}],
		] as const) {
			statuses.push((await post(body, options)).status);
		}
		expect(statuses).toEqual([400, 400, 400, 415, 405, 413, 400, 200]);
		expect(logged.errors()).toHaveLength(1);
	});
});
