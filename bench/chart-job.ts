import type { Chart } from '#src/charts/chart.ts';
import { openChartDrawer } from '#src/charts/open-chart-drawer.ts';
import { findPeaks } from '#src/desk/trend.ts';
import { restingMemory, summarize } from './measure.ts';
import type { ChartFigures } from './results.ts';
import { seededRandom } from './synthetic-news.ts';

/** The smallest picture, an ordinary one and the largest. */
const sizes = [
	{ panels: 1, days: 7 },
	{ panels: 2, days: 30 },
	{ panels: 5, days: 90 },
] as const;
/** The days that only tell what was usual before. */
const lead = 7;

const [calls] = process.argv.slice(2);
process.send?.(await measureCharts(Number(calls)));

/** Draws as the program does, in a thread; its CPU time is that of the whole process. */
async function measureCharts(calls: number): Promise<ChartFigures> {
	const random = seededRandom(5);
	const drawer = openChartDrawer({
		after: () => () => {},
		onTrouble(error) {
			throw error;
		},
	});
	const draw = async (size: (typeof sizes)[number]) => {
		const chart = aChart(size, random);
		const before = process.cpuUsage();
		const png = await drawer.draw(chart);
		const { user, system } = process.cpuUsage(before);
		if (png === undefined) throw new Error('a chart was not drawn');
		return { cpuMs: (user + system) / 1_000, bytes: png.length };
	};

	const without = restingMemory();
	const started = performance.now();
	const { cpuMs } = await draw(sizes[1]);
	const first = { cpuMs, tookMs: performance.now() - started };
	const afterFirst = restingMemory();
	const pictures: ChartFigures['pictures'] = [];
	for (const size of sizes) {
		const drawn: { readonly cpuMs: number; readonly bytes: number }[] = [];
		for (let call = 0; call < calls; call += 1) drawn.push(await draw(size));
		pictures.push({
			...size,
			cpu: summarize(drawn.map((one) => one.cpuMs)),
			bytes: summarize(drawn.map(({ bytes }) => bytes)),
		});
	}
	const afterAll = restingMemory();
	await drawer.close();
	return { calls, first, pictures, memory: { without, afterFirst, afterAll } };
}

/** Names from rare to frequent, with an event every three weeks that fades in some days. */
function aChart(
	{ panels, days }: { readonly panels: number; readonly days: number },
	random: () => number,
): Chart {
	const series = Array.from({ length: panels }, (_, place) => {
		const usual = 4 ** place / 2;
		let event = 0;
		return Array.from({ length: days + lead }, () => {
			event = random() < 1 / 21 ? usual * (3 + 5 * random()) : event / 2;
			return Math.round(usual * random() * 2 + event);
		});
	});
	const peaks = findPeaks(series, lead);
	return {
		panels: series.map((counts, place) => ({
			counts: counts.slice(lead),
			marks: peaks.flatMap(({ series, index }, position) =>
				series === place ? [{ index, number: position + 1 }] : [],
			),
		})),
		dates: Array.from({ length: 7 }, (_, week) => ({
			index: Math.floor((week * (days - 1)) / 6),
			date: 1 + ((week * 5) % 28),
		})),
	};
}
