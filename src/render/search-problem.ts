import type { SearchProblem } from '#src/desk/parse-search.ts';
import { quote, shorten } from './shorten.ts';

/** Tells a reader in a sentence or two why their words cannot be searched, and what to type instead. */
export function describeSearchProblem(problem: SearchProblem): string {
	switch (problem.kind) {
		case 'nothing-to-find':
			return 'There is no word to look for. Type at least one.';
		case 'only-left-out':
			return 'All of these words are to be left out. Type at least one to look for.';
		case 'date-unclear':
			return `${quote(problem.date)} is not a day. Write the year, month and day, such as 2025-06-19.`;
		case 'source-unknown':
			return describeUnknownSource(problem.source, problem.nearest);
	}
}

/** Says that no one source is called so, and which come nearest. */
export function describeUnknownSource(source: string, nearest: readonly string[]): string {
	const names = nearest.map((name) => `**${shorten(name, nameRoom)}**`).join(', ');
	const here = names === '' ? 'No story here names its source.' : `Sources here: ${names}.`;
	return `No one source here goes by ${quote(source)}. ${here}`;
}

const nameRoom = { characters: 120, bytes: 300 };
