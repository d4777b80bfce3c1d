import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
	brotliCompressSync,
	constants,
	deflateRawSync,
	deflateSync,
	gzipSync,
	zstdCompressSync,
} from 'node:zlib';

/** What the server answers to one request. */
export type FeedAnswer = {
	readonly status?: number;
	readonly headers?: Readonly<Record<string, string>>;
	readonly body?: string | Uint8Array;
	/** Packs the body, and says so. */
	readonly packed?: keyof typeof packers;
	/** Sends only so many bytes of the body, then breaks the connection. */
	readonly cutAfter?: number;
	/** Sends only so many bytes of the body, then nothing more. */
	readonly holdAfter?: number;
	/** Sends nothing before this resolves. */
	readonly after?: Promise<void>;
	/** Sends the body in pieces without end, as long as anybody reads. */
	readonly isEndless?: boolean;
};

export type SeenRequest = {
	readonly method: string;
	/** With its port. */
	readonly host: string;
	readonly path: string;
	readonly headers: IncomingHttpHeaders;
};

/** A server on loopback whose answers a test writes. */
export type FeedServer = {
	readonly port: number;
	/** All requests so far. */
	readonly requests: readonly SeenRequest[];
	/** The number of connections that were ever opened. */
	connections(): number;
	/** The address of a path on a host, for tests that let names lead here. */
	url(path: string, host?: string): string;
	/** Answers requests for a path, from now on; a list is answered in turn, its last entry again and again. */
	answer(path: string, answers: FeedAnswer | readonly FeedAnswer[]): void;
};

const packers = {
	gzip: (body: Uint8Array) => gzipSync(body),
	deflate: (body: Uint8Array) => deflateSync(body),
	'bare deflate': (body: Uint8Array) => deflateRawSync(body),
	br: (body: Uint8Array) =>
		brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
	zstd: (body: Uint8Array) => zstdCompressSync(body),
};

/** Opens a server that answers 404 until it is told more, and is closed at the end. */
export async function openFeedServer(atEnd: (tidy: () => void) => void): Promise<FeedServer> {
	const requests: SeenRequest[] = [];
	const scripts = new Map<string, FeedAnswer[]>();
	let connections = 0;
	const server = createServer(async ({ method = '', url: path = '', headers }, response) => {
		requests.push({ method, host: headers.host ?? '', path, headers });
		const script = scripts.get(path) ?? [];
		const answer = (script.length > 1 ? script.shift() : script[0]) ?? { status: 404 };
		await answer.after;
		send(response, answer);
	});
	server.on('connection', () => {
		connections += 1;
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	atEnd(() => {
		server.closeAllConnections();
		server.close();
	});
	// A server that listens on a port has this kind of address.
	const { port } = server.address() as AddressInfo;
	return {
		port,
		requests,
		connections: () => connections,
		url: (path, host = 'feeds.test') => `http://${host}:${port}${path}`,
		answer: (path, answers) => scripts.set(path, [answers].flat()),
	};
}

function send(response: ServerResponse, answer: FeedAnswer): void {
	const { status = 200, headers = {}, body = '', packed, cutAfter, holdAfter, isEndless } = answer;
	response.on('error', () => undefined);
	const bytes = packed === undefined ? Buffer.from(body) : packers[packed](Buffer.from(body));
	const encoding = packed === 'bare deflate' ? 'deflate' : packed;
	response.writeHead(status, {
		...(encoding !== undefined && { 'content-encoding': encoding }),
		...(isEndless !== true && status !== 304 && { 'content-length': bytes.length }),
		...headers,
	});
	if (isEndless === true) sendEndlessly(response, bytes);
	else if (holdAfter !== undefined) response.write(bytes.subarray(0, holdAfter));
	else if (cutAfter === undefined) response.end(bytes);
	else response.write(bytes.subarray(0, cutAfter), () => response.destroy());
}

function sendEndlessly(response: ServerResponse, bytes: Uint8Array): void {
	const more = () => {
		while (!response.destroyed && response.write(bytes));
	};
	response.on('drain', more);
	more();
}
