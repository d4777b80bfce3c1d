import type { DocumentStore } from '#src/store/document-store.ts';
import { NotWritten, Unconfirmed } from '#src/store/outage.ts';

/** The store could not be reached, and nothing of a change was saved. */
export class NothingSaved extends Error {
	constructor(cause: unknown) {
		super('The store cannot be reached, and nothing was saved.', { cause });
	}
}

/** The store could not be reached, and it is not known how much of a change was saved. */
export class PerhapsSaved extends Error {
	constructor(cause: unknown) {
		super('The store cannot be reached, and it is not known what was saved.', { cause });
	}
}

/** Rejects for a change that may follow others of the same request, of which some may have been saved. */
export function throwPerhapsSaved(error: unknown): never {
	throw error instanceof NothingSaved ? new PerhapsSaved(error) : error;
}

/** The same store, whose single writes reject with `NothingSaved` or `PerhapsSaved` while it is away. */
export function sayingWhatIsSaved(store: DocumentStore): DocumentStore {
	const say = (error: unknown): never => {
		if (error instanceof NotWritten) throw new NothingSaved(error);
		throw error instanceof Unconfirmed ? new PerhapsSaved(error) : error;
	};
	return {
		...store,
		put: (key, document) => store.put(key, document).catch(say),
		remove: (key) => store.remove(key).catch(say),
	};
}
