import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server that listens. */
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

/** How much anyone can ask of a server. */
export type HttpBounds = {
	/** Of a request, in bytes; Node answers 431 beyond. */
	readonly maxHeaderSize: number;
	/** In ms, until the whole header has arrived; Node answers 408 after that. */
	readonly headersTimeout: number;
	/** In ms, until the body has arrived too; Node answers 408 after that. */
	readonly requestTimeout: number;
	/** In ms, between two requests on one connection. */
	readonly keepAliveTimeout: number;
	readonly connectionsMax: number;
	/** On one connection; 0: any number. */
	readonly requestsPerConnectionMax: number;
	/** Until a connection on which nothing happens is closed. */
	readonly silenceMs: number;
};

/** A question is one short message without a body, its answer at most some 100 KB. */
const questionBounds: HttpBounds = {
	maxHeaderSize: 8_192,
	headersTimeout: 10_000,
	requestTimeout: 10_000,
	keepAliveTimeout: 5_000,
	connectionsMax: 200,
	requestsPerConnectionMax: 100,
	silenceMs: 15_000,
};

/** How often Node looks for requests that take too long. */
const checkingMs = 2_000;

/** Opens a server for short questions, which are asked without a body; rejects if it cannot listen. */
export function openHttpServer(settings: HttpServerSettings): Promise<HttpServer> {
	const { answer } = settings;
	return openBoundedServer({
		...settings,
		bounds: questionBounds,
		take: async (request, response) => send(request, response, await answer(request)),
	});
}

type BoundedServerSettings = Omit<HttpServerSettings, 'answer'> & {
	readonly bounds: HttpBounds;
	/** Answers a request, whose body it bounds itself; must not reject. */
	readonly take: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
};

/** Opens a server with its own bounds; rejects if it cannot listen. */
export async function openBoundedServer(settings: BoundedServerSettings): Promise<HttpServer> {
	const { host, port, bounds, take, onTrouble, onUnsent } = settings;
	const limits = { ...bounds, connectionsCheckingInterval: checkingMs };
	const server = createServer(limits, (request, response) => {
		response.on('error', onUnsent);
		void take(request, response);
	});
	server.maxConnections = bounds.connectionsMax;
	server.maxRequestsPerSocket = bounds.requestsPerConnectionMax;
	server.setTimeout(bounds.silenceMs);
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
