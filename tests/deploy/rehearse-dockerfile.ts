import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, join, posix } from 'node:path';
import { readContext, readDockerfile, type Step } from './read-dockerfile.ts';

/** What `RUN` does to the system and not to the program’s folder. */
const changesSystem = /^(?:apt-get|mkdir \/)/;

/** Takes minutes on a busy machine, so the packages that it would install are copied instead. */
const install = 'npm ci --omit=dev --ignore-scripts';

/**
 * Does what the Dockerfile says in a folder for each stage, without Docker, except for what changes the
 * system.
 * @returns The folder that is the image’s root.
 */
export function rehearseDockerfile(folder: string): string {
	const context = join(folder, 'context');
	for (const path of readContext()) cpSync(path, join(context, path), { recursive: true });
	const stages = new Map<string, string>();
	let root = '';
	let workingFolder = '';
	for (const step of readDockerfile()) {
		const { keyword, words, from } = step;
		if (keyword === 'FROM') {
			const [, , name = 'image'] = words;
			root = join(folder, name);
			stages.set(name, root);
		}
		if (keyword === 'WORKDIR') {
			workingFolder = join(root, words[0] ?? '');
			mkdirSync(workingFolder, { recursive: true });
		}
		if (keyword === 'COPY') copy(step, { root, workingFolder }, stages.get(from ?? '') ?? context);
		if (keyword === 'RUN') runIn(workingFolder, words.join(' '));
	}
	return root;
}

type Stage = { readonly root: string; readonly workingFolder: string };

/** Of a folder the content is copied. Another stage is not needed afterwards, so its folders are moved. */
function copy({ words, from }: Step, { root, workingFolder }: Stage, base: string): void {
	const target = words.at(-1) ?? '';
	const to = posix.isAbsolute(target) ? join(root, target) : join(workingFolder, target);
	for (const source of words.slice(0, -1)) {
		const path = join(base, source);
		const inTarget = statSync(path).isDirectory() ? to : join(to, basename(path));
		if (from !== undefined) renameSync(path, to);
		else cpSync(path, inTarget, { recursive: true });
	}
}

function runIn(folder: string, command: string): void {
	if (changesSystem.test(command)) return;
	if (command.startsWith(install)) copyPackages(folder);
	execFileSync('sh', ['-c', command.replace(install, 'true')], { cwd: folder });
}

/** Puts there what `npm ci --omit=dev` would: every package that the lockfile does not mark as `dev`. */
function copyPackages(folder: string): void {
	copyUnchanged('node_modules', folder);
	for (const path of packagesMarked(({ dev }) => dev === true))
		rmSync(join(folder, path), { recursive: true, force: true });
}

/** Copies a file or folder into a folder; on the same disk as links, which take no time. */
export function copyUnchanged(path: string, folder: string): void {
	const isOnOneDisk = statSync(path).dev === statSync(folder).dev;
	execFileSync('cp', [isOnOneDisk ? '-al' : '-a', path, folder]);
}

type LockedPackage = { readonly dev?: boolean; readonly devOptional?: boolean };

/** The folders of all packages in the lockfile that are marked so. */
export function packagesMarked(isMarked: (locked: LockedPackage) => boolean): string[] {
	const { packages }: { packages: Record<string, LockedPackage> } = JSON.parse(
		readFileSync('package-lock.json', 'utf8'),
	);
	return Object.entries(packages).flatMap(([path, locked]) => (isMarked(locked) ? path : []));
}
