import { componentType, hasFlag, messageFlag, type Optional } from '../protocol/discord.ts';
import { type FormIssue, invalidForm, refusal } from '../refusal.ts';
import type { UploadedFile } from '../world/attachments.ts';
import {
	type AllowedMentions,
	type ComponentNode,
	type Embed,
	flatComponents,
	type StoredMessage,
	textsOf,
} from '../world/message.ts';
import { componentIssues, isWebAddress } from './component-rules.ts';
import {
	contentMax,
	embedCharactersMax,
	mediaMax,
	textBytesMax,
	textDisplayBytes,
} from './message-limits.ts';

/** A message as it would be after the request. */
export type DraftMessage = {
	readonly content: string;
	readonly embeds: readonly Embed[];
	readonly components: readonly ComponentNode[];
	readonly flags: number;
	readonly hasPoll: boolean;
	readonly hasStickers: boolean;
	readonly filenames: readonly string[];
	/** The texts for those who do not see a file, by its id or, for a new one, its number. */
	readonly descriptions: ReadonlyMap<string, string>;
	readonly allowedMentions: AllowedMentions | undefined;
};

/** A message as a bot writes it, in every route that takes one. */
export type MessageBody = Optional<{
	content: string;
	embeds: readonly Embed[];
	components: readonly ComponentNode[];
	flags: number;
	allowed_mentions: AllowedMentions;
	sticker_ids: readonly string[];
	poll: object;
	attachments: readonly AttachmentBody[];
	nonce: string | number;
	enforce_nonce: boolean;
}>;

type AttachmentBody = { readonly id?: unknown; readonly description?: string | null | undefined };

export type ThreadBody = { readonly name: string } & Optional<{
	/** In minutes. */
	auto_archive_duration: number;
}>;

/** A forum post: a thread with its first message. */
export type PostBody = ThreadBody & { readonly message: MessageBody } & Optional<{
		applied_tags: readonly (string | null)[];
	}>;

export type ThreadChange = Optional<{
	name: string;
	archived: boolean;
	locked: boolean;
	applied_tags: readonly (string | null)[];
}>;

const settableFlags =
	messageFlag.suppressEmbeds |
	messageFlag.ephemeral |
	messageFlag.suppressNotifications |
	messageFlag.isComponentsV2;

/** The flags that no edit takes off. */
const lastingFlags =
	messageFlag.isComponentsV2 |
	messageFlag.ephemeral |
	messageFlag.crossposted |
	messageFlag.hasThread;

/** The message that a body describes, not yet checked. */
export function draftNew(body: MessageBody, files: readonly UploadedFile[]): DraftMessage {
	return {
		content: body.content ?? '',
		embeds: body.embeds ?? [],
		components: body.components ?? [],
		flags: (body.flags ?? 0) & settableFlags,
		hasPoll: Boolean(body.poll),
		hasStickers: (body.sticker_ids?.length ?? 0) > 0,
		filenames: files.map(({ name }) => name),
		descriptions: descriptionsIn(body),
		allowedMentions: body.allowed_mentions ?? undefined,
	};
}

/** The message after an edit: what the body leaves out stays, and so does Components V2. */
export function draftEdit(
	before: StoredMessage,
	body: MessageBody,
	files: readonly UploadedFile[],
): DraftMessage {
	const keptFlags = before.flags & lastingFlags;
	const newFlags = body.flags === undefined || body.flags === null ? before.flags : body.flags;
	const listed = body.attachments?.map(({ id }) => `${id}`);
	const kept = before.attachments.filter(({ id }) => listed?.includes(id) ?? true);
	return {
		content: body.content === undefined ? before.content : (body.content ?? ''),
		embeds: body.embeds === undefined ? before.embeds : (body.embeds ?? []),
		components: body.components === undefined ? before.components : (body.components ?? []),
		flags: keptFlags | (newFlags & settableFlags & ~messageFlag.ephemeral),
		hasPoll: false,
		hasStickers: false,
		filenames: [...kept.map(({ filename }) => filename), ...files.map(({ name }) => name)],
		descriptions: descriptionsIn(body),
		allowedMentions: body.allowed_mentions ?? undefined,
	};
}

function descriptionsIn({ attachments }: MessageBody): ReadonlyMap<string, string> {
	return new Map((attachments ?? []).map(({ id, description }) => [`${id}`, description ?? '']));
}

/** Throws Discord’s refusal of a message that breaks a rule; `path` leads to the message in the body. */
export function refuseBadMessage(draft: DraftMessage, path: readonly PropertyKey[] = []): void {
	const issues: readonly FormIssue[] = messageIssues(draft);
	if (issues.length > 0) {
		throw invalidForm(issues.map((issue) => ({ ...issue, path: [...path, ...issue.path] })));
	}
	if (isEmptyMessage(draft)) throw refusal('emptyMessage');
	if (overwhelms(draft)) throw refusal('serverError');
}

