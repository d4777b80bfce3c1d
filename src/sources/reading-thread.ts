import { type MessagePort, parentPort } from 'node:worker_threads';
import { readFeed } from './read-feed.ts';
import type { NumberedReading, NumberedRequest } from './read-in-thread.ts';

if (parentPort !== null) serve(parentPort);

/** Reads one feed after another. */
function serve(port: MessagePort): void {
	port.on('message', ({ number, request }: NumberedRequest) => {
		try {
			port.postMessage({ number, reading: readFeed(request) } satisfies NumberedReading);
		} catch (error) {
			port.postMessage({ number, error } satisfies NumberedReading);
		}
	});
}
