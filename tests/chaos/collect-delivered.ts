import {
	type Channel,
	flatComponents,
	hasFlag,
	type LocalDiscord,
	messageFlag,
	type StoredMessage,
	textsOf,
} from 'local-discord';
import { z } from 'zod';
import type { ChaosPlan } from './chaos-world.ts';

const Thread = z.object({ parent_id: z.string(), applied_tags: z.array(z.string()) });

/** A message of the bot: its subscription, the id of its promise and part, its text, and when Discord stored it. */
export type Delivered = {
	readonly for: string;
	readonly part: string;
	readonly text: string;
	readonly at: Date;
	readonly id: string;
	/** The kind of the subscription’s channel; `elsewhere` in a thread, a post or direct messages. */
	readonly where: Channel['kind'] | 'elsewhere';
	/** Whom it pinged when it was new: ids of roles and people, or `everyone`. */
	readonly pings: readonly string[];
	readonly hasThread: boolean;
	readonly isPublished: boolean;
	/** The ids of a post’s tags. */
	readonly tags?: readonly string[];
	readonly accent: number | undefined;
	readonly pictures: number;
};

/** Collects all messages that are posted for subscriptions from now on. */
export function collectDelivered(
	discord: LocalDiscord,
	{ plan, token }: { readonly plan: ChaosPlan; readonly token: string },
): { delivered(): Promise<readonly Delivered[]> } {
	const messages = new Map<string, StoredMessage>();
	const pings = new Map<string, readonly string[]>();
	const kinds = new Map(plan.world.channels.map(({ id, kind }) => [id, kind]));
	const forums = new Map(
		plan.subscriptions
			.filter(({ place }) => place === 'forum')
			.map(({ id, channelId }) => [channelId, id]),
	);
	const posts = new Map<string, z.infer<typeof Thread>>();
	discord.onEvent((event) => {
		if (event.kind !== 'message-created' && event.kind !== 'message-edited') return;
		const { message, reader } = event;
		// What somebody asked for was not promised.
		if (message.interaction_metadata !== undefined || reader !== undefined) return;
		messages.set(message.id, message);
		if (event.kind === 'message-created') pings.set(message.id, pingsOf(message));
	});

	return {
		async delivered() {
			const all: Delivered[] = [];
			for (const message of messages.values()) {
				const one = await deliveredIn(message);
				if (one !== undefined) all.push(one);
			}
			return all;
		},
	};

	/** A nonce names the subscription; a forum post belongs to the forum's only subscription. */
	async function deliveredIn(message: StoredMessage): Promise<Delivered | undefined> {
		const { nonce, channel_id: channelId } = message;
		if (nonce !== undefined) {
			const where = kinds.get(channelId) ?? 'elsewhere';
			return {
				...describe(message, where),
				for: `${nonce}`.slice(0, 10),
				part: `${nonce}`.slice(10),
			};
		}
		const { parent_id, applied_tags: tags } = await postOf(channelId);
		const subscription = forums.get(parent_id);
		if (subscription === undefined) return undefined;
		const part = `post ${message.components[0]?.id}`;
		return { ...describe(message, 'forum'), for: subscription, part, tags };
	}

	function describe(message: StoredMessage, where: Delivered['where']) {
		const { id, flags, components, attachments, timestamp } = message;
		const labels = flatComponents(components).flatMap(({ label }) => label ?? []);
		return {
			id,
			text: [...textsOf(components), ...labels].join('\n'),
			at: new Date(timestamp),
			where,
			pings: pings.get(id) ?? [],
			hasThread: hasFlag(flags, messageFlag.hasThread),
			isPublished: hasFlag(flags, messageFlag.crossposted),
			accent: components[0]?.accent_color ?? undefined,
			pictures: attachments.length,
		};
	}

	async function postOf(thread: string): Promise<z.infer<typeof Thread>> {
		const cached = posts.get(thread);
		if (cached !== undefined) return cached;
		const answer = await fetch(`${discord.url}/v10/channels/${thread}`, {
			headers: { authorization: `Bot ${token}` },
		});
		const post = Thread.parse(await answer.json());
		posts.set(thread, post);
		return post;
	}
}

/** Whom a new message pinged. */
function pingsOf({ mention_everyone, mentions, mention_roles }: StoredMessage): readonly string[] {
	return [
		...(mention_everyone ? ['everyone'] : []),
		...mentions.map(({ id }) => id),
		...mention_roles,
	];
}
