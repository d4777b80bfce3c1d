import type { APIAttachment, APIMessageInteraction } from 'discord-api-types/v10';
import { componentType, type Optional } from '../protocol/discord.ts';
import type { User } from './world-plan.ts';

/** Any component of a message or a modal as JSON; which fields it has depends on its `type`. */
export type ComponentNode = {
	readonly type: number;
} & Optional<{
	id: number;
	components: readonly ComponentNode[];
	accessory: ComponentNode;
	/** What a label is for. */
	component: ComponentNode;
	content: string;
	custom_id: string;
	style: number;
	label: string;
	url: string;
	sku_id: string;
	emoji: Emoji;
	disabled: boolean;
	placeholder: string;
	min_values: number;
	max_values: number;
	options: readonly SelectOption[];
	channel_types: readonly (number | null)[];
	default_values: readonly { readonly id: string }[];
	required: boolean;
	value: string;
	min_length: number;
	max_length: number;
	default: boolean;
	items: readonly MediaItem[];
	media: Media;
	file: Media;
	description: string;
	spoiler: boolean;
	accent_color: number;
	divider: boolean;
	spacing: number;
}>;

type Emoji = Optional<{ id: string; name: string; animated: boolean }>;
export type SelectOption = { readonly label: string; readonly value: string } & Optional<{
	description: string;
	default: boolean;
	emoji: Emoji;
}>;
export type Media = {
	readonly url: string;
	readonly width?: number | null | undefined;
	readonly height?: number | null | undefined;
};
type MediaItem = { readonly media: Media } & Optional<{ description: string; spoiler: boolean }>;

export type Embed = Optional<{
	type: string;
	title: string;
	description: string;
	url: string;
	fields: readonly { readonly name: string; readonly value: string }[];
	footer: Optional<{ text: string }>;
	author: Optional<{ name: string; url: string }>;
	image: Optional<{ url: string }>;
	thumbnail: Optional<{ url: string }>;
}>;

export type AllowedMentions = Optional<{
	parse: readonly (string | null)[];
	users: readonly (string | null)[];
	roles: readonly (string | null)[];
	replied_user: boolean;
}>;

export type Attachment = Readonly<
	Pick<
		APIAttachment,
		| 'id'
		| 'filename'
		| 'size'
		| 'url'
		| 'proxy_url'
		| 'content_type'
		| 'description'
		| 'width'
		| 'height'
	>
>;

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
	/** The thread that began with it, as it was then. */
	readonly thread?: object;
	readonly nonce?: string | number;
	readonly application_id?: string;
	readonly webhook_id?: string;
	readonly interaction_metadata?: InteractionMetadata;
	/** The command that the message answers; deprecated by Discord, but the only field with its name. */
	readonly interaction?: Readonly<APIMessageInteraction>;
};

/** Discord’s `authorizing_integration_owners`: the server’s id under 0 (or `0` in direct messages), the person’s under 1. */
export type InstallationOwners = { readonly 0?: string; readonly 1?: string };

export type InteractionMetadata = {
	readonly id: string;
	readonly type: number;
	readonly user: User;
	readonly authorizing_integration_owners: InstallationOwners;
	readonly interacted_message_id?: string;
	readonly target_message_id?: string;
	readonly target_user?: User;
	/** For a modal’s answer: what opened the modal. */
	readonly triggering_interaction_metadata?: InteractionMetadata;
};

/** A form that the bot opened for a person. */
export type Modal = {
	readonly custom_id: string;
	readonly title: string;
	readonly components: readonly ComponentNode[];
};

/** The keys and indexes that lead to a component in a message. */
export type ComponentPath = readonly (string | number)[];

/** Calls `visit` for every component, parents first, each with its path below `path`. */
export function visitComponents(
	components: readonly ComponentNode[],
	visit: (node: ComponentNode, path: ComponentPath) => void,
	path: ComponentPath = ['components'],
): void {
	for (const [index, node] of components.entries()) {
		const here = [...path, index];
		visit(node, here);
		visitComponents(node.components ?? [], visit, [...here, 'components']);
		if (node.accessory) visit(node.accessory, [...here, 'accessory']);
		if (node.component) visit(node.component, [...here, 'component']);
	}
}

