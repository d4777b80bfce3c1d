import type { DatabaseSync } from 'node:sqlite';
import { insertedRow, rowNumber } from '../rows.ts';

/** Gives each source its number, and counts its articles. */
export type SourceRegister = {
	numberOf(name: string): number;
	count(source: number, change: 1 | -1): void;
	/** Writes the counts, and forgets sources that have no article left. */
	settle(): void;
};

export function openSourceRegister(database: DatabaseSync): SourceRegister {
	const find = database.prepare('SELECT n FROM sources WHERE name = ?');
	const insert = database.prepare('INSERT INTO sources (name, articles) VALUES (?, 0)');
	const numbers = new Map<string, number>();
	const changes = new Map<number, number>();

	return {
		numberOf(name) {
			const known = numbers.get(name);
			if (known !== undefined) return known;
			const row = find.get(name);
			const number = row === undefined ? insertedRow(insert, name) : rowNumber(row, 'n');
			numbers.set(name, number);
			return number;
		},
		count(source, change) {
			changes.set(source, (changes.get(source) ?? 0) + change);
		},
		settle() {
			const update = database.prepare('UPDATE sources SET articles = articles + ? WHERE n = ?');
			for (const [source, change] of changes) update.run(change, source);
			changes.clear();
			numbers.clear();
			database.exec('DELETE FROM sources WHERE articles = 0');
		},
	};
}
