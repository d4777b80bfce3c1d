import { missingPermissions, type PostingPlace } from '../needed-permissions.ts';
import type { Subscription } from '../subscription.ts';
import { type Refusal, refuse } from './refusal.ts';

/** A channel as a command knows it. */
export type Channel = {
	readonly id: string;
	readonly kind: 'text' | 'announcement' | 'thread' | 'forum' | 'dm' | 'other';
	/** Undefined where Discord did not say. */
	readonly botPermissions?: bigint | undefined;
};

/** Where digests and alerts are posted, and as what. */
export type PostingChannel = Pick<Subscription, 'channelId' | 'place'> & {
	readonly kind: 'channel';
};

/** Whether digests and alerts can be posted in a channel, and as what; if not, exactly what is missing. */
export function readChannel({ id, kind, botPermissions }: Channel): PostingChannel | Refusal {
	if (kind === 'dm' || kind === 'other') {
		return refuse(
			'channel-unsuitable',
			'Nothing can be posted there. Choose a text, announcement or forum channel, or a thread.',
		);
	}
	const missing =
		botPermissions === undefined ? [] : missingPermissions(postingPlaces[kind], botPermissions);
	if (missing.length > 0) {
		const names = missing.map((name) => `**${name}**`).join(', ');
		return refuse(
			'permissions-missing',
			`Dateline lacks ${names} in <#${id}>. Give it that in the channel’s settings, under Permissions, and try again.`,
		);
	}
	return { kind: 'channel', channelId: id, place: kind === 'forum' ? 'forum' : 'text' };
}

const postingPlaces: Readonly<Record<'text' | 'announcement' | 'thread' | 'forum', PostingPlace>> =
	{
		text: 'channel',
		announcement: 'channel',
		thread: 'thread',
		forum: 'forum',
	};
