import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { LocalDiscord } from 'local-discord';
import { z } from 'zod';
import { token } from '../harness/open-flow.ts';
import { start } from '../harness/start-program.ts';

/** A process of `src/main.ts` among others. */
export type ClusterProcess = {
	/** The first shard of each range that it serves, by its log. */
	shards(): readonly number[];
	/** Everything that it logged. */
	logged(): readonly LogLine[];
	/** What it told its operator. */
	said(): readonly string[];
	/** Sends it a signal. */
	signal(signal: NodeJS.Signals): void;
	/** Its exit code; null if a signal ended it. */
	readonly exit: Promise<number | null>;
};

const LogLine = z.looseObject({ level: z.number(), msg: z.string() });
type LogLine = z.infer<typeof LogLine>;
const Shards = z.looseObject({ from: z.number() });

export type ClusterPlace = {
	readonly discord: LocalDiscord;
	readonly clusterUrl: string;
	readonly dataFolder: string;
};

/** Starts a process, which ends with the test. */
export function startProcess(
	{ discord, clusterUrl, dataFolder }: ClusterPlace,
	environment: NodeJS.ProcessEnv = {},
): ClusterProcess {
	const program = start({
		DISCORD_TOKEN: token,
		DISCORD_API_URL: discord.url,
		CLUSTER_URL: clusterUrl,
		DATA_DIR: dataFolder,
		LOG_LEVEL: 'info',
		...environment,
	});
	const lines: LogLine[] = [];
	const said: string[] = [];
	program.stdout.resume();
	createInterface({ input: program.stderr }).on('line', (line) => {
		if (line.startsWith('{')) lines.push(LogLine.parse(JSON.parse(line)));
		else said.push(line);
	});
	return {
		shards() {
			const held = new Set<number>();
			for (const line of lines) {
				if (line.msg === 'shards-taken') held.add(Shards.parse(line).from);
				if (line.msg === 'shards-handed-over') held.delete(Shards.parse(line).from);
			}
			return [...held].toSorted((one, other) => one - other);
		},
		logged: () => lines,
		said: () => said,
		signal: (signal) => void program.kill(signal),
		exit: once(program, 'exit').then(([code]) => z.number().nullable().parse(code)),
	};
}
