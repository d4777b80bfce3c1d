import type { Phrases } from '../src/phrases/phrases.ts';
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

/** The requests that the page makes to the local Discord; see `protocol/page.ts`. */
export type ServerClient = {
	state(): Promise<PageState>;
	clock(): Promise<PageClock>;
	channels(as: string): Promise<readonly PageChannel[]>;
	messages(as: string, channel: string): Promise<readonly PageMessage[]>;
	commands(as: string, channel: string): Promise<PageCommands>;
	/** Undefined when the server no longer has it. */
	inspection(message: string): Promise<Inspection | undefined>;
	/** Never rejects: a server that does not respond counts as a refusal. */
	act(act: Act): Promise<ActAnswer>;
};

/** `phrases` is the reader’s language at the time. */
export function createServerClient(phrases: () => Phrases): ServerClient {
	return {
		state: () => read('state'),
		clock: () => read('clock'),
		channels: (as) => read('channels', { as }),
		messages: (as, channel) => read('messages', { as, channel }),
		commands: (as, channel) => read('commands', { as, channel }),
		inspection: readInspection,
		act: (act) => send(act, phrases()),
	};
}

async function readInspection(message: string): Promise<Inspection | undefined> {
	try {
		return await read('inspection', { message });
	} catch {
		return undefined;
	}
}

/** Trusts the answer to have the protocol’s shape: page and server come from the same package. */
async function read<Answer>(
	path: string,
	query: Readonly<Record<string, string>> = {},
): Promise<Answer> {
	const response = await fetch(`/page/${path}?${new URLSearchParams(query)}`);
	if (response.ok) return response.json();
	throw new Error(`The local Discord answered ${response.status} to ${path}.`);
}

async function send(act: Act, { say }: Phrases): Promise<ActAnswer> {
	try {
		const response = await fetch('/page/act', {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(act),
		});
		if (response.ok) return await response.json();
		return refused(say('rejected', { status: `${response.status}` }));
	} catch {
		return refused(say('checkRunning'));
	}
}

function refused(why: string): ActAnswer {
	return { kind: 'refused', why };
}

type Listener = {
	/** From now on no event is missed; earlier changes have to be read again. */
	readonly onOpen: () => void;
	readonly onEvent: (event: PageEvent) => void;
	readonly onLost: () => void;
};

const firstWaitMs = 500;
const longestWaitMs = 10_000;

/** Opens the stream of events for a person; reconnects after each loss, waiting longer each time. */
export function openEventStream(
	as: string,
	{ onOpen, onEvent, onLost }: Listener,
): { close(): void } {
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
