import { once } from 'node:events';
import { connect } from 'node:net';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import type { LocalDiscord } from '#src/playground/local-discord.ts';
import { local } from '#src/playground/world-plan.ts';
import { request, token } from './a-bot.ts';
import { creating, openDiscord, path, statusesOf } from './open-discord.ts';
import { ask } from './web/open-page.ts';

/** Sends bytes as they are and gives back what came until the connection was closed. */
async function sendRaw(discord: LocalDiscord, bytes: string | Buffer, hangsUp = false) {
	const socket = connect(Number(new URL(discord.url).port), '127.0.0.1');
	const came: Buffer[] = [];
	const closed = new Promise((resolve) => socket.once('close', resolve));
	socket.on('data', (chunk) => came.push(chunk));
	socket.on('error', () => undefined);
	await once(socket, 'connect');
	if (hangsUp) socket.write(bytes, () => socket.resetAndDestroy());
	else socket.end(bytes);
	await closed;
	return Buffer.concat(came).toString('latin1');
}

function statusIn(answer: string): number {
	return Number(/^HTTP\/1\.1 (\d{3}) /.exec(answer)?.[1] ?? 0);
}

function head(discord: LocalDiscord, line: string, ...headers: readonly string[]): string {
	const { host } = new URL(discord.url);
	return [line, `Host: ${host}`, `Authorization: Bot ${token}`, ...headers, '', ''].join('\r\n');
}

const upgrading = [
	...['Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Version: 13'],
	'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
];
const api = `/api/v10${path}`;

/** Whether it still answers as it should. */
async function expectToBeWell(discord: LocalDiscord): Promise<void> {
	expect((await request(discord, 'GET', '/users/@me')).status).toBe(200);
	const socket = new WebSocket(`${discord.pageUrl.replace('http', 'ws')}/?v=10&encoding=json`);
	onTestFinished(() => socket.terminate());
	const [hello] = await once(socket, 'message');
	expect(JSON.parse(`${hello}`)).toMatchObject({ op: 10 });
	socket.close();
}

describe('an address that is none', () => {
	it.each([
		['//', 404],
		['/%', 404],
		['/api/v10/channels/%E0%A4%A/messages', 404],
		['http://[', 400],
		['http://news.example/', 400],
		['//news.example/', 404],
		['*', 400],
		[`/${'x'.repeat(12_000)}`, 404],
		[`/${'x'.repeat(200_000)}`, 431],
		['/\0', 400],
		['/%00', 404],
		['/page/../../../etc/passwd', 404],
		['/page/%2e%2e/%2e%2e/package.json', 404],
		[`${api}?limit=many`, 400],
		[`${api}?limit=0`, 400],
		[`${api}?before=yesterday`, 400],
		[`${api}?around=-1`, 400],
	])('is refused, to requests and to WebSockets: %.60s', async (target, status) => {
		const discord = await openDiscord();
		const asked = head(discord, `GET ${target} HTTP/1.1`, 'Connection: close');
		expect(statusIn(await sendRaw(discord, asked))).toBe(status);
		const upgraded = head(discord, `GET ${target} HTTP/1.1`, ...upgrading);
		expect(statusIn(await sendRaw(discord, upgraded))).toBeGreaterThanOrEqual(400);
		await expectToBeWell(discord);
	});
});

