import { join } from 'node:path';
import type { ArrivalPosition } from '#src/archive/archive.ts';
import { openArchiveConnection } from '#src/archive/archive-connection.ts';
import { openDocumentStore } from '#src/store/open-store.ts';
import type { Subscription } from '#src/subscriptions/subscription.ts';

type StatePlace = {
	readonly stateFolder: string;
	readonly stateUrl: string | undefined;
	/** By default that of the archive in the folder. */
	readonly position?: ArrivalPosition;
};

/** Writes subscriptions into the store, so that everything that arrives from now on is news to them. */
export async function subscribeAll(
	subscriptions: readonly Subscription[],
	{ stateFolder, stateUrl, position = firstPosition(stateFolder) }: StatePlace,
): Promise<void> {
	const onTrouble = (error: unknown) => {
		throw error;
	};
	const file = join(stateFolder, 'subscriptions.sqlite');
	const store = await openDocumentStore({ url: stateUrl, file, onTrouble });
	for (const one of subscriptions) {
		const subscription = { ...one, cursor: { ...one.cursor, position } };
		await store.put(`subscription:${one.id}`, subscription);
	}
	await store.close();
}

/** The archive's position before anything arrived. */
function firstPosition(stateFolder: string): ArrivalPosition {
	const reader = openArchiveConnection(join(stateFolder, 'archive.sqlite'), {
		log: undefined,
		onRebuilt() {},
		onUnreadable() {},
	});
	const position = reader.position();
	reader.close();
	return position;
}
