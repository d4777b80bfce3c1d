import * as schemas from 'discord-api-spec/zod';
import type { ZodMiniType } from 'zod/mini';
import { array, union } from 'zod/mini';

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

/** Discord's own schema for an answer. */
export function responseSchema(name: SchemaName): ZodMiniType<unknown> {
	return isComposed(name) ? composed[name]() : singles[name];
}

function isComposed(name: SchemaName): name is keyof typeof composed {
	return name in composed;
}
