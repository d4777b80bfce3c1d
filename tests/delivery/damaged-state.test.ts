import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { aDigest, anAlert } from '../harness/a-subscription.ts';
import { fillWith } from '../harness/fill-with.ts';
import { openDesk } from '../harness/open-desk.ts';
import { due, openDue } from '../harness/open-due.ts';

const rain = { headline: 'Rain floods the old harbor', publishedAt: '2025-06-19T14:00:00Z' };

it('a rebuilt archive causes nothing to be posted again, and newer stories are posted', async () => {
	const desk = await openDesk();
	await desk.subscribe(aDigest());
	await desk.subscribe(anAlert({ id: 'alsohere00' }));
	const saturdays = { days: [6], times: ['08:00'] };
	const topics = [{ kind: 'words', words: 'council' } as const];
	await desk.subscribe(aDigest({ id: 'onsaturday' }, { schedule: saturdays, topics }));
	await desk.arrive('new.json', [rain]);
	await desk.settled();
	desk.clock.set('2025-06-20T07:30:00Z');
	await desk.subscribe(aDigest({ id: 'latecomer0' }));
	await desk.tickAt('2025-06-20T08:00:00Z');
	expect(desk.texts()).toHaveLength(2);
	const vote = { headline: 'Council votes on tram line', publishedAt: '2025-06-20T09:00:00Z' };
	await desk.restart({}, () => {
		for (const file of ['archive.sqlite', 'archive.sqlite-wal', 'archive.sqlite-shm']) {
			rmSync(join(desk.stateFolder, file), { force: true });
		}
		fillWith({ 'newer.json': [vote] })(desk.dataFolder);
	});
	await desk.tickAt('2025-06-21T08:00:00Z');
	const later = desk.texts().slice(2).join();
	expect(later.split(vote.headline)).toHaveLength(5);
	expect(later).not.toContain(rain.headline);
	expect(later).not.toContain('An old story');
});

it('an unreadable subscription does not affect the others', async () => {
	const desk = await openDesk();
	await desk.subscribe(aDigest());
	await desk.subscribe(aDigest({ id: 'strange000' }));
	await desk.arrive('new.json', [rain]);
	await desk.restart({}, () => {
		const database = new DatabaseSync(join(desk.stateFolder, 'subscriptions.sqlite'));
		database
			.prepare("UPDATE documents SET value = replace(value, 'UTC', 'Mars/Olympus') WHERE key = ?")
			.run('subscription:strange000');
		database.close();
	});
	await desk.tickAt('2025-06-20T08:00:00Z');
	expect(desk.texts()).toEqual([expect.stringContaining(rain.headline)]);
	expect(desk.logged.errors()).toEqual([expect.stringContaining('subscription:strange000')]);
});

it('an owed message with one changed letter is set aside and not posted', async () => {
	const desk = await openDue();
	desk.discord.faults.failNext('POST /channels/:channel/messages', 503, 1);
	desk.clock.set(due);
	await desk.bot().delivery.tick();
	await desk.logged.until('message-waits');
	await desk.restart({}, () => {
		const file = join(desk.stateFolder, 'subscriptions.sqlite');
		const bytes = readFileSync(file);
		for (
			let at = bytes.indexOf('Rain floods');
			at >= 0;
			at = bytes.indexOf('Rain floods', at + 1)
		) {
			bytes.write('Rain floodz', at);
		}
		writeFileSync(file, bytes);
	});
	await desk.tickAt('2025-06-20T08:30:00Z');
	expect(desk.texts()).toEqual([]);
	expect(desk.logged.errors().join()).toContain('document-set-aside');
});
