import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { StartRefusal } from '#src/observe/start-refusal.ts';
import { openDocumentStore } from '#src/store/open-store.ts';
import { createBook } from '#src/subscriptions/book.ts';
import { aDigest, anAlert } from '../harness/a-subscription.ts';
import { openTestLog } from '../harness/test-log.ts';
import { emptyFile, openAt } from './test-stores.ts';

const pageBytes = 8_192;
const subscriptions = Array.from({ length: 120 }, (_, index) =>
	(index % 2 === 0 ? aDigest : anAlert)({ id: `sub${String(index).padStart(7, '0')}` }),
);

/** A file with these subscriptions, its bytes, and a way to start with it. */
async function createFile() {
	const { file } = await emptyFile();
	const store = await openAt({ url: undefined, file });
	await Promise.all(subscriptions.map((one) => store.put(`subscription:${one.id}`, one)));
	await store.close();
	return { file, intact: readFileSync(file), start: () => startOn(file) };
}

/** Opens the store and the book, closes them, and returns what was reported and found. */
async function startOn(file: string) {
	const troubles: string[] = [];
	const store = await openDocumentStore({
		url: undefined,
		file,
		onTrouble: (trouble) => troubles.push(String(trouble)),
	});
	try {
		const book = await createBook({ store, log: openTestLog().log });
		return { troubles, aside: book.setAside(), found: [...book.all()] };
	} finally {
		await store.close();
	}
}

const fractions = fc.double({ min: 0, max: 0.999999, noNaN: true });
/** Anywhere in the file, or in the header of the file or of a page. */
const position = fc.oneof(
	fractions.map((fraction) => (length: number) => Math.floor(fraction * length)),
	fc.nat(99).map((at) => () => at),
	fc.tuple(fractions, fc.nat(40)).map(([fraction, at]) => (length: number) => {
		return Math.floor((fraction * length) / pageBytes) * pageBytes + at;
	}),
);
const scatteredDamage = fc.array(fc.tuple(position, fc.nat(255)), { minLength: 1, maxLength: 16 });
const adjacentDamage = fc
	.tuple(position, fc.array(fc.nat(255), { minLength: 1, maxLength: 16 }))
	.map(([at, bytes]) =>
		bytes.map((byte, index) => [(length: number) => at(length) + index, byte] as const),
	);

describe('starting with a damaged file', () => {
	it('a damaged file yields everything readable, names what is lost and is kept unchanged', async () => {
		const { file, intact, start } = await createFile();
		const damaged = damageLeaf(intact);
		writeFileSync(file, damaged.bytes);
		const { troubles, aside, found } = await start();
		expect(found).toEqual(subscriptions.filter(({ id }) => !damaged.ids.includes(id)));
		expect(aside).toEqual(damaged.ids.map((id) => `subscription:${id}`));
		const counts = `Documents recovered: ${found.length}; unreadable: ${damaged.ids.length}.`;
		expect(troubles).toEqual([expect.stringContaining(`${file} was damaged. ${counts}`)]);
		expect(troubles.join()).toContain(`The damaged file is kept as ${file}.damaged.`);
		expect(readFileSync(`${file}.damaged`)).toEqual(damaged.bytes);
		expect(await start()).toMatchObject({ troubles: [], aside: [], found });
	});

	it('a damaged file never overwrites one that was kept before', async () => {
		const { file, intact, start } = await createFile();
		const { bytes } = damageLeaf(intact);
		for (const _ of ['once', 'twice']) {
			writeFileSync(file, bytes);
			await start();
		}
		expect(readdirSync(dirname(file)).sort()).toEqual([
			'subscriptions.sqlite',
			'subscriptions.sqlite.damaged',
			'subscriptions.sqlite.damaged-2',
		]);
	});

	it('a file loses nothing if only its first page or its index of keys is damaged', async () => {
		const { file, intact, start } = await createFile();
		for (const page of [0, 2]) {
			const bytes = Buffer.from(intact).fill(1, page * pageBytes, (page + 1) * pageBytes);
			writeFileSync(file, bytes);
			const { troubles, found } = await start();
			expect(found).toEqual(subscriptions);
			expect(troubles.join()).toContain('Documents recovered: 120; unreadable: 0.');
		}
	});

	it('a file in which nothing can be read is refused and not changed', async () => {
		const { file, intact, start } = await createFile();
		const bytes = Buffer.from(intact).fill(1);
		writeFileSync(file, bytes);
		await expect(start()).rejects.toThrow(
			`${file} is damaged or is not a database, and nothing in it can be read. Replace it`,
		);
		expect(readFileSync(file)).toEqual(bytes);
		expect(readdirSync(dirname(file))).toEqual(['subscriptions.sqlite']);
	});

	it('a file that has become empty is reported and not mistaken for a first start', async () => {
		const { file, start } = await createFile();
		writeFileSync(file, '');
		expect((await start()).troubles).toEqual([expect.stringContaining(`${file} was empty`)]);
		expect((await start()).troubles).toEqual([]);
	});
});

it('after any damage of 1 to 16 bytes each document is as it was written, or its loss is reported', async () => {
	const { file, intact, start } = await createFile();
	const written = new Map(subscriptions.map((one) => [`subscription:${one.id}`, one]));
	await fc.assert(
		fc.asyncProperty(fc.oneof(scatteredDamage, adjacentDamage), async (damage) => {
			const bytes = Buffer.from(intact);
			for (const [at, byte] of damage) bytes[Math.min(at(bytes.length), bytes.length - 1)] = byte;
			for (const name of readdirSync(dirname(file))) rmSync(join(dirname(file), name));
			writeFileSync(file, bytes);
			const started = await start().catch((refusal: unknown) => ({ refusal }));
			if ('refusal' in started) {
				expect(started.refusal).toBeInstanceOf(StartRefusal);
				return;
			}
			const { troubles, aside, found } = started;
			const accounted = new Set(aside);
			for (const one of found) {
				const key = `subscription:${one.id}`;
				expect(one).toEqual(written.get(key));
				accounted.add(key);
			}
			const isNothingHidden = troubles.length > 0 || accounted.size === written.size;
			expect(isNothingHidden).toBe(true);
			expect(existsSync(`${file}.damaged`)).toBe(troubles.length > 0);
		}),
		{ numRuns: 40, seed: 15 },
	);
});

/** Overwrites a page in the middle of the table, and returns which subscriptions were on it. */
function damageLeaf(intact: Buffer) {
	const leafOfTable = 0x0d;
	const leaves = Array.from({ length: intact.length / pageBytes }, (_, page) => page * pageBytes);
	const leaf = leaves.filter((at) => intact[at] === leafOfTable && at > 0)[1] ?? 0;
	const text = intact.toString('latin1', leaf, leaf + pageBytes);
	const ids = [...text.matchAll(/"id":"(sub\d{7})"/g)].map(([, id]) => id ?? '').sort();
	return { bytes: Buffer.from(intact).fill(1, leaf, leaf + pageBytes), ids };
}
