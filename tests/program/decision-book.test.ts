import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
	type Decided,
	type DecisionRecord,
	decisionsOf,
	hide,
	join,
	noDecisions,
	rename,
	show,
	split,
} from '#src/names/decision-record.ts';
import type { NameDecisions } from '#src/names/name-decisions.ts';
import { createDecisionBook } from '#src/program/decision-book.ts';
import { openDocumentStore } from '#src/store/open-store.ts';
import { openMemoryStore } from '../harness/memory-store.ts';

const key = 'names:decisions';
const joined = { ...noDecisions, joins: [{ shown: 'Ann Lee', other: 'A. Lee' }] };
const joins = (record: DecisionRecord) => join(record, 'Ann Lee', 'A. Lee');
const onSetAside = () => {
	throw new Error('nothing is damaged');
};

/** Names that note what is decided about them. */
function openNames(wait = async () => {}) {
	const given: NameDecisions[] = [];
	const names = {
		async decide(decisions: NameDecisions) {
			await wait();
			given.push(decisions);
		},
		alike: () => [],
	};
	return { names, given };
}

describe('the book of decisions about names', () => {
	it('gives the archive what is stored, at the start and after each change', async () => {
		const { store, held } = openMemoryStore({ [key]: JSON.stringify(joined) }, async () => {});
		const book = await createDecisionBook({ store, onSetAside });
		const { names, given } = openNames();
		await book.useIn(names);
		expect(given).toEqual([decisionsOf(joined)]);
		await book.change((record) => hide(record, 'A. Lee'));
		expect(given.at(-1)).toEqual({ ...decisionsOf(joined), hidden: ['Ann Lee'] });
		expect(JSON.parse(held()[key] ?? '')).toEqual({ ...joined, hidden: ['Ann Lee'] });
		expect(book.documents()).toEqual([[key, { ...joined, hidden: ['Ann Lee'] }]]);
	});

	it('writes a decision before it takes effect, and changes nothing if that fails', async () => {
		const { store } = openMemoryStore({}, () => Promise.reject(new Error('the disk is full')));
		const book = await createDecisionBook({ store, onSetAside });
		const { names, given } = openNames();
		await book.useIn(names);
		await expect(book.change(joins)).rejects.toThrow('the disk is full');
		expect(book.current()).toEqual(decisionsOf(noDecisions));
		expect(given).toHaveLength(1);
	});

	it('shows names as decided with the next decision, if that failed after it was written', async () => {
		const { store } = openMemoryStore({}, async () => {});
		const book = await createDecisionBook({ store, onSetAside });
		let isBroken = false;
		const { names, given } = openNames(async () => {
			if (isBroken) throw new Error('the worker ended');
		});
		await book.useIn(names);
		isBroken = true;
		await expect(book.change(joins)).rejects.toThrow('the worker ended');
		isBroken = false;
		expect(await book.change(joins)).toMatchObject({ problem: 'joined already' });
		expect(given.at(-1)).toEqual(decisionsOf(joined));
	});

	it('writes nothing if a decision changes nothing', async () => {
		const { store, held } = openMemoryStore({}, async () => {});
		const book = await createDecisionBook({ store, onSetAside });
		const outcome = await book.change((record) => split(record, 'Ann Lee'));
		expect(outcome).toEqual({ kind: 'problem', problem: 'not joined' });
		expect(held()).toEqual({});
		expect(book.documents()).toEqual([]);
	});

	it('sets a damaged document aside unchanged, says so, and starts without decisions', async () => {
		const folder = mkdtempSync(joinPath(tmpdir(), 'dateline-'));
		const file = joinPath(folder, 'state.sqlite');
		const store = await openDocumentStore({ url: undefined, file, onTrouble: () => {} });
		onTestFinished(async () => {
			await store.close();
			rmSync(folder, { recursive: true });
		});
		const damaged = { ...noDecisions, joins: [{ shown: 'Ann Lee', other: 'ann lee' }] };
		await store.put(key, damaged);
		const told: string[] = [];
		const book = await createDecisionBook({ store, onSetAside: (one) => told.push(one) });
		expect(told).toEqual([key]);
		expect(book.current()).toEqual(decisionsOf(noDecisions));
		const aside = await Array.fromAsync(store.all('aside:'));
		expect(JSON.stringify(aside)).toContain('ann lee');
		await book.change(joins);
		const again = await createDecisionBook({ store, onSetAside });
		expect(again.current()).toEqual(decisionsOf(joined));
	});

	it('ends, whatever is decided at once, as one decision after the other would', async () => {
		const name = fc.constantFrom('Ann Lee', 'A. Lee', 'Bo Li');
		type Step = (record: DecisionRecord) => Decided;
		const step = fc.oneof<fc.Arbitrary<Step>[]>(
			fc.tuple(name, name).map(
				([one, other]) =>
					(record) =>
						join(record, one, other),
			),
			fc.tuple(name, name).map(
				([one, other]) =>
					(record) =>
						split(record, one, other),
			),
			fc.tuple(name, name).map(
				([one, other]) =>
					(record) =>
						rename(record, one, other),
			),
			name.map((one) => (record) => hide(record, one)),
			name.map((one) => (record) => show(record, one)),
		);
		await fc.assert(
			fc.asyncProperty(
				fc.scheduler(),
				fc.array(step, { minLength: 2, maxLength: 4 }),
				async (scheduler, steps) => {
					const wait = () => scheduler.schedule(Promise.resolve());
					const { store, held } = openMemoryStore({}, wait);
					const book = await createDecisionBook({ store, onSetAside });
					const { names, given } = openNames(wait);
					const all = Promise.all([book.useIn(names), ...steps.map((one) => book.change(one))]);
					await scheduler.waitFor(all);
					const expected = steps.reduce((before: DecisionRecord, one) => {
						const result = one(before);
						return result.kind === 'decided' ? result.record : before;
					}, noDecisions);
					expect(book.current()).toEqual(decisionsOf(expected));
					expect(given.at(-1)).toEqual(decisionsOf(expected));
					expect(JSON.parse(held()[key] ?? JSON.stringify(noDecisions))).toEqual(expected);
				},
			),
			{ numRuns: 150 },
		);
	});
});
