import { describe, expect, it, onTestFinished } from 'vitest';
import { openArchive } from '#src/archive/open-archive.ts';
import { aDataFolder, now, withOwnSummary } from '../harness/a-data-folder.ts';
import { openWorkerInThisThread } from '../harness/run-at-once.ts';
import { arrivalsIn } from './archive-answers.ts';

describe('a report that another process removed', () => {
	it('stays in its story once, also if following tells twice that it was removed', async () => {
		const { dataFolder, stateFolder } = aDataFolder({});
		const archive = openArchive({
			stateFolder,
			dataFolder,
			now: () => now,
			onRebuilt: (why) => expect.unreachable(why),
			sharing: { isCopied: true },
			worker: openWorkerInThisThread(),
		});
		onTestFinished(() => archive.close());
		const rain = { number: 1, id: 'rain', at: now, origin: 'feed' };
		const json = JSON.stringify(withOwnSummary({ id: 'rain' }));
		const wind = JSON.stringify(withOwnSummary({ id: 'wind' }));
		const removed = { ...rain, json: undefined };
		const follow = (after: number, entries: Parameters<typeof archive.follow>[0]['entries']) =>
			archive.follow({ after, entries, last: entries.at(-1)?.n ?? after, isMore: false });
		await archive.begin('shared');
		await follow(0, [
			{ ...rain, n: 1, json },
			{ ...rain, n: 2, number: 2, id: 'wind', json: wind },
		]);
		await follow(2, [{ ...removed, n: 3 }]);
		// It came back and was removed again, of which this archive hears at once.
		await follow(3, [
			{ ...rain, n: 4, json },
			{ ...removed, n: 5 },
		]);
		expect(arrivalsIn(archive)).toEqual(['2 wind']);
		expect(archive.progress()).toMatchObject({ last: 5, applied: 5 });
	});
});
