/** A picture of 2 × 3 pixels in each format; those but the PNG hold no more than is needed to read their size. */
export const pictures = {
	png: Buffer.from(
		'iVBORw0KGgoAAAANSUhEUgAAAAIAAAADCAYAAAC56t6BAAAAEUlEQVR4AWL6DwVMDFAAZwAAAAD///czVIAAAAAGSURBVAMAs9MH/1QpeDkAAAAASUVORK5CYII=',
		'base64',
	),
	gif: Buffer.concat([Buffer.from('GIF89a'), Buffer.from([2, 0, 3, 0, 0, 0, 0]), Buffer.alloc(8)]),
	jpeg: Buffer.concat([
		Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]),
		Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1'),
		Buffer.from([0xff, 0xc4, 0, 3, 0, 0xff, 0xc0, 0, 17, 8, 0, 3, 0, 2, 3]),
	]),
	lossyWebp: webp('VlA4IBgAAAAwAQCdASoCAAMAAsBMJaQAA3AA/veMAAA='),
	losslessWebp: webp('VlA4TBEAAAAvAYAAAAfQ//73v/+BiOh/AAA='),
	extendedWebp: webp('VlA4WAoAAAAgAAAAAQAAAgAA'),
} as const;

function webp(chunk: string): Buffer {
	const content = Buffer.concat([Buffer.from('WEBP'), Buffer.from(chunk, 'base64')]);
	const length = Buffer.alloc(4);
	length.writeUInt32LE(content.length);
	return Buffer.concat([Buffer.from('RIFF'), length, content]);
}
