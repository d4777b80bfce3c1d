import { type Delivery, openDelivery } from '#src/delivery/delivery.ts';
import { createSenderOver } from '#src/discord/channel-sender.ts';
import { createDiscordClock } from '#src/discord/discord-clock.ts';
import type { Log } from '#src/observe/log.ts';
import { type Book, createBook } from '#src/subscriptions/book.ts';
import { phrasebook } from '../harness/phrases.ts';
import { createAccess } from './discord/access.ts';
import type { DiscordRequest } from './discord/answers.ts';
import { createConnection } from './discord/connection.ts';
import { botId, type MessageBody } from './discord/discord.ts';
import { isRefusal } from './discord/troubles.ts';
import { wordsIn } from './witness.ts';
import type { World } from './world.ts';

/** One process of the program, from its start to its end: the real delivery, book and sender. */
export type Life = {
	isAlive(): boolean;
	/** Undefined while it starts. */
	running(): Running | undefined;
	/** Like SIGKILL: whatever the process awaits never settles. */
	kill(): void;
	/** Like SIGTERM; resolves once the process has ended. */
	close(): Promise<void>;
	/** Delivers an event of the gateway. */
	notify(what: 'entered' | 'left' | 'changed', guildId: string): void;
};

/** The parts of a process that has started. */
export type Running = {
	readonly delivery: Delivery;
	readonly book: Book;
	/** The time on this machine's clock, which can be wrong. */
	readonly now: () => Date;
};

const tickMs = 60_000;
/** How long a service manager waits before it kills the process. */
const closingMs = 5_000;

/** Starts a process; `onEnded` is called when it ends. */
export function beginLife(world: World, number: number, onEnded: () => void): Life {
	const { time, dice, journal } = world;
	let alive = true;
	let running: Running | undefined;
	const isAlive = () => alive;

	const life: Life = {
		isAlive,
		running: () => (alive ? running : undefined),
		kill() {
			if (!alive) return;
			journal.note(`process ${number} ends`);
			alive = false;
			onEnded();
		},
		async close() {
			journal.note(`process ${number} is asked to end`);
			const cancelKill = time.after(closingMs, life.kill);
			await running?.delivery.close();
			cancelKill();
			life.kill();
		},
		notify(what, guildId) {
			time.after(dice.between(20, 2_000), () => {
				if (alive && running !== undefined) void react(running.delivery, what, guildId);
			});
		},
	};
	void start();
	return life;

	async function start(): Promise<void> {
		journal.note(`process ${number} starts`);
		const log = createLog(world, number);
		const book = await createBook({ store: world.disk.openFor({ isAlive, endsHere }), log });
		await time.pass(dice.between(200, 4_000));
		if (!alive) return;
		const now = () => new Date(time.nowMs() + world.now.clockAheadMs);
		const elapsedMs = steadyClock();
		const delivery = openDelivery({
			book,
			log,
			now,
			elapsedMs,
			slots: world.slots,
			phrasebook,
			chance: dice.chance,
			drawChart: async () => new Uint8Array([1]),
			archive: world.news.openFor(isAlive),
			sender: createSender(elapsedMs),
			after: (ms, run) => time.after(ms, () => alive && run()),
		});
		running = { delivery, book, now };
		delivery.start();
		await followServers(delivery, book);
		tickFrom(delivery);
	}

	/** Starts at a random value, and is never adjusted. */
	function steadyClock(): () => number {
		const zeroMs = time.nowMs() - dice.between(0, 1_000_000);
		return () => time.nowMs() - zeroMs;
	}

	function createSender(elapsedMs: () => number) {
		const clock = createDiscordClock(elapsedMs);
		const rest = createConnection({
			time,
			dice,
			clock,
			answer: world.answer,
			process: { isAlive, endsHere },
			shares: () => world.now.shares,
			isRepeat: (request) => {
				const { nonce } = messageOf(request);
				return nonce !== undefined && world.discord.underNonce(nonce) !== undefined;
			},
			onAnswer: noteAnswer,
			onOddAnswer: (request, answer) => {
				if (isRefusal(answer)) world.witness.noteRefused(messageOf(request));
			},
			onUnauthorized: () => undefined,
		});
		return createSenderOver({ rest, access: createAccess(world.discord), ownId: botId, clock });
	}

	/** Sometimes ends the process: now, or a few milliseconds later, in the middle of what follows. */
	function endsHere(): boolean {
		world.now.awaits += 1;
		if (world.now.endsAfter.has(world.now.awaits)) life.kill();
		else if (dice.is(world.now.crashes / 2)) time.after(dice.between(0, 200), life.kill);
		return !alive;
	}

	function noteAnswer(request: DiscordRequest, result: string): void {
		const [, , channel = ''] = request.route.split('/');
		const owner = request.method === 'POST' && world.witness.ownerOf(messageOf(request));
		const words = owner ? wordsIn(JSON.stringify(request.body)) : [];
		const about = owner ? [owner.subscription, channel, ...words] : [channel];
		const what = owner ? ` ${owner.kind} ${owner.part}` : '';
		journal.note(
			`${number}: ${request.method} ${request.route.slice(0, 60)}${what} → ${result}`,
			...about,
		);
	}

	/** As the program does once it has logged in. */
	async function followServers(delivery: Delivery, book: Book): Promise<void> {
		const guilds = new Set([...book.all()].flatMap(({ guildId }) => guildId ?? []));
		for (const id of guilds) {
			const isHere = world.discord.guilds.get(id)?.isHere === true;
			if (isHere) void react(delivery, 'entered', id);
			else await delivery.leave(id);
		}
	}

	function tickFrom(delivery: Delivery): void {
		if (!alive) return;
		void delivery.tick();
		time.after(tickMs, () => tickFrom(delivery));
	}
}

async function react(delivery: Delivery, what: 'entered' | 'left' | 'changed', id: string) {
	if (what === 'left') return delivery.leave(id);
	if (what === 'entered') await delivery.enter(id);
	await delivery.recheck(id);
}

/** The message that a request posts; for a forum it is nested. */
function messageOf({ body }: DiscordRequest): MessageBody {
	const payload = (body ?? {}) as Partial<MessageBody> & { readonly message?: MessageBody };
	return payload.message ?? { components: [], ...payload };
}

/** Errors that the world did not cause are faults of the program. */
function createLog({ journal, witness }: World, number: number): Log {
	const record = (level: string) => (fields: LogFields, event?: string) => {
		const { subscription = '', err } = fields;
		const about = typeof subscription === 'string' ? [subscription] : [];
		const { why, ms, code, outcome } = fields;
		const details = JSON.stringify({ why, ms, code, outcome });
		journal.note(
			`${number}: ${level} ${event} ${err instanceof Error ? err.message : details}`,
			...about,
		);
		const isGivenUp = event === 'thread-not-started' || event === 'message-not-published';
		if (isGivenUp && doneBefore.has(code)) {
			witness.faults.push({ text: `${event}, although it was done before`, about });
		}
		if (!(err instanceof Error) || err.message === 'the store failed') return;
		witness.faults.push({ text: `the program logged an error: ${err.stack}`, about });
	};
	const quiet = () => undefined;
	return {
		debug: quiet,
		info: record('info'),
		warn: record('warn'),
		error: record('error'),
	} as Log;
}

/** Discord refuses to publish what is published, and to start a second thread. */
const doneBefore: ReadonlySet<unknown> = new Set([40033, 160004]);

type LogFields = { readonly [name: string]: unknown };
