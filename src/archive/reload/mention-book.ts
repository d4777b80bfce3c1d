import type { DatabaseSync } from 'node:sqlite';
import { insertedRow, rowNumber } from '../rows.ts';
import type { TimeKey } from '../time-key.ts';

export type Mention = {
	readonly name: number;
	readonly key: TimeKey;
	readonly source: number | undefined;
	readonly role: string | undefined;
};

/** Who is mentioned where, in which role, and who said something. Rows are written in the order of their index, many at a time. */
export type MentionBook = {
	enter(mention: Mention): void;
	enterStatement(name: number, key: TimeKey, place: number): void;
	/** Takes out a mention with its statements. */
	strike(name: number, key: TimeKey): void;
	settle(): void;
};

const heldMax = 100_000;

type Row = [name: number, key: TimeKey, source: number | null, role: number | null];

export function openMentionBook(database: DatabaseSync): MentionBook {
	const roleId = openRoleTexts(database);
	const insert = database.prepare('INSERT INTO mentions VALUES (?, ?, ?, ?)');
	const insertStatement = database.prepare('INSERT INTO statements VALUES (?, ?, ?)');
	const find = database.prepare('SELECT role FROM mentions WHERE name = ? AND key = ?');
	const remove = database.prepare('DELETE FROM mentions WHERE name = ? AND key = ?');
	const removeStatements = database.prepare('DELETE FROM statements WHERE name = ? AND key = ?');
	const changedRoles = new Set<number>();
	let held: Row[] = [];

	return {
		enter({ name, key, source, role }) {
			const roleNumber = role === undefined ? null : roleId(role);
			held.push([name, key, source ?? null, roleNumber]);
			if (roleNumber !== null) changedRoles.add(name);
			if (held.length >= heldMax) writeHeld();
		},
		enterStatement(name, key, place) {
			insertStatement.run(name, key, place);
		},
		strike(name, key) {
			const role = find.get(name, key)?.role;
			remove.run(name, key);
			removeStatements.run(name, key);
			if (typeof role === 'number') changedRoles.add(name);
		},
		settle() {
			writeHeld();
			rewriteRoles(database, changedRoles);
			changedRoles.clear();
		},
	};

	function writeHeld(): void {
		held.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
		for (const row of held) insert.run(...row);
		held = [];
	}
}

function openRoleTexts(database: DatabaseSync): (role: string) => number {
	const find = database.prepare('SELECT n FROM role_texts WHERE role = ?');
	const insert = database.prepare('INSERT INTO role_texts (role) VALUES (?)');
	const known = new Map<string, number>();

	return function roleId(role) {
		const id = known.get(role);
		if (id !== undefined) return id;
		const row = find.get(role);
		const number = row === undefined ? insertedRow(insert, role) : rowNumber(row, 'n');
		known.set(role, number);
		return number;
	};
}

/** Finds again, from all mentions of these names, when they were first and last given each of their roles. */
function rewriteRoles(database: DatabaseSync, names: Iterable<number>): void {
	const forget = database.prepare('DELETE FROM roles WHERE name = ?');
	const find = database.prepare(
		`INSERT INTO roles SELECT name, role, min(key), max(key) FROM mentions
		WHERE name = ? AND role IS NOT NULL GROUP BY role`,
	);
	for (const name of names) {
		forget.run(name);
		find.run(name);
	}
}
