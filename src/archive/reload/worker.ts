import { type MessagePort, parentPort } from 'node:worker_threads';
import { openTaskPerformer } from './perform-task.ts';
import { type ReadArticle, readNothing } from './readings-writer.ts';
import type { WorkerRequest } from './run-in-worker.ts';

if (parentPort !== null) serve(parentPort);

/** Performs one task after another. */
function serve(port: MessagePort): void {
	const performer = openTaskPerformer(createReader());
	let cleanUp = () => {};
	port.on('message', (request: WorkerRequest) => {
		switch (request.kind) {
			case 'task':
				cleanUp = () => {};
				return performer.perform(request.settings, {
					onOutcome: (outcome) => port.postMessage(outcome),
					onceSwitched: (run) => {
						cleanUp = run;
					},
				});
			case 'switched':
				cleanUp();
				return port.postMessage({ kind: 'cleaned up' });
			case 'close':
				performer.close();
				return port.close();
		}
	});
}

/** What reads articles, made here alone, so that no other thread loads the model. */
function createReader(): ReadArticle {
	return readNothing;
}
