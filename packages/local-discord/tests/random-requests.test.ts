import { once } from 'node:events';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { local } from '../src/world/default-world.ts';
import { request, token } from './a-bot.ts';
import { openDiscord, path } from './open-discord.ts';
import { api, expectToBeWell, head, sendRaw, statusIn, upgrading } from './raw-requests.ts';

const text = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 60 }),
	fc.constantFrom('/', '//', '/%', 'http://[', '/api/v10', api, '/page/act', '/?v=10', 'x\0y', '*'),
);
const line = fc.record({
	method: fc.oneof(
		fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'BREW', 'CONNECT'),
		text,
	),
	target: text,
	headers: fc.array(
		fc.oneof(
			fc.tuple(text, text).map(([name, value]) => `${name}: ${value}`),
			fc.constantFrom(...upgrading, 'Content-Length: 5', 'Transfer-Encoding: chunked'),
			fc.constantFrom('Content-Type: application/json', 'Expect: 100-continue', 'Expect: tea'),
		),
		{ maxLength: 6 },
	),
	body: fc.oneof(
		text,
		fc.json(),
		fc.uint8Array({ maxLength: 100 }).map((bytes) => `${bytes}`),
	),
});

describe('random requests', () => {
	it('Random requests leave the local Discord working', async () => {
		const discord = await openDiscord();
		const property = fc.asyncProperty(line, fc.boolean(), async (sent, hangsUp) => {
			const first = `${sent.method} ${sent.target} HTTP/1.1`;
			const bytes = Buffer.from(head(discord, first, ...sent.headers) + sent.body, 'latin1');
			expect(statusIn(await sendRaw(discord, bytes, hangsUp))).toBeLessThan(500);
		});
		await fc.assert(property, { numRuns: 400 });
		await expectToBeWell(discord);
	});

	it('A random body never causes an internal fault', async () => {
		const discord = await openDiscord();
		const routes = fc.constantFrom(
			path,
			`/channels/${local.general}/threads`,
			'/users/@me/channels',
			`/applications/${local.application}/commands`,
		);
		const property = fc.asyncProperty(
			routes,
			fc.jsonValue({ maxDepth: 6 }),
			async (route, body) => {
				expect((await request(discord, 'POST', route, body)).status).toBeLessThan(500);
			},
		);
		await fc.assert(property, { numRuns: 300 });
		await expectToBeWell(discord);
	});

	it('Random packets leave the gateway working', async () => {
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
		const property = fc.asyncProperty(fc.array(packet, { maxLength: 4 }), async (packets) => {
			const socket = new WebSocket(`${discord.pageUrl.replace('http', 'ws')}/?v=10`);
			await once(socket, 'open');
			for (const sent of packets) socket.send(sent);
			socket.close();
			await once(socket, 'close');
		});
		await fc.assert(property, { numRuns: 200 });
		await expectToBeWell(discord);
	});
});
