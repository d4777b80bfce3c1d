import type { After } from '#src/concurrency/wait.ts';
import type { Validators } from '../feed.ts';
import type { Trouble, TroubleCode } from '../trouble.ts';
import { headerOf, maxAgeOf, retryAfterOf, validatorsOf } from './answer-headers.ts';
import { createGuardedConnect, type Dial, type Resolve } from './guarded-connect.ts';
import { createHostTurns } from './host-turns.ts';
import type { Proxies } from './proxies.ts';
import { acceptedEncodings } from './read-body.ts';
import { type Answer, requestOnce } from './request.ts';
import { checkAddress, type ListedHosts, type RequestAddress } from './request-address.ts';

export type FetchRequest = {
	readonly url: string;
	/** Of the last answer that was read. */
	readonly validators?: Validators | undefined;
	/** Of the last body that was read. */
	readonly bodyHash?: string | undefined;
};

/** What a success says besides its body. */
type Success = {
	/** Where the answer came from, after all redirects. */
	readonly url: string;
	/** Where permanent redirects lead, if the first answer was one. */
	readonly permanentUrl: string | undefined;
	readonly maxAgeMs: number | undefined;
	readonly validators: Validators | undefined;
};

export type FetchOutcome =
	| (Success & {
			readonly kind: 'body';
			readonly bytes: Uint8Array;
			/** SHA-256 in hexadecimal. */
			readonly hash: string;
			readonly contentType: string | undefined;
	  })
	/** The server says so, or the bytes are the same. */
	| (Success & { readonly kind: 'unchanged' })
	| {
			readonly kind: 'failed';
			readonly trouble: Trouble;
			/** How long the server asks to wait. */
			readonly retryAfterMs: number | undefined;
	  }
	/** The signal ended it; it says nothing about the feed. */
	| { readonly kind: 'interrupted' };

/** Fetches what a feed’s address gives. Never rejects. */
export type FetchFeed = (request: FetchRequest, signal: AbortSignal) => Promise<FetchOutcome>;

export type FetchSettings = {
	readonly userAgent: string;
	readonly listedHosts: ListedHosts;
	readonly proxies: Proxies;
	readonly resolve: Resolve;
	/** Absent: real connections. */
	readonly dial?: Dial;
	readonly now: () => Date;
	/** Milliseconds that count up steadily, however the clock is set. */
	readonly elapsedMs: () => number;
	readonly after: After;
	/** Between two requests to one host; absent: 2 s. */
	readonly pauseMs?: number;
};

/** Polite to any server: between two requests to one host. */
const politePauseMs = 2_000;
/** For all requests of one feed together, without the time until it is their turn. */
const timeoutMs = 15_000;
/** Decoded. Bounds the memory of a round: 20 feeds at once hold at most twice 200 MiB. */
const bytesMax = 10 * 1_024 * 1_024;
const redirectsMax = 5;

const accepted =
	'application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5';

/** What servers are told about who asks: the program, and whom to write to. */
export function userAgentOf(version: string, contact: string | undefined): string {
	// A header holds only these characters, and a comment in one no parentheses.
	const sendable = contact?.replace(/[^ -~]|[()\\]/g, '').trim();
	return sendable ? `Dateline/${version} (+${sendable})` : `Dateline/${version}`;
}

/** What polls ask the web for. */
export type Fetching = {
	readonly fetchFeed: FetchFeed;
	readonly measurePicture: MeasurePicture;
};

/** Asks how many bytes a picture has, without loading it; undefined if that is not said, or it is none. Never rejects. */
export type MeasurePicture = (url: string, signal: AbortSignal) => Promise<number | undefined>;

/** Creates both; they take turns at each host. */
export function createFetching(settings: FetchSettings): Fetching {
	const { userAgent, listedHosts, resolve, dial, now, elapsedMs, after } = settings;
	const { pauseMs = politePauseMs } = settings;
	const connect = createGuardedConnect(resolve, listedHosts, dial);
	const turns = createHostTurns(pauseMs, after);
	const requestSettings = { ...settings, connect, bytesMax };

	return {
		async fetchFeed(request, signal) {
			const headersTo = (url: URL) => headersFor(url, userAgent, request.validators);
			const found = await follow(
				request.url,
				{ method: 'GET', headersTo, limitMs: timeoutMs },
				signal,
			);
			if (found.kind === 'refused') return failed(found.code);
			return outcomeOf(found.answer, request, { ...found, now: now() });
		},
		async measurePicture(address, signal) {
			const headersTo = () => ({ 'user-agent': userAgent, accept: 'image/*' });
			const asked = { method: 'HEAD', headersTo, limitMs: pictureTimeoutMs } as const;
			const found = await follow(address, asked, signal);
			return found.kind === 'answered' ? pictureSizeIn(found.answer) : undefined;
		},
	};

	async function follow(start: string, request: Following, signal: AbortSignal): Promise<Followed> {
		const { method, headersTo, limitMs } = request;
		const hops: Hop[] = [];
		let address = checkAddress(start, listedHosts);
		let remainingMs = limitMs;

		while (address.kind === 'address') {
			const { url, isListed } = address;
			const headers = headersTo(url);
			const answer = await turns.take(hostKey(url), signal, async () => {
				const startMs = elapsedMs();
				const one = { url, method, isListed, headers, signal, timeoutMs: remainingMs };
				const answer = await requestOnce(one, requestSettings);
				remainingMs -= elapsedMs() - startMs;
				return answer;
			});
			const hop = redirectOf(answer, url);
			if (hop === undefined) return { kind: 'answered', answer, url, hops };
			if (hops.length === redirectsMax) return { kind: 'refused', code: 'too-many-redirects' };
			if (remainingMs <= 0) return { kind: 'refused', code: 'took-too-long' };
			hops.push(hop);
			address = redirectedTo(hop, isListed, listedHosts);
		}
		return address;
	}
}

