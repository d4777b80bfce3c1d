import { middleRuns } from './answers.ts';
import { chartTables } from './chart-tables.ts';
import { clusterTables } from './cluster-tables.ts';
import { feedTables } from './feed-tables.ts';
import type { Stretch, Timing } from './measure.ts';
import { readingTables } from './reading-tables.ts';
import {
	type ArchiveFigures,
	type DeliveryFigures,
	type Figures,
	middleRun,
	type SendingFigures,
} from './results.ts';
import { count, mebibytes, ms, type Table } from './tables.ts';
import { waysTable } from './ways-table.ts';

/** All figures of a run, one table per part. */
export function figureTables(figures: Figures): Table[] {
	const { bots, archives, names, files, readiness } = figures;
	return [
		answersTable('Answers, one by one', bots.oneByOne, 'p99'),
		answersTable('100 answers at once, until the last', bots.atOnce, 'worst'),
		botsTable(readiness, bots.memory),
		loadTable(archives),
		timingsTable('Archive queries', archives, ({ queries }) => queries),
		timingsTable('Whole answers to /brief, without Discord', archives, ({ briefs }) => briefs),
		{
			title: `${count(names.names)} names in memory`,
			note: `Built in ${ms(names.buildMs)}, opened in ${ms(names.openMs)}, ${mebibytes(names.indexBytes)}.`,
			columns: ['Call', 'median', 'p99', 'worst'],
			rows: Object.entries(names.calls).map(([call, timing]) => [call, ...timingCells(timing)]),
		},
		{
			title: `${count(files.files)} files of one article`,
			note: '',
			columns: ['Reload', 'took', 'longest stall'],
			rows: [
				['first load', ...stretchCells(files.load)],
				['nothing changed', ...stretchCells(files.unchanged)],
				['other file times, same content', ...stretchCells(files.touched)],
			],
		},
		deliveryTable(figures.delivery),
		sendingTable(figures.sending),
		...feedTables(figures),
		...readingTables(figures.reading),
		...chartTables(figures.charts),
		waysTable(figures.ways),
		...clusterTables(figures.crowd, figures.cluster),
	];
}

function answersTable(
	title: string,
	runs: Figures['bots']['oneByOne'],
	tail: 'p99' | 'worst',
): Table {
	return {
		title,
		note:
			runs.length === 1
				? 'One run only.'
				: `The middle of ${runs.length} runs by ratio; the lowest and highest ratio in brackets.`,
		columns: ['Question', 'constant: median', tail, 'ours: median', tail, 'ratio of medians'],
		rows: middleRuns(runs).map(({ what, constant, ours, ratio, lowest, highest }) => [
			what,
			ms(constant.median),
			ms(constant[tail]),
			ms(ours.median),
			ms(ours[tail]),
			`${ratio.toFixed(2)}× (${lowest.toFixed(2)}–${highest.toFixed(2)})`,
		]),
	};
}

function botsTable(readiness: Figures['readiness'], memory: Figures['bots']['memory']): Table {
	return {
		title: 'Time to ready, and memory',
		note: '',
		columns: ['Bot', 'ready: median', 'worst', 'memory: idle', 'after the requests'],
		rows: readiness.map(({ bot, ready }, index) => [
			bot,
			ms(ready.median),
			ms(ready.worst),
			mebibytes(memory[index]?.idle ?? 0),
			mebibytes(memory[index]?.after ?? 0),
		]),
	};
}

