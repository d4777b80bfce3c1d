import { type ChartDrawer, openChartDrawer } from '#src/charts/open-chart-drawer.ts';
import type { Log } from '#src/observe/log.ts';

type ChartsProgram = {
	readonly log: Log;
	readonly after: (ms: number, run: () => void) => () => void;
	readonly closeAtEnd: (close: () => Promise<void>) => void;
};

/** Opens what draws charts; its thread starts with the first one, and ends with the program. */
export function openCharts({ log, after, closeAtEnd }: ChartsProgram): ChartDrawer['draw'] {
	const onTrouble = (error: unknown) => log.warn({ err: error }, 'chart-not-drawn');
	const { draw, close } = openChartDrawer({ after, onTrouble });
	closeAtEnd(close);
	return draw;
}
