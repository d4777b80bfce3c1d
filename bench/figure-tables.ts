import { middleRuns } from './answers.ts';
import type { Stretch, Timing } from './measure.ts';
import {
	type ArchiveFigures,
	type DeliveryFigures,
	type Figures,
	middleRun,
	type SendingFigures,
} from './results.ts';
import { count, mebibytes, ms, type Table } from './tables.ts';

/** All figures of a run, a table for each part. */
export function figureTables(figures: Figures): Table[] {
	const { bots, archives, names, files, readiness } = figures;
	return [
		answersTable('Answers, one by one', bots.oneByOne, 'p99'),
		answersTable('Answers, 100 at once, until the last', bots.atOnce, 'worst'),
		botsTable(readiness, bots.memory),
		loadTable(archives),
		queriesTable(archives),
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
				: `The middle of ${runs.length} runs by ratio, and in brackets the lowest and the highest ratio.`,
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
		rows: readiness.map(({ bot, ready }, place) => [
			bot,
			ms(ready.median),
			ms(ready.worst),
			mebibytes(memory[place]?.idle ?? 0),
			mebibytes(memory[place]?.after ?? 0),
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
			row('articles a second', ({ articles, load }) => count((articles / load.tookMs) * 1_000)),
			row('longest stall meanwhile', ({ load }) => ms(load.worstStallMs)),
			row('memory of the process, at most', ({ loadPeakBytes }) => mebibytes(loadPeakBytes)),
			row('memory of the process, afterwards', ({ loadedBytes }) => mebibytes(loadedBytes)),
			row('database', ({ databaseBytes }) => mebibytes(databaseBytes)),
			row('opening it', ({ openMs }) => ms(openMs)),
			row('reload, nothing changed', ({ unchanged }) => ms(unchanged.tookMs)),
			row('reload, one article changed', ({ oneChanged }) => ms(oneChanged.tookMs)),
			row('longest stall meanwhile', ({ oneChanged }) => ms(oneChanged.worstStallMs)),
		],
	};
}

function queriesTable(archives: readonly ArchiveFigures[]): Table {
	const queries = Object.keys(archives[0]?.queries ?? {});
	return {
		title: 'Archive queries, median / p99',
		note: '',
		columns: archiveColumns('Asked for', archives),
		rows: queries.map((query) => [
			query,
			...archives.map((archive) => {
				const timing = archive.queries[query];
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

/** The run in the middle, and what the quickest and the slowest took. */
function deliveryTable(runs: readonly DeliveryFigures[]): Table {
	const middle = middleRun(runs);
	const row = (what: string, cell: (run: DeliveryFigures) => string) => [
		what,
		cell(middle),
		runs.map(cell).join(', '),
	];
	return {
		title: `${count(middle.subscriptions)} digests due in one minute`,
		note: `${runs.length === 1 ? 'One run only.' : `The middle of ${runs.length} runs by the time until all was owed, and all of them.`} ${count(middle.messages)} messages; beside them there are as many alerts.`,
		columns: ['', 'measured', 'in each run'],
		rows: [
			row('until all was planned, composed and written', (run) => ms(run.composing.tookMs)),
			row('of that, work of the thread', (run) => ms(run.composingCpuMs)),
			row('longest stall meanwhile', (run) => ms(run.composing.worstStallMs)),
			row('memory over before, at most', (run) => mebibytes(run.peakBytes)),
			row('memory over before, while all was owed', (run) => mebibytes(run.owedBytes)),
			row('then until all was sent and settled, on a network that takes no time', (run) =>
				ms(run.keeping.tookMs),
			),
			row('longest stall meanwhile', (run) => ms(run.keeping.worstStallMs)),
			row('documents written a second meanwhile', (run) => count(run.putsPerSecond)),
			row('the first tick after, which looks at each once', (run) => ms(run.firstQuietTickMs)),
			row('a tick when nothing is due, median', (run) => ms(run.quietTick.median)),
			row('a tick when nothing is due, p99', (run) => ms(run.quietTick.p99)),
			row('an article arrives, until its alerts are owed, median', (run) =>
				ms(run.arriving.median),
			),
			row('alerts of one article', (run) => count(run.alertsPerArticle)),
		],
	};
}

function sendingTable({ messages, seconds, channels, limited }: SendingFigures): Table {
	return {
		title: 'Sending as fast as Discord lets',
		note: `To ${count(channels)} channels for ${seconds} s, on a local Discord that limits as Discord does: 50 requests a second in all.`,
		columns: ['', 'measured'],
		rows: [
			['messages a second', (messages / seconds).toFixed(1)],
			['times that a message had to wait for a limit', count(limited)],
		],
	};
}
