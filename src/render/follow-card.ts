import type { Wanted } from '#src/desk/topic.ts';
import { inkBlue, renderCard } from './card.ts';
import { button, buttonRow } from './controls.ts';
import type { Message } from './message.ts';
import { followAs } from './name-target.ts';
import { less } from './room.ts';
import { showWanted } from './topics-text.ts';
import { english } from './words/words.ts';

/** Asks how what was written is to be followed; `mayPostHere` offers this channel too. */
export function renderFollowChoice(
	wanted: Wanted,
	{ written, mayPostHere }: { readonly written: string; readonly mayPostHere: boolean },
): Message {
	const here = [
		button('Alerts in this channel', followAs(written, 'alert', 'here')),
		button('Daily digest in this channel', followAs(written, 'digest', 'here')),
	];
	return renderCard({
		accent: inkBlue,
		head: (room) => {
			const begin = 'How do you want to follow ';
			const end = '?\n-# Alerts come one by one as stories arrive, a digest once a day at 08:00.';
			return begin + showWanted(wanted, less(room, begin, end), english) + end;
		},
		blocks: [],
		controls: [
			buttonRow([
				button('Alerts to me', followAs(written, 'alert')),
				button('Daily digest to me', followAs(written, 'digest')),
			]),
			mayPostHere ? buttonRow(here) : undefined,
		],
	});
}
