import type { Wanted } from '#src/desk/topics.ts';
import { inkBlue, type Message, renderCard } from '../message/card.ts';
import { button, buttonRow, menuRow, waysOn } from '../message/controls.ts';
import { writeCustomId } from '../message/custom-id.ts';
import { type ShownSubscription, subscriptionEntry } from './subscription-entry.ts';

/** One of what a member follows. */
export type Followed = ShownSubscription & { readonly id: string };

/** All that a member follows, with a menu to change any of it; `said` is what has just been done. */
export function renderFollowing(all: readonly Followed[], said?: string): Message {
	const followed = all.length === 0 ? nothingYet : '## What you follow';
	return renderCard({
		accent: inkBlue,
		head: () => (said === undefined ? followed : `${said}\n${followed}`),
		blocks: all.length === 0 ? [] : [{ entries: all.map(subscriptionEntry) }],
		controls: [
			menuRow('followed', 'Change one', all.map(toOption)),
			all.length === 0 ? waysOn() : undefined,
		],
	});
}

const nothingYet = 'You follow nothing. `/follow` begins with a topic.';

function toOption({ id, kind, wanted, paused }: Followed) {
	const what = kind === 'digest' ? 'Digest' : 'Alerts';
	return {
		label: labelOf(wanted),
		description: paused ? `${what}, paused` : what,
		target: writeCustomId('following', { which: id }),
	};
}

/** A menu shows no Markdown. */
function labelOf({ topics }: Wanted): string {
	const names = topics.map((topic) => (topic.kind === 'name' ? topic.name : topic.words));
	return names.join(', ') || 'everything';
}

/** One of what a member follows, and what can be done with it; `said` is what has just been done. */
export function renderFollowed(one: Followed, said = 'You follow this.'): Message {
	const change = (action: string) => writeCustomId('following', { action, which: one.id });
	return renderCard({
		accent: inkBlue,
		head: () => said,
		blocks: [{ entries: [subscriptionEntry(one)] }],
		controls: [
			buttonRow([
				one.paused ? button('Resume', change('resume')) : button('Pause', change('pause')),
				button('Remove', change('remove')),
				button('All you follow', writeCustomId('following', {})),
			]),
		],
	});
}
