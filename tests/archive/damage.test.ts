import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '#src/archive/database.ts';
import { openArticleLog } from '#src/archive/open-article-log.ts';
import { addCommitChecksums, findDamage } from '#src/archive/page-checksums.ts';
import { reloadFolder } from '#src/archive/reload/reload-folder.ts';
import { DamageError } from '#src/archive/rows.ts';
import { now } from '../harness/a-data-folder.ts';
import { firstWindow, newestIds } from '../harness/an-archive.ts';
import { anOpenArchive, type OpenTestArchive } from '../harness/an-open-archive.ts';
import { answersOf } from './archive-answers.ts';

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

function answers({ archive }: OpenTestArchive) {
	return answersOf(archive(), ['harbor', 'mountain', 'happened']);
}

/** Turns the content of a file into a damaged one. */
type Damage = (bytes: Buffer) => Buffer;

const position = fc.double({ min: 0, max: 0.999999, noNaN: true });
const sixteenBytes = fc.uint8Array({ minLength: 16, maxLength: 16, size: 'max' });
const damages: fc.Arbitrary<Damage> = fc.oneof(
	fc
		.array(fc.tuple(position, sixteenBytes), { minLength: 20, maxLength: 20 })
		.map((writes) => (bytes: Buffer) => {
			for (const [at, some] of writes) bytes.set(some, Math.floor(at * (bytes.length - 16)));
			return bytes;
		}),
	fc.tuple(position, fc.integer({ min: 1, max: 255 })).map(([at, flip]) => (bytes: Buffer) => {
		const byte = Math.floor(at * bytes.length);
		bytes[byte] = (bytes[byte] ?? 0) ^ flip;
		return bytes;
	}),
	position.map((at) => (bytes: Buffer) => bytes.subarray(0, Math.floor(at * bytes.length))),
	fc.tuple(position, position).map(([at, share]) => (bytes: Buffer) => {
		const from = Math.floor(at * bytes.length);
		return bytes.fill(0, from, from + Math.ceil(share * (bytes.length - from)));
	}),
	fc.constant((bytes: Buffer) => bytes.fill(0)),
	fc.uint8Array({ maxLength: 20_000, size: 'max' }).map((garbage) => () => Buffer.from(garbage)),
);

