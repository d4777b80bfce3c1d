import { type MessagePort, parentPort } from 'node:worker_threads';
import { leadOfPage } from './import/lead-of-page.ts';
import { readFeed } from './read-feed.ts';
import type { NumberedAnswer, NumberedTask, ReadingTask, TaskAnswer } from './read-in-thread.ts';

if (parentPort !== null) serve(parentPort);

/** Reads one feed or page after another. */
function serve(port: MessagePort): void {
	port.on('message', ({ number, task }: NumberedTask) => {
		try {
			port.postMessage({ number, answer: read(task) } satisfies NumberedAnswer);
		} catch (error) {
			port.postMessage({ number, error } satisfies NumberedAnswer);
		}
	});
}

function read(task: ReadingTask): TaskAnswer {
	return task.kind === 'feed'
		? { kind: 'feed', reading: readFeed(task.request) }
		: { kind: 'page', lead: leadOfPage(task.request) };
}
