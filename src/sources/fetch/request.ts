import { type buildConnector, Client, type Dispatcher, ProxyAgent } from 'undici';
import type { After } from '#src/concurrency/wait.ts';
import type { Trouble, TroubleCode } from '../trouble.ts';
import { encodingsOf, type Headers } from './answer-headers.ts';
import { type Resolve, resolvePublic } from './guarded-connect.ts';
import type { Proxies } from './proxies.ts';
import { type Body, readBody } from './read-body.ts';

/** What a server answered, or why there is no answer. `body`: only of a success. */
export type Answer =
	| {
			readonly kind: 'answer';
			readonly status: number;
			readonly headers: Headers;
			readonly body: Extract<Body, { kind: 'body' }> | undefined;
	  }
	| { readonly kind: 'trouble'; readonly trouble: Trouble }
	| { readonly kind: 'interrupted' };

export type RequestSettings = {
	readonly connect: buildConnector.connector;
	readonly proxies: Proxies;
	readonly resolve: Resolve;
	readonly after: After;
	/** Decoded bytes. */
	readonly bytesMax: number;
};

export type OneRequest = {
	readonly url: URL;
	/** By default GET. */
	readonly method?: 'GET' | 'HEAD';
	/** Whether the operator listed the host, so that it can be anywhere. */
	readonly isListed: boolean;
	readonly headers: Readonly<Record<string, string>>;
	readonly timeoutMs: number;
	readonly signal: AbortSignal;
};

/** Sends one request on a connection of its own, follows nothing, and never rejects. */
export async function requestOnce(request: OneRequest, settings: RequestSettings): Promise<Answer> {
	const { url, isListed, timeoutMs, signal } = request;
	const { proxies, connect, resolve, after } = settings;
	if (signal.aborted) return { kind: 'interrupted' };
	const proxy = proxies.proxyFor(url);
	const dispatcher = proxy === undefined ? direct(url, connect) : through(proxy);
	const ended = Promise.withResolvers<Answer>();
	const end = (answer: Answer) => {
		ended.resolve(answer);
		// Ends connecting, waiting and reading alike; undici’s own signal does not end connecting.
		dispatcher.destroy().catch(() => undefined);
	};
	const interrupt = () => end({ kind: 'interrupted' });
	signal.addEventListener('abort', interrupt);
	const cancel = after(timeoutMs, () => end(trouble('took-too-long')));

	try {
		const isChecked = proxy === undefined || isListed;
		const check = isChecked ? Promise.resolve() : checkBeforeProxy(url, resolve);
		const answer = check.then(() => exchange(dispatcher, request, settings));
		// Both must be listened to: the one that comes second would otherwise be an unhandled rejection.
		return await Promise.race([ended.promise, answer]);
	} catch (error) {
		return signal.aborted ? { kind: 'interrupted' } : trouble(troubleOf(error, proxy));
	} finally {
		cancel();
		signal.removeEventListener('abort', interrupt);
		dispatcher.destroy().catch(() => undefined);
	}
}

function direct({ origin }: URL, connect: buildConnector.connector): Dispatcher {
	return new Client(origin, { connect, headersTimeout: 0, bodyTimeout: 0 });
}

/** Most proxies tunnel only to port 443, and want to see plain requests. */
function through(proxy: string): Dispatcher {
	return new ProxyAgent({ uri: proxy, proxyTunnel: false, headersTimeout: 0, bodyTimeout: 0 });
}

/** The proxy looks the name up itself, so this cannot be certain; the proxy’s own rules are the last word. */
async function checkBeforeProxy({ hostname }: URL, resolve: Resolve): Promise<void> {
	try {
		await resolvePublic(hostname.replace(/^\[(.*)\]$/, '$1'), resolve);
	} catch (error) {
		// Behind a proxy there is often no way to look up public names.
		if (codeOf(error) === 'INSIDE_ADDRESS') throw error;
	}
}

async function exchange(
	dispatcher: Dispatcher,
	{ url, method = 'GET', headers }: OneRequest,
	{ bytesMax }: RequestSettings,
): Promise<Answer> {
	const {
		statusCode,
		headers: answered,
		body: encoded,
	} = await dispatcher.request({
		origin: url.origin,
		path: `${url.pathname}${url.search}`,
		method,
		headers,
		reset: true,
	});
	encoded.on('error', () => undefined);
	const isWhole = statusCode >= 200 && statusCode <= 299 && statusCode !== partialContent;
	if (!isWhole || method === 'HEAD') {
		return { kind: 'answer', status: statusCode, headers: answered, body: undefined };
	}
	const body = await readBody(encoded, encodingsOf(answered), bytesMax);
	if (body.kind === 'trouble') return trouble(body.code);
	return { kind: 'answer', status: statusCode, headers: answered, body };
}

/** A part of the feed is nothing that we asked for, and would look as if the other items were gone. */
const partialContent = 206;

function trouble(code: TroubleCode): Answer {
	return { kind: 'trouble', trouble: { code } };
}

function troubleOf(error: unknown, proxy: string | undefined): TroubleCode {
	const code = codeOf(error);
	if (code === 'INSIDE_ADDRESS') return 'address-inside';
	if (proxy !== undefined) return 'proxy-failed';
	if (code === 'ENOTFOUND' || code === 'ENODATA') return 'host-unknown';
	if (/CERT|SELF_SIGNED|UNABLE_TO_|ERR_TLS|ERR_SSL/.test(code)) return 'certificate-bad';
	if (code === 'UND_ERR_SOCKET') return 'cut-off';
	if (/^HPE_|UND_ERR_(?:HEADERS_OVERFLOW|RES)/.test(code)) return 'answer-unexpected';
	return 'host-unreachable';
}

function codeOf(error: unknown): string {
	return error instanceof Error && 'code' in error ? String(error.code) : '';
}
