import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Observer } from './observer.ts';
import { type KnownVitals, readinessChecks, readReadiness } from './vitals.ts';

/** What is counted, in the text format of Prometheus. */
export type Metrics = {
	readonly observer: Observer;
	/** The media type of the text. */
	readonly contentType: string;
	write(): Promise<string>;
};

const prefix = 'dateline_';
/** Discord waits 3 s for an answer. */
const answerSeconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 1.5, 3, 10];
const checkSeconds = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15, 60];
/** From a second to a day. */
const lateSeconds = [1, 2.5, 5, 10, 30, 60, 300, 900, 3_600, 21_600, 86_400];

/**
 * Creates the metrics: events are counted, and what `vitals` know is asked when somebody reads. Labels
 * have few values, which never come from a reader, a server or an article.
 */
export function createMetrics(vitals: KnownVitals): Metrics {
	const registry = new Registry();
	collectDefaultMetrics({ register: registry, prefix });
	addGauges(registry, vitals);
	return {
		observer: countEvents(registry),
		contentType: registry.contentType,
		write: () => registry.metrics(),
	};
}

function countEvents(registry: Registry): Observer {
	const registers = [registry];
	const answers = new Histogram({
		name: `${prefix}answer_duration_seconds`,
		help: 'Time from a request of a reader to the answer, by command and outcome.',
		labelNames: ['command', 'outcome'],
		buckets: answerSeconds,
		registers,
	});
	const messages = new Counter({
		name: `${prefix}messages_total`,
		help: 'Attempts to send an owed message, by outcome.',
		labelNames: ['outcome'],
		registers,
	});
	const lateness = new Histogram({
		name: `${prefix}promise_lateness_seconds`,
		help: 'Time from the slot of a digest, or from composing alerts, to their last message.',
		labelNames: ['kind'],
		buckets: lateSeconds,
		registers,
	});
	const arrivals = new Histogram({
		name: `${prefix}arrivals_check_duration_seconds`,
		help: 'Time from an arrival that answers know to the check of all alerts.',
		buckets: checkSeconds,
		registers,
	});
	const reconnects = new Counter({
		name: `${prefix}gateway_reconnects_total`,
		help: 'Connections to Discord’s gateway that were lost and opened again.',
		registers,
	});
	for (const outcome of ['sent', 'waiting', 'refused', 'blocked']) messages.inc({ outcome }, 0);
	return {
		answered: ({ command, outcome, seconds }) => answers.observe({ command, outcome }, seconds),
		messageTried: (outcome) => messages.inc({ outcome }),
		promiseKept: ({ kind, lateSeconds: late }) => lateness.observe({ kind }, Math.max(0, late)),
		arrivalsChecked: (seconds) => arrivals.observe(seconds),
		reconnecting: () => reconnects.inc(),
	};
}

/** Gauges that are asked when somebody reads; what does not exist yet has no value. */
function addGauges(registry: Registry, vitals: KnownVitals): void {
	const gauge = createGauge(registry);
	const gaugeBy = createLabelledGauge(registry);
	gaugeBy('check', 'ready', 'Whether a check of /readyz passes.', async () => {
		const { checks } = await readReadiness(vitals);
		return Object.fromEntries(readinessChecks.map((name) => [name, Number(checks[name])]));
	});
	gauge('servers', 'Servers that the bot is in.', () => vitals.servers?.());
	gaugeBy('state', 'subscriptions', 'Digests and alerts.', () => vitals.subscriptions?.());
	gauge('promises_owed', 'Subscriptions with messages still to send.', () =>
		vitals.promisesOwed?.(),
	);
	gaugeBy('state', 'feeds', 'Feeds.', () => vitals.feeds?.());
	gauge('articles', 'Articles that can be found.', () => vitals.articles?.().count);
	gauge('last_arrival', 'Number of the last arrival in the log of articles.', () => {
		return vitals.articles?.().lastArrival;
	});
	const behind = 'Entries that this process lacks of the log that several share.';
	gauge('articles_behind', behind, () => vitals.articlesBehind?.());
	const ofLeases = (read: 'isHeld' | 'epoch' | 'secondsLeft') => () =>
		vitals.leases &&
		Object.fromEntries(vitals.leases().map((lease) => [lease.name, Number(lease[read])]));
	gaugeBy('lease', 'lease_held', 'Whether this process holds a lease.', ofLeases('isHeld'));
	gaugeBy(
		'lease',
		'lease_epoch',
		'A number that is higher for each holder of a lease.',
		ofLeases('epoch'),
	);
	const left = 'How long this process can count on a lease.';
	gaugeBy('lease', 'lease_left_seconds', left, ofLeases('secondsLeft'));
}

function createGauge(registry: Registry) {
	return (name: string, help: string, read: () => number | undefined): void => {
		new Gauge({
			name: prefix + name,
			help,
			registers: [registry],
			collect() {
				const value = read();
				if (value === undefined) this.remove();
				else this.set(value);
			},
		});
	};
}

type Values = Readonly<Record<string, number>> | undefined;

/** Creates gauges with one label; `read` returns the number for each of its values. */
function createLabelledGauge(registry: Registry) {
	return (
		label: string,
		name: string,
		help: string,
		read: () => Values | Promise<Values>,
	): void => {
		new Gauge({
			name: prefix + name,
			help,
			labelNames: [label],
			registers: [registry],
			async collect() {
				const values = Object.entries((await read()) ?? {});
				this.reset();
				for (const [value, number] of values) this.set({ [label]: value }, number);
			},
		});
	};
}
