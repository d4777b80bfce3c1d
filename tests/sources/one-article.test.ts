import { describe, expect, it } from 'vitest';
import type { NewArrival } from '#src/archive/archive.ts';
import type { Feed } from '#src/sources/feed.ts';
import type { FetchFeed } from '#src/sources/fetch/fetch-feed.ts';
import type { DocumentStore } from '#src/store/document-store.ts';
import { aClock } from '../harness/a-clock.ts';
import { type Held, openMemoryStore } from '../harness/memory-store.ts';
import { openTestSources } from '../harness/open-sources.ts';

const harbor: Feed = { id: 'harbor', name: 'Harbor', url: 'https://harbor.example/feed' };
const twins: readonly Feed[] = ['one', 'two'].map((id) => ({
	id,
	name: id,
	url: `https://${id}.example/feed`,
	publisher: 'Twins',
}));

type Item = { readonly title: string; readonly guid: string; readonly link: string };
const summit: Item = { title: 'Summit', guid: 'a', link: 'https://harbor.example/summit' };

function rssOf(items: readonly Item[]): string {
	const written = items.map(
		({ title, guid, link }) =>
			`<item><title>${title}</title><guid isPermaLink="false">${guid}</guid><link>${link}</link></item>`,
	);
	return `<rss version="2.0"><channel><title>x</title>${written.join('')}</channel></rss>`;
}

const report = {
	...{ nameFiles: [], problems: [], problemCount: 0, tookMs: 0 },
	...{
		added: { count: 0, some: [] },
		changed: { count: 0, some: [] },
		removed: { count: 0, some: [] },
		withdrawn: { count: 0, some: [] },
	},
};

/** One life of the program, which polls everything once an hour; `items` is what each feed has. */
async function openLife({
	held = {},
	hour = 0,
	items,
	accept = async () => {},
}: {
	readonly held?: Held;
	readonly hour?: number;
	readonly items: (id: string) => readonly Item[];
	readonly accept?: () => Promise<void>;
}) {
	const clock = aClock('2025-06-20T12:00:00Z');
	clock.advance(hour * 3_600_000);
	const memory = openMemoryStore(held, () => new Promise((resolve) => setImmediate(resolve)));
	const { store, commits } = notingCommits(memory.store);
	const arrived: NewArrival[] = [];
	const kept = Promise.withResolvers<void>();
	const asked: string[] = [];
	const fetchFeed: FetchFeed = async ({ url }) => {
		asked.push(url);
		const text = rssOf(items(new URL(url).hostname.replace('.example', '')));
		const nothing = { permanentUrl: undefined, maxAgeMs: undefined, validators: undefined };
		const bytes = Buffer.from(text);
		return { kind: 'body', ...nothing, url, bytes, hash: text, contentType: undefined };
	};
	const sources = await openTestSources({
		archive: {
			async add(arrivals) {
				arrived.push(...arrivals);
				kept.resolve();
				await accept();
				return report;
			},
		},
		now: clock.now,
		fetchFeed,
		store,
	});
	return {
		...{ sources, clock, asked, commits, held: memory.held, kept: kept.promise },
		/** The ids of the articles that arrived, each time that they did. */
		ids: () => arrived.map(({ article }) => article.id),
		async poll() {
			clock.advance(8 * 3_600_000);
			sources.tick();
			await sources.idle();
		},
	};
}

/** A store that notes what is put in one turn of the event loop, which is what it commits together. */
function notingCommits(store: DocumentStore) {
	const commits: string[][] = [];
	let group: string[] | undefined;
	const put = (key: string, document: object) => {
		if (group === undefined) {
			group = [];
			commits.push(group);
			setImmediate(() => {
				group = undefined;
			});
		}
		group.push(key);
		return store.put(key, document);
	};
	return { store: { ...store, put }, commits };
}

const never = () => new Promise<never>(() => {});

describe('an item that arrived just before the program was killed', () => {
	/** The ids of a life that is killed once its articles are kept, and of the next one. */
	async function idsInTwoLives(next: Item) {
		const first = await openLife({ items: () => [summit], accept: never });
		await first.sources.book.add(harbor);
		first.sources.tick();
		await first.kept;
		const held = first.held();
		await first.sources.close();
		const second = await openLife({ held, hour: 1, items: () => [next] });
		await second.poll();
		await second.poll();
		return { first: first.ids(), second: second.ids(), held: second.held() };
	}

	it('arrives again under the same id, although its feed has rewritten its guid', async () => {
		const { first, second, held } = await idsInTwoLives({ ...summit, guid: 'b' });
		expect(first).toHaveLength(1);
		expect(second).toEqual(first);
		expect(held['feed-items:harbor']).not.toContain('isPending');
	});

	it('arrives again under the same id if it has changed besides', async () => {
		const { first, second } = await idsInTwoLives({ ...summit, guid: 'b', title: 'Summit ends' });
		expect(second).toEqual(first);
	});

	it('arrives by another feed of its publisher if its own no longer has it', async () => {
		const first = await openLife({
			items: (id) => (id === 'one' ? [summit] : [{ ...summit, guid: 'other', link: 'https://x/' }]),
			accept: never,
		});
		for (const feed of twins) await first.sources.book.add(feed);
		first.sources.tick();
		await first.kept;
		const [id] = first.ids();
		const second = await openLife({
			held: first.held(),
			hour: 1,
			items: (id) => (id === 'one' ? [] : [{ ...summit, guid: 'b' }]),
		});
		await second.poll();
		expect(second.ids()).toEqual([id]);
		await first.sources.close();
	});
});

it('an item that two feeds of one publisher show for the first time at once is one article', async () => {
	const life = await openLife({ items: (id) => [{ ...summit, guid: `guid-of-${id}` }] });
	for (const feed of twins) await life.sources.book.add(feed);
	await life.poll();
	expect(life.asked).toHaveLength(2);
	expect(life.ids()).toHaveLength(1);
});

describe('what a poll writes', () => {
	it('is committed at once, after the ids of what is new, and says nothing again', async () => {
		const shown = [[summit], [{ ...summit, title: 'Summit ends' }], [summit, summit]];
		let poll = 0;
		const life = await openLife({ items: () => shown[poll] ?? [] });
		await life.sources.book.add(harbor);
		const written: string[][] = [];
		for (poll = 0; poll < shown.length; poll += 1) {
			life.commits.length = 0;
			await life.poll();
			written.push(life.commits.map((keys) => keys.join()));
		}
		expect(written).toEqual([
			['feed-items:harbor', 'feed-items:harbor,feed-state:harbor'],
			['feed-items:harbor,feed-state:harbor'],
			['feed-items:harbor,feed-state:harbor'],
		]);
		life.commits.length = 0;
		const later = await openLife({
			held: life.held(),
			hour: 30,
			items: () => [summit, summit, summit],
		});
		await later.poll();
		expect(later.commits).toEqual([['feed-state:harbor']]);
	});
});
