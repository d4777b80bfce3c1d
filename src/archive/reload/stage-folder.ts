import type { DatabaseSync } from 'node:sqlite';
import { curatedFiles, parseCuratedNames } from '#src/articles/curated-names.ts';
import type { DataFile } from '#src/articles/parse-articles.ts';
import type { Problem } from '#src/articles/problem.ts';
import { hashOf, readDataFile } from '#src/articles/read-folder.ts';
import { rowText } from '../rows.ts';
import { absent, compareFolder, type KnownFile, rememberFile } from './compare-folder.ts';
import { type CuratedChange, storedJson } from './curated-store.ts';
import { openStage } from './stage-articles.ts';

export type FolderSettings = {
	readonly dataFolder: string;
	/** Whether content that was undone is to be taken in after all. */
	readonly again: boolean;
	readonly now: Date;
};

/** What the folder's changed files gave; their articles wait in the table `incoming`. */
export type StagedFolder = {
	readonly problems: readonly Problem[];
	readonly curated: readonly CuratedChange[];
};

/** Reads every file of the data folder that changed, and forgets those that went. */
export function stageFolder(
	database: DatabaseSync,
	{ dataFolder, again, now }: FolderSettings,
): StagedFolder {
	const { changed, removed, problems } = compareFolder(database, dataFolder, { again, now });
	const curated = forgetFiles(database, removed);
	const reread = [...removed, ...changed.map(({ number }) => number)];
	const stage = openStage(database, { reread, now });
	return { problems: [...problems, ...changed.flatMap(takeFile)], curated };

	function takeFile(file: KnownFile): readonly Problem[] {
		const reading = readDataFile(dataFolder, file);
		if (reading.kind === 'problem') {
			stage.keepAll(file.number);
			return [reading.problem];
		}
		const data = { ...file, bytes: reading.bytes };
		const found = isCurated(file.path) ? takeCurated(data) : stage.take(data);
		rememberFile(database, file, { hash: hashOf(reading.bytes), problems: found.length, now });
		return found;
	}

	/** A file of names that cannot be read at all changes nothing. */
	function takeCurated(file: DataFile): readonly Problem[] {
		const { names, problems } = parseCuratedNames(file);
		const json = JSON.stringify(names);
		const isNews = names !== undefined && json !== storedJson(database, file.path);
		if (isNews) curated.push({ file: file.path, json });
		return problems;
	}
}

/** Marks files as gone; returns what that means for the editors' own names. */
function forgetFiles(database: DatabaseSync, numbers: readonly number[]): CuratedChange[] {
	const forget = database.prepare(
		`UPDATE files SET hash = '${absent}', problems = 0, set_aside = 0 WHERE n = ? RETURNING path`,
	);
	return numbers
		.map((number) => rowText(forget.get(number), 'path'))
		.filter(isCurated)
		.map((file) => ({ file, json: undefined }));
}

function isCurated(path: string): boolean {
	return curatedFiles.some((file) => file === path);
}
