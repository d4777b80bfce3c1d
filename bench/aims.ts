import { middleRuns } from './answers.ts';
import { judgeCharts } from './chart-tables.ts';
import { judgeCluster } from './cluster-tables.ts';
import { judgeFeeds } from './feed-tables.ts';
import { atMost, type Outcome } from './outcomes.ts';
import { judgeReading } from './reading-tables.ts';
import {
	type ArchiveFigures,
	type DeliveryFigures,
	type Figures,
	middleRun,
	type NamesFigures,
	type SendingFigures,
} from './results.ts';
import { count, mebibytes, type Table } from './tables.ts';

const ratioMax = 1.2;
const queryMedianMaxMs = 0.5;
const queryP99MaxMs = 5;
const suggestP99MaxMs = 5;
/** The other kinds of question have the aim of a query. */
const briefP99MaxMs: Readonly<Record<string, number>> = {
	'a question of 12 words': 20,
	'words that no article has together': 20,
};
const articlesPerSecondMin = 8_000;
const oneMoreMaxMs = 50;
const memoryMaxBytes = 60 * 1024 ** 2;
const readyMaxMs = 500;
const stallMaxMs = 50;
const dueMaxMs = 2_000;
const quietTickMaxMs = 5;
/** Discord allows 50 requests per second, and the start can cost one of the ten seconds. */
const messagesPerSecondMin = 45;

/** Compares the figures with the aims; archive aims apply to the largest archive measured. */
export function judge(figures: Figures): Outcome[] {
	const { archives, names, readiness, bots, delivery, sending } = figures;
	const largest = archives.at(-1);
	return [
		...judgeAnswers(bots),
		...(largest === undefined ? [] : judgeArchive(largest)),
		...judgeNames(names),
		...judgeMemory(bots),
		...judgeReadiness(readiness),
		...judgeDelivery(middleRun(delivery)),
		judgeSending(sending),
		...judgeFeeds(figures),
		...judgeReading(figures.reading),
		...judgeCharts(figures.charts),
		...judgeCluster(figures.cluster),
	];
}

/** Shows which aims were met. */
export function aimsTable(outcomes: readonly Outcome[]): Table {
	return {
		title: 'Aims',
		note: '',
		columns: ['What', 'Aim', 'Measured', 'Met'],
		rows: outcomes.map(({ what, aim, measured, met }) => [
			what,
			aim,
			measured,
			met ? 'yes' : '**no**',
		]),
	};
}

function judgeAnswers({ oneByOne }: Figures['bots']): Outcome[] {
	return middleRuns(oneByOne)
		.filter(({ isReference }) => !isReference)
		.map(({ what, ratio }) => ({
			what: `${what}: median, compared with a constant answer`,
			aim: `≤ ${ratioMax}×`,
			measured: `${ratio.toFixed(2)}×`,
			met: ratio <= ratioMax,
		}));
}

const aimedQueries = [
	'a rare word',
	'a common word',
	'two common words',
	'a rare and a common word',
];

function judgeArchive({ articles, load, oneMore, queries, briefs }: ArchiveFigures): Outcome[] {
	const size = `in ${count(articles)} articles`;
	const rate = (articles / load.tookMs) * 1_000;
	const searches = aimedQueries.flatMap((query) => {
		const { median = 0, p99 = 0 } = queries[query] ?? {};
		return [
			atMost(`${query} ${size}, median`, median, queryMedianMaxMs),
			atMost(`${query} ${size}, p99`, p99, queryP99MaxMs),
		];
	});
	const answers = Object.entries(briefs).map(([asked, { p99 }]) =>
		atMost(`/brief of ${asked} ${size}, p99`, p99, briefP99MaxMs[asked] ?? queryP99MaxMs),
	);
	return [
		...searches,
		...answers,
		{
			what: `loading ${count(articles)} articles`,
			aim: `≥ ${count(articlesPerSecondMin)} per second`,
			measured: `${count(rate)} per second`,
			met: rate >= articlesPerSecondMin,
		},
		atMost('longest wait of an answer while loading', load.worstStallMs, stallMaxMs),
		atMost(`one article more ${size}, until it is found`, oneMore.tookMs, oneMoreMaxMs),
	];
}

function judgeNames({ names, calls }: NamesFigures): Outcome[] {
	return Object.entries(calls)
		.filter(([call]) => call.startsWith('suggest'))
		.map(([call, { p99 }]) => atMost(`${call}, ${count(names)} names, p99`, p99, suggestP99MaxMs));
}

function judgeMemory({ memory }: Figures['bots']): Outcome[] {
	const [constant] = memory;
	const largest = memory.at(-1);
	if (constant === undefined || largest === undefined) return [];
	return (['idle', 'after'] as const).map((when) => {
		const extra = largest[when] - constant[when];
		return {
			what: `memory of ${largest.bot} beyond the constant bot, ${when === 'idle' ? 'idle' : 'after the requests'}`,
			aim: `≤ +${mebibytes(memoryMaxBytes)}`,
			measured: `+${mebibytes(extra)}`,
			met: extra <= memoryMaxBytes,
		};
	});
}

function judgeReadiness(readiness: Figures['readiness']): Outcome[] {
	const [constant] = readiness;
	const largest = readiness.at(-1);
	if (constant === undefined || largest === undefined) return [];
	const extra = largest.ready.median - constant.ready.median;
	return [atMost(`time to ready of ${largest.bot} beyond the constant bot`, extra, readyMaxMs)];
}

function judgeDelivery(middle: DeliveryFigures): Outcome[] {
	const { subscriptions, composing, quietTick } = middle;
	const quiet = `a tick when nothing is due, ${count(2 * subscriptions)} subscriptions`;
	return [
		atMost(
			`${count(subscriptions)} digests due at once: time to compose`,
			composing.tookMs,
			dueMaxMs,
		),
		atMost('longest wait of anything else while composing', composing.worstStallMs, stallMaxMs),
		atMost(`${quiet}, median`, quietTick.median, quietTickMaxMs),
		atMost(`${quiet}, p99`, quietTick.p99, quietTickMaxMs),
	];
}

function judgeSending({ messages, seconds }: SendingFigures): Outcome {
	const rate = messages / seconds;
	return {
		what: 'messages sent, with a limit of 50 requests per second',
		aim: `≥ ${messagesPerSecondMin} per second`,
		measured: `${rate.toFixed(1)} per second`,
		met: rate >= messagesPerSecondMin,
	};
}
