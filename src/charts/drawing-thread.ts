import { type MessagePort, parentPort } from 'node:worker_threads';
import { drawChart } from './draw-chart.ts';
import type { NumberedChart, NumberedDrawing } from './open-chart-drawer.ts';

if (parentPort !== null) serve(parentPort);

/** Draws one chart after another. */
function serve(port: MessagePort): void {
	port.on('message', ({ number, chart }: NumberedChart) => {
		try {
			port.postMessage({ number, drawn: drawChart(chart) } satisfies NumberedDrawing);
		} catch (error) {
			port.postMessage({ number, error } satisfies NumberedDrawing);
		}
	});
}
