import { expect, it } from 'vitest';
import { createArrivalQueue, type FeedArticle } from '#src/sources/arrival-queue.ts';

/** Lets everything that can go on do so. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

/** A queue whose calls of `add` a test ends; `calls` are the articles of each. */
function openQueue() {
	const calls: string[][] = [];
	const ends: ((error?: Error) => void)[] = [];
	const results: string[] = [];
	const accept = createArrivalQueue((articles: readonly FeedArticle[]) => {
		calls.push(articles.map(({ article, origin }) => `${origin} ${article.id}`));
		return new Promise<void>((resolve, reject) => {
			ends.push((error) => (error === undefined ? resolve() : reject(error)));
		});
	});
	return {
		calls,
		results,
		bring(id: string, count = 1) {
			const feed = { id, url: `https://${id}.example/`, name: id };
			const articles = Array.from({ length: count }, (_, number) => ({
				article: { id: `${id}-${number}`, headline: 'x', summary: 'x', publishedAt: '2025-06-20' },
				isBacklog: false,
			}));
			accept({ feed, at: new Date(0), articles }).then(
				() => results.push(`${id} accepted`),
				(error: Error) => results.push(`${id} refused: ${error.message}`),
			);
		},
		async end(error?: Error) {
			ends.shift()?.(error);
			await settle();
		},
	};
}

it('what arrives while the archive is busy goes there together, in the order of arrival', async () => {
	const { bring, end, calls, results } = openQueue();
	bring('a');
	bring('b');
	bring('c', 2);
	expect(calls).toEqual([['feed:a a-0']]);
	await end();
	expect(results).toEqual(['a accepted']);
	expect(calls[1]).toEqual(['feed:b b-0', 'feed:c c-0', 'feed:c c-1']);
	await end();
	expect(results).toEqual(['a accepted', 'b accepted', 'c accepted']);
	bring('d');
	expect(calls).toHaveLength(3);
});

it('one feed that is refused does not hold back those that came with it', async () => {
	const { bring, end, calls, results } = openQueue();
	bring('a');
	bring('bad');
	bring('c');
	await end();
	await end(new Error('cannot be kept'));
	expect(calls.slice(2)).toEqual([['feed:bad bad-0']]);
	await end(new Error('cannot be kept'));
	await end();
	expect(results).toEqual(['a accepted', 'bad refused: cannot be kept', 'c accepted']);
	bring('d');
	expect(calls.at(-1)).toEqual(['feed:d d-0']);
});

it('at most a thousand articles go at once, and a feed with more goes in parts', async () => {
	const { bring, end, calls, results } = openQueue();
	bring('first');
	bring('b', 600);
	bring('c', 400);
	bring('d', 2_100);
	for (let call = 0; call < 5; call += 1) await end();
	expect(calls.map((articles) => articles.length)).toEqual([1, 1_000, 1_000, 1_000, 100]);
	expect(results).toEqual(['first accepted', 'b accepted', 'c accepted', 'd accepted']);
});

it('a feed whose second part is refused is refused, although its first part was kept', async () => {
	const { bring, end, calls, results } = openQueue();
	bring('a', 1_500);
	await end();
	await end(new Error('the disk is full'));
	expect(calls).toHaveLength(2);
	expect(results).toEqual(['a refused: the disk is full']);
});
