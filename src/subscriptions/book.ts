import type { Log } from '#src/observe/log.ts';
import { defaultSettings, Settings } from './settings.ts';
import type { StateStore } from './state/state-store.ts';
import { Subscription } from './subscription.ts';
import { openTurns } from './turns.ts';

/**
 * All subscriptions and settings, in memory and in the store. Each document has one writer, which
 * this is: changes of one subscription wait for each other, and memory never runs ahead of the store.
 */
export type Book = {
	find(id: string): Subscription | undefined;
	all(): Iterable<Subscription>;
	inServer(guildId: string): readonly Subscription[];
	/** A member's own, by direct message. */
	ofMember(userId: string): readonly Subscription[];
	add(subscription: Subscription): Promise<void>;
	/**
	 * Moves a subscription on to what `move` makes of it as it stands when its turn comes; undefined
	 * leaves it. Resolves with how it stands then, undefined when it is gone. Rejects, and nothing is
	 * changed here, when the store did not take it.
	 */
	change(
		id: string,
		move: (now: Subscription) => Subscription | undefined,
	): Promise<Subscription | undefined>;
	remove(id: string): Promise<void>;
	settingsOf(guildId: string): Settings;
	changeSettings(guildId: string, settings: Settings): Promise<void>;
	forgetSettings(guildId: string): Promise<void>;
	/** Servers in which something was chosen, with what. */
	allSettings(): Iterable<readonly [guildId: string, settings: Settings]>;
	/** The keys of documents that could not be read and were set aside. */
	setAside(): readonly string[];
};

const prefix = 'subscription:';
const settingsPrefix = 'settings:';

/** Reads the whole store; a document that makes no sense is set aside and told, and the others go on. */
export async function openBook({ store, log }: { store: StateStore; log: Log }): Promise<Book> {
	const aside: string[] = [];
	const subscriptions = await readAll(prefix, Subscription);
	const settings = await readAll(settingsPrefix, Settings);
	const turns = openTurns();

	return {
		find: (id) => subscriptions.get(id),
		all: () => subscriptions.values(),
		inServer: (guildId) => [...subscriptions.values()].filter((one) => one.guildId === guildId),
		ofMember: (userId) =>
			[...subscriptions.values()].filter(
				({ guildId, madeBy }) => guildId === undefined && madeBy === userId,
			),
		add: (subscription) => turns.take(subscription.id, () => write(subscription)),
		change: (id, move) =>
			turns.take(id, async () => {
				const before = subscriptions.get(id);
				const after = before && move(before);
				if (after !== undefined && after !== before) await write(after);
				return subscriptions.get(id);
			}),
		remove: (id) =>
			turns.take(id, async () => {
				await store.remove(prefix + id);
				subscriptions.delete(id);
			}),
		settingsOf: (guildId) => settings.get(guildId) ?? defaultSettings,
		changeSettings: (guildId, chosen) =>
			turns.take(guildId, async () => {
				await store.put(settingsPrefix + guildId, chosen);
				settings.set(guildId, chosen);
			}),
		forgetSettings: (guildId) =>
			turns.take(guildId, async () => {
				await store.remove(settingsPrefix + guildId);
				settings.delete(guildId);
			}),
		allSettings: () => settings.entries(),
		setAside: () => aside,
	};

	async function write(subscription: Subscription): Promise<void> {
		await store.put(prefix + subscription.id, subscription);
		subscriptions.set(subscription.id, subscription);
	}

	async function readAll<Document>(
		under: string,
		schema: {
			safeParse(value: unknown): { success: true; data: Document } | { success: false };
		},
	): Promise<Map<string, Document>> {
		const read = new Map<string, Document>();
		const faulty: string[] = [];
		for await (const stored of store.all(under)) {
			const parsed = schema.safeParse(stored.kind === 'document' ? stored.document : undefined);
			if (parsed.success) read.set(stored.key.slice(under.length), parsed.data);
			else faulty.push(stored.key);
		}
		for (const key of faulty) {
			await store.setAside(key);
			log.error({ key }, 'document-set-aside');
			aside.push(key);
		}
		return read;
	}
}
