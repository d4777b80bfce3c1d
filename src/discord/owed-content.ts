import { ComponentType, type RequestData } from 'discord.js';
import { z } from 'zod';
import type { Destination } from '#src/delivery/sender.ts';
import { attachmentUrl, type Message } from '#src/render/message/card.ts';
import type { OwedMessage } from '#src/subscriptions/subscription.ts';
import type { ChannelAccess } from './channel-access.ts';

/** What a request sends: its body, and files, with which it becomes multipart. */
type Content = Pick<RequestData, 'body' | 'files'>;

/** One week. */
const postArchivesAfterMinutes = 10_080;

/** A message as it is sent, under its nonce. */
export function messageOf(
	owed: OwedMessage,
	destination: Destination,
	access: Pick<ChannelAccess, 'lacksRole'>,
): Content {
	const message = withPing(withAttachments(owed), destination, access);
	const body = { ...message, nonce: owed.nonce, enforce_nonce: true };
	return { body, ...filesOf(owed) };
}

/**
 * A message as it is sent as a forum post, which has no nonce: the delivery searches for it before sending it
 * again. Tags that the forum no longer has are left out, because Discord would refuse the post.
 */
export function postOf(
	owed: OwedMessage,
	destination: Destination,
	access: Pick<ChannelAccess, 'tagsOf' | 'lacksRole'>,
): Content {
	const known = access.tagsOf(destination.channelId);
	const tags = 'tags' in destination ? (destination.tags ?? []).map(({ id }) => id) : [];
	const applied = known === undefined ? tags : tags.filter((id) => known.includes(id));
	const body = {
		name: owed.title,
		auto_archive_duration: postArchivesAfterMinutes,
		...(applied.length > 0 && { applied_tags: applied }),
		message: withPing(withAttachments(owed), destination, access),
	};
	return { body, ...filesOf(owed) };
}

type Attachments = { readonly attachments?: readonly object[] };

/**
 * Pings a role in a line of its own, after the card, by which the message is found and corrected.
 * Whatever else the message says pings nobody. A role that was deleted is left out, because readers would
 * see “@deleted-role”.
 */
function withPing(
	message: Message,
	{ channelId, pings: role }: Destination,
	access: Pick<ChannelAccess, 'lacksRole'>,
): object {
	if (role === undefined || access.lacksRole(channelId, role)) return message;
	const mention = { type: ComponentType.TextDisplay, content: `<@&${role}>` };
	return {
		...message,
		components: [...message.components, mention],
		allowed_mentions: { parse: [], roles: [role] },
	};
}

/** The message with what its pictures show; the id of each is the place of its file. */
function withAttachments({ message, pictures = [] }: OwedMessage): Message & Attachments {
	if (pictures.length === 0) return message;
	const attachments = pictures.map(({ name, alt }, place) => ({
		id: `${place}`,
		filename: name,
		description: alt,
	}));
	return { ...message, attachments };
}

function filesOf({ pictures = [] }: OwedMessage): Pick<Content, 'files'> {
	if (pictures.length === 0) return {};
	const files = pictures.map(({ name, base64 }) => ({
		name,
		data: Buffer.from(base64, 'base64'),
		contentType: 'image/png',
	}));
	return { files };
}

const Container = z.looseObject({ components: z.array(z.looseObject({ type: z.number() })) });
const Gallery = z.looseObject({
	type: z.literal(ComponentType.MediaGallery),
	items: z.array(
		z.looseObject({ media: z.looseObject({ url: z.string(), attachment_id: z.string() }) }),
	),
});

/**
 * A container of a posted message, which names the message’s own files again as it did when it was sent:
 * the address that Discord has given a file would be taken for another picture, and stops working.
 */
export function withOwnFiles<Component extends object>(component: Component): Component {
	const container = Container.safeParse(component);
	if (!container.success) return component;
	const components = container.data.components.map((inner) => {
		const gallery = Gallery.safeParse(inner);
		if (!gallery.success) return inner;
		const items = gallery.data.items.map(({ media, ...item }) => ({
			...item,
			media: { url: attachmentUrl(fileNameIn(media.url)) },
		}));
		return { ...inner, items };
	});
	return { ...component, components };
}

function fileNameIn(url: string): string {
	const { pathname } = new URL(url);
	return decodeURIComponent(pathname.slice(pathname.lastIndexOf('/') + 1));
}
