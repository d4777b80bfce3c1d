import { cpus, release, totalmem, type } from 'node:os';
import { DatabaseSync } from 'node:sqlite';

/** One line on what a run was made with. */
export function describeMachine(now: Date): string {
	const [cpu] = cpus();
	const gibibytes = Math.round(totalmem() / 1024 ** 3);
	return [
		now.toISOString().slice(0, 10),
		`${cpus().length} cores (${cpu?.model.trim() ?? 'unknown'})`,
		`${gibibytes} GiB of memory`,
		`${type()} ${release()}`,
		`Node ${process.version}`,
		`SQLite ${sqliteVersion()}`,
	].join(' · ');
}

function sqliteVersion(): string {
	const database = new DatabaseSync(':memory:');
	const row = database.prepare('SELECT sqlite_version() AS version').get();
	database.close();
	return String(row?.version);
}