type Following = {
	readonly method: 'GET' | 'HEAD';
	readonly headersTo: (url: URL) => Record<string, string>;
	readonly limitMs: number;
};

/** The answer after all redirects, or why there is none. */
type Followed =
	| {
			readonly kind: 'answered';
			readonly answer: Answer;
			readonly url: URL;
			readonly hops: readonly Hop[];
	  }
	| { readonly kind: 'refused'; readonly code: TroubleCode };

/** A poll waits for its pictures. */
const pictureTimeoutMs = 5_000;

function pictureSizeIn(answer: Answer): number | undefined {
	if (answer.kind !== 'answer' || answer.status !== 200) return undefined;
	if (!/^image\/(?!svg)/i.test(headerOf(answer.headers, 'content-type'))) return undefined;
	const length = headerOf(answer.headers, 'content-length');
	return /^\d{1,15}$/.test(length) ? Number(length) : undefined;
}

/** A dot at the end makes no other host of a name. */
function hostKey({ hostname }: URL): string {
	return hostname.replace(/\.$/, '');
}

function headersFor(
	{ href }: URL,
	userAgent: string,
	validators: Validators | undefined,
): Record<string, string> {
	const { etag, lastModified } = validators?.url === href ? validators : {};
	return {
		'user-agent': userAgent,
		accept: accepted,
		'accept-encoding': acceptedEncodings,
		...(etag !== undefined && { 'if-none-match': etag }),
		...(lastModified !== undefined && { 'if-modified-since': lastModified }),
	};
}

type Hop = { readonly from: URL; readonly to: string; readonly isPermanent: boolean };

/** Where an answer redirects to; `''` if it does not say. */
function redirectOf(answer: Answer, from: URL): Hop | undefined {
	if (answer.kind !== 'answer' || !redirectStatuses.includes(answer.status)) return undefined;
	const isPermanent = answer.status === 301 || answer.status === 308;
	return { from, to: headerOf(answer.headers, 'location'), isPermanent };
}

const redirectStatuses = [301, 302, 303, 307, 308];

function redirectedTo(hop: Hop, isFromListed: boolean, listed: ListedHosts): RequestAddress {
	if (hop.to === '') return { kind: 'refused', code: 'redirect-unusable' };
	const next = checkAddress(hop.to, listed, hop.from.href);
	if (next.kind === 'refused') {
		return next.code === 'address-unusable' ? { ...next, code: 'redirect-unusable' } : next;
	}
	// Operators list a host for feeds that are there, not for strangers who redirect to it.
	if (next.isListed && !isFromListed) return { kind: 'refused', code: 'address-inside' };
	return next;
}

/** Where a feed would have to move to: as far as the first redirects are permanent, and never to a plain http. */
function permanentUrlOf(hops: readonly Hop[]): string | undefined {
	let permanentUrl: string | undefined;
	for (const { from, to, isPermanent } of hops) {
		const next = new URL(to, from);
		next.hash = '';
		if (!isPermanent || (from.protocol === 'https:' && next.protocol === 'http:')) break;
		permanentUrl = next.href;
	}
	return permanentUrl;
}

function outcomeOf(
	answer: Answer,
	request: FetchRequest,
	{ url, hops, now }: { url: URL; hops: readonly Hop[]; now: Date },
): FetchOutcome {
	if (answer.kind === 'interrupted') return answer;
	if (answer.kind === 'trouble') {
		return { kind: 'failed', trouble: answer.trouble, retryAfterMs: undefined };
	}
	const { status, headers, body } = answer;
	const known = request.validators?.url === url.href ? request.validators : undefined;
	const validators = validatorsOf(headers, url.href);
	const success = {
		url: url.href,
		permanentUrl: permanentUrlOf(hops),
		maxAgeMs: maxAgeOf(headers),
		validators,
	};
	if (status === 304 && known !== undefined) {
		return { kind: 'unchanged', ...success, validators: validators ?? known };
	}
	// A detour that has ended does not end the feed.
	if (status === 410 && hops.some(({ isPermanent }) => !isPermanent))
		return failed('not-found', 410);
	if (body === undefined) return failedStatus(status, retryAfterOf(headers, now));
	if (body.bytes.length === 0) return failed('answer-empty');
	if (body.hash === request.bodyHash) return { kind: 'unchanged', ...success };
	return {
		kind: 'body',
		...success,
		bytes: body.bytes,
		hash: body.hash,
		contentType: headerOf(headers, 'content-type') || undefined,
	};
}

function failed(code: TroubleCode, status?: number): FetchOutcome {
	const trouble = { code, ...(status !== undefined && { status }) };
	return { kind: 'failed', trouble, retryAfterMs: undefined };
}

function failedStatus(status: number, retryAfterMs: number | undefined): FetchOutcome {
	const asksToWait = status === 503 && retryAfterMs !== undefined;
	const code = asksToWait ? 'asked-to-wait' : (codes.get(status) ?? codeOfClass(status));
	return { kind: 'failed', trouble: { code, status }, retryAfterMs };
}

const codes: ReadonlyMap<number, TroubleCode> = new Map([
	[401, 'sign-in-wanted'],
	[402, 'sign-in-wanted'],
	[403, 'access-denied'],
	[404, 'not-found'],
	[407, 'proxy-failed'],
	[408, 'took-too-long'],
	[410, 'gone'],
	[429, 'asked-to-wait'],
	[451, 'access-denied'],
]);

function codeOfClass(status: number): TroubleCode {
	return status >= 500 ? 'server-failed' : 'answer-unexpected';
}
