import { DiscordAPIError, HTTPError, RateLimitError, type RequestMethod } from 'discord.js';

/** An HTTP response. */
export type Answer = {
	readonly status: number;
	/** `undefined`: not JSON (such as a proxy's page), or no body at all. */
	readonly json: unknown;
	readonly retryAfterMs?: number;
	readonly isGlobal?: boolean;
};

/** An HTTP request to Discord. */
export type DiscordRequest = {
	readonly method: 'GET' | 'POST' | 'PATCH';
	readonly route: string;
	readonly query: URLSearchParams;
	readonly body: unknown;
};

export function ok(json: unknown): Answer {
	return { status: 200, json };
}

/** An answer in which Discord refuses a request with one of its codes. */
export function refusal(status: number, code: unknown, errors?: object): Answer {
	return { status, json: { code, message: 'refused', ...(errors && { errors }) } };
}

/**
 * Does with an answer exactly what @discordjs/rest does (`handleErrors`, `parseResponse` and
 * `onRateLimit`) with `retries: 0` and every rate limit thrown at once.
 */
export function readAnswer(answer: Answer, request: DiscordRequest): unknown {
	const { status, json } = answer;
	// discord.js returns the bytes of a body that is not JSON.
	const data = json === undefined ? new ArrayBuffer(8) : json;
	if (status >= 200 && status < 300) return data;
	const method = request.method as RequestMethod;
	const requestData = { body: request.body, files: undefined };
	if (status === 429) throw limited(answer.retryAfterMs ?? 0, answer.isGlobal ?? false, request);
	if (status >= 500) throw new HTTPError(status, 'no luck', method, request.route, requestData);
	// Like discord.js, this throws a TypeError if the JSON is not an object.
	const raw = data as { code: number; message: string } & { error: string };
	const code = 'code' in raw ? raw.code : (raw as { error: string }).error;
	throw new DiscordAPIError(raw, code, status, method, request.route, requestData);
}

/** Also thrown without a request, while a known limit lasts. */
export function limited(
	ms: number,
	isGlobal: boolean,
	{ method, route }: DiscordRequest,
): RateLimitError {
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

/** The error that discord.js rejects with if no answer comes. */
export function lostError(how: 'late' | 'reset' | 'closed'): Error {
	if (how === 'late') return new DOMException('This operation was aborted', 'AbortError');
	if (how === 'reset') return Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });
	return Object.assign(new Error('other side closed'), { code: 'UND_ERR_SOCKET' });
}
