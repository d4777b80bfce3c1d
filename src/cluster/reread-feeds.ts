import { type After, createWait } from '#src/concurrency/wait.ts';
import type { FeedBook } from '#src/sources/feed-book.ts';

type RereadSettings = {
	readonly after: After;
	/** Called when they cannot be read; they are read again at the usual time. */
	readonly onTrouble: (error: unknown) => void;
};

const everyMs = 30_000;

/** Keeps up to date what this process knows of the leader’s feeds; returns the function that ends it. */
export function rereadFeeds(
	feeds: Pick<FeedBook, 'reread'>,
	{ after, onTrouble }: RereadSettings,
): () => void {
	const ending = new AbortController();
	const wait = createWait(after, ending.signal);
	void reread();
	return () => ending.abort();

	async function reread(): Promise<void> {
		for (;;) {
			await wait(everyMs);
			if (ending.signal.aborted) return;
			await feeds.reread().catch(onTrouble);
		}
	}
}
