import type { DatabaseSync } from 'node:sqlite';
import { insertRow, rowNumber } from '../rows.ts';
import type { TimeKey } from '../time-key.ts';

/** A name that an article mentions, by their numbers. */
export type Mention = {
	readonly name: number;
	readonly key: TimeKey;
	readonly source: number | undefined;
	readonly role: string | undefined;
	/** Whether the article's editors list it; if not, its text writes it, and gives it the role. */
	readonly isListed: boolean;
};

/** Writes who is mentioned where, in which role, and who said something. Mentions are buffered and written in the order of their index. */
export type MentionWriter = {
	add(mention: Mention): void;
	/** `place` as in the table of statements. */
	addStatement(name: number, key: TimeKey, place: number): void;
	/** Removes a mention that was written before the last flush, and its statements. */
	remove(name: number, key: TimeKey): void;
	flush(): void;
};

const bufferedRowsMax = 100_000;

/** A name had a role in an article. */
type RoleUse = [name: number, role: number, key: TimeKey, listed: 0 | 1];

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
	const removedRoles = new Map<string, [name: number, role: number]>();
	let addedRoles: RoleUse[] = [];
	let buffered: MentionRow[] = [];

	return {
		add({ name, key, source, role, isListed }) {
			const roleNumber = role === undefined ? null : roleId(role);
			const listed = isListed ? 1 : 0;
			buffered.push([name, key, source ?? null, roleNumber, listed]);
			if (roleNumber !== null) noteRole([name, roleNumber, key, listed]);
			if (buffered.length >= bufferedRowsMax) writeBuffered();
		},
		addStatement(name, key, place) {
			insertStatement.run(name, key, place);
		},
		remove(name, key) {
			const role = find.get(name, key)?.role;
			remove.run(name, key);
			removeStatements.run(name, key);
			if (typeof role === 'number') removedRoles.set(`${name} ${role}`, [name, role]);
		},
		flush() {
			writeBuffered();
			extendRoles(
				database,
				addedRoles.filter(([name]) => !changedRoles.has(name)),
			);
			dateRolesAgain(
				database,
				[...removedRoles.values()].filter(([name]) => !changedRoles.has(name)),
			);
			rewriteRoles(database, changedRoles);
			addedRoles = [];
			changedRoles.clear();
			removedRoles.clear();
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
		`INSERT INTO roles VALUES (?1, ?2, ?3, ?3, ?4) ON CONFLICT (name, role)
		DO UPDATE SET first = min(first, excluded.first), last = max(last, excluded.last),
			listed = max(listed, excluded.listed)`,
	);
	for (const use of uses) extend.run(...use);
}

/** Finds out, without counting, when roles of which a use was removed are still used. */
function dateRolesAgain(
	database: DatabaseSync,
	roles: readonly (readonly [name: number, role: number])[],
): void {
	const remove = database.prepare('DELETE FROM roles WHERE name = ? AND role = ?');
	const insert = database.prepare('INSERT INTO roles VALUES (?, ?, ?, ?, ?)');
	const ends = ['', 'DESC'].map((order) =>
		database.prepare(
			`SELECT key FROM mentions INDEXED BY mentions_with_role
			WHERE name = ? AND role = ? AND listed = ? ORDER BY key ${order} LIMIT 1`,
		),
	);
	for (const role of roles) {
		const endsOf = (listed: 0 | 1) =>
			ends.flatMap((end) => end.all(...role, listed)).map((row) => rowNumber(row, 'key'));
		const listed = endsOf(1);
		const keys = [...listed, ...endsOf(0)];
		remove.run(...role);
		if (keys.length === 0) continue;
		insert.run(...role, Math.min(...keys), Math.max(...keys), listed.length > 0 ? 1 : 0);
	}
}

/** Recalculates, from all mentions of these names, when each role was first and last used. */
function rewriteRoles(database: DatabaseSync, names: Iterable<number>): void {
	const remove = database.prepare('DELETE FROM roles WHERE name = ?');
	const insert = database.prepare(
		`INSERT INTO roles SELECT name, role, min(key), max(key), max(listed) FROM mentions
		WHERE name = ? AND role IS NOT NULL GROUP BY role`,
	);
	for (const name of names) {
		remove.run(name);
		insert.run(name);
	}
}
