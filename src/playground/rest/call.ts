import type { Attachments, KeptFile, UploadedFile } from '../attachments.ts';
import type { Commands } from '../commands.ts';
import type { Interactions } from '../interactions.ts';
import type { Messages } from '../messages.ts';
import type { Nonces } from '../nonces.ts';
import type { World } from '../world.ts';
import type { SchemaName } from './response-schemas.ts';

/** Everything a route may read and change. */
export type Stores = {
	readonly world: World;
	readonly messages: Messages;
	readonly attachments: Attachments;
	readonly commands: Commands;
	readonly interactions: Interactions;
	readonly nonces: Nonces;
	readonly gatewayAddress: () => string;
	readonly identifiesLeft: () => number;
	readonly serversPerShardMax: number;
	/** How many connections may identify at once. */
	readonly identifiesAtOnce: number;
	/** The privileged intents the application has been granted. */
	readonly privilegedIntents: number;
};

/** One request, as a route sees it. */
export type Call = Stores & {
	/** A part of the path, by its name in the route. */
	readonly part: (name: string) => string;
	readonly query: URLSearchParams;
	readonly body: unknown;
	readonly files: readonly UploadedFile[];
};

/** What a route answers: JSON, a file, or neither. */
export type Reply = { readonly status: number; readonly body?: unknown; readonly file?: KeptFile };

export type Answer = Reply & {
	readonly headers?: Readonly<Record<string, string>>;
	/** What is written in place of JSON or a file; its type is among the headers. */
	readonly text?: string;
};

/** One REST route: its pattern is also its name in faults and in the log. */
export type Route = {
	readonly pattern: `${'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'} /${string}`;
	/** Whether it works without the bot's token, as interaction endpoints do. */
	readonly open?: boolean;
	/** The schema of Discord's that a successful body must satisfy. */
	readonly answers?: SchemaName | undefined;
	readonly run: (call: Call) => Reply;
};
