import type { SchemaName } from '../src/rest/call.ts';

/** One thing that Discord does: the requests that show it, and the answers expected. */
export type ContractEntry = {
	/** What Discord does, in one sentence. */
	readonly name: string;
	/** Where Discord says so. */
	readonly source: string;
	readonly steps: readonly Step[];
	/** Removes what the entry left outside the channels of the run; the answers do not matter. */
	readonly cleanUp?: readonly RequestStep[];
};

export type Step = RequestStep | PersonStep;

/** `{name}` in a path, a body or an expectation is a placeholder for a value from an earlier step. */
export type RequestStep = {
	readonly request: `${'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'} /${string}`;
	/** Sent as JSON. */
	readonly body?: unknown;
	/** Sent unchanged instead of JSON. */
	readonly text?: string;
	/** Sent instead of the bot’s token. */
	readonly token?: string;
	readonly expected: ExpectedAnswer;
	/** What later steps need from the answer: the field to keep, such as `available_tags.0.id`, by the name of its placeholder. */
	readonly keep?: Readonly<Record<string, string>>;
};

/** Something only a person can do; `{interaction}` and `{token}` are then those of the interaction it starts. */
export type PersonStep = {
	readonly person:
		| { readonly does: 'sends'; readonly command: string }
		| { readonly does: 'types'; readonly command: string; readonly option: string }
		| { readonly does: 'presses'; readonly message: string; readonly customId: string }
		| { readonly does: 'uses'; readonly message: string; readonly command: string }
		/** Writes a text into the only field of the open modal, and submits it. */
		| { readonly does: 'submits'; readonly field: string; readonly text: string };
};

/** What an answer must be; anything left out does not matter. */
export type ExpectedAnswer = {
	readonly status: number;
	/** Discord’s schema that the body must satisfy. */
	readonly schema?: SchemaName;
	/** Without it, the body does not matter. */
	readonly body?: Expected;
	readonly headers?: Readonly<Record<string, RegExp>>;
};

/** An object can have more fields than these; a list must have exactly these items; a pattern matches text. */
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
