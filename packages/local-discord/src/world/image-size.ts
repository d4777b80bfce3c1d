/** A picture’s size in pixels. */
export type ImageSize = { readonly width: number; readonly height: number };

/** Reads the size from the head of a PNG, GIF, WebP or JPEG; undefined for anything else. */
export function imageSize(content: Buffer): ImageSize | undefined {
	try {
		return readers.find(({ signature }) => signature.test(headOf(content)))?.read(content);
	} catch (error) {
		// The file ends within its own head.
		if (error instanceof RangeError) return undefined;
		throw error;
	}
}

function headOf(content: Buffer): string {
	return content.toString('latin1', 0, 16);
}

type Reader = {
	readonly signature: RegExp;
	readonly read: (content: Buffer) => ImageSize | undefined;
};

const readers: readonly Reader[] = [
	{
		signature: /^\x89PNG\r\n/,
		read: (png) => ({ width: png.readUInt32BE(16), height: png.readUInt32BE(20) }),
	},
	{
		signature: /^GIF8[79]a/,
		read: (gif) => ({ width: gif.readUInt16LE(6), height: gif.readUInt16LE(8) }),
	},
	{
		signature: /^RIFF.{4}WEBPVP8X/s,
		read: (webp) => ({ width: webp.readUIntLE(24, 3) + 1, height: webp.readUIntLE(27, 3) + 1 }),
	},
	{
		signature: /^RIFF.{4}WEBPVP8L/s,
		read(webp) {
			const bits = webp.readUInt32LE(21);
			return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
		},
	},
	{
		signature: /^RIFF.{4}WEBPVP8 /s,
		read: (webp) => ({
			width: webp.readUInt16LE(26) & 0x3fff,
			height: webp.readUInt16LE(28) & 0x3fff,
		}),
	},
	{ signature: /^\xff\xd8\xff/, read: readJpeg },
];

/** Walks the segments to the frame header; DHT, JPG and DAC share its range of markers. */
function readJpeg(jpeg: Buffer): ImageSize {
	let at = 2;
	while (!isFrame(jpeg.readUInt8(at + 1))) at += 2 + jpeg.readUInt16BE(at + 2);
	return { width: jpeg.readUInt16BE(at + 7), height: jpeg.readUInt16BE(at + 5) };
}

function isFrame(marker: number): boolean {
	return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}