describe('the checksums of an archive', () => {
	it('the checksums of an archive reveal any damage, and only damage', async () => {
		const { file } = await closedArchive();
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

	it('the checksums of an archive reveal damage to themselves', async () => {
		const { file } = await closedArchive();
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

describe('an archive damaged while it is closed', () => {
	it('an archive damaged while closed answers as before after the next start, without new arrivals', async () => {
		const test = anOpenArchive(files);
		const before = answers(test);
		await fc.assert(
			fc.asyncProperty(damages, async (damage) => {
				await test.reopen(() => writeFileSync(test.file, damage(readFileSync(test.file))));
				await test.archive().reload(undefined);
				expect(answers(test)).toEqual(before);
			}),
			{ numRuns: 8 },
		);
	});

	it('an article with a changed letter is not shown, even before the archive is checked', async () => {
		const test = anOpenArchive(files);
		await test.reopen(() => replaceText(test.file, 'Statement 7.', 'Statement 8.'));
		const listed = test.archive().newest({}, firstWindow);
		expect(listed.total.count).toBe(articles.length);
		expect(listed.stories).toHaveLength(articles.length - 1);
		expect(() => test.archive().article('story-7')).toThrow(DamageError);
		await test.archive().reload(undefined);
		expect(test.archive().article('story-7')?.statements[0]?.text).toBe('Statement 7.');
		expect(test.rebuilt).toEqual(['damaged']);
	});

	it.each(['written', 'not written'])(
		'an archive with a damaged commit of a killed process is repaired, its checksums %s',
		async (sums) => {
			const test = anOpenArchive(files);
			test.write({ 'articles/c.json': [late] });
			await reopenAfterKill(test, sums, (log) => {
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

describe('an archive damaged while it is open', () => {
	it('an archive damaged while open answers as before after a check', async () => {
		const test = anOpenArchive(files);
		const before = answers(test);
		await fc.assert(
			fc.asyncProperty(damages, async (damage) => {
				writeFileSync(test.file, damage(readFileSync(test.file)));
				await test.archive().check();
				expect(answers(test)).toEqual(before);
			}),
			{ numRuns: 6 },
		);
	});

	it('an archive is rebuilt when a read finds damage, and reports it once', async () => {
		const test = anOpenArchive(files);
		await test.reopen();
		const before = newestIds(test.archive());
		const changed = new Promise<void>((resolve) => void test.archive().onChange(resolve));
		writeFileSync(test.file, readFileSync(test.file).fill(0xab, 4_096));
		let outcome: unknown;
		try {
			outcome = test.archive().newest({ source: 'Post' }, firstWindow).stories;
		} catch (error) {
			outcome = error;
		}
		expect(outcome).toBeDefined();
		expect(() => test.archive().arrivals({ after: 0, upTo: 5 }, 5)).toThrow();
		await changed;
		expect(newestIds(test.archive())).toEqual(before);
		expect(test.archive().arrivals({ after: 0, upTo: 5 }, 5)).toHaveLength(5);
		expect(test.rebuilt).toEqual(['damaged']);
	});

	it('a reload rebuilds a damaged archive and loads new articles', async () => {
		const test = anOpenArchive(files);
		const { archive, seq } = test.archive().position();
		writeFileSync(test.file, readFileSync(test.file).fill(0, 20_000, 30_000));
		test.write({ 'articles/c.json': [late] });
		await test.archive().reload('7');
		const position = test.archive().position();
		expect(position).toEqual({ archive, seq: seq + 1 });
		const arrivals = test.archive().arrivals({ after: seq, upTo: position.seq }, 25);
		expect(arrivals.map(({ article }) => article.id)).toEqual(['late']);
	});

	it('an arriving article is loaded without verifying the whole file, which the next check repairs', async () => {
		const test = anOpenArchive(files);
		await test.archive().reload(undefined);
		replaceText(test.file, 'Statement 7.', 'Statement 8.');
		test.write({ 'articles/c.json': [late] });
		await test.archive().reload(undefined);
		expect(test.archive().article('late')).toBeDefined();
		expect(test.rebuilt).toEqual([]);
		await test.archive().check();
		expect(test.rebuilt).toEqual(['damaged']);
		expect(test.archive().article('story-7')?.statements[0]?.text).toBe('Statement 7.');
		expect(test.archive().article('late')).toBeDefined();
	});

	it('a damaged commit that waits in the write-ahead log is found by the next check', async () => {
		const test = anOpenArchive(files);
		test.write({ 'articles/c.json': [late] });
		await test.archive().reload(undefined);
		const before = answers(test);
		const log = readFileSync(`${test.file}-wal`);
		log[log.length - 2_000] = (log[log.length - 2_000] ?? 0) ^ 1;
		writeFileSync(`${test.file}-wal`, log);
		await test.archive().check();
		expect(test.rebuilt).toEqual(['damaged']);
		expect(answers(test)).toEqual(before);
	});

	it('an archive deleted while open is rebuilt', async () => {
		const test = anOpenArchive(files);
		const before = answers(test);
		rmSync(test.file);
		await test.archive().check();
		expect(existsSync(test.file)).toBe(true);
		expect(answers(test)).toEqual(before);
	});

	it('a damaged archive stays as it is while the data folder cannot be read', async () => {
		const test = anOpenArchive(files);
		replaceText(test.file, 'Statement 7.', 'Statement 8.');
		rmSync(join(test.dataFolder, 'articles'), { recursive: true });
		await expect(test.archive().check()).rejects.toThrow('data folder cannot be read');
		expect(test.archive().facts().articles).toBe(articles.length);
	});
});

it.each(['written', 'not written'])(
	'a commit left by a killed process does not count as damage, its checksums %s',
	async (sums) => {
		const test = anOpenArchive(files);
		test.write({ 'articles/c.json': [late] });
		await reopenAfterKill(test, sums, () => undefined);
		expect(test.archive().facts().articles).toBe(articles.length + 1);
		await test.archive().reload(undefined);
		expect(test.rebuilt).toEqual([]);
		expect(test.archive().facts().articles).toBe(articles.length + 1);
	},
);

async function closedArchive(): Promise<OpenTestArchive> {
	const test = anOpenArchive(files);
	await test.archive().close();
	return test;
}

/** Replaces text in a file, which SQLite does not notice. */
function replaceText(file: string, from: string, to: string): void {
	const bytes = readFileSync(file);
	let at = bytes.indexOf(from);
	expect(at).toBeGreaterThan(0);
	for (; at >= 0; at = bytes.indexOf(from, at + 1)) bytes.write(to, at);
	writeFileSync(file, bytes);
}

/** Reopens the archive with the files of a process killed right after a commit, its write-ahead log changed by `damage`. */
async function reopenAfterKill(
	test: OpenTestArchive,
	sums: string,
	damage: (log: string) => void,
): Promise<void> {
	await test.archive().close();
	const { database } = openDatabase(test.file, 2_048);
	const log = openArticleLog(test.file, { now: new Date() });
	reloadFolder(database, { dataFolder: test.dataFolder, by: undefined, now, log });
	if (sums === 'written') addCommitChecksums(test.file);
	const paths = ['', '-wal', '-sums'].map((suffix) => `${test.file}${suffix}`);
	const copies = paths.map((path) => readFileSync(path));
	database.close();
	log.close();
	await test.reopen(() => {
		for (const [index, path] of paths.entries()) writeFileSync(path, copies[index] ?? '');
		damage(`${test.file}-wal`);
	});
}
