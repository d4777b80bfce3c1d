import { flatComponents, type LocalDiscord, type StoredMessage, textsOf } from 'local-discord';
import { z } from 'zod';
import type { ChaosPlan } from './chaos-world.ts';
import type { Delivered } from './tally.ts';

const Thread = z.object({ parent_id: z.string() });

/** Collects all messages that are posted for subscriptions from now on. */
export function collectDelivered(
	discord: LocalDiscord,
	{ plan, token }: { readonly plan: ChaosPlan; readonly token: string },
): { delivered(): Promise<readonly Delivered[]> } {
	const messages = new Map<string, StoredMessage>();
	const forums = new Map(
		plan.subscriptions
			.filter(({ place }) => place === 'forum')
			.map(({ id, channelId }) => [channelId, id]),
	);
	const parents = new Map<string, string>();
	discord.onEvent((event) => {
		if (event.kind !== 'message-created' && event.kind !== 'message-edited') return;
		messages.set(event.message.id, event.message);
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
		const labels = flatComponents(message.components).flatMap(({ label }) => label ?? []);
		const text = [...textsOf(message.components), ...labels].join('\n');
		const { nonce } = message;
		const at = new Date(message.timestamp);
		if (nonce !== undefined) {
			const id = `${nonce}`.slice(0, 10);
			return { for: id, part: `${nonce}`.slice(10), text, at };
		}
		const subscription = forums.get(await parentOf(message.channel_id));
		if (subscription === undefined) return undefined;
		return { for: subscription, part: `post ${message.components[0]?.id}`, text, at };
	}

	async function parentOf(thread: string): Promise<string> {
		const cached = parents.get(thread);
		if (cached !== undefined) return cached;
		const answer = await fetch(`${discord.url}/v10/channels/${thread}`, {
			headers: { authorization: `Bot ${token}` },
		});
		const { parent_id } = Thread.parse(await answer.json());
		parents.set(thread, parent_id);
		return parent_id;
	}
}
