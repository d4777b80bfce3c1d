import type { z } from 'zod';
import { createKeyedLock, type KeyedLock } from '#src/concurrency/keyed-lock.ts';
import type { DocumentStore, KeyedDocument } from '#src/store/document-store.ts';
import { type Feed, FeedState } from './feed.ts';
import {
	AddedFeed,
	createFeedList,
	type FeedDocuments,
	type FeedList,
	type ListedFeed,
	Pause,
} from './feed-list.ts';
import type { KnownItem } from './item/match-item.ts';
import { createItemMemory, type ItemMemory } from './item-memory.ts';
import { type NoticeKey, reportEarly, settle } from './notices.ts';

/**
 * All feeds, those of the file and those that moderators added, with what polling remembers of them: in
 * memory and in the store. Memory never gets ahead of the store.
 */
export type FeedBook = Omit<FeedList, 'index' | 'removed' | 'tell' | 'placed'> & {
	/** Adds a feed, in the name of a server; returns the one that is there already under this address or id. */
	add(feed: Feed, addedIn?: string): Promise<ListedFeed | undefined>;
	/** Removes a feed that moderators added, with what is remembered of it. */
	remove(id: string): Promise<void>;
	/** Pauses a feed, or ends the pause; it is then due at once. */
	pause(id: string, paused: boolean): Promise<void>;
	/** The items that polling remembers of a feed. */
	knownItems(id: string): Promise<readonly KnownItem[]>;
	/** Stores the items that polling should know of a feed; does nothing under the conditions of `save`. */
	keepItems(feed: Feed, known: readonly KnownItem[]): Promise<void>;
	/**
	 * Stores what `change` makes of what is remembered of a feed when its turn comes, together with the items that
	 * polling should know from now on; does nothing if the feed was removed or got another address meanwhile.
	 */
	save(
		feed: Feed,
		change: (state: FeedState) => FeedState,
		known?: readonly KnownItem[],
	): Promise<void>;
	/** Makes what a feed’s moderators would hear later be owed to them at once. */
	reportEarly(id: string, now: Date): Promise<void>;
	/** Notes that moderators need not hear of these notices any more. */
	settle(id: string, notices: readonly NoticeKey[]): Promise<void>;
	/** All documents but the known items, as the store should contain them. */
	documents(): readonly KeyedDocument[];
	/** Reads all feeds again, which another process has changed. */
	reread(): Promise<void>;
};

const keys = { feed: 'feed:', state: 'feed-state:', pause: 'feed-pause:' };

type BookSettings = {
	readonly store: DocumentStore;
	readonly onSetAside: (key: string) => void;
};

/** Reads all feeds; a document that cannot be read is set aside and reported. */
export async function createFeedBook(settings: BookSettings): Promise<FeedBook> {
	const { store } = settings;
	const readFeeds = createFeedReader(settings);
	const documents = await readFeeds();
	const { added, states, pauses } = documents;
	const list = createFeedList(documents);
	// Two moderators who add the same feed at once add it once; polls, notices and a removal change a feed in turn.
	const { runAlone: inTurn } = createKeyedLock();
	const items = createItemMemory(store);
	const { find, at } = list;

	return {
		...list,
		add: (feed, addedIn) =>
			inTurn(listTurn, async () => {
				const there = at(feed.url) ?? find(feed.id);
				if (there !== undefined) return there;
				const stored = { ...feed, ...(addedIn !== undefined && { addedIn }) };
				await store.put(keys.feed + feed.id, stored);
				added.set(feed.id, stored);
				list.placed(feed);
				return undefined;
			}),

		remove: (id) =>
			inTurn(listTurn, () =>
				inTurn(id, async () => {
					if (!added.has(id)) return;
					// At once, so that the store commits them together.
					const removals = Object.values(keys).map((key) => store.remove(key + id));
					await Promise.all([...removals, items.remove(id)]);
					for (const held of [added, states, pauses]) held.delete(id);
					list.removed(id);
				}),
			),

		pause: (id, paused) =>
			inTurn(listTurn, async () => {
				await store.put(keys.pause + id, { paused });
				pauses.set(id, { paused });
				list.tell(id);
			}),

		knownItems: items.read,

		...afterPolls({ store, states, items, inTurn, find }),

		documents: () => [
			...[...added].map(([id, feed]) => [keys.feed + id, feed] as const),
			...[...states].map(([id, state]) => [keys.state + id, state] as const),
			...[...pauses].map(([id, pause]) => [keys.pause + id, pause] as const),
		],

		async reread() {
			const read = await readFeeds();
			replaceAll(added, read.added);
			replaceAll(states, read.states);
			replaceAll(pauses, read.pauses);
			list.index();
		},
	};
}

