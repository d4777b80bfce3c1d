import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aDigest, anAlert } from '../harness/a-subscription.ts';
import { type Desk, openDesk } from '../harness/open-desk.ts';

const fire = {
	id: 'fire',
	headline: 'Fire destroys the old grain mill in Harbor Street',
	summary: 'A fire destroyed the old grain mill in Harbor Street on Thursday. Nobody was hurt.',
	publishedAt: '2025-06-20T07:00:00Z',
	source: 'Post',
};
const fireToo = {
	...fire,
	id: 'fire-too',
	headline: 'Old grain mill in Harbor Street burns down',
	publishedAt: '2025-06-21T07:00:00Z',
	source: 'Times',
};
const market = {
	id: 'market',
	headline: 'Covered market in Station Road collapses in storm',
	summary: 'The roof of the covered market in Station Road collapsed in a storm. Two were hurt.',
	publishedAt: '2025-06-20T07:00:00Z',
	source: 'Post',
};
const marketToo = {
	...market,
	id: 'market-too',
	headline: 'Storm brings down roof of the covered market in Station Road',
	publishedAt: '2025-06-21T07:00:00Z',
	source: 'Times',
};

/** A desk whose daily digest told of the fire and the market, in that order in one file. */
async function openAfterDigest(): Promise<Desk> {
	const desk = await openDesk();
	await desk.subscribe(aDigest());
	await desk.arrive('told.json', [fire, market]);
	await desk.tickAt('2025-06-20T08:00:00Z');
	expect(desk.texts()[0]).toContain(fire.headline);
	return desk;
}

/** A desk that told of the fire in an alert. */
async function openAfterAlert(): Promise<Desk> {
	const desk = await openDesk();
	await desk.subscribe(anAlert());
	desk.clock.set('2025-06-20T07:30:00Z');
	await desk.arrive('told.json', [fire]);
	await desk.settled();
	expect(desk.texts()).toHaveLength(1);
	return desk;
}

const archiveFiles = ['archive.sqlite', 'archive.sqlite-sums'];

async function restartWithoutArchive(desk: Desk, files: readonly string[]): Promise<void> {
	await desk.restart({}, () => {
		for (const file of files) rmSync(join(desk.stateFolder, file), { force: true });
	});
}

describe('a report that was told and then deleted', () => {
	it('is recognized in the next source’s report, which a digest calls another report', async () => {
		const desk = await openAfterDigest();
		await desk.arrive('told.json', [market]);
		await desk.arrive('more.json', [fireToo]);
		await desk.tickAt('2025-06-21T08:00:00Z');
		expect(desk.texts()).toHaveLength(2);
		expect(desk.texts()[1]).toContain('Another report');
		expect(desk.texts()[1]).not.toMatch(/new stor|also reported/);
	});

	it('is recognized in the next source’s report, of which there is no alert', async () => {
		const desk = await openAfterAlert();
		await desk.arrive('told.json', []);
		await desk.arrive('more.json', [fireToo]);
		await desk.settled();
		expect(desk.texts()).toHaveLength(1);
	});

	it('is forgotten after a week, so that an alert tells of the next report', async () => {
		const desk = await openAfterAlert();
		await desk.arrive('told.json', []);
		desk.clock.set('2025-06-28T08:00:00Z');
		await desk.arrive('more.json', [{ ...fireToo, publishedAt: '2025-06-22T07:00:00Z' }]);
		await desk.settled();
		expect(desk.texts()).toHaveLength(2);
	});

	it('is recognized six days later', async () => {
		const desk = await openAfterAlert();
		await desk.arrive('told.json', []);
		desk.clock.set('2025-06-26T06:00:00Z');
		await desk.arrive('more.json', [{ ...fireToo, publishedAt: '2025-06-22T07:00:00Z' }]);
		await desk.settled();
		expect(desk.texts()).toHaveLength(1);
	});

	it.each([
		['one file', archiveFiles.slice(0, 1)],
		['all files', archiveFiles],
	])('is recognized after the archive lost %s and was rebuilt', async (_, files) => {
		const desk = await openAfterAlert();
		await desk.arrive('told.json', []);
		await restartWithoutArchive(desk, files);
		await desk.arrive('more.json', [fireToo]);
		await desk.settled();
		expect(desk.texts()).toHaveLength(1);
		await desk.arrive('other.json', [marketToo]);
		await desk.settled();
		expect(desk.texts()[1]).toContain(marketToo.headline);
	});

	it('is news again if it had been withdrawn', async () => {
		const desk = await openAfterAlert();
		await desk.arrive('told.json', [{ ...fire, withdrawn: true }]);
		await desk.arrive('told.json', []);
		await desk.arrive('more.json', [fireToo]);
		await desk.settled();
		expect(desk.texts()[1]).toContain(fireToo.headline);
	});

	it('is news again if it had been changed into a report of something else', async () => {
		const desk = await openAfterAlert();
		await desk.arrive('told.json', [{ ...market, id: fire.id }]);
		await desk.arrive('told.json', []);
		await desk.arrive('more.json', [fireToo]);
		await desk.settled();
		expect(desk.texts()[1]).toContain(fireToo.headline);
	});

	it('is not told again when it returns, and neither is the next source’s report', async () => {
		const desk = await openAfterAlert();
		await desk.arrive('told.json', []);
		await desk.arrive('told.json', [fire]);
		await desk.arrive('more.json', [fireToo]);
		await desk.settled();
		expect(desk.texts()).toHaveLength(1);
		const story = desk.bot().archive.storyOf('fire');
		expect(desk.bot().archive.storyOf('fire-too')).toBe(story);
	});

	it('is not mistaken for another one that was told and deleted', async () => {
		const desk = await openAfterDigest();
		await desk.arrive('told.json', []);
		await desk.arrive('more.json', [marketToo]);
		const { storyOf } = desk.bot().archive;
		expect(storyOf('market')).toBe(storyOf('market-too'));
		expect(storyOf('fire')).not.toBe(storyOf('market'));
		await desk.tickAt('2025-06-21T08:00:00Z');
		expect(desk.texts()[1]).toContain('Another report');
		expect(desk.texts()[1]).not.toContain(fire.headline);
	});
});
