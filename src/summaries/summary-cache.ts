import { rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { ModelAnswer } from './model-answer.ts';

/** The answers of a model as they came, and how many calls each day had. */
export type SummaryCache = {
	/** Undefined if there is none, or none that can be read. */
	get(key: string): ModelAnswer | undefined;
	put(key: string, answer: ModelAnswer): void;
	/** How many calls were counted on a day, `YYYY-MM-DD`. */
	callsOn(day: string): number;
	countCall(day: string): void;
	close(): void;
};

/** Answers of 5 kB at most; with as many stories a day as a busy archive has, some months. */
const answersMax = 20_000;

/**
 * Opens the file, and starts an empty one if it cannot be used: nothing in it is more than a call that
 * would have to be made again. Throws if no file can be made.
 */
export function openSummaryCache(file: string): SummaryCache {
	try {
		return useDatabase(openDatabase(file));
	} catch {
		for (const suffix of ['', '-journal', '-wal', '-shm']) rmSync(file + suffix, { force: true });
		return useDatabase(openDatabase(file));
	}
}

/** Must be increased whenever the tables change; another version’s file is replaced. */
const version = 1;

function openDatabase(file: string): DatabaseSync {
	const database = new DatabaseSync(file, { timeout: busyTimeoutMs });
	try {
		database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
		const found = Number(database.prepare('PRAGMA user_version').get()?.user_version);
		if (found !== 0 && found !== version) throw new Error('another version');
		database.exec(`
			CREATE TABLE IF NOT EXISTS answers (n INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, answer TEXT NOT NULL) STRICT;
			CREATE TABLE IF NOT EXISTS calls (day TEXT PRIMARY KEY, count INTEGER NOT NULL) STRICT;
			PRAGMA user_version = ${version};
		`);
		return database;
	} catch (error) {
		database.close();
		throw error;
	}
}

const busyTimeoutMs = 500;

function useDatabase(database: DatabaseSync): SummaryCache {
	const select = database.prepare('SELECT answer FROM answers WHERE key = ?');
	const insert = database.prepare('INSERT OR REPLACE INTO answers (key, answer) VALUES (?, ?)');
	const prune = database.prepare('DELETE FROM answers WHERE n <= (SELECT max(n) FROM answers) - ?');
	const calls = database.prepare('SELECT count FROM calls WHERE day = ?');
	const count = database.prepare(
		'INSERT INTO calls VALUES (?, 1) ON CONFLICT (day) DO UPDATE SET count = count + 1',
	);
	const forget = database.prepare('DELETE FROM calls WHERE day < ?');

	return {
		get: (key) => readAnswer(select.get(key)?.answer),
		put(key, answer) {
			insert.run(key, JSON.stringify(answer));
			prune.run(answersMax);
		},
		callsOn: (day) => Number(calls.get(day)?.count ?? 0),
		countCall(day) {
			count.run(day);
			forget.run(day);
		},
		close: () => database.close(),
	};
}

function readAnswer(stored: unknown): ModelAnswer | undefined {
	try {
		return ModelAnswer.safeParse(JSON.parse(String(stored))).data;
	} catch {
		return undefined;
	}
}
