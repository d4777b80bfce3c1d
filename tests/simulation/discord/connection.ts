import type { DiscordClock } from '#src/discord/discord-clock.ts';
import type { Rest } from '#src/discord/message-body.ts';
import type { Dice } from '../dice.ts';
import { ended, type Process } from '../disk.ts';
import type { VirtualTime } from '../virtual-time.ts';
import { type Answer, type Asked, limited, lostError, readAnswer } from './answers.ts';
import { type Trouble, type TroubleShares, troubleFor } from './troubles.ts';

/** The line between one process and Discord. */
export type Line = {
	readonly time: VirtualTime;
	readonly dice: Dice;
	/** What Discord answers when nothing goes wrong. */
	readonly answer: (asked: Asked) => Answer;
	/** As they are at this moment. */
	readonly shares: () => TroubleShares;
	readonly clock: DiscordClock;
	readonly process: Process;
	/** Whether Discord has this already, under its nonce. */
	readonly isRepeat: (asked: Asked) => boolean;
	/** Told of each request and what came of it. */
	readonly onAnswer: (asked: Asked, came: string) => void;
	/** Told of what answers in the place of Discord's own routes. */
	readonly onOddAnswer: (asked: Asked, answer: Answer) => void;
	/** Told when the process is to end because its token is not accepted. */
	readonly onUnauthorized: () => void;
};

const noneAtAll: Trouble = { kind: 'none' };
/** discord.js gives up after so long. */
const timeoutMs = 15_000;

/** REST over that line, as discord.js does it with `retries: 0` and limits as values. */
export function openConnection(line: Line): Rest {
	const limits = openLimits(line);

	return {
		get: (route, options) => ask('GET', route, options),
		post: (route, options) => ask('POST', route, options),
		patch: (route, options) => ask('PATCH', route, options),
	};

	async function ask(
		method: Asked['method'],
		route: string,
		options: Parameters<Rest['get']>[1] = {},
	): Promise<unknown> {
		const { body, query, signal } = options;
		const asked = { method, route, body: copyOf(body), query: query ?? new URLSearchParams() };
		if (signal?.aborted) throw lostError('late');
		await limits.check(asked);
		const stopped = Promise.withResolvers<never>();
		signal?.addEventListener('abort', () => stopped.reject(lostError('late')));
		return await Promise.race([travel(asked), stopped.promise]);
	}

	/** What Discord has already it does not refuse. */
	function troubleNow(asked: Asked): Trouble {
		const { dice, shares, isRepeat } = line;
		return troubleFor(asked, isRepeat(asked) ? { ...shares(), odd: 0 } : shares(), dice);
	}

	async function travel(asked: Asked): Promise<unknown> {
		const { time, dice, answer, clock } = line;
		const { isAlive, endsHere } = line.process;
		// A look at many pages is not slow at each of them.
		await time.pass(dice.between(1, asked.method === 'GET' ? 20 : 150));
		// What a killed process sent may have been on its way, or not.
		const isLost = isAlive() ? endsHere() : dice.is(0.5);
		if (isLost) return ended();
		const trouble = isAlive() ? troubleNow(asked) : noneAtAll;
		const own = trouble.kind === 'none' || trouble.stored ? answer(asked) : undefined;
		endsHere();
		await time.pass(travelMs(trouble, dice));
		if (!isAlive()) return ended();
		const came = cameOf(trouble, own);
		line.onAnswer(asked, describe(came));
		if (came instanceof Error) throw came;
		clock.noteHeader(new Date(Math.floor(time.nowMs() / 1_000) * 1_000).toUTCString());
		if (trouble.kind === 'answered') line.onOddAnswer(asked, came);
		if (came.status === 401) line.onUnauthorized();
		if (came.status === 429) limits.note(asked, came);
		return readAnswer(came, asked);
	}
}

function cameOf(trouble: Trouble, own: Answer | undefined): Answer | Error {
	if (trouble.kind === 'lost') return lostError(trouble.how);
	if (trouble.kind === 'answered') return trouble.answer;
	if (own === undefined) throw new Error('Discord gave no answer');
	return own;
}

function travelMs(trouble: Trouble, dice: Dice): number {
	if (trouble.kind === 'lost' && trouble.how === 'late') return timeoutMs;
	return dice.is(0.02) ? dice.between(1_000, timeoutMs - 1_000) : dice.between(1, 20);
}

/** Limits that discord.js remembers: it asks no more before they are over. */
function openLimits({ time }: Line) {
	const until = new Map<string, number>();
	const leftMs = (key: string) => (until.get(key) ?? 0) - time.nowMs();

	return {
		async check(asked: Asked) {
			if (leftMs('global') > 0) throw limited(leftMs('global'), true, asked);
			if (leftMs(keyOf(asked)) > 0) throw limited(leftMs(keyOf(asked)), false, asked);
		},
		note(asked: Asked, { retryAfterMs = 0, isGlobal = false }: Answer) {
			until.set(isGlobal ? 'global' : keyOf(asked), time.nowMs() + retryAfterMs);
		},
	};
}

function keyOf({ method, route }: Asked): string {
	return `${method} ${route}`;
}

/** What is sent is text: nothing that is changed later changes it. */
function copyOf(body: unknown): unknown {
	return body === undefined ? undefined : JSON.parse(JSON.stringify(body));
}

function describe(came: Answer | Error): string {
	if (came instanceof Error) return `no answer (${came.message})`;
	const { status, json, retryAfterMs } = came;
	if (status >= 200 && status < 300) return json === undefined ? `${status} a page` : `${status}`;
	const said = json === undefined ? 'a page' : JSON.stringify(json);
	return `${status} ${said.slice(0, 60)}${retryAfterMs === undefined ? '' : ` wait ${retryAfterMs} ms`}`;
}
