import { createPublicKey, verify } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { LocalDiscord } from '../src/local-discord.ts';
import { asking, request } from './a-bot.ts';
import { openDiscord } from './open-discord.ts';

type Sent = { readonly type: number; readonly id: string; readonly token: string };
type Given = { readonly status?: number; readonly body?: unknown } | 'nothing';

/** An application that takes interactions by HTTP, with one command; `checks` is whether it verifies signatures. */
async function openApplication(
	discord: LocalDiscord,
	answer: (sent: Sent) => Given | Promise<Given>,
	checks = true,
): Promise<string> {
	const { verify_key } = (await request(discord, 'GET', '/applications/@me')).body;
	const der = Buffer.from(`302a300506032b6570032100${verify_key}`, 'hex');
	const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
	const server = createServer(async (incoming, response) => {
		const body = await text(incoming);
		const { 'x-signature-ed25519': signature, 'x-signature-timestamp': at } = incoming.headers;
		const isSigned = verify(null, Buffer.from(at + body), key, Buffer.from(`${signature}`, 'hex'));
		if (checks && !isSigned) {
			response.writeHead(401).end();
			return;
		}
		const sent: Sent = JSON.parse(body);
		const given: Given = sent.type === 1 ? { body: { type: 1 } } : await answer(sent);
		if (given === 'nothing') return;
		response.writeHead(given.status ?? 200, { 'content-type': 'application/json' });
		response.end(given.body === undefined ? undefined : JSON.stringify(given.body));
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	onTestFinished(() => {
		server.close();
		server.closeAllConnections();
	});
	const command = { name: 'brief', description: 'News', options: [topic] };
	await request(discord, 'PUT', `/applications/1100000000000000001/commands`, [command]);
	const address = server.address();
	return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
}

const topic = {
	type: 3,
	name: 'topic',
	description: 'A topic',
	required: true,
	autocomplete: true,
};

async function openPosting(
	answer: (sent: Sent) => Given | Promise<Given>,
	more: Parameters<typeof openDiscord>[0] = {},
): Promise<LocalDiscord> {
	const discord = await openDiscord(more);
	await discord.setInteractionsEndpoint(await openApplication(discord, answer));
	return discord;
}

const hello = { type: 4, data: { content: 'Hello' } };

describe('an interactions endpoint', () => {
	it('gets interactions in signed requests, and answers in the response', async () => {
		const discord = await openPosting(({ type }) => ({
			body: type === 4 ? { type: 8, data: { choices: [{ name: 'A', value: 'a' }] } } : hello,
		}));
		const answer = await discord.slash(asking);
		expect([answer.response, answer.message()?.content]).toEqual([4, 'Hello']);
		expect(await discord.autocomplete({ ...asking, typing: 'topic' })).toEqual([
			{ name: 'A', value: 'a' },
		]);
		expect(discord.postedInteractions()).toMatchObject([
			{ interactionId: answer.interactionId, status: 200, answer: hello, problem: undefined },
			{ status: 200, problem: undefined },
		]);
	});

	it('can follow up by the token of the interaction', async () => {
		const discord = await openPosting(() => ({ body: { type: 5 } }));
		const answer = await discord.slash(asking);
		expect(answer.deferred).toBe(true);
		const path = `/webhooks/1100000000000000001/${answer.token}`;
		await request(discord, 'PATCH', `${path}/messages/@original`, { content: 'Later' }, '');
		await request(discord, 'POST', path, { content: 'And more' }, '');
		expect((await answer.settled()).content).toBe('Later');
		expect(answer.followUps().map(({ content }) => content)).toEqual(['And more']);
	});

	it('can leave the answer to the callback route with status 202', async () => {
		const discord = await openPosting(({ id, token }) => {
			setImmediate(() => request(discord, 'POST', `/interactions/${id}/${token}/callback`, hello));
			return { status: 202 };
		});
		expect((await discord.slash(asking)).message()?.content).toBe('Hello');
	});

	it.each<[string, Given, object]>([
		['refuses', { status: 500 }, { status: 500, problem: 'status 500' }],
		['answers with a body that Discord refuses', { body: { type: 4 } }, { status: 200 }],
		['answers with no JSON', { status: 200 }, { status: 200 }],
	])('lets an interaction fail at once if it %s', async (_, given, posted) => {
		const discord = await openPosting(() => given);
		expect((await discord.slash(asking)).kind).toBe('failed');
		await expect.poll(() => discord.postedInteractions()).toMatchObject([posted]);
		expect(discord.postedInteractions()[0]?.problem).not.toBe(undefined);
	});

	it('has 3 s, after which the interaction fails', async () => {
		const waits: number[] = [];
		const after = (ms: number, run: () => void) => {
			waits.push(ms);
			setImmediate(run);
			return () => undefined;
		};
		const discord = await openPosting(() => 'nothing', { after });
		expect((await discord.slash(asking)).kind).toBe('failed');
		expect(waits).toEqual([3_000]);
		await expect.poll(() => discord.postedInteractions()).toMatchObject([{ status: 0 }]);
	});

	it('is only taken if it answers a ping, and 401 to a wrong signature', async () => {
		const discord = await openDiscord();
		const careless = await openApplication(discord, () => ({ body: hello }), false);
		await expect(discord.setInteractionsEndpoint(careless)).rejects.toThrow(
			'could not be verified: it answered a wrong signature with 200, not 401',
		);
		await expect(discord.setInteractionsEndpoint(discord.pageUrl)).rejects.toThrow(
			'could not be verified: it answered a ping with 405',
		);
		await expect(discord.setInteractionsEndpoint('http://127.0.0.1:1')).rejects.toThrow(
			'could not be verified: connect ECONNREFUSED',
		);
		const shown = async () =>
			(await request(discord, 'GET', '/applications/@me')).body.interactions_endpoint_url;
		expect(await shown()).toBeNull();
		const careful = await openApplication(discord, () => ({ body: hello }));
		await discord.setInteractionsEndpoint(careful);
		expect(await shown()).toBe(careful);
		await discord.setInteractionsEndpoint(undefined);
		expect(await shown()).toBeNull();
	});
});
