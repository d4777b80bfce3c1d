import type { TopicSelection } from '#src/desk/topics.ts';
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
		button('Alerts in this channel', followAs(written, 'alert', 'here')),
		button('Daily digest in this channel', followAs(written, 'digest', 'here')),
	];
	return renderCard({
		accent: inkBlue,
		head: (budget) => {
			const start = 'How do you want to follow ';
			const times = `-# Alerts arrive one story at a time; a digest comes once a day at 08:00 (${plain(timezone)}).`;
			const away = isAway ? `-# ${phrases.say('followAway')}` : '';
			const end = ['?', away, times, howToChangeTimes, showUnmatchedWords(unmatched.words)]
				.filter(Boolean)
				.join('\n');
			return start + showTopicSelection(wanted, remaining(budget, start, end), phrases) + end;
		},
		blocks: [],
		controls: [
			buttonRow([
				button('Alerts for me', followAs(written, 'alert')),
				button('Daily digest for me', followAs(written, 'digest')),
			]),
			mayPostHere ? buttonRow(here) : undefined,
			buttonRow(unmatched.offers.map(({ label, target }) => button(label, target))),
		],
	});
}

/** Tells members how to change when a digest comes. */
export const howToChangeTimes =
	'-# To change when your digests come, use `/following` with `when` and `timezone`.';

/** Says which words no story contains; '' when there are none. */
export function showUnmatchedWords(words: readonly string[]): string {
	const list = words.slice(0, unmatchedWordsMax).map((text) => quote(text));
	return list.length === 0
		? ''
		: `No story here mentions ${list.join(' or ')} yet. Check the spelling.`;
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
	const followed = all.length === 0 ? nothingFollowed : '## What you follow';
	return renderCard({
		accent: inkBlue,
		head: () => (said === undefined ? followed : `${said}\n${followed}`),
		blocks:
			all.length === 0 ? [] : [{ entries: all.map((one) => subscriptionEntry(one, phrases)) }],
		controls: [
			menuRow('followed', 'Change one of these', all.map(toOption)),
			all.length === 0 ? fallbackRow() : undefined,
		],
	});
}

const nothingFollowed = 'You are not following anything. Use `/follow` with a topic to start.';

function toOption({ id, kind, wanted, paused }: ShownFollow) {
	const label = kind === 'digest' ? 'Digest' : 'Alerts';
	return {
		label: labelOf(wanted),
		description: paused ? `${label}, paused` : label,
		target: writeCustomId('following', { which: id }),
	};
}

/** A menu shows no Markdown. */
function labelOf({ topics }: TopicSelection): string {
	const names = topics.map((topic) => (topic.kind === 'name' ? topic.name : topic.words));
	return names.join(', ') || 'everything';
}

/** One subscription of a member with its buttons; `said` reports what was just done. */
export function renderFollow(
	one: ShownFollow,
	phrases: Phrases,
	said = 'You are following this.',
): Message {
	const change = (action: string) => writeCustomId('following', { action, which: one.id });
	return renderCard({
		accent: inkBlue,
		head: () => said,
		blocks: [{ entries: [subscriptionEntry(one, phrases)] }],
		controls: [
			buttonRow([
				one.paused ? button('Resume', change('resume')) : button('Pause', change('pause')),
				button('Remove', change('remove')),
				button('Everything you follow', writeCustomId('following', {})),
			]),
		],
	});
}
