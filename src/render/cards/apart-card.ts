import type { NameList, Subject } from '#src/desk/together.ts';
import type { Phrases } from '#src/phrases/phrases.ts';
import { inkBlue, type Message, renderCard } from '../message/card.ts';
import { button, buttonRow } from '../message/controls.ts';
import type { Target } from '../message/targets.ts';
import { remaining, shorten } from '../text/plain-text.ts';
import { countStories, showUnderstood, titleOf } from '../text/small-print.ts';
import { storyEntry, storyMenu } from './story-entry.ts';

/** Shows the newest stories about each of several names, because no story has all or any of them is wanted. */
export function renderApart(
	subject: Subject,
	lists: readonly NameList[],
	{ understoodFrom, open, phrases }: ApartSettings,
): Message {
	const stories = lists.flatMap(({ list }) => list.stories);
	const reason = { first: phrases.say(reasonOf(subject)), second: phrases.say('eachAlone') };
	const understood = showUnderstood({ topic: subject, understoodFrom }, phrases);
	const notes = `${understood}\n-# ${phrases.say('sentences', reason)}`;
	const title = titleOf(subject, phrases);
	return renderCard({
		accent: inkBlue,
		head: (budget) => `## ${shorten(title, remaining(budget, '## ', notes))}${notes}`,
		blocks: lists.map(({ name, list }) => ({
			title: `${shorten(name.name, titleBudget)} · ${countStories(list.totals.stories, phrases)}`,
			entries: list.stories.map((story) => storyEntry(story, phrases)),
		})),
		controls: [
			buttonRow(lists.map(({ name }) => button(name.name, open(name)))),
			storyMenu(stories, phrases),
		],
	});
}

function reasonOf({ names, words, isEither = false }: Subject) {
	const isPair = names.length === 2 && words === '';
	if (isEither) return isPair ? 'askedEither' : 'askedAny';
	return isPair ? 'noneHasBoth' : 'noneHasAll';
}

type ApartSettings = {
	readonly understoodFrom: string | undefined;
	/** Opens all stories about a name. */
	readonly open: (name: NameList['name']) => Target;
	readonly phrases: Phrases;
};

const titleBudget = { characters: 150, bytes: 400 };
