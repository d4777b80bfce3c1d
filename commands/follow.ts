import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { z } from 'zod';
import {
	defineCommand,
	orThrow,
	privately,
	type Reader,
	type Reply,
	typedOption,
	typedText,
	UserError,
} from '#src/bot/command.ts';
import type { Newsroom } from '#src/bot/newsroom.ts';
import { suggestNames } from '#src/bot/suggestions.ts';
import { knownNames } from '#src/desk/titles.ts';
import { writeTopics } from '#src/desk/topics.ts';
import { saying } from '#src/phrases/catalogue.ts';
import { languageOf, type Phrases } from '#src/phrases/phrases.ts';
import {
	howToChangeTimes,
	renderFollow,
	renderFollowChoice,
	showUnmatchedWords,
	type UnmatchedWords,
} from '#src/render/cards/follow-card.ts';
import { followOf } from '#src/render/message/targets.ts';
import { showTopicSelection } from '#src/render/text/topics-text.ts';
import { readChannel } from '#src/subscriptions/destination.ts';
import { defaultSettings } from '#src/subscriptions/settings.ts';
import type { Subscription, Wish } from '#src/subscriptions/subscription.ts';
import {
	addSubscription,
	findAboutSame,
	startSubscription,
} from './subscriptions/new-subscription.ts';
import { showSubscription } from './subscriptions/subscription-view.ts';
import { summarize } from './subscriptions/summary.ts';
import { findUnmatched, textOf } from './subscriptions/unmatched-topics.ts';
import { newWish, parseWish } from './subscriptions/wish-parser.ts';

const options = z.object({
	topic: typedText('topicMissing'),
	as: z.enum(['alert', 'digest']).optional(),
	/** Set by buttons only: post in this channel instead of by direct message. */
	to: z.literal('here').optional(),
});

export default defineCommand({
	data: {
		name: 'follow',
		description: 'doesFollow',
		options: [
			typedOption('topic', 'optionFollowTopic'),
			{
				type: ApplicationCommandOptionType.String,
				name: 'as',
				description: 'optionFollowAs',
				choices: [
					{ says: 'choiceAlerts', value: 'alert' },
					{ says: 'choiceDigest', value: 'digest' },
				],
			},
		],
	},
	options,
	for: 'readers',
	// What a member follows is the leader’s; to choose what to do, and what a channel follows, is not.
	isForLeader: ({ as, to }) => as !== undefined && to === undefined,
	needsSubscriptions: ({ to }) => to !== undefined,
	seenBy: 'reader',

	run({ topic, as, to }, newsroom, reader) {
		const timezone = timezoneFor(reader, newsroom);
		const before = newWish(as ?? 'alert', timezone);
		const { wish } = orThrow(parseWish({ topics: topic }, before, knownNames(newsroom.archive)));
		if (as === undefined) {
			const mayPostHere = reader.isModerator && reader.guildId !== undefined;
			return privately(
				renderFollowChoice(wish, {
					written: topic,
					mayPostHere,
					timezone,
					unmatched: unmatchedIn(wish, newsroom),
					isAway: reader.isAway,
					phrases: newsroom.phrases,
				}),
			);
		}
		return to === 'here' ? postHere(wish, newsroom, reader) : follow(wish, newsroom, reader);
	},

	complete: { topic: ({ typed }, { archive }) => suggestNames(typed, archive.names()) },
});

function timezoneFor({ guildId }: Reader, { book }: Newsroom): string {
	return (guildId === undefined ? defaultSettings : book.settingsOf(guildId)).timezone;
}

async function follow(wish: Wish, newsroom: Newsroom, { userId, locale }: Reader): Promise<Reply> {
	const { book, phrases } = newsroom;
	if (findAboutSame(book.ofMember(userId), wish)) {
		throw alreadyFollowedError(wish, 'you', phrases);
	}
	const direct = await newsroom.delivery.openDirect(userId);
	if (direct.kind === 'no answer') {
		throw new UserError('no-answer', saying('directUnanswered'));
	}
	if (direct.kind !== 'open') {
		throw new UserError('direct-closed', saying('directRefused'));
	}
	const language = languageOf(locale);
	const { channelId } = direct;
	const own = startSubscription(newsroom, {
		channelId,
		place: 'dm',
		madeBy: userId,
		wish,
		language,
	});
	await addFollow(own, newsroom, userId);
	const shown = { ...summarize(own, { ...newsroom, now: newsroom.now() }), id: own.id };
	const notes = [
		phrases.say('followedNow'),
		wish.kind === 'digest' && howToChangeTimes(phrases),
		showUnmatchedWords(unmatchedIn(wish, newsroom).words, phrases),
	];
	return privately(renderFollow(shown, phrases, notes.filter(Boolean).join('\n')));
}

/** How many topics a member can follow. */
const followsMax = 25;

/** Adds what a member follows, unless they follow it already or have reached the limit. */
function addFollow(own: Subscription, { book, phrases }: Newsroom, userId: string): Promise<void> {
	return book.decide({ userId }, ({ subscriptions }) => {
		if (findAboutSame(subscriptions, own.wish))
			throw alreadyFollowedError(own.wish, 'you', phrases);
		if (subscriptions.length < followsMax) return { outcome: undefined, put: [own] };
		throw new UserError('follows-too-many', saying('followsTooMany', { count: followsMax }));
	});
}

async function postHere(wish: Wish, newsroom: Newsroom, reader: Reader): Promise<Reply> {
	const { userId, guildId, here, isModerator } = reader;
	if (!isModerator || guildId === undefined || here === undefined) {
		throw new UserError('moderators-only', saying('followHereModerators'));
	}
	const { channelId, place } = orThrow(readChannel(here));
	const added = await addSubscription(newsroom.book, { ...reader, guildId }, (state) => {
		const inChannel = state.subscriptions.filter((one) => one.channelId === channelId);
		if (findAboutSame(inChannel, wish)) {
			throw alreadyFollowedError(wish, 'channel', newsroom.phrases);
		}
		// A `/settings` at the same moment may have changed the zone since the wish was read.
		const inServerZone = { ...wish, timezone: state.settings.timezone };
		const own = { guildId, channelId, place, madeBy: userId, wish: inServerZone };
		return startSubscription(newsroom, own);
	});
	const { subscription } = orThrow(added);
	const server = { ...newsroom, guildId, kind: wish.kind };
	return privately(showSubscription(subscription, server, { says: 'followedHere' }));
}

/** Topics that no story mentions so far, perhaps misspelled, and the most similar names. */
function unmatchedIn({ topics }: Wish, { archive, phrases }: Newsroom): UnmatchedWords {
	const unmatched = findUnmatched(topics, archive);
	const names = archive.names();
	const nearest = unmatched.flatMap((one) => one.nearest);
	const offers = [...new Set(nearest)].map(({ name, kind }) => ({
		label: phrases.say('followName', { name }),
		target: followOf(writeTopics([{ kind: 'name', name, as: kind }], names)),
	}));
	return { words: unmatched.map(({ topic }) => textOf(topic)), offers };
}

function alreadyFollowedError(wish: Wish, who: 'you' | 'channel', phrases: Phrases): UserError {
	const about = showTopicSelection(wish, wishBudget, phrases);
	return new UserError('followed-already', saying(followedAlready[who][wish.kind], { about }));
}

const followedAlready = {
	you: { digest: 'followedAlreadyDigest', alert: 'followedAlreadyAlerts' },
	channel: { digest: 'channelFollowsDigest', alert: 'channelFollowsAlerts' },
} as const;

const wishBudget = { characters: 500, bytes: 1_500 };
