import { listenRefusal } from '#src/observe/listen-refusal.ts';
import type { Log } from '#src/observe/log.ts';
import { noObserver, type Observer } from '#src/observe/observer.ts';
import type { KnownVitals } from '#src/observe/vitals.ts';
import type { Config } from './config.ts';

/** What watches the program from its first moments, if `METRICS_PORT` is set. */
export type Monitor = {
	readonly observer: Observer;
	/** From now on these can be asked too. */
	add(vitals: KnownVitals): void;
};

type MonitorSettings = {
	readonly config: Pick<Config, 'monitor'>;
	readonly log: Log;
	readonly closeAtEnd: (close: () => Promise<void>) => void;
};

/** Serves health and metrics; without `METRICS_PORT` nothing listens and nothing is counted. */
export async function openMonitor({ config, log, closeAtEnd }: MonitorSettings): Promise<Monitor> {
	if (config.monitor === undefined) return { observer: noObserver, add: () => undefined };
	const { host, port } = config.monitor;
	// Loaded only here, because most bots do without.
	const [{ createMetrics }, { openMonitorServer }] = await Promise.all([
		import('#src/observe/metrics.ts'),
		import('#src/observe/monitor-server.ts'),
	]);
	const vitals: KnownVitals = {};
	const metrics = createMetrics(vitals);
	const server = await openMonitorServer({ host, port, metrics, vitals, log }).catch((cause) => {
		const remedy = 'Set METRICS_PORT and METRICS_HOST to others, or remove them.';
		throw listenRefusal(cause, { host, port, what: 'Metrics cannot be served', remedy });
	});
	closeAtEnd(server.close);
	return { observer: metrics.observer, add: (more) => void Object.assign(vitals, more) };
}
