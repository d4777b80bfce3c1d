import { parentPort, workerData } from 'node:worker_threads';
import { performTask } from './perform-task.ts';

performTask(workerData, {
	hear: (outcome) => parentPort?.postMessage(outcome),
	onceMovedOn: (run) => parentPort?.once('message', run),
});
