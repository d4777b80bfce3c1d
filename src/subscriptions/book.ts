import { createKeyedLock } from '#src/concurrency/keyed-lock.ts';
import type { Log } from '#src/observe/log.ts';
import type { Language } from '#src/phrases/catalogue.ts';
import type { Look } from '#src/render/message/look.ts';
import type { DocumentStore, KeyedDocument } from '#src/store/document-store.ts';
import { createDigestTimes, type SharedTimes } from './digest-times.ts';
import {
	createDocumentWriter,
	type DocumentWrite,
	readDocuments,
	settingsKey,
	subscriptionKey,
} from './documents.ts';
import { lookOf } from './manner.ts';
import { checkBeforeWrite } from './read-subscription.ts';
import { defaultSettings, Settings } from './settings.ts';
import type { Subscription } from './subscription.ts';

/**
 * All subscriptions and settings, in memory and in the store. It is the only writer of these documents:
 * decisions about one owner are made one at a time, and memory never gets ahead of the store.
 */
export type Book = {
	find(id: string): Subscription | undefined;
	all(): Iterable<Subscription>;
	/** Increases whenever a subscription is added, replaced or removed in memory. */
	revision(): number;
	inServer(guildId: string): readonly Subscription[];
	/** A member’s own subscriptions, by direct message. */
	ofMember(userId: string): readonly Subscription[];
	/**
	 * The only way for a command to change anything: `decide` gets what the owner has when its turn
	 * comes, and nothing else can change that until the result is written. Either all of the result is
	 * written or none; rejects with what `decide` throws, or when the store fails.
	 */
	decide<Outcome>(owner: Owner, decide: (state: OwnerState) => Decision<Outcome>): Promise<Outcome>;
	/**
	 * Replaces a subscription by what `transition` returns when its turn comes; undefined leaves it as
	 * it is. Resolves with the subscription afterwards, undefined if it was removed. Rejects without a
	 * change when the store fails or the result could not be read again.
	 */
	change(id: string, transition: Transition): Promise<Subscription | undefined>;
	add(subscription: Subscription): Promise<void>;
	remove(id: string): Promise<void>;
	settingsOf(guildId: string): Settings;
	/** When digests are due. */
	digestTimes(): Iterable<SharedTimes>;
	/** The language to post in: the subscription’s own, or its server’s. */
	languageOf(subscription: Subscription): Language;
	/** Whether pictures are shown in a server, or in direct messages. */
	showsImages(guildId: string | undefined): boolean;
	/** How a subscription’s messages look. */
	lookOf(subscription: Pick<Subscription, 'guildId' | 'manner'>): Look;
	/** The servers that have chosen settings, with the settings. */
	allSettings(): Iterable<readonly [guildId: string, settings: Settings]>;
	/** The keys of documents that could not be read and were set aside. */
	setAside(): readonly string[];
	/** Has the store check that it still holds all of this; rejects if it does not and cannot be written. */
	check(): Promise<void>;
};

/** What an owner has when a decision is made. */
export type OwnerState = {
	readonly subscriptions: readonly Subscription[];
	/** `defaultSettings` itself if nothing was chosen, and for a member. */
	readonly settings: Settings;
};

/** The outcome of a decision, and what is written because of it. */
export type Decision<Outcome> = OwnerChanges & { readonly outcome: Outcome };

/** Reads the whole store; unreadable documents are set aside and reported. */
export async function createBook({
	store,
	log,
	images = true,
	others = () => [],
}: {
	store: DocumentStore;
	log: Log;
	/** Whether pictures are shown at all. */
	images?: boolean;
	/** What else the store should contain, in case that its file is lost. */
	others?: () => readonly KeyedDocument[];
}): Promise<Book> {
	const read = await readDocuments(store, log);
	const { settings, setAside } = read;
	const index = createSubscriptionIndex(read.subscriptions);
	const lock = createKeyedLock();
	const writer = createDocumentWriter(store);
	const writes = createWrites({ index, settings, log });
	const check = store.watch?.(() => [
		...allDocuments({ index, settings, unshown: writer.unshown() }),
		...others(),
	]);

	return {
		find: index.get,
		all: index.all,
		revision: index.revision,
		inServer: (guildId) => index.of({ guildId }),
		ofMember: (userId) => index.of({ userId }),
		decide,
		change,
		add: (subscription) =>
			decide(ownerOf(subscription), () => ({ outcome: undefined, put: [subscription] })),
		async remove(id) {
			const found = index.get(id);
			if (found === undefined) return;
			await decide(ownerOf(found), () => ({ outcome: undefined, remove: [id] }));
		},
		settingsOf: (guildId) => settings.get(guildId) ?? defaultSettings,
		digestTimes: index.digestTimes,
		languageOf: ({ language, guildId = '' }) => language ?? settings.get(guildId)?.language ?? 'en',
		showsImages: (guildId = '') => images && settings.get(guildId)?.images !== false,
		lookOf: ({ guildId = '', manner }) => lookOf(manner, settings.get(guildId), images),
		allSettings: () => settings.entries(),
		setAside: () => setAside,
		check: async () => check?.(),
	};

	function decide<Outcome>(
		owner: Owner,
		decideOn: (state: OwnerState) => Decision<Outcome>,
	): Promise<Outcome> {
		return lock.runAlone(ownerKey(owner), async () => {
			const { outcome, ...changes } = decideOn(stateOf(owner));
			await writer.writeAll(writes.of(owner, changes));
			return outcome;
		});
	}

	async function change(id: string, transition: Transition): Promise<Subscription | undefined> {
		const found = index.get(id);
		if (found === undefined) return undefined;
		return lock.runShared(ownerKey(ownerOf(found)), () =>
			lock.runAlone(id, () => changeOne(id, transition)),
		);
	}

	function stateOf(owner: Owner): OwnerState {
		const chosen = 'guildId' in owner ? settings.get(owner.guildId) : undefined;
		return { subscriptions: index.of(owner), settings: chosen ?? defaultSettings };
	}

	async function changeOne(id: string, transition: Transition): Promise<Subscription | undefined> {
		const before = index.get(id);
		const after = before && transition(before);
		if (after !== undefined && after !== before) await writer.writeAll([writes.one(after)]);
		return index.get(id);
	}
}

