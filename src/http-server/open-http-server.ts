import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server for short questions, which are asked without a body. */
export type HttpServer = {
	/** Where it listens; another one than asked for if that was 0. */
	readonly port: number;
	/** Ends at once, whoever is still reading. */
	close(): Promise<void>;
};

/** Where a server listens. */
export type ListenAddress = {
	/** An address of this machine. */
	readonly host: string;
	/** 0: any free one. */
	readonly port: number;
};

export type HttpAnswer = {
	readonly status: number;
	readonly headers: Readonly<Record<string, string>>;
	/** Not sent to `HEAD`. */
	readonly body: string;
};

export type HttpServerSettings = ListenAddress & {
	/** Must not reject. */
	readonly answer: (request: IncomingMessage) => HttpAnswer | Promise<HttpAnswer>;
	/** The server itself has a problem. */
	readonly onTrouble: (error: Error) => void;
	/** An answer could not be sent: whoever asked went away, which is nobody’s fault. */
	readonly onUnsent: (error: Error) => void;
};

/** How much anyone can ask of a server: a question is one short message, its answer at most some 100 KB. */
const limits = {
	/** In bytes; Node answers 431 beyond. */
	maxHeaderSize: 8_192,
	/** Until the whole header has arrived; Node answers 408 after that. */
	headersTimeout: 10_000,
	requestTimeout: 10_000,
	connectionsCheckingInterval: 2_000,
	/** Between two requests on one connection. */
	keepAliveTimeout: 5_000,
} as const;
const connectionsMax = 200;
const requestsPerConnectionMax = 100;
/** Until somebody who reads nothing is cut off. */
const silenceMs = 15_000;

/** Listens; rejects if it cannot. */
export async function openHttpServer(settings: HttpServerSettings): Promise<HttpServer> {
	const { host, port, answer, onTrouble, onUnsent } = settings;
	const server = createServer(limits, async (request, response) => {
		response.on('error', onUnsent);
		send(request, response, await answer(request));
	});
	server.maxConnections = connectionsMax;
	server.maxRequestsPerSocket = requestsPerConnectionMax;
	server.setTimeout(silenceMs);
	server.listen(port, host);
	await once(server, 'listening');
	server.on('error', onTrouble);
	// A server that listens on a port has this kind of address.
	const opened = server.address() as AddressInfo;

	return {
		port: opened.port,
		async close() {
			const closed = once(server, 'close');
			server.close();
			server.closeAllConnections();
			await closed;
		},
	};
}

function send(
	{ method }: IncomingMessage,
	response: ServerResponse,
	{ status, headers, body }: HttpAnswer,
): void {
	const bytes = Buffer.from(body);
	const length = status === 304 ? {} : { 'content-length': `${bytes.length}` };
	// Whatever else comes with a request that is refused is not read.
	const connection = status === 405 || status === 414 ? { connection: 'close' } : {};
	response.writeHead(status, { ...headers, ...length, ...connection });
	response.end(method === 'HEAD' || status === 304 ? undefined : bytes);
}
