import { describe, expect, it } from 'vitest';
import { openDiscord } from '../open-discord.ts';
import { ask, miaInGeneral, post } from './open-page.ts';

const body = JSON.stringify({ ...miaInGeneral, kind: 'say', content: 'hello' });

async function open() {
	const discord = await openDiscord();
	return { discord, pageUrl: discord.pageUrl, port: new URL(discord.pageUrl).port };
}

describe('a request that does not come from the page', () => {
	it.each([
		'news.example',
		'news.example:PORT',
		'127.0.0.1',
		'127.0.0.1:1',
		'127.0.0.1.news.example:PORT',
		'localhost.:PORT',
	])('A request under the host name %s reads nothing', async (name) => {
		const { pageUrl, port } = await open();
		for (const path of ['/', '/page/page.ts', '/page/messages?channel=general&as=mia']) {
			const host = name.replace('PORT', port);
			const { status, text } = await ask(pageUrl, { path, headers: { host } });
			expect([status, text]).toEqual([
				403,
				`This is only for http://127.0.0.1:${port} and http://localhost:${port}.`,
			]);
		}
	});

	it.each([
		[
			'another page',
			{ origin: 'https://news.example' },
			'Only the local Discord’s own page can do this.',
		],
		[
			'another port',
			{ origin: 'http://127.0.0.1:1' },
			'Only the local Discord’s own page can do this.',
		],
		['a file', { origin: 'null' }, 'Only the local Discord’s own page can do this.'],
		['a form', { 'content-type': 'text/plain' }, 'Only JSON is accepted here.'],
		['a form’s JSON', { 'content-type': 'application/jsonp' }, 'Only JSON is accepted here.'],
	])('A request changes nothing when it comes from %s', async (_, headers, why) => {
		const { discord, pageUrl } = await open();
		const { status, text } = await post(pageUrl, body, headers);
		expect([status, text]).toEqual([403, why]);
		expect(discord.messages('general')).toEqual([]);
	});

	it('A request without an origin changes nothing', async () => {
		const { discord, pageUrl } = await open();
		const headers = { 'content-type': 'application/json' };
		const sent = { path: '/page/act', method: 'POST', body, headers };
		expect((await ask(pageUrl, sent)).status).toBe(403);
		expect(discord.messages('general')).toEqual([]);
	});
});

describe('the page', () => {
	it.each(['127.0.0.1', 'localhost', '[::1]'])(
		'The page can act under the host name %s',
		async (name) => {
			const { discord, pageUrl, port } = await open();
			const host = `${name}:${port}`;
			const { status } = await post(pageUrl, body, { host, origin: `http://${host}` });
			expect(status).toBe(200);
			expect(discord.messages('general')).toHaveLength(1);
		},
	);
});