describe('a body that is none', () => {
	const deep = 100_000;
	it.each<[string, string, string | Buffer, number]>([
		['words', 'application/json', 'hello', 400],
		['half of its JSON', 'application/json', '{"content":"x', 400],
		['nothing but null', 'application/json', 'null', 400],
		['a list', 'application/json', '[]', 400],
		['other characters than it says', 'application/json', Buffer.from([0x22, 0xe9, 0x22]), 400],
		['UTF-16', 'application/json; charset=utf-16', Buffer.from('{}', 'utf16le'), 400],
		['nested too deeply', 'application/json', '['.repeat(deep) + ']'.repeat(deep), 400],
		['nested too deeply in an object', 'application/json', deepComponents(), 400],
		['too large', 'application/json', `"${'x'.repeat(30 * 1024 * 1024)}"`, 413],
		['a form without an end', 'multipart/form-data; boundary=b', '--b\r\nContent-Disp', 400],
		['a form without a boundary', 'multipart/form-data', 'x', 400],
		['a form of another boundary', 'multipart/form-data; boundary=b', '--c\r\n\r\nx\r\n--c--', 400],
		['keys of objects themselves', 'application/json', '{"__proto__":{},"constructor":1}', 400],
		['an embed of such keys', 'application/json', '{"embeds":[{"constructor":{"a":1}}]}', 400],
	])('is refused: %s', async (_, type, body, status) => {
		const discord = await openDiscord();
		const bytes = Buffer.from(body);
		const lines = [`Content-Type: ${type}`, `Content-Length: ${bytes.length}`, 'Connection: close'];
		const asked = Buffer.from(head(discord, `POST ${api} HTTP/1.1`, ...lines));
		expect(statusIn(await sendRaw(discord, Buffer.concat([asked, bytes])))).toBe(status);
		expect(discord.messages('general')).toEqual([]);
		await expectToBeWell(discord);
	});

	it('is not waited for when whoever sends it hangs up half-way', async () => {
		const discord = await openDiscord();
		for (const type of ['application/json', 'multipart/form-data; boundary=b']) {
			const lines = [`Content-Type: ${type}`, 'Content-Length: 1000'];
			await sendRaw(discord, `${head(discord, `POST ${api} HTTP/1.1`, ...lines)}{"cont`, true);
		}
		await expect.poll(() => statusesOf(discord, creating)).toEqual([400, 400]);
		await expectToBeWell(discord);
	});

	it('is not read to its end when it is far too large', async () => {
		const discord = await openDiscord();
		const lines = ['Content-Type: application/json', `Content-Length: ${2 ** 40}`];
		const endless = `${head(discord, `POST ${api} HTTP/1.1`, ...lines)}${'x'.repeat(60 * 1024 * 1024)}`;
		await sendRaw(discord, endless);
		await expectToBeWell(discord);
	});

	it.each(['-1', '3', 'x', '99999999999999999999'])(
		'is cut as its length says: %s',
		async (length) => {
			const discord = await openDiscord();
			const lines = ['Content-Type: application/json', `Content-Length: ${length}`];
			const answer = await sendRaw(
				discord,
				`${head(discord, `POST ${api} HTTP/1.1`, ...lines)}{"a":1}`,
			);
			expect(statusIn(answer) === 0 || statusIn(answer) >= 400).toBe(true);
			await expectToBeWell(discord);
		},
	);
});

function deepComponents(): string {
	return `{"components":${'[{"type":17,"components":'.repeat(20_000)}[]${'}]'.repeat(20_000)}}`;
}

describe('an upgrade that is none', () => {
	it.each([
		['to something else', ['Connection: Upgrade', 'Upgrade: h2c']],
		['without a key', upgrading.slice(0, 3)],
		['with a key that is none', [...upgrading.slice(0, 3), 'Sec-WebSocket-Key: x']],
		['of another version', [...upgrading, 'Sec-WebSocket-Version: 99']],
		['with protocols that are none', [...upgrading, 'Sec-WebSocket-Protocol: ,,']],
	])('is refused: %s', async (_, headers) => {
		const discord = await openDiscord();
		const answer = await sendRaw(discord, head(discord, 'GET /?v=10 HTTP/1.1', ...headers));
		expect(statusIn(answer)).toBeGreaterThanOrEqual(400);
		await expectToBeWell(discord);
	});

	it.each([
		['a frame of no kind', [0x8f, 0x80, 0, 0, 0, 0]],
		['a frame without a mask', [0x81, 0x01, 0x78]],
		['a frame that is too long', [0x81, 0xff, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]],
		['text that is none', [0x81, 0x82, 0, 0, 0, 0, 0xc3, 0x28]],
		['a close code that is none', [0x88, 0x82, 0, 0, 0, 0, 0, 1]],
	])('closes the connection after %s, also where it was of no use', async (_, frame) => {
		const discord = await openDiscord();
		for (const version of [10, 9]) {
			const asked = Buffer.from(head(discord, `GET /?v=${version} HTTP/1.1`, ...upgrading));
			const answer = await sendRaw(discord, Buffer.concat([asked, Buffer.from(frame)]));
			expect(statusIn(answer)).toBe(101);
		}
		await expectToBeWell(discord);
	});
});

