import type { Log } from '#src/observe/log.ts';
import { settingsKey, subscriptionKey, type Write } from './documents.ts';
import { type Owner, ownerKey, ownerOf } from './owner.ts';
import { checkedToWrite } from './read-subscription.ts';
import { Settings } from './settings.ts';
import type { Shelf } from './shelf.ts';
import type { Subscription } from './subscription.ts';

/** What is to become of what an owner has. */
export type Changes = {
	/** New ones, or what takes the place of those with their ids. */
	readonly put?: readonly Subscription[];
	readonly remove?: readonly string[];
	readonly settings?: Settings | 'forgotten' | undefined;
};

/** What is in memory, and is shown there once it is written. */
type Memory = {
	readonly shelf: Shelf;
	readonly settings: Map<string, Settings>;
	readonly log: Log;
};

/** Makes of changes what is to be written; throws, before anything is, what could not be read again. */
export function openWrites({ shelf, settings, log }: Memory) {
	return { of: writesOf, one: writeOf };

	function writesOf(owner: Owner, { put = [], remove = [], settings: chosen }: Changes): Write[] {
		const isOthers = put.some((one) => ownerKey(ownerOf(one)) !== ownerKey(owner));
		if (isOthers) throw new Error('What one owner decided would change what another has.');
		return [
			...put.map(writeOf),
			...remove.map(removalOf),
			...(chosen !== undefined && 'guildId' in owner ? [choiceOf(owner.guildId, chosen)] : []),
		];
	}

	function writeOf(after: Subscription): Write {
		const key = subscriptionKey(after.id);
		const before = shelf.get(after.id);
		const { subscription: to, repaired } = checkedToWrite(after, before);
		if (repaired.length > 0) log.error({ key, fields: repaired }, 'document-repaired');
		return { key, before, to, show: () => shelf.put(to) };
	}

	function removalOf(id: string): Write {
		const show = () => shelf.take(id);
		return { key: subscriptionKey(id), before: shelf.get(id), to: undefined, show };
	}

	function choiceOf(guildId: string, chosen: Settings | 'forgotten'): Write {
		const of = { key: settingsKey(guildId), before: settings.get(guildId) };
		if (chosen === 'forgotten') {
			return { ...of, to: undefined, show: () => settings.delete(guildId) };
		}
		return { ...of, to: Settings.parse(chosen), show: () => settings.set(guildId, chosen) };
	}
}
