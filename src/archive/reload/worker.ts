import { type MessagePort, parentPort } from 'node:worker_threads';
import { performTask } from './perform-task.ts';
import type { WorkerRequest } from './run-in-worker.ts';

if (parentPort !== null) serve(parentPort);

/** Performs one task after another. */
function serve(port: MessagePort): void {
	let cleanUp = () => {};
	port.on('message', (request: WorkerRequest) => {
		if (request.kind === 'task') {
			cleanUp = () => {};
			performTask(request.settings, {
				onOutcome: (outcome) => port.postMessage(outcome),
				onceSwitched: (run) => {
					cleanUp = run;
				},
			});
		} else {
			cleanUp();
			port.postMessage({ kind: 'cleaned up' });
		}
	});
}
