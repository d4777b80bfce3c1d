import { loadImage } from '@napi-rs/canvas';
import { expect, it, onTestFinished } from 'vitest';
import type { Chart } from '#src/charts/chart.ts';
import { openChartDrawer } from '#src/charts/open-chart-drawer.ts';

const chart: Chart = {
	panels: [{ counts: [1, 2, 9, 3, 1, 0, 2], marks: [{ index: 2, number: 1 }] }],
	dates: [{ index: 6, date: 20 }],
};

/** A drawer with a clock that only the test moves; by default its thread draws. */
function aDrawer(program?: string) {
	const timers = new Set<() => void>();
	const troubles: unknown[] = [];
	const drawer = openChartDrawer({
		after(_, run) {
			timers.add(run);
			return () => timers.delete(run);
		},
		onTrouble: (error) => troubles.push(error),
		...(program === undefined ? {} : { program: new URL(`data:text/javascript,${program}`) }),
	});
	onTestFinished(drawer.close);
	return {
		...drawer,
		troubles,
		timers,
		letTimePass() {
			for (const run of [...timers]) run();
		},
	};
}

const threadIsSilent = 'setInterval(() => {}, 1000)';
const libraryIsMissing = "import 'a-library-that-is-not-there'";

it('a thread draws charts as PNG files, each answer to its own question', async () => {
	const { draw, troubles } = aDrawer();
	const [first, second] = await Promise.all([
		draw(chart),
		draw({ ...chart, panels: [...chart.panels, ...chart.panels] }),
	]);
	const sizes = await Promise.all([first, second].map((png) => loadImage(Buffer.from(png ?? []))));
	expect(sizes.map(({ width }) => width)).toEqual([800, 800]);
	expect(sizes[1]?.height).toBeGreaterThan(sizes[0]?.height ?? 0);
	expect(troubles).toEqual([]);
});

it('no thread is started before the first chart, and one draws them all', async () => {
	let threads = 0;
	const count = () => {
		threads += 1;
	};
	process.on('worker', count);
	onTestFinished(() => void process.off('worker', count));
	const { draw } = aDrawer();
	expect(threads).toBe(0);
	await draw(chart);
	await draw(chart);
	expect(threads).toBe(1);
});

it('a chart that cannot be drawn affects no other', async () => {
	const { draw, troubles } = aDrawer();
	const drawn = await Promise.all([draw({ panels: [], dates: [] }), draw(chart)]);
	expect(drawn.map((png) => png !== undefined)).toEqual([false, true]);
	expect(troubles).toHaveLength(1);
});

it('a library that does not load costs only the pictures, and is tried three times', async () => {
	const { draw, troubles } = aDrawer(libraryIsMissing);
	for (let n = 0; n < 5; n += 1) expect(await draw(chart)).toBeUndefined();
	expect(troubles).toHaveLength(3);
	expect(String(troubles[0])).toContain('a-library-that-is-not-there');
});

it('whoever waits for a thread that takes too long goes on without a picture', async () => {
	const { draw, letTimePass, troubles } = aDrawer(threadIsSilent);
	const drawing = Promise.all([draw(chart), draw(chart)]);
	letTimePass();
	expect(await drawing).toEqual([undefined, undefined]);
	expect(troubles).toHaveLength(1);
});

it('after a thread that took too long, another one draws', async () => {
	const { draw, letTimePass } = aDrawer();
	const drawing = draw(chart);
	letTimePass();
	expect(await drawing).toBeUndefined();
	expect(await draw(chart)).toBeDefined();
});

it('only so many charts wait at a time', async () => {
	const { draw, letTimePass } = aDrawer(threadIsSilent);
	const waiting = Promise.all(Array.from({ length: 20 }, () => draw(chart)));
	expect(await draw(chart)).toBeUndefined();
	letTimePass();
	expect(await waiting).toHaveLength(20);
});

it('closing lets nobody wait, and nothing is drawn afterwards', async () => {
	const { draw, close, timers, troubles } = aDrawer(threadIsSilent);
	const drawing = draw(chart);
	await close();
	expect(await drawing).toBeUndefined();
	expect(await draw(chart)).toBeUndefined();
	expect([...timers]).toEqual([]);
	expect(troubles).toEqual([]);
});
