import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openArrivalLog } from '#src/archive/arrival-log.ts';
import { openDatabase } from '#src/archive/database.ts';
import { addCommitChecksums, findDamage } from '#src/archive/page-checksums.ts';
import { reloadFolder } from '#src/archive/reload/reload-folder.ts';
import { now } from '../harness/a-data-folder.ts';
import { firstWindow, newestIds } from '../harness/an-archive.ts';
import { anOpenArchive, type OpenTestArchive } from '../harness/an-open-archive.ts';
import { toldBy } from './told.ts';

const people = ['Ana Sousa', 'Wei Chen', 'Li Na'];
const articles = Array.from({ length: 24 }, (_, n) => ({
	id: `story-${n}`,
	headline: `Story ${n} of the ${n % 2 === 0 ? 'harbor' : 'mountain'}`,
	summary: `What happened on day ${n}. `.repeat(20),
	publishedAt: `2025-06-${String((n % 19) + 1).padStart(2, '0')}`,
	source: n % 3 === 0 ? 'Post' : 'Times',
	people: [{ name: people[n % 3] ?? '', role: n % 2 === 0 ? 'mayor' : 'minister' }],
	statements: [{ person: people[n % 3] ?? '', text: `Statement ${n}.` }],
}));
const files = {
	'articles/a.json': articles.slice(0, 12),
	'articles/b.json': articles.slice(12),
};

const late = { id: 'late', publishedAt: '2020-01-01' };

function told({ archive }: OpenTestArchive) {
	return toldBy(archive(), ['harbor', 'mountain', 'happened']);
}

/** What a damaged file of any size holds. */
type Damage = (bytes: Buffer) => Buffer;

const place = fc.double({ min: 0, max: 0.999999, noNaN: true });
const sixteenBytes = fc.uint8Array({ minLength: 16, maxLength: 16, size: 'max' });
const damages: fc.Arbitrary<Damage> = fc.oneof(
	fc
		.array(fc.tuple(place, sixteenBytes), { minLength: 20, maxLength: 20 })
		.map((writes) => (bytes: Buffer) => {
			for (const [at, some] of writes) bytes.set(some, Math.floor(at * (bytes.length - 16)));
			return bytes;
		}),
	fc.tuple(place, fc.integer({ min: 1, max: 255 })).map(([at, flip]) => (bytes: Buffer) => {
		const byte = Math.floor(at * bytes.length);
		bytes[byte] = (bytes[byte] ?? 0) ^ flip;
		return bytes;
	}),
	place.map((at) => (bytes: Buffer) => bytes.subarray(0, Math.floor(at * bytes.length))),
	fc.tuple(place, place).map(([at, share]) => (bytes: Buffer) => {
		const from = Math.floor(at * bytes.length);
		return bytes.fill(0, from, from + Math.ceil(share * (bytes.length - from)));
	}),
	fc.constant((bytes: Buffer) => bytes.fill(0)),
	fc.uint8Array({ maxLength: 20_000, size: 'max' }).map((garbage) => () => Buffer.from(garbage)),
);

describe('the checksums of an archive', () => {
	it('tell of any damage, and of none where there is none', async () => {
		const { file } = await closed();
		const whole = readFileSync(file);
		expect(findDamage(file)).toBeUndefined();
		fc.assert(
			fc.property(damages, (damage) => {
				const bytes = damage(Buffer.from(whole));
				writeFileSync(file, bytes);
				expect(findDamage(file) === undefined).toBe(bytes.equals(whole));
			}),
			{ numRuns: 300 },
		);
	});

	it('tell of damage to themselves', async () => {
		const { file } = await closed();
		const sums = readFileSync(`${file}-sums`);
		fc.assert(
			fc.property(damages, (damage) => {
				const bytes = damage(Buffer.from(sums));
				writeFileSync(`${file}-sums`, bytes);
				expect(findDamage(file) === undefined).toBe(bytes.equals(sums));
			}),
			{ numRuns: 100 },
		);
	});
});

describe('an archive whose file was damaged while nobody had it open', () => {
	it('answers as before once it has started, and calls nothing new', async () => {
		const test = anOpenArchive(files);
		const before = told(test);
		await fc.assert(
			fc.asyncProperty(damages, async (damage) => {
				await test.reopen(() => writeFileSync(test.file, damage(readFileSync(test.file))));
				await test.archive().reload(undefined);
				expect(told(test)).toEqual(before);
			}),
			{ numRuns: 8 },
		);
	});

	it('tells no changed letter before it has been compared', async () => {
		const test = anOpenArchive(files);
		await test.reopen(() => change(test.file, 'Statement 7.', 'Statement 8.'));
		const listed = test.archive().newest({}, firstWindow);
		expect(listed.total.count).toBe(articles.length);
		expect(listed.articles).toHaveLength(articles.length - 1);
		expect(() => test.archive().article('story-7')).toThrow('as it was written');
		await test.archive().reload(undefined);
		expect(test.archive().article('story-7')?.statements[0]?.text).toBe('Statement 7.');
		expect(test.rebuilt).toEqual(['damaged']);
	});

	it.each(['written', 'not written'])(
		'is no worse when a killed process left a damaged commit, its sums %s',
		async (sums) => {
			const test = anOpenArchive(files);
			test.write({ 'articles/c.json': [late] });
			await killedAfterCommit(test, sums, (log) => {
				const bytes = readFileSync(log);
				bytes[bytes.length - 2_000] = (bytes[bytes.length - 2_000] ?? 0) ^ 1;
				writeFileSync(log, bytes);
			});
			await test.archive().reload(undefined);
			expect(test.archive().facts().articles).toBe(articles.length + 1);
			expect(test.archive().article('late')).toBeDefined();
		},
	);
});

