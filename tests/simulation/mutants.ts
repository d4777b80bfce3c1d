import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { clusterMutants } from './cluster/mutant-list.ts';
import { type Mutant, mutants } from './mutant-list.ts';

type Limits = {
	readonly seed: number;
	readonly steps: number;
	/** Only faults that several processes show. */
	readonly cluster: boolean;
};

/** With several processes most steps are renewals of leases, which are quick. */
const clusterStepsFactor = 10;

const root = resolve(import.meta.dirname, '../..');
const copied = [
	'src',
	'commands',
	'tests/chaos',
	'tests/harness',
	'tests/simulation',
	'tests/store',
	'package.json',
];
const run = promisify(execFile);

/** Puts each fault into a copy of the program and runs the simulation on it; false if a fault is not found. */
export async function runMutants(limits: Limits, print: (line: string) => void): Promise<boolean> {
	let isFound = true;
	const all = [
		...(limits.cluster ? [] : mutants.map((mutant) => ({ mutant, options: [], times: 1 }))),
		...clusterMutants.map((mutant) => ({
			mutant,
			options: ['--cluster'],
			times: clusterStepsFactor,
		})),
	];
	for (const { mutant, options, times } of all) {
		const limit = ['--seed', `${limits.seed}`, '--steps', `${limits.steps * times}`];
		const shown = mutant.shows === undefined ? [] : ['--shows', mutant.shows.source];
		const found = await findMutant(mutant, ['--simulated', ...limit, ...options, ...shown]);
		print(
			`${found === undefined ? 'NOT FOUND' : 'found'}: ${mutant.fault}${found ? ` · ${found}` : ''}`,
		);
		isFound &&= found !== undefined;
	}
	return isFound;
}

/** The first fault that the simulation reports; undefined if it finds none. */
async function findMutant(mutant: Mutant, options: readonly string[]): Promise<string | undefined> {
	const folder = mkdtempSync(join(tmpdir(), 'dateline-mutant-'));
	try {
		for (const one of copied) cpSync(join(root, one), join(folder, one), { recursive: true });
		symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
		for (const change of mutant.changes) applyTo(folder, change);
		const program = join(folder, 'tests/chaos/print.ts');
		await run(process.execPath, [program, ...options], { cwd: folder, maxBuffer: 2 ** 26 });
		return undefined;
	} catch (error) {
		return firstFault(error, mutant.shows);
	} finally {
		rmSync(folder, { recursive: true });
	}
}

function applyTo(folder: string, { file, from, to }: Mutant['changes'][number]): void {
	const path = join(folder, file);
	const text = readFileSync(path, 'utf8');
	if (!text.includes(from)) throw new Error(`${file} no longer contains: ${from}`);
	writeFileSync(
		path,
		text.replace(from, () => to),
	);
}

/** Where the run failed, and its first fault that `shows` matches. Throws an error that the mutant did not cause. */
function firstFault(error: unknown, shows = /./): string | undefined {
	const stdout = error instanceof Error && 'stdout' in error ? `${error.stdout}` : '';
	const failure = /^(seed \d+ fails after \d+ steps|ended after await .*)(?:;.*)?\n((?: +.*\n?)+)/m;
	const [, where, faults = ''] = failure.exec(stdout) ?? [];
	if (where === undefined) throw error;
	// A fault that refers to what is no longer there shows nothing.
	if (/(?:Reference|Syntax)Error/.test(faults)) throw new Error(`the fault is broken: ${faults}`);
	const fault = faults.split('\n').find((line) => shows.test(line));
	return fault && `${where}: ${fault.trim()}`;
}
