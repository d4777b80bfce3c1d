import type { Gateway } from './gateway/gateway.ts';
import type { Token } from './gateway/identify.ts';
import type { ShiftedClock } from './local-time.ts';
import { messageOfCode } from './refusal.ts';
import type { HttpAnswer } from './rest/call.ts';
import { tooManyRequests } from './rest/rate-limits.ts';
import { isKnownPattern } from './rest/routes.ts';

/** A route’s own pattern, such as `POST /channels/:channel/messages`, or an expression for method and path. */
export type RoutePattern = string | RegExp;

/** Something that goes wrong with a request. */
export type Fault =
	/** The request is carried out, then the connection breaks. */
	| { readonly kind: 'lose-answer'; readonly breaks?: Break }
	/** The connection breaks and nothing is carried out. */
	| { readonly kind: 'hang-up'; readonly breaks?: Break }
	| { readonly kind: 'fail'; readonly status: number; readonly code: number }
	| { readonly kind: 'rate-limit'; readonly retryAfterMs: number; readonly isGlobal: boolean }
	/** This answer comes instead of Discord’s; `isDone` says whether the request is carried out first. */
	| { readonly kind: 'answer'; readonly answer: RawAnswer; readonly isDone: boolean }
	| { readonly kind: 'delay'; readonly ms: number };

/** How a connection breaks: reset (ECONNRESET, the default), or closed as if the answer were complete. */
export type Break = 'reset' | 'closed';

/** The faults still to strike: those that were ordered and those that come at random. */
export type Faults = {
	order(pattern: RoutePattern, fault: Fault, times: number): void;
	/** Starts random faults; returns the function that ends them. */
	begin(storm: Storm): () => void;
	/** Takes the fault for a request: from the oldest matching order, or else drawn by the first storm that has one. */
	strike(pattern: string, methodAndPath: string): Fault | undefined;
};

export function createFaults(): Faults {
	const ordered = new Set<{ pattern: RoutePattern; fault: Fault; left: number }>();
	const storms = new Set<Storm>();
	return {
		order(pattern, fault, times) {
			refuseUnknown(pattern);
			ordered.add({ pattern, fault, left: times });
		},
		begin(storm) {
			refuseUnknown(storm.pattern);
			storms.add(storm);
			return () => storms.delete(storm);
		},
		strike(pattern, methodAndPath) {
			const matches = ({ pattern: wanted }: { readonly pattern: RoutePattern }): boolean =>
				typeof wanted === 'string' ? wanted === pattern : wanted.test(methodAndPath);
			const order = ordered.values().find(matches);
			if (order === undefined) {
				const drawn = storms.values().filter(matches).map(drawFault);
				return drawn.find((fault) => fault !== undefined);
			}
			order.left -= 1;
			if (order.left <= 0) ordered.delete(order);
			return order.fault;
		},
	};
}

function refuseUnknown(pattern: RoutePattern): void {
	if (typeof pattern !== 'string' || isKnownPattern(pattern)) return;
	throw new Error(`There is no route “${pattern}”`);
}

/** Orders faults. Each order strikes the next `times` requests of its route, 1 by default; the oldest order goes first. */
export type FaultOrders = {
	/** Breaks the gateway connections, with a close code or without one. */
	dropGateway(code?: number): void;
	/** Asks the clients to reconnect (op 7). */
	reconnect(): void;
	/** Ends the sessions (op 9). */
	invalidateSession(resumable: boolean): void;
	/** Carries the request out, then breaks the connection instead of answering. */
	loseNextAnswer(pattern: RoutePattern, times?: number, breaks?: Break): void;
	/** Breaks the connection without carrying anything out; to a client, this looks like a lost answer. */
	hangUpNext(pattern: RoutePattern, times?: number, breaks?: Break): void;
	/** Answers with a status and carries nothing out; `code` is Discord’s error code. */
	failNext(pattern: RoutePattern, status: number, times?: number, code?: number): void;
	rateLimitNext(pattern: RoutePattern, retryAfterMs: number, times?: number): void;
	/** Answers with a global rate limit, which can last for minutes. */
	limitAllNext(pattern: RoutePattern, retryAfterMs: number, times?: number): void;
	/** Answers with any status, headers and body, and carries nothing out; see `misleadingAnswers`. */
	answerNext(pattern: RoutePattern, answer: RawAnswer, times?: number): void;
	/** Carries the request out, then gives this answer. */
	answerNextWhenDone(pattern: RoutePattern, answer: RawAnswer, times?: number): void;
	/** Waits before carrying the request out. */
	delayNext(pattern: RoutePattern, ms: number, times?: number): void;
	/** From now on, faults strike at random wherever no order does; returns the function that ends them. */
	atRandom(storm: Storm): () => void;
	/** From now on, every call answers 401 and no client can identify; connections stay open. */
	revokeToken(): void;
	/** Moves Discord’s clock ahead, or behind when negative: its ids, times and `Date` headers follow. */
	shiftClock(ms: number): void;
};