function loadTable(archives: readonly ArchiveFigures[]): Table {
	const row = (what: string, cell: (archive: ArchiveFigures) => string) => [
		what,
		...archives.map(cell),
	];
	return {
		title: 'Loading',
		note: '',
		columns: archiveColumns('', archives),
		rows: [
			row('articles per second', ({ articles, load }) => count((articles / load.tookMs) * 1_000)),
			row('longest stall during it', ({ load }) => ms(load.worstStallMs)),
			row('memory of the process, peak', ({ loadPeakBytes }) => mebibytes(loadPeakBytes)),
			row('memory of the process, afterwards', ({ loadedBytes }) => mebibytes(loadedBytes)),
			row('database', ({ databaseBytes }) => mebibytes(databaseBytes)),
			row('opening the archive', ({ openMs }) => ms(openMs)),
			row('reload, nothing changed', ({ unchanged }) => ms(unchanged.tookMs)),
			row('reload, one article changed', ({ oneChanged }) => ms(oneChanged.tookMs)),
			row('longest stall during it', ({ oneChanged }) => ms(oneChanged.worstStallMs)),
			row('reload, one file with one article more', ({ oneMore }) => ms(oneMore.tookMs)),
		],
	};
}

function timingsTable(
	title: string,
	archives: readonly ArchiveFigures[],
	timingsOf: (archive: ArchiveFigures) => ArchiveFigures['queries'],
): Table {
	const [first] = archives;
	const calls = first === undefined ? [] : Object.keys(timingsOf(first));
	return {
		title: `${title}, median / p99`,
		note: '',
		columns: archiveColumns('Query', archives),
		rows: calls.map((call) => [
			call,
			...archives.map((archive) => {
				const timing = timingsOf(archive)[call];
				return timing === undefined ? '' : `${ms(timing.median)} / ${ms(timing.p99)}`;
			}),
		]),
	};
}

function archiveColumns(first: string, archives: readonly ArchiveFigures[]): string[] {
	return [first, ...archives.map(({ articles }) => `${count(articles)} articles`)];
}

function timingCells({ median, p99, worst }: Timing): string[] {
	return [ms(median), ms(p99), ms(worst)];
}

function stretchCells({ tookMs, worstStallMs }: Stretch): string[] {
	return [ms(tookMs), ms(worstStallMs)];
}

/** The middle run, and the figures of every run. */
function deliveryTable(runs: readonly DeliveryFigures[]): Table {
	const middle = middleRun(runs);
	const row = (what: string, cell: (run: DeliveryFigures) => string) => [
		what,
		cell(middle),
		runs.map(cell).join(', '),
	];
	return {
		title: `${count(middle.subscriptions)} digests due in one minute`,
		note: `${runs.length === 1 ? 'One run only.' : `The middle of ${runs.length} runs by the time until everything was owed, and each run.`} ${count(middle.messages)} messages. There are as many alerts as digests.`,
		columns: ['', 'measured', 'in each run'],
		rows: [
			row('until everything was planned, composed and stored', (run) => ms(run.composing.tookMs)),
			row('of that, CPU time of the thread', (run) => ms(run.composingCpuMs)),
			row('longest stall during it', (run) => ms(run.composing.worstStallMs)),
			row('additional memory, peak', (run) => mebibytes(run.peakBytes)),
			row('additional memory while everything was owed', (run) => mebibytes(run.owedBytes)),
			row('then until everything was sent and stored, with an instant network', (run) =>
				ms(run.keeping.tookMs),
			),
			row('longest stall during it', (run) => ms(run.keeping.worstStallMs)),
			row('documents stored per second during it', (run) => count(run.putsPerSecond)),
			row('the first tick afterwards, which checks each subscription', (run) =>
				ms(run.firstQuietTickMs),
			),
			row('a tick when nothing is due, median', (run) => ms(run.quietTick.median)),
			row('a tick when nothing is due, p99', (run) => ms(run.quietTick.p99)),
			row('from an article’s arrival until its alerts are owed, median', (run) =>
				ms(run.arriving.median),
			),
			row('alerts for one article', (run) => count(run.alertsPerArticle)),
		],
	};
}

function sendingTable({ messages, seconds, channels, limited }: SendingFigures): Table {
	return {
		title: 'Sending as fast as Discord allows',
		note: `To ${count(channels)} channels for ${seconds} s, on a local Discord with Discord’s limit of 50 requests per second in total.`,
		columns: ['', 'measured'],
		rows: [
			['messages per second', (messages / seconds).toFixed(1)],
			['messages that had to wait for a limit', count(limited)],
		],
	};
}