/** All components of a message or a modal in one list, parents first. */
export function flatComponents(components: readonly ComponentNode[]): readonly ComponentNode[] {
	return components.flatMap((node) => [
		node,
		...flatComponents(node.components ?? []),
		...(node.accessory ? [node.accessory] : []),
		...(node.component ? [node.component] : []),
	]);
}

/** The contents of the text displays, in order. */
export function textsOf(components: readonly ComponentNode[]): readonly string[] {
	return flatComponents(components)
		.filter(({ type }) => type === componentType.textDisplay)
		.map(({ content }) => content ?? '');
}

/** What storing components needs; `files` are the message’s own, which its media can name. */
type StorageContext = { readonly nextId: () => string; readonly files: readonly Attachment[] };

/** Fills in what Discord adds to stored components: unused ids counted from 1, defaults, and file addresses. */
export function storeComponents(
	components: readonly ComponentNode[],
	context: StorageContext,
): readonly ComponentNode[] {
	const taken = new Set(flatComponents(components).map(({ id }) => id || undefined));
	const counter = { last: 0 };
	const nextComponentId = (): number => {
		do counter.last += 1;
		while (taken.has(counter.last));
		return counter.last;
	};
	const store = (node: ComponentNode): ComponentNode => {
		const id = node.id || nextComponentId();
		return {
			...withoutNulls(node),
			...defaults(node),
			...unfurled(node, context),
			id,
			...(node.components && { components: node.components.map(store) }),
			...(node.accessory && { accessory: store(node.accessory) }),
			...(node.component && { component: store(node.component) }),
		};
	};
	return components.map(store);
}

function withoutNulls(node: ComponentNode): ComponentNode {
	const kept = Object.entries(node).filter(([, value]) => value !== null && value !== undefined);
	return { type: node.type, ...Object.fromEntries(kept) };
}

function defaults(node: ComponentNode): Partial<ComponentNode> {
	switch (node.type) {
		case componentType.container:
			return { accent_color: node.accent_color ?? null, spoiler: node.spoiler ?? false };
		case componentType.separator:
			return { divider: node.divider ?? true, spacing: node.spacing ?? 1 };
		case componentType.thumbnail:
			return { spoiler: node.spoiler ?? false, description: node.description ?? null };
		case componentType.stringSelect:
		case componentType.userSelect:
		case componentType.roleSelect:
		case componentType.mentionableSelect:
		case componentType.channelSelect:
			return { min_values: node.min_values ?? 1, max_values: node.max_values ?? 1 };
		default:
			return {};
	}
}

/** What a component’s media repeats of the file that it names. */
function ofAttachment({ id, content_type, width, height }: Attachment) {
	return { attachment_id: id, content_type, width, height };
}

function unfurled(node: ComponentNode, { nextId, files }: StorageContext): Partial<ComponentNode> {
	const fileAt = (url: string) =>
		files.find((file) => url === `attachment://${file.filename}` || url === file.url);
	const completeMedia = (media: Media) => {
		const known = fileAt(media.url);
		const url = known?.url ?? media.url;
		return { id: nextId(), url, proxy_url: url, ...(known && ofAttachment(known)) };
	};
	const file = node.file ? fileAt(node.file.url) : undefined;
	return {
		...(node.media && { media: completeMedia(node.media) }),
		...(node.items && {
			items: node.items.map((item) => ({
				description: item.description ?? null,
				spoiler: item.spoiler ?? false,
				media: completeMedia(item.media),
			})),
		}),
		...(node.file && {
			file: completeMedia(node.file),
			name: file?.filename ?? '',
			size: file?.size ?? 0,
			spoiler: node.spoiler ?? false,
		}),
	};
}
