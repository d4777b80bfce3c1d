import { expect, it } from 'vitest';
import { type DocumentChange, groupWrites } from '#src/store/group-writes.ts';

it('writes from one turn of the event loop are committed together, with the last one of each key', async () => {
	const { writes, commits } = recordCommits();
	await Promise.all([
		writes.set('a', '1'),
		writes.set('b', '1'),
		writes.set('a', '2'),
		writes.delete('c'),
	]);
	expect(commits).toEqual([{ a: '2', b: '1', c: undefined }]);
});

it('no commit contains more than 200 writes, or more than a million characters unless in one write', async () => {
	const { writes, commits } = recordCommits();
	const short = Array.from({ length: 450 }, (_, number) => writes.set(`${number}`, ''));
	await Promise.all(short);
	expect(commits.map((commit) => Object.keys(commit).length)).toEqual([200, 200, 50]);

	const long = ['a', 'b', 'c'].map((key) => writes.set(key, 'x'.repeat(400_000)));
	await Promise.all([...long, writes.set('d', 'x'.repeat(2_000_000))]);
	expect(commits.slice(3).map((commit) => Object.keys(commit))).toEqual([['a', 'b'], ['c'], ['d']]);
});

it('other work continues between two commits', async () => {
	const { writes, commits } = recordCommits();
	const counts: number[] = [];
	const count = () => {
		counts.push(commits.length);
		if (commits.length < 3) setImmediate(count);
	};
	setImmediate(count);
	await Promise.all(Array.from({ length: 600 }, (_, number) => writes.set(`${number}`, '')));
	expect(counts).toEqual(expect.arrayContaining([1, 2]));
});

it('a bad write fails alone and the others in its commit succeed', async () => {
	const { writes, commits } = recordCommits((changes) => changes.some(({ key }) => key === 'bad'));
	const outcomes = await Promise.allSettled(['a', 'bad', 'b'].map((key) => writes.set(key, '1')));
	expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
	expect(commits).toEqual([{ a: '1' }, { b: '1' }]);
});

it('in an outage all waiting writes fail after one try, and later writes are tried again', async () => {
	let isDown = true;
	let tries = 0;
	const fails = () => {
		tries += 1;
		return isDown;
	};
	const { writes, commits } = recordCommits(fails, true);
	const waiting = Array.from({ length: 1_000 }, (_, number) => writes.set(`${number}`, ''));
	const outcomes = await Promise.allSettled(waiting);
	expect(outcomes.every(({ status }) => status === 'rejected')).toBe(true);
	expect(tries).toBe(1);
	isDown = false;
	await writes.set('a', '1');
	expect(commits).toEqual([{ a: '1' }]);
});

/** Grouped writes and the commits that they make. */
function recordCommits(
	fails: (changes: readonly DocumentChange[]) => boolean = () => false,
	isOutage = false,
) {
	const commits: Record<string, string | undefined>[] = [];
	const writes = groupWrites({
		commit(changes) {
			if (fails(changes)) throw new Error('The commit failed.');
			commits.push(Object.fromEntries(changes.map(({ key, raw }) => [key, raw])));
		},
		isOutage: () => isOutage,
	});
	return { writes, commits };
}
