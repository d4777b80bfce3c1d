import type { Newsroom } from '#src/bot/newsroom.ts';
import { isMostTalked } from '#src/delivery/most-talked.ts';
import { mayPostPictures } from '#src/subscriptions/posting-abilities.ts';
import type { Subscription } from '#src/subscriptions/subscription.ts';

/** A note if a digest has a picture that the bot may not post in its channel. */
export function notePictures(
	{ channelIn, phrases }: Pick<Newsroom, 'channelIn' | 'phrases'>,
	{ wish, guildId, channelId }: Pick<Subscription, 'wish' | 'guildId' | 'channelId'>,
): readonly string[] {
	if (!isMostTalked(wish) || guildId === undefined) return [];
	const channel = channelIn(guildId, channelId);
	if (channel === undefined || mayPostPictures(channel)) return [];
	const values = { channel: `<#${channelId}>`, permission: phrases.say('mayAttachFiles') };
	return [phrases.say('picturesNotAllowed', values)];
}
