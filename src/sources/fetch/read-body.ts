import { createHash } from 'node:crypto';
import { Duplex, type Readable, Transform, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
	constants,
	createBrotliDecompress,
	createGunzip,
	createInflate,
	createInflateRaw,
	createZstdDecompress,
} from 'node:zlib';
import type { TroubleCode } from '../trouble.ts';

export type Body =
	| { readonly kind: 'body'; readonly bytes: Uint8Array; readonly hash: string }
	| { readonly kind: 'trouble'; readonly code: TroubleCode };

/** What we can unpack, as servers are told. */
export const acceptedEncodings = 'gzip, deflate, br, zstd';

/** Encodings one inside the other: nobody needs more than one, some send two. */
const encodingsMax = 2;

/**
 * Reads a body and unpacks it. It stops as soon as more than `bytesMax` bytes came in or out, so that neither
 * a small answer can fill the memory nor an endless one that says nothing keep us busy. Never rejects.
 */
export async function readBody(
	encoded: Readable,
	contentEncoding: string,
	bytesMax: number,
): Promise<Body> {
	const decoders = decodersOf(contentEncoding);
	if (decoders === undefined) {
		encoded.destroy();
		return { kind: 'trouble', code: 'badly-compressed' };
	}
	let encodedLength = 0;
	const limiter = new Transform({
		transform(chunk: Uint8Array, _encoding, done) {
			encodedLength += chunk.length;
			done(encodedLength > bytesMax ? new TooLarge() : null, chunk);
		},
	});
	const chunks: Uint8Array[] = [];
	const hash = createHash('sha256');
	let length = 0;
	const collector = new Writable({
		write(chunk: Uint8Array, _encoding, done) {
			length += chunk.length;
			if (length > bytesMax) return done(new TooLarge());
			hash.update(chunk);
			chunks.push(chunk);
			done();
		},
	});
	try {
		await pipeline([encoded, limiter, ...decoders, collector]);
	} catch (error) {
		if (encodedLength === 0 && encoded.readableEnded) return nothing();
		return { kind: 'trouble', code: troubleOf(error) };
	}
	return { kind: 'body', bytes: Buffer.concat(chunks, length), hash: hash.digest('hex') };
}

/** What is empty was not packed either, whatever the server says. */
function nothing(): Body {
	return { kind: 'body', bytes: new Uint8Array(), hash: createHash('sha256').digest('hex') };
}

class TooLarge extends Error {
	override readonly name = 'TooLarge';
	readonly code = 'TOO_LARGE';
}

function troubleOf(error: unknown): TroubleCode {
	const code = error instanceof Error && 'code' in error ? String(error.code) : '';
	if (code === 'TOO_LARGE') return 'too-large';
	// Z_BUF_ERROR: the packed data ended too early.
	if (/^(?!Z_BUF_ERROR)(?:Z_|ERR_BROTLI|ERR__ERROR|ZSTD)/.test(code)) return 'badly-compressed';
	return 'cut-off';
}

/** What undoes the encodings, the last one first; undefined if we cannot undo one. */
function decodersOf(contentEncoding: string): Duplex[] | undefined {
	const names = contentEncoding
		.toLowerCase()
		.split(',')
		.map((name) => name.trim())
		.filter((name) => name !== '' && !plainEncodings.test(name));
	if (names.length > encodingsMax) return undefined;
	const decoders = names.reverse().map(decoderOf);
	return decoders.every((decoder) => decoder !== undefined) ? decoders : undefined;
}

/** What servers call a body that is not packed; some name its characters, or nothing that exists. */
const plainEncodings =
	/^(?:identity|none|null|plain|text|binary|utf-?\d+|us-ascii|[78]bit|(?:iso|windows)-.*)$/;

/** Windows of at most 8 MiB (RFC 9659); otherwise a few bytes could demand 128 MiB. */
const zstdWindowLogMax = 23;

function decoderOf(name: string): Duplex | undefined {
	switch (name) {
		case 'gzip':
		case 'x-gzip':
			return createGunzip();
		case 'deflate':
			return Duplex.from(inflate);
		case 'br':
			return createBrotliDecompress();
		case 'zstd':
			return createZstdDecompress({
				params: { [constants.ZSTD_d_windowLogMax]: zstdWindowLogMax },
			});
		default:
			return undefined;
	}
}

/** Some servers send the bare data instead of the zlib format; the first byte tells. */
async function* inflate(source: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
	const chunks = source[Symbol.asyncIterator]();
	const { value: first } = await chunks.next();
	if (first === undefined) return;
	const decoder = ((first[0] ?? 0) & 0x0f) === 8 ? createInflate() : createInflateRaw();
	const all = async function* () {
		yield first;
		yield* { [Symbol.asyncIterator]: () => chunks };
	};
	// Its fault destroys the decoder, and so appears below.
	pipeline(all, decoder).catch(() => undefined);
	yield* decoder;
}
