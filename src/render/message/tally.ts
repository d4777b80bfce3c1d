import type { Digest } from '#src/desk/digest.ts';
import type { Phrases } from '#src/phrases/phrases.ts';
import type { Message } from './card.ts';

/** Why stories had to wait for a round-up. */
export type WaitReason = 'held' | 'over budget' | 'late';

/** The numbers in the texts of a digest or a round-up. */
export type Tally = {
	readonly newStories: number;
	readonly changedStories: number;
	/** 0 if not shown. */
	readonly sources: number;
	/** How many stories only a button opens. */
	readonly rest: number;
	/** Only for a round-up, whose head counts its stories. */
	readonly reason?: WaitReason | undefined;
	/** Whether some of the stories were there before, so that none is called new. */
	readonly hasOlder?: boolean | undefined;
};

export function tallyOf({ newStories, changedStories, sources, rest }: Digest): Tally {
	return { newStories, changedStories, sources, rest };
}

/** “12 new stories, 2 updates from 9 sources” */
export function showTally(
	{ newStories, changedStories, sources, hasOlder }: Tally,
	phrases: Phrases,
): string {
	const stories = [
		newStories > 0 && phrases.say(hasOlder ? 'stories' : 'newStories', { count: newStories }),
		changedStories > 0 && phrases.say('updates', { count: changedStories }),
	]
		.filter(Boolean)
		.join(phrases.say('between'));
	return sources > 0 ? phrases.say('fromSources', { stories, count: sources }) : stories;
}

/** “3 stories during quiet hours”; '' for anything but a round-up. */
export function showRoundUpCount(
	{ newStories, changedStories, reason }: Tally,
	phrases: Phrases,
): string {
	if (reason === undefined) return '';
	return phrases.say(waitPhrases[reason], { count: newStories + changedStories });
}

const waitPhrases = {
	held: 'quietHours',
	'over budget': 'overHourlyLimit',
	late: 'delayed',
} as const;

/** Replaces the numbers in a message; the texts of its stories stay as they are. */
export function recount(
	message: Message,
	{ before, after }: { readonly before: Tally; readonly after: Tally },
	phrases: Phrases,
): Message {
	const [container] = message.components;
	const replace = (text: string, show: (tally: Tally, phrases: Phrases) => string) => {
		const old = show(before, phrases);
		// Up to 0.1.0 the numbers were a line of their own.
		const mark = old === '' ? undefined : [' · ', '-# '].find((one) => text.includes(one + old));
		return mark === undefined ? text : text.replace(mark + old, () => mark + show(after, phrases));
	};
	const components = container.components.map((component) =>
		'content' in component && component.id === undefined
			? { ...component, content: replace(replace(component.content, showTally), showRoundUpCount) }
			: component,
	);
	return { ...message, components: [{ ...container, components }] };
}
