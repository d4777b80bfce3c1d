import type { ServerResponse } from 'node:http';
import type { After } from '../interactions.ts';
import type { PageEvent } from '../page/contract.ts';
import { pageHeaders } from './page-answer.ts';

/** An open response that events are written to, one by one. */
export type EventStream = {
	tell(event: PageEvent): void;
	close(): void;
};

const heartbeatMs = 15_000;
/** What may wait to be read; who reads so much too slowly is cut off, and comes back. */
const unreadBytesMax = 4 * 1024 * 1024;

export type StreamSettings = {
	readonly after: After;
	readonly onBeat: () => void;
	readonly onClose: () => void;
};

/** Begins a stream of server-sent events, with a sign of life every 15 s; `onClose` is called once, whoever ends it. */
export function openEventStream(
	response: ServerResponse,
	{ after, onBeat, onClose }: StreamSettings,
): EventStream {
	response.writeHead(200, { ...pageHeaders, 'content-type': 'text/event-stream' });
	const write = (text: string): void => {
		response.write(`${text}\n\n`);
		if (response.writableLength > unreadBytesMax) response.destroy();
	};
	const beat = (): void => {
		write(': still here');
		onBeat();
		heartbeat.callOff = after(heartbeatMs, beat);
	};
	const heartbeat = { callOff: () => {} };
	beat();
	response.once('close', () => {
		heartbeat.callOff();
		onClose();
	});
	return {
		tell: (event) => write(`data: ${JSON.stringify(event)}`),
		close: () => response.end(),
	};
}
