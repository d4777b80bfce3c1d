import { Path2D, type SKRSContext2D } from '@napi-rs/canvas';

/**
 * Digits as strokes of our own, in boxes of 10 by 16, because the machine may have no fonts. Each is the
 * data of an SVG path.
 */
const strokes: Readonly<Record<string, string>> = {
	'0': 'M5 1C7.7 1 9 3.8 9 8S7.7 15 5 15S1 12.2 1 8S2.3 1 5 1Z',
	'1': 'M1.8 4.2L5.8 1V15',
	'2': 'M1.2 4.8C1.3 2.5 2.9 1 5.1 1C7.4 1 8.9 2.5 8.9 4.6C8.9 6.4 8 7.7 6.2 9.6L1.2 15H9.1',
	'3': 'M1.4 3.7C1.9 2 3.3 1 5.1 1C7.2 1 8.6 2.3 8.6 4.2C8.6 6.2 7.1 7.5 5 7.5H4.2M5 7.5C7.4 7.5 9 9 9 11.2C9 13.5 7.3 15 4.9 15C2.9 15 1.5 14 1 12.2',
	'4': 'M7.2 15V1L1 11H9.4',
	'5': 'M8.5 1H2.7L1.9 7.4C2.7 6.5 3.8 6 5 6C7.4 6 9 7.8 9 10.4C9 13.1 7.3 15 4.8 15C2.9 15 1.5 14.1 1 12.4',
	'6': 'M7.6 1C3.6 3.6 1 7.1 1 10.6C1 13.3 2.6 15 5 15S9 13.3 9 10.8C9 8.3 7.4 6.6 5.1 6.6C3.2 6.6 1.7 7.8 1.2 9.5',
	'7': 'M1 1H9L4 15',
	'8': 'M5 7.6C3 7.6 1.6 6.2 1.6 4.3S3 1 5 1S8.4 2.4 8.4 4.3S7 7.6 5 7.6C2.7 7.6 1 9.1 1 11.3S2.7 15 5 15S9 13.5 9 11.3S7.3 7.6 5 7.6Z',
	'9': 'M2.4 15C6.4 12.4 9 8.9 9 5.4C9 2.7 7.4 1 5 1S1 2.7 1 5.2C1 7.7 2.6 9.4 4.9 9.4C6.8 9.4 8.3 8.2 8.8 6.5',
};

const boxWidth = 10;
const boxHeight = 16;
/** The space between two digits, in the units of a box. */
const gap = 4;

/** Where a number stands: its middle, its right end or its left end at `x`, and its middle at `y`. */
export type DigitsPlace = {
	readonly x: number;
	readonly y: number;
	readonly align: 'center' | 'right' | 'left';
	readonly height: number;
};

/** Draws a whole number in the current stroke color; `weight` is the width of its strokes. */
export function drawDigits(
	context: SKRSContext2D,
	number: number,
	{ x, y, align, height, weight }: DigitsPlace & { readonly weight: number },
): void {
	const digits = [...String(number)];
	const scale = height / boxHeight;
	const width = widthOf(digits.length) * scale;
	const shares = { left: 0, center: 0.5, right: 1 };
	context.save();
	context.translate(x - width * shares[align], y - height / 2);
	context.scale(scale, scale);
	context.lineWidth = weight / scale;
	context.lineCap = 'round';
	context.lineJoin = 'round';
	for (const digit of digits) {
		context.stroke(new Path2D(strokes[digit] ?? ''));
		context.translate(boxWidth + gap, 0);
	}
	context.restore();
}

/** How wide a number of digits of this height is. */
export function digitsWidth(number: number, height: number): number {
	return (widthOf(String(number).length) * height) / boxHeight;
}

function widthOf(digits: number): number {
	return digits * (boxWidth + gap) - gap;
}
