import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { Agent, type IncomingMessage, request } from 'node:http';
import { InteractionResponseType, InteractionType } from 'discord-api-types/v10';
import { readBody, readBytes } from '../rest/read-request.ts';
import type { UploadedFile } from '../world/attachments.ts';
import type { World } from '../world/world.ts';

/** The address to which the application has its interactions posted, instead of getting them by the gateway. */
export type InteractionsEndpoint = {
	/** The application’s public key, in hexadecimal digits. */
	readonly publicKey: string;
	/** Undefined: interactions go by the gateway. */
	url(): string | undefined;
	/**
	 * Takes an address, or none with `undefined`. As at Discord, it must answer a ping, and answer 401 to
	 * one with a wrong signature; rejects otherwise.
	 */
	use(url: string | undefined): Promise<void>;
	/** Signs a body as of now, or as of another time. */
	sign(body: string, at?: Date): SignedPost;
	/** Posts a body to the address in use; rejects if no whole answer came. */
	post(signed: SignedPost, signal: AbortSignal): Promise<EndpointAnswer>;
	/** Breaks what is under way. */
	close(): void;
};

/** A body with the headers that prove that Discord sent it. */
export type SignedPost = {
	readonly headers: Readonly<Record<string, string>>;
	readonly body: string;
};

/** What the application answered in its HTTP response. */
export type EndpointAnswer = {
	readonly status: number;
	readonly body: unknown;
	readonly files: readonly UploadedFile[];
};

/** An interaction that was posted to the application, and what came back. */
export type PostedInteraction = SignedPost & {
	readonly interactionId: string;
	/** 0 if no whole answer came in time. */
	readonly status: number;
	/** The JSON of the answer. */
	readonly answer: unknown;
	/** Why Discord would not take the answer; undefined if it would. */
	readonly problem: string | undefined;
};

/** Creates the endpoint with a new pair of keys; no address is in use yet. */
export function createInteractionsEndpoint(
	world: Pick<World, 'now' | 'nextId' | 'application'>,
): InteractionsEndpoint {
	const { publicKey, privateKey } = generateKeyPairSync('ed25519');
	const agent = new Agent({ keepAlive: true });
	const state: { url: string | undefined } = { url: undefined };
	const signAt = (body: string, at: Date) => signed(body, at, privateKey);

	return {
		publicKey: publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex'),
		url: () => state.url,
		async use(url) {
			if (url !== undefined) await verify(url);
			state.url = url;
		},
		sign: (body, at = world.now()) => signAt(body, at),
		post: (post, signal) => send(state.url ?? '', post, { agent, signal }),
		close: () => agent.destroy(),
	};

	async function verify(url: string): Promise<void> {
		const right = signAt(JSON.stringify(ping(world)), world.now());
		const { status, body } = await tryPing(url, right);
		if (status !== 200 || !isPong(body)) throw unverified(`it answered a ping with ${status}`);
		const wrong = signAt(JSON.stringify(ping(world)), world.now());
		const answer = await tryPing(url, { ...wrong, headers: right.headers });
		if (answer.status !== 401) {
			throw unverified(`it answered a wrong signature with ${answer.status}, not 401`);
		}
	}

	async function tryPing(url: string, post: SignedPost): Promise<EndpointAnswer> {
		try {
			return await send(url, post, { agent });
		} catch (error) {
			throw unverified(error instanceof Error ? error.message : `${error}`);
		}
	}
}

function ping({ nextId, application }: Pick<World, 'nextId' | 'application'>): object {
	const id = nextId();
	return {
		id,
		application_id: application.id,
		type: InteractionType.Ping,
		token: `ping-${id}`,
		version: 1,
		entitlements: [],
	};
}

function isPong(body: unknown): boolean {
	const isObject = typeof body === 'object' && body !== null;
	return isObject && 'type' in body && body.type === InteractionResponseType.Pong;
}

function unverified(why: string): Error {
	return new Error(`The specified interactions endpoint url could not be verified: ${why}`);
}

function signed(body: string, at: Date, key: KeyObject): SignedPost {
	const timestamp = `${Math.floor(at.getTime() / 1_000)}`;
	const signature = sign(null, Buffer.from(timestamp + body), key).toString('hex');
	return {
		headers: {
			'content-type': 'application/json',
			'user-agent': 'Discord-Interactions/1.0 (+https://discord.com)',
			'x-signature-ed25519': signature,
			'x-signature-timestamp': timestamp,
		},
		body,
	};
}

/** Redirects are not followed. */
async function send(
	url: string,
	{ headers, body }: SignedPost,
	{ agent, signal }: { readonly agent: Agent; readonly signal?: AbortSignal },
): Promise<EndpointAnswer> {
	const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
	const sent = request(url, { method: 'POST', agent, headers, ...(signal && { signal }) }, resolve);
	sent.on('error', reject);
	sent.end(body);
	const response = await promise;
	const { statusCode: status = 0 } = response;
	if (status !== 200) {
		response.resume();
		return { status, body: undefined, files: [] };
	}
	const read = await readBody(await readBytes(response), response.headers['content-type'] ?? '');
	return { status, ...read };
}
