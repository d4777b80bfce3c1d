import * as schemas from 'discord-api-spec/zod';
import type { ZodMiniType } from 'zod/mini';
import { array } from 'zod/mini';

const lists = {
	MessageList: () => array(schemas.MessageResponseSchema),
	CommandList: () => array(schemas.ApplicationCommandResponseSchema),
	ChannelList: () => array(schemas.GuildChannelResponseSchema),
} as const;
const singles = {
	Message: schemas.MessageResponseSchema,
	Command: schemas.ApplicationCommandResponseSchema,
	GuildChannel: schemas.GuildChannelResponseSchema,
	Thread: schemas.CreatedThreadResponseSchema,
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

export type SchemaName = keyof typeof lists | keyof typeof singles;

/** Discord's own schema for an answer. */
export function responseSchema(name: SchemaName): ZodMiniType<unknown> {
	return isList(name) ? lists[name]() : singles[name];
}

function isList(name: SchemaName): name is keyof typeof lists {
	return name in lists;
}