export function createFaultOrders({
	faults,
	gateway,
	token,
	clock,
}: {
	readonly faults: Faults;
	readonly gateway: Gateway;
	readonly token: Token;
	readonly clock: ShiftedClock;
}): FaultOrders {
	return {
		dropGateway: (code) => gateway.drop(code),
		reconnect: gateway.reconnect,
		invalidateSession: gateway.invalidate,
		loseNextAnswer: (pattern, times = 1, breaks = 'reset') =>
			faults.order(pattern, { kind: 'lose-answer', breaks }, times),
		hangUpNext: (pattern, times = 1, breaks = 'reset') =>
			faults.order(pattern, { kind: 'hang-up', breaks }, times),
		failNext: (pattern, status, times = 1, code = 0) =>
			faults.order(pattern, { kind: 'fail', status, code }, times),
		rateLimitNext: (pattern, retryAfterMs, times = 1) =>
			faults.order(pattern, { kind: 'rate-limit', retryAfterMs, isGlobal: false }, times),
		limitAllNext: (pattern, retryAfterMs, times = 1) =>
			faults.order(pattern, { kind: 'rate-limit', retryAfterMs, isGlobal: true }, times),
		answerNext: (pattern, answer, times = 1) =>
			faults.order(pattern, { kind: 'answer', answer, isDone: false }, times),
		answerNextWhenDone: (pattern, answer, times = 1) =>
			faults.order(pattern, { kind: 'answer', answer, isDone: true }, times),
		delayNext: (pattern, ms, times = 1) => faults.order(pattern, { kind: 'delay', ms }, times),
		atRandom: faults.begin,
		revokeToken: token.revoke,
		shiftClock: clock.shift,
	};
}

/** Random faults until it is ended. */
export type Storm = {
	readonly pattern: RoutePattern;
	/** A random number from 0 up to, but not including, 1; called once per matching request. */
	readonly next: () => number;
	/** The probability of each fault, from 0 to 1; 1 at most in total. */
	readonly shares: Partial<Record<StormFault, number>>;
	/** 1,000 by default. */
	readonly retryAfterMs?: number;
	/** How long all calls must wait after `limitAll`; 6 minutes by default. */
	readonly limitAllMs?: number;
	/** 100 by default. */
	readonly delayMs?: number;
};

type StormFault =
	| 'loseAnswer'
	| 'hangUp'
	| 'fail5xx'
	| 'rateLimit'
	| 'delay'
	/** A global limit. */
	| 'limitAll'
	/** One of `misleadingAnswers`, each equally likely; nothing is carried out. */
	| 'misleading'
	/** The same, after the request was carried out. */
	| 'misleadingDone'
	/** A 401; nothing is carried out. */
	| 'unauthorized';

/** Draws the fault for one request, or undefined for none. */
export function drawFault(storm: Storm): Fault | undefined {
	const { shares } = storm;
	const drawn = storm.next();
	const sum = { upTo: 0 };
	for (const [name, make] of makers) {
		const share = shares[name] ?? 0;
		if (drawn < sum.upTo + share) return make(storm, (drawn - sum.upTo) / share);
		sum.upTo += share;
	}
	return undefined;
}

/** Makes a fault; `within` is the position of the draw within its share, from 0 up to 1. */
type FaultMaker = (storm: Storm, within: number) => Fault;

