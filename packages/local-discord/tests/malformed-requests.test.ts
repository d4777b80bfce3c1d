import { describe, expect, it } from 'vitest';
import { creating, openDiscord, statusesOf } from './open-discord.ts';
import { api, expectToBeWell, head, sendRaw, statusIn, upgrading } from './raw-requests.ts';

describe('a malformed address', () => {
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
	])(
		'A malformed address is refused, for requests and for WebSockets: %.60s',
		async (target, status) => {
			const discord = await openDiscord();
			const request = head(discord, `GET ${target} HTTP/1.1`, 'Connection: close');
			expect(statusIn(await sendRaw(discord, request))).toBe(status);
			const upgrade = head(discord, `GET ${target} HTTP/1.1`, ...upgrading);
			expect(statusIn(await sendRaw(discord, upgrade))).toBeGreaterThanOrEqual(400);
			await expectToBeWell(discord);
		},
	);
});

describe('a malformed body', () => {
	const deep = 100_000;
	it.each<[string, string, string | Buffer, number]>([
		['plain text', 'application/json', 'hello', 400],
		['half of its JSON', 'application/json', '{"content":"x', 400],
		['null', 'application/json', 'null', 400],
		['a list', 'application/json', '[]', 400],
		['bytes that are not UTF-8', 'application/json', Buffer.from([0x22, 0xe9, 0x22]), 400],
		['UTF-16', 'application/json; charset=utf-16', Buffer.from('{}', 'utf16le'), 400],
		['nested too deeply', 'application/json', '['.repeat(deep) + ']'.repeat(deep), 400],
		['nested too deeply in an object', 'application/json', deepComponents(), 400],
		['too large', 'application/json', `"${'x'.repeat(30 * 1024 * 1024)}"`, 413],
		['a form without an end', 'multipart/form-data; boundary=b', '--b\r\nContent-Disp', 400],
		['a form without a boundary', 'multipart/form-data', 'x', 400],
		['a form of another boundary', 'multipart/form-data; boundary=b', '--c\r\n\r\nx\r\n--c--', 400],
		['keys that every object has', 'application/json', '{"__proto__":{},"constructor":1}', 400],
		['an embed with such a key', 'application/json', '{"embeds":[{"constructor":{"a":1}}]}', 400],
	])('A malformed body is refused: %s', async (_, type, body, status) => {
		const discord = await openDiscord();
		const bytes = Buffer.from(body);
		const lines = [`Content-Type: ${type}`, `Content-Length: ${bytes.length}`, 'Connection: close'];
		const request = Buffer.from(head(discord, `POST ${api} HTTP/1.1`, ...lines));
		expect(statusIn(await sendRaw(discord, Buffer.concat([request, bytes])))).toBe(status);
		expect(discord.messages('general')).toEqual([]);
		await expectToBeWell(discord);
	});

	it('A body is given up when the sender hangs up half-way', async () => {
		const discord = await openDiscord();
		for (const type of ['application/json', 'multipart/form-data; boundary=b']) {
			const lines = [`Content-Type: ${type}`, 'Content-Length: 1000'];
			await sendRaw(discord, `${head(discord, `POST ${api} HTTP/1.1`, ...lines)}{"cont`, true);
		}
		await expect.poll(() => statusesOf(discord, creating)).toEqual([400, 400]);
		await expectToBeWell(discord);
	});

	it('A body that is far too large is not read to the end', async () => {
		const discord = await openDiscord();
		const lines = ['Content-Type: application/json', `Content-Length: ${2 ** 40}`];
		const endless = `${head(discord, `POST ${api} HTTP/1.1`, ...lines)}${'x'.repeat(60 * 1024 * 1024)}`;
		await sendRaw(discord, endless);
		await expectToBeWell(discord);
	});

	it.each(['-1', '3', 'x', '99999999999999999999'])(
		'A request with a wrong Content-Length breaks nothing: %s',
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

describe('a malformed upgrade', () => {
	it.each([
		['to something else', ['Connection: Upgrade', 'Upgrade: h2c']],
		['without a key', upgrading.slice(0, 3)],
		['with a malformed key', [...upgrading.slice(0, 3), 'Sec-WebSocket-Key: x']],
		['of another version', [...upgrading, 'Sec-WebSocket-Version: 99']],
		['with empty protocols', [...upgrading, 'Sec-WebSocket-Protocol: ,,']],
	])('A malformed upgrade is refused: %s', async (_, headers) => {
		const discord = await openDiscord();
		const answer = await sendRaw(discord, head(discord, 'GET /?v=10 HTTP/1.1', ...headers));
		expect(statusIn(answer)).toBeGreaterThanOrEqual(400);
		await expectToBeWell(discord);
	});

	it.each([
		['a frame of an unknown kind', [0x8f, 0x80, 0, 0, 0, 0]],
		['a frame without a mask', [0x81, 0x01, 0x78]],
		['a frame that is too long', [0x81, 0xff, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]],
		['text that is not UTF-8', [0x81, 0x82, 0, 0, 0, 0, 0xc3, 0x28]],
		['a close code that does not exist', [0x88, 0x82, 0, 0, 0, 0, 0, 1]],
	])('A connection ends after %s, whatever gateway version it request for', async (_, frame) => {
		const discord = await openDiscord();
		for (const version of [10, 9]) {
			const request = Buffer.from(head(discord, `GET /?v=${version} HTTP/1.1`, ...upgrading));
			const answer = await sendRaw(discord, Buffer.concat([request, Buffer.from(frame)]));
			expect(statusIn(answer)).toBe(101);
		}
		await expectToBeWell(discord);
	});
});
