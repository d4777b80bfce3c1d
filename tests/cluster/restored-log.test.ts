import { describe, expect, it } from 'vitest';
import { arrivalsIn } from '../archive/archive-answers.ts';
import { withOwnSummary } from '../harness/a-data-folder.ts';
import { anEmptyDatabase, openFollower, openLeader } from './open-members.ts';

/** As if Postgres had been restored from before all articles but the first, and others had got their numbers. */
const goOnOtherwise = `UPDATE dateline_log SET id = 'other-' || id,
	json = replace(json, '"id":"', '"id":"other-') WHERE n > 1`;

describe('a process that kept its folder while Postgres was restored', () => {
	it('has the articles that Postgres has, also where they have the same numbers as others', async ({
		skip,
	}) => {
		const database = await anEmptyDatabase(skip);
		const leader = await openLeader(database);
		const arrive = (...ids: readonly string[]) =>
			leader.archive.add(ids.map((id) => ({ origin: 'feed', article: withOwnSummary({ id }) })));
		await arrive('rain', 'wind', 'snow');
		const before = openFollower({ url: database.url });
		await before.followed.caughtUp();
		await before.close();

		await database.pool.query(goOnOtherwise);
		await arrive('fog');
		const after = openFollower({ url: database.url, folders: before });
		await after.followed.caughtUp();
		expect(arrivalsIn(after.archive)).toEqual(['1 rain', '2 other-wind', '3 other-snow', '4 fog']);
		expect(after.entries()).toEqual(await database.entries());

		// While it runs, and nothing more comes.
		await database.pool.query(goOnOtherwise);
		await after.followed.caughtUp();
		expect(after.entries()).toEqual(await database.entries());
		expect(after.troubles).toEqual([]);
	});
});

it('a process whose last entry the log has forgotten meanwhile keeps what it has', async ({
	skip,
}) => {
	const database = await anEmptyDatabase(skip);
	const leader = await openLeader(database);
	const arrive = (...ids: readonly string[]) =>
		leader.archive.add(ids.map((id) => ({ origin: 'feed', article: withOwnSummary({ id }) })));
	await arrive('rain', 'wind');
	const before = openFollower({ url: database.url });
	await before.followed.caughtUp();
	await before.close();

	await arrive('snow');
	await database.pool.query('DELETE FROM dateline_log WHERE n = 2');
	const after = openFollower({ url: database.url, folders: before });
	await after.followed.caughtUp();
	expect(arrivalsIn(after.archive)).toEqual(['1 rain', '2 wind', '3 snow']);
});
