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
	/** How many stories are only counted. */
	readonly rest: number;
	/** Only for a round-up, whose head counts its stories. */
	readonly reason?: WaitReason | undefined;
};

export function tallyOf({ newStories, changedStories, sources, rest }: Digest): Tally {
	return { newStories, changedStories, sources, rest };
}

/** The line of small print below the stories. */
export function showTally(
	{ newStories, changedStories, sources, rest }: Tally,
	phrases: Phrases,
): string {
	const stories = [
		newStories > 0 && phrases.say('newStories', { count: newStories }),
		changedStories > 0 && phrases.say('updates', { count: changedStories }),
	]
		.filter(Boolean)
		.join(phrases.say('between'));
	const from = sources > 0 ? phrases.say('fromSources', { stories, count: sources }) : stories;
	return `-# ${[from, rest > 0 && phrases.say('more', { count: rest })].filter(Boolean).join(' · ')}`;
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
		return old === '' ? text : text.replace(old, () => show(after, phrases));
	};
	const components = container.components.map((component) =>
		'content' in component && component.id === undefined
			? { ...component, content: replace(replace(component.content, showTally), showRoundUpCount) }
			: component,
	);
	return { ...message, components: [{ ...container, components }] };
}
