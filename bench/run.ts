import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';
import { DatabaseSync } from 'node:sqlite';
import { readCommandLine } from '#src/program/command-line.ts';
import { aimsTable, judge } from './aims.ts';
import { figureTables } from './figure-tables.ts';
import { measureAll, openWorkspace, type Scale } from './measure-all.ts';
import type { Outcome } from './outcomes.ts';
import { writeTable } from './tables.ts';

const fullScale: Scale = {
	articles: [10_000, 100_000, 1_000_000],
	queryCalls: 3_000,
	nameCalls: 10_000,
	files: 10_000,
	pictures: 100,
	subscriptions: 10_000,
	deliveryRuns: 3,
	parses: 40,
	polling: { feeds: 1_000, unchangedFeeds: 10_000 },
	arrivals: { calls: 30, feeds: 200 },
	reading: { articles: 100_000, calls: 1_000, runs: 5, feeds: 40 },
	crowd: { servers: 10_000, subscriptions: 50_000 },
	cluster: { articles: 10_000, questions: 2_000, calls: 100, kills: 6 },
	starts: 5,
	load: { runs: 3, warmUpBlocks: 3, blocks: 20, bursts: 20 },
};

const quickScale: Scale = {
	...fullScale,
	articles: [10_000, 100_000],
	queryCalls: 500,
	deliveryRuns: 1,
	parses: 20,
	polling: { feeds: 200, unchangedFeeds: 10_000 },
	arrivals: { calls: 10, feeds: 50 },
	reading: { articles: 100_000, calls: 400, runs: 3, feeds: 20 },
	cluster: { articles: 2_000, questions: 500, calls: 20, kills: 2 },
	starts: 3,
	load: { runs: 1, warmUpBlocks: 3, blocks: 5, bursts: 5 },
};

const file = new URL('./README.md', import.meta.url);
const start = '<!-- figures -->';
const end = '<!-- end of figures -->';

const options = { quick: { type: 'boolean', default: false } } as const;
await main(readCommandLine({ options }, ({ values }) => values.quick));

async function main(isQuick: boolean): Promise<void> {
	const scale = isQuick ? quickScale : fullScale;
	const workspace = openWorkspace(Math.max(...scale.articles));
	process.once('SIGINT', () => {
		workspace.remove();
		process.exit(130);
	});
	try {
		const figures = await measureAll(scale, workspace);
		const outcomes = judge(figures);
		const tables = [aimsTable(outcomes), ...figureTables(figures)].map(writeTable);
		const text = [describeMachine(new Date()), ...tables].join('\n\n');
		process.stdout.write(`\n${text}\n\n${describeMissed(outcomes)}`);
		if (!isQuick) writeReadme(text);
	} finally {
		workspace.remove();
	}
}

function describeMissed(outcomes: readonly Outcome[]): string {
	const missed = outcomes.filter(({ met }) => !met);
	if (missed.length === 0) return 'All aims are met.\n';
	const lines = missed.map(({ what, aim, measured }) => `  ${what}: ${measured}, aim ${aim}`);
	return `Missed ${missed.length} of ${outcomes.length} aims:\n${lines.join('\n')}\n`;
}

/** One line about the machine and the software of a run. */
function describeMachine(now: Date): string {
	const [cpu] = cpus();
	const gibibytes = Math.round(totalmem() / 1024 ** 3);
	return [
		now.toISOString().slice(0, 10),
		`${cpus().length} cores (${cpu?.model.trim() ?? 'unknown'})`,
		`${gibibytes} GiB of memory`,
		`${type()} ${release()}`,
		`Node ${process.version}`,
		`SQLite ${sqliteVersion()}`,
	].join(' · ');
}

function sqliteVersion(): string {
	const database = new DatabaseSync(':memory:');
	const row = database.prepare('SELECT sqlite_version() AS version').get();
	database.close();
	return String(row?.version);
}

/** Replaces the figures in README.md with those of this run. */
function writeReadme(figures: string): void {
	const text = readFileSync(file, 'utf8');
	const from = text.indexOf(start);
	const to = text.indexOf(end);
	if (from < 0 || to < from) throw new Error(`bench/README.md lacks its “${start}” … “${end}”`);
	const head = text.slice(0, from + start.length);
	writeFileSync(file, `${head}\n\n${figures}\n\n${text.slice(to)}`);
}
