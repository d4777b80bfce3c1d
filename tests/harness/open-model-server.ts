import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** What the server answers to one call. */
export type ModelReply =
	/** The content of the model’s message, in the OpenAI chat completions protocol. */
	| { readonly content: unknown; readonly after?: Promise<void> }
	| {
			readonly status: number;
			readonly headers?: Readonly<Record<string, string>>;
			readonly body?: string;
	  }
	/** Sends nothing, or only the first bytes, and keeps the connection open. */
	| { readonly hangs: 'at once' | 'in the body' }
	/** Sends bytes for as long as anybody reads. */
	| { readonly isEndless: true }
	/** Breaks the connection. */
	| { readonly breaks: true };

export type SeenCall = {
	readonly path: string;
	readonly authorization: string | undefined;
	/** The whole body as it was sent. */
	readonly body: string;
};

/** A server on loopback that speaks the OpenAI chat completions protocol, as a test says. */
export type ModelServer = {
	readonly url: string;
	readonly calls: readonly SeenCall[];
	/** Answers in turn from now on, the last one again and again; a function sees the call. */
	answer(...replies: readonly (ModelReply | ((call: SeenCall) => ModelReply))[]): void;
	/** Resolves once this many calls have come in. */
	untilCalls(count: number): Promise<void>;
};

export async function openModelServer(): Promise<ModelServer> {
	const calls: SeenCall[] = [];
	const waiting = new Set<() => void>();
	let replies: readonly (ModelReply | ((call: SeenCall) => ModelReply))[] = [{ status: 404 }];
	const server = createServer(async (request, response) => {
		const call = await readCall(request);
		calls.push(call);
		for (const wake of waiting) wake();
		const [next, ...others] = replies;
		if (others.length > 0) replies = others;
		const reply = typeof next === 'function' ? next(call) : next;
		if (reply !== undefined && 'content' in reply) await reply.after;
		if (reply !== undefined) send(response, reply);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	onTestFinished(() => {
		server.closeAllConnections();
		server.close();
	});
	// A server that listens on a port has this kind of address.
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}/v1`,
		calls,
		answer: (...next) => {
			replies = next;
		},
		untilCalls: (count) =>
			new Promise((resolve) => {
				const check = () => {
					if (calls.length < count) return;
					waiting.delete(check);
					resolve();
				};
				waiting.add(check);
				check();
			}),
	};
}

async function readCall(request: IncomingMessage): Promise<SeenCall> {
	const chunks: Uint8Array[] = [];
	for await (const chunk of request) chunks.push(chunk);
	const { url: path = '', headers } = request;
	return { path, authorization: headers.authorization, body: `${Buffer.concat(chunks)}` };
}

function send(response: ServerResponse, reply: ModelReply): void {
	response.on('error', () => undefined);
	if ('breaks' in reply) response.destroy();
	else if ('hangs' in reply) {
		if (reply.hangs === 'in the body') response.writeHead(200, json).write('{"choices":');
	} else if ('isEndless' in reply) sendEndlessly(response.writeHead(200, json));
	else if ('status' in reply) {
		const { status, headers = {}, body = '{"error":{"message":"no"}}' } = reply;
		response.writeHead(status, { ...json, ...headers }).end(body);
	} else response.writeHead(200, json).end(JSON.stringify(completionOf(reply.content)));
}

const json = { 'content-type': 'application/json' };

function completionOf(content: unknown) {
	const message = { role: 'assistant', content };
	return {
		id: 'chatcmpl-1',
		object: 'chat.completion',
		created: 1,
		model: 'test',
		choices: [{ index: 0, finish_reason: 'stop', message }],
	};
}

function sendEndlessly(response: ServerResponse): void {
	const bytes = Buffer.alloc(65_536, ' ');
	const more = () => {
		while (!response.destroyed && response.write(bytes));
	};
	response.on('drain', more);
	more();
}

/** A summary as a model writes it. */
export function summaryJson(...sentences: readonly (readonly [string, readonly number[]])[]) {
	return JSON.stringify({ sentences: sentences.map(([text, sources]) => ({ text, sources })) });
}