/** What Discord refuses with 50035 although its OpenAPI file allows it. */
function messageIssues(draft: DraftMessage): readonly FormIssue[] {
	return [
		...contentIssues(draft),
		...legacyFieldIssues(draft),
		...mentionIssues(draft.allowedMentions),
		...embedIssues(draft.embeds),
		...componentIssues(draft.components, draft),
	];
}

/** Whether there is nothing to see, which Discord answers with 50006. */
function isEmptyMessage(draft: DraftMessage): boolean {
	if (hasFlag(draft.flags, messageFlag.isComponentsV2)) return draft.components.length === 0;
	return (
		draft.content.trim() === '' &&
		draft.embeds.every(isEmptyEmbed) &&
		draft.filenames.length === 0 &&
		!draft.hasPoll &&
		!draft.hasStickers
	);
}

/** Whether Discord itself fails, with HTTP 500, on a message that passes all its rules (discord-api-docs#8554). */
function overwhelms({ components }: DraftMessage): boolean {
	return textBytes(components) > textBytesMax || countMedia(components) > mediaMax;
}

/** The bytes of all text displays, including a fixed cost for each. */
export function textBytes(components: readonly ComponentNode[]): number {
	const texts = textsOf(components);
	return texts.reduce((sum, text) => sum + Buffer.byteLength(text) + textDisplayBytes, 0);
}

function countMedia(components: readonly ComponentNode[]): number {
	return flatComponents(components).reduce(
		(sum, node) =>
			sum + (node.items?.length ?? 0) + (node.type === componentType.thumbnail ? 1 : 0),
		0,
	);
}

function contentIssues({ content }: DraftMessage): readonly FormIssue[] {
	if (content.length <= contentMax) return [];
	const message = `Must be ${contentMax} or fewer in length.`;
	return [{ path: ['content'], code: 'BASE_TYPE_MAX_LENGTH', message }];
}

function legacyFieldIssues(draft: DraftMessage): readonly FormIssue[] {
	if (!hasFlag(draft.flags, messageFlag.isComponentsV2)) return [];
	const used = {
		content: draft.content !== '',
		embeds: draft.embeds.length > 0,
		poll: draft.hasPoll,
		sticker_ids: draft.hasStickers,
	};
	return Object.entries(used)
		.filter(([, isUsed]) => isUsed)
		.map(([field]) => ({
			path: [field],
			code: 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
			message: `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
		}));
}

function mentionIssues(allowed: AllowedMentions | undefined): readonly FormIssue[] {
	return (['users', 'roles'] as const)
		.filter((kind) => allowed?.parse?.includes(kind) && (allowed[kind]?.length ?? 0) > 0)
		.map((kind) => ({
			path: ['allowed_mentions'],
			code: 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
			message: `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
		}));
}

function embedIssues(embeds: readonly Embed[]): readonly FormIssue[] {
	const characters = embeds.reduce((sum, embed) => sum + charactersOf(embed), 0);
	const tooLong = characters > embedCharactersMax;
	return [
		...(tooLong ? [{ path: ['embeds'], ...sizeExceeded }] : []),
		...embeds.flatMap((embed, index) => [
			...(isEmptyEmbed(embed) ? [{ path: ['embeds', index], ...emptyEmbed }] : []),
			...addressIssues(embed, index),
		]),
	];
}

function isEmptyEmbed(embed: Embed): boolean {
	return charactersOf(embed) === 0 && !embed.image?.url && !embed.thumbnail?.url;
}

const sizeExceeded = {
	code: 'MAX_EMBED_SIZE_EXCEEDED',
	message: `Embed size exceeds maximum size of ${embedCharactersMax}`,
};
const emptyEmbed = { code: 'BASE_TYPE_REQUIRED', message: 'This field is required' };

function charactersOf({ title, description, fields, footer, author }: Embed): number {
	const texts = [
		title,
		description,
		footer?.text,
		author?.name,
		...(fields ?? []).flatMap(({ name, value }) => [name, value]),
	];
	return texts.reduce((sum, text) => sum + (text?.length ?? 0), 0);
}

function addressIssues(embed: Embed, index: number): readonly FormIssue[] {
	const addresses = {
		url: embed.url,
		image: embed.image?.url,
		thumbnail: embed.thumbnail?.url,
		author: embed.author?.url,
	};
	return Object.entries(addresses)
		.filter(([, url]) => typeof url === 'string' && !isWebAddress(url, ['attachment:']))
		.map(([field]) => ({
			path: ['embeds', index, field, ...(field === 'url' ? [] : ['url'])],
			code: 'URL_TYPE_INVALID_SCHEME',
			message: "Scheme must be one of ('http', 'https').",
		}));
}
