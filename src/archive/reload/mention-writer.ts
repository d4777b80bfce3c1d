import type { DatabaseSync } from 'node:sqlite';
import { insertRow, rowNumber } from '../rows.ts';
import type { TimeKey } from '../time-key.ts';

/** A name that an article mentions, by their numbers. */
export type Mention = {
	readonly name: number;
	readonly key: TimeKey;
	readonly source: number | undefined;
	readonly role: string | undefined;
	/** Whether the article's editors list it; if not, its text writes it. */
	readonly isListed: boolean;
};

/** Writes who is mentioned where, in which role, and who said something. Mentions are buffered and written in the order of their index. */
export type MentionWriter = {
	add(mention: Mention): void;
	addStatement(name: number, key: TimeKey, index: number): void;
	/** Removes a mention that was written before the last flush, and its statements. */
	remove(name: number, key: TimeKey): void;
	flush(): void;
};

const bufferedRowsMax = 100_000;

/** A name had a role in an article. */
type RoleUse = [name: number, role: number, key: TimeKey];

/** Range 2,000 to 50,000: more than a thousand articles have, less than a first load. */
const addedRolesMax = 5_000;

type MentionRow = [
	name: number,
	key: TimeKey,
	source: number | null,
	role: number | null,
	listed: 0 | 1,
];

/** Creates a writer for the tables of mentions, roles and statements. */
export function createMentionWriter(database: DatabaseSync): MentionWriter {
	const roleId = createRoleIds(database);
	const insert = database.prepare('INSERT INTO mentions VALUES (?, ?, ?, ?, ?)');
	const insertStatement = database.prepare('INSERT INTO statements VALUES (?, ?, ?)');
	const find = database.prepare('SELECT role FROM mentions WHERE name = ? AND key = ?');
	const remove = database.prepare('DELETE FROM mentions WHERE name = ? AND key = ?');
	const removeStatements = database.prepare('DELETE FROM statements WHERE name = ? AND key = ?');
	const changedRoles = new Set<number>();
	let addedRoles: RoleUse[] = [];
	let buffered: MentionRow[] = [];

	return {
		add({ name, key, source, role, isListed }) {
			const roleNumber = role === undefined ? null : roleId(role);
			buffered.push([name, key, source ?? null, roleNumber, isListed ? 1 : 0]);
			if (roleNumber !== null) noteRole([name, roleNumber, key]);
			if (buffered.length >= bufferedRowsMax) writeBuffered();
		},
		addStatement(name, key, index) {
			insertStatement.run(name, key, index);
		},
		remove(name, key) {
			const role = find.get(name, key)?.role;
			remove.run(name, key);
			removeStatements.run(name, key);
			if (typeof role === 'number') changedRoles.add(name);
		},
		flush() {
			writeBuffered();
			extendRoles(
				database,
				addedRoles.filter(([name]) => !changedRoles.has(name)),
			);
			rewriteRoles(database, changedRoles);
			addedRoles = [];
			changedRoles.clear();
		},
	};

	/** Where many arrive, the roles of a name are calculated once. */
	function noteRole(use: RoleUse): void {
		if (changedRoles.has(use[0])) return;
		addedRoles.push(use);
		if (addedRoles.length < addedRolesMax) return;
		for (const [name] of addedRoles) changedRoles.add(name);
		addedRoles = [];
	}

	function writeBuffered(): void {
		buffered.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
		for (const row of buffered) insert.run(...row);
		buffered = [];
	}
}

function createRoleIds(database: DatabaseSync): (role: string) => number {
	const find = database.prepare('SELECT n FROM role_texts WHERE role = ?');
	const insert = database.prepare('INSERT INTO role_texts (role) VALUES (?)');
	const ids = new Map<string, number>();

	return function roleId(role) {
		const cached = ids.get(role);
		if (cached !== undefined) return cached;
		const row = find.get(role);
		const id = row === undefined ? insertRow(insert, role) : rowNumber(row, 'n');
		ids.set(role, id);
		return id;
	};
}

/** Notes when roles were used, which is all that an arrival changes about them. */
function extendRoles(database: DatabaseSync, uses: readonly RoleUse[]): void {
	const extend = database.prepare(
		`INSERT INTO roles VALUES (?1, ?2, ?3, ?3) ON CONFLICT (name, role)
		DO UPDATE SET first = min(first, excluded.first), last = max(last, excluded.last)`,
	);
	for (const use of uses) extend.run(...use);
}

/** Recalculates, from all mentions of these names, when each role was first and last used. */
function rewriteRoles(database: DatabaseSync, names: Iterable<number>): void {
	const remove = database.prepare('DELETE FROM roles WHERE name = ?');
	const insert = database.prepare(
		`INSERT INTO roles SELECT name, role, min(key), max(key) FROM mentions
		WHERE name = ? AND role IS NOT NULL GROUP BY role`,
	);
	for (const name of names) {
		remove.run(name);
		insert.run(name);
	}
}
