import { setTimeout as wait } from 'node:timers/promises';
import type { LocalDiscord } from 'local-discord';
import { atOnce, type Compared, type Comparison, compare, oneByOne } from './answers.ts';
import {
	type BotKind,
	type Cards,
	collectCards,
	openBenchDiscord,
	type RunningBot,
	startBot,
} from './bots.ts';
import { summarize, type Timing } from './measure.ts';
import { seededRandom } from './synthetic-news.ts';
import type { Topics } from './topics.ts';

/** A prepared archive for Dateline, and the questions for it. */
export type PreparedSet = {
	readonly name: string;
	readonly articles: string;
	readonly bot: Extract<BotKind, { program: 'dateline-bot' }>;
	readonly topics: Topics;
};

/** How many questions the bots are asked, in blocks of 100. */
export type Load = {
	readonly runs: number;
	readonly warmUpBlocks: number;
	readonly blocks: number;
	readonly bursts: number;
};

/** Resident memory of one bot, in bytes. */
type Memory = { readonly bot: string; readonly idle: number; readonly after: number };

/** The results of all comparisons, and the bots’ memory. */
export type BotFigures = {
	/** One list per run. */
	readonly oneByOne: readonly (readonly Compared[])[];
	readonly atOnce: readonly (readonly Compared[])[];
	readonly memory: readonly Memory[];
};

/** Runs all bots at the same time, and asks them in turn. */
export async function measureLoad(sets: readonly PreparedSet[], load: Load): Promise<BotFigures> {
	const closers: (() => Promise<void>)[] = [];
	try {
		const line = await open({ program: 'constant-bot' }, closers);
		const constant = await open({ program: 'constant-bot' }, closers);
		const ours = [];
		for (const set of sets) ours.push({ ...set, ...(await open(set.bot, closers)) });
		const bots = [
			{ name: 'constant', bot: constant.bot },
			...ours.map(({ name, bot }) => ({ name, bot })),
		];
		const idle = await memoryOf(bots);
		constant.bot.giveCards(await collectAllCards(ours));
		const comparisons = listComparisons(ours, { line: line.bot, card: constant.bot });
		const runs = await askAll(comparisons, load);
		const after = await memoryOf(bots);
		const memory = bots.map(({ name }, index) => ({
			bot: name,
			idle: idle[index] ?? 0,
			after: after[index] ?? 0,
		}));
		return { ...runs, memory };
	} finally {
		for (const close of closers.reverse()) await close();
	}
}

/** Starts a bot on its own local Discord. */
async function open(kind: BotKind, closers: (() => Promise<void>)[]) {
	const discord = await openBenchDiscord();
	closers.push(discord.close);
	const bot = await startBot(kind, discord);
	closers.push(bot.close);
	return { bot, discord };
}

type OpenSet = Omit<PreparedSet, 'bot'> & {
	readonly bot: RunningBot;
	readonly discord: LocalDiscord;
};

async function collectAllCards(sets: readonly OpenSet[]): Promise<Cards> {
	let cards: Cards = {};
	for (const { bot, discord, topics } of sets) {
		cards = { ...cards, ...(await collectCards(bot, discord, topics)) };
	}
	return cards;
}

type Constants = { readonly line: RunningBot; readonly card: RunningBot };

function listComparisons(sets: readonly OpenSet[], constants: Constants): Comparison[] {
	return [
		...sets.flatMap((set) => compareSet(set, constants)),
		...sets.slice(-1).map((set) => compareCard(set, constants)),
	];
}

function compareSet({ articles, topics, bot }: OpenSet, { card }: Constants): Comparison[] {
	return (['brief', 'who'] as const).map((command) => ({
		what: `/${command}, ${articles} articles`,
		isReference: false,
		constant: card,
		ours: bot,
		command,
		topics: topics[command],
	}));
}

/** Measures what a card costs compared with one short line, without Dateline. */
function compareCard({ articles, topics }: OpenSet, { line, card }: Constants): Comparison {
	const what = `constant cards of ${articles} articles, compared with one short line`;
	return {
		what,
		isReference: true,
		constant: line,
		ours: card,
		command: 'brief',
		topics: topics.brief,
	};
}

async function askAll(comparisons: readonly Comparison[], load: Load) {
	const random = seededRandom(11);
	await compare(comparisons, { askBlock: oneByOne, blocks: load.warmUpBlocks, random });
	const runs = [];
	for (let run = 0; run < load.runs; run++) {
		runs.push({
			oneByOne: await compare(comparisons, { askBlock: oneByOne, blocks: load.blocks, random }),
			atOnce: await compare(comparisons, { askBlock: atOnce, blocks: load.bursts, random }),
		});
	}
	return { oneByOne: runs.map((run) => run.oneByOne), atOnce: runs.map((run) => run.atOnce) };
}

/** A busy process releases memory only after a while. */
const settledAfterMs = 15_000;

async function memoryOf(bots: readonly { bot: RunningBot }[]): Promise<number[]> {
	await wait(settledAfterMs);
	const measured: number[] = [];
	for (const { bot } of bots) measured.push(await bot.memoryBytes());
	return measured;
}

/** How long a bot takes to be ready, in milliseconds. */
export type Readiness = { readonly bot: string; readonly ready: Timing };

/**
 * Times from the start of a process until its bot is ready. The bots take turns, each on its own local
 * Discord. The first start of each is not counted, because it registers commands and can load articles.
 */
export async function measureReadiness(
	bots: readonly { readonly name: string; readonly kind: BotKind }[],
	starts: number,
): Promise<Readiness[]> {
	const series = bots.map(({ name, kind }) => ({ name, kind, times: noTimes() }));
	const discords = await Promise.all(bots.map(openBenchDiscord));
	for (let start = 0; start <= starts; start++) {
		for (const [index, { kind, times }] of series.entries()) {
			const discord = discords[index];
			if (discord === undefined) continue;
			const bot = await startBot(kind, discord);
			if (start > 0) times.push(bot.readyMs);
			await bot.close();
		}
	}
	for (const discord of discords) await discord.close();
	return series.map(({ name, times }) => ({ bot: name, ready: summarize(times) }));
}

function noTimes(): number[] {
	return [];
}
