import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { emptyFile, openAt } from './test-stores.ts';

const storeModule = import.meta.resolve('#src/store/open-store.ts');

it('a document that does not fit on the disk is rejected without affecting others, and is stored once it fits', async () => {
	const { file } = await emptyFile();
	const large = `{ text: 'x'.repeat(200_000) }`;
	const lines = [
		"process.on('SIGXFSZ', () => {});",
		`const { openDocumentStore } = await import(${JSON.stringify(storeModule)});`,
		`const store = await openDocumentStore({ file: ${JSON.stringify(file)}, onTrouble() {} });`,
		"await store.put('first', { kept: 1 });",
		`const [refused] = await Promise.allSettled([store.put('large', ${large}), store.put('second', { kept: 2 })]);`,
		"await store.put('third', { kept: 3 });",
		'console.log(refused.status, refused.reason?.message);',
	];
	// Writes beyond 100 KiB fail, as they do on a full disk.
	const shell = 'ulimit -f 200; exec "$0" --no-warnings --input-type=module -e "$1"';
	const program = spawn('sh', ['-c', shell, process.execPath, lines.join('\n')], {
		cwd: dirname(dirname(file)),
	});
	expect(await text(program.stderr)).toBe('');
	expect(await text(program.stdout)).toMatch(/^rejected \S/);

	const store = await openAt({ url: undefined, file });
	expect(await store.get('large')).toBeUndefined();
	for (const [index, key] of ['first', 'second', 'third'].entries()) {
		expect(await store.get(key)).toEqual({ kept: index + 1 });
	}
	await store.put('large', { text: 'x'.repeat(200_000) });
});
