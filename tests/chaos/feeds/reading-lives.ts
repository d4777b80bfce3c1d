import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Moment, ReadingLife, ReadingOrder, ReadingReport } from './live-reading.ts';
import type { FeedServers } from './serve-feeds.ts';

/** One bot process after another; a new one is started when the last was killed. */
export type ReadingLives = {
	/** Lets the bot poll what is due, and deliver what it brings. */
	poll(aheadMs: number, servers: FeedServers): Promise<void>;
	/** The same, but kills it: just after something was kept or saved, or at any moment until somewhat after the polls. */
	pollAndDie(
		aheadMs: number,
		by: { readonly chance: () => number; readonly servers: FeedServers },
	): Promise<void>;
	/** How often each warning or error was logged. */
	logged(): ReadonlyMap<string, number>;
	/** What moderators should be told of feeds since the last call. */
	takeNotices(): readonly FeedNoticeLine[];
	end(): Promise<void>;
};

/** That something happened to a feed, such as `moved`. */
export type FeedNoticeLine = { readonly feed: string; readonly what: string };

const program = join(import.meta.dirname, 'reading-bot.ts');

type Life = { readonly child: ChildProcess; readonly alive: Promise<void> };

export function openReadingLives(
	settings: Omit<ReadingLife, 'aheadMs' | 'userAgent'>,
): ReadingLives {
	const logged = new Map<string, number>();
	let notices: FeedNoticeLine[] = [];
	let count = 0;
	let life: Life | undefined;
	/** How long a round takes, so that kills are spread over all of it. */
	let roundMs = 300;

	return {
		logged: () => logged,
		takeNotices() {
			const taken = notices;
			notices = [];
			return taken;
		},
		async poll(aheadMs, servers) {
			const { child, alive } = living(aheadMs, servers);
			await alive;
			const startMs = performance.now();
			const polled = heard(child, 'polled');
			order(child, { kind: 'poll', aheadMs });
			await polled;
			roundMs = performance.now() - startMs;
		},
		async pollAndDie(aheadMs, { chance, servers }) {
			const { child, alive } = living(aheadMs, servers);
			const death = once(child, 'exit');
			const kind = chance();
			if (kind < 0.1) await wait(chance() * 1_500);
			else {
				await alive;
				const until = momentOf(kind);
				const polled = heard(child, 'polled');
				order(child, { kind: 'poll', aheadMs, ...(until !== undefined && { until }) });
				const end = until === undefined ? wait(chance() * roundMs * 1.2) : polled;
				await Promise.race([end, death]);
			}
			child.kill('SIGKILL');
			await death;
			life = undefined;
		},
		async end() {
			if (life === undefined) return;
			const { child } = life;
			life = undefined;
			const death = once(child, 'exit');
			order(child, { kind: 'end' });
			const timer = setTimeout(() => child.kill('SIGKILL'), 15_000);
			await death;
			clearTimeout(timer);
		},
	};

	function living(aheadMs: number, servers: FeedServers): Life {
		life ??= begin(aheadMs, servers);
		return life;
	}

	function begin(aheadMs: number, servers: FeedServers): Life {
		count += 1;
		const userAgent = `Dateline/life-${count}`;
		servers.listenTo(userAgent);
		const child = fork(program, [JSON.stringify({ ...settings, userAgent, aheadMs })], {
			stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
		});
		child.on('message', (report: ReadingReport) => {
			if (report.kind !== 'warn' && report.kind !== 'error') return;
			const { event, feed, what } = report;
			if (event === 'feed-noticed' && feed !== undefined && what !== undefined) {
				notices.push({ feed, what });
			}
			const line = [report.event, report.what, report.why].filter(Boolean).join(': ');
			logged.set(line, (logged.get(line) ?? 0) + 1);
		});
		child.on('exit', (code) => {
			if (code !== null && code !== 0) throw new Error(`the bot exited with code ${code}`);
		});
		return { child, alive: heard(child, 'alive') };
	}
}

/** Most kills are meant for the moments at which most can go wrong. */
function momentOf(kind: number): Moment | undefined {
	if (kind < 0.45) return 'arrived';
	return kind < 0.7 ? 'saved' : undefined;
}

function heard(child: ChildProcess, kind: ReadingReport['kind']): Promise<void> {
	return new Promise((resolve) => {
		const listen = (report: ReadingReport) => {
			if (report.kind !== kind) return;
			child.off('message', listen);
			resolve();
		};
		child.on('message', listen);
	});
}

/** Ignores failures: a bot that was just killed gets no more orders. */
function order(child: ChildProcess, what: ReadingOrder): void {
	if (child.connected) child.send(what, () => undefined);
}
