import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { StartRefusal } from '#src/observe/start-refusal.ts';
import { openDocumentStore } from '#src/store/open-store.ts';
import { createBook } from '#src/subscriptions/book.ts';
import { aDigest, anAlert } from '../harness/a-subscription.ts';
import { openTestLog } from '../harness/test-log.ts';
import { emptyFile, openAt } from './stores-at-hand.ts';

const pageBytes = 8_192;
const subscriptions = Array.from({ length: 120 }, (_, index) =>
	(index % 2 === 0 ? aDigest : anAlert)({ id: `sub${String(index).padStart(7, '0')}` }),
);

/** A whole file of these subscriptions, and a way to start on it after something was done to it. */
async function aWholeFile() {
	const { file } = await emptyFile();
	const store = await openAt({ url: undefined, file });
	await Promise.all(subscriptions.map((one) => store.put(`subscription:${one.id}`, one)));
	await store.close();
	return { file, whole: readFileSync(file), start: () => startOn(file) };
}

/** What a start says and has; it ends at once. */
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

const anywhere = fc.double({ min: 0, max: 0.999999, noNaN: true });
/** Anywhere in the file, or where it says what is where. */
const position = fc.oneof(
	anywhere.map((share) => (length: number) => Math.floor(share * length)),
	fc.nat(99).map((at) => () => at),
	fc.tuple(anywhere, fc.nat(40)).map(([share, at]) => (length: number) => {
		return Math.floor((share * length) / pageBytes) * pageBytes + at;
	}),
);
const strewn = fc.array(fc.tuple(position, fc.nat(255)), { minLength: 1, maxLength: 16 });
const inOnePlace = fc
	.tuple(position, fc.array(fc.nat(255), { minLength: 1, maxLength: 16 }))
	.map(([at, bytes]) =>
		bytes.map((byte, index) => [(length: number) => at(length) + index, byte] as const),
	);

describe('a damaged file', () => {
	it('gives all that can be read of it, names what it lost, and is kept as it is', async () => {
		const { file, whole, start } = await aWholeFile();
		const lost = damagedLeaf(whole);
		writeFileSync(file, lost.bytes);
		const { troubles, aside, found } = await start();
		expect(found).toEqual(subscriptions.filter(({ id }) => !lost.ids.includes(id)));
		expect(aside).toEqual(lost.ids.map((id) => `subscription:${id}`));
		const counts = `${found.length} documents were recovered from it, ${lost.ids.length} could not`;
		expect(troubles).toEqual([expect.stringContaining(`${file} was damaged. ${counts}`)]);
		expect(troubles.join()).toContain(`The damaged file is kept as ${file}.damaged.`);
		expect(readFileSync(`${file}.damaged`)).toEqual(lost.bytes);
		expect(await start()).toMatchObject({ troubles: [], aside: [], found });
	});

	it('never takes the place of one that was damaged before', async () => {
		const { file, whole, start } = await aWholeFile();
		const { bytes } = damagedLeaf(whole);
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

	it('loses nothing where only its first page or its index of keys is damaged', async () => {
		const { file, whole, start } = await aWholeFile();
		for (const page of [0, 2]) {
			const bytes = Buffer.from(whole).fill(1, page * pageBytes, (page + 1) * pageBytes);
			writeFileSync(file, bytes);
			const { troubles, found } = await start();
			expect(found).toEqual(subscriptions);
			expect(troubles.join()).toContain('120 documents were recovered from it, 0 could not');
		}
	});

	it('of which nothing can be read is refused in words and stays as it is', async () => {
		const { file, whole, start } = await aWholeFile();
		const bytes = Buffer.from(whole).fill(1);
		writeFileSync(file, bytes);
		await expect(start()).rejects.toThrow(
			`${file} is damaged, or no database at all, and nothing in it can be read. Put your backup`,
		);
		expect(readFileSync(file)).toEqual(bytes);
		expect(readdirSync(dirname(file))).toEqual(['subscriptions.sqlite']);
	});

	it('that has become empty is not taken for a first start in silence', async () => {
		const { file, start } = await aWholeFile();
		writeFileSync(file, '');
		expect((await start()).troubles).toEqual([
			expect.stringContaining(`${file} was there, but empty`),
		]);
		expect((await start()).troubles).toEqual([]);
	});
});

it('any damage of 1 to 16 bytes leaves each document as it was written, or is told', async () => {
	const { file, whole, start } = await aWholeFile();
	const written = new Map(subscriptions.map((one) => [`subscription:${one.id}`, one]));
	await fc.assert(
		fc.asyncProperty(fc.oneof(strewn, inOnePlace), async (damage) => {
			const bytes = Buffer.from(whole);
			for (const [at, byte] of damage) bytes[Math.min(at(bytes.length), bytes.length - 1)] = byte;
			for (const name of readdirSync(dirname(file))) rmSync(join(dirname(file), name));
			writeFileSync(file, bytes);
			const started = await start().catch((refusal: unknown) => ({ refusal }));
			if ('refusal' in started) {
				expect(started.refusal).toBeInstanceOf(StartRefusal);
				return;
			}
			const { troubles, aside, found } = started;
			const told = new Set(aside);
			for (const one of found) {
				const key = `subscription:${one.id}`;
				expect(one).toEqual(written.get(key));
				told.add(key);
			}
			const isAllTold = troubles.length > 0 || told.size === written.size;
			expect(isAllTold).toBe(true);
			expect(existsSync(`${file}.damaged`)).toBe(troubles.length > 0);
		}),
		{ numRuns: 40, seed: 15 },
	);
});

/** A page in the middle of the table is overwritten; says which subscriptions stood there. */
function damagedLeaf(whole: Buffer) {
	const table = 0x0d;
	const leaves = Array.from({ length: whole.length / pageBytes }, (_, page) => page * pageBytes);
	const leaf = leaves.filter((at) => whole[at] === table && at > 0)[1] ?? 0;
	const text = whole.toString('latin1', leaf, leaf + pageBytes);
	const ids = [...text.matchAll(/"id":"(sub\d{7})"/g)].map(([, id]) => id ?? '').sort();
	return { bytes: Buffer.from(whole).fill(1, leaf, leaf + pageBytes), ids };
}
