import type { Log } from '#src/observe/log.ts';
import type { Language } from '#src/render/phrases/phrases.ts';
import type { DocumentStore, KeyedDocument } from '#src/store/document-store.ts';
import {
	createDocumentWriter,
	type DocumentWrite,
	readDocuments,
	settingsKey,
	subscriptionKey,
} from './documents.ts';
import { createKeyedLock } from './keyed-lock.ts';
import { checkBeforeWrite } from './read-subscription.ts';
import { defaultSettings, Settings } from './settings.ts';
import type { Subscription } from './subscription.ts';

/**
 * All subscriptions and settings, in memory and in the store. It is the only writer of these documents:
 * decisions about one owner are made one at a time, and memory never runs ahead of the store.
 */
export type Book = {
	find(id: string): Subscription | undefined;
	all(): Iterable<Subscription>;
	inServer(guildId: string): readonly Subscription[];
	/** A member’s own, by direct message. */
	ofMember(userId: string): readonly Subscription[];
	/**
	 * The only way for a command to change anything: `decide` sees what the owner has when its turn
	 * comes, and nobody else decides or changes that until the result is written. All of it is written
	 * or nothing; rejects with what `decide` throws, or when the store fails.
	 */
	decide<Outcome>(
		owner: Owner,
		decide: (standing: OwnerState) => Decision<Outcome>,
	): Promise<Outcome>;
	/**
	 * Changes a subscription to what `move` makes of it when its turn comes; undefined leaves it as it
	 * is. Resolves with the subscription afterwards, undefined when it is gone. Rejects, changing
	 * nothing, when the store fails or when the result could not be read again.
	 */
	change(id: string, move: Transition): Promise<Subscription | undefined>;
	add(subscription: Subscription): Promise<void>;
	remove(id: string): Promise<void>;
	settingsOf(guildId: string): Settings;
	/** The language to post in: the subscription’s own, or its server’s. */
	languageOf(subscription: Subscription): Language;
	/** Servers with settings of their own, and the settings. */
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
}: {
	store: DocumentStore;
	log: Log;
}): Promise<Book> {
	const read = await readDocuments(store, log);
	const { settings, setAside } = read;
	const shelf = createSubscriptionIndex(read.subscriptions);
	const lock = createKeyedLock();
	const writer = createDocumentWriter(store);
	const writes = createWrites({ shelf, settings, log });
	const check = store.watch?.(() => allDocuments({ shelf, settings, unshown: writer.unshown() }));

	return {
		find: shelf.get,
		all: shelf.all,
		inServer: (guildId) => shelf.of({ guildId }),
		ofMember: (userId) => shelf.of({ userId }),
		decide,
		change,
		add: (subscription) =>
			decide(ownerOf(subscription), () => ({ outcome: undefined, put: [subscription] })),
		async remove(id) {
			const found = shelf.get(id);
			if (found === undefined) return;
			await decide(ownerOf(found), () => ({ outcome: undefined, remove: [id] }));
		},
		settingsOf: (guildId) => settings.get(guildId) ?? defaultSettings,
		languageOf: ({ language, guildId = '' }) => language ?? settings.get(guildId)?.language ?? 'en',
		allSettings: () => settings.entries(),
		setAside: () => setAside,
		check: async () => check?.(),
	};

	function decide<Outcome>(
		owner: Owner,
		decideOn: (standing: OwnerState) => Decision<Outcome>,
	): Promise<Outcome> {
		return lock.runAlone(ownerKey(owner), async () => {
			const { outcome, ...changes } = decideOn(standingOf(owner));
			await writer.writeAll(writes.of(owner, changes));
			return outcome;
		});
	}

	async function change(id: string, move: Transition): Promise<Subscription | undefined> {
		const found = shelf.get(id);
		if (found === undefined) return undefined;
		return lock.runShared(ownerKey(ownerOf(found)), () =>
			lock.runAlone(id, () => moveOne(id, move)),
		);
	}

	function standingOf(owner: Owner): OwnerState {
		const chosen = 'guildId' in owner ? settings.get(owner.guildId) : undefined;
		return { subscriptions: shelf.of(owner), settings: chosen ?? defaultSettings };
	}

	async function moveOne(id: string, move: Transition): Promise<Subscription | undefined> {
		const before = shelf.get(id);
		const after = before && move(before);
		if (after !== undefined && after !== before) await writer.writeAll([writes.one(after)]);
		return shelf.get(id);
	}
}

