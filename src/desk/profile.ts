import type { Companion, ReportedStatement, Role } from '#src/archive/archive.ts';
import { aliasesNativeFirst, type Name } from '#src/names/name.ts';
import { composeStoryList, type ListPage, type StoryList } from './story-list.ts';
import { readsDifferently } from './understand.ts';

/** Who someone is in the news: an overview on the first page, only stories on those after it. */
export type Profile = StoryList & {
	readonly person: Name;
	/** Those in a script other than Latin first. */
	readonly aliases: readonly string[];
	/** The reader's words, where they read differently from the name. */
	readonly understoodFrom: string | undefined;
	/** The `publishedAt` of the first story that names the person. */
	readonly first: string | undefined;
	/** Undefined on the pages after the first. */
	readonly overview: Overview | undefined;
};

export type Overview = {
	/** What stories call the person, newest first; the first is the present one. */
	readonly roles: readonly Role[];
	/** Newest first. */
	readonly statements: readonly ReportedStatement[];
	/** How many statements there are in all. */
	readonly statementCount: number;
	readonly companions: readonly Companion[];
};

/** How much of each an overview has room for. */
export const overviewMax = { stories: 3, roles: 4, statements: 3, companions: 5 } as const;

export function composeProfile({
	person,
	words,
	listed,
	first,
	overview,
	now,
}: {
	readonly person: Name;
	readonly words: string;
	readonly listed: ListPage;
	readonly first: string | undefined;
	readonly overview: Overview | undefined;
	readonly now: Date;
}): Profile {
	return {
		...composeStoryList(listed, now),
		person,
		aliases: aliasesNativeFirst(person),
		understoodFrom: readsDifferently(words, person) ? words : undefined,
		first,
		overview,
	};
}
