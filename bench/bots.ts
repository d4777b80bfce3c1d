import { setTimeout as wait } from 'node:timers/promises';
import { type LocalDiscord, openLocalDiscord } from 'local-discord';
import { z } from 'zod';
import { startChild } from './children.ts';
import type { Topics } from './topics.ts';

/** A bot with constant answers, or Dateline on a prepared state and data folder. */
export type BotKind =
	| { readonly program: 'constant-bot' }
	| {
			readonly program: 'dateline-bot';
			readonly stateFolder: string;
			readonly dataFolder: string;
			/** The port for interactions by HTTP; without one they come by the gateway. */
			readonly interactionsPort?: number;
	  };

/** A bot in its own process, ready on a local Discord. */
export type RunningBot = {
	/** The time from its start until it is ready. */
	readonly readyMs: number;
	/** Asks as a reader; resolves with the interaction’s id, and rejects without an answer. */
	ask(command: keyof Topics, text: string): Promise<string>;
	/** Asks for suggestions while the option is being typed; rejects without an answer. */
	complete(command: keyof Topics, text: string): Promise<unknown>;
	/** Resident memory after a garbage collection. */
	memoryBytes(): Promise<number>;
	/** The times of 200 of Dateline’s ticks, in milliseconds. */
	ticks(): Promise<readonly number[]>;
	giveCards(cards: Cards): void;
	close(): Promise<void>;
};

/** Answers by command and question: `brief taiwan`. */
export type Cards = Readonly<Record<string, object>>;

const token = 'a-token-of-the-local-discord';
const options = { brief: 'topic', who: 'person' } as const;

/** A busy machine can take longer than the 3 s of Discord, and the times are measured anyway. */
const firstResponseMs = 60_000;

/** A local Discord without rate limits. */
export function openBenchDiscord(): Promise<LocalDiscord> {
	const now = () => new Date();
	return openLocalDiscord({ port: 0, token, now, rateLimits: 'off', firstResponseMs });
}

/** Starts a bot in its own process; resolves once it is ready. */
export async function startBot(kind: BotKind, discord: LocalDiscord): Promise<RunningBot> {
	const settings =
		kind.program === 'dateline-bot'
			? [kind.stateFolder, kind.dataFolder, kind.interactionsPort ?? '']
			: [];
	const started = performance.now();
	const child = startChild(kind.program, [discord.url, token, ...settings]);
	await child.receive(z.object({ ready: z.literal(true) }));
	return {
		readyMs: performance.now() - started,
		async ask(command, text) {
			const { kind, interactionId } = await discord.slash({
				as: 'mia',
				in: 'general',
				command,
				options: { [options[command]]: text },
			});
			if (kind === 'failed') throw new Error(`${command} “${text}” was not answered in time`);
			return interactionId;
		},
		complete: (command, text) =>
			discord.autocomplete({
				as: 'mia',
				in: 'general',
				command,
				options: { [options[command]]: text },
				typing: options[command],
			}),
		async memoryBytes() {
			child.send({ kind: 'memory' });
			return (await child.receive(z.object({ memoryBytes: z.number() }))).memoryBytes;
		},
		async ticks() {
			child.send({ kind: 'ticks' });
			return (await child.receive(z.object({ tickMs: z.array(z.number()) }))).tickMs;
		},
		giveCards: (cards) => child.send({ kind: 'cards', cards }),
		close: child.close,
	};
}

const answersLoggedWithinMs = 100;

/** Asks a bot every question once, and returns the bodies of its answers. */
export async function collectCards(
	bot: RunningBot,
	discord: LocalDiscord,
	topics: Topics,
): Promise<Cards> {
	const questions = new Map<string, string>();
	for (const command of ['brief', 'who'] as const) {
		for (const text of topics[command]) {
			questions.set(await bot.ask(command, text), `${command} ${text}`);
		}
	}
	await wait(answersLoggedWithinMs);
	const cards = discord.requests().flatMap(({ path, body }) => {
		const question = questions.get(path.split('/').at(-3) ?? '');
		return question === undefined ? [] : [[question, Callback.parse(body).data] as const];
	});
	if (cards.length !== questions.size) throw new Error('an answer is missing from the requests');
	return Object.fromEntries(cards);
}

/** The body of an answer; the constant bot sends its data unchanged. */
const Callback = z.object({ data: z.looseObject({}) });
