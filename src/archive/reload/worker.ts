import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { loadTagger } from '#src/reading/load-tagger.ts';
import { createArticleReader } from '#src/reading/read-article.ts';
import { openTaskPerformer } from './perform-task.ts';
import type { ReadArticle } from './readings-writer.ts';
import { createPublisher, type WorkerMessage, type WorkerRequest } from './run-in-worker.ts';

if (parentPort !== null) serve(parentPort);

/** Performs one task after another. */
function serve(port: MessagePort): void {
	const post = (message: WorkerMessage) => port.postMessage(message);
	const publish = createPublisher(workerData, post);
	const performer = openTaskPerformer(createReader(), publish);
	let cleanUp = () => {};
	port.on('message', (request: WorkerRequest) => {
		switch (request.kind) {
			case 'task':
				cleanUp = () => {};
				return performer.perform(request.settings, {
					onOutcome: post,
					onReadingFailed: (failure) => post({ kind: 'reading failed', failure }),
					onceSwitched: (run) => {
						cleanUp = run;
					},
				});
			case 'switched':
				cleanUp();
				return post({ kind: 'cleaned up' });
			case 'close':
				performer.close();
				return port.close();
		}
	});
}

/** What reads articles. Only this thread loads the model, once there is something to read. */
function createReader(): ReadArticle {
	let read: ReadArticle | undefined;
	return (article) => {
		read ??= createArticleReader(loadTagger());
		return read(article);
	};
}
