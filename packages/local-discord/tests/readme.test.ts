import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { openDiscord } from './open-discord.ts';

const root = join(import.meta.dirname, '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const run = promisify(execFile);

describe('README.md', () => {
	it('The example in README.md runs unchanged and prints what it says', async () => {
		const example = /```js\n(.*?)```/s.exec(readme)?.[1] ?? '';
		const promised = [...example.matchAll(/console\.log\(.*\); \/\/ (.+)/g)].map(
			([, line]) => line,
		);
		expect(promised).toHaveLength(1);
		const flags = ['--disable-warning=ExperimentalWarning', '--input-type=module'];
		const { stdout, stderr } = await run(process.execPath, [...flags, '--eval', example], {
			cwd: root,
		});
		expect([stdout, stderr]).toEqual([`${promised.join('\n')}\n`, '']);
	});

	it('README.md mentions only what a local Discord has', async () => {
		const discord = await openDiscord();
		const options = ['now', 'after', 'faults'];
		const known = [...options, ...Object.keys(discord), ...Object.keys(discord.faults)];
		const section = /## What you can do\n(.*?)\n## /s.exec(readme)?.[1] ?? '';
		const named = [...section.matchAll(/`(?:faults\.)?(\w+)/g)].map(([, name = '']) => name);
		expect(named.length).toBeGreaterThan(15);
		expect(named.filter((name) => !known.includes(name))).toEqual([]);
	});
});
