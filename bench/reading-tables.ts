import { summarize } from './measure.ts';
import { atMost, type Outcome } from './outcomes.ts';
import type { ReadingFigures } from './results.ts';
import { count, mebibytes, ms, type Table } from './tables.ts';

const articleMaxMs = 5;
const arrivingMin = 200;
const modelMaxBytes = 60 * 1024 ** 2;
const alikeMaxMs = 50;
/** “Unchanged in time”, with some room for noise. */
const profileRatioMax = 1.1;

/** Compares the figures of reading with their aims. */
export function judgeReading({
	model,
	reading,
	alike,
	articles,
	arriving,
	profiles,
}: ReadingFigures): Outcome[] {
	const rate = middleRate(arriving);
	const ratio = profileRatio(profiles);
	return [
		...reading.map(({ characters, cpu }) =>
			atMost(
				`reading an article of ${count(characters)} characters, CPU time, median`,
				cpu.median,
				articleMaxMs,
			),
		),
		{
			what: `articles without lists that arrive, are read and found in ${count(articles)} articles`,
			aim: `≥ ${arrivingMin} per second`,
			measured: `${count(rate)} per second`,
			met: rate >= arrivingMin,
		},
		{
			what: '/who of somebody who was read, compared with a listed person, median',
			aim: `≤ ${profileRatioMax}×`,
			measured: `${ratio.toFixed(2)}×`,
			met: ratio <= profileRatioMax,
		},
		{
			what: 'additional memory of the process that reads',
			aim: `≤ ${mebibytes(modelMaxBytes)}`,
			measured: mebibytes(model.bytes),
			met: model.bytes <= modelMaxBytes,
		},
		atMost(`the first names that look alike of ${count(alike.people)}`, alike.firstMs, alikeMaxMs),
	];
}

/** All figures of reading. */
export function readingTables({
	model,
	reading,
	alike,
	articles,
	arriving,
	profiles,
}: ReadingFigures): Table[] {
	return [
		{
			title: 'Reading',
			note: `CPU time of articles as news agencies write them. The model is loaded and the first article read in ${ms(model.firstMs)}; with all words remembered, that takes ${mebibytes(model.bytes)} of memory. The first search for names that look alike takes ${ms(alike.firstMs)}.`,
			columns: ['', 'calls', 'median', 'p99'],
			rows: [
				...reading.map(({ characters, calls, cpu }) => [
					`an article of ${count(characters)} characters`,
					count(calls),
					ms(cpu.median),
					ms(cpu.p99),
				]),
				[
					`names that look alike of ${count(alike.people)}`,
					'',
					ms(alike.took.median),
					ms(alike.took.p99),
				],
				['/who of people who were read', '', ms(profiles.read.median), ms(profiles.read.p99)],
				['/who of listed people', '', ms(profiles.listed.median), ms(profiles.listed.p99)],
			],
		},
		{
			title: `Articles without lists that arrive among ${count(articles)}`,
			note: 'From feed to feed, until all are read, and found by the names in them.',
			columns: ['Run', 'articles', 'per second', 'CPU time of an article', 'longest stall'],
			rows: arriving.map((run, index) => [
				`${index + 1}`,
				count(run.articles),
				count(rateOf(run)),
				ms(run.allCpuMs / run.articles),
				ms(run.took.worstStallMs),
			]),
		},
	];
}

function middleRate(arriving: ReadingFigures['arriving']): number {
	return summarize(arriving.map(rateOf)).median;
}

function rateOf({ articles, took }: ReadingFigures['arriving'][number]): number {
	return (articles / took.tookMs) * 1_000;
}

function profileRatio({ read, listed }: ReadingFigures['profiles']): number {
	return read.median / listed.median;
}
