import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { After } from '#src/concurrency/wait.ts';
import { createModelClient } from '#src/summaries/model-client.ts';
import { type ModelReply, openModelServer, summaryJson } from '../harness/open-model-server.ts';

const prompt = { instructions: 'Summarize.', reports: '[]' };
const never: After = () => () => {};
const written = summaryJson(['The harbor opened again.', [1]]);
const answer = { sentences: [{ text: 'The harbor opened again.', sources: [1] }] };

async function openClient(after: After = never) {
	const server = await openModelServer();
	const ask = createModelClient({ url: server.url, model: 'm', key: 'secret-key', after });
	const { signal } = new AbortController();
	return { server, ask: () => ask(prompt, signal) };
}

async function outcomeOf(...replies: readonly ModelReply[]) {
	const { server, ask } = await openClient();
	server.answer(...replies);
	return { outcome: await ask(), server };
}

describe('the client of a model', () => {
	it('asks for a summary by its JSON Schema, without tools', async () => {
		const { outcome, server } = await outcomeOf({ content: written });
		expect(outcome).toEqual({ kind: 'answer', answer });
		const [call] = server.calls;
		expect(call?.path).toBe('/v1/chat/completions');
		expect(call?.authorization).toBe('Bearer secret-key');
		const body = JSON.parse(call?.body ?? '');
		expect(body).toMatchObject({ model: 'm', response_format: { type: 'json_schema' } });
		expect(body).not.toHaveProperty('tools');
		expect(call?.body).not.toContain('secret-key');
	});

	it('asks for any JSON, then for text, if the server refuses, and remembers it', async () => {
		const { server, ask } = await openClient();
		server.answer(({ body }) =>
			body.includes('response_format')
				? { status: 400 }
				: { content: 'The harbor opened again. [1]' },
		);
		expect(await ask()).toEqual({ kind: 'answer', answer });
		expect(server.calls).toHaveLength(3);
		expect(await ask()).toEqual({ kind: 'answer', answer });
		expect(server.calls).toHaveLength(4);
	});

	it('forgets nothing because of a refusal in every form', async () => {
		const { server, ask } = await openClient();
		server.answer({ status: 400 }, { status: 400 }, { status: 400 }, { content: written });
		expect(await ask()).toEqual({ kind: 'refused', why: 'status 400' });
		await ask();
		expect(server.calls.at(-1)?.body).toContain('json_schema');
	});

	it.each([
		['fenced in Markdown', `\`\`\`json\n${written}\n\`\`\``],
		['with words around it', `Sure! Here it is:\n${written}\nHope that helps.`],
		['with sources as text', written.replace('[1]', '["[1]"]')],
		['with marks in the text', summaryJson(['The harbor opened again [1].', []])],
		['as lines', '- The harbor opened again. [1]\n\nNothing else.'],
	])('reads an answer %s', async (_, content) => {
		expect((await outcomeOf({ content })).outcome).toEqual({ kind: 'answer', answer });
	});

	it.each([
		['garbage', { status: 200, body: '{"choices": [' }],
		['no message', { status: 200, body: '{"choices": []}' }],
		['another protocol', { status: 200, body: '[1, 2]' }],
		['nothing', { status: 204, body: '' }],
		['a message without text', { content: null }],
		['other JSON', { content: '{"summary": "The harbor opened."}' }],
		['text without sources', { content: 'The harbor opened again.' }],
		['a refusal in words', { content: 'I cannot help with that.' }],
		['half an answer', { content: written.slice(0, -3) }],
		['an endless sentence', { content: summaryJson(['a'.repeat(2_000), [1]]) }],
	] as const)('finds no summary in %s', async (_, reply) => {
		expect((await outcomeOf(reply)).outcome.kind).toBe('unusable');
	});

	it.each([
		['500', { status: 500 }, undefined],
		['503 in HTML', { status: 503, body: '<h1>down</h1>' }, undefined],
		['429 with a pause', { status: 429, headers: { 'retry-after': '7' } }, 7_000],
		['a broken connection', { breaks: true }, undefined],
		['an endless answer', { isEndless: true }, undefined],
	] as const)('can try again after %s', async (_, reply, afterMs) => {
		const { outcome } = await outcomeOf(reply);
		expect(outcome).toMatchObject({ kind: 'failed', afterMs });
	});

	it.each([401, 403, 404])('does not try again after status %i', async (status) => {
		const { outcome } = await outcomeOf({ status, body: '{"error":"secret-key is wrong"}' });
		expect(outcome).toEqual({ kind: 'refused', why: `status ${status}` });
		expect(inspect(outcome)).not.toContain('secret-key');
	});

	it('follows no redirect with the key', async () => {
		const other = await openModelServer();
		other.answer({ content: written });
		const { outcome } = await outcomeOf({
			status: 307,
			headers: { location: `${other.url}/chat/completions` },
		});
		expect(outcome.kind).toBe('failed');
		expect(other.calls).toEqual([]);
	});

	it.each(['at once', 'in the body'] as const)('gives up a server that hangs %s', async (hangs) => {
		const timers: (() => void)[] = [];
		const { server, ask } = await openClient((_, run) => {
			timers.push(run);
			return () => {};
		});
		server.answer({ hangs });
		const outcome = ask();
		await server.untilCalls(1);
		for (const ring of timers) ring();
		expect(await outcome).toEqual({ kind: 'failed', why: 'no answer', afterMs: undefined });
	});
});
