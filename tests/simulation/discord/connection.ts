import type { DiscordClock } from '#src/discord/discord-clock.ts';
import type { Rest } from '#src/discord/message-body.ts';
import type { Dice } from '../dice.ts';
import { ended } from '../disk.ts';
import type { Process } from '../process.ts';
import type { VirtualTime } from '../virtual-time.ts';
import { type Answer, type DiscordRequest, limited, lostError, readAnswer } from './answers.ts';
import { type Trouble, type TroubleShares, troubleFor } from './troubles.ts';

/** The connection between one process and Discord. */
export type ConnectionSettings = {
	readonly time: VirtualTime;
	readonly dice: Dice;
	/** What Discord answers when nothing goes wrong. */
	readonly answer: (request: DiscordRequest) => Answer;
	/** The trouble to expect at this moment. */
	readonly shares: () => TroubleShares;
	readonly clock: DiscordClock;
	readonly process: Pick<Process, 'isAlive' | 'endsHere' | 'pass'>;
	/** Whether Discord already has this message, by its nonce. */
	readonly isRepeat: (request: DiscordRequest) => boolean;
	/** Called after each request with a description of its result. */
	readonly onAnswer: (request: DiscordRequest, result: string) => void;
	/** Called for each answer that does not come from Discord's own routes. */
	readonly onOddAnswer: (request: DiscordRequest, answer: Answer) => void;
	/** Called if the token is not accepted, so the process must end. */
	readonly onUnauthorized: () => void;
};

const untroubled: Trouble = { kind: 'none' };
/** discord.js gives up after this time. */
const timeoutMs = 15_000;

/** Behaves like discord.js's REST with `retries: 0` and rate limits thrown at once. */
export function createConnection(settings: ConnectionSettings): Rest {
	const limits = createLimits(settings);

	return {
		get: (route, options) => ask('GET', route, options),
		post: (route, options) => ask('POST', route, options),
		patch: (route, options) => ask('PATCH', route, options),
	};

	async function ask(
		method: DiscordRequest['method'],
		route: string,
		options: Parameters<Rest['get']>[1] = {},
	): Promise<unknown> {
		const { body, query, signal } = options;
		const request = { method, route, body: copyOf(body), query: query ?? new URLSearchParams() };
		if (signal?.aborted) throw lostError('late');
		await limits.check(request);
		const stopped = Promise.withResolvers<never>();
		signal?.addEventListener('abort', () => stopped.reject(lostError('late')));
		return await Promise.race([travel(request), stopped.promise]);
	}

	/** Discord does not refuse a message that it already has. */
	function troubleNow(request: DiscordRequest): Trouble {
		const { dice, shares, isRepeat } = settings;
		return troubleFor(request, isRepeat(request) ? { ...shares(), odd: 0 } : shares(), dice);
	}

	async function travel(request: DiscordRequest): Promise<unknown> {
		const { time, dice, answer, clock } = settings;
		const { isAlive, endsHere, pass } = settings.process;
		// Reading many pages must not be slow at each page.
		await time.pass(dice.between(1, request.method === 'GET' ? 20 : 150));
		// A killed process may or may not have sent its request.
		const isLost = isAlive() ? endsHere() : dice.is(0.5);
		if (isLost) return ended();
		const trouble = isAlive() ? troubleNow(request) : untroubled;
		const answered = trouble.kind === 'none' || trouble.stored ? answer(request) : undefined;
		endsHere();
		await pass(travelMs(trouble, dice));
		if (!isAlive()) return ended();
		const received = receivedFor(trouble, answered);
		settings.onAnswer(request, describe(received));
		if (received instanceof Error) throw received;
		clock.noteHeader(new Date(Math.floor(time.nowMs() / 1_000) * 1_000).toUTCString());
		if (trouble.kind === 'answered') settings.onOddAnswer(request, received);
		if (received.status === 401) settings.onUnauthorized();
		if (received.status === 429) limits.note(request, received);
		return readAnswer(received, request);
	}
}

function receivedFor(trouble: Trouble, answered: Answer | undefined): Answer | Error {
	if (trouble.kind === 'lost') return lostError(trouble.how);
	if (trouble.kind === 'answered') return trouble.answer;
	if (answered === undefined) throw new Error('Discord gave no answer');
	return answered;
}

function travelMs(trouble: Trouble, dice: Dice): number {
	if (trouble.kind === 'lost' && trouble.how === 'late') return timeoutMs;
	return dice.is(0.02) ? dice.between(1_000, timeoutMs - 1_000) : dice.between(1, 20);
}

/** The limits that discord.js remembers: it sends no request until they are over. */
function createLimits({ time }: ConnectionSettings) {
	const until = new Map<string, number>();
	const leftMs = (key: string) => (until.get(key) ?? 0) - time.nowMs();

	return {
		async check(request: DiscordRequest) {
			if (leftMs('global') > 0) throw limited(leftMs('global'), true, request);
			if (leftMs(keyOf(request)) > 0) throw limited(leftMs(keyOf(request)), false, request);
		},
		note(request: DiscordRequest, { retryAfterMs = 0, isGlobal = false }: Answer) {
			until.set(isGlobal ? 'global' : keyOf(request), time.nowMs() + retryAfterMs);
		},
	};
}

function keyOf({ method, route }: DiscordRequest): string {
	return `${method} ${route}`;
}

/** A request carries text, so later changes to the body must not change it. */
function copyOf(body: unknown): unknown {
	return body === undefined ? undefined : JSON.parse(JSON.stringify(body));
}

function describe(received: Answer | Error): string {
	if (received instanceof Error) return `no answer (${received.message})`;
	const { status, json, retryAfterMs } = received;
	if (status >= 200 && status < 300) return json === undefined ? `${status} a page` : `${status}`;
	const text = json === undefined ? 'a page' : JSON.stringify(json);
	return `${status} ${text.slice(0, 60)}${retryAfterMs === undefined ? '' : ` wait ${retryAfterMs} ms`}`;
}
