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

/** What an import came to; the problems in plain words, each with what it is about before it. */
export type ImportReport = {
	readonly added: number;
	/** That were there already. */
	readonly skipped: number;
	readonly problems: readonly string[];
};

/** So many notes are shown. */
export const notesMax = 5;

/** The answer to an import. */
export function renderImport({
	added,
	skipped,
	problems,
	notes = [],
}: ImportReport & {
	/** What a moderator should know of it, foreign parts made plain. */
	readonly notes?: readonly string[];
}): Message {
	const counts = [
		`${formatNumber(added)} added`,
		`${formatNumber(skipped)} here already`,
		formatCount({ count: problems.length, orMore: false }, 'problem', 'problems'),
	];
	return renderCard({
		accent: problems.length > 0 ? amber : inkBlue,
		head: () =>
			`## Subscriptions imported\n${[counts.join(' · '), ...notes.slice(0, notesMax)].join('\n')}`,
		blocks: problemsBlock(problems),
		closing: () => (added === 0 ? '' : '-# What was added begins with what arrives from now on.'),
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
	return (room) => `- ${shorten(problem, remaining(room, '- '))}`;
}
