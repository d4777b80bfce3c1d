import type { Saying, Untranslated } from '#src/phrases/catalogue.ts';
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

/** The result of an import; each problem is a plain sentence that begins with what it concerns. */
export type ImportReport = {
	readonly added: number;
	/** Subscriptions that already exist. */
	readonly skipped: number;
	readonly problems: readonly (Saying | Untranslated)[];
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
		readonly notes?: readonly (Saying | Untranslated)[];
	},
	phrases: Phrases,
): Message {
	const counts = [
		phrases.say('importAdded', { count: added }),
		phrases.say('importAlreadyHere', { count: skipped }),
		phrases.say('reloadProblems', { count: problems.length }),
	];
	const head = [
		`## ${phrases.say('importDone')}`,
		counts.join(' · '),
		...notes.slice(0, notesMax).map((note) => phrases.text(note)),
	];
	return renderCard({
		accent: problems.length > 0 ? amber : inkBlue,
		head: () => head.join('\n'),
		blocks: problemsBlock(problems, phrases),
		closing: () => (added === 0 ? '' : `-# ${phrases.say('importThen')}`),
	});
}

const problemsMax = 10;

function problemsBlock(problems: ImportReport['problems'], phrases: Phrases): Block[] {
	if (problems.length === 0) return [];
	const number = problems.length - problemsMax;
	const rest: Entry[] = number > 0 ? [() => `-# ${phrases.say('reloadMore', { number })}`] : [];
	const entries = problems.slice(0, problemsMax).map((one) => problemEntry(phrases.text(one)));
	return [{ title: phrases.say('reloadProblemsTitle'), entries: [...entries, ...rest] }];
}

function problemEntry(problem: string): Entry {
	return (budget) => `- ${shorten(problem, remaining(budget, '- '))}`;
}
