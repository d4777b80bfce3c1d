import type { SchemaName } from '../src/rest/call.ts';

/** One thing that Discord does: the calls that show it, and what they must answer. */
export type ContractEntry = {
	/** What Discord does, in one sentence. */
	readonly name: string;
	/** Where Discord says so. */
	readonly source: string;
	readonly steps: readonly Step[];
	/** What removes the traces outside the channels of the run; its answers do not matter. */
	readonly cleanUp?: readonly RequestStep[];
};

export type Step = RequestStep | PersonStep;

/** `{name}` in a path, a body or an expectation stands for a value that is known by then. */
export type RequestStep = {
	readonly request: `${'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'} /${string}`;
	/** Sent as JSON. */
	readonly body?: unknown;
	/** Sent as it stands, in place of JSON. */
	readonly text?: string;
	/** Sent in place of the bot’s token. */
	readonly token?: string;
	readonly expected: ExpectedAnswer;
	/** What later steps need from the answer: a name and the field that it stands for. */
	readonly keep?: Readonly<Record<string, string>>;
};

/** Something only a person can do; `{interaction}` and `{token}` stand for the interaction it starts. */
export type PersonStep = {
	readonly person:
		| { readonly does: 'sends'; readonly command: string }
		| { readonly does: 'types'; readonly command: string; readonly option: string }
		| { readonly does: 'presses'; readonly message: string; readonly customId: string };
};

export type ExpectedAnswer = {
	readonly status: number;
	/** The schema of Discord’s that the body satisfies. */
	readonly schema?: SchemaName;
	/** Without it, the body does not matter. */
	readonly body?: Expected;
	readonly headers?: Readonly<Record<string, RegExp>>;
};

/** An object may have more fields than these, a list has exactly these items, a pattern is for text. */
export type Expected =
	| string
	| number
	| boolean
	| null
	| RegExp
	| readonly Expected[]
	| { readonly [key: string]: Expected };

/** The page of Discord’s documentation that an entry follows. */
export function docs(page: string): string {
	return `https://docs.discord.com/developers/${page}`;
}
