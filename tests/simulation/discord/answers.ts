import { DiscordAPIError, HTTPError, RateLimitError, type RequestMethod } from 'discord.js';

/** An answer as it comes over the wire. */
export type Answer = {
	readonly status: number;
	/** `undefined`: not JSON, as a proxy's page, or no body at all. */
	readonly json: unknown;
	readonly retryAfterMs?: number;
	readonly isGlobal?: boolean;
};

export type Asked = {
	readonly method: 'GET' | 'POST' | 'PATCH';
	readonly route: string;
	readonly query: URLSearchParams;
	readonly body: unknown;
};

export function ok(json: unknown): Answer {
	return { status: 200, json };
}

export function refusal(status: number, code: unknown, errors?: object): Answer {
	return { status, json: { code, message: 'said Discord', ...(errors && { errors }) } };
}

/**
 * What discord.js makes of an answer, to the letter: `handleErrors`, `parseResponse` and
 * `onRateLimit` of @discordjs/rest, with `retries: 0` and every limit given back as a value.
 */
export function readAnswer(answer: Answer, asked: Asked): unknown {
	const { status, json } = answer;
	// What is no JSON comes as its bytes.
	const data = json === undefined ? new ArrayBuffer(8) : json;
	if (status >= 200 && status < 300) return data;
	const method = asked.method as RequestMethod;
	const requestData = { body: asked.body, files: undefined };
	if (status === 429) throw limited(answer.retryAfterMs ?? 0, answer.isGlobal ?? false, asked);
	if (status >= 500) throw new HTTPError(status, 'no luck', method, asked.route, requestData);
	// As discord.js itself does: where the JSON is no object, this throws a TypeError.
	const raw = data as { code: number; message: string } & { error: string };
	const code = 'code' in raw ? raw.code : (raw as { error: string }).error;
	throw new DiscordAPIError(raw, code, status, method, asked.route, requestData);
}

/** Also thrown without asking, while a limit that is known lasts. */
export function limited(ms: number, isGlobal: boolean, { method, route }: Asked): RateLimitError {
	return new RateLimitError({
		timeToReset: ms,
		limit: 5,
		method,
		hash: 'hash',
		url: route,
		route,
		majorParameter: '',
		global: isGlobal,
		retryAfter: ms,
		sublimitTimeout: 0,
		scope: 'user' as const,
	});
}

/** What discord.js rejects with when no answer came. */
export function lostError(how: 'late' | 'reset' | 'closed'): Error {
	if (how === 'late') return new DOMException('This operation was aborted', 'AbortError');
	if (how === 'reset') return Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });
	return Object.assign(new Error('other side closed'), { code: 'UND_ERR_SOCKET' });
}
