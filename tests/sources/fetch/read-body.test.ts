import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { constants, gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readBody } from '#src/sources/fetch/read-body.ts';
import { openFeedServer } from '../../harness/feed-server.ts';
import { openFetch } from '../../harness/open-fetch.ts';

const text = 'The harbor opened again. '.repeat(2_000);

/** A body in pieces, that says how many of them were asked for. */
function inPieces(pieces: Iterable<Uint8Array>) {
	let asked = 0;
	const counting = (function* () {
		for (const piece of pieces) {
			asked += 1;
			yield piece;
		}
	})();
	return { body: Readable.from(counting, { highWaterMark: 1 }), asked: () => asked };
}

describe('what a server sent is unpacked', () => {
	it.each(['gzip', 'deflate', 'bare deflate', 'br', 'zstd'] as const)('%s', async (packed) => {
		const server = await openFeedServer(onTestFinished);
		server.answer('/feed', [{ body: text, packed }, { body: text }]);
		const fetchFeed = openFetch(server);
		const outcome = await fetchFeed(server.url('/feed'));
		const plain = await fetchFeed(server.url('/feed'));
		expect(outcome.kind === 'body' && Buffer.from(outcome.bytes).toString()).toBe(text);
		expect(outcome.kind === 'body' && outcome.hash).toBe(plain.kind === 'body' && plain.hash);
	});

	it('two encodings are undone in turn, a third is refused, and so is an unknown one', async () => {
		const twice = () => Readable.from([gzipSync(zstdCompressSync(text))]);
		expect(await readBody(twice(), 'zstd, gzip', 1e6)).toMatchObject({ kind: 'body' });
		const refused = { kind: 'trouble', code: 'badly-compressed' };
		const thrice = Readable.from([gzipSync(gzipSync(gzipSync(text)))]);
		expect(await readBody(thrice, 'gzip, gzip, gzip', 1e6)).toEqual(refused);
		expect(await readBody(twice(), 'compress', 1e6)).toEqual(refused);
		expect(await readBody(Readable.from([Buffer.from('plain')]), 'Identity', 1e6)).toMatchObject({
			kind: 'body',
		});
	});

	it.each(['gzip', 'deflate', 'br', 'zstd'])(
		'what is not %s though it says so is named',
		async (encoding) => {
			const body = Readable.from([Buffer.from('<rss version="2.0"><channel/></rss>')]);
			expect(await readBody(body, encoding, 1e6)).toEqual({
				kind: 'trouble',
				code: 'badly-compressed',
			});
		},
	);

	it('packed data that ends too early counts as broken off', async () => {
		const whole = gzipSync(text);
		const body = Readable.from([whole.subarray(0, whole.length - 20)]);
		expect(await readBody(body, 'gzip', 1e6)).toEqual({ kind: 'trouble', code: 'cut-off' });
	});
});

describe('a body is limited by what comes out of it', () => {
	it('exactly as many bytes as allowed are read, and one more is not', async () => {
		const bytes = Buffer.alloc(1_000, 'x');
		const read = (max: number) => readBody(Readable.from([gzipSync(bytes)]), 'gzip', max);
		expect(await read(1_000)).toMatchObject({ kind: 'body' });
		expect(await read(999)).toEqual({ kind: 'trouble', code: 'too-large' });
	});

	it.each(['gzip', 'deflate', 'br', 'zstd'] as const)(
		'a bomb in %s is not read',
		async (packed) => {
			const server = await openFeedServer(onTestFinished);
			server.answer('/bomb', { body: Buffer.alloc(20_000_000), packed });
			const outcome = await openFetch(server)(server.url('/bomb'));
			expect(outcome).toMatchObject({ trouble: { code: 'too-large' } });
		},
	);

	it('nothing more is unpacked once the limit is passed', async () => {
		const whole = gzipSync(randomBytes(10_000_000).toString('hex'), { level: 1 });
		const pieces = Array.from({ length: 100 }, (_, index) => {
			const size = Math.ceil(whole.length / 100);
			return whole.subarray(index * size, (index + 1) * size);
		});
		const { body, asked } = inPieces(pieces);
		expect(await readBody(body, 'gzip', 1_000_000)).toEqual({ kind: 'trouble', code: 'too-large' });
		// 1 MB is in the first five or six; some more are read ahead.
		expect(asked()).toBeLessThan(20);
	});

	it('a body without an end is read only up to the limit', async () => {
		const server = await openFeedServer(onTestFinished);
		server.answer('/endless', { body: 'x'.repeat(100_000), isEndless: true });
		const outcome = await openFetch(server)(server.url('/endless'));
		expect(outcome).toMatchObject({ trouble: { code: 'too-large' } });
	});

	it('no more is asked for once the limit is passed', async () => {
		const piece = Buffer.alloc(65_536);
		const { body, asked } = inPieces(Array.from({ length: 1_000 }, () => piece));
		expect(await readBody(body, '', 10 * piece.length)).toEqual({
			kind: 'trouble',
			code: 'too-large',
		});
		expect(asked()).toBeLessThan(40);
	});

	it('data that demands a window of 128 MiB is not unpacked', async () => {
		const params = {
			[constants.ZSTD_c_windowLog]: 27,
			[constants.ZSTD_c_enableLongDistanceMatching]: 1,
		};
		const packed = zstdCompressSync(Buffer.alloc(20_000_000, text), { params });
		const body = Readable.from([packed]);
		expect(await readBody(body, 'zstd', 1e8)).toEqual({
			kind: 'trouble',
			code: 'badly-compressed',
		});
	});
});
