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
	} from '#local/rules/message-draft.ts';
	import type { Modal } from '#local/world/message.ts';

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
	export const ModalInteractionCallbackRequestDataSchema: ZodMiniType<Modal>;
	export const CreatePrivateChannelRequestSchema: ZodMiniType<{ recipient_id?: string | null }>;
}

declare module '@odiffey/discord-markdown' {
	/** What a piece of Markdown was parsed into; which fields are present depends on its rule. */
	export type MarkdownNode = {
		readonly type?: string;
		readonly content?: MarkdownNode | readonly MarkdownNode[] | string;
		readonly [field: string]: unknown;
	};
	export type MarkdownState = { readonly [field: string]: unknown };
	export type MarkdownRule = {
		/** Rules of a lower order are tried first. */
		readonly order: number;
		readonly match: (
			source: string,
			state: MarkdownState & { readonly prevCapture: RegExpExecArray | null },
			previous: string,
		) => RegExpExecArray | null;
		readonly parse: (
			capture: RegExpExecArray,
			parse: (source: string, state: MarkdownState) => readonly MarkdownNode[],
			state: MarkdownState,
		) => MarkdownNode | readonly MarkdownNode[];
		readonly html?: (
			node: MarkdownNode,
			output: (node: MarkdownNode['content'], state: MarkdownState) => string,
			state: MarkdownState,
		) => string;
	};
	export const rules: Readonly<
		Record<
			| 'autolink'
			| 'codeBlock'
			| 'em'
			| 'footnote'
			| 'heading'
			| 'link'
			| 'list'
			| 'spoiler'
			| 'strike'
			| 'strong'
			| 'u'
			| 'url',
			MarkdownRule
		>
	>;
	export const markdownEngine: {
		parserFor(
			rules: Readonly<Record<string, MarkdownRule>>,
		): (source: string, state: MarkdownState) => readonly MarkdownNode[];
		outputFor(
			rules: Readonly<Record<string, MarkdownRule>>,
			property: 'html',
		): (nodes: readonly MarkdownNode[], state: MarkdownState) => string;
		sanitizeText(text: string): string;
		/** The content goes in as it is, attributes are escaped. */
		htmlTag(tag: string, content: string, attributes?: Readonly<Record<string, string>>): string;
	};
}
