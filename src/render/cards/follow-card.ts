import type { TopicSelection } from '#src/desk/topics.ts';
import { oneOf } from '#src/phrases/catalogue.ts';
import type { Phrases } from '#src/phrases/phrases.ts';
import { inkBlue, type Message, renderCard } from '../message/card.ts';
import { button, buttonRow, fallbackRow, menuRow } from '../message/controls.ts';
import { followAs, type Target, writeCustomId } from '../message/targets.ts';
import { plain, quote, remaining } from '../text/plain-text.ts';
import { showTopicSelection } from '../text/topics-text.ts';
import { type ShownSubscription, subscriptionEntry } from './subscription-entry.ts';

/** Words that no story contains, and names to follow instead. */
export type UnmatchedWords = {
	readonly words: readonly string[];
	readonly offers: readonly { readonly label: string; readonly target: Target }[];
};

/** Asks how to follow what the reader wrote; `mayPostHere` also offers the channel. */
export function renderFollowChoice(
	wanted: TopicSelection,
	{
		written,
		mayPostHere,
		timezone = 'UTC',
		unmatched = { words: [], offers: [] },
		isAway = false,
		phrases,
	}: {
		readonly written: string;
		readonly mayPostHere: boolean;
		/** The time zone of the 08:00 digest. */
		readonly timezone?: string;
		readonly unmatched?: UnmatchedWords;
		/** Whether the bot is not where they ask, so that nothing can be posted there. */
		readonly isAway?: boolean;
		readonly phrases: Phrases;
	},
): Message {
	const here = [
		button(phrases.say('followAlertsHere'), followAs(written, 'alert', 'here')),
		button(phrases.say('followDigestHere'), followAs(written, 'digest', 'here')),
	];
	return renderCard({
		accent: inkBlue,
		head: (budget) => {
			const time = phrases.time('08:00');
			const ask = (about: string) => phrases.say('followAsk', { about });
			const below = [
				'',
				isAway ? `-# ${phrases.say('followAway')}` : '',
				`-# ${phrases.say('followTimes', { time, zone: plain(timezone) })}`,
				howToChangeTimes(phrases),
				showUnmatchedWords(unmatched.words, phrases),
			].filter((line, index) => index === 0 || line !== '');
			const end = below.join('\n');
			const about = showTopicSelection(wanted, remaining(budget, ask(''), end), phrases);
			return ask(about) + end;
		},
		blocks: [],
		controls: [
			buttonRow([
				button(phrases.say('followAlerts'), followAs(written, 'alert')),
				button(phrases.say('followDigest'), followAs(written, 'digest')),
			]),
			mayPostHere ? buttonRow(here) : undefined,
			buttonRow(unmatched.offers.map(({ label, target }) => button(label, target))),
		],
	});
}

/** Tells members how to change when a digest comes. */
export function howToChangeTimes(phrases: Phrases): string {
	return `-# ${phrases.say('followTimesChange')}`;
}

/** Says which words no story contains; '' when there are none. */
export function showUnmatchedWords(words: readonly string[], phrases: Phrases): string {
	const list = words.slice(0, unmatchedWordsMax).map((text) => quote(text, phrases));
	return list.length === 0 ? '' : phrases.say('followUnmatched', { words: oneOf(list) });
}

const unmatchedWordsMax = 3;

/** A subscription that a member follows by direct message. */
export type ShownFollow = ShownSubscription & { readonly id: string };

/** Everything a member follows, with a menu to change each; `said` reports what was just done. */
export function renderFollowing(
	all: readonly ShownFollow[],
	phrases: Phrases,
	said?: string,
): Message {
	const followed = phrases.say(all.length === 0 ? 'followingNothing' : 'followingTitle');
	return renderCard({
		accent: inkBlue,
		head: () => (said === undefined ? followed : `${said}\n${followed}`),
		blocks:
			all.length === 0 ? [] : [{ entries: all.map((one) => subscriptionEntry(one, phrases)) }],
		controls: [
			menuRow(
				'followed',
				phrases.say('followingMenu'),
				all.map((one) => toOption(one, phrases)),
			),
			all.length === 0 ? fallbackRow(phrases) : undefined,
		],
	});
}

function toOption({ id, kind, wanted, paused }: ShownFollow, phrases: Phrases) {
	const [running, resting] =
		kind === 'digest'
			? (['digest', 'digestPausedLabel'] as const)
			: (['alerts', 'alertsPausedLabel'] as const);
	return {
		label: labelOf(wanted, phrases),
		description: phrases.say(paused ? resting : running),
		target: writeCustomId('following', { which: id }),
	};
}

/** A menu shows no Markdown. */
function labelOf({ topics }: TopicSelection, phrases: Phrases): string {
	const names = topics.map((topic) => (topic.kind === 'name' ? topic.name : topic.words));
	return names.join(phrases.say('between')) || phrases.say('everything');
}

/** One subscription of a member with its buttons; `said` reports what was just done. */
export function renderFollow(
	one: ShownFollow,
	phrases: Phrases,
	said = phrases.say('followingThis'),
): Message {
	const change = (action: string) => writeCustomId('following', { action, which: one.id });
	return renderCard({
		accent: inkBlue,
		head: () => said,
		blocks: [{ entries: [subscriptionEntry(one, phrases)] }],
		controls: [
			buttonRow([
				one.paused
					? button(phrases.say('resumeButton'), change('resume'))
					: button(phrases.say('pauseButton'), change('pause')),
				button(phrases.say('removeButton'), change('remove')),
				button(phrases.say('followingAll'), writeCustomId('following', {})),
			]),
		],
	});
}
