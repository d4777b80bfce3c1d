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
	/** Takes out a mention with its statements; its role is looked at again when the book settles. */
	strike(name: number, key: TimeKey): void;
	settle(): void;
};

const heldMax = 100_000;

type Row = [name: number, key: TimeKey, source: number | null, role: number | null];

export function openMentionBook(database: DatabaseSync): MentionBook {
	const roleId = openRoleTexts(database);
	const roles = openRoleSpans(database);
	const insert = database.prepare('INSERT INTO mentions VALUES (?, ?, ?, ?)');
	const insertStatement = database.prepare('INSERT INTO statements VALUES (?, ?, ?)');
	const find = database.prepare('SELECT role FROM mentions WHERE name = ? AND key = ?');
	const remove = database.prepare('DELETE FROM mentions WHERE name = ? AND key = ?');
	const removeStatements = database.prepare('DELETE FROM statements WHERE name = ? AND key = ?');
	let held: Row[] = [];

	return {
		enter({ name, key, source, role }) {
			const roleNumber = role === undefined ? null : roleId(role);
			held.push([name, key, source ?? null, roleNumber]);
			if (roleNumber !== null) roles.widen(name, roleNumber, key);
			if (held.length >= heldMax) writeHeld();
		},
		enterStatement(name, key, place) {
			insertStatement.run(name, key, place);
		},
		strike(name, key) {
			const role = find.get(name, key)?.role;
			remove.run(name, key);
			removeStatements.run(name, key);
			if (typeof role === 'number') roles.doubt(name, role);
		},
		settle() {
			writeHeld();
			roles.settle();
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

type Span = { name: number; role: number; first: TimeKey; last: TimeKey };

/** The first and last mention in each role: widened as mentions come, found again when one has gone. */
function openRoleSpans(database: DatabaseSync) {
	const spans = new Map<string, Span>();
	const doubted = new Map<string, { name: number; role: number }>();

	return {
		widen(name: number, role: number, key: TimeKey): void {
			const span = spans.get(`${name} ${role}`);
			if (span === undefined) spans.set(`${name} ${role}`, { name, role, first: key, last: key });
			else if (key < span.first) span.first = key;
			else if (key > span.last) span.last = key;
		},
		doubt(name: number, role: number): void {
			doubted.set(`${name} ${role}`, { name, role });
		},
		settle(): void {
			const upsert = database.prepare(
				`INSERT INTO roles VALUES (?, ?, ?, ?) ON CONFLICT (name, role) DO UPDATE
				SET first = min(first, excluded.first), last = max(last, excluded.last)`,
			);
			for (const { name, role, first, last } of spans.values()) upsert.run(name, role, first, last);
			spans.clear();
			for (const { name, role } of doubted.values()) findAgain(name, role);
			doubted.clear();
		},
	};

	function findAgain(name: number, role: number): void {
		database.prepare('DELETE FROM roles WHERE name = ? AND role = ?').run(name, role);
		database
			.prepare(
				`INSERT INTO roles SELECT name, role, min(key), max(key) FROM mentions
				WHERE name = ? AND role = ? GROUP BY name, role`,
			)
			.run(name, role);
	}
}
