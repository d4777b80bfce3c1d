import { randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import type { Archive, ArchiveFacts } from '#src/archive/archive.ts';
import { DamageError } from '#src/archive/rows.ts';
import { loadCommands, loadMessageCommands } from '#src/bot/load-commands.ts';
import { clusterTablesIn } from '#src/cluster/cluster-tables.ts';
import { createIdentifyTurns } from '#src/cluster/identify-turns.ts';
import { leaveToOthers } from '#src/cluster/leave-to-others.ts';
import { type Listener, openListener } from '#src/cluster/listen.ts';
import { logChannel } from '#src/cluster/log-publisher.ts';
import { type Membership, openMembership } from '#src/cluster/membership.ts';
import { createOtherDocuments } from '#src/cluster/other-documents.ts';
import { createMakerQuestions } from '#src/cluster/passed-on.ts';
import { readProcesses } from '#src/cluster/processes.ts';
import { answeredChannel, askedChannel, createQuestions } from '#src/cluster/questions.ts';
import { rangesOf } from '#src/cluster/ranges.ts';
import { prepareSchema } from '#src/cluster/schema.ts';
import { countCallsIn } from '#src/cluster/summary-calls.ts';
import { createWait } from '#src/concurrency/wait.ts';
import { recommendedShards } from '#src/discord/recommended-shards.ts';
import { describeStartError, exitCodeFor, StartRefusal } from '#src/observe/start-refusal.ts';
import { createTroubleLog } from '#src/observe/trouble-log.ts';
import { postgresRefusal } from '#src/store/postgres-refusal.ts';
import { openPool } from '#src/store/postgres-store.ts';
import { watchRanges } from './cluster-vitals.ts';
import { type ClusterConfig, readVersion } from './config.ts';
import { type Program, startTimer } from './connect-to-discord.ts';
import { openLeading } from './lead-cluster.ts';
import { lockStateFolder } from './lock-state-folder.ts';
import { openCharts } from './open-charts.ts';
import { openDigestFeeds } from './open-digest-feeds.ts';
import type { Front, FrontSettings } from './open-front.ts';
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
	program.closeAtEnd(lockStateFolder(program.config.stateFolder));
	await joinOthers(program, cluster, lifeMs);
}

async function joinOthers(program: Program, cluster: ClusterConfig, lifeMs: number): Promise<void> {
	const { config, log, closeAtEnd, fail } = program;
	const elapsedMs = () => performance.now();
	const onTrouble = createTroubleLog(log, { event: 'cluster-trouble', elapsedMs });
	const { pool, listen } = await connectToPostgres(program, cluster, onTrouble);
	const { token, shardsTotal } = cluster;
	const total = shardsTotal ?? (await recommendedShards({ token, apiUrl: config.discordApiUrl }));
	const questions = createQuestions({ pool, listen, elapsedMs, onTrouble });
	closeAtEnd(async () => questions.close());
	const leading = await openLeading({ program, pool, listen, questions, onTrouble });
	const takeCall = countCallsIn(pool);
	const summaries = await openSummaries({ ...program, after: startTimer, takeCall });
	const drawChart = openCharts({ ...program, after: startTimer });
	const { archive, sources, nameDecisions } = leading;
	const identifyTurn = createIdentifyTurns({ pool, onTrouble });
	const id = randomBytes(5).toString('hex');
	const others = createOtherDocuments({ pool, log, images: config.images });
	const front = await createFrontIfAny({ program, token, pool, questions, others, onTrouble });
	let joined: Membership | undefined;
	const taken = () => joined?.ranges();
	const watched = watchRanges({ monitor: program.monitor, pool, leading, taken, front });
	const digestFeeds = await openDigestFeeds(program, {
		archive,
		// Postgres has what its holder has: nothing is in a book before it is written.
		bookWith: (feed) => watched.bookWith(feed) ?? others.subscription(feed),
	});
	const news = { archive, sources, nameDecisions, summaries, digestFeeds, drawChart };
	const asking = { pool, listen, questions, processes: () => readProcesses(pool, id) };
	const parts = { program, token, leading, front, news, watched, identifyTurn, onTrouble };
	const shared = { ...asking, ...parts };
	await loadCode();
	const tables = clusterTablesIn(pool);
	const { signal } = endingOf(program);
	const wait = createWait(startTimer, signal);
	await leaveToOthers({ leases: tables, lifeMs, lag: leading.lag, wait, signal, onTrouble });
	if (signal.aborted) return;
	const membership = await openMembership({
		tables,
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
	}).catch(refuse(cluster.url));
	closeAtEnd(membership.close);
	joined = membership;
	const makers = createMakerQuestions(questions, () =>
		rangesOf(membership.total).map(({ index }) => index),
	);
	await front?.open(membership.total, {
		...news,
		cluster: { lag: leading.lag, processes: asking.processes, ...makers },
	});
	log.info({ shards: membership.total }, 'cluster-joined');
}

/** Loads what a bot needs: that takes a moment in which nothing else can happen, such as renewing a lease. */
async function loadCode(): Promise<void> {
	await import('./run-bot.ts');
	await Promise.all([loadCommands(), loadMessageCommands()]);
}

/** Aborted when the program ends. */
function endingOf({ closeAtEnd }: Program): AbortController {
	const ending = new AbortController();
	closeAtEnd(async () => ending.abort());
	return ending;
}

async function connectToPostgres(
	{ closeAtEnd, log }: Program,
	{ url }: ClusterConfig,
	onTrouble: (error: unknown) => void,
): Promise<{ readonly pool: Pool; readonly listen: Listener }> {
	const pool = openPool({ url, onTrouble, timeoutMs });
	closeAtEnd(() => pool.end());
	const onChanging = (versions: object) => log.info(versions, 'tables-changing');
	await prepareSchema(pool, onChanging).catch(refuse(url));
	const channels = [askedChannel, answeredChannel, logChannel];
	const listen = openListener({ url, channels, after: startTimer, onTrouble });
	closeAtEnd(listen.close);
	return { pool, listen };
}

/** Throws what an operator understands, unless the program itself is at fault. */
function refuse(url: string): (error: unknown) => never {
	return (error) => {
		const isOurs = error instanceof StartRefusal || error instanceof TypeError;
		throw isOurs ? error : postgresRefusal('CLUSTER_URL', url, error);
	};
}

async function createFrontIfAny(
	settings: Omit<FrontSettings, 'address'>,
): Promise<Front | undefined> {
	const address = settings.program.config.interactions;
	// Loaded only here, because most bots do without.
	return address && (await import('./open-front.ts')).createFront({ ...settings, address });
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
