import { randomBytes } from 'node:crypto';
import type { Archive, ArchiveFacts } from '#src/archive/archive.ts';
import { DamageError } from '#src/archive/rows.ts';
import { createIdentifyTurns } from '#src/cluster/identify-turns.ts';
import { openListener } from '#src/cluster/listen.ts';
import { logChannel } from '#src/cluster/log-publisher.ts';
import { openMembership } from '#src/cluster/membership.ts';
import { readProcesses } from '#src/cluster/processes.ts';
import { answeredChannel, askedChannel, createQuestions } from '#src/cluster/questions.ts';
import { prepareSchema } from '#src/cluster/schema.ts';
import { countCallsIn } from '#src/cluster/summary-calls.ts';
import { recommendedShards } from '#src/discord/recommended-shards.ts';
import { describeStartError, exitCodeFor, StartRefusal } from '#src/observe/start-refusal.ts';
import { storeRefusal } from '#src/store/document-store.ts';
import { openPool } from '#src/store/postgres-store.ts';
import { watchRanges } from './cluster-vitals.ts';
import { type ClusterConfig, readVersion } from './config.ts';
import { type Program, startTimer } from './connect-to-discord.ts';
import { openLeading } from './lead-cluster.ts';
import { openCharts } from './open-charts.ts';
import { openSummaries } from './open-summaries.ts';
import { serveRange } from './serve-range.ts';

/** The longest that Postgres can take to answer. */
const timeoutMs = 5_000;
/** After how long without a word from it a process is replaced. */
const leaseMs = 15_000;

/**
 * Runs this process as one of several that work as one bot: it answers from its own archive, and serves
 * the shards that it holds. Resolves when it has joined the others.
 */
export async function runCluster(
	program: Program,
	cluster: ClusterConfig,
	lifeMs = leaseMs,
): Promise<void> {
	const { config, log, closeAtEnd, fail } = program;
	const onTrouble = (error: unknown) => log.error({ err: error }, 'cluster-trouble');
	const pool = openPool({ url: cluster.url, onTrouble, timeoutMs });
	closeAtEnd(() => pool.end());
	await prepareSchema(pool).catch((error: unknown) => {
		throw error instanceof StartRefusal ? error : storeRefusal(cluster.url, error, 'CLUSTER_URL');
	});
	const { token, shardsTotal } = cluster;
	const total = shardsTotal ?? (await recommendedShards({ token, apiUrl: config.discordApiUrl }));
	const listen = openListener({
		url: cluster.url,
		channels: [askedChannel, answeredChannel, logChannel],
		after: startTimer,
		onTrouble,
	});
	closeAtEnd(listen.close);
	const elapsedMs = () => performance.now();
	const questions = createQuestions({ pool, listen, elapsedMs, onTrouble });
	closeAtEnd(async () => questions.close());
	const leading = await openLeading({ program, pool, listen, questions, onTrouble });
	const takeCall = countCallsIn(pool);
	const summaries = await openSummaries({ ...program, after: startTimer, takeCall });
	const drawChart = openCharts({ ...program, after: startTimer });
	const { archive, sources, nameDecisions } = leading;
	const news = { archive, sources, nameDecisions, summaries, drawChart };
	const identifyTurn = createIdentifyTurns({ pool, onTrouble });
	const id = randomBytes(5).toString('hex');
	const watched = watchRanges({ monitor: program.monitor, pool, leading });
	const asking = { pool, listen, questions, processes: () => readProcesses(pool, id) };
	const shared = { ...asking, program, watched, token, leading, identifyTurn, onTrouble, news };
	// Loading it takes a moment in which nothing else can happen, such as renewing a lease.
	await import('./run-bot.ts');
	const membership = await openMembership({
		pool,
		id,
		total,
		isTotalChosen: shardsTotal !== undefined,
		lifeMs,
		onTrouble,
		onLost: () => fail('Another Dateline has taken over what this one served. Start it again.', 1),
		onFailed: (error) => fail(describeStartError(error), exitCodeFor(error)),
		facts: () => ({
			version: readVersion(),
			startedAt: program.startedAt.toISOString(),
			memoryBytes: process.memoryUsage.rss(),
			behind: leading.lag().behind,
			lastReload: lastReloadIn(archive),
		}),
		open: (range, held) => serveRange(range, held, shared),
	});
	closeAtEnd(membership.close);
	log.info({ shards: membership.total }, 'cluster-joined');
}

/** Undefined also while damage to the archive is being repaired. */
function lastReloadIn(archive: Archive): ArchiveFacts['lastReload'] {
	try {
		return archive.facts().lastReload;
	} catch (error) {
		if (error instanceof DamageError) return undefined;
		throw error;
	}
}
