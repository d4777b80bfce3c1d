import type { Validators } from '../feed.ts';

/** Headers as undici gives them, their names in small letters. */
export type Headers = Readonly<Record<string, string | string[] | undefined>>;

/** The first value of a header, `''` if there is none. */
export function headerOf(headers: Headers, name: string): string {
	const value = headers[name];
	return (Array.isArray(value) ? value[0] : value)?.trim() ?? '';
}

/** How a body is packed; each of several headers can name several. */
export function encodingsOf(headers: Headers): string {
	return [headers['content-encoding'] ?? []].flat().join();
}

/** What to send back so that the server can answer “unchanged”; undefined if it gave nothing of use. */
export function validatorsOf(headers: Headers, url: string): Validators | undefined {
	const etag = sendable(headerOf(headers, 'etag'), 1_024);
	const lastModified = sendable(headerOf(headers, 'last-modified'), 100);
	if (etag === undefined && lastModified === undefined) return undefined;
	return {
		url,
		...(etag !== undefined && { etag }),
		...(lastModified !== undefined && { lastModified }),
	};
}

/** Other characters cannot be sent back as they came. */
function sendable(value: string, charactersMax: number): string | undefined {
	return value.length <= charactersMax && /^[ -~]+$/.test(value) ? value : undefined;
}

/** How long `Cache-Control: max-age` says that the answer stays good, in milliseconds. */
export function maxAgeOf(headers: Headers): number | undefined {
	const [, seconds] =
		/(?:^|[\s,])max-age="?(\d{1,10})/i.exec(headerOf(headers, 'cache-control')) ?? [];
	return seconds === undefined ? undefined : Math.min(Number(seconds), secondsMax) * 1_000;
}

/** More than anybody waits; some servers write numbers that no calendar holds. */
const secondsMax = 10 ** 9;

/** How long `Retry-After` asks to wait, in milliseconds: it is a number of seconds or a date. */
export function retryAfterOf(headers: Headers, now: Date): number | undefined {
	const text = headerOf(headers, 'retry-after');
	if (/^\d+$/.test(text)) return Math.min(Number(text), secondsMax) * 1_000;
	const at = /[a-z]{3}/i.test(text) ? Date.parse(text) : Number.NaN;
	return Number.isNaN(at) ? undefined : Math.max(0, at - now.getTime());
}
