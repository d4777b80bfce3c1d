import { expect, it } from 'vitest';
import { type DocumentChange, groupWrites } from '#src/store/group-writes.ts';

it('what is asked for in one turn is committed at once, with the last of each key', async () => {
	const { writes, commits } = aBook();
	await Promise.all([
		writes.set('a', '1'),
		writes.set('b', '1'),
		writes.set('a', '2'),
		writes.delete('c'),
	]);
	expect(commits).toEqual([{ a: '2', b: '1', c: undefined }]);
});

it('no commit holds more than 200 writes or a million characters, except in one write', async () => {
	const { writes, commits } = aBook();
	const short = Array.from({ length: 450 }, (_, number) => writes.set(`${number}`, ''));
	await Promise.all(short);
	expect(commits.map((commit) => Object.keys(commit).length)).toEqual([200, 200, 50]);

	const long = ['a', 'b', 'c'].map((key) => writes.set(key, 'x'.repeat(400_000)));
	await Promise.all([...long, writes.set('d', 'x'.repeat(2_000_000))]);
	expect(commits.slice(3).map((commit) => Object.keys(commit))).toEqual([['a', 'b'], ['c'], ['d']]);
});

it('other work goes on between two commits', async () => {
	const { writes, commits } = aBook();
	const seen: number[] = [];
	const watch = () => {
		seen.push(commits.length);
		if (commits.length < 3) setImmediate(watch);
	};
	setImmediate(watch);
	await Promise.all(Array.from({ length: 600 }, (_, number) => writes.set(`${number}`, '')));
	expect(seen).toEqual(expect.arrayContaining([1, 2]));
});

it('a bad write fails alone, and the others of its commit are kept', async () => {
	const { writes, commits } = aBook((changes) => changes.some(({ key }) => key === 'bad'));
	const outcomes = await Promise.allSettled(['a', 'bad', 'b'].map((key) => writes.set(key, '1')));
	expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
	expect(commits).toEqual([{ a: '1' }, { b: '1' }]);
});

it('in an outage all that wait fail after one try, and later writes are tried again', async () => {
	let isOut = true;
	let tries = 0;
	const fails = () => {
		tries += 1;
		return isOut;
	};
	const { writes, commits } = aBook(fails, true);
	const many = Array.from({ length: 1_000 }, (_, number) => writes.set(`${number}`, ''));
	const outcomes = await Promise.allSettled(many);
	expect(outcomes.every(({ status }) => status === 'rejected')).toBe(true);
	expect(tries).toBe(1);
	isOut = false;
	await writes.set('a', '1');
	expect(commits).toEqual([{ a: '1' }]);
});

/** Grouped writes into a list of commits. */
function aBook(
	fails: (changes: readonly DocumentChange[]) => boolean = () => false,
	isOutage = false,
) {
	const commits: Record<string, string | undefined>[] = [];
	const writes = groupWrites({
		commit(changes) {
			if (fails(changes)) throw new Error('It could not be written.');
			commits.push(Object.fromEntries(changes.map(({ key, raw }) => [key, raw])));
		},
		isOutage: () => isOutage,
	});
	return { writes, commits };
}
