import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { Pool } from 'pg';
import { createIdentifyTurns, type IdentifyTurn } from '#src/cluster/identify-turns.ts';
import { type HeldRange, type OpenRange, openMembership } from '#src/cluster/membership.ts';
import type { ShardRange } from '#src/cluster/ranges.ts';
import { prepareSchema } from '#src/cluster/schema.ts';
import { recommendedShards } from '#src/discord/recommended-shards.ts';
import { describeStartError, exitCodeFor, StartRefusal } from '#src/observe/start-refusal.ts';
import { storeRefusal } from '#src/store/document-store.ts';
import { createStore } from '#src/store/open-store.ts';
import { createRangeBackend, openPool } from '#src/store/postgres-store.ts';
import { createBook } from '#src/subscriptions/book.ts';
import type { ClusterConfig } from './config.ts';
import { connectToDiscord, type News, type Program, startTimer } from './connect-to-discord.ts';
import { type Leading, openLeading } from './lead-cluster.ts';
import { openCharts } from './open-charts.ts';
import { openSummaries } from './open-summaries.ts';

/** The longest that Postgres can take to answer. */
const timeoutMs = 5_000;
/** After how long without a word from it a process is replaced. */
const lifeMs = 15_000;

const retryMs = 1_000;

/** What all ranges of this process share. */
type Shared = {
	readonly program: Program;
	readonly cluster: ClusterConfig;
	readonly pool: Pool;
	readonly leading: Leading;
	readonly identifyTurn: IdentifyTurn;
	readonly onTrouble: (error: unknown) => void;
	readonly news: Pick<News, 'archive' | 'sources' | 'nameDecisions' | 'summaries' | 'drawChart'>;
};

/**
 * Runs this process as one of several that work as one bot: it answers from its own archive, and serves
 * the shards that it holds. Resolves when it has joined the others.
 */
export async function runCluster(program: Program, cluster: ClusterConfig): Promise<void> {
	const { config, log, closeAtEnd, fail } = program;
	const onTrouble = (error: unknown) => log.error({ err: error }, 'cluster-trouble');
	const pool = openPool({ url: cluster.url, onTrouble, timeoutMs });
	closeAtEnd(() => pool.end());
	await prepareSchema(pool).catch((error: unknown) => {
		throw error instanceof StartRefusal ? error : storeRefusal(cluster.url, error, 'CLUSTER_URL');
	});
	const { token, shardsTotal } = cluster;
	const total = shardsTotal ?? (await recommendedShards({ token, apiUrl: config.discordApiUrl }));
	const leading = await openLeading({ program, pool, url: cluster.url, onTrouble });
	const summaries = await openSummaries({ ...program, after: startTimer });
	const drawChart = openCharts({ ...program, after: startTimer });
	const { archive, sources, nameDecisions } = leading;
	const news = { archive, sources, nameDecisions, summaries, drawChart };
	const identifyTurn = createIdentifyTurns({ pool, onTrouble });
	const shared = { program, cluster, pool, leading, identifyTurn, onTrouble, news };
	// Loading it takes a moment in which nothing else can happen, such as renewing a lease.
	await import('./run-bot.ts');
	const membership = await openMembership({
		pool,
		id: randomBytes(5).toString('hex'),
		total,
		isTotalChosen: shardsTotal !== undefined,
		lifeMs,
		onTrouble,
		onLost: () => fail('Another Dateline has taken over what this one served. Start it again.', 1),
		onFailed: (error) => fail(describeStartError(error), exitCodeFor(error)),
		open: (range, held) => openRange(range, held, shared),
	});
	closeAtEnd(membership.close);
	log.info({ shards: membership.total }, 'cluster-joined');
}

/** Serves a range with a bot of its own. */
function openRange(range: ShardRange, { lease, total }: HeldRange, shared: Shared): OpenRange {
	const { program, cluster, pool, leading, identifyTurn, onTrouble, news } = shared;
	const { log, config } = program;
	const { from, to } = range;
	const closers: (() => Promise<void>)[] = [];
	let isClosed = false;
	log.info({ from, to }, 'shards-taken');

	return {
		opened: open(),
		async close() {
			isClosed = true;
			for (const close of closers.toReversed()) await close();
			log.info({ from, to }, 'shards-handed-over');
		},
	};

	async function open(): Promise<void> {
		const backend = createRangeBackend({ pool, lease, shards: { from, to, total }, onTrouble });
		const store = createStore(backend);
		closers.push(store.close);
		const book = await loading(() => createBook({ store, log, images: config.images }));
		const articlesLoaded =
			range.index === 0
				? (await loading(() => leading.lead(store, lease))).loaded
				: leading.caughtUp();
		if (isClosed) return;
		await connectToDiscord(
			{ ...program, closeAtEnd: (close) => void closers.push(close) },
			{
				...news,
				book,
				articlesLoaded,
				mayPost: lease.isHeld,
				digestFeeds: undefined,
				shards: { from, to, total, identifyTurn },
			},
			cluster.token,
		);
	}

	/** Again and again, because what runs already can wait until Postgres is back. */
	async function loading<Loaded>(load: () => Promise<Loaded>): Promise<Loaded> {
		for (;;) {
			try {
				return await load();
			} catch (error) {
				if (isClosed) throw error;
				onTrouble(error);
				await setTimeout(retryMs);
			}
		}
	}
}
