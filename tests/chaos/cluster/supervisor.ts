import { setTimeout as wait } from 'node:timers/promises';
import type { LocalDiscord } from 'local-discord';
import type { Bot, Bots } from './bots.ts';

export type SupervisorSettings = {
	readonly bots: Bots;
	readonly discord: LocalDiscord;
	readonly shards: number;
	readonly leaseMs: number;
	readonly chance: () => number;
};

/** Keeps as many processes running as are wanted, as that of an operating system does. */
export type Supervisor = {
	add(): Promise<Bot>;
	/** Ends one as an operator does, and starts none in its place. */
	remove(): Promise<void>;
	/** Ends each in turn as an operator does, and starts another in its place. */
	roll(): Promise<void>;
	/** One that runs. */
	any(): Bot;
	running(): readonly Bot[];
	/** Resolves when each shard is served by one process, and connected. */
	healthy(): Promise<void>;
	/** How often processes ended by themselves, by exit code; and how often those that were told to did not do it cleanly. */
	exits(): ReadonlyMap<string, number>;
	end(): void;
};

const patienceMs = 240_000;
const restartMs = 500;
const clocksOffMs = [0, 0, 2, -2, 3, -3].map((minutes) => minutes * 60_000);
/** Another machine takes over, with an empty disk. */
const newMachineShare = 0.3;

export function createSupervisor(settings: SupervisorSettings): Supervisor {
	const { bots, discord, shards, leaseMs, chance } = settings;
	const running = new Set<Bot>();
	const leaving = new Set<Bot>();
	const exits = new Map<string, number>();
	let isOver = false;
	const pick = <Item>(items: readonly Item[]): Item => {
		const item = items[Math.floor(chance() * items.length)];
		if (item === undefined) throw new Error('there is nothing to choose from');
		return item;
	};
	const active = () => [...running].filter((bot) => bot.isActive());

	return {
		add: () => start(undefined),
		remove: () => leave(pick(active())),
		async roll() {
			for (const bot of active()) {
				await leave(bot);
				await start(bot);
				await healthy();
			}
		},
		any: () => pick(active()),
		running: () => [...running],
		healthy,
		exits: () => exits,
		end() {
			isOver = true;
		},
	};

	async function start(from: Bot | undefined): Promise<Bot> {
		const clockOffMs = pick(clocksOffMs);
		const isNewMachine = chance() < newMachineShare;
		const bot = await bots.start({ clockOffMs, leaseMs }, isNewMachine ? undefined : from);
		running.add(bot);
		void bot.exit.then(async (code) => {
			running.delete(bot);
			if (isOver || leaving.has(bot)) return;
			if (code !== null) count(`ended by itself with ${code}`);
			await wait(restartMs);
			if (!isOver) await start(bot);
		});
		return bot;
	}

	async function leave(bot: Bot): Promise<void> {
		leaving.add(bot);
		await bot.end('SIGTERM');
		const code = await bot.exit;
		if (code !== 0) count(`told to end, and ended with ${code}`);
	}

	async function healthy(): Promise<void> {
		const until = performance.now() + patienceMs;
		while (!isHealthy()) {
			if (performance.now() > until)
				throw new Error(`not healthy: ${describe()}, ${discord.connected()} shards are connected`);
			await wait(50);
		}
	}

	function isHealthy(): boolean {
		const served = active().flatMap((bot) => [...bot.shards]);
		const isEach = new Set(served).size === shards && served.length === shards;
		return isEach && discord.connected() === shards;
	}

	function describe(): string {
		return active()
			.map(({ name, shards: held }) => `${name} serves ${[...held].join()}`)
			.join(', ');
	}

	function count(what: string): void {
		exits.set(what, (exits.get(what) ?? 0) + 1);
	}
}
