import { crc32, deflateSync } from 'node:zlib';
import { pictureBytesMax } from './chart.ts';

/** The colors of a picture, at most 256, and the index of each pixel’s color. */
type IndexedPixels = { readonly palette: readonly number[]; readonly lines: Buffer };

/** How many colors a palette has at most; the second number is for a picture that is too large with the first. */
const colorsMax = [256, 16] as const;

/** Of 1 to 9. From 6, the default, on a file is a sixth smaller and takes three times as long. */
const compression = 3;

/**
 * Writes opaque pixels, four bytes each, as a PNG with a palette. The picture of a chart has few colors, so
 * the file is a third of that of the canvas’s own encoder, in half the time. One of more than `bytesMax` gets
 * fewer colors.
 */
export function encodePng(pixels: Buffer, width: number, bytesMax = pictureBytesMax): Uint8Array {
	const png = encodeWith(colorsMax[0], pixels, width);
	return png.length <= bytesMax ? png : encodeWith(colorsMax[1], pixels, width);
}

function encodeWith(paletteMax: number, pixels: Buffer, width: number): Uint8Array {
	const height = pixels.length / 4 / width;
	const { palette, lines } = indexPixels(pixels, { width, height, paletteMax });
	const header = Buffer.alloc(13);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(height, 4);
	// Eight bits a pixel, which are the index of a color.
	header.set([8, 3], 8);
	const colors = palette.flatMap((color) => [
		color & 0xff,
		(color >> 8) & 0xff,
		(color >> 16) & 0xff,
	]);
	return Buffer.concat([
		Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
		chunk('IHDR', header),
		chunk('PLTE', Buffer.from(colors)),
		chunk('IDAT', deflateSync(lines, { level: compression })),
		chunk('IEND', Buffer.alloc(0)),
	]);
}

/** Keeps the most frequent colors; a few pixels at the edges of lines get the color nearest to theirs. */
function indexPixels(
	pixels: Buffer,
	{ width, height, paletteMax }: { width: number; height: number; paletteMax: number },
): IndexedPixels {
	const { colors, counts, places } = numberColors(
		new Uint32Array(pixels.buffer, pixels.byteOffset, width * height),
	);
	const byCount = colors
		.map((_, place) => place)
		.sort((one, other) => (counts[other] ?? 0) - (counts[one] ?? 0));
	const palette = byCount.slice(0, paletteMax).map((place) => colors[place] ?? 0);
	const indexes = new Uint8Array(colors.length);
	for (const [rank, place] of byCount.entries()) {
		indexes[place] = rank < paletteMax ? rank : nearestIn(palette, colors[place] ?? 0);
	}
	// Each line begins with the number of its filter, which is none.
	const lines = Buffer.alloc((width + 1) * height);
	for (let y = 0, at = 0; y < height; y += 1) {
		for (let x = 0; x < width; x += 1, at += 1) lines[at + y + 1] = indexes[places[at] ?? 0] ?? 0;
	}
	return { palette, lines };
}

/** All colors in order of appearance, how many pixels have each, and each pixel’s place in that order. */
function numberColors(pixels: Uint32Array) {
	const colors: number[] = [];
	const counts: number[] = [];
	const places = new Uint32Array(pixels.length);
	const known = new Map<number, number>();
	let last = -1;
	let place = 0;
	for (let at = 0; at < pixels.length; at += 1) {
		const color = pixels[at] ?? 0;
		if (color !== last) {
			last = color;
			place = known.get(color) ?? colors.length;
			if (place === colors.length) {
				known.set(color, place);
				colors.push(color);
				counts.push(0);
			}
		}
		counts[place] = (counts[place] ?? 0) + 1;
		places[at] = place;
	}
	return { colors, counts, places };
}

function nearestIn(palette: readonly number[], color: number): number {
	let nearest = 0;
	let least = Number.POSITIVE_INFINITY;
	for (const [index, one] of palette.entries()) {
		const distance =
			((one & 0xff) - (color & 0xff)) ** 2 +
			(((one >> 8) & 0xff) - ((color >> 8) & 0xff)) ** 2 +
			(((one >> 16) & 0xff) - ((color >> 16) & 0xff)) ** 2;
		if (distance < least) [nearest, least] = [index, distance];
	}
	return nearest;
}

function chunk(type: string, content: Buffer): Buffer {
	const body = Buffer.concat([Buffer.from(type), content]);
	const frame = Buffer.alloc(body.length + 8);
	frame.writeUInt32BE(content.length, 0);
	body.copy(frame, 4);
	frame.writeUInt32BE(crc32(body), body.length + 4);
	return frame;
}
