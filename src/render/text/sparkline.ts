/**
 * Numbers as one line of bars, `▁▂▅█`: the highest number is the highest bar, and only 0 is the lowest, so
 * that a day without reports differs from a day with few.
 */
export function sparkline(counts: readonly number[]): string {
	const most = Math.max(0, ...counts);
	return counts.map((count) => bars[barOf(count, most)]).join('');
}

const bars = '▁▂▃▄▅▆▇█';

function barOf(count: number, most: number): number {
	return count <= 0 ? 0 : Math.ceil((count / most) * (bars.length - 1));
}