/** As the store has them, or should. */
function allDocuments({
	shelf,
	settings,
	unshown,
}: {
	readonly shelf: SubscriptionIndex;
	readonly settings: ReadonlyMap<string, Settings>;
	/** As `Writer` has them. */
	readonly unshown: ReadonlyMap<string, object | undefined>;
}): KeyedDocument[] {
	const documents = new Map<string, object | undefined>([
		...[...shelf.all()].map((one) => [subscriptionKey(one.id), one] as const),
		...[...settings].map(([guildId, chosen]) => [settingsKey(guildId), chosen] as const),
		...unshown,
	]);
	return [...documents].flatMap(([key, document]) => (document ? [[key, document]] : []));
}

type Transition = (now: Subscription) => Subscription | undefined;

/** Changes to what an owner has. */
export type OwnerChanges = {
	/** New subscriptions, and replacements of those with the same ids. */
	readonly put?: readonly Subscription[];
	readonly remove?: readonly string[];
	readonly settings?: Settings | 'forgotten' | undefined;
};

/** What is in memory; changes appear there once they are written. */
type BookMemory = {
	readonly shelf: SubscriptionIndex;
	readonly settings: Map<string, Settings>;
	readonly log: Log;
};

/** Turns changes into writes; throws, before anything is written, if a document could not be read again. */
function createWrites({ shelf, settings, log }: BookMemory) {
	return { of: writesOf, one: writeOf };

	function writesOf(
		owner: Owner,
		{ put = [], remove = [], settings: chosen }: OwnerChanges,
	): DocumentWrite[] {
		const isOthers = put.some((one) => ownerKey(ownerOf(one)) !== ownerKey(owner));
		if (isOthers) throw new Error('What one owner decided would change what another has.');
		return [
			...put.map(writeOf),
			...remove.map(removalOf),
			...(chosen !== undefined && 'guildId' in owner ? [choiceOf(owner.guildId, chosen)] : []),
		];
	}

	function writeOf(after: Subscription): DocumentWrite {
		const key = subscriptionKey(after.id);
		const before = shelf.get(after.id);
		const { subscription: to, repaired } = checkBeforeWrite(after, before);
		if (repaired.length > 0) log.error({ key, fields: repaired }, 'document-repaired');
		return { key, before, to, show: () => shelf.put(to) };
	}

	function removalOf(id: string): DocumentWrite {
		const show = () => shelf.take(id);
		return { key: subscriptionKey(id), before: shelf.get(id), to: undefined, show };
	}

	function choiceOf(guildId: string, chosen: Settings | 'forgotten'): DocumentWrite {
		const of = { key: settingsKey(guildId), before: settings.get(guildId) };
		if (chosen === 'forgotten') {
			return { ...of, to: undefined, show: () => settings.delete(guildId) };
		}
		return { ...of, to: Settings.parse(chosen), show: () => settings.set(guildId, chosen) };
	}
}

/**
 * Whoever subscriptions belong to, and are listed and limited for: a server, or a member by direct
 * message.
 */
export type Owner = { readonly guildId: string } | { readonly userId: string };

function ownerOf({ guildId, madeBy = '' }: Subscription): Owner {
	return guildId === undefined ? { userId: madeBy } : { guildId };
}

/** The same text for the same owner. */
function ownerKey(owner: Owner): string {
	return 'guildId' in owner ? `server:${owner.guildId}` : `member:${owner.userId}`;
}

/** Subscriptions in memory, found by id or by owner without a search. */
export type SubscriptionIndex = {
	get(id: string): Subscription | undefined;
	all(): Iterable<Subscription>;
	/** In the order in which they were added. */
	of(owner: Owner): readonly Subscription[];
	/** Replaces the one with the same id. */
	put(subscription: Subscription): void;
	take(id: string): void;
};

export function createSubscriptionIndex(subscriptions: Iterable<Subscription>): SubscriptionIndex {
	const byId = new Map<string, Subscription>();
	const byOwner = new Map<string, Map<string, Subscription>>();
	for (const one of subscriptions) put(one);

	return {
		get: (id) => byId.get(id),
		all: () => byId.values(),
		of: (owner) => [...(byOwner.get(ownerKey(owner))?.values() ?? [])],
		put,
		take,
	};

	function put(subscription: Subscription): void {
		const { id } = subscription;
		const key = ownerKey(ownerOf(subscription));
		const before = byId.get(id);
		if (before !== undefined && ownerKey(ownerOf(before)) !== key) take(id);
		const own = byOwner.get(key) ?? new Map<string, Subscription>();
		byOwner.set(key, own.set(id, subscription));
		byId.set(id, subscription);
	}

	function take(id: string): void {
		const gone = byId.get(id);
		if (gone === undefined) return;
		const key = ownerKey(ownerOf(gone));
		const own = byOwner.get(key);
		own?.delete(id);
		if (own?.size === 0) byOwner.delete(key);
		byId.delete(id);
	}
}
