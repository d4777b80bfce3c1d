import { join } from 'node:path';
import { z } from 'zod';
import { aimsTable, judge, type Outcome } from './aims.ts';
import { type Load, measureLoad, type PreparedSet } from './bot-load.ts';
import { runJob } from './children.ts';
import { figureTables } from './figure-tables.ts';
import type { Figures } from './figures.ts';
import { describeMachine } from './machine.ts';
import { measureReadiness } from './readiness.ts';
import { writeReadme } from './readme.ts';
import { ArchiveFigures, FilesFigures, NamesFigures } from './results.ts';
import { count, writeTable } from './tables.ts';
import { makeBenchWorld, projectTopics, syntheticTopics } from './topics.ts';
import { openWorkspace, type Workspace } from './workspace.ts';

/** How much a run measures. */
type Scale = {
	readonly articles: readonly [number, ...number[]];
	readonly queryCalls: number;
	readonly nameCalls: number;
	readonly files: number;
	readonly starts: number;
	readonly load: Load;
};

const fullScale: Scale = {
	articles: [10_000, 100_000, 1_000_000],
	queryCalls: 3_000,
	nameCalls: 10_000,
	files: 10_000,
	starts: 5,
	load: { runs: 3, warmUpBlocks: 3, blocks: 20, bursts: 20 },
};

const quickScale: Scale = {
	...fullScale,
	articles: [10_000, 100_000],
	queryCalls: 500,
	starts: 3,
	load: { runs: 1, warmUpBlocks: 3, blocks: 5, bursts: 5 },
};

await main(process.argv.includes('--quick'));

async function main(isQuick: boolean): Promise<void> {
	const scale = isQuick ? quickScale : fullScale;
	const workspace = openWorkspace(Math.max(...scale.articles));
	try {
		const figures = await measure(scale, workspace);
		const outcomes = judge(figures);
		const tables = [aimsTable(outcomes), ...figureTables(figures)].map(writeTable);
		const text = [describeMachine(new Date()), ...tables].join('\n\n');
		process.stdout.write(`\n${text}\n\n${tellMissed(outcomes)}`);
		if (!isQuick) writeReadme(text);
	} finally {
		workspace.remove();
	}
}

async function measure(scale: Scale, workspace: Workspace): Promise<Figures> {
	const archives: ArchiveFigures[] = [];
	for (const articles of scale.articles) {
		archives.push(await measureArchive(articles, scale.queryCalls, workspace));
	}
	say(`names`);
	const names = await runJob('names-job', [scale.nameCalls], NamesFigures);
	say(`${count(scale.files)} files of one article`);
	const files = await runJob('files-job', [workspace.folder('files'), scale.files], FilesFigures);

	const sets = preparedSets(Math.max(...scale.articles), workspace);
	const kinds = sets.map(({ articles, bot }) => ({
		name: `Dateline, ${articles} articles`,
		kind: bot,
	}));
	say(`time to ready`);
	const readiness = await measureReadiness(
		[{ name: 'constant', kind: { program: 'constant-bot' } }, ...kinds],
		scale.starts,
	);
	say(`answers`);
	return { archives, names, files, readiness, bots: await measureLoad(sets, scale.load) };
}

async function measureArchive(
	articles: number,
	calls: number,
	workspace: Workspace,
): Promise<ArchiveFigures> {
	say(`${count(articles)} articles`);
	const folder = workspace.folder(`${articles}`);
	await runJob('write-news-job', [join(folder, 'data'), articles], z.object({}));
	return runJob('archive-job', [folder, calls], ArchiveFigures);
}

/** The project's own five articles, and the most that this run has loaded. */
function preparedSets(most: number, workspace: Workspace): PreparedSet[] {
	const folder = workspace.folder(`${most}`);
	return [
		{
			articles: '5',
			bot: {
				program: 'dateline-bot',
				stateFolder: workspace.folder('five'),
				dataFolder: join(import.meta.dirname, '..', 'data'),
			},
			topics: projectTopics,
		},
		{
			articles: count(most),
			bot: {
				program: 'dateline-bot',
				stateFolder: join(folder, 'state'),
				dataFolder: join(folder, 'data'),
			},
			topics: syntheticTopics(makeBenchWorld()),
		},
	];
}

function tellMissed(outcomes: readonly Outcome[]): string {
	const missed = outcomes.filter(({ met }) => !met);
	if (missed.length === 0) return 'All aims are met.\n';
	const lines = missed.map(({ what, aim, measured }) => `  ${what}: ${measured}, aim ${aim}`);
	return `Missed ${missed.length} of ${outcomes.length} aims:\n${lines.join('\n')}\n`;
}

function say(what: string): void {
	process.stdout.write(`Measuring ${what} …\n`);
}
