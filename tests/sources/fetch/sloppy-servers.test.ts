import { type AddressInfo, createServer, type Socket } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openFeedServer } from '../../harness/feed-server.ts';
import { openFetch } from '../../harness/open-fetch.ts';

const feed = '<rss version="2.0"><channel><title>Harbor</title></channel></rss>';

/** A server that sends these bytes, or does as it is told, whatever it is asked. */
async function openRawServer(answer: string | Uint8Array | ((socket: Socket) => void)) {
	const server = createServer((socket) => {
		socket.on('error', () => undefined);
		socket.once('data', () => {
			if (typeof answer === 'function') answer(socket);
			else socket.end(answer);
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	onTestFinished(() => void server.close());
	// A server that listens on a port has this kind of address.
	const { port } = server.address() as AddressInfo;
	return { port, url: `http://feeds.test:${port}/feed` };
}

async function outcomeOf(answer: string | Uint8Array | ((socket: Socket) => void)) {
	const { port, url } = await openRawServer(answer);
	const outcome = await openFetch({ port })(url);
	return outcome.kind === 'body' ? Buffer.from(outcome.bytes).toString() : outcome;
}

function answerOf(headers: readonly string[], body: string | Uint8Array = feed): Uint8Array {
	const head = ['HTTP/1.1 200 OK', ...headers, '', ''].join('\r\n');
	return Buffer.concat([Buffer.from(head, 'latin1'), Buffer.from(body)]);
}

describe('what sloppy servers send is read where it can be', () => {
	it.each([
		['without a length', []],
		['with early hints', ['X: y', '', `HTTP/1.1 200 OK`, `Content-Length: ${feed.length}`]],
		['“packed” with its characters', ['Content-Encoding: UTF-8']],
		['“packed” with nothing', ['Content-Encoding: none']],
		['“packed” with characters of Windows', ['Content-Encoding: windows-1252']],
	])('a feed %s', async (name, headers) => {
		const answer = Buffer.from(answerOf(headers)).toString('latin1');
		const hinted = answer.replace('200 OK', '103 Early Hints');
		expect(await outcomeOf(name.includes('hints') ? hinted : answer)).toBe(feed);
	});

	it('a feed in two packed pieces, and one with something after it', async () => {
		const gzip = ['Content-Encoding: gzip'];
		const pieces = Buffer.concat([gzipSync(feed.slice(0, 20)), gzipSync(feed.slice(20))]);
		expect(await outcomeOf(answerOf(gzip, pieces))).toBe(feed);
		const followed = Buffer.concat([gzipSync(feed), Buffer.from('\0\0\0more')]);
		expect(await outcomeOf(answerOf(gzip, followed))).toBe(feed);
	});

	it('encodings in two headers are undone in turn', async () => {
		const twice = ['Content-Encoding: gzip', 'Content-Encoding: br'];
		expect(await outcomeOf(answerOf(twice, brotliCompressSync(gzipSync(feed))))).toBe(feed);
	});

	it.each(['gzip', 'br', 'zstd', 'deflate'])(
		'nothing, packed with %s, is nothing',
		async (name) => {
			const headers = [`Content-Encoding: ${name}`, 'Content-Length: 0'];
			expect(await outcomeOf(answerOf(headers, ''))).toMatchObject({
				trouble: { code: 'answer-empty' },
			});
		},
	);
});

describe('what cannot be read is named', () => {
	it.each([
		['a greeting of another protocol', 'SSH-2.0-OpenSSH_9.0\r\n', 'answer-unexpected'],
		['a feed without headers', feed, 'answer-unexpected'],
		['two lengths', answerOf(['Content-Length: 5', 'Content-Length: 6']), 'answer-unexpected'],
		['a length that is too long', answerOf(['Content-Length: 999']), 'cut-off'],
		['headers without end', answerOf([`X: ${'x'.repeat(100_000)}`]), 'answer-unexpected'],
		['chunks that are none', answerOf(['Transfer-Encoding: chunked'], 'ZZ\r\nx'), 'cut-off'],
		['nothing at all', '', 'cut-off'],
		['packed with what we cannot undo', answerOf(['Content-Encoding: exi']), 'badly-compressed'],
	])('%s', async (_name, answer, code) => {
		expect(await outcomeOf(answer)).toMatchObject({ kind: 'failed', trouble: { code } });
	});

	it('a part of a feed is not taken for all of it', async () => {
		const server = await openFeedServer(onTestFinished);
		server.answer('/feed', {
			status: 206,
			body: feed,
			headers: { 'content-range': 'bytes 0-64/999' },
		});
		expect(await openFetch(server)(server.url('/feed'))).toEqual({
			kind: 'failed',
			trouble: { code: 'answer-unexpected', status: 206 },
			retryAfterMs: undefined,
		});
	});

	it('packed data without end that holds nothing is not unpacked without end', async () => {
		const nothing = Buffer.concat(Array.from({ length: 5_000 }, () => gzipSync('')));
		const outcome = await outcomeOf((socket) => {
			const more = () => {
				while (!socket.destroyed && socket.write(nothing));
			};
			socket.on('drain', more);
			socket.write('HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n');
			more();
		});
		expect(outcome).toMatchObject({ trouble: { code: 'too-large' } });
	});
});

describe('what servers say about time and place', () => {
	it.each([
		['99999999999999999999', 1e12],
		['-5', undefined],
		['1.5', undefined],
		['Mon, 01 Jan 1990 00:00:00 GMT', 0],
		['tomorrow', undefined],
	])('a wait of “%s” is understood as far as it makes sense', async (wait, retryAfterMs) => {
		const server = await openFeedServer(onTestFinished);
		server.answer('/feed', { status: 429, headers: { 'retry-after': wait } });
		expect(await openFetch(server)(server.url('/feed'))).toMatchObject({ retryAfterMs });
	});

	it('a detour that has ended does not end the feed, and a move that has ended does', async () => {
		const server = await openFeedServer(onTestFinished);
		server.answer('/detour', { status: 302, headers: { location: '/gone' } });
		server.answer('/move', { status: 301, headers: { location: '/gone' } });
		server.answer('/gone', { status: 410 });
		const fetchFeed = openFetch(server);
		expect(await fetchFeed(server.url('/detour'))).toMatchObject({
			trouble: { code: 'not-found', status: 410 },
		});
		expect(await fetchFeed(server.url('/move'))).toMatchObject({ trouble: { code: 'gone' } });
	});

	it('what made an earlier answer conditional is forgotten with the next body', async () => {
		const server = await openFeedServer(onTestFinished);
		server.answer('/feed', { body: feed });
		const url = server.url('/feed');
		const outcome = await openFetch(server)({ url, validators: { url, etag: '"old"' } });
		expect(outcome).toMatchObject({ kind: 'body', validators: undefined });
	});

	it('an address that is too long to be kept is not followed', async () => {
		const server = await openFeedServer(onTestFinished);
		server.answer('/feed', { status: 301, headers: { location: `/${'a'.repeat(3_000)}` } });
		expect(await openFetch(server)(server.url('/feed'))).toMatchObject({
			trouble: { code: 'redirect-unusable' },
		});
		expect(server.requests.length).toBe(1);
	});

	it('a host is asked one thing at a time, with or without a dot at the end of its name', async () => {
		const server = await openFeedServer(onTestFinished);
		server.answer('/feed', { after: new Promise(() => {}) });
		const fetchFeed = openFetch(server);
		const ending = new AbortController();
		const both = ['feeds.test', 'feeds.test.'].map((host) =>
			fetchFeed(server.url('/feed', host), ending.signal),
		);
		await expect.poll(() => server.requests.length).toBe(1);
		await new Promise(setImmediate);
		expect(server.connections()).toBe(1);
		ending.abort();
		await Promise.all(both);
	});
});
