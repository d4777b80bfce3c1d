import { summarize, type Timing } from './measure.ts';
import { atMost, type Outcome } from './outcomes.ts';
import type { ClusterFigures, CrowdFigures, FollowFigures, MeasuredCluster } from './results.ts';
import { count, mebibytes, ms, type Table } from './tables.ts';

const owedP99MaxMs = 1_000;
const reloadMaxMs = 2_000;
/** As `src/program/run-cluster.ts` sets it. */
const leaseMs = 15_000;
const takeoverMaxLeases = 1.5;

/** Compares the figures of several processes with the aims. */
export function judgeCluster(measured: MeasuredCluster): Outcome[] {
	if (measured === undefined) return [];
	const { alerts, reload, takeovers } = measured.cluster;
	const worst = Math.max(...takeovers.map(({ tookMs }) => tookMs)) / leaseMs;
	return [
		atMost(
			'from an article in Postgres until its alerts are owed in another process, p99',
			alerts.owed.p99,
			owedP99MaxMs,
		),
		atMost(
			`a reload, until ${reload.processes} processes answer with it, p99`,
			reload.took.p99,
			reloadMaxMs,
		),
		{
			what: 'from the end of a process until others answer for it, the longest',
			aim: `≤ ${takeoverMaxLeases} leases`,
			measured: leases(worst * leaseMs),
			met: worst <= takeoverMaxLeases,
		},
	];
}

/** The figures of one process with many servers, and of several processes. */
export function clusterTables(crowd: CrowdFigures, measured: MeasuredCluster): Table[] {
	if (measured === undefined) return [crowdTable(crowd)];
	const { cluster, follow } = measured;
	return [
		crowdTable(crowd),
		answersTable(cluster),
		followTable(cluster, follow),
		eventsTable(cluster),
	];
}

function crowdTable({ servers, subscriptions, starts, alone, empty, full }: CrowdFigures): Table {
	const row = (what: string, { ready, memory, tick }: CrowdFigures['full']) => [
		what,
		ms(ready.median),
		ms(ready.worst),
		mebibytes(memory.median),
		ms(tick.median),
		ms(tick.p99),
	];
	return {
		title: `One process with ${count(servers)} servers`,
		note: `${starts} starts of each that count. Half of the subscriptions are digests, half alerts; none is due in the 200 ticks.`,
		columns: ['', 'ready: median', 'worst', 'memory', 'tick: median', 'p99'],
		rows: [
			row('one server', alone),
			row(`${count(servers)} servers`, empty),
			row(`and ${count(subscriptions)} subscriptions`, full),
		],
	};
}

function answersTable({ servers, shards, answers }: ClusterFigures): Table {
	const [first] = answers;
	return {
		title: 'Answers of several processes',
		note: `${count(first?.calls ?? 0)} questions to /brief from ${count(servers)} servers on ${shards} shards, 16 at once, in each of ${answers.length} rounds, in this order. The processes, Postgres and the local Discord with its readers share the same cores, so the sum of answers cannot grow; the CPU time of one answer is what counts.`,
		columns: [
			'Processes',
			'answers per second',
			'median',
			'p99',
			'CPU of an answer',
			'compared with one process',
			'of Discord and readers',
			'memory of each',
		],
		rows: answers.map(({ processes, calls, tookMs, took, cpuMs, discordCpuMs, memoryBytes }) => [
			`${processes}`,
			count((calls / tookMs) * 1_000),
			ms(took.median),
			ms(took.p99),
			ms(cpuMs),
			`${(cpuMs / (first?.cpuMs ?? cpuMs)).toFixed(2)}×`,
			ms(discordCpuMs),
			memoryBytes.map(mebibytes).join(', '),
		]),
	};
}

function followTable({ publishing }: ClusterFigures, follow: FollowFigures): Table {
	const rate = (articles: number, tookMs: number) => count((articles / tookMs) * 1_000);
	return {
		title: 'The shared log of articles',
		note: 'The first process loads the data folder and puts all of it into Postgres, timed from its start. Then a new machine, without any articles, catches up.',
		columns: ['', 'articles', 'took', 'articles per second', 'CPU of an article', 'longest stall'],
		rows: [
			[
				'the first process',
				count(publishing.articles),
				ms(publishing.tookMs),
				rate(publishing.articles, publishing.tookMs),
				'',
				'',
			],
			[
				'a new machine',
				count(follow.articles),
				ms(follow.took.tookMs),
				rate(follow.articles, follow.took.tookMs),
				ms(follow.cpuMs / follow.articles),
				ms(follow.took.worstStallMs),
			],
		],
	};
}

function eventsTable({ publishing, alerts, reload, takeovers }: ClusterFigures): Table {
	const row = (what: string, times: number, { median, p99, worst }: Timing) => [
		what,
		`${times}`,
		ms(median),
		ms(p99),
		ms(worst),
	];
	const takeover = (what: string, isLeader: boolean) => {
		const times = takeovers.filter((one) => one.isLeader === isLeader);
		if (times.length === 0) return [];
		const { median, worst } = summarize(times.map(({ tookMs }) => tookMs));
		return [[what, `${times.length}`, leases(median), '', leases(worst)]];
	};
	return {
		title: 'From one process to another',
		note: `Among ${count(publishing.articles)} articles. Each article is loaded by a reload in the process that leads, and wanted by ${alerts.each} alerts of one other process; the time runs until the last of them. A lease lasts 15 s; sixteen shards may identify at once.`,
		columns: ['', 'times', 'median', 'p99', 'worst'],
		rows: [
			row('from an article in Postgres until its alerts are owed', alerts.calls, alerts.owed),
			row('until they are posted', alerts.calls, alerts.posted),
			row(`from /reload until all ${reload.processes} answer with it`, reload.calls, reload.took),
			row('until it is answered itself', reload.calls, reload.reply),
			...takeover('from SIGKILL of the process that leads until others answer', true),
			...takeover('from SIGKILL of another one', false),
		],
	};
}

function leases(tookMs: number): string {
	return `${(tookMs / leaseMs).toFixed(2)} leases`;
}
