import { createCanvas, loadImage } from '@napi-rs/canvas';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Chart, panelsMax } from '#src/charts/chart.ts';
import { drawChart } from '#src/charts/draw-chart.ts';
import { encodePng } from '#src/charts/encode-png.ts';

/** What Discord is sent at most, so that a phone loads it at once. */
const pictureBytesMax = 80_000;

/** Reads a PNG back as pixels, four bytes each. */
async function pixelsOf(png: Uint8Array): Promise<{ pixels: Buffer; width: number }> {
	const image = await loadImage(Buffer.from(png));
	const canvas = createCanvas(image.width, image.height);
	canvas.getContext('2d').drawImage(image, 0, 0);
	return { pixels: canvas.data(), width: image.width };
}

/** The colors of a picture as `#1f222a`, the most frequent first. */
async function colorsOf(png: Uint8Array): Promise<string[]> {
	const { pixels } = await pixelsOf(png);
	const counts = new Map<string, number>();
	for (let at = 0; at < pixels.length; at += 4) {
		const color = `#${pixels.toString('hex', at, at + 3)}`;
		counts.set(color, (counts.get(color) ?? 0) + 1);
	}
	return [...counts].sort(([, one], [, other]) => other - one).map(([color]) => color);
}

function aChart(panels: readonly (readonly number[])[]): Chart {
	return {
		panels: panels.map((counts) => ({ counts, marks: [{ index: counts.length >> 1, number: 8 }] })),
		dates: [{ index: 0, date: 1 }],
	};
}

it('whatever the numbers are, a chart is drawn and is no larger than 80 kB', () => {
	const counts = (days: number) =>
		fc.array(fc.nat({ max: 100_000 }), { minLength: days, maxLength: days });
	const panels = fc
		.constantFrom(7, 30, 90)
		.chain((days) => fc.array(counts(days), { minLength: 1, maxLength: panelsMax }));
	fc.assert(
		fc.property(panels, (numbers) => {
			expect(drawChart(aChart(numbers)).length).toBeLessThanOrEqual(pictureBytesMax);
		}),
		// Making a chart smaller that is too large would take hours.
		{ numRuns: 30, endOnFailure: true },
	);
});

it('a chart of the wildest numbers is no larger than 80 kB', () => {
	const wild = Array.from({ length: 90 }, (_, index) => (index % 2) * 100_000);
	const panels = Array.from({ length: panelsMax }, () => wild);
	expect(drawChart(aChart(panels)).length).toBeLessThanOrEqual(pictureBytesMax);
});

it('a chart without reports is a line at the bottom', () => {
	expect(drawChart(aChart([[0, 0, 0, 0, 0, 0, 0]])).length).toBeGreaterThan(0);
});

it('the same chart is the same picture', () => {
	const chart = aChart([[1, 5, 2]]);
	expect(drawChart(chart)).toEqual(drawChart(chart));
});

it('every line stands out from the background of the picture', async () => {
	const [background = '', ...colors] = await colorsOf(
		drawChart(aChart(Array.from({ length: panelsMax }, () => [1, 9, 1]))),
	);
	const bright = colors.filter((color) => contrast(color, background) >= 7);
	// Lines and discs, not the few pixels at their edges.
	for (const color of ['#74b0ff', '#ffa94d', '#6fdc8c', '#c9a4ff', '#ffe066']) {
		expect(bright).toContain(color);
	}
});

it('a picture with few colors is the same after it was written', async () => {
	const pixels = Buffer.from('112233ff445566ff112233ff778899ffaabbccff112233ff', 'hex');
	expect(await pixelsOf(encodePng(pixels, 3))).toEqual({ pixels, width: 3 });
});

it('of more than 256 colors the most frequent stay, and others become the nearest', async () => {
	const grays = Array.from({ length: 256 }, (_, level) => [level, level, level, 255]);
	const pixels = Buffer.from([...grays, ...grays, [9, 8, 9, 255], [254, 255, 255, 255]].flat());
	const { pixels: read } = await pixelsOf(encodePng(pixels, 2));
	expect(read.subarray(0, 2_048)).toEqual(pixels.subarray(0, 2_048));
	expect([...read.subarray(2_048)]).toEqual([9, 9, 9, 255, 255, 255, 255, 255]);
});

/** The contrast of two colors by WCAG, 1 to 21. */
function contrast(one: string, other: string): number {
	const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
	return (lighter + 0.05) / (darker + 0.05);
}

function luminance(color: string): number {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5]
		.map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
		.map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
