import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium, openChromium } from './open-chromium.ts';
import { readAddress } from './start-program.ts';
import { answerAbout, send } from './use-page.ts';

/**
 * Measures the time from a clean clone of the last commit to the first answer on the page, with
 * empty caches of npm and of compiled code, in a browser that is already open.
 */
const chromium = findChromium();
if (chromium === undefined) throw new Error('No Chromium found. Set CHROMIUM to its path.');
const folder = mkdtempSync(join(tmpdir(), 'dateline-first-'));
const clone = join(folder, 'clone');
execFileSync('git', ['clone', '--quiet', '.', clone]);
const environment = {
	...process.env,
	DISCORD_TOKEN: '',
	PLAYGROUND_PORT: '0',
	npm_config_cache: join(folder, 'cache'),
};
const browser = await openChromium(chromium);
const started = performance.now();
execFileSync('npm', ['ci'], { cwd: clone, env: environment, stdio: 'ignore' });
const installed = performance.now();
report('npm ci', installed - started);

const program = spawn('npm', ['start'], { cwd: clone, env: environment, detached: true });
try {
	const page = await browser.newPage();
	await page.goto(await readAddress(program.stdout));
	await page.getByRole('log', { name: 'general' }).waitFor();
	await send(page, '/brief taiwan');
	await answerAbout(page, 'Taiwan');
	report('npm start to answer', performance.now() - installed);
	report('total', performance.now() - started);
} finally {
	await browser.close();
	// Like Ctrl-C, this reaches npm and everything that it started.
	process.kill(-Number(program.pid), 'SIGINT');
	await once(program, 'exit');
	rmSync(folder, { recursive: true });
}

function report(what: string, ms: number): void {
	process.stdout.write(`${what.padEnd(20)}${(ms / 1_000).toFixed(1)} s\n`);
}
