import { z } from 'zod';
import { createKeyedLock, type KeyedLock } from '#src/concurrency/keyed-lock.ts';
import type { DocumentStore, KeyedDocument } from '#src/store/document-store.ts';
import { Feed, FeedState, isEnded, type PolledFeed, stateAt } from './feed.ts';
import { canonicalFeedAddress } from './feed-address.ts';
import { type Freshness, freshnessOf } from './freshness.ts';
import type { KnownItem } from './item/match-item.ts';
import { createItemMemory, type ItemMemory } from './item-memory.ts';

/** A feed in the one list of all, wherever it was configured. */
export type ListedFeed = PolledFeed & {
	/** Whether moderators added it, so that they can remove it; otherwise it is in `data/feeds.json`. */
	readonly isAdded: boolean;
	/** The server in which moderators added it. */
	readonly addedIn?: string | undefined;
};

/** A feed that moderators added, as it is stored. */
const AddedFeed = Feed.extend({ addedIn: z.string().optional() });
type AddedFeed = z.infer<typeof AddedFeed>;

/**
 * All feeds, those of the file and those that moderators added, with what polling remembers of them: in
 * memory and in the store. Memory never gets ahead of the store.
 */
export type FeedBook = {
	/** In the order of their names. */
	all(): readonly ListedFeed[];
	count(): number;
	freshness(now: Date): Freshness;
	find(id: string): ListedFeed | undefined;
	/** The feed with an address, however it is written. */
	at(address: string): ListedFeed | undefined;
	/** Takes the feeds of the file from now on; one that moderators added under the same address stays theirs. */
	useFile(feeds: readonly Feed[]): void;
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
	/** The feeds that fail, have ended, or of which moderators are owed a notice, in no order. */
	noteworthy(): readonly ListedFeed[];
	/** Calls back with the id of each feed that is added, changed or removed. */
	onChange(listener: (id: string) => void): void;
	/** All documents but the known items, as the store should contain them. */
	documents(): readonly KeyedDocument[];
};

const keys = { feed: 'feed:', state: 'feed-state:', pause: 'feed-pause:' };

const Pause = z.object({ paused: z.boolean() });
type Pause = z.infer<typeof Pause>;

type Documents = {
	readonly added: Map<string, AddedFeed>;
	readonly states: Map<string, FeedState>;
	readonly pauses: Map<string, Pause>;
};

type BookSettings = {
	readonly store: DocumentStore;
	readonly onSetAside: (key: string) => void;
};

/** Reads all feeds; a document that cannot be read is set aside and reported. */
export async function createFeedBook(settings: BookSettings): Promise<FeedBook> {
	const { store } = settings;
	const documents = {
		added: await readAll(keys.feed, AddedFeed, settings),
		states: await readAll(keys.state, FeedState, settings),
		pauses: await readAll(keys.pause, Pause, settings),
	};
	const { added, states, pauses } = documents;
	const list = createList(documents);
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
					await store.remove(keys.feed + id);
					for (const held of [added, states, pauses]) held.delete(id);
					list.removed(id);
					for (const key of [keys.state, keys.pause]) await store.remove(key + id);
					await items.remove(id);
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
	};
}

type PollMemory = Pick<BookSettings, 'store'> & {
	readonly states: Map<string, FeedState>;
	readonly items: ItemMemory;
	readonly inTurn: KeyedLock['runAlone'];
	readonly find: FeedBook['find'];
};

/** What polls store of a feed, one after the other. */
function afterPolls(memory: PollMemory): Pick<FeedBook, 'keepItems' | 'save'> {
	const { store, states, items, inTurn, find } = memory;
	return {
		keepItems: ({ id, url }, known) =>
			inTurn(id, async () => {
				if (find(id)?.feed.url === url) await items.save(id, known);
			}),

		save: ({ id, url }, change, known) =>
			inTurn(id, async () => {
				const listed = find(id);
				if (listed?.feed.url !== url) return;
				const state = change(listed.state);
				// At once, so that the store commits both together.
				await Promise.all([
					known !== undefined && items.save(id, known),
					store.put(keys.state + id, state),
				]);
				states.set(id, state);
			}),
	};
}

