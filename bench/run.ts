import { aimsTable, judge, type Outcome } from './aims.ts';
import { figureTables } from './figure-tables.ts';
import { describeMachine } from './machine.ts';
import { measureAll, type Scale } from './measure-all.ts';
import { writeReadme } from './readme.ts';
import { writeTable } from './tables.ts';
import { openWorkspace } from './workspace.ts';

const fullScale: Scale = {
	articles: [10_000, 100_000, 1_000_000],
	queryCalls: 3_000,
	nameCalls: 10_000,
	files: 10_000,
	subscriptions: 10_000,
	deliveryRuns: 3,
	starts: 5,
	load: { runs: 3, warmUpBlocks: 3, blocks: 20, bursts: 20 },
};

const quickScale: Scale = {
	...fullScale,
	articles: [10_000, 100_000],
	queryCalls: 500,
	deliveryRuns: 1,
	starts: 3,
	load: { runs: 1, warmUpBlocks: 3, blocks: 5, bursts: 5 },
};

await main(process.argv.includes('--quick'));

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
		process.stdout.write(`\n${text}\n\n${tellMissed(outcomes)}`);
		if (!isQuick) writeReadme(text);
	} finally {
		workspace.remove();
	}
}

function tellMissed(outcomes: readonly Outcome[]): string {
	const missed = outcomes.filter(({ met }) => !met);
	if (missed.length === 0) return 'All aims are met.\n';
	const lines = missed.map(({ what, aim, measured }) => `  ${what}: ${measured}, aim ${aim}`);
	return `Missed ${missed.length} of ${outcomes.length} aims:\n${lines.join('\n')}\n`;
}
