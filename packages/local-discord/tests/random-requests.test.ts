import { once } from 'node:events';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { local } from '../src/world/default-world.ts';
import { request, token } from './a-bot.ts';
import { openDiscord, path } from './open-discord.ts';
import { api, expectToBeWell, head, sendRaw, statusIn, upgrading } from './raw-requests.ts';

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
	it('leaves the local Discord working as before', async () => {
		const discord = await openDiscord();
		const asked = fc.asyncProperty(line, fc.boolean(), async (sent, hangsUp) => {
			const first = `${sent.method} ${sent.target} HTTP/1.1`;
			const bytes = Buffer.from(head(discord, first, ...sent.headers) + sent.body, 'latin1');
			expect(statusIn(await sendRaw(discord, bytes, hangsUp))).toBeLessThan(500);
		});
		await fc.assert(asked, { numRuns: 400 });
		await expectToBeWell(discord);
	});

	it('as a body is answered as by Discord and never causes an internal fault', async () => {
		const discord = await openDiscord();
		const routes = fc.constantFrom(
			path,
			`/channels/${local.general}/threads`,
			'/users/@me/channels',
			`/applications/${local.application}/commands`,
		);
		const asked = fc.asyncProperty(routes, fc.jsonValue({ maxDepth: 6 }), async (route, body) => {
			expect((await request(discord, 'POST', route, body)).status).toBeLessThan(500);
		});
		await fc.assert(asked, { numRuns: 300 });
		await expectToBeWell(discord);
	});

	it('to the gateway is ignored or answered with a close code', async () => {
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