/** All documents as the store should contain them. */
function allDocuments({
	index,
	settings,
	unshown,
}: {
	readonly index: SubscriptionIndex;
	readonly settings: ReadonlyMap<string, Settings>;
	/** See `DocumentWriter`. */
	readonly unshown: ReadonlyMap<string, object | undefined>;
}): KeyedDocument[] {
	const documents = new Map<string, object | undefined>([
		...[...index.all()].map((one) => [subscriptionKey(one.id), one] as const),
		...[...settings].map(([guildId, chosen]) => [settingsKey(guildId), chosen] as const),
		...unshown,
	]);
	return [...documents].flatMap(([key, document]) => (document ? [[key, document]] : []));
}

type Transition = (current: Subscription) => Subscription | undefined;

/** Changes to what an owner has. */
export type OwnerChanges = {
	/** New subscriptions, and replacements of those with the same ids. */
	readonly put?: readonly Subscription[];
	readonly remove?: readonly string[];
	readonly settings?: Settings | 'forgotten' | undefined;
};

/** What is in memory; changes appear there once they are written. */
type BookMemory = {
	readonly index: SubscriptionIndex;
	readonly settings: Map<string, Settings>;
	readonly log: Log;
};

/** Turns changes into writes; throws, before anything is written, if a document could not be read again. */
function createWrites({ index, settings, log }: BookMemory) {
	return { of: writesOf, one: writeOf };

	function writesOf(
		owner: Owner,
		{ put = [], remove = [], settings: chosen }: OwnerChanges,
	): DocumentWrite[] {
		const isOthers = put.some((one) => ownerKey(ownerOf(one)) !== ownerKey(owner));
		if (isOthers)
			throw new Error('A decision about one owner would change another owner’s subscription.');
		return [
			...put.map(writeOf),
			...remove.map(removalOf),
			...(chosen !== undefined && 'guildId' in owner ? [choiceOf(owner.guildId, chosen)] : []),
		];
	}

	function writeOf(after: Subscription): DocumentWrite {
		const key = subscriptionKey(after.id);
		const before = index.get(after.id);
		const { subscription: to, repaired } = checkBeforeWrite(after, before);
		if (repaired.length > 0) log.error({ key, fields: repaired }, 'document-repaired');
		return { key, before, to, show: () => index.put(to) };
	}

	function removalOf(id: string): DocumentWrite {
		const show = () => index.remove(id);
		return { key: subscriptionKey(id), before: index.get(id), to: undefined, show };
	}

	function choiceOf(guildId: string, chosen: Settings | 'forgotten'): DocumentWrite {
		const of = { key: settingsKey(guildId), before: settings.get(guildId) };
		if (chosen === 'forgotten') {
			return { ...of, to: undefined, show: () => settings.delete(guildId) };
		}
		return { ...of, to: Settings.parse(chosen), show: () => settings.set(guildId, chosen) };
	}
}

/** Who subscriptions belong to: a server, or a member by direct message. Lists and limits are per owner. */
export type Owner = { readonly guildId: string } | { readonly userId: string };

/** The owner of a subscription. */
function ownerOf({ guildId, madeBy = '' }: Subscription): Owner {
	return guildId === undefined ? { userId: madeBy } : { guildId };
}

/** The same text for the same owner. */
function ownerKey(owner: Owner): string {
	return 'guildId' in owner ? `server:${owner.guildId}` : `member:${owner.userId}`;
}

/** Subscriptions in memory, by id and by owner. */
export type SubscriptionIndex = {
	get(id: string): Subscription | undefined;
	all(): Iterable<Subscription>;
	/** Increases with every `put` and `remove`. */
	revision(): number;
	digestTimes(): Iterable<SharedTimes>;
	/** In the order they were added. */
	of(owner: Owner): readonly Subscription[];
	/** Replaces the one with the same id. */
	put(subscription: Subscription): void;
	remove(id: string): void;
};

export function createSubscriptionIndex(subscriptions: Iterable<Subscription>): SubscriptionIndex {
	const byId = new Map<string, Subscription>();
	const byOwner = new Map<string, Map<string, Subscription>>();
	const times = createDigestTimes();
	let changes = 0;
	for (const one of subscriptions) put(one);

	return {
		get: (id) => byId.get(id),
		all: () => byId.values(),
		revision: () => changes,
		digestTimes: times.all,
		of: (owner) => [...(byOwner.get(ownerKey(owner))?.values() ?? [])],
		put,
		remove,
	};

	function put(subscription: Subscription): void {
		changes += 1;
		const { id } = subscription;
		const key = ownerKey(ownerOf(subscription));
		const before = byId.get(id);
		if (before !== undefined && ownerKey(ownerOf(before)) !== key) remove(id);
		const own = byOwner.get(key) ?? new Map<string, Subscription>();
		byOwner.set(key, own.set(id, subscription));
		times.replace(byId.get(id), subscription);
		byId.set(id, subscription);
	}

	function remove(id: string): void {
		const removed = byId.get(id);
		if (removed === undefined) return;
		changes += 1;
		const key = ownerKey(ownerOf(removed));
		const own = byOwner.get(key);
		own?.delete(id);
		if (own?.size === 0) byOwner.delete(key);
		byId.delete(id);
		times.replace(removed, undefined);
	}
}
