import type { Article } from '#src/articles/article.ts';
import type { Name } from '#src/names/name.ts';
import { composeStoryList, type ListPage, type ListScope, type StoryList } from './story-list.ts';
import { readsDifferently } from './understand.ts';

/** What is happening with a name or with words: one page of it. */
export type Brief = StoryList & {
	/** The name, or the reader's words. */
	readonly topic: Name | string;
	/** The reader's words, where the topic is a name that reads differently. */
	readonly understoodFrom: string | undefined;
	/** Who is in it, each once, with the role that a story gives them. */
	readonly people: readonly PersonInBrief[];
};

export type PersonInBrief = {
	readonly name: string;
	/** Known for people whose names hold the reader's words. */
	readonly as: Name | undefined;
	readonly role: string | undefined;
	/** When the story that says so appeared. */
	readonly publishedAt: string | undefined;
};

/** A brief about a name. */
export function composeNameBrief(words: string, name: Name, listed: ListPage, now: Date): Brief {
	return {
		...composeStoryList(listed, now),
		topic: name,
		understoodFrom: readsDifferently(words, name) ? words : undefined,
		people: peopleIn(listed.listing.articles).filter((person) => !isSpelledAs(name, person.name)),
	};
}

/** A brief about words in the text; `people` are those whose names hold the words. */
export function composeWordsBrief(
	words: string,
	people: readonly Name[],
	listed: ListPage,
	now: Date,
	scope?: ListScope,
): Brief {
	const offered = people.map((name) => ({ ...unknownRole, name: name.name, as: name }));
	return {
		...composeStoryList(listed, now, scope),
		topic: words,
		understoodFrom: undefined,
		people: distinctPeople([...offered, ...peopleIn(listed.listing.articles)]),
	};
}

function isSpelledAs({ name, aliases }: Name, written: string): boolean {
	return name === written || aliases.includes(written);
}

const unknownRole = { role: undefined, publishedAt: undefined };

function peopleIn(articles: readonly Article[]): PersonInBrief[] {
	return distinctPeople(
		articles.flatMap(({ people, publishedAt }) =>
			people.map(({ name, role }) => ({ name, as: undefined, role, publishedAt })),
		),
	);
}

function distinctPeople(people: readonly PersonInBrief[]): PersonInBrief[] {
	const byName = new Map<string, PersonInBrief>();
	for (const person of people) {
		const known = byName.get(person.name);
		if (known === undefined) byName.set(person.name, person);
		else if (known.role === undefined && person.role !== undefined) {
			byName.set(person.name, { ...person, as: known.as });
		}
	}
	return [...byName.values()];
}
