import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from './find-chromium.ts';
import { openChromium } from './open-chromium.ts';
import { addressIn } from './start-program.ts';
import { answerAbout, send } from './use-page.ts';

/**
 * Measures how long somebody new takes, from a clean clone of the last commit to the first answer on the
 * page: with an empty cache of npm and of compiled code, and a browser that is open already.
 */
const chromium = findChromium();
if (chromium === undefined) throw new Error('No Chromium here; CHROMIUM may say where one is.');
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
const begun = performance.now();
execFileSync('npm', ['ci'], { cwd: clone, env: environment, stdio: 'ignore' });
const installed = performance.now();

const program = spawn('npm', ['start'], { cwd: clone, env: environment, detached: true });
const page = await browser.newPage();
await page.goto(await addressIn(program.stdout));
await send(page, '/brief taiwan');
await answerAbout(page, 'Taiwan');
const answered = performance.now();

process.stdout.write(`npm ci              ${seconds(installed - begun)}\n`);
process.stdout.write(`npm start to answer ${seconds(answered - installed)}\n`);
process.stdout.write(`together            ${seconds(answered - begun)}\n`);

await browser.close();
// As Ctrl-C does: to npm and to all that it started.
process.kill(-Number(program.pid), 'SIGINT');
await once(program, 'exit');
rmSync(folder, { recursive: true });

function seconds(ms: number): string {
	return `${(ms / 1_000).toFixed(1)} s`;
}
