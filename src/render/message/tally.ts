import type { Digest } from '#src/desk/digest.ts';
import type { Words } from '../phrases/phrases.ts';
import type { Message } from './card.ts';

/** Why stories waited, and come in one round-up. */
export type WaitReason = 'held' | 'over budget' | 'late';

/** The numbers that the texts of a digest or a round-up say. */
export type Tally = {
	readonly newStories: number;
	readonly changedStories: number;
	/** 0 where they are not said. */
	readonly sources: number;
	/** How many stories come after those in the messages. */
	readonly rest: number;
	/** Of a round-up, whose head counts its stories. */
	readonly reason?: WaitReason | undefined;
};

export function tallyOf({ newStories, changedStories, sources, rest }: Digest): Tally {
	return { newStories, changedStories, sources, rest };
}

/** The line of small print below the stories. */
export function showTotals(
	{ newStories, changedStories, sources, rest }: Tally,
	words: Words,
): string {
	const told = [
		newStories > 0 && words.say('newStories', { count: newStories }),
		changedStories > 0 && words.say('toldAgain', { count: changedStories }),
	]
		.filter(Boolean)
		.join(words.say('between'));
	const from = sources > 0 ? words.say('fromSources', { told, count: sources }) : told;
	return `-# ${[from, rest > 0 && words.say('more', { count: rest })].filter(Boolean).join(' · ')}`;
}

/** How many stories waited, and why; '' where none did. */
export function showWaited({ newStories, changedStories, reason }: Tally, words: Words): string {
	if (reason === undefined) return '';
	return words.say(waited[reason], { count: newStories + changedStories });
}

const waited = {
	held: 'held',
	'over budget': 'overBudget',
	late: 'waited',
} as const;

/** A message that says other numbers; the texts of its stories stay as they are. */
export function recount(
	message: Message,
	{ before, after }: { readonly before: Tally; readonly after: Tally },
	words: Words,
): Message {
	const [container] = message.components;
	const replace = (text: string, show: (tally: Tally, words: Words) => string) => {
		const old = show(before, words);
		return old === '' ? text : text.replace(old, () => show(after, words));
	};
	const components = container.components.map((component) =>
		'content' in component && component.id === undefined
			? { ...component, content: replace(replace(component.content, showTotals), showWaited) }
			: component,
	);
	return { ...message, components: [{ ...container, components }] };
}
