import type { Wanted } from '#src/desk/topics.ts';
import { inkBlue, type Message, renderCard } from '../message/card.ts';
import { button, buttonRow, type Target } from '../message/controls.ts';
import { followAs } from '../message/targets.ts';
import { english } from '../phrases/phrases.ts';
import { plain } from '../text/plain-text.ts';
import { less, quote } from '../text/shorten.ts';
import { showWanted } from '../text/topics-text.ts';

/** Words that no story holds, and names to follow in their place. */
export type Unheard = {
	readonly words: readonly string[];
	readonly offers: readonly { readonly label: string; readonly target: Target }[];
};

/** Asks how what was written is to be followed; `mayPostHere` offers this channel too. */
export function renderFollowChoice(
	wanted: Wanted,
	{
		written,
		mayPostHere,
		timezone = 'UTC',
		unheard = { words: [], offers: [] },
	}: {
		readonly written: string;
		readonly mayPostHere: boolean;
		/** Whose 08:00 a digest comes at. */
		readonly timezone?: string;
		readonly unheard?: Unheard;
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
			const end = ['?', times, howToChange, showUnheard(unheard.words)].filter(Boolean).join('\n');
			return begin + showWanted(wanted, less(room, begin, end), english) + end;
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
export const howToChange =
	'-# `/following` with `when` and `timezone` changes when your digests come.';

/** Says which words no story holds; '' where there are none. */
export function showUnheard(words: readonly string[]): string {
	const list = words.slice(0, wordsShown).map((text) => quote(text));
	return list.length === 0
		? ''
		: `No story here holds ${list.join(' or ')} so far. Is it spelled so?`;
}

const wordsShown = 3;
