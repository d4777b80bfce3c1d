import type { TopicSelection } from '#src/desk/topics.ts';
import { inkBlue, type Message, renderCard } from '../message/card.ts';
import { button, buttonRow, menuRow, waysOn } from '../message/controls.ts';
import { followAs, type Target, writeCustomId } from '../message/targets.ts';
import type { Phrases } from '../phrases/phrases.ts';
import { plain, quote, remaining } from '../text/plain-text.ts';
import { showTopicSelection } from '../text/topics-text.ts';
import { type ShownSubscription, subscriptionEntry } from './subscription-entry.ts';

/** Words that no story holds, and names to follow in their place. */
export type UnmatchedWords = {
	readonly words: readonly string[];
	readonly offers: readonly { readonly label: string; readonly target: Target }[];
};

/** Asks how what was written is to be followed; `mayPostHere` offers this channel too. */
export function renderFollowChoice(
	wanted: TopicSelection,
	{
		written,
		mayPostHere,
		timezone = 'UTC',
		unheard = { words: [], offers: [] },
		phrases,
	}: {
		readonly written: string;
		readonly mayPostHere: boolean;
		/** Whose 08:00 a digest comes at. */
		readonly timezone?: string;
		readonly unheard?: UnmatchedWords;
		readonly phrases: Phrases;
	},
): Message {
	const here = [
		button('Alerts in this channel', followAs(written, 'alert', 'here')),
		button('Daily digest in this channel', followAs(written, 'digest', 'here')),
	];
	return renderCard({
		accent: inkBlue,
		head: (room) => {
			const begin = 'How do you want to follow ';
			const times = `-# Alerts come one by one as stories arrive, a digest once a day at 08:00 (${plain(timezone)}).`;
			const end = ['?', times, howToChangeTimes, showUnmatchedWords(unheard.words)]
				.filter(Boolean)
				.join('\n');
			return begin + showTopicSelection(wanted, remaining(room, begin, end), phrases) + end;
		},
		blocks: [],
		controls: [
			buttonRow([
				button('Alerts to me', followAs(written, 'alert')),
				button('Daily digest to me', followAs(written, 'digest')),
			]),
			mayPostHere ? buttonRow(here) : undefined,
			buttonRow(unheard.offers.map(({ label, target }) => button(label, target))),
		],
	});
}

/** Where a member gives what they follow other times. */
export const howToChangeTimes =
	'-# `/following` with `when` and `timezone` changes when your digests come.';

/** Says which words no story holds; '' where there are none. */
export function showUnmatchedWords(words: readonly string[]): string {
	const list = words.slice(0, unmatchedWordsMax).map((text) => quote(text));
	return list.length === 0
		? ''
		: `No story here holds ${list.join(' or ')} so far. Is it spelled so?`;
}

const unmatchedWordsMax = 3;

/** One of what a member follows. */
export type ShownFollow = ShownSubscription & { readonly id: string };

/** All that a member follows, with a menu to change any of it; `said` is what has just been done. */
export function renderFollowing(
	all: readonly ShownFollow[],
	phrases: Phrases,
	said?: string,
): Message {
	const followed = all.length === 0 ? nothingYet : '## What you follow';
	return renderCard({
		accent: inkBlue,
		head: () => (said === undefined ? followed : `${said}\n${followed}`),
		blocks:
			all.length === 0 ? [] : [{ entries: all.map((one) => subscriptionEntry(one, phrases)) }],
		controls: [
			menuRow('followed', 'Change one', all.map(toOption)),
			all.length === 0 ? waysOn() : undefined,
		],
	});
}

const nothingYet = 'You follow nothing. `/follow` begins with a topic.';

function toOption({ id, kind, wanted, paused }: ShownFollow) {
	const what = kind === 'digest' ? 'Digest' : 'Alerts';
	return {
		label: labelOf(wanted),
		description: paused ? `${what}, paused` : what,
		target: writeCustomId('following', { which: id }),
	};
}

/** A menu shows no Markdown. */
function labelOf({ topics }: TopicSelection): string {
	const names = topics.map((topic) => (topic.kind === 'name' ? topic.name : topic.words));
	return names.join(', ') || 'everything';
}

/** One of what a member follows, and what can be done with it; `said` is what has just been done. */
export function renderFollow(
	one: ShownFollow,
	phrases: Phrases,
	said = 'You follow this.',
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
				button('All you follow', writeCustomId('following', {})),
			]),
		],
	});
}
