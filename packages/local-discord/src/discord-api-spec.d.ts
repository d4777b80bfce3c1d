declare module 'discord-api-spec/zod' {
	import type { ZodMiniType } from 'zod/mini';
	import type { CommandBody } from '#local/protocol/discord.ts';
	import type { ChoicesBody } from '#local/rest/callback-route.ts';
	import type { ChannelBody } from '#local/rest/channel-routes.ts';
	import type {
		MessageBody,
		PostBody,
		ThreadBody,
		ThreadChange,
	} from '#local/world/message-drafts.ts';

	export const MessageCreateRequestSchema: ZodMiniType<MessageBody>;
	export const MessageEditRequestPartialSchema: ZodMiniType<MessageBody>;
	export const IncomingWebhookInteractionRequestSchema: ZodMiniType<MessageBody>;
	export const IncomingWebhookUpdateForInteractionCallbackRequestPartialSchema: ZodMiniType<MessageBody>;
	export const IncomingWebhookRequestPartialSchema: ZodMiniType<MessageBody>;
	export const IncomingWebhookUpdateRequestPartialSchema: ZodMiniType<MessageBody>;
	export const CreateForumThreadRequestSchema: ZodMiniType<PostBody>;
	export const UpdateThreadRequestPartialSchema: ZodMiniType<ThreadChange>;
	export const CreateTextThreadWithoutMessageRequestSchema: ZodMiniType<ThreadBody>;
	export const CreateTextThreadWithMessageRequestSchema: ZodMiniType<ThreadBody>;
	export const ApplicationCommandUpdateRequestSchema: ZodMiniType<CommandBody>;
	export const ApplicationCommandCreateRequestSchema: ZodMiniType<CommandBody>;
	export const ApplicationCommandPatchRequestPartialSchema: ZodMiniType<Partial<CommandBody>>;
	export const CreateGuildChannelRequestSchema: ZodMiniType<ChannelBody>;
	export const MessageResponseSchema: ZodMiniType<unknown>;
	export const ApplicationCommandResponseSchema: ZodMiniType<unknown>;
	export const GuildChannelResponseSchema: ZodMiniType<unknown>;
	export const ThreadsResponseSchema: ZodMiniType<unknown>;
	export const CreatedThreadResponseSchema: ZodMiniType<unknown>;
	export const PrivateChannelResponseSchema: ZodMiniType<unknown>;
	export const GatewayBotResponseSchema: ZodMiniType<unknown>;
	export const InteractionCallbackResponseSchema: ZodMiniType<unknown>;
	export const PrivateApplicationResponseSchema: ZodMiniType<unknown>;
	export const UserPIIResponseSchema: ZodMiniType<unknown>;
	export const UserResponseSchema: ZodMiniType<unknown>;
	export const GuildWithCountsResponseSchema: ZodMiniType<unknown>;
	export const GuildMemberResponseSchema: ZodMiniType<unknown>;
	export const PrivateGuildMemberResponseSchema: ZodMiniType<unknown>;
	export const InteractionApplicationCommandAutocompleteCallbackStringDataSchema: ZodMiniType<ChoicesBody>;
	export const InteractionApplicationCommandAutocompleteCallbackIntegerDataSchema: ZodMiniType<ChoicesBody>;
	export const InteractionApplicationCommandAutocompleteCallbackNumberDataSchema: ZodMiniType<ChoicesBody>;
	export const ModalInteractionCallbackRequestDataSchema: ZodMiniType<object>;
	export const CreatePrivateChannelRequestSchema: ZodMiniType<{ recipient_id?: string | null }>;
}
