import type { Log } from '#src/observe/log.ts';
import {
	openWriter,
	readDocuments,
	settingsKey,
	subscriptionKey,
	type Write,
} from './documents.ts';
import { type Owner, ownerKey, ownerOf } from './owner.ts';
import { defaultSettings, type Settings } from './settings.ts';
import { openShelf } from './shelf.ts';
import type { Kept, StateStore } from './state/state-store.ts';
import type { Subscription } from './subscription.ts';
import { openTurns } from './turns.ts';

/**
 * All subscriptions and settings, in memory and in the store. Each document has one writer, which
 * this is: what one owner has is decided on by one at a time, and memory never runs ahead of the store.
 */
export type Book = {
	find(id: string): Subscription | undefined;
	all(): Iterable<Subscription>;
	inServer(guildId: string): readonly Subscription[];
	/** A member's own, by direct message. */
	ofMember(userId: string): readonly Subscription[];
	/**
	 * The one way in which somebody's wish becomes a change: `decide` sees what the owner has when its
	 * turn comes, and until what it says is written nobody else decides on that or changes any of it.
	 * All of it is written or nothing is; rejects with what `decide` throws, or when the store did not
	 * take it.
	 */
	decide<Outcome>(
		owner: Owner,
		decide: (standing: Standing) => Decision<Outcome>,
	): Promise<Outcome>;
	/**
	 * Moves a subscription on to what `move` makes of it as it stands when its turn comes; undefined
	 * leaves it. Resolves with how it stands then, undefined when it is gone. Rejects, and nothing is
	 * changed here, when the store did not take it.
	 */
	change(
		id: string,
		move: (now: Subscription) => Subscription | undefined,
	): Promise<Subscription | undefined>;
	add(subscription: Subscription): Promise<void>;
	remove(id: string): Promise<void>;
	settingsOf(guildId: string): Settings;
	/** Servers in which something was chosen, with what. */
	allSettings(): Iterable<readonly [guildId: string, settings: Settings]>;
	/** The keys of documents that could not be read and were set aside. */
	setAside(): readonly string[];
	/** Has the store look whether it still holds all of this; rejects where it does not and cannot be written. */
	check(): Promise<void>;
};

/** What an owner has when something is decided. */
export type Standing = {
	readonly subscriptions: readonly Subscription[];
	/** `defaultSettings` itself where nobody has chosen, and for a member. */
	readonly settings: Settings;
};

/** What a decision came to, and what is written because of it. */
export type Decision<Outcome> = {
	readonly outcome: Outcome;
	/** Of this owner: new ones, or what takes the place of those with their ids. */
	readonly put?: readonly Subscription[];
	readonly remove?: readonly string[];
	readonly settings?: Settings | 'forgotten' | undefined;
};

/** Reads the whole store; a document that makes no sense is set aside and told, and the others go on. */
export async function openBook({ store, log }: { store: StateStore; log: Log }): Promise<Book> {
	const read = await readDocuments(store, log);
	const { settings, setAside } = read;
	const shelf = openShelf(read.subscriptions);
	const turns = openTurns();
	const writer = openWriter(store);
	const check = store.watch?.(allDocuments);

	const book: Book = {
		find: shelf.get,
		all: shelf.all,
		inServer: (guildId) => shelf.of({ guildId }),
		ofMember: (userId) => shelf.of({ userId }),
		decide: (owner, decide) =>
			turns.take(ownerKey(owner), async () => {
				const { outcome, ...changes } = decide(standingOf(owner));
				await writer.writeAll(writesOf(owner, changes));
				return outcome;
			}),
		change: async (id, move) => {
			const found = shelf.get(id);
			if (found === undefined) return undefined;
			return turns.share(ownerKey(ownerOf(found)), () => turns.take(id, () => moveOne(id, move)));
		},
		add: (subscription) =>
			book.decide(ownerOf(subscription), () => ({ outcome: undefined, put: [subscription] })),
		remove: async (id) => {
			const found = shelf.get(id);
			if (found === undefined) return;
			await book.decide(ownerOf(found), () => ({ outcome: undefined, remove: [id] }));
		},
		settingsOf: (guildId) => settings.get(guildId) ?? defaultSettings,
		allSettings: () => settings.entries(),
		setAside: () => setAside,
		check: async () => check?.(),
	};
	return book;

	/** As the store has them, or should. */
	function allDocuments(): Iterable<Kept> {
		const shown = new Map<string, object | undefined>();
		for (const one of shelf.all()) shown.set(subscriptionKey(one.id), one);
		for (const [guildId, chosen] of settings) shown.set(settingsKey(guildId), chosen);
		for (const [key, document] of writer.unshown()) shown.set(key, document);
		return [...shown].flatMap(([key, document]) => (document ? [[key, document] as const] : []));
	}

	function standingOf(owner: Owner): Standing {
		const chosen = 'guildId' in owner ? settings.get(owner.guildId) : undefined;
		return { subscriptions: shelf.of(owner), settings: chosen ?? defaultSettings };
	}

	async function moveOne(
		id: string,
		move: (now: Subscription) => Subscription | undefined,
	): Promise<Subscription | undefined> {
		const before = shelf.get(id);
		const after = before && move(before);
		if (after !== undefined && after !== before) await writer.writeAll([writeOf(after)]);
		return shelf.get(id);
	}

	function writesOf(owner: Owner, { put = [], remove = [], settings: chosen }: Changes): Write[] {
		const isOthers = put.some((one) => ownerKey(ownerOf(one)) !== ownerKey(owner));
		if (isOthers) throw new Error('What one owner decided would change what another has.');
		return [
			...put.map(writeOf),
			...remove.map(removalOf),
			...(chosen !== undefined && 'guildId' in owner ? [choiceOf(owner.guildId, chosen)] : []),
		];
	}

	function writeOf(to: Subscription): Write {
		const { id } = to;
		return { key: subscriptionKey(id), before: shelf.get(id), to, show: () => shelf.put(to) };
	}

	function removalOf(id: string): Write {
		const show = () => shelf.take(id);
		return { key: subscriptionKey(id), before: shelf.get(id), to: undefined, show };
	}

	function choiceOf(guildId: string, chosen: Settings | 'forgotten'): Write {
		const of = { key: settingsKey(guildId), before: settings.get(guildId) };
		return chosen === 'forgotten'
			? { ...of, to: undefined, show: () => settings.delete(guildId) }
			: { ...of, to: chosen, show: () => settings.set(guildId, chosen) };
	}
}

type Changes = Omit<Decision<unknown>, 'outcome'>;
