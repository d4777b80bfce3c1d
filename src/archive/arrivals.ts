import type { DatabaseSync } from 'node:sqlite';
import type { Archive } from './archive.ts';
import { rowNumber, rowText } from './rows.ts';
import { articleIn } from './stored-article.ts';

/** What arrived when, in the order of arrival: a late article comes last, however old its news. */
export function openArrivals(database: DatabaseSync): Pick<Archive, 'position' | 'arrivals'> {
	const position = database.prepare('SELECT archive, last_seq FROM state');
	const arrivals = database.prepare(
		`SELECT seq, sum, json FROM articles JOIN texts USING (key)
		WHERE seq > ? AND seq <= ? ORDER BY seq LIMIT ?`,
	);

	return {
		position() {
			const row = position.get();
			return { archive: rowText(row, 'archive'), seq: rowNumber(row, 'last_seq') };
		},
		arrivals: ({ after, upTo }, limit) =>
			arrivals
				.all(after, upTo, limit)
				.map((row) => ({ seq: rowNumber(row, 'seq'), article: articleIn(row) })),
	};
}
