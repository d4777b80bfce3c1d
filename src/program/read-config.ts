import { accessSync, constants, mkdirSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { StartRefusal, systemCodeOf } from '#src/observe/start-refusal.ts';
import { type Config, foldersOf, parseConfig, readEnvironment } from './config.ts';

/** Reads the configuration and checks its folders; throws a `StartRefusal` that lists every problem. */
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

/** Checks that the data folder can be read, and creates the state folder if it is missing. */
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

/**
 * Explains why a folder cannot be used; unlike the other reasons, a full disk is not a
 * configuration problem.
 */
export function folderRefusal(variable: string, folder: string, cause: unknown): StartRefusal {
	const code = systemCodeOf(cause) ?? '';
	if (fullDisk.has(code)) {
		const what = `The disk that holds ${folder} is full.`;
		return new StartRefusal(`${what} Free some space, and start Dateline again.`, { cause });
	}
	const fault = faults[code] ?? `cannot be used: the system says ${code || String(cause)}`;
	const what = `The folder in ${variable}, ${folder}, ${fault}.`;
	const then = `${remedies[code] ?? 'Fix that'}, or set ${variable} to another folder.`;
	return new StartRefusal(`${what} ${then}`, { cause, isOfConfiguration: true });
}

const fullDisk = new Set(['ENOSPC', 'EDQUOT']);

const faults: Readonly<Record<string, string>> = {
	ENOENT: 'does not exist',
	ENOTDIR: 'is not a folder',
	EEXIST: 'is not a folder',
	EACCES: 'cannot be accessed by the user that Dateline runs as',
	EPERM: 'cannot be accessed by the user that Dateline runs as',
	EROFS: 'is on a read-only disk',
	ENAMETOOLONG: 'has a name that is too long',
};

const remedies: Readonly<Record<string, string>> = {
	ENOENT: 'Create it',
	ENOTDIR: 'Move that file away',
	EEXIST: 'Move that file away',
	EACCES: 'Allow that user to read and write there',
	EPERM: 'Allow that user to read and write there',
};
