import { DatabaseSync } from 'node:sqlite';
import type { Pool } from 'pg';
import { onTestFinished } from 'vitest';
import { openArchive } from '#src/archive/open-archive.ts';
import { logFileOf } from '#src/archive/open-article-log.ts';
import { openTaskWorker, type TaskWorker } from '#src/archive/reload/run-in-worker.ts';
import { defaultRetention, type Retention } from '#src/archive/retention.ts';
import type { SharedArchive } from '#src/archive/sharing.ts';
import { type FollowedLog, followLog } from '#src/cluster/follow-log.ts';
import { openListener } from '#src/cluster/listen.ts';
import { logChannel } from '#src/cluster/log-publisher.ts';
import { leadingRange, rangeLease } from '#src/cluster/ranges.ts';
import { createLogTables, openSharedLog, type SharedLog } from '#src/cluster/shared-log.ts';
import { startTimer } from '#src/program/connect-to-discord.ts';
import { aDataFolder, type Files, now, type TestFolders } from '../harness/a-data-folder.ts';
import { openWorkerInThisThread } from '../harness/run-at-once.ts';
import { emptyLocation, testStores } from '../store/test-stores.ts';
import { connectTo } from './open-database.ts';

/** A database for the log, with its tables, that is empty. */
export type TestDatabase = {
	readonly url: string;
	readonly pool: Pool;
	/** All entries of the log, in order. */
	entries(): Promise<readonly unknown[]>;
	/** Takes the leader’s lease, from whoever has it. */
	takeLease(): Promise<{ readonly epoch: string }>;
};

/** An empty database; skips the test if Postgres is not running. */
export async function anEmptyDatabase(skip: (why: string) => never): Promise<TestDatabase> {
	const postgres = testStores.find(({ name }) => name === 'Postgres');
	if (postgres === undefined) throw new Error('there is no store in Postgres');
	const { url = '' } = await emptyLocation(postgres, skip);
	const pool = connectTo(url, 10_000);
	await pool.query(`CREATE TABLE dateline_leases
		(name TEXT PRIMARY KEY, epoch BIGINT NOT NULL, until TIMESTAMPTZ NOT NULL)`);
	await pool.query(createLogTables);
	return {
		url,
		pool,
		async entries() {
			return (await pool.query('SELECT * FROM dateline_log ORDER BY n')).rows.map(withNumbers);
		},
		async takeLease() {
			const { rows } = await pool.query(
				`INSERT INTO dateline_leases AS lease (name, epoch, until) VALUES ($1, 1, now())
				ON CONFLICT (name) DO UPDATE SET epoch = lease.epoch + 1 RETURNING epoch::text`,
				[rangeLease(leadingRange)],
			);
			// An upsert returns one row.
			return rows[0] as { epoch: string };
		},
	};
}

function withNumbers(row: unknown): unknown {
	const { n, number, at, ...texts } = Object(row);
	return { n: Number(n), number: Number(number), at: Number(at), ...texts };
}

/** A process of the cluster, as far as the log of articles is concerned. */
export type Member = TestFolders & {
	readonly archive: SharedArchive;
	readonly log: SharedLog;
	readonly followed: FollowedLog;
	readonly troubles: unknown[];
	/** All entries of its own log, in order. */
	entries(): readonly unknown[];
	close(): Promise<void>;
};

export type MemberSettings = {
	readonly url: string;
	readonly folders?: TestFolders;
	readonly files?: Files;
	readonly worker?: TaskWorker;
	readonly retention?: Retention;
	/** Whether the log has begun. */
	readonly isCopied?: boolean;
	readonly previews?: readonly number[];
	/** What it follows, in place of the log itself. */
	readonly through?: (log: SharedLog) => SharedLog;
};

/** One that only follows; closed when the test ends. */
export function openFollower({
	url,
	files = {},
	folders = aDataFolder(files),
	worker = openWorkerInThisThread(),
	isCopied = true,
	retention = defaultRetention,
	through = (log) => log,
	previews = [],
}: MemberSettings): Member {
	const { stateFolder, dataFolder, file } = folders;
	const troubles: unknown[] = [];
	const onTrouble = (error: unknown) => void troubles.push(error);
	const archive = openArchive({
		stateFolder,
		dataFolder,
		now: () => now,
		worker,
		retention,
		sharing: { isCopied },
		onRebuilt: (why, found) => troubles.push(found ?? why),
	});
	const lookEveryMs = 500;
	const listen = openListener({
		url,
		channels: [logChannel],
		after: startTimer,
		lookEveryMs,
		onTrouble,
	});
	const log = openSharedLog({ pool: connectTo(url), listen, lookEveryMs });
	const followed = followLog({ archive, log: through(log), onTrouble, previews });
	let closing: Promise<void> | undefined;
	const close = () => {
		closing ??= followed.close().then(async () => {
			log.close();
			await listen.close();
			await archive.close();
		});
		return closing;
	};
	onTestFinished(close);
	const entries = () => readEntries(file);
	return { ...folders, archive, log, followed, troubles, entries, close };
}

/** One that leads, with its data folder loaded. */
export async function openLeader(
	database: TestDatabase,
	settings: Partial<MemberSettings> = {},
): Promise<Member> {
	const isCopied = false;
	const member = openFollower({
		url: database.url,
		isCopied,
		worker: openTaskWorker(),
		...settings,
	});
	await member.followed.lead(await database.takeLease());
	await member.archive.reload(undefined);
	return member;
}

function readEntries(archiveFile: string): unknown[] {
	const database = new DatabaseSync(logFileOf(archiveFile), { readOnly: true });
	try {
		const rows = database.prepare('SELECT n, number, id, at, origin, json FROM entries ORDER BY n');
		return rows.all().map((row) => ({ ...row }));
	} finally {
		database.close();
	}
}
