import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { token } from './a-bot.ts';
import { openDiscord } from './open-discord.ts';
import { ask } from './page-server/open-page.ts';
import { api, expectToBeWell } from './raw-requests.ts';

describe('a page of another origin', () => {
	const elsewhere = { origin: 'https://news.example' };
	const authorization = { authorization: `Bot ${token}` };
	const saying = { method: 'POST', body: '{"content":"x"}' };

	it.each([
		['another origin', elsewhere],
		['another port', { origin: 'http://127.0.0.1:1' }],
		['an origin it hides', { origin: 'null' }],
		['another site', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }],
		['the same site', { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'no-cors' }],
		['a host name that points here', { host: 'news.example' }],
	])('A page of another origin can neither read nor do anything: %s', async (_, headers) => {
		const discord = await openDiscord();
		for (const path of ['/', '/page/state', '/page/events?as=mia', '/api/v10/gateway', '/x']) {
			const { status } = await ask(discord.pageUrl, { path: path, headers });
			expect(status).toBe(403);
		}
		const all = { ...authorization, 'content-type': 'application/json', ...headers };
		expect((await ask(discord.pageUrl, { ...saying, path: api, headers: all })).status).toBe(403);
		expect(discord.messages('general')).toEqual([]);
	});

	it.each(['/', '//', '/?v=10&encoding=json'])(
		'A page of another origin opens no WebSocket at %s',
		async (at) => {
			const discord = await openDiscord();
			const url = `${discord.pageUrl.replace('http', 'ws')}${at}`;
			for (const headers of [elsewhere, { host: 'news.example' }]) {
				const socket = new WebSocket(url, { headers });
				const [error] = await once(socket, 'error');
				expect(error.message).toBe('Unexpected server response: 403');
			}
			await expectToBeWell(discord);
		},
	);

	it('A page of another origin can link here', async () => {
		const discord = await openDiscord();
		const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
		expect((await ask(discord.pageUrl, { path: '/', headers })).status).toBe(200);
	});
});

describe('a bot', () => {
	it.each(['127.0.0.1', 'localhost', '[::1]'])('A bot needs no origin at %s', async (name) => {
		const discord = await openDiscord();
		const host = `${name}:${new URL(discord.url).port}`;
		const headers = { host, authorization: `Bot ${token}`, 'content-type': 'application/json' };
		const sent = { path: api, method: 'POST', body: '{"content":"x"}', headers };
		expect((await ask(discord.pageUrl, sent)).status).toBe(200);
	});
});
