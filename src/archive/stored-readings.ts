import type { Reading } from '#src/reading/reading.ts';
import { DamageError, type Row, rowText, textChecksum } from './rows.ts';

/** Statements that the program read have places from here on; editors list at most 50 in an article. */
export const readPlaces = 1_000;

/** Reads what an article was read as, from the columns `reading_sum` and `reading`; undefined if it was not read. Throws a `DamageError` if it has changed since it was written. */
export function readReading(row: Row | undefined): Reading | undefined {
	if (row?.reading === null || row?.reading === undefined) return undefined;
	const json = rowText(row, 'reading');
	if (row.reading_sum !== textChecksum(json))
		throw new DamageError('what was read in an article differs from what was written');
	// The checksum shows that this is what the same version of the program has written.
	return JSON.parse(json) as Reading;
}
