import { setTimeout as wait } from 'node:timers/promises';
import { type LocalDiscord, openLocalDiscord } from 'local-discord';
import { z } from 'zod';
import { startChild } from './children.ts';
import type { Topics } from './topics.ts';

/** Which bot: one that answers constants, or Dateline on a prepared state and data folder. */
export type BotKind =
	| { readonly program: 'constant-bot' }
	| {
			readonly program: 'dateline-bot';
			readonly stateFolder: string;
			readonly dataFolder: string;
	  };

/** A bot in a process of its own, ready on a local Discord. */
export type RunningBot = {
	/** From its start to its being ready. */
	readonly readyMs: number;
	/** Asks as a reader; rejects when there is no answer. Resolves with the interaction’s id. */
	ask(command: keyof Topics, words: string): Promise<string>;
	/** Its resident memory after a garbage collection. */
	memoryBytes(): Promise<number>;
	giveCards(cards: Cards): void;
	close(): Promise<void>;
};

/** Answers, each by its command and the words it was asked with: `brief taiwan`. */
export type Cards = Readonly<Record<string, object>>;

const token = 'a-token-of-the-local-discord';
const options = { brief: 'topic', who: 'person' } as const;

export function openBenchDiscord(): Promise<LocalDiscord> {
	return openLocalDiscord({ port: 0, token, now: () => new Date(), rateLimits: 'off' });
}

export async function startBot(kind: BotKind, discord: LocalDiscord): Promise<RunningBot> {
	const folders = kind.program === 'dateline-bot' ? [kind.stateFolder, kind.dataFolder] : [];
	const started = performance.now();
	const child = startChild(kind.program, [discord.url, token, ...folders]);
	await child.hear(z.object({ ready: z.literal(true) }));
	return {
		readyMs: performance.now() - started,
		async ask(command, words) {
			const asked = { as: 'mia', in: 'general', command, options: { [options[command]]: words } };
			const { kind, interactionId } = await discord.slash(asked);
			if (kind === 'failed') throw new Error(`${command} “${words}” was not answered in time`);
			return interactionId;
		},
		async memoryBytes() {
			child.tell({ kind: 'memory' });
			return (await child.hear(z.object({ memoryBytes: z.number() }))).memoryBytes;
		},
		giveCards: (cards) => child.tell({ kind: 'cards', cards }),
		close: child.close,
	};
}

const answersLoggedWithinMs = 100;

/** Asks a bot everything once, and keeps the bodies that it answered with. */
export async function collectCards(
	bot: RunningBot,
	discord: LocalDiscord,
	topics: Topics,
): Promise<Cards> {
	const asked = new Map<string, string>();
	for (const command of ['brief', 'who'] as const) {
		for (const words of topics[command]) {
			asked.set(await bot.ask(command, words), `${command} ${words}`);
		}
	}
	await wait(answersLoggedWithinMs);
	const cards = discord.requests().flatMap(({ path, body }) => {
		const question = asked.get(path.split('/').at(-3) ?? '');
		return question === undefined ? [] : [[question, Callback.parse(body).data] as const];
	});
	if (cards.length !== asked.size) throw new Error('an answer was not found among the requests');
	return Object.fromEntries(cards);
}

/** The body of an answer; its data is sent again just as it is. */
const Callback = z.object({ data: z.looseObject({}) });
