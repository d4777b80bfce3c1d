import type { NameList, Subject } from '#src/desk/together.ts';
import type { Phrases } from '#src/phrases/phrases.ts';
import { inkBlue, type Message, renderCard } from '../message/card.ts';
import { button, buttonRow } from '../message/controls.ts';
import type { Target } from '../message/targets.ts';
import { remaining, shorten } from '../text/plain-text.ts';
import { formatCount, showUnderstood, titleOf } from '../text/small-print.ts';
import { storyEntry, storyMenu } from './story-entry.ts';

/** Shows the newest stories about each of several names, because no story has all or any of them is wanted. */
export function renderApart(
	subject: Subject,
	lists: readonly NameList[],
	{ understoodFrom, open, phrases }: ApartSettings,
): Message {
	const stories = lists.flatMap(({ list }) => list.stories);
	const note = `\n-# ${reasonOf(subject)} Each alone:`;
	const notes = showUnderstood(subject, understoodFrom) + note;
	return renderCard({
		accent: inkBlue,
		head: (budget) => `## ${shorten(titleOf(subject), remaining(budget, '## ', notes))}${notes}`,
		blocks: lists.map(({ name, list }) => ({
			title: `${shorten(name.name, titleBudget)} · ${formatCount(list.totals.stories, 'story', 'stories')}`,
			entries: list.stories.map((story) => storyEntry(story, phrases)),
		})),
		controls: [
			buttonRow(lists.map(({ name }) => button(name.name, open(name)))),
			storyMenu(stories, phrases),
		],
	});
}

function reasonOf({ names, words, isEither = false }: Subject): string {
	const isPair = names.length === 2 && words === '';
	if (isEither) return isPair ? 'You asked for either.' : 'You asked for any of these.';
	return isPair ? 'No story has both.' : 'No story has all of this.';
}

type ApartSettings = {
	readonly understoodFrom: string | undefined;
	/** Opens all stories about a name. */
	readonly open: (name: NameList['name']) => Target;
	readonly phrases: Phrases;
};

const titleBudget = { characters: 150, bytes: 400 };