/** What another process has to set aside is still there the next time; it is reported once. */
function createFeedReader({ store, onSetAside }: BookSettings): () => Promise<FeedDocuments> {
	let reported: readonly string[] = [];

	return async () => {
		const faulty: string[] = [];
		const settings = { store, onSetAside: (key: string) => void faulty.push(key) };
		const documents = {
			added: await readAll(keys.feed, AddedFeed, settings),
			states: await readAll(keys.state, FeedState, settings),
			pauses: await readAll(keys.pause, Pause, settings),
		};
		for (const key of faulty) if (!reported.includes(key)) onSetAside(key);
		reported = faulty;
		return documents;
	};
}

function replaceAll<Key, Value>(map: Map<Key, Value>, by: ReadonlyMap<Key, Value>): void {
	map.clear();
	for (const [key, value] of by) map.set(key, value);
}

type PollMemory = Pick<BookSettings, 'store'> & {
	readonly states: Map<string, FeedState>;
	readonly items: ItemMemory;
	readonly inTurn: KeyedLock['runAlone'];
	readonly find: FeedBook['find'];
};

/** What polls store of a feed, one after the other. */
function afterPolls(
	memory: PollMemory,
): Pick<FeedBook, 'keepItems' | 'save' | 'reportEarly' | 'settle'> {
	const { store, states, items, inTurn, find } = memory;
	return {
		save,
		reportEarly: (id, now) => change(id, (state) => reportEarly(state, now)),
		settle: (id, notices) => change(id, (state) => settle(state, notices)),
		keepItems: ({ id, url }, known) =>
			inTurn(id, async () => {
				if (find(id)?.feed.url === url) await items.save(id, known);
			}),
	};

	function save(
		{ id, url }: Feed,
		change: (state: FeedState) => FeedState,
		known?: readonly KnownItem[],
	): Promise<void> {
		return inTurn(id, async () => {
			const listed = find(id);
			if (listed?.feed.url !== url) return;
			const state = change(listed.state);
			// At once, so that the store commits both together.
			await Promise.all([
				known !== undefined && items.save(id, known),
				store.put(keys.state + id, state),
			]);
			states.set(id, state);
		});
	}

	async function change(id: string, by: (state: FeedState) => FeedState): Promise<void> {
		const feed = find(id)?.feed;
		if (feed !== undefined) await save(feed, by);
	}
}

/** The turn of whatever changes the list of feeds; no feed has this id. */
const listTurn = '';

async function readAll<Document>(
	prefix: string,
	schema: z.ZodType<Document>,
	{ store, onSetAside }: BookSettings,
): Promise<Map<string, Document>> {
	const documents = new Map<string, Document>();
	const faulty: string[] = [];
	for await (const stored of store.all(prefix)) {
		const parsed = stored.kind === 'document' ? schema.safeParse(stored.document).data : undefined;
		if (parsed === undefined) faulty.push(stored.key);
		else documents.set(stored.key.slice(prefix.length), parsed);
	}
	for (const key of faulty) {
		await store.setAside(key);
		onSetAside(key);
	}
	return documents;
}
