import { accessSync, constants, mkdirSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { StartRefusal, systemCodeOf } from '#src/observe/start-refusal.ts';
import { type Config, foldersOf, parseConfig, readEnvironment } from './config.ts';

/** The configuration of this process, whose folders can be used; throws a `StartRefusal` with all that is wrong. */
export function readConfig(): Config {
	const environment = readEnvironment();
	const parsed = parseConfig(environment);
	const refusals = checkFolders(foldersOf(environment));
	if (parsed.kind === 'config' && refusals.length === 0) return parsed.config;
	const problems = parsed.kind === 'problems' ? parsed.problems : [];
	throw new StartRefusal([...problems, ...refusals.map(({ message }) => message)].join('\n'), {
		cause: refusals[0]?.cause,
		isOfConfiguration: problems.length > 0 || refusals.some((one) => one.isOfConfiguration),
	});
}

/** Sees that the articles can be read, and makes the folder for the state where it is missing. */
function checkFolders({ dataFolder, stateFolder }: ReturnType<typeof foldersOf>): StartRefusal[] {
	const refusals = [
		refusalOf('DATA_DIR', dataFolder, () => readdirSync(dataFolder)),
		refusalOf('STATE_DIR', stateFolder, () => {
			mkdirSync(stateFolder, { recursive: true });
			accessSync(stateFolder, constants.R_OK | constants.W_OK | constants.X_OK);
		}),
	];
	return refusals.filter((refusal) => refusal !== undefined);
}

function refusalOf(variable: string, folder: string, use: () => void): StartRefusal | undefined {
	try {
		use();
		return undefined;
	} catch (cause) {
		return folderRefusal(variable, resolve(folder), cause);
	}
}

/** Says why a folder cannot be used; a disk without room is no fault of the configuration. */
export function folderRefusal(variable: string, folder: string, cause: unknown): StartRefusal {
	const code = systemCodeOf(cause) ?? '';
	if (fullDisk.has(code)) {
		const what = `There is no room on the disk for ${folder}.`;
		return new StartRefusal(`${what} Make some, and start Dateline again.`, { cause });
	}
	const fault = faults[code] ?? `cannot be used: the system says ${code || String(cause)}`;
	const what = `The folder in ${variable}, ${folder}, ${fault}.`;
	const instead = `${remedies[code] ?? 'Put that right'}, or name another in ${variable}.`;
	return new StartRefusal(`${what} ${instead}`, { cause, isOfConfiguration: true });
}

const fullDisk = new Set(['ENOSPC', 'EDQUOT']);

const faults: Readonly<Record<string, string>> = {
	ENOENT: 'is not there',
	ENOTDIR: 'is not a folder',
	EEXIST: 'is not a folder',
	EACCES: 'may not be used by the user that Dateline runs as',
	EPERM: 'may not be used by the user that Dateline runs as',
	EROFS: 'is on a disk that cannot be written to',
	ENAMETOOLONG: 'has too long a name',
};

const remedies: Readonly<Record<string, string>> = {
	ENOENT: 'Make it',
	ENOTDIR: 'Move that file away',
	EEXIST: 'Move that file away',
	EACCES: 'Give that user the right to read and write there',
	EPERM: 'Give that user the right to read and write there',
};
