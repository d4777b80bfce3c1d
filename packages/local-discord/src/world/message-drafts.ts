import { messageFlag } from '../protocol/discord.ts';
import { type FormIssue, invalidForm, refusal } from '../refusal.ts';
import {
	type DraftMessage,
	isEmptyMessage,
	messageIssues,
	overwhelms,
} from '../rules/message-rules.ts';
import type { UploadedFile } from './attachments.ts';
import type { AllowedMentions, ComponentNode, Embed, StoredMessage } from './message.ts';

/** A message as a bot writes it, in every route that takes one. */
export type MessageBody = {
	readonly content?: string | null | undefined;
	readonly embeds?: readonly Embed[] | null | undefined;
	readonly components?: readonly ComponentNode[] | null | undefined;
	readonly flags?: number | null | undefined;
	readonly allowed_mentions?: AllowedMentions | null | undefined;
	readonly sticker_ids?: readonly string[] | null | undefined;
	readonly poll?: object | null | undefined;
	readonly attachments?: readonly { readonly id?: unknown }[] | null | undefined;
	readonly nonce?: string | number | null | undefined;
	readonly enforce_nonce?: boolean | null | undefined;
	readonly tts?: boolean | null | undefined;
	readonly message_reference?: { readonly message_id?: string } | null | undefined;
};

export type ThreadBody = {
	readonly name: string;
	readonly auto_archive_duration?: number | null | undefined;
};

export type PostBody = ThreadBody & {
	readonly message: MessageBody;
	readonly applied_tags?: readonly (string | null)[] | null | undefined;
};

export type ThreadChange = {
	readonly name?: string | null | undefined;
	readonly archived?: boolean | null | undefined;
	readonly locked?: boolean | null | undefined;
};

const settableFlags =
	messageFlag.suppressEmbeds |
	messageFlag.ephemeral |
	messageFlag.suppressNotifications |
	messageFlag.isComponentsV2;

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
		allowedMentions: body.allowed_mentions ?? undefined,
	};
}

/** The message after an edit: what the body leaves out stays, and so does Components V2. */
export function draftEdit(
	before: StoredMessage,
	body: MessageBody,
	files: readonly UploadedFile[],
): DraftMessage {
	const keptFlags = before.flags & (messageFlag.isComponentsV2 | messageFlag.ephemeral);
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
		allowedMentions: body.allowed_mentions ?? undefined,
	};
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
