import { join } from 'node:path';
import { openArchive } from '#src/archive/open-archive.ts';
import type { Log } from '#src/observe/log.ts';
import { describeError } from '#src/observe/log.ts';
import { arrivalsTo, loggingTo } from '#src/program/open-feeds.ts';
import { runBot } from '#src/program/run-bot.ts';
import { createFeedBook } from '#src/sources/feed-book.ts';
import { createFetching } from '#src/sources/fetch/fetch-feed.ts';
import { parseProxies } from '#src/sources/fetch/proxies.ts';
import { parseListedHosts } from '#src/sources/fetch/request-address.ts';
import type { PollPorts } from '#src/sources/poll.ts';
import { openFeedReader } from '#src/sources/read-in-thread.ts';
import { openSources } from '#src/sources/sources.ts';
import type { DocumentStore } from '#src/store/document-store.ts';
import { openDocumentStore } from '#src/store/open-store.ts';
import { createBook } from '#src/subscriptions/book.ts';
import { commonSettings } from '../bot-settings.ts';

/** How the parent process starts one life of the bot. */
export type ReadingLife = {
	readonly apiUrl: string;
	readonly token: string;
	readonly dataFolder: string;
	readonly stateFolder: string;
	readonly userAgent: string;
	/** Hosts with their ports; all of them lead to loopback. */
	readonly listedHosts: string;
	/** How far the time is ahead of the machine’s clock. */
	readonly aheadMs: number;
};

/** What the parent tells the bot: to poll what is due when the time is so far ahead, or to end. */
export type ReadingOrder =
	| {
			readonly kind: 'poll';
			readonly aheadMs: number;
			/** When it kills itself; absent: never. */
			readonly until?: Moment;
	  }
	| { readonly kind: 'end' };

/** When a feed brought something: it has just been kept, or the feed’s state has been saved after that. */
export type Moment = 'arrived' | 'saved';

/** What the bot tells its parent. */
export type ReadingReport =
	| { readonly kind: 'alive' }
	/** Everything that was due is polled, and what it brought is delivered. */
	| { readonly kind: 'polled' }
	/** A line of its log. */
	| {
			readonly kind: 'warn' | 'error';
			readonly event: string;
			readonly feed?: string;
			readonly what?: string;
			readonly why?: string;
	  };

/** Runs the bot as the program does, in time that the parent moves on, until it is killed. */
export async function liveReading(life: ReadingLife): Promise<void> {
	const { dataFolder, stateFolder, token, apiUrl } = life;
	let { aheadMs } = life;
	const now = () => new Date(Date.now() + aheadMs);
	const log = createReportingLog();
	const file = join(stateFolder, 'subscriptions.sqlite');
	const onTrouble = (error: unknown) => log.error({ err: error }, 'state-trouble');
	const death = createDeath();
	const store = death.by(await openDocumentStore({ url: undefined, file, onTrouble }));
	const onSetAside = (key: string) => log.error({ key }, 'document-set-aside');
	const feeds = await createFeedBook({ store, onSetAside });
	const book = await createBook({ store, log, others: feeds.documents });
	const archive = openArchive({ stateFolder, dataFolder, now, onRebuilt: () => {} });
	const reader = openFeedReader();
	const sources = openSources({
		book: feeds,
		dataFolder,
		now,
		readFeed: reader.readFeed,
		...createFetching({
			userAgent: life.userAgent,
			listedHosts: parseListedHosts(life.listedHosts),
			proxies: parseProxies({}),
			resolve: async () => ['127.0.0.1'],
			now,
			elapsedMs: () => performance.now(),
			after: withoutPauses,
		}),
		accept: death.after(arrivalsTo(archive).accept),
		...loggingTo(log),
	});
	let tick = async () => {};
	const { delivery, close } = await runBot({
		...commonSettings(now),
		archive,
		book,
		sources,
		log,
		token,
		apiUrl,
		articlesLoaded: archive.reload(undefined),
		after: withoutPauses,
		deferAfter: withoutPauses,
		elapsedMs: () => now().getTime(),
		startTicking(run) {
			tick = run;
			return () => {};
		},
		onRefused: (why) => log.error({ err: new Error(why) }, 'refused'),
	});
	process.on('message', async (order: ReadingOrder) => {
		if (order.kind === 'poll') {
			aheadMs = order.aheadMs;
			death.at(order.until);
			await tick();
			await sources.idle();
			await delivery.tick();
			await delivery.idle();
			return report({ kind: 'polled' });
		}
		await sources.close();
		await close();
		await reader.close();
		await store.close();
		await archive.close();
		process.disconnect();
	});
	process.on('disconnect', () => process.exit());
	report({ kind: 'alive' });
}

/** Kills the program at the moment that is set. */
function createDeath() {
	const bringing = new Set<string>();
	let moment: Moment | undefined;
	const reached = (what: Moment) => {
		if (what === moment) process.kill(process.pid, 'SIGKILL');
	};
	return {
		at(next: Moment | undefined) {
			moment = next;
			bringing.clear();
		},
		after:
			(accept: PollPorts['accept']): PollPorts['accept'] =>
			async (arrivals) => {
				bringing.add(`feed-state:${arrivals.feed.id}`);
				await accept(arrivals);
				reached('arrived');
			},
		by: (store: DocumentStore): DocumentStore => ({
			...store,
			async put(key, document) {
				await store.put(key, document);
				if (bringing.has(key)) reached('saved');
			},
		}),
	};
}

/** Timers of the program: its pauses are over at once, its time limits are real. */
function withoutPauses(ms: number, run: () => void): () => void {
	const timer = setTimeout(run, ms < limitMinMs ? 0 : ms);
	return () => clearTimeout(timer);
}

const limitMinMs = 10_000;

function report(what: ReadingReport): void {
	process.send?.(what, undefined, undefined, () => undefined);
}

/** A log that sends warnings and errors to the parent. */
function createReportingLog(): Log {
	const quiet = () => undefined;
	const send =
		(kind: 'warn' | 'error') =>
		(fields: { err?: unknown; feed?: string; what?: string; problem?: string }, event = '') => {
			const { err, feed, what, problem } = fields;
			const why = err === undefined ? problem : String(describeError(err).message);
			report({
				kind,
				event,
				...(feed !== undefined && { feed }),
				...(what !== undefined && { what }),
				...(why !== undefined && { why }),
			});
		};
	return { debug: quiet, info: quiet, warn: send('warn'), error: send('error') };
}
