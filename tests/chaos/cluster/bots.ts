import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import {
	type BreakableConnection,
	openBreakableConnection,
} from '../../store/breakable-connection.ts';
import type { GivenUp } from '../judge-manner.ts';

/** How a process’s time differs from that of others. */
export type BotTime = {
	/** How far its clock is off. */
	readonly clockOffMs: number;
	readonly leaseMs: number;
};

export type BotPlace = {
	readonly apiUrl: string;
	readonly token: string;
	/** Of the database, as those see it whose network works. */
	readonly clusterUrl: string;
	readonly dataFolder: string;
	/** Where each process gets a state folder. */
	readonly folder: string;
	/** Where to keep what each process logged; undefined: nowhere. */
	readonly logFolder?: string | undefined;
	/** Called when a process has begun to serve a shard. */
	readonly onTaken: (shard: number, bot: Bot) => void;
};

/** One process of the bot. */
export type Bot = {
	readonly name: string;
	/** The shards that it serves, by its log. */
	readonly shards: ReadonlySet<number>;
	/** Its way to Postgres. */
	readonly network: BreakableConnection;
	/** Whether it can do anything: it runs, and is not frozen. */
	isActive(): boolean;
	/** Stops it until `thaw`. */
	freeze(): void;
	thaw(): void;
	/** Ends it: at once, or as an operator does. */
	end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>;
	/** Resolves with its exit code; null if it was killed. */
	readonly exit: Promise<number | null>;
};

export type Bots = {
	/** Starts one, with an empty state folder or that of one that has ended. */
	start(time: BotTime, from?: Bot): Promise<Bot>;
	/** How often each warning and error was logged, and each sentence said to the operator. */
	logged(): ReadonlyMap<string, number>;
	givenUp(): readonly GivenUp[];
	end(): Promise<void>;
};

const program = join(import.meta.dirname, 'cluster-bot.ts');
const warnLevel = 40;

const LogLine = z.looseObject({
	level: z.number(),
	msg: z.string().optional(),
	from: z.number().optional(),
	err: z.looseObject({ message: z.string() }).optional(),
	message: z.string().optional(),
	code: z.unknown().optional(),
	why: z.string().optional(),
});
type LogLine = z.infer<typeof LogLine>;

/** Starts processes of the bot, each with a network of its own. */
export function openBots(place: BotPlace): Bots {
	const logged = new Map<string, number>();
	const givenUp: GivenUp[] = [];
	const all: Bot[] = [];
	const folders = new Map<Bot, string>();
	const closers: (() => Promise<void>)[] = [];

	return {
		async start(time, from) {
			const name = `bot-${all.length}`;
			const stateFolder =
				(from && folders.get(from)) ?? mkdtempSync(join(place.folder, `state-${name}-`));
			const network = await openBreakableConnection(
				`${place.clusterUrl}?application_name=${name}`,
				(close) => closers.push(close),
			);
			const bot = run({ name, stateFolder, network, time });
			all.push(bot);
			folders.set(bot, stateFolder);
			return bot;
		},
		logged: () => logged,
		givenUp: () => givenUp,
		async end() {
			for (const bot of all) bot.thaw();
			await Promise.all(all.map((bot) => bot.end('SIGKILL')));
			for (const close of closers) await close();
		},
	};

	function run(settings: {
		readonly name: string;
		readonly stateFolder: string;
		readonly network: BreakableConnection;
		readonly time: BotTime;
	}): Bot {
		const { name, stateFolder, network, time } = settings;
		const child = spawn(process.execPath, [program, JSON.stringify(time)], {
			cwd: stateFolder,
			stdio: ['ignore', 'ignore', 'pipe'],
			env: {
				PATH: process.env.PATH,
				DISCORD_TOKEN: place.token,
				DISCORD_API_URL: place.apiUrl,
				CLUSTER_URL: network.url,
				DATA_DIR: place.dataFolder,
				STATE_DIR: stateFolder,
				LOG_LEVEL: 'info',
			},
		});
		const shards = new Set<number>();
		const state = { isFrozen: false, hasEnded: false };
		const exit = once(child, 'exit').then(([code]) => {
			state.hasEnded = true;
			shards.clear();
			return z.number().nullable().parse(code);
		});
		const bot: Bot = {
			name,
			shards,
			network,
			isActive: () => !state.hasEnded && !state.isFrozen,
			freeze() {
				state.isFrozen = true;
				child.kill('SIGSTOP');
			},
			thaw() {
				state.isFrozen = false;
				child.kill('SIGCONT');
			},
			async end(signal) {
				child.kill(signal);
				await exit;
			},
			exit,
		};
		if (place.logFolder !== undefined)
			child.stderr.pipe(createWriteStream(join(place.logFolder, `${name}.log`)));
		createInterface({ input: child.stderr }).on('line', (line) => {
			if (!line.startsWith('{')) return count(line);
			read(LogLine.parse(JSON.parse(line)), bot, shards);
		});
		return bot;
	}

	function read(line: LogLine, bot: Bot, shards: Set<number>): void {
		const { level, msg: event = '', from, err, message, code, why } = line;
		if (event === 'shards-taken' && from !== undefined) {
			shards.add(from);
			place.onTaken(from, bot);
		}
		if (event === 'shards-handed-over' && from !== undefined) shards.delete(from);
		if (event === 'thread-not-started' || event === 'message-not-published')
			givenUp.push({
				what: event,
				message: message ?? '',
				...(typeof code === 'number' && { code }),
				...(why !== undefined && { why }),
			});
		if (level >= warnLevel) count([event, err?.message ?? why].filter(Boolean).join(': '));
	}

	function count(what: string): void {
		logged.set(what, (logged.get(what) ?? 0) + 1);
	}
}
