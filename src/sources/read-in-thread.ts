import { Worker } from 'node:worker_threads';
import type { PageRequest } from './import/lead-of-page.ts';
import type { ReadPage } from './page-leads.ts';
import type { FeedReading, ReadFeed, ReadRequest } from './read-feed.ts';

/** Reads feeds and pages in a thread, so that large ones delay no answer. */
export type FeedReader = {
	/** Rejects if the thread fails; the next call starts another one. */
	readonly readFeed: ReadFeed;
	/** Rejects if the thread fails. */
	readonly readPage: ReadPage;
	close(): Promise<void>;
};

/** What the thread is asked, and answers. */
export type ReadingTask =
	| { readonly kind: 'feed'; readonly request: ReadRequest }
	| { readonly kind: 'page'; readonly request: PageRequest };
export type TaskAnswer =
	| { readonly kind: 'feed'; readonly reading: FeedReading }
	| { readonly kind: 'page'; readonly lead: string | undefined };
export type NumberedTask = { readonly number: number; readonly task: ReadingTask };
export type NumberedAnswer = { readonly number: number } & (
	| { readonly answer: TaskAnswer }
	| { readonly error: unknown }
);

type Waiting = {
	readonly resolve: (answer: TaskAnswer) => void;
	readonly reject: (error: unknown) => void;
};

/** Much more than 10 MiB of feed takes; a thread that needs more is ended before the program is. */
const heapMaxMiB = 512;

/** Longer than the slowest of 2,600 collected feeds takes, by three orders. */
const readMaxMs = 30_000;

/** Opens a reader, which starts its thread for the first feed or page. */
export function openFeedReader(): FeedReader {
	const waiting = new Map<number, Waiting>();
	let thread: Worker | undefined;
	let last = 0;
	let timer: NodeJS.Timeout | undefined;

	return {
		async readFeed(request) {
			const answer = await ask({ kind: 'feed', request });
			if (answer.kind !== 'feed') throw new Error('the thread answered something else');
			return answer.reading;
		},
		async readPage(request) {
			const answer = await ask({ kind: 'page', request });
			if (answer.kind !== 'page') throw new Error('the thread answered something else');
			return answer.lead;
		},
		async close() {
			clearTimeout(timer);
			await thread?.terminate();
		},
	};

	function ask(task: ReadingTask): Promise<TaskAnswer> {
		return new Promise((resolve, reject) => {
			thread ??= start();
			last += 1;
			waiting.set(last, { resolve, reject });
			thread.postMessage({ number: last, task } satisfies NumberedTask);
			thread.ref();
			watch();
		});
	}

	function start(): Worker {
		const worker = new Worker(new URL('./reading-thread.ts', import.meta.url), {
			resourceLimits: { maxOldGenerationSizeMb: heapMaxMiB },
		});
		worker.on('message', (answer: NumberedAnswer) => {
			const asked = waiting.get(answer.number);
			waiting.delete(answer.number);
			if ('answer' in answer) asked?.resolve(answer.answer);
			else asked?.reject(answer.error);
			if (waiting.size === 0) worker.unref();
			watch();
		});
		worker.on('error', (error) => fail(worker, error));
		worker.on('exit', () => fail(worker, new Error('the thread that reads feeds has ended')));
		return worker;
	}

	/** What makes no progress is ended, with everything that waits. */
	function watch(): void {
		clearTimeout(timer);
		if (waiting.size > 0) timer = setTimeout(() => void thread?.terminate(), readMaxMs).unref();
	}

	function fail(worker: Worker, error: unknown): void {
		if (thread !== worker) return;
		thread = undefined;
		clearTimeout(timer);
		for (const { reject } of waiting.values()) reject(error);
		waiting.clear();
	}
}
