import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
	chmodSync,
	chownSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { pageUrlOf } from '../harness/start-program.ts';
import { stepsOfImage } from './read-dockerfile.ts';
import { copyUnchanged, packagesMarked, rehearseDockerfile } from './rehearse-dockerfile.ts';

it('the image’s steps give a program without dev dependencies that starts as its user, who can write nothing but the state', {
	timeout: 600_000,
}, async () => {
	const folder = mkdtempSync(join(tmpdir(), 'dateline-image-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	const app = join(rehearseDockerfile(folder), 'app');
	const source = join(app, 'src');
	const unwanted = packagesMarked(({ dev, devOptional }) => dev === true || devOptional === true);
	expect(unwanted.length).toBeGreaterThan(50);
	expect(unwanted.filter((path) => existsSync(join(app, path)))).toEqual([]);
	expect(readdirSync(app)).not.toContain('tests');

	const as = openAsUser(folder);
	const [node = '', ...options] = commandOf('CMD');
	const settings = {
		cwd: app,
		env: { ...as.environment, DISCORD_TOKEN: '', PLAYGROUND_PORT: '0' },
		...as.user,
	};
	const writing = ['--eval', 'fs.writeFileSync("src/a-file", "")'];
	chmodSync(source, 0o555);
	onTestFinished(() => chmodSync(source, 0o755));
	expect(spawnSync(node, writing, { ...settings, encoding: 'utf8' }).stderr).toContain('EACCES');

	const program = spawn(node, options, settings);
	onTestFinished(() => void program.kill('SIGKILL'));
	let complaint = '';
	program.stderr.on('data', (chunk) => {
		complaint += chunk;
	});
	const page = await fetch(await pageUrlOf(program));
	expect(page.status).toBe(200);
	const backup = spawnSync(node, ['src/program/back-up.ts', as.backup], settings);
	expect(backup.status).toBe(0);
	program.kill('SIGTERM');
	expect(await once(program, 'exit')).toEqual([0, null]);
	expect(complaint).toBe('');
	expect(readdirSync(as.state)).toContain('articles.sqlite');
});

function commandOf(keyword: string): readonly string[] {
	return stepsOfImage().find((step) => step.keyword === keyword)?.command ?? [];
}

/**
 * The image’s `ENV`, with folders that only its user can write to; and that user, if this process can
 * become another one. The node in `PATH` is this one, where every user finds it.
 */
function openAsUser(folder: string) {
	const [id = ''] = stepsOfImage().find(({ keyword }) => keyword === 'USER')?.words ?? [];
	const [uid = 0, gid = 0] = id.split(':').map(Number);
	const isRoot = process.getuid?.() === 0;
	const folders = {
		bin: join(folder, 'bin'),
		state: join(folder, 'state'),
		backup: join(folder, 'backup'),
	};
	for (const path of Object.values(folders)) mkdirSync(path);
	if (isRoot) for (const path of [folders.state, folders.backup]) chownSync(path, uid, gid);
	chmodSync(folder, 0o755);
	copyUnchanged(process.execPath, folders.bin);
	const words = stepsOfImage().flatMap((step) => (step.keyword === 'ENV' ? step.words : []));
	return {
		...folders,
		user: isRoot ? { uid, gid } : {},
		environment: {
			...Object.fromEntries(words.map((word) => word.split('='))),
			STATE_DIR: folders.state,
			PATH: folders.bin,
		},
	};
}
