import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { type Chart, type DrawnChart, type Panel, panelsMax } from './chart.ts';
import { digitsWidth, drawDigits } from './digits.ts';
import { encodePng } from './encode-png.ts';

/**
 * In pixels. Discord shows a picture about 500 points wide on a desktop and 350 on a phone, where these
 * digits are as tall as small print.
 */
const width = 800;
const margin = { top: 4, right: 30, bottom: 56, left: 20 };
const digitHeight = 20;
/** The radius of a disc with a number, and how far its middle is above its day. */
const disc = { radius: 17, above: 27 };
/** The space above the highest number of a panel, for a disc. */
const headroom = disc.above + disc.radius + 4;
/** The height of a panel by how many there are. */
const panelHeights = [300, 220, 180, 160, 150] as const;

/** A background of its own, so that it looks the same in Discord’s dark and light themes. */
const ink = {
	background: '#1f222a',
	grid: '#3d424f',
	digits: '#c3c8d4',
	onDisc: '#14161b',
} as const;

/**
 * A color for each panel, with a contrast of at least 7:1 to the background; 🔵🟠🟢🟣🟡 in the text
 * beside it have the same order.
 */
const seriesColors = ['#74b0ff', '#ffa94d', '#6fdc8c', '#c9a4ff', '#ffe066'] as const;

/** Draws a chart. Takes some 20 ms of CPU, so it belongs into a thread; throws a `RangeError` for too few or too many panels, and what the canvas throws. */
export function drawChart(chart: Chart): DrawnChart {
	const panelHeight = panelHeights[chart.panels.length - 1];
	if (panelHeight === undefined) throw new RangeError(`a chart has 1 to ${panelsMax} panels`);
	const height = margin.top + panelHeight * chart.panels.length + margin.bottom;
	const canvas = createCanvas(width, height);
	const context = canvas.getContext('2d');
	context.fillStyle = ink.background;
	context.fillRect(0, 0, width, height);

	const scales = chart.panels.map(({ counts }) => scaleFor(counts));
	const left =
		margin.left + Math.max(...scales.map(({ top }) => digitsWidth(top, digitHeight))) + 14;
	const days = chart.panels[0]?.counts.length ?? 0;
	const xOf = (index: number) =>
		left + (index / Math.max(1, days - 1)) * (width - margin.right - left);

	drawDates(context, chart, { xOf, bottom: height - margin.bottom });
	for (const [index, panel] of chart.panels.entries()) {
		const bottom = margin.top + panelHeight * (index + 1);
		const { top, steps } = scales[index] ?? { top: 1, steps: 1 };
		const yOf = (count: number) => bottom - (count / top) * (panelHeight - headroom);
		drawGrid(context, { top, steps, left, yOf });
		drawPanel(context, panel, { color: seriesColors[index] ?? seriesColors[0], xOf, yOf });
	}
	return encodePng(canvas.data(), width);
}

type Position = (value: number) => number;

/** The highest line of a panel’s grid, and how many steps lead to it. */
type Scale = { readonly top: number; readonly steps: number };

/** The smallest round number that is not below any, and that has a whole half unless it is 1. */
function scaleFor(counts: readonly number[]): Scale {
	const most = Math.max(1, ...counts);
	const unit = 10 ** Math.floor(Math.log10(most));
	const round = [1, 2, 3, 4, 5, 6, 8, 10].map((step) => step * unit);
	const top = round.find((step) => step >= most && (step === 1 || step % 2 === 0)) ?? most;
	return { top, steps: top === 1 ? 1 : 2 };
}

/** The dates below the last panel, each with a faint line through all panels. */
function drawDates(
	context: SKRSContext2D,
	{ dates }: Chart,
	{ xOf, bottom }: { readonly xOf: Position; readonly bottom: number },
): void {
	for (const { index, date } of dates) {
		const x = xOf(index);
		line(context, ink.grid, [x, margin.top + headroom, x, bottom + 10]);
		context.strokeStyle = ink.digits;
		const place = { x, y: bottom + 32, align: 'center', height: digitHeight, weight: 2 } as const;
		drawDigits(context, date, place);
	}
}

function drawGrid(
	context: SKRSContext2D,
	{ top, steps, left, yOf }: Scale & { readonly left: number; readonly yOf: Position },
): void {
	for (let step = 0; step <= steps; step += 1) {
		const count = (top * step) / steps;
		const y = yOf(count);
		line(context, ink.grid, [left, y, width - margin.right, y]);
		if (step === 0) continue;
		context.strokeStyle = ink.digits;
		const place = { x: left - 12, y, align: 'right', height: digitHeight, weight: 2 } as const;
		drawDigits(context, count, place);
	}
}

function line(
	context: SKRSContext2D,
	color: string,
	[fromX, fromY, toX, toY]: readonly [number, number, number, number],
): void {
	context.strokeStyle = color;
	context.lineWidth = 1;
	context.beginPath();
	// Half a pixel aside, a line of one pixel is sharp.
	context.moveTo(Math.round(fromX) + 0.5, Math.round(fromY) + 0.5);
	context.lineTo(Math.round(toX) + 0.5, Math.round(toY) + 0.5);
	context.stroke();
}

type PanelPlace = { readonly color: string; readonly xOf: Position; readonly yOf: Position };

/** Straight from day to day, because a curve would show numbers that nobody counted. */
function drawPanel(context: SKRSContext2D, { counts, marks }: Panel, place: PanelPlace): void {
	const { color, xOf, yOf } = place;
	const trace = () => {
		for (const [index, count] of counts.entries()) context.lineTo(xOf(index), yOf(count));
	};
	context.beginPath();
	context.moveTo(xOf(0), yOf(0));
	trace();
	context.lineTo(xOf(counts.length - 1), yOf(0));
	context.fillStyle = `${color}30`;
	context.fill();

	context.beginPath();
	trace();
	context.strokeStyle = color;
	context.lineWidth = 3.5;
	context.lineJoin = 'round';
	context.lineCap = 'round';
	context.stroke();

	for (const { index, number } of marks) {
		drawMark(context, number, { color, x: xOf(index), y: yOf(counts[index] ?? 0) });
	}
}

function drawMark(
	context: SKRSContext2D,
	number: number,
	{ color, x, y }: { readonly color: string; readonly x: number; readonly y: number },
): void {
	circle(context, ink.background, { x, y, radius: 8 });
	circle(context, color, { x, y, radius: 5.5 });
	const middle = y - disc.above;
	circle(context, ink.background, { x, y: middle, radius: disc.radius + 2 });
	circle(context, color, { x, y: middle, radius: disc.radius });
	context.strokeStyle = ink.onDisc;
	drawDigits(context, number, { x, y: middle, align: 'center', height: 18, weight: 2.6 });
}

function circle(
	context: SKRSContext2D,
	color: string,
	{ x, y, radius }: { readonly x: number; readonly y: number; readonly radius: number },
): void {
	context.fillStyle = color;
	context.beginPath();
	context.arc(x, y, radius, 0, 2 * Math.PI);
	context.fill();
}
