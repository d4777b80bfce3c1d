import type { Storm } from './fault-storm.ts';
import type { Break, Faults, RoutePattern } from './faults.ts';
import type { Gateway } from './gateway/gateway.ts';
import type { ShiftedClock } from './shifted-clock.ts';
import type { StrangeAnswer } from './strange-answers.ts';
import type { Token } from './token.ts';

/** What can be made to go wrong; each order strikes the next `times` requests of its route, once by default; a request is struck by one order, the oldest. */
export type FaultOrders = {
	/** Breaks the connections: with a close code, or without a word. */
	dropGateway(code?: number): void;
	/** Asks the clients to reconnect (op 7). */
	reconnect(): void;
	/** Ends the sessions (op 9). */
	invalidateSession(resumable: boolean): void;
	/** Does what was asked, then breaks the connection instead of answering. */
	loseNextAnswer(pattern: RoutePattern, times?: number, breaks?: Break): void;
	/** Breaks the connection and does nothing: a client cannot tell it from a lost answer. */
	hangUpNext(pattern: RoutePattern, times?: number, breaks?: Break): void;
	/** Answers with a status and does nothing; `code` is Discord's error code. */
	failNext(pattern: RoutePattern, status: number, times?: number, code?: number): void;
	rateLimitNext(pattern: RoutePattern, retryAfterMs: number, times?: number): void;
	/** Tells of a limit on all calls together (`global`), which may last for minutes. */
	limitAllNext(pattern: RoutePattern, retryAfterMs: number, times?: number): void;
	/** Answers with any status, headers and body, and does nothing; see `strange-answers.ts`. */
	answerNext(pattern: RoutePattern, answer: StrangeAnswer, times?: number): void;
	/** Does what was asked, and then answers so. */
	answerNextWhenDone(pattern: RoutePattern, answer: StrangeAnswer, times?: number): void;
	/** Waits before doing and answering anything. */
	delayNext(pattern: RoutePattern, ms: number, times?: number): void;
	/** From now on strikes at random what no order strikes; returns the function that ends it. */
	atRandom(storm: Storm): () => void;
	/** From now on every call answers 401 and no client may identify; connections stay. */
	revokeToken(): void;
	/** From now on Discord’s clock, which its ids, times and `Date` headers tell, is so far ahead of its own, or behind it. */
	shiftClock(ms: number): void;
};

export function openFaultOrders({
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
