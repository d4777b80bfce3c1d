import { wholeNumber } from '#src/program/command-line.ts';
import { type Fleet, loadOf } from './scale.ts';
import { count, type Table, writeTable } from './tables.ts';

/** The options of `npm run simulate`, for `parseArgs`. */
export const fleetOptions = {
	servers: { type: 'string', default: '1000000' },
	subscriptions: { type: 'string', default: '5000000' },
	processes: { type: 'string', default: '23' },
	articles: { type: 'string', default: '1000000' },
	'articles-per-day': { type: 'string', default: '20000' },
	'due-share': { type: 'string', default: '0.1' },
	'max-concurrency': { type: 'string', default: '16' },
} as const;

type Values = Readonly<Record<keyof typeof fleetOptions, string>>;

/** Reads what was typed. Throws an error with a sentence for whoever typed it. */
export function fleetOf(values: Values): Fleet {
	const dueShare = Number(values['due-share']);
	if (!(dueShare > 0 && dueShare <= 1))
		throw new Error('--due-share must be a number above 0 and up to 1, such as 0.1.');
	return {
		servers: whole('servers'),
		subscriptions: whole('subscriptions'),
		processes: whole('processes'),
		articles: whole('articles'),
		articlesPerDay: whole('articles-per-day'),
		dueShare,
		identifiesAtOnce: whole('max-concurrency'),
	};

	function whole(name: keyof Values): number {
		return wholeNumber(name, values[name]);
	}
}

/** The load of a fleet as a table in Markdown. */
export function writeLoad(fleet: Fleet): string {
	const load = loadOf(fleet);
	const title = `${count(fleet.servers)} servers, ${count(fleet.subscriptions)} subscriptions, ${processes(fleet)}`;
	const rows: [string, string][] = [
		['shards', count(load.shards)],
		['shards of one process', count(load.shardsPerProcess)],
		['until all shards are identified, if all start at once', time(load.identifySeconds)],
		['such starts a day, at 1,000 identifies', count(load.fullStartsPerDay)],
		['memory of one process', gigabytes(load.memoryBytesPerProcess)],
		['disk of one process, for its index', gigabytes(load.diskBytesPerProcess)],
		['until a new machine has indexed all articles', time(load.catchUpSeconds)],
		['requests a second that one process may send', count(load.requestsPerSecondPerProcess)],
		['messages due in the busiest minute', count(load.messagesInBusiestMinute)],
		['until one process has composed its own', time(load.composeSecondsPerProcess)],
		['until the last of them is sent', time(load.sendSeconds)],
		['rows in Postgres', count(load.postgresRows)],
		['their size, without indexes', gigabytes(load.postgresBytes)],
		['writes a second while messages are sent', count(load.postgresWritesPerSecond)],
	];
	const table: Table = { title, note: '', columns: ['What', 'How much'], rows };
	return writeTable(table);
}

function processes({ processes }: Fleet): string {
	return processes === 1 ? '1 process' : `${count(processes)} processes`;
}

function gigabytes(bytes: number): string {
	return `${(bytes / 1e9).toFixed(1)} GB`;
}

function time(seconds: number): string {
	if (seconds < 120) return `${Math.ceil(seconds)} s`;
	if (seconds < 7_200) return `${Math.ceil(seconds / 60)} min`;
	return `${(seconds / 3_600).toFixed(1)} h`;
}
