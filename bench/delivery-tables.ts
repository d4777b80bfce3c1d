import { type DeliveryFigures, middleRun, type SendingFigures } from './results.ts';
import { count, mebibytes, ms, type Table } from './tables.ts';

/** The run in the middle, and what the quickest and the slowest took. */
export function deliveryTable(runs: readonly DeliveryFigures[]): Table {
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

export function sendingTable({ messages, seconds, channels, limited }: SendingFigures): Table {
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
