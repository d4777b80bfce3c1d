import type { DatabaseSync } from 'node:sqlite';
import { nameKey } from '#src/text/fold.ts';

/** Keeps the aliases of names: those that articles list, and those by which their texts know a name. */
export type AliasWriter = {
	/** Counts an article that lists an alias. */
	count(name: number, alias: string, change: 1 | -1): void;
	/** Sets the read alias with this folded spelling, undefined for none; returns whether it changed. */
	setRead(name: number, folded: string, alias: string | undefined): boolean;
	/** The names whose counts are not written yet. */
	counted(): Iterable<number>;
	/** Writes the counts, and deletes aliases without uses; returns the aliases whose counts changed. */
	flush(): ReadonlySet<string>;
};

export function createAliasWriter(database: DatabaseSync): AliasWriter {
	const sql = prepare(database);
	const counts = new Map<number, Map<string, number>>();

	return {
		count(name, alias, change) {
			const uses = counts.get(name) ?? new Map<string, number>();
			counts.set(name, uses.set(alias, (uses.get(alias) ?? 0) + change));
		},
		setRead(name, folded, alias) {
			const before = sql.read.get(name, folded)?.alias;
			if (before === alias) return false;
			if (typeof before === 'string') {
				sql.removeRead.run(name, before);
				sql.removeUnused.run(name, before);
			}
			if (alias !== undefined) sql.addRead.run(name, alias, folded);
			return true;
		},
		counted: () => counts.keys(),
		flush() {
			const changed = new Set<string>();
			for (const [name, uses] of counts) {
				for (const [alias, change] of uses) {
					if (change === 0) continue;
					changed.add(alias);
					sql.count.run(name, alias, keyOf(alias), change);
					if (change < 0) sql.removeUnused.run(name, alias);
				}
			}
			counts.clear();
			return changed;
		},
	};
}

/** What identifies a name; one of symbols only folds to nothing, so it is its own key. */
export function keyOf(name: string): string {
	return nameKey(name) || name;
}

function prepare(database: DatabaseSync) {
	return {
		count: database.prepare(
			`INSERT INTO aliases VALUES (?, ?, ?, ?, 0)
			ON CONFLICT (name, alias) DO UPDATE SET uses = uses + excluded.uses`,
		),
		removeUnused: database.prepare(
			'DELETE FROM aliases WHERE name = ? AND alias = ? AND uses <= 0 AND read = 0',
		),
		read: database.prepare('SELECT alias FROM aliases WHERE name = ? AND folded = ? AND read = 1'),
		addRead: database.prepare(
			`INSERT INTO aliases VALUES (?, ?, ?, 0, 1)
			ON CONFLICT (name, alias) DO UPDATE SET read = 1`,
		),
		removeRead: database.prepare('UPDATE aliases SET read = 0 WHERE name = ? AND alias = ?'),
	};
}
