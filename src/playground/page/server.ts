import type {
	Act,
	ActAnswer,
	Inspection,
	PageChannel,
	PageClock,
	PageCommands,
	PageMessage,
	PageState,
} from './contract.ts';

/** What the page asks the local Discord; see `contract.ts`. */
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
	throw new Error(`The playground answered ${response.status} to ${path}.`);
}

async function send(act: Act): Promise<ActAnswer> {
	try {
		const response = await fetch('/page/act', {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(act),
		});
		if (response.ok) return await response.json();
		return refused(`The playground did not take that (${response.status}).`);
	} catch {
		return refused('The playground does not answer. Is it still running?');
	}
}

function refused(why: string): ActAnswer {
	return { kind: 'refused', why };
}
