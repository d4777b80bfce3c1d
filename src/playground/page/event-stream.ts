import type { PageEvent } from './contract.ts';

type Listener = {
	/** From now on nothing is missed; what happened before has to be read again. */
	readonly onOpen: () => void;
	readonly onEvent: (event: PageEvent) => void;
	readonly onLost: () => void;
};

const firstWaitMs = 500;
const longestWaitMs = 10_000;

/** Listens to what this person sees happen; when the connection is lost, tries again after longer and longer. */
export function listen(as: string, { onOpen, onEvent, onLost }: Listener): { close(): void } {
	const connection: { source?: EventSource; timer?: number; waitMs: number } = {
		waitMs: firstWaitMs,
	};
	const connect = (): void => {
		const source = new EventSource(`/page/events?${new URLSearchParams({ as })}`);
		connection.source = source;
		source.addEventListener('open', () => {
			connection.waitMs = firstWaitMs;
			onOpen();
		});
		source.addEventListener('message', ({ data }) => onEvent(JSON.parse(data)));
		source.addEventListener('error', () => {
			source.close();
			onLost();
			connection.timer = window.setTimeout(connect, connection.waitMs);
			connection.waitMs = Math.min(connection.waitMs * 2, longestWaitMs);
		});
	};
	connect();
	return {
		close() {
			window.clearTimeout(connection.timer);
			connection.source?.close();
		},
	};
}
