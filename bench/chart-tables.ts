import { atMost, type Outcome } from './outcomes.ts';
import type { ChartFigures } from './results.ts';
import { count, mebibytes, ms, type Table } from './tables.ts';

const laterMaxMs = 60;
const pictureMaxBytes = 80_000;

/** Compares the figures of pictures with their aims. */
export function judgeCharts({ pictures }: ChartFigures): Outcome[] {
	const largest = pictures.at(-1);
	if (largest === undefined) return [];
	const bytes = Math.max(...pictures.map((picture) => picture.bytes.worst));
	return [
		atMost('the largest picture of /trend, CPU time, median', largest.cpu.median, laterMaxMs),
		{
			what: 'the largest file of a picture',
			aim: `≤ ${count(pictureMaxBytes)} bytes`,
			measured: `${count(bytes)} bytes`,
			met: bytes <= pictureMaxBytes,
		},
	];
}

/** All figures of pictures. */
export function chartTables({ calls, first, pictures, memory }: ChartFigures): Table[] {
	const more = (bytes: number) => mebibytes(bytes - memory.without);
	return [
		{
			title: 'Pictures of /trend',
			note: `CPU time of the whole process, ${count(calls)} pictures each. The first one starts the thread and loads the library: ${ms(first.cpuMs)} of CPU, ${ms(first.tookMs)} by the clock. Additional memory: ${more(memory.afterFirst)} after it, ${more(memory.afterAll)} after all; none before.`,
			columns: ['Lines and days', 'median', 'p99', 'bytes: median', 'largest'],
			rows: pictures.map(({ panels, days, cpu, bytes }) => [
				`${panels} of ${days} days`,
				ms(cpu.median),
				ms(cpu.p99),
				count(bytes.median),
				count(bytes.worst),
			]),
		},
	];
}
