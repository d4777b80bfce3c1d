import type { User } from './world-plan.ts';

/** Any component of a message as JSON; which fields it has depends on its `type`. */
export type ComponentNode = {
	readonly type: number;
	readonly id?: number | null | undefined;
	readonly components?: readonly ComponentNode[] | null | undefined;
	readonly accessory?: ComponentNode | null | undefined;
	readonly content?: string | null | undefined;
	readonly custom_id?: string | null | undefined;
	readonly style?: number | null | undefined;
	readonly label?: string | null | undefined;
	readonly url?: string | null | undefined;
	readonly sku_id?: string | null | undefined;
	readonly emoji?: Emoji | null | undefined;
	readonly disabled?: boolean | null | undefined;
	readonly placeholder?: string | null | undefined;
	readonly min_values?: number | null | undefined;
	readonly max_values?: number | null | undefined;
	readonly options?: readonly SelectOption[] | null | undefined;
	readonly items?: readonly MediaItem[] | null | undefined;
	readonly media?: Media | null | undefined;
	readonly file?: Media | null | undefined;
	readonly description?: string | null | undefined;
	readonly spoiler?: boolean | null | undefined;
	readonly accent_color?: number | null | undefined;
	readonly divider?: boolean | null | undefined;
	readonly spacing?: number | null | undefined;
};

type Emoji = {
	readonly id?: string | null | undefined;
	readonly name?: string | null | undefined;
	readonly animated?: boolean | null | undefined;
};
type SelectOption = {
	readonly label: string;
	readonly value: string;
	readonly description?: string | null | undefined;
	readonly default?: boolean | null | undefined;
	readonly emoji?: Emoji | null | undefined;
};
export type Media = { readonly url: string };
type MediaItem = {
	readonly media: Media;
	readonly description?: string | null | undefined;
	readonly spoiler?: boolean | null | undefined;
};

export type Embed = {
	readonly type?: string | null | undefined;
	readonly title?: string | null | undefined;
	readonly description?: string | null | undefined;
	readonly url?: string | null | undefined;
	readonly fields?: readonly { readonly name: string; readonly value: string }[] | null | undefined;
	readonly footer?: { readonly text?: string | null | undefined } | null | undefined;
	readonly author?:
		| { readonly name?: string | null | undefined; readonly url?: string | null | undefined }
		| null
		| undefined;
	readonly image?: { readonly url?: string | null | undefined } | null | undefined;
	readonly thumbnail?: { readonly url?: string | null | undefined } | null | undefined;
};

export type AllowedMentions = {
	readonly parse?: readonly (string | null)[] | null | undefined;
	readonly users?: readonly (string | null)[] | null | undefined;
	readonly roles?: readonly (string | null)[] | null | undefined;
	readonly replied_user?: boolean | null | undefined;
};

export type Attachment = {
	readonly id: string;
	readonly filename: string;
	readonly size: number;
	readonly url: string;
	readonly proxy_url: string;
	readonly content_type?: string;
};

/** A message as Discord returns it. It is immutable; an edit creates a new one. */
export type StoredMessage = {
	readonly id: string;
	readonly channel_id: string;
	readonly type: number;
	readonly author: User;
	readonly content: string;
	readonly timestamp: string;
	readonly edited_timestamp: string | null;
	readonly tts: boolean;
	readonly pinned: boolean;
	/** Whether it notified everyone. */
	readonly mention_everyone: boolean;
	/** Whom it notified. */
	readonly mentions: readonly User[];
	readonly mention_roles: readonly string[];
	readonly attachments: readonly Attachment[];
	readonly embeds: readonly Embed[];
	readonly components: readonly ComponentNode[];
	readonly flags: number;
	readonly nonce?: string | number;
	readonly application_id?: string;
	readonly webhook_id?: string;
	readonly message_reference?: MessageReference;
	readonly interaction_metadata?: InteractionMetadata;
	/** The command that the message answers; deprecated by Discord, but the only field with its name. */
	readonly interaction?: AnsweredCommand;
	readonly position?: number;
};

type MessageReference = {
	readonly type: number;
	readonly message_id: string;
	readonly channel_id: string;
	readonly guild_id?: string;
};

type AnsweredCommand = {
	readonly id: string;
	readonly type: number;
	readonly name: string;
	readonly user: User;
};

type InteractionMetadata = {
	readonly id: string;
	readonly type: number;
	readonly user: User;
	readonly authorizing_integration_owners: Readonly<Record<string, string>>;
	readonly interacted_message_id?: string;
	readonly target_message_id?: string;
};
