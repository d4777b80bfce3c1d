import type { IncomingMessage } from 'node:http';
import {
	type HttpAnswer,
	type HttpServer,
	type ListenAddress,
	openHttpServer,
} from '#src/http-server/open-http-server.ts';
import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';
import { type KnownVitals, readReadiness } from './vitals.ts';

export type MonitorServerSettings = ListenAddress & {
	readonly metrics: Pick<Metrics, 'write' | 'contentType'>;
	/** Can grow while the program starts. */
	readonly vitals: KnownVitals;
	readonly log: Log;
};

/**
 * Opens the HTTP server that says how the program is, for whatever watches it; rejects if it cannot
 * listen. `/healthz`: it runs. `/readyz`: whether it is ready, as JSON, with 503 if not. `/metrics`: for
 * Prometheus.
 */
export async function openMonitorServer(settings: MonitorServerSettings): Promise<HttpServer> {
	const { host, port, log } = settings;
	const server = await openHttpServer({
		host,
		port,
		answer: async (request) => {
			try {
				return await answerMonitor(request, settings);
			} catch (error) {
				log.error({ err: error }, 'monitor-failed');
				return textAnswer(500, 'This cannot be told at the moment.');
			}
		},
		onTrouble: (error) => log.error({ err: error }, 'monitor-trouble'),
		onUnsent: (error) => log.debug({ err: error }, 'monitor-not-sent'),
	});
	log.info({ host, port: server.port }, 'monitor-opened');
	return server;
}

async function answerMonitor(
	{ method = '', url = '' }: Pick<IncomingMessage, 'method' | 'url'>,
	{ metrics, vitals }: Pick<MonitorServerSettings, 'metrics' | 'vitals'>,
): Promise<HttpAnswer> {
	if (method !== 'GET' && method !== 'HEAD') {
		return textAnswer(405, 'This can only be read.', { allow: 'GET, HEAD' });
	}
	switch (url.split('?')[0]) {
		case '/healthz':
			return jsonAnswer(200, { healthy: true });
		case '/readyz': {
			const readiness = await readReadiness(vitals);
			return jsonAnswer(readiness.ready ? 200 : 503, readiness);
		}
		case '/metrics':
			return answerWith(200, await metrics.write(), { 'content-type': metrics.contentType });
		default:
			return textAnswer(404, 'There are /healthz, /readyz and /metrics.');
	}
}

function jsonAnswer(status: number, value: object): HttpAnswer {
	return answerWith(status, `${JSON.stringify(value)}\n`, { 'content-type': 'application/json' });
}

function textAnswer(
	status: number,
	text: string,
	headers: Readonly<Record<string, string>> = {},
): HttpAnswer {
	const contentType = { 'content-type': 'text/plain; charset=utf-8' };
	return answerWith(status, `${text}\n`, { ...contentType, ...headers });
}

function answerWith(
	status: number,
	body: string,
	headers: Readonly<Record<string, string>>,
): HttpAnswer {
	const common = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };
	return { status, headers: { ...common, ...headers }, body };
}
