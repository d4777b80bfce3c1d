import type { IncomingMessage, ServerResponse } from 'node:http';
import { type APIInteraction, InteractionResponseType, InteractionType } from 'discord.js';
import { z } from 'zod';
import {
	type HttpBounds,
	type HttpServer,
	type ListenAddress,
	openBoundedServer,
} from '#src/http-server/open-http-server.ts';
import { listenRefusal } from '#src/observe/listen-refusal.ts';
import type { Log } from '#src/observe/log.ts';
import type { FirstResponse, Respond } from './answer-interaction.ts';
import { createReplayGuard } from './replay-guard.ts';
import { isSigned, readPublicKey } from './verify-signature.ts';

type ServerSettings = ListenAddress & {
	/** What Discord signs with: the application’s public key, in 64 hexadecimal digits. */
	readonly publicKey: string;
	/** Discord’s time. */
	readonly now: () => Date;
	readonly log: Log;
	/** Whether no other process answered an interaction; never rejects. By default there are no others. */
	readonly isFirst?: ((id: string) => Promise<boolean>) | undefined;
	/** Answers an interaction by calling `respond` once; never rejects. */
	readonly answer: (interaction: APIInteraction, respond: Respond) => Promise<void>;
};

/** A signed interaction is Discord’s, so only what the server itself needs is checked. */
const Interaction = z.looseObject({ id: z.string(), type: z.number(), token: z.string() });

/** Where interactions are posted. */
const path = '/interactions';

/** An interaction with a long text or a form has some 20 KB; a command on a message at most some 100 KB. */
const bodyBytesMax = 262_144;

const bounds: HttpBounds = {
	maxHeaderSize: 8_192,
	headersTimeout: 5_000,
	requestTimeout: 5_000,
	/** Longer than most balancers keep a connection, so that none is closed while a request is on its way. */
	keepAliveTimeout: 75_000,
	connectionsMax: 1_000,
	requestsPerConnectionMax: 0,
	silenceMs: 90_000,
};

/**
 * Listens for Discord’s interactions, behind a proxy or a balancer that speaks https; rejects if it
 * cannot, with a `StartRefusal` if the address is the reason.
 */
export async function openInteractionsServer(settings: ServerSettings): Promise<HttpServer> {
	const { host, port, log } = settings;
	const answerRequest = createAnswerRequest(settings);
	const server = await openBoundedServer({
		host,
		port,
		bounds,
		take: (request, response) =>
			answerRequest(request, response).catch((error: unknown) => {
				log.error({ err: error }, 'interaction-failed');
				refuse(response, 500);
			}),
		onTrouble: (error) => log.error({ err: error }, 'interactions-server-trouble'),
		onUnsent: (error) => log.debug({ err: error }, 'interaction-not-answered'),
	}).catch((cause: unknown) => {
		const remedy = 'Set INTERACTIONS_PORT and INTERACTIONS_HOST to others.';
		throw listenRefusal(cause, { host, port, what: 'Interactions cannot be taken', remedy });
	});
	log.info({ host, port: server.port }, 'interactions-server-opened');
	return server;
}

function createAnswerRequest({
	publicKey,
	now,
	log,
	isFirst = async () => true,
	answer,
}: ServerSettings) {
	const key = readPublicKey(publicKey);
	const replays = createReplayGuard(now);

	return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
		if (request.url?.split('?')[0] !== path) return refuse(response, 404);
		if (request.method !== 'POST') return refuse(response, 405);
		if (!isJson(request)) return refuse(response, 415);
		const body = await readBytes(request);
		if (body === 'gone') return;
		if (body === 'too large') return refuse(response, 413);
		const timestamp = headerOf(request, 'x-signature-timestamp');
		const signature = headerOf(request, 'x-signature-ed25519');
		// Discord itself sends wrong signatures, to see that they are refused.
		if (!replays.isRecent(timestamp) || !isSigned({ timestamp, signature, body }, key)) {
			return refuse(response, 401);
		}
		const interaction = parse(body);
		if (interaction === undefined) return refuse(response, 400);
		if (interaction.type === InteractionType.Ping) {
			return write(response, { type: InteractionResponseType.Pong });
		}
		if (!replays.isFirst(interaction.id) || !(await isFirst(interaction.id))) {
			log.warn({ interaction: interaction.id }, 'interaction-repeated');
			return refuse(response, 401);
		}
		await answer(interaction, (first) => write(response, first));
		// Nothing was answered: Dateline does not use this kind, or what went wrong is in the log.
		if (!response.headersSent) refuse(response, 400);
	};
}

function isJson({ headers }: IncomingMessage): boolean {
	return /^application\/json\s*(?:;|$)/i.test(headers['content-type'] ?? '');
}

function headerOf({ headers }: IncomingMessage, name: string): string {
	const value = headers[name];
	return typeof value === 'string' ? value : '';
}

/** The whole body; `gone` if the sender left before its end. */
async function readBytes(request: IncomingMessage): Promise<Buffer | 'too large' | 'gone'> {
	const chunks: Buffer[] = [];
	let bytes = 0;
	try {
		for await (const chunk of request) {
			bytes += chunk.length;
			if (bytes > bodyBytesMax) return 'too large';
			chunks.push(chunk);
		}
	} catch {
		return 'gone';
	}
	return Buffer.concat(chunks);
}

function parse(body: Buffer): APIInteraction | undefined {
	try {
		const json: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
		// Signed by Discord, so the rest is as Discord documents it.
		return Interaction.safeParse(json).success ? (json as APIInteraction) : undefined;
	} catch {
		return undefined;
	}
}

/** Whatever else comes with a request that is refused is not read. */
function refuse(response: ServerResponse, status: number): void {
	if (response.headersSent) return;
	response.writeHead(status, { 'content-length': 0, connection: 'close' });
	response.end();
}

/** Writes a first response; resolves when it was handed over, rejects if the connection is gone. */
async function write(
	response: ServerResponse,
	{ files = [], ...body }: FirstResponse,
): Promise<void> {
	const json = JSON.stringify(body);
	const { headers, bytes } =
		files.length === 0
			? { headers: { 'content-type': 'application/json' }, bytes: Buffer.from(json) }
			: await encodeForm(json, files);
	if (response.destroyed) throw new Error('Discord closed the connection before the answer');
	response.writeHead(200, { ...headers, 'content-length': bytes.length });
	await new Promise<void>((resolve, reject) => {
		response.once('error', reject);
		response.once('close', () =>
			response.writableFinished ? resolve() : reject(new Error('The connection was closed')),
		);
		response.end(bytes, () => resolve());
	});
}

async function encodeForm(json: string, files: NonNullable<FirstResponse['files']>) {
	const form = new FormData();
	form.set('payload_json', json);
	for (const [index, { name, data }] of files.entries()) {
		form.set(`files[${index}]`, new Blob([Buffer.from(data as Uint8Array)]), name);
	}
	const encoded = new Response(form);
	return {
		headers: { 'content-type': encoded.headers.get('content-type') ?? '' },
		bytes: Buffer.from(await encoded.arrayBuffer()),
	};
}
