import { join } from 'node:path';
import type { Log } from '#src/observe/log.ts';
import type { KnownVitals } from '#src/observe/vitals.ts';
import { openDocumentStore } from '#src/store/open-store.ts';
import { type Book, createBook } from '#src/subscriptions/book.ts';
import type { Config } from './config.ts';
import { type KeptForAll, openKeptForAll } from './open-kept-for-all.ts';
import type { Shutdown } from './shutdown.ts';
import { vitalsOfStore } from './vitals-of.ts';

/** What the state store contains, loaded. */
type Documents = KeptForAll & {
	readonly book: Book;
	/** Whether no other process can have taken over the store, and with it what is to be posted. */
	readonly mayPost: () => boolean;
	/** What can be asked about the store. */
	readonly vitals: KnownVitals;
};

type DocumentSettings = Pick<Shutdown, 'closeAtEnd' | 'fail'> & {
	readonly config: Pick<Config, 'stateUrl' | 'stateFolder' | 'images'>;
	readonly log: Log;
	/** The machine’s own clock. */
	readonly realNow: () => Date;
};

/** Opens the state store, and loads what it contains. Throws a `StartRefusal` if it cannot be used. */
export async function openDocuments({
	config,
	log,
	realNow,
	closeAtEnd,
	fail,
}: DocumentSettings): Promise<Documents> {
	const store = await openDocumentStore({
		url: config.stateUrl,
		file: join(config.stateFolder, 'subscriptions.sqlite'),
		onTrouble: (error) => log.error({ err: error }, 'state-trouble'),
		onWaiting(ms) {
			const until = new Date(realNow().getTime() + ms).toISOString();
			log.warn({ until, why: heldByAnother }, 'state-waited-for');
		},
		onLost: () =>
			fail('Another Dateline has taken over the state in STATE_URL, and posts from now on.', 1),
	});
	closeAtEnd(store.close);
	const keptForAll = await openKeptForAll(store, log);
	const { feeds, nameDecisions } = keptForAll;
	const others = () => [...feeds.documents(), ...nameDecisions.documents()];
	return {
		book: await createBook({ store, log, images: config.images, others }),
		mayPost: store.isHeld,
		vitals: vitalsOfStore(store),
		...keptForAll,
	};
}

const heldByAnother =
	'Another Dateline holds the state in STATE_URL until then. If it has ended without giving it up, this one starts by itself; if it is still running, this one stops.';
