import { existsSync, statSync } from 'node:fs';
import { DamageRefusal, refusalOf } from './database-file.ts';
import { type KeptFile, openKeptFile } from './kept-file.ts';
import { putInPlace } from './put-in-place.ts';
import { readDamaged } from './read-damaged.ts';
import type { RawEntry } from './state-store.ts';
import { readStored } from './stored-document.ts';

type FileAtStart = {
	readonly file: string;
	/** Told what is lost, or may be, and what to do. */
	readonly onTrouble: (error: unknown) => void;
};

/**
 * Opens the file of documents. Where it is damaged, what can still be read is written to a new file,
 * and the damaged one is kept beside it. Throws a `StartRefusal`, and changes nothing, where nothing
 * can be read.
 */
export function openOrRecover({ file, onTrouble }: FileAtStart): KeptFile {
	const wasEmpty = statSync(file, { throwIfNoEntry: false })?.size === 0;
	try {
		const kept = openKeptFile(file);
		if (wasEmpty) onTrouble(new Error(emptyWords(file)));
		return kept;
	} catch (error) {
		if (!(error instanceof DamageRefusal)) throw error;
		onTrouble(recover(file, error));
		return openKeptFile(file);
	}
}

/** Says what was recovered. */
function recover(file: string, refusal: DamageRefusal): Error {
	try {
		const entries = readDamaged(file);
		const inUse = entries.filter(([key]) => !key.startsWith('aside:'));
		const whole = inUse.filter(isWhole).length;
		if (whole === 0) throw refusal;
		const keptAs = freeName(`${file}.damaged`);
		putInPlace(file, entries, keptAs);
		const what = `${file} was damaged. ${whole} documents were recovered from it, ${inUse.length - whole} could not be read, and others may be missing or older than they were.`;
		const then = `To go back to your backup, stop Dateline and put it in its place. The damaged file is kept as ${keptAs}.`;
		return new Error(`${what} ${then}`, { cause: refusal.cause });
	} catch (error) {
		throw refusalOf(file, error);
	}
}

function isWhole([key, raw]: RawEntry): boolean {
	return readStored(key, raw).kind === 'document';
}

function freeName(wanted: string): string {
	for (let number = 1; ; number += 1) {
		const name = number === 1 ? wanted : `${wanted}-${number}`;
		if (!existsSync(name)) return name;
	}
}

/** A first start that was killed leaves such a file, too. */
function emptyWords(file: string): string {
	const what = `${file} was there, but empty, so Dateline begins without subscriptions and settings.`;
	return `${what} If there were any, stop it and put your backup in its place.`;
}
