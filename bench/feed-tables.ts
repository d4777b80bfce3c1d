import type { Timing } from './measure.ts';
import { atLeast, atMost, type Outcome } from './outcomes.ts';
import type { ArrivalFigures, Figures, ParseFigures, PollingFigures } from './results.ts';
import { count, mebibytes, ms, type Table } from './tables.ts';

/** The other parsers, and how many times as fast we should be. */
const rivals = [
	{ name: 'rss-parser', ratioMin: 1.3 },
	{ name: 'feedparser', ratioMin: 10 },
] as const;

const stallMaxMs = 50;
const tickMaxMs = 5;
const toAlertMaxMs = 1_000;
const workerCpuMaxMs = 50;
const readerStallMaxMs = 10;

/** Compares the figures of feeds with their aims. */
export function judgeFeeds({ parsing, polling, arrivals }: Figures): Outcome[] {
	const { round, unchanged, tick } = polling;
	const size = `in ${count(arrivals.articles)} articles`;
	const stall = 'longest wait of anything else during a poll of';
	return [
		...parsing.flatMap(judgeParsing),
		atMost(`${stall} ${count(round.feeds)} feeds`, round.took.worstStallMs, stallMaxMs),
		atMost(
			`${stall} ${count(unchanged.feeds)} unchanged feeds`,
			unchanged.took.worstStallMs,
			stallMaxMs,
		),
		...judgeTick(`a tick when none of ${count(tick.feeds)} feeds is due`, tick.none),
		...judgeTick(`a tick when some of ${count(tick.feeds)} feeds are due`, tick.some),
		atMost(
			`from the fetch of a feed until its alerts are owed ${size}, p99`,
			arrivals.toAlert.fromFetch.p99,
			toAlertMaxMs,
		),
		atMost(
			`CPU time of one article more ${size}, median`,
			arrivals.one.workerCpu.median,
			workerCpuMaxMs,
		),
		atMost(
			`longest wait of an answer while one article arrives ${size}`,
			arrivals.one.worstStallMs,
			readerStallMaxMs,
		),
	];
}

function judgeParsing({ format, timings }: ParseFigures[number]): Outcome[] {
	return rivals.map(({ name, ratioMin }) =>
		atLeast(
			`reading 1 MB of ${formats[format]}, compared with ${name}`,
			timings[name].median / timings.ours.median,
			ratioMin,
		),
	);
}

function judgeTick(what: string, { median, p99 }: Timing): Outcome[] {
	return [atMost(`${what}, median`, median, tickMaxMs), atMost(`${what}, p99`, p99, tickMaxMs)];
}

const formats = { rss: 'RSS', atom: 'Atom' } as const;

/** All figures of feeds. */
export function feedTables({ parsing, polling, arrivals }: Figures): Table[] {
	return [parsingTable(parsing), pollingTable(polling), arrivalsTable(arrivals)];
}

function parsingTable(parsing: ParseFigures): Table {
	const [first] = parsing;
	return {
		title: 'Reading a megabyte of feed',
		note: `User time, median of ${first?.runs ?? 0} runs in turns. A ratio above 1 means that we are faster.`,
		columns: ['Parser', 'median', 'p99', 'ratio of medians'],
		rows: parsing.flatMap(({ format, items, timings }) =>
			(['ours', 'rss-parser', 'feedparser'] as const).map((name) => [
				`${formats[format]}, ${count(items)} items: ${name}`,
				ms(timings[name].median),
				ms(timings[name].p99),
				name === 'ours' ? '' : `${(timings[name].median / timings.ours.median).toFixed(2)}×`,
			]),
		),
	};
}

function pollingTable({ round, unchanged, tick }: PollingFigures): Table {
	const row = (what: string, cell: (round: PollingFigures['round']) => string) => [
		what,
		cell(round),
		cell(unchanged),
	];
	return {
		title: 'Polling',
		note: `Feeds of 20 new items, and feeds that answer 304, from a server on loopback. With ${count(tick.feeds)} feeds a tick takes ${ms(tick.none.median)} (p99 ${ms(tick.none.p99)}) when none is due, and ${ms(tick.some.median)} (p99 ${ms(tick.some.p99)}) when some are.`,
		columns: ['', `${count(round.feeds)} feeds`, `${count(unchanged.feeds)} unchanged feeds`],
		rows: [
			row('until all were polled and stored', ({ took }) => ms(took.tookMs)),
			row('of that, CPU time of the thread', ({ threadCpuMs }) => ms(threadCpuMs)),
			row('CPU time of all threads', ({ allCpuMs }) => ms(allCpuMs)),
			row('longest stall during it', ({ took }) => ms(took.worstStallMs)),
			row('articles per second', ({ articles, took }) => count((articles / took.tookMs) * 1_000)),
			row('additional memory, peak', ({ peakBytes }) => mebibytes(peakBytes)),
		],
	};
}

function arrivalsTable({ articles, toAlert, one, many, sustained }: ArrivalFigures): Table {
	const { took } = sustained;
	const rate = (sustained.articles / took.tookMs) * 1_000;
	return {
		title: `Arrivals among ${count(articles)} articles`,
		note: `One by one ${one.calls} times, ${count(many.articles)} together ${many.calls} times, alerts ${toAlert.calls} times. First polls of ${count(sustained.feeds)} feeds brought ${count(rate)} articles per second, with a stall of at most ${ms(took.worstStallMs)}.`,
		columns: ['', 'median', 'p99', 'longest stall'],
		rows: [
			adding('one article, until it is found', one.took, one.worstStallMs),
			adding('of that, CPU time of the other threads', one.workerCpu),
			adding(
				`${count(many.articles)} articles, until they are found`,
				many.took,
				many.worstStallMs,
			),
			adding('of that, CPU time of the other threads', many.workerCpu),
			adding('from an item’s appearance until its alerts are owed', toAlert.fromAppearance),
			adding('from the fetch of its feed', toAlert.fromFetch),
		],
	};
}

function adding(what: string, { median, p99 }: Timing, stallMs?: number): string[] {
	return [what, ms(median), ms(p99), stallMs === undefined ? '' : ms(stallMs)];
}
