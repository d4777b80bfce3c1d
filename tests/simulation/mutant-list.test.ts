import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { clusterMutants } from './cluster/mutant-list.ts';
import { mutants } from './mutant-list.ts';

const root = resolve(import.meta.dirname, '../..');

it('the text that each mutant changes occurs exactly once in its file', () => {
	const changes = [...mutants, ...clusterMutants].flatMap((mutant) => mutant.changes);
	const counts = changes.map(({ file, from }) => ({ file, from, times: timesIn(file, from) }));
	expect(counts.filter(({ times }) => times !== 1)).toEqual([]);
});

function timesIn(file: string, text: string): number {
	return readFileSync(join(root, file), 'utf8').split(text).length - 1;
}
