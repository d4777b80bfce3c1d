import { mkdtempSync, rmSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBenchArchive } from './bench-archive.ts';
import { openBenchDispatch } from './bench-dispatch.ts';

const root = new URL('..', import.meta.url).href;

/** Counts the files and functions of ours that run from the dispatch of one `/brief kursk` to its answer. */
export async function walkBrief(): Promise<{ readonly files: number; readonly functions: number }> {
	const folder = mkdtempSync(join(tmpdir(), 'dateline-measure-'));
	const archive = openBenchArchive(folder, 'data');
	await archive.reload(undefined);
	const dispatch = await openBenchDispatch(archive, folder);
	const session = new Session();
	session.connect();
	await session.post('Profiler.enable');
	await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
	await dispatch.brief('kursk');
	const { result } = await session.post('Profiler.takePreciseCoverage');
	session.disconnect();
	await dispatch.close();
	await archive.close();
	rmSync(folder, { recursive: true });
	const ours = result
		.filter(({ url }) => url.startsWith(root) && !/node_modules|\/bench\//.test(url))
		.map(({ functions }) => functions.filter(({ ranges }) => (ranges[0]?.count ?? 0) > 0).length)
		.filter((functions) => functions > 0);
	return { files: ours.length, functions: ours.reduce((total, one) => total + one, 0) };
}
