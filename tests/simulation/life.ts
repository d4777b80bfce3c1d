import { type Delivery, openDelivery } from '#src/delivery/delivery.ts';
import { createSenderOver } from '#src/discord/channel-sender.ts';
import { createDiscordClock } from '#src/discord/discord-clock.ts';
import type { Log } from '#src/observe/log.ts';
import { type Book, createBook } from '#src/subscriptions/book.ts';
import { phrasebook } from '../harness/phrases.ts';
import { openAccess } from './discord/access.ts';
import type { Asked } from './discord/answers.ts';
import { openConnection } from './discord/connection.ts';
import { botId, type MessageBody } from './discord/discord.ts';
import { isRefusal } from './discord/troubles.ts';
import { wordsIn } from './witness.ts';
import type { World } from './world.ts';

/** One process of the program, from its start to its end: the real delivery, book and sender. */
export type Life = {
	isAlive(): boolean;
	/** Undefined while it starts. */
	running(): Running | undefined;
	/** As SIGKILL does: whatever it waits for never comes. */
	kill(): void;
	/** As SIGTERM does; resolves when it has ended. */
	close(): Promise<void>;
	/** What the gateway tells it. */
	hear(what: 'entered' | 'left' | 'changed', guildId: string): void;
};

export type Running = {
	readonly delivery: Delivery;
	readonly book: Book;
	/** The time by this machine's clock. */
	readonly now: () => Date;
};

const tickMs = 60_000;
/** Of a service that asks it to end and then waits no longer. */
const closingMs = 5_000;

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
			const stopTaking = time.after(closingMs, life.kill);
			await running?.delivery.close();
			stopTaking();
			life.kill();
		},
		hear(what, guildId) {
			time.after(dice.between(20, 2_000), () => {
				if (alive && running !== undefined) void react(running.delivery, what, guildId);
			});
		},
	};
	void start();
	return life;

	async function start(): Promise<void> {
		journal.note(`process ${number} starts`);
		const log = openLog(world, number);
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
			archive: world.news.openFor(isAlive),
			sender: openSender(elapsedMs),
			after: (ms, run) => time.after(ms, () => alive && run()),
		});
		running = { delivery, book, now };
		delivery.start();
		await followServers(delivery, book);
		tickFrom(delivery);
	}

	/** Counts from anywhere, and is never set. */
	function steadyClock(): () => number {
		const zeroMs = time.nowMs() - dice.between(0, 1_000_000);
		return () => time.nowMs() - zeroMs;
	}

	function openSender(elapsedMs: () => number) {
		const clock = createDiscordClock(elapsedMs);
		const rest = openConnection({
			time,
			dice,
			clock,
			answer: world.answer,
			process: { isAlive, endsHere },
			shares: () => world.now.shares,
			isRepeat: (asked) => {
				const { nonce } = messageOf(asked);
				return nonce !== undefined && world.discord.underNonce(nonce) !== undefined;
			},
			onAnswer: noteAnswer,
			onOddAnswer: (asked, answer) => {
				if (isRefusal(answer)) world.witness.noteRefused(messageOf(asked));
			},
			onUnauthorized: () => undefined,
		});
		return createSenderOver({ rest, access: openAccess(world.discord), ownId: botId, clock });
	}

	/** Now, or some milliseconds from now, in the middle of whatever this leads to. */
	function endsHere(): boolean {
		world.now.awaits += 1;
		if (world.now.endsAfter.has(world.now.awaits)) life.kill();
		else if (dice.is(world.now.crashes / 2)) time.after(dice.between(0, 200), life.kill);
		return !alive;
	}

	function noteAnswer(asked: Asked, came: string): void {
		const [, , channel = ''] = asked.route.split('/');
		const owner = asked.method === 'POST' && world.witness.ownerOf(messageOf(asked));
		const words = owner ? wordsIn(JSON.stringify(asked.body)) : [];
		const about = owner ? [owner.subscription, channel, ...words] : [channel];
		const what = owner ? ` ${owner.of} ${owner.part}` : '';
		journal.note(
			`${number}: ${asked.method} ${asked.route.slice(0, 60)}${what} → ${came}`,
			...about,
		);
	}

	/** As the program does when it has logged in. */
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

/** The message that a request would post; in a forum it is inside. */
function messageOf({ body }: Asked): MessageBody {
	const sent = (body ?? {}) as Partial<MessageBody> & { readonly message?: MessageBody };
	return sent.message ?? { components: [], ...sent };
}

/** Errors that are none of the world's doing are faults of the program. */
function openLog({ journal, witness }: World, number: number): Log {
	const tell = (level: string) => (fields: Logged, event?: string) => {
		const { subscription = '', err } = fields;
		const about = typeof subscription === 'string' ? [subscription] : [];
		const { why, ms, code, outcome } = fields;
		const more = JSON.stringify({ why, ms, code, outcome });
		journal.note(
			`${number}: ${level} ${event} ${err instanceof Error ? err.message : more}`,
			...about,
		);
		if (!(err instanceof Error) || err.message === 'the store did not take it') return;
		witness.faults.push({ text: `it logged a fault of its own: ${err.stack}`, about });
	};
	const quiet = () => undefined;
	return { debug: quiet, info: tell('info'), warn: tell('warn'), error: tell('error') } as Log;
}

type Logged = { readonly [name: string]: unknown };
