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
			return `${quote(problem.date)} is not a day. Write one such as 2025-06-19, \`June 2025\`, \`yesterday\` or \`7d\`.`;
		case 'filter-empty':
			return `Nothing stands behind \`${problem.field}:\`. Write ${examples[problem.field]}, or leave it out.`;
		case 'filter-twice':
			return `\`${problem.field}:\` stands there twice. Write it once.`;
		case 'filter-unknown':
			return `\`${problem.written}:\` is no filter here. Write ${instead[problem.nearest]}, or the words in quotation marks to look for them.`;
		case 'date-left-out':
			return `A minus before \`${problem.field}:\` leaves nothing out. Write \`${otherEnd[problem.field]}:\` with that day instead.`;
		case 'dates-reversed':
			return 'The day behind `since:` comes after the one behind `until:`. Swap them.';
		case 'or-unclear':
			return '`OR` stands between words of which one is enough, and not beside `-`, `from:`, `since:` or `until:`. Search for these one after the other.';
		case 'source-unknown':
			return describeUnknownSource(problem.source, problem.nearest);
	}
}

const examples = {
	from: '`from:` and a source',
	since: '`since:2025-06-01`',
	until: '`until:2025-06-19`',
} as const;

const instead = {
	from: '`from:` and a source',
	since: '`since:2025-06-01`, which begins with that day',
	until: '`until:2025-06-19`, which ends with that day',
	'since-until': '`since:2025-06-19 until:2025-06-19`',
} as const;

const otherEnd = { from: 'from', since: 'until', until: 'since' } as const;

/** Says that no one source is called so, and which come nearest. */
export function describeUnknownSource(source: string, nearest: readonly string[]): string {
	const names = nearest.map((name) => `**${shorten(name, nameRoom)}**`).join(', ');
	const here = names === '' ? 'No story here names its source.' : `Sources here: ${names}.`;
	return `No one source here goes by ${quote(source)}. ${here}`;
}

const nameRoom = { characters: 120, bytes: 300 };
