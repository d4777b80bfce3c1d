import { parentPort, workerData } from 'node:worker_threads';
import { performTask } from './perform-task.ts';

performTask(workerData, {
	onOutcome: (outcome) => parentPort?.postMessage(outcome),
	onceSwitched: (run) => parentPort?.once('message', run),
});
