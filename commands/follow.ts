import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { z } from 'zod';
import {
	accepted,
	defineCommand,
	privately,
	type Reader,
	type Reply,
	typedMax,
	typedText,
	UserError,
} from '#src/bot/command.ts';
import type { Newsroom } from '#src/bot/newsroom.ts';
import { suggestNames } from '#src/bot/suggestions.ts';
import { writeTopics } from '#src/desk/topics.ts';
import {
	howToChange,
	renderFollowChoice,
	renderFollowed,
	showUnheard,
	type Unheard,
} from '#src/render/cards/follow-card.ts';
import { followOf } from '#src/render/message/targets.ts';
import { english, languageOf } from '#src/render/phrases/phrases.ts';
import { showWanted } from '#src/render/text/topics-text.ts';
import { readChannel } from '#src/subscriptions/destination.ts';
import { defaultSettings } from '#src/subscriptions/settings.ts';
import type { Subscription, Wish } from '#src/subscriptions/subscription.ts';
import { findUnmatched, wordsOf } from './subscriptions/explain-topics.ts';
import { showOne } from './subscriptions/manage.ts';
import { addFollow, findSame, readFollowed } from './subscriptions/reach.ts';
import {
	addSubscription,
	type Beginning,
	beginSubscription,
} from './subscriptions/server-subscriptions.ts';
import { toShown } from './subscriptions/shown.ts';

const options = z.object({
	topic: typedText('Type a name, or words to look for.'),
	as: z.enum(['alert', 'digest']).optional(),
	/** Only buttons say it: in the channel where they are, instead of to who pressed. */
	to: z.literal('here').optional(),
});

export default defineCommand({
	data: {
		name: 'follow',
		description: 'Be told by direct message what comes in about a topic',
		options: [
			{
				type: ApplicationCommandOptionType.String,
				name: 'topic',
				description: 'Names or words, several with commas between them',
				required: true,
				max_length: typedMax,
				autocomplete: true,
			},
			{
				type: ApplicationCommandOptionType.String,
				name: 'as',
				description: 'One by one as it comes, or once a day',
				choices: [
					{ name: 'Alerts, one by one', value: 'alert' },
					{ name: 'A digest, once a day', value: 'digest' },
				],
			},
		],
	},
	options,
	for: 'readers',
	seenBy: 'reader',

	run({ topic, as, to }, newsroom, reader) {
		const timezone = zoneFor(reader, newsroom);
		const names = newsroom.archive.names();
		const { wish } = accepted(readFollowed(topic, { as: as ?? 'alert', timezone }, names));
		if (as === undefined) {
			const mayPostHere = reader.isModerator && reader.guildId !== undefined;
			const unheard = unheardOf(wish, newsroom);
			return privately(
				renderFollowChoice(wish, { written: topic, mayPostHere, timezone, unheard }),
			);
		}
		return to === 'here' ? postHere(wish, newsroom, reader) : follow(wish, newsroom, reader);
	},

	complete: { topic: ({ typed }, { archive }) => suggestNames(typed, archive.names()) },
});

function zoneFor({ guildId }: Reader, { book }: Newsroom): string {
	return (guildId === undefined ? defaultSettings : book.settingsOf(guildId)).timezone;
}

async function follow(wish: Wish, newsroom: Newsroom, { userId, locale }: Reader): Promise<Reply> {
	const { book } = newsroom;
	if (findSame(book.ofMember(userId), wish)) throw followedAlready(wish, 'You follow');
	const delivery = newsroom.delivery();
	if (delivery === undefined) {
		throw new UserError('not-now', 'That cannot be done at this moment. Try again in a minute.');
	}
	const direct = await delivery.openDirect(userId);
	if (direct.kind === 'no answer') {
		throw new UserError('no-answer', 'Discord did not answer. Try again.');
	}
	if (direct.kind !== 'open') {
		throw new UserError(
			'direct-closed',
			'Dateline cannot send you direct messages now. Allow them in the privacy settings of this server, and try again.',
		);
	}
	const language = languageOf(locale);
	const { channelId } = direct;
	const own = begin({ channelId, place: 'dm', madeBy: userId, wish, language }, newsroom);
	const { kind } = accepted(await addFollow(book, { ...own, madeBy: userId }));
	if (kind === 'followed already') throw followedAlready(wish, 'You follow');
	const followed = { ...toShown(own, nowIn(newsroom)), id: own.id };
	const unheard = showUnheard(unheardOf(wish, newsroom).words);
	const said = ['You follow this from now on.', wish.kind === 'digest' && howToChange, unheard];
	return privately(renderFollowed(followed, said.filter(Boolean).join('\n')));
}

async function postHere(wish: Wish, newsroom: Newsroom, reader: Reader): Promise<Reply> {
	const { userId, guildId, here, isModerator } = reader;
	if (!isModerator || guildId === undefined || here === undefined) {
		throw new UserError(
			'moderators-only',
			'What is posted in a channel is for moderators to choose. You can follow it yourself.',
		);
	}
	const { channelId, place } = accepted(readChannel(here));
	const added = await addSubscription(newsroom.book, { ...reader, guildId }, (standing) => {
		const inChannel = standing.subscriptions.filter((one) => one.channelId === channelId);
		if (findSame(inChannel, wish)) throw followedAlready(wish, 'This channel follows');
		const begun = begin({ guildId, channelId, place, madeBy: userId, wish }, newsroom);
		if (wish.kind !== 'digest') return begun;
		return { ...begun, cursor: { ...begun.cursor, position: newsroom.digestsBegin() } };
	});
	const { subscription } = accepted(added);
	const tended = { ...newsroom, guildId, kind: wish.kind };
	return privately(showOne(subscription, tended, { says: 'This is posted here from now on.' }));
}

function begin(
	own: Omit<Beginning, 'id' | 'now' | 'position'>,
	{ archive, now, newId }: Newsroom,
): Subscription {
	return beginSubscription({ ...own, id: newId(), now: now(), position: archive.position() });
}

/** The words of which no story is held, which may be a slip of the pen, and the names that come near. */
function unheardOf({ topics }: Wish, { archive }: Newsroom): Unheard {
	const unheard = findUnmatched(topics, archive);
	const names = archive.names();
	const nearest = unheard.flatMap((one) => one.nearest);
	const offers = [...new Set(nearest)].map(({ name, kind }) => ({
		label: `Follow ${name}`,
		target: followOf(writeTopics([{ kind: 'name', name, as: kind }], names)),
	}));
	return { words: unheard.map(({ topic }) => wordsOf(topic)), offers };
}

function followedAlready(wish: Wish, who: string): UserError {
	const how = wish.kind === 'digest' ? 'by a digest' : 'by alerts';
	return new UserError(
		'followed-already',
		`${who} ${showWanted(wish, shownRoom, english)} ${how} already.`,
	);
}

const shownRoom = { characters: 500, bytes: 1_500 };

function nowIn({ now, slots }: Newsroom) {
	return { now: now(), slots };
}
