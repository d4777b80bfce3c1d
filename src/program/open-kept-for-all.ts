import type { Log } from '#src/observe/log.ts';
import { createFeedBook, type FeedBook } from '#src/sources/feed-book.ts';
import type { DocumentStore } from '#src/store/document-store.ts';
import { sayingWhatIsSaved } from '#src/subscriptions/unsaved-change.ts';
import { createDecisionBook, type KeptDecisions } from './decision-book.ts';

/** What is kept for all servers. */
export type KeptForAll = { readonly feeds: FeedBook; readonly nameDecisions: KeptDecisions };

/** Reads from a store what is kept for all servers; a document that cannot be read is set aside and logged. */
export async function openKeptForAll(documents: DocumentStore, log: Log): Promise<KeptForAll> {
	const store = sayingWhatIsSaved(documents);
	const onSetAside = (key: string) => log.error({ key }, 'document-set-aside');
	const feeds = await createFeedBook({ store, onSetAside });
	return { feeds, nameDecisions: await createDecisionBook({ store, onSetAside }) };
}
