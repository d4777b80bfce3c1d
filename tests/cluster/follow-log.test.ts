import { rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { NewArrival } from '#src/archive/archive.ts';
import { openTaskWorker } from '#src/archive/reload/run-in-worker.ts';
import type { SharedLog } from '#src/cluster/shared-log.ts';
import { NothingSaved } from '#src/subscriptions/unsaved-change.ts';
import { answersOf, arrivalsIn } from '../archive/archive-answers.ts';
import { now, withOwnSummary } from '../harness/a-data-folder.ts';
import { anOpenArchive } from '../harness/an-open-archive.ts';
import { openBreakableConnection } from '../store/breakable-connection.ts';
import { anEmptyDatabase, type Member, openFollower, openLeader } from './open-members.ts';

const file = 'articles/weather.json';
const patienceMs = 120_000;

function arriving(id: string, article: Partial<NewArrival['article']> = {}): NewArrival {
	return { origin: 'feed', article: withOwnSummary({ id, ...article }) };
}

/** Waits until a member has all that another one has. */
async function hasAll(member: Member, of: Member): Promise<void> {
	const { last } = of.archive.progress();
	await vi.waitFor(() => expect(member.archive.progress()).toMatchObject({ last, applied: last }), {
		timeout: patienceMs,
		interval: 20,
	});
}

describe('a log of articles that several processes share', () => {
	it('is the same in all of them, and all answer alike, whatever changes', async ({ skip }) => {
		const database = await anEmptyDatabase(skip);
		const person = { name: 'Wei Chen', aliases: ['W. Chen'] };
		const files = {
			[file]: [{ id: 'rain', headline: 'Rain' }, { id: 'fog' }],
			'people.json': JSON.stringify({ people: [person] }),
		};
		const worker = openTaskWorker();
		const early = openFollower({ url: database.url, worker: openTaskWorker() });
		const leader = await openLeader(database, { files, worker });
		const { archive } = leader;
		await archive.add([
			arriving('wind', { headline: 'Gale in Hull', people: [{ name: 'Wei Chen' }] }),
			arriving('snow', { headline: 'W. Chen speaks of snow' }),
		]);
		for (let version = 1; version <= 25; version += 1)
			await archive.add([arriving('wind', { headline: `Gale ${version} in Hull` })]);
		leader.write({ [file]: [{ id: 'rain', headline: 'Downpour' }, { id: 'hail' }] });
		await archive.reload('7');
		await archive.undo('7');
		leader.write({ [file]: [{ id: 'rain', headline: 'Drizzle' }], 'topics.json': topics });
		await archive.reload('7');
		const people = [{ name: 'Wei Chen', aliases: ['Chen Wei'] }];
		await archive.decide({ people, hidden: ['Nobody Here'], apart: [['Wei Chen', 'Wei Cheng']] });
		await archive.add([arriving('sun', { people: [{ name: 'Chen Wei' }] })]);

		const late = openFollower({ url: database.url, worker: openTaskWorker() });
		for (const member of [early, late]) {
			await hasAll(member, leader);
			await vi.waitFor(
				() => expect(member.archive.curated()).toEqual(archive.curated()),
				patienceMs,
			);
			expect(member.entries()).toEqual(leader.entries());
			await Promise.all([member.archive.settled(), archive.settled()]);
			const terms = ['gale', 'chen', 'snow'];
			expect(answersOf(member.archive, terms)).toEqual(answersOf(archive, terms));
			expect(member.troubles).toEqual([]);
			expect(member.followed.lag()).toEqual({ behind: 0, total: archive.progress().last });
			await expect(member.archive.add([arriving('x')])).rejects.toThrow('Only the process');
		}
		expect(await database.entries()).toEqual(leader.entries());
		expect(arrivalsIn(archive).map((arrival) => arrival.split(' ')[1])).toContain('sun');
		expect(archive.curated().map((one) => one.file)).toEqual([
			'name decisions',
			'people.json',
			'topics.json',
		]);
	});

	it('begins with what its first leader had before', async ({ skip }) => {
		const database = await anEmptyDatabase(skip);
		const before = anOpenArchive({ [file]: [{ id: 'rain' }] });
		await before.archive().add([arriving('wind')]);
		await before.archive().close();
		const leader = await openLeader(database, { folders: before });
		expect(await database.entries()).toEqual(leader.entries());
		expect(arrivalsIn(leader.archive)).toEqual(['1 rain', '2 wind']);
		const follower = openFollower({ url: database.url });
		await follower.followed.caughtUp();
		expect(arrivalsIn(follower.archive)).toEqual(['1 rain', '2 wind']);
	});

	it('replaces one of another name, and one that was cut off', async ({ skip }) => {
		const database = await anEmptyDatabase(skip);
		const leader = await openLeader(database, { files: { [file]: [{ id: 'rain' }] } });
		await leader.archive.add([arriving('wind')]);
		const other = anOpenArchive({ [file]: [{ id: 'fog' }, { id: 'mist' }] });
		await other.archive().close();
		const follower = openFollower({ url: database.url, folders: other });
		await follower.followed.caughtUp();
		expect(arrivalsIn(follower.archive)).toEqual(['1 rain', '2 wind']);
		expect(follower.troubles).toEqual([]);

		await follower.close();
		truncateSync(join(other.stateFolder, 'articles.sqlite'), 4_096);
		const again = openFollower({ url: database.url, folders: other });
		expect(arrivalsIn(again.archive)).toEqual(['1 rain', '2 wind']);
		await again.followed.caughtUp();
		expect(again.entries()).toEqual(leader.entries());

		await again.close();
		rmSync(other.file);
		const rebuilt = openFollower({ url: database.url, folders: other });
		await rebuilt.followed.caughtUp();
		expect(arrivalsIn(rebuilt.archive)).toEqual(['1 rain', '2 wind']);
	});

	it('has no gap when a process that is behind begins to lead', async ({ skip }) => {
		const database = await anEmptyDatabase(skip);
		const leader = await openLeader(database, { files: { [file]: [{ id: 'rain' }] } });
		const next = openFollower({ url: database.url });
		await next.followed.caughtUp();
		await next.close();
		await leader.archive.add([arriving('wind'), arriving('snow')]);
		await leader.close();
		const taking = openFollower({ url: database.url, worker: openTaskWorker(), folders: next });
		await taking.followed.lead(await database.takeLease());
		expect(arrivalsIn(taking.archive)).toEqual(['1 rain', '2 wind', '3 snow']);
		await taking.archive.add([arriving('sun')]);
		expect(taking.archive.progress().last).toBe(4);
		expect(await database.entries()).toEqual(taking.entries());
	});

	it('has no gap when a process begins to lead while it reads what there was before', async ({
		skip,
	}) => {
		const database = await anEmptyDatabase(skip);
		const leader = await openLeader(database, { files: { [file]: [{ id: 'rain' }] } });
		const reading = Promise.withResolvers<void>();
		const goOn = Promise.withResolvers<void>();
		const through = (log: SharedLog): SharedLog => ({
			...log,
			async read(...range) {
				const entries = await log.read(...range);
				reading.resolve();
				await goOn.promise;
				return entries;
			},
		});
		const next = openFollower({ url: database.url, worker: openTaskWorker(), through });
		void next.followed.caughtUp();
		await reading.promise;
		await leader.archive.add([arriving('wind'), arriving('snow')]);
		await leader.close();
		const led = next.followed.lead(await database.takeLease());
		goOn.resolve();
		await led;
		expect(arrivalsIn(next.archive)).toEqual(['1 rain', '2 wind', '3 snow']);
		expect(next.troubles).toEqual([]);
	});

	it('a leader that was frozen publishes nothing once another one leads', async ({ skip }) => {
		const database = await anEmptyDatabase(skip);
		const frozen = await openLeader(database);
		await frozen.archive.add([arriving('rain')]);
		const next = await openLeader(database);
		await next.archive.add([arriving('wind')]);
		await expect(frozen.archive.add([arriving('fog')])).rejects.toThrow('gone on elsewhere');
		// Now both expect the same number.
		await hasAll(frozen, next);
		await expect(frozen.archive.add([arriving('fog')])).rejects.toThrow('taken over the log');
		await expect(frozen.archive.decide(hidden('Nobody'))).resolves.toBeUndefined();
		expect(arrivalsIn(frozen.archive)).toEqual(['1 rain', '2 wind']);
		expect(await database.entries()).toEqual(next.entries());
		expect(await next.log.names()).toEqual([]);
	});

	it('a change that another process took over from is not published', async ({ skip }) => {
		const database = await anEmptyDatabase(skip);
		const leader = await openLeader(database);
		const publisher = leader.log.publisher(await database.takeLease());
		const { name } = leader.archive.progress();
		const entry = { n: 1, number: 1, id: 'rain', at: now, origin: 'feed', json: '{}' };
		const change = { name, before: 0, forgotten: [] };
		await publisher.publish({ ...change, isFirst: true, entries: [entry], last: undefined });
		await database.takeLease();
		await expect(
			publisher.publish({ ...change, isFirst: false, entries: [], last: 1 }),
		).rejects.toThrow('taken over the log');
		await expect(publisher.publishNames([{ file: 'a', json: '[]' }])).rejects.toThrow('taken over');
		expect(await database.entries()).toEqual([]);
		expect(await leader.log.state()).toMatchObject({ last: 0, namesVersion: 0 });
	});

	it('nothing is added while Postgres is away, and everything once it is back', async ({
		skip,
	}) => {
		const database = await anEmptyDatabase(skip);
		const connection = await openBreakableConnection(database.url);
		const leader = await openLeader(database, { url: connection.url });
		const follower = openFollower({ url: database.url });
		await leader.archive.add([arriving('rain')]);
		await connection.cut();
		await expect(leader.archive.add([arriving('wind')])).rejects.toBeInstanceOf(NothingSaved);
		expect(arrivalsIn(leader.archive)).toEqual(['1 rain']);
		await connection.restore();
		await vi.waitFor(() => leader.archive.add([arriving('wind')]), { timeout: patienceMs });
		expect(arrivalsIn(leader.archive)).toEqual(['1 rain', '2 wind']);
		await hasAll(follower, leader);
		expect(follower.entries()).toEqual(await database.entries());
	});

	it('goes on by itself for a process that was cut off', async ({ skip }) => {
		const database = await anEmptyDatabase(skip);
		const leader = await openLeader(database);
		const connection = await openBreakableConnection(database.url);
		const follower = openFollower({ url: connection.url });
		await follower.followed.caughtUp();
		await connection.cut();
		await leader.archive.add([arriving('rain')]);
		await vi.waitFor(() => expect(follower.troubles).not.toEqual([]), patienceMs);
		expect(arrivalsIn(follower.archive)).toEqual([]);
		await connection.restore();
		await hasAll(follower, leader);
		await leader.archive.add([arriving('wind')]);
		await hasAll(follower, leader);
		expect(arrivalsIn(follower.archive)).toEqual(['1 rain', '2 wind']);
	});

	it('what was published without an answer is there once', async ({ skip }) => {
		const database = await anEmptyDatabase(skip);
		let isAnswerLost = false;
		const through = (log: SharedLog): SharedLog => ({
			...log,
			publisher(lease) {
				const publisher = log.publisher(lease);
				return {
					...publisher,
					async publish(change) {
						await publisher.publish(change);
						if (isAnswerLost) throw new Error('the answer was lost');
					},
				};
			},
		});
		const leader = await openLeader(database, { through });
		isAnswerLost = true;
		await expect(leader.archive.add([arriving('rain')])).rejects.toThrow('the answer was lost');
		isAnswerLost = false;
		await leader.archive.add([arriving('wind')]).catch(() => undefined);
		await leader.followed.caughtUp();
		await leader.archive.add([arriving('rain'), arriving('wind')]);
		expect(arrivalsIn(leader.archive)).toEqual(['1 rain', '2 wind']);
		expect(await database.entries()).toEqual(leader.entries());
	});

	it('forgets what is no longer kept', async ({ skip }) => {
		const database = await anEmptyDatabase(skip);
		const publishedAt = new Date(now.getTime() - 90 * 86_400_000).toISOString();
		const leader = await openLeader(database);
		await leader.archive.add([arriving('rain', { publishedAt }), arriving('wind')]);
		await leader.close();
		const retention = { days: 30, articlesMax: 1_000 };
		const again = await openLeader(database, { folders: leader, retention });
		await again.archive.settled();
		expect(arrivalsIn(again.archive)).toEqual(['2 wind']);
		expect(await database.entries()).toEqual(again.entries());
		const follower = openFollower({ url: database.url });
		await follower.followed.caughtUp();
		expect(arrivalsIn(follower.archive)).toEqual(['2 wind']);
	});
});

const topics = JSON.stringify({ topics: [{ name: 'Storm', aliases: ['Gale'] }] });

function hidden(name: string) {
	return { people: [], hidden: [name], apart: [] };
}
