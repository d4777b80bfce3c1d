import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { type Mutant, mutants } from './mutant-list.ts';

type Limits = { readonly seed: number; readonly steps: number };

const root = resolve(import.meta.dirname, '../..');
const copied = [
	'src',
	'commands',
	'tests/chaos',
	'tests/harness',
	'tests/simulation',
	'tests/subscriptions',
	'package.json',
];
const run = promisify(execFile);

/** Puts each fault into a copy of the program and sees the simulation find it; false when one is not found. */
export async function runMutants(limits: Limits, say: (line: string) => void): Promise<boolean> {
	let isFound = true;
	for (const mutant of mutants) {
		const found = await findMutant(mutant, limits);
		say(
			`${found === undefined ? 'NOT FOUND' : 'found'}: ${mutant.fault}${found ? ` · ${found}` : ''}`,
		);
		isFound &&= found !== undefined;
	}
	return isFound;
}

/** What the simulation said first; undefined when it saw nothing. */
async function findMutant(mutant: Mutant, { seed, steps }: Limits): Promise<string | undefined> {
	const folder = mkdtempSync(join(tmpdir(), 'dateline-mutant-'));
	try {
		for (const one of copied) cpSync(join(root, one), join(folder, one), { recursive: true });
		symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
		for (const change of mutant.changes) applyTo(folder, change);
		const program = join(folder, 'tests/chaos/print.ts');
		const asked = ['--simulated', '--seed', `${seed}`, '--steps', `${steps}`];
		await run(process.execPath, [program, ...asked], { cwd: folder, maxBuffer: 2 ** 26 });
		return undefined;
	} catch (error) {
		return firstWords(error);
	} finally {
		rmSync(folder, { recursive: true });
	}
}

function applyTo(folder: string, { file, from, to }: Mutant['changes'][number]): void {
	const path = join(folder, file);
	const text = readFileSync(path, 'utf8');
	if (!text.includes(from)) throw new Error(`${file} no longer says: ${from}`);
	writeFileSync(
		path,
		text.replace(from, () => to),
	);
}

/** Where a run failed, and its first fault; other errors are none of a mutant's. */
function firstWords(error: unknown): string {
	const stdout = error instanceof Error && 'stdout' in error ? `${error.stdout}` : '';
	const said = /^(seed \d+ fails after \d+ steps|ended after await .*)(?:;.*)?\n +(.*)$/m.exec(
		stdout,
	);
	if (said === null) throw error;
	return `${said[1]}: ${said[2]}`;
}
