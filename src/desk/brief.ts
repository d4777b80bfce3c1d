import type { Listing, ReportedStatement, RoleHolder } from '#src/archive/archive.ts';
import type { Name } from '#src/names/name.ts';
import { textOf } from '#src/text/matcher.ts';
import {
	composeStoryList,
	type ListPage,
	type ListScope,
	type SpokenQuotation,
	type StoryLine,
	type StoryList,
} from './story-list.ts';
import { type Subject, understoodFrom } from './together.ts';
import { readsDifferently } from './understand.ts';
import { peopleInReport, type ReadTexts } from './what-report-says.ts';

/** One page of the news about a name or a text. */
export type Brief = StoryList & {
	/** The name, the text that the reader searched for, or names with words or with each other. */
	readonly topic: Name | string | Subject;
	/** What the reader typed, if `topic` reads differently. */
	readonly understoodFrom: string | undefined;
	/** The report that gives the person the role that the reader typed. */
	readonly holder?: RoleHolder | undefined;
	/** Words that the reader asked for, but no story about `topic` has. */
	readonly missing?: string;
	/** The people in these stories, each once, with the role that a story gives them. */
	readonly people: readonly PersonInBrief[];
};

/** A person named in the stories of a brief. */
export type PersonInBrief = {
	readonly name: string;
	/** The name that the index knows; set only if it contains the reader’s text. */
	readonly knownName: Name | undefined;
	readonly role: string | undefined;
	/** When the story with this role appeared. */
	readonly publishedAt: string | undefined;
};

/** Composes a brief about a name, or about the person with the role in a text. */
export function composeNameBrief(
	text: string,
	{ name, holder }: { readonly name: Name; readonly holder?: RoleHolder | undefined },
	listPage: ListPage,
	now: Date,
): Brief {
	return {
		...composeStoryList(listPage, now),
		topic: name,
		holder,
		understoodFrom: readsDifferently(text, name) ? text : undefined,
		people: peopleIn(listPage.listing).filter((person) => !isSpelledAs(name, person.name)),
	};
}

/** Composes a brief about a text; `people` are those whose names contain it. */
export function composeWordsBrief(
	text: string,
	people: readonly Name[],
	listPage: ListPage,
	now: Date,
	scope?: ListScope,
): Brief {
	const namesakes = people.map((name) => ({ ...unknownRole, name: name.name, knownName: name }));
	return {
		...composeStoryList(listPage, now, scope),
		topic: text,
		understoodFrom: undefined,
		people: distinctPeople([...namesakes, ...peopleIn(listPage.listing)]),
	};
}

/** Composes a brief about names that stories have together, or with words. */
export function composeTogetherBrief(
	typed: string,
	subject: Subject,
	listPage: ListPage,
	now: Date,
): Brief {
	const [only] = subject.names;
	if (subject.names.length === 1 && subject.words === '' && only !== undefined) {
		return composeNameBrief(typed, { name: only }, listPage, now);
	}
	const people = peopleIn(listPage.listing);
	return {
		...composeStoryList(listPage, now),
		topic: subject,
		understoodFrom: understoodFrom(typed, subject),
		people: people.filter(
			(person) => !subject.names.some((name) => isSpelledAs(name, person.name)),
		),
	};
}

/** Adds what texts say where editors list nothing: the people in them, and words of one of them for each story. */
export function withWhatTextsSay(brief: Brief, { listing }: ListPage, archive: ReadTexts): Brief {
	const known = brief.people.map(({ name }) => name);
	const reports = listing.stories.flatMap(({ article, others }) => [article, ...others]);
	const people = reports
		.filter((article) => article.people.length === 0)
		.flatMap((article) =>
			peopleInReport(article, archive).map((person) => ({
				...person,
				knownName: undefined,
				publishedAt: article.publishedAt,
			})),
		)
		.filter(({ name }) => !known.includes(name) && !isTopic(name, brief.topic));
	const stories = brief.stories.map((story) => {
		const said = quotationBeside(story, archive.statementsIn(story.id));
		return said === undefined ? story : { ...story, quotation: said };
	});
	return { ...brief, stories, people: [...brief.people, ...distinctPeople(people)] };
}

/** The first words that somebody says in a story, in quotation marks there, and that its line does not show. */
function quotationBeside(
	{ headline, gist, withdrawn }: StoryLine,
	statements: readonly ReportedStatement[],
): SpokenQuotation | undefined {
	if (withdrawn) return undefined;
	const shown = textOf(headline) + (gist === undefined ? '' : textOf(gist));
	const said = statements.find(
		({ text, read }) =>
			read?.isQuoted === true && text.length <= quotationMax && !shown.includes(text),
	);
	return said && { text: said.text, speaker: said.person.name };
}

/** A longer quotation is not shown beside a story, in code units. Range 140 to 280: some four lines of a phone. */
const quotationMax = 220;

function isTopic(name: string, topic: Brief['topic']): boolean {
	if (typeof topic === 'string') return false;
	const names = 'names' in topic ? topic.names : [topic];
	return names.some((one) => isSpelledAs(one, name));
}

function isSpelledAs({ name, aliases }: Name, spelling: string): boolean {
	return name === spelling || aliases.includes(spelling);
}

const unknownRole = { role: undefined, publishedAt: undefined };

function peopleIn({ stories }: Listing): PersonInBrief[] {
	const reports = stories.flatMap(({ article, others }) => [article, ...others]);
	return distinctPeople(
		reports.flatMap(({ people, publishedAt }) =>
			people.map(({ name, role }) => ({ name, knownName: undefined, role, publishedAt })),
		),
	);
}

function distinctPeople(people: readonly PersonInBrief[]): PersonInBrief[] {
	const byName = new Map<string, PersonInBrief>();
	for (const person of people) {
		const earlier = byName.get(person.name);
		if (earlier === undefined) byName.set(person.name, person);
		else if (earlier.role === undefined && person.role !== undefined) {
			byName.set(person.name, { ...person, knownName: earlier.knownName });
		}
	}
	return [...byName.values()];
}
