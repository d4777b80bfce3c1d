import * as schemas from 'discord-api-spec/zod';
import { array, union, type ZodMiniType } from 'zod/mini';
import type { InteractionsEndpoint, PostedInteraction } from '../endpoint/interactions-endpoint.ts';
import type { Attachments, KeptFile, UploadedFile } from '../world/attachments.ts';
import type { Commands } from '../world/commands.ts';
import type { Interactions } from '../world/interactions.ts';
import type { Messages, Nonces } from '../world/messages.ts';
import type { Modals } from '../world/modals.ts';
import type { World } from '../world/world.ts';

/** Everything that a route can read and change. */
export type Stores = {
	readonly world: World;
	readonly messages: Messages;
	readonly attachments: Attachments;
	readonly commands: Commands;
	readonly interactions: Interactions;
	readonly modals: Modals;
	readonly nonces: Nonces;
	readonly endpoint: InteractionsEndpoint;
	/** Keeps what was posted to the endpoint. */
	readonly notePosted: (posted: PostedInteraction) => void;
	/** Notes a fault of the local Discord itself. */
	readonly addFinding: (text: string) => void;
	readonly gatewayAddress: () => string;
	readonly identifiesLeft: () => number;
	readonly serversPerShardMax: number;
	/** How many connections can identify at once. */
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

/** A reply as it is sent, with its headers. */
export type HttpAnswer = Reply & {
	readonly headers?: Readonly<Record<string, string>>;
	/** Written instead of JSON or a file; the headers give its type. */
	readonly text?: string;
};

/** One REST route: its pattern is also its name in faults and in the log. */
export type Route = {
	readonly pattern: `${'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'} /${string}`;
	/** Whether it works without the bot’s token, as Discord’s interaction routes do. */
	readonly open?: boolean;
	/** Discord’s schema that a successful body must satisfy. */
	readonly answers?: SchemaName | undefined;
	readonly run: (call: Call) => Reply;
};

const composed = {
	MessageList: () => array(schemas.MessageResponseSchema),
	CommandList: () => array(schemas.ApplicationCommandResponseSchema),
	Channel: () =>
		union([
			schemas.GuildChannelResponseSchema,
			schemas.CreatedThreadResponseSchema,
			schemas.PrivateChannelResponseSchema,
		]),
	ChannelList: () => array(schemas.GuildChannelResponseSchema),
} as const;
const singles = {
	Message: schemas.MessageResponseSchema,
	Command: schemas.ApplicationCommandResponseSchema,
	GuildChannel: schemas.GuildChannelResponseSchema,
	Thread: schemas.CreatedThreadResponseSchema,
	ThreadList: schemas.ThreadsResponseSchema,
	DirectChannel: schemas.PrivateChannelResponseSchema,
	Gateway: schemas.GatewayBotResponseSchema,
	Callback: schemas.InteractionCallbackResponseSchema,
	Application: schemas.PrivateApplicationResponseSchema,
	Me: schemas.UserPIIResponseSchema,
	User: schemas.UserResponseSchema,
	Guild: schemas.GuildWithCountsResponseSchema,
	Member: schemas.GuildMemberResponseSchema,
	OwnMember: schemas.PrivateGuildMemberResponseSchema,
} as const;

export type SchemaName = keyof typeof composed | keyof typeof singles;

/** Discord’s own schema for an answer. */
export function responseSchema(name: SchemaName): ZodMiniType<unknown> {
	return isComposed(name) ? composed[name]() : singles[name];
}

function isComposed(name: SchemaName): name is keyof typeof composed {
	return name in composed;
}

/** A REST request and its answer. `route` is undefined for an unknown path; `status` is 0 when a fault hung up first. */
export type LoggedRequest = {
	readonly method: string;
	readonly path: string;
	readonly route: string | undefined;
	readonly status: number;
	readonly body: unknown;
	readonly answer: unknown;
};
