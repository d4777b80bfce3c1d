import type {
	Act,
	ActAnswer,
	Inspection,
	PageChannel,
	PageClock,
	PageCommands,
	PageEvent,
	PageMessage,
	PageState,
} from '../src/protocol/page.ts';

/** What the page asks the local Discord; see `protocol/page.ts`. */
export type Server = {
	state(): Promise<PageState>;
	clock(): Promise<PageClock>;
	channels(as: string): Promise<readonly PageChannel[]>;
	messages(as: string, channel: string): Promise<readonly PageMessage[]>;
	commands(as: string, channel: string): Promise<PageCommands>;
	/** Undefined for what is not remembered. */
	inspection(message: string): Promise<Inspection | undefined>;
	/** Never rejects: when the server is gone, that is what is refused. */
	act(act: Act): Promise<ActAnswer>;
};

export function openServer(): Server {
	return {
		state: () => read('state'),
		clock: () => read('clock'),
		channels: (as) => read('channels', { as }),
		messages: (as, channel) => read('messages', { as, channel }),
		commands: (as, channel) => read('commands', { as, channel }),
		inspection: readInspection,
		act: send,
	};
}

async function readInspection(message: string): Promise<Inspection | undefined> {
	try {
		return await read('inspection', { message });
	} catch {
		return undefined;
	}
}

/** Reads an answer, which is as the contract has it. */
async function read<Answer>(
	path: string,
	query: Readonly<Record<string, string>> = {},
): Promise<Answer> {
	const response = await fetch(`/page/${path}?${new URLSearchParams(query)}`);
	if (response.ok) return response.json();
	throw new Error(`The local Discord answered ${response.status} to ${path}.`);
}

async function send(act: Act): Promise<ActAnswer> {
	try {
		const response = await fetch('/page/act', {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(act),
		});
		if (response.ok) return await response.json();
		return refused(`The local Discord did not take that (${response.status}).`);
	} catch {
		return refused('The local Discord does not answer. Is it still running?');
	}
}

function refused(why: string): ActAnswer {
	return { kind: 'refused', why };
}

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