describe('an archive whose file is damaged while it is open', () => {
	it('answers as before after a check', async () => {
		const test = anOpenArchive(files);
		const before = told(test);
		await fc.assert(
			fc.asyncProperty(damages, async (damage) => {
				writeFileSync(test.file, damage(readFileSync(test.file)));
				await test.archive().check();
				expect(told(test)).toEqual(before);
			}),
			{ numRuns: 6 },
		);
	});

	it('is built again when a read meets the damage, and says so once', async () => {
		const test = anOpenArchive(files);
		await test.reopen();
		const before = newestIds(test.archive());
		const moved = new Promise<void>((resolve) => void test.archive().onChange(resolve));
		writeFileSync(test.file, readFileSync(test.file).fill(0xab, 4_096));
		let answered: unknown;
		try {
			answered = test.archive().newest({ source: 'Post' }, firstWindow).articles;
		} catch (error) {
			answered = error;
		}
		expect(answered).toBeDefined();
		expect(() => test.archive().arrivals({ after: 0, upTo: 5 }, 5)).toThrow();
		await moved;
		expect(newestIds(test.archive())).toEqual(before);
		expect(test.archive().arrivals({ after: 0, upTo: 5 }, 5)).toHaveLength(5);
		expect(test.rebuilt).toEqual(['damaged']);
	});

	it('is built again by a reload, which takes in what is new', async () => {
		const test = anOpenArchive(files);
		const { archive, seq } = test.archive().position();
		writeFileSync(test.file, readFileSync(test.file).fill(0, 20_000, 30_000));
		test.write({ 'articles/c.json': [late] });
		await test.archive().reload('7');
		const position = test.archive().position();
		expect(position).toEqual({ archive, seq: seq + 1 });
		const arrived = test.archive().arrivals({ after: seq, upTo: position.seq }, 25);
		expect(arrived.map(({ article }) => article.id)).toEqual(['late']);
	});

	it('is built again when it is deleted', async () => {
		const test = anOpenArchive(files);
		const before = told(test);
		rmSync(test.file);
		await test.archive().check();
		expect(existsSync(test.file)).toBe(true);
		expect(told(test)).toEqual(before);
	});

	it('stays as it is while the data folder cannot be read', async () => {
		const test = anOpenArchive(files);
		change(test.file, 'Statement 7.', 'Statement 8.');
		rmSync(join(test.dataFolder, 'articles'), { recursive: true });
		await expect(test.archive().check()).rejects.toThrow('data folder cannot be read');
		expect(test.archive().facts().articles).toBe(articles.length);
	});
});

it.each(['written', 'not written'])(
	'a commit that a killed process left is no damage, its sums %s',
	async (sums) => {
		const test = anOpenArchive(files);
		test.write({ 'articles/c.json': [late] });
		await killedAfterCommit(test, sums, () => undefined);
		expect(test.archive().facts().articles).toBe(articles.length + 1);
		await test.archive().reload(undefined);
		expect(test.rebuilt).toEqual([]);
		expect(test.archive().facts().articles).toBe(articles.length + 1);
	},
);

async function closed(): Promise<OpenTestArchive> {
	const test = anOpenArchive(files);
	await test.archive().close();
	return test;
}

/** Changes bytes that SQLite does not look at. */
function change(file: string, from: string, to: string): void {
	const bytes = readFileSync(file);
	let at = bytes.indexOf(from);
	expect(at).toBeGreaterThan(0);
	for (; at >= 0; at = bytes.indexOf(from, at + 1)) bytes.write(to, at);
	writeFileSync(file, bytes);
}

/** Starts with what a process leaves that is killed right after a commit, its write-ahead log changed by `damage`. */
async function killedAfterCommit(
	test: OpenTestArchive,
	sums: string,
	damage: (log: string) => void,
): Promise<void> {
	await test.archive().close();
	const { database } = openDatabase(test.file, 2_048);
	const arrivals = openArrivalLog(test.file, { now: new Date() });
	reloadFolder(database, { dataFolder: test.dataFolder, by: undefined, now, arrivals });
	if (sums === 'written') addCommitChecksums(test.file);
	const left = ['', '-wal', '-sums'].map((suffix) => `${test.file}${suffix}`);
	const copies = left.map((path) => readFileSync(path));
	database.close();
	arrivals.close();
	await test.reopen(() => {
		for (const [place, path] of left.entries()) writeFileSync(path, copies[place] ?? '');
		damage(`${test.file}-wal`);
	});
}
