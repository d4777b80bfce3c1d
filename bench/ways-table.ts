import type { WaysFigures } from './results.ts';
import { count, ms, type Table } from './tables.ts';

/** Answers by the gateway and by HTTP, side by side. */
export function waysTable(figures: WaysFigures): Table {
	return {
		title: 'Interactions by the gateway and by HTTP',
		note: 'Median / p99, on the five articles of the project; the ratio is that of the medians.',
		columns: ['', 'times measured', 'gateway', 'HTTP', 'HTTP / gateway'],
		rows: figures.map(({ what, times, gateway, http }) => [
			what,
			count(times),
			`${ms(gateway.median)} / ${ms(gateway.p99)}`,
			`${ms(http.median)} / ${ms(http.p99)}`,
			`${(http.median / gateway.median).toFixed(2)}×`,
		]),
	};
}
