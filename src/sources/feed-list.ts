import { z } from 'zod';
import { Feed, type FeedState, isEnded, type PolledFeed, stateAt } from './feed.ts';
import { canonicalFeedAddress } from './feed-address.ts';
import { type Freshness, freshnessOf } from './freshness.ts';

/** A feed in the one list of all, wherever it was configured. */
export type ListedFeed = PolledFeed & {
	/** Whether moderators added it, so that they can remove it; otherwise it is in `data/feeds.json`. */
	readonly isAdded: boolean;
	/** The server in which moderators added it. */
	readonly addedIn?: string | undefined;
};

/** A feed that moderators added, as it is stored. */
export const AddedFeed = Feed.extend({ addedIn: z.string().optional() });
export type AddedFeed = z.infer<typeof AddedFeed>;

export const Pause = z.object({ paused: z.boolean() });
export type Pause = z.infer<typeof Pause>;

/** What is stored of feeds, by their ids. */
export type FeedDocuments = {
	readonly added: Map<string, AddedFeed>;
	readonly states: Map<string, FeedState>;
	readonly pauses: Map<string, Pause>;
};

/** The list of all feeds, and what has to be called when they change. */
export type FeedList = {
	/** In the order of their names. */
	all(): readonly ListedFeed[];
	count(): number;
	freshness(now: Date): Freshness;
	find(id: string): ListedFeed | undefined;
	/** The feed with an address, however it is written. */
	at(address: string): ListedFeed | undefined;
	/** Takes the feeds of the file from now on; one that moderators added under the same address stays theirs. */
	useFile(feeds: readonly Feed[]): void;
	/** The feeds that fail, have ended, or of which moderators are owed a notice, in no order. */
	noteworthy(): readonly ListedFeed[];
	/** Calls back with the id of each feed that is added, changed or removed. */
	onChange(listener: (id: string) => void): void;
	/** Has to be called after many feeds were changed. */
	index(): void;
	/** Has to be called after a feed was removed. */
	removed(id: string): void;
	/** Has to be called after anything else about a feed was changed. */
	tell(id: string): void;
	/** The same for a new feed under an address that no other has, which is quicker. */
	placed(feed: Feed): void;
};

/** One list of both: of two feeds with one address or id, the one that moderators added. */
export function createFeedList({ added, states, pauses }: FeedDocuments): FeedList {
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
		index,
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