const makers: readonly (readonly [StormFault, FaultMaker])[] = [
	['loseAnswer', () => ({ kind: 'lose-answer' })],
	['hangUp', () => ({ kind: 'hang-up' })],
	['fail5xx', () => ({ kind: 'fail', status: 503, code: 0 })],
	[
		'rateLimit',
		({ retryAfterMs = 1_000 }) => ({ kind: 'rate-limit', retryAfterMs, isGlobal: false }),
	],
	['delay', ({ delayMs = 100 }) => ({ kind: 'delay', ms: delayMs })],
	[
		'limitAll',
		({ limitAllMs = 360_000 }) => ({
			kind: 'rate-limit',
			retryAfterMs: limitAllMs,
			isGlobal: true,
		}),
	],
	['misleading', (_, within) => misleadingFault(within, false)],
	['misleadingDone', (_, within) => misleadingFault(within, true)],
	['unauthorized', () => ({ kind: 'answer', answer: unauthorized, isDone: false })],
];

function misleadingFault(within: number, isDone: boolean): Fault {
	const all = Object.values(misleadingAnswers);
	const answer = all[Math.floor(within * all.length)] ?? misleadingAnswers.html400;
	return { kind: 'answer', answer, isDone };
}

/** The answer to give once the route has run: its own, or the fault’s instead. */
export function replacedAnswer(fault: Fault | undefined, answer: HttpAnswer): HttpAnswer {
	return fault?.kind === 'answer' && fault.isDone ? rawAnswer(fault.answer) : answer;
}

function rawAnswer({ status, headers = {}, text = '' }: RawAnswer): HttpAnswer {
	return { status, text, headers: { 'content-type': 'application/json', ...headers } };
}

/** The wait that an ordered 429 names; Discord does not document its own. */
const retryAfterMs = 1_000;

/** The answer that a fault gives in place of the route; undefined if the route must run. */
export function orderedAnswer(fault: Fault | undefined): HttpAnswer | undefined {
	if (fault?.kind === 'rate-limit') return tooManyRequests(fault.retryAfterMs, fault.isGlobal);
	if (fault?.kind === 'answer' && !fault.isDone) return rawAnswer(fault.answer);
	if (fault?.kind !== 'fail') return undefined;
	const { status, code } = fault;
	const body = { code, message: messageOfCode(code) ?? `${status}: ordered by the test` };
	if (status !== 429) return { status, body };
	const limited = tooManyRequests(retryAfterMs, false);
	return { ...limited, body: { ...limited.body, ...body } };
}

/** An answer as it goes over the wire, for example from a proxy between the bot and Discord. */
export type RawAnswer = {
	readonly status: number;
	readonly headers?: Readonly<Record<string, string>>;
	/** JSON unless the headers say otherwise; undefined means an empty body. */
	readonly text?: string;
};

/** Answers that do not come from the route, so that their status says nothing about the message or channel. */
export const misleadingAnswers = {
	html400: page(400, 'Bad Request'),
	html403: page(403, 'Forbidden'),
	html404: page(404, 'Not Found'),
	html408: page(408, 'Request Timeout'),
	html413: page(413, 'Request Entity Too Large'),
	html429: page(429, 'You are being rate limited (1015)'),
	html502: page(502, 'Bad Gateway'),
	codeZero: { status: 400, text: '{"message":"400: Bad Request","code":0}' },
	codeWord: { status: 400, text: '{"message":"Bad Request","code":"bad_request"}' },
	noCode: { status: 400, text: '{"message":"Bad Request"}' },
	notAnObject: { status: 400, text: 'null' },
	halfJson: { status: 400, text: '{"message":"Bad Re' },
	proxyBlock: { status: 403, text: '{"message":"internal network error","code":40333}' },
	empty400: { status: 400 },
	empty502: { status: 502 },
} as const satisfies Readonly<Record<string, RawAnswer>>;

/** A 401 to one call, which does not prove that the token is revoked. */
export const unauthorized: RawAnswer = {
	status: 401,
	text: '{"message":"401: Unauthorized","code":0}',
};

/** An error page like those of Cloudflare and other proxies. */
function page(status: number, title: string): RawAnswer {
	const text = `<!DOCTYPE html><html><head><title>${title}</title></head><body><h1>${status} ${title}</h1><hr><center>cloudflare</center></body></html>`;
	return { status, headers: { 'content-type': 'text/html; charset=UTF-8' }, text };
}
