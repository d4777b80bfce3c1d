import { type Delivery, openDelivery } from '#src/delivery/delivery.ts';
import { createSenderOnceReady, createSenderOver } from '#src/discord/channel-sender.ts';
import { createDiscordClock } from '#src/discord/discord-clock.ts';
import type { Log } from '#src/observe/log.ts';
import type { Book } from '#src/subscriptions/book.ts';
import { phrasebook } from '../harness/phrases.ts';
import { createAccess } from './discord/access.ts';
import type { DiscordRequest } from './discord/answers.ts';
import { createConnection } from './discord/connection.ts';
import { botId, type MessageBody } from './discord/discord.ts';
import { isRefusal } from './discord/troubles.ts';
import { storeFailed } from './disk.ts';
import type { Process } from './process.ts';
import { wordsIn } from './witness.ts';
import type { World } from './world.ts';

/** The parts of a bot that has started. */
export type Running = {
	readonly delivery: Delivery;
	readonly book: Book;
	/** The time on this machine's clock, which can be wrong. */
	readonly now: () => Date;
	/** Delivers an event of the gateway. */
	notify(what: ServerEvent, guildId: string): void;
};

export type ServerEvent = 'entered' | 'left' | 'changed';

export type RunningSettings = {
	/** Names it in the journal. */
	readonly number: number | string;
	readonly process: Process;
	readonly book: Book;
	readonly log: Log;
	readonly now: () => Date;
	readonly elapsedMs: () => number;
	/** As the program asks before each request; by default always. */
	readonly mayPost?: () => boolean;
	/** Called once it can be used, before it knows its servers. */
	readonly onOpened: (running: Running) => void;
};

const tickMs = 60_000;

/** Runs the real delivery and sender in a process that has just connected. */
export async function run(world: World, settings: RunningSettings): Promise<void> {
	const { time, dice } = world;
	const { number, process, book, log, now, elapsedMs, mayPost } = settings;
	const sender = createSender();
	const archive = world.news.openFor(process.isAlive);
	const delivery = openDelivery({
		book,
		log,
		now,
		elapsedMs,
		slots: world.slots,
		phrasebook,
		chance: dice.chance,
		drawChart: async () => new Uint8Array([1]),
		archive: {
			...archive,
			onChange: (listener) => archive.onChange(() => process.whenAwake(listener)),
		},
		sender: createSenderOnceReady(() => sender, mayPost),
		after: process.after,
	});
	settings.onOpened({
		delivery,
		book,
		now,
		notify(what, guildId) {
			time.after(dice.between(20, 2_000), () =>
				process.whenAwake(() => void react(delivery, what, guildId)),
			);
		},
	});
	delivery.start();
	await followServers();
	tick();

	function createSender() {
		const clock = createDiscordClock(elapsedMs);
		const rest = createConnection({
			time,
			dice,
			clock,
			answer: world.answer,
			process,
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

	function noteAnswer(request: DiscordRequest, result: string): void {
		const [, , channel = ''] = request.route.split('/');
		const owner = request.method === 'POST' && world.witness.ownerOf(messageOf(request));
		const words = owner ? wordsIn(JSON.stringify(request.body)) : [];
		const about = owner ? [owner.subscription, channel, ...words] : [channel];
		const what = owner ? ` ${owner.kind} ${owner.part}` : '';
		world.journal.note(
			`${number}: ${request.method} ${request.route.slice(0, 60)}${what} → ${result}`,
			...about,
		);
	}

	/** As the program does once it has logged in. */
	async function followServers(): Promise<void> {
		const guilds = new Set([...book.all()].flatMap(({ guildId }) => guildId ?? []));
		for (const id of guilds) {
			const isHere = world.discord.guilds.get(id)?.isHere === true;
			if (isHere) void react(delivery, 'entered', id);
			else await delivery.leave(id);
		}
	}

	function tick(): void {
		void delivery.tick();
		process.after(tickMs, tick);
	}
}

async function react(delivery: Delivery, what: ServerEvent, id: string) {
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
export function createLog({ journal, witness }: World, number: number | string): Log {
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
		if (!(err instanceof Error) || err.message.startsWith(storeFailed)) return;
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