/** The turn of whatever changes the list of feeds; no feed has this id. */
const listTurn = '';

type FeedList = Pick<
	FeedBook,
	'all' | 'count' | 'freshness' | 'find' | 'at' | 'noteworthy' | 'useFile' | 'onChange'
> & {
	/** Has to be called after a feed was removed. */
	removed(id: string): void;
	/** Has to be called after anything else about a feed was changed. */
	tell(id: string): void;
	/** The same for a new feed under an address that no other has, which is quicker. */
	placed(feed: Feed): void;
};

/** One list of both: of two feeds with one address or id, the one that moderators added. */
function createList({ added, states, pauses }: Documents): FeedList {
	const inFile = new Map<string, Feed>();
	const byAddress = new Map<string, string>();
	const listedIds = new Set<string>();
	const listeners: ((id: string) => void)[] = [];
	const addressKeyOf = rememberKeys();
	index();

	return {
		all: () => listed().sort((one, other) => one.feed.name.localeCompare(other.feed.name)),
		count: () => byAddress.size,
		freshness: (now) => freshnessOf(listed(), now),
		find,
		at: (address) => find(byAddress.get(canonicalFeedAddress(address) ?? address) ?? ''),
		noteworthy: () =>
			[...states].flatMap(([id, state]) => (isNoteworthy(state) ? (find(id) ?? []) : [])),
		onChange: (listener) => void listeners.push(listener),
		removed(id) {
			index();
			tell(id);
		},
		tell,
		placed(feed) {
			byAddress.set(addressKeyOf(feed), feed.id);
			listedIds.add(feed.id);
			tell(feed.id);
		},
		useFile(feeds) {
			const before = new Map(inFile);
			inFile.clear();
			for (const feed of feeds) inFile.set(feed.id, feed);
			index();
			for (const id of new Set([...before.keys(), ...inFile.keys()])) {
				if (JSON.stringify(before.get(id)) !== JSON.stringify(inFile.get(id))) tell(id);
			}
		},
	};

	function listed(): ListedFeed[] {
		return [...byAddress.values()].flatMap((id) => withId(id) ?? []);
	}

	function find(id: string): ListedFeed | undefined {
		return listedIds.has(id) ? withId(id) : undefined;
	}

	/** Also one that another feed with its address hides. */
	function withId(id: string): ListedFeed | undefined {
		const stored: AddedFeed | undefined = added.get(id) ?? inFile.get(id);
		if (stored === undefined) return undefined;
		const { addedIn, ...feed } = stored;
		const paused = pauses.get(id)?.paused ?? feed.paused ?? false;
		const state = stateAt(feed, states.get(id) ?? {});
		return { feed: { ...feed, paused }, state, isAdded: added.has(id), addedIn };
	}

	function tell(id: string): void {
		for (const listener of listeners) listener(id);
	}

	function index(): void {
		byAddress.clear();
		listedIds.clear();
		for (const [id, feed] of [...added, ...inFile]) {
			const isHidden = added.has(id) && added.get(id) !== feed;
			const key = addressKeyOf(feed);
			if (isHidden || byAddress.has(key)) continue;
			byAddress.set(key, id);
			listedIds.add(id);
		}
	}
}

function isNoteworthy({ failures, ended, untold }: FeedState): boolean {
	return failures !== undefined || ended !== undefined || untold !== undefined;
}

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

/** Taking addresses apart is slow, and removing one of 10,000 feeds looks at all of them. */
function rememberKeys(): (feed: Feed) => string {
	const keys = new WeakMap<Feed, string>();
	return (feed) => {
		const key = keys.get(feed) ?? canonicalFeedAddress(feed.url) ?? feed.url;
		keys.set(feed, key);
		return key;
	};
}

/** Whether a feed brings nothing although nobody paused it: it fails, or its publisher ended it. */
export function isInTrouble(listed: PolledFeed): boolean {
	const { feed, state } = listed;
	return feed.paused !== true && (state.failures !== undefined || isEnded(listed));
}
