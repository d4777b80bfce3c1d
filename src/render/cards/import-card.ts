import type { Saying } from '#src/phrases/catalogue.ts';
import type { Phrases } from '#src/phrases/phrases.ts';
import {
	amber,
	type Block,
	type Entry,
	inkBlue,
	type Message,
	renderCard,
} from '../message/card.ts';
import { remaining, shorten } from '../text/plain-text.ts';

/** The result of an import; each problem begins with the number of its entry. */
export type ImportReport = {
	readonly added: number;
	/** Subscriptions that already exist. */
	readonly skipped: number;
	readonly problems: readonly Saying[];
};

/** How many notes fit on the card. */
export const notesMax = 5;

/** The answer to an import. */
export function renderImport(
	{
		added,
		skipped,
		problems,
		notes = [],
	}: ImportReport & {
		/** What a moderator should also know; outside text in it is already plain. */
		readonly notes?: readonly string[];
	},
	phrases: Phrases,
): Message {
	const counts = [
		phrases.say('importAdded', { count: added }),
		phrases.say('importSkipped', { count: skipped }),
		phrases.say('problemCount', { count: problems.length }),
	];
	const lines = [phrases.say('importTitle'), counts.join(' · '), ...notes.slice(0, notesMax)];
	return renderCard({
		accent: problems.length > 0 ? amber : inkBlue,
		head: () => lines.join('\n'),
		blocks: problemsBlock(problems, phrases),
		closing: () => (added === 0 ? '' : `-# ${phrases.say('importStartNote')}`),
	});
}

const problemsMax = 10;

function problemsBlock(problems: readonly Saying[], phrases: Phrases): Block[] {
	if (problems.length === 0) return [];
	const more = problems.length - problemsMax;
	const rest: Entry[] = more > 0 ? [() => `-# ${phrases.say('importMore', { count: more })}`] : [];
	const entries = problems
		.slice(0, problemsMax)
		.map((problem) => problemEntry(phrases.text(problem)));
	return [{ title: phrases.say('problemsTitle'), entries: [...entries, ...rest] }];
}

function problemEntry(problem: string): Entry {
	return (budget) => `- ${shorten(problem, remaining(budget, '- '))}`;
}