describe('a page of another origin', () => {
	const elsewhere = { origin: 'https://news.example' };
	const authorization = { authorization: `Bot ${token}` };
	const saying = { method: 'POST', body: '{"content":"x"}' };

	it.each([
		['another origin', elsewhere],
		['another port', { origin: 'http://127.0.0.1:1' }],
		['no origin that it would tell', { origin: 'null' }],
		['another site', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }],
		['the same site', { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'no-cors' }],
		['a name that leads here', { host: 'news.example' }],
	])('reads and does nothing, whichever part it asks: %s', async (_, headers) => {
		const discord = await openDiscord();
		for (const asked of ['/', '/page/state', '/page/events?as=mia', '/api/v10/gateway', '/x']) {
			const { status } = await ask(discord.pageUrl, { path: asked, headers });
			expect(status).toBe(403);
		}
		const all = { ...authorization, 'content-type': 'application/json', ...headers };
		expect((await ask(discord.pageUrl, { ...saying, path: api, headers: all })).status).toBe(403);
		expect(discord.messages('general')).toEqual([]);
	});

	it.each(['/', '//', '/?v=10&encoding=json'])('opens no WebSocket at %s', async (at) => {
		const discord = await openDiscord();
		const url = `${discord.pageUrl.replace('http', 'ws')}${at}`;
		for (const headers of [elsewhere, { host: 'news.example' }]) {
			const socket = new WebSocket(url, { headers });
			const [error] = await once(socket, 'error');
			expect(error.message).toBe('Unexpected server response: 403');
		}
		await expectToBeWell(discord);
	});

	it('may lead here by a link', async () => {
		const discord = await openDiscord();
		const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
		expect((await ask(discord.pageUrl, { path: '/', headers })).status).toBe(200);
	});
});

describe('a bot or a person at a terminal', () => {
	it.each(['127.0.0.1', 'localhost', '[::1]'])('needs no origin, at %s', async (name) => {
		const discord = await openDiscord();
		const host = `${name}:${new URL(discord.url).port}`;
		const headers = { host, authorization: `Bot ${token}`, 'content-type': 'application/json' };
		const sent = { path: api, method: 'POST', body: '{"content":"x"}', headers };
		expect((await ask(discord.pageUrl, sent)).status).toBe(200);
	});
});

const words = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 60 }),
	fc.constantFrom('/', '//', '/%', 'http://[', '/api/v10', api, '/page/act', '/?v=10', 'x\0y', '*'),
);
const line = fc.record({
	method: fc.oneof(
		fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'BREW', 'CONNECT'),
		words,
	),
	target: words,
	headers: fc.array(
		fc.oneof(
			fc.tuple(words, words).map(([name, value]) => `${name}: ${value}`),
			fc.constantFrom(...upgrading, 'Content-Length: 5', 'Transfer-Encoding: chunked'),
			fc.constantFrom('Content-Type: application/json', 'Expect: 100-continue', 'Expect: tea'),
		),
		{ maxLength: 6 },
	),
	body: fc.oneof(
		words,
		fc.json(),
		fc.uint8Array({ maxLength: 100 }).map((bytes) => `${bytes}`),
	),
});

describe('whatever is sent', () => {
	it('ends nothing: afterwards it still answers as it should', async () => {
		const discord = await openDiscord();
		const asked = fc.asyncProperty(line, fc.boolean(), async (sent, hangsUp) => {
			const first = `${sent.method} ${sent.target} HTTP/1.1`;
			const bytes = Buffer.from(head(discord, first, ...sent.headers) + sent.body, 'latin1');
			expect(statusIn(await sendRaw(discord, bytes, hangsUp))).toBeLessThan(500);
		});
		await fc.assert(asked, { numRuns: 400 });
		await expectToBeWell(discord);
	});

	it('as a body, is answered with what Discord would say, and is never a fault of its own', async () => {
		const discord = await openDiscord();
		const routes = fc.constantFrom(
			...[path, `/channels/${local.general}/threads`, '/users/@me/channels'],
			`/applications/${local.application}/commands`,
		);
		const asked = fc.asyncProperty(routes, fc.jsonValue({ maxDepth: 6 }), async (route, body) => {
			expect((await request(discord, 'POST', route, body)).status).toBeLessThan(500);
		});
		await fc.assert(asked, { numRuns: 300 });
		await expectToBeWell(discord);
	});

	it('to the gateway, is answered with a close code or passed over', async () => {
		const discord = await openDiscord();
		const packet = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.json(),
			fc
				.record({ op: fc.integer({ min: -1, max: 12 }), d: fc.jsonValue() })
				.map((sent) => JSON.stringify(sent)),
			fc
				.record({ shard: fc.array(fc.integer()), intents: fc.integer(), seq: fc.integer() })
				.map((sent) => JSON.stringify({ op: 2, d: { token, properties: {}, ...sent } })),
		);
		const asked = fc.asyncProperty(fc.array(packet, { maxLength: 4 }), async (packets) => {
			const socket = new WebSocket(`${discord.pageUrl.replace('http', 'ws')}/?v=10`);
			await once(socket, 'open');
			for (const sent of packets) socket.send(sent);
			socket.close();
			await once(socket, 'close');
		});
		await fc.assert(asked, { numRuns: 200 });
		await expectToBeWell(discord);
	});
});
