import {
	amber,
	type Block,
	type Entry,
	inkBlue,
	type Message,
	renderCard,
} from '../message/card.ts';
import { remaining, shorten } from '../text/plain-text.ts';
import { formatCount, formatNumber } from '../text/small-print.ts';

/** The result of an import; each problem is a plain sentence that begins with what it concerns. */
export type ImportReport = {
	readonly added: number;
	/** Subscriptions that already exist. */
	readonly skipped: number;
	readonly problems: readonly string[];
};

/** How many notes fit on the card. */
export const notesMax = 5;

/** The answer to an import. */
export function renderImport({
	added,
	skipped,
	problems,
	notes = [],
}: ImportReport & {
	/** What a moderator should also know; outside text in it is already plain. */
	readonly notes?: readonly string[];
}): Message {
	const counts = [
		`${formatNumber(added)} added`,
		`${formatNumber(skipped)} already here`,
		formatCount({ count: problems.length, orMore: false }, 'problem', 'problems'),
	];
	return renderCard({
		accent: problems.length > 0 ? amber : inkBlue,
		head: () =>
			`## Subscriptions imported\n${[counts.join(' · '), ...notes.slice(0, notesMax)].join('\n')}`,
		blocks: problemsBlock(problems),
		closing: () =>
			added === 0 ? '' : '-# New digests and alerts start with stories that arrive from now on.',
	});
}

const problemsMax = 10;

function problemsBlock(problems: readonly string[]): Block[] {
	if (problems.length === 0) return [];
	const more = problems.length - problemsMax;
	const rest: Entry[] = more > 0 ? [() => `-# and ${formatNumber(more)} more`] : [];
	return [
		{ title: 'Problems', entries: [...problems.slice(0, problemsMax).map(problemEntry), ...rest] },
	];
}

function problemEntry(problem: string): Entry {
	return (budget) => `- ${shorten(problem, remaining(budget, '- '))}`;
}
