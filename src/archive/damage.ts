/** What the archive's file holds is not what was written into it. All of it can be read again from the data folder. */
export class DamageError extends Error {}

/** SQLite’s codes for what is wrong with its surroundings or with the call, not with the file. */
const otherCodes: ReadonlySet<number> = new Set([
	5, // busy
	6, // locked
	7, // out of memory
	8, // read-only
	13, // disk full
	14, // cannot be opened
	21, // misuse
]);

/** Whether an error that reading or writing the archive threw means that its file is damaged. */
export function isDamage(error: unknown): boolean {
	if (error instanceof DamageError) return true;
	const code = error instanceof Error && 'errcode' in error ? error.errcode : undefined;
	// The lowest byte is the kind; the others say more of it.
	return typeof code === 'number' && !otherCodes.has(code & 0xff);
}
