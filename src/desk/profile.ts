import type { Companion, ReportedStatement, Role, RoleHolder } from '#src/archive/archive.ts';
import { aliasesNativeFirst, type Name } from '#src/names/name.ts';
import { countryAt } from '#src/text/countries.ts';
import { foldName } from '#src/text/fold.ts';
import { composeStoryList, type ListPage, type StoryList } from './story-list.ts';
import { readsDifferently } from './understand.ts';

/** Who someone is in the news: an overview on the first page, only stories on later pages. */
export type Profile = StoryList & {
	readonly person: Name;
	/** Those that are not in Latin script first. */
	readonly aliases: readonly string[];
	/** What the reader typed, if the name is spelled differently. */
	readonly understoodFrom: string | undefined;
	/** If the reader asked for a role: where it was reported. */
	readonly holder: RoleHolder | undefined;
	/** `publishedAt` of the first story that names the person. */
	readonly first: string | undefined;
	/** Undefined on later pages. */
	readonly overview: Overview | undefined;
};

/** The first page of a profile, besides its stories. */
export type Overview = {
	/** What stories call the person, newest first; the first one is current. */
	readonly roles: readonly Role[];
	/** Newest first. */
	readonly statements: readonly ReportedStatement[];
	/** All statements of the person, not only those in `statements`. */
	readonly statementCount: number;
	readonly companions: readonly Companion[];
};

/** The most items that an overview shows. */
export const overviewMax = { stories: 3, roles: 4, statements: 3, companions: 5 } as const;

/** Composes one page of a profile. */
export function composeProfile({
	person,
	words,
	listPage,
	first,
	overview,
	holder,
	now,
}: {
	readonly person: Name;
	readonly words: string;
	readonly listPage: ListPage;
	readonly first: string | undefined;
	readonly overview: Overview | undefined;
	readonly holder?: RoleHolder | undefined;
	readonly now: Date;
}): Profile {
	return {
		...composeStoryList(listPage, now),
		person,
		aliases: aliasesNativeFirst(person),
		understoodFrom: readsDifferently(words, person) ? words : undefined,
		first,
		overview: overview && { ...overview, roles: distinctRoles(overview.roles) },
		holder,
	};
}

/** The newest of those that differ only in capitals, or in a country before the title; of one day the fuller one. */
function distinctRoles(roles: readonly Role[]): readonly Role[] {
	const distinct: Role[] = [];
	for (const role of roles) {
		const index = distinct.findIndex((newer) => isSameRole(newer.role, role.role));
		const newer = distinct[index];
		if (newer === undefined) distinct.push(role);
		else if (newer.last === role.last && newer.role.length < role.role.length)
			distinct[index] = role;
	}
	return distinct;
}

/** “Zambian Water Minister” and “Water Minister”, but not “former minister” and “minister”. */
function isSameRole(one: string, other: string): boolean {
	const [shorter = [], longer = []] = [one, other]
		.map((role) => foldName(role).split(' '))
		.sort((a, b) => a.length - b.length);
	const before = longer.slice(0, longer.length - shorter.length);
	const isTail = shorter.every((word, index) => word === longer[before.length + index]);
	return isTail && (before.length === 0 || countryAt(before, 0)?.words === before.length);
}
