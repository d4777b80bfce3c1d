import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { runJob } from '../../bench/children.ts';
import {
	ArchiveFigures,
	ArrivalFigures,
	ChartFigures,
	CrowdFigures,
	DeliveryFigures,
	FilesFigures,
	NamesFigures,
	ParseFigures,
	PollingFigures,
	ReadingFigures,
	WaysFigures,
} from '../../bench/results.ts';

it('measures little with every job of the bench', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-test-'));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	await runJob('write-news-job', [join(folder, 'data'), 100], z.object({}));
	const { articles, queries } = await runJob('archive-job', [folder, 2], ArchiveFigures);
	expect(articles).toBe(100);
	expect(Object.keys(queries)).toContain('the newest stories');
	await runJob('names-job', [2], NamesFigures);
	const { pictures } = await runJob('chart-job', [1], ChartFigures);
	expect(pictures).toHaveLength(3);
	await runJob('files-job', [join(folder, 'files'), 5], FilesFigures);
	await runJob('delivery-job', [join(folder, 'crowd'), 10, 10], DeliveryFigures);
	const { full } = await runJob('crowd-job', [join(folder, 'servers'), 2, 10, 1], CrowdFigures);
	expect(full.memory.median).toBeGreaterThan(0);
	await runJob('parse-job', [10_000, 2], ParseFigures);
	const { round } = await runJob('polling-job', [join(folder, 'feeds'), 3, 5], PollingFigures);
	expect(round.articles).toBe(60);
	const { sustained } = await runJob('arrivals-job', [folder, 2, 2], ArrivalFigures);
	expect(sustained.articles).toBe(40);
	const { arriving, profiles } = await runJob('reading-job', [folder, 10, 1, 3], ReadingFigures);
	expect(arriving[0]?.articles).toBeGreaterThanOrEqual(60);
	expect(profiles.people).toBeGreaterThan(0);
	const folders = ['by-gateway', 'by-http', 'data'].map((name) => join(folder, name));
	const ways = await runJob('ways-job', [...folders, 1], WaysFigures);
	expect(ways.map(({ times }) => times)).toEqual([100, 100, 1]);
});
