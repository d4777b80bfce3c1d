import type { ListedStory, ReportedStatement, RoleHolder } from '#src/archive/archive.ts';
import type { Name } from '#src/names/name.ts';
import { textOf } from '#src/text/matcher.ts';
import { type BriefPage, type BriefStories, chooseStories, groupByDay } from './brief-stories.ts';
import { type Lately, type Quiet, quietSince } from './lately.ts';
import {
	composeStoryLine,
	composeTotals,
	type ListScope,
	type SpokenQuotation,
	type StoryLine,
	type StoryList,
} from './story-list.ts';
import { type Missing, type Subject, understoodFrom } from './together.ts';
import { readsDifferently } from './understand.ts';
import { peopleInReport, type ReadTexts } from './what-report-says.ts';

/** One page of the news about a name or a text. */
export type Brief = Omit<StoryList, 'stories'> &
	BriefStories & {
		/** How much was reported in the last days; undefined on later pages, and for a search with dates. */
		readonly lately: Lately | undefined;
		/** Set on the first page if nothing was reported lately. */
		readonly quiet: Quiet | undefined;
		/** The name, the text that the reader searched for, or names with words or with each other. */
		readonly topic: Name | string | Subject;
		/** What the reader typed, if `topic` reads differently. */
		readonly understoodFrom: string | undefined;
		/** The report that gives the person the role that the reader typed. */
		readonly holder?: RoleHolder | undefined;
		/** What the stories about `topic` lack of what the reader asked for. */
		readonly missing?: Missing;
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
	page: BriefPage,
	now: Date,
): Brief {
	const { news, shown } = composeNews(page, now, { names: [name] });
	return {
		...news,
		topic: name,
		holder,
		understoodFrom: readsDifferently(text, name) ? text : undefined,
		people: peopleIn(shown).filter((person) => !isSpelledAs(name, person.name)),
	};
}

/** Composes a brief about a text; `people` are those whose names contain it. */
export function composeWordsBrief(
	text: string,
	people: readonly Name[],
	page: BriefPage,
	now: Date,
	scope?: ListScope,
): Brief {
	const namesakes = people.map((name) => ({ ...unknownRole, name: name.name, knownName: name }));
	const { news, shown } = composeNews(page, now, { names: [], scope });
	return {
		...news,
		topic: text,
		understoodFrom: undefined,
		people: distinctPeople([...namesakes, ...peopleIn(shown)]),
	};
}

/** Composes a brief about names that stories have together, or with words. */
export function composeTogetherBrief(
	typed: string,
	subject: Subject,
	page: BriefPage,
	now: Date,
): Brief {
	const [only] = subject.names;
	if (subject.names.length === 1 && subject.words === '' && only !== undefined) {
		return composeNameBrief(typed, { name: only }, page, now);
	}
	const { news, shown } = composeNews(page, now, subject);
	return {
		...news,
		topic: subject,
		understoodFrom: understoodFrom(typed, subject),
		people: peopleIn(shown).filter(
			(person) => !subject.names.some((name) => isSpelledAs(name, person.name)),
		),
	};
}

type News = Omit<Brief, 'topic' | 'understoodFrom' | 'people'>;

/** Composes what a page shows of its stories; those are `shown`, the top one first. */
function composeNews(
	page: BriefPage,
	now: Date,
	{ names, scope }: { readonly names: readonly Name[]; readonly scope?: ListScope | undefined },
): { readonly news: News; readonly shown: readonly ListedStory[] } {
	const { listing, lately } = page;
	const { top, others } = chooseStories(page, names, now);
	const isFirst = page.page === 1;
	const news = {
		page: page.page,
		pages: page.pages,
		top: top && composeStoryLine(top.article, top.others),
		days: groupByDay(others, page),
		totals: composeTotals(listing, now, scope),
		...(listing.closest && { closest: listing.closest }),
		lately: isFirst ? lately : undefined,
		quiet: isFirst ? quietSince(listing.newest, now) : undefined,
	};
	return { news, shown: top === undefined ? others : [top, ...others] };
}

/** Adds what texts say where editors list nothing: the people in them, and words of one of them in the top story. */
export function withWhatTextsSay(brief: Brief, page: BriefPage, archive: ReadTexts): Brief {
	const known = brief.people.map(({ name }) => name);
	const { top } = brief;
	const reports = storiesShown(brief, page).flatMap(({ article, others }) => [article, ...others]);
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
	const said = top && quotationBeside(top, archive.statementsIn(top.id));
	return {
		...brief,
		top: top && said ? { ...top, quotation: said } : top,
		people: [...brief.people, ...distinctPeople(people)],
	};
}

function storiesShown({ top }: Brief, { listing, lately }: BriefPage): readonly ListedStory[] {
	const isTop = ({ article }: ListedStory) => article.id === top?.id;
	const found = (lately?.period?.first ?? []).find(isTop);
	return found === undefined || listing.stories.some(isTop)
		? listing.stories
		: [found, ...listing.stories];
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

/** A longer quotation is not shown beside a story, in code units. Range 100 to 220: some three lines of a phone. */
const quotationMax = 140;

function isTopic(name: string, topic: Brief['topic']): boolean {
	if (typeof topic === 'string') return false;
	const names = 'names' in topic ? topic.names : [topic];
	return names.some((one) => isSpelledAs(one, name));
}

function isSpelledAs({ name, aliases }: Name, spelling: string): boolean {
	return name === spelling || aliases.includes(spelling);
}

const unknownRole = { role: undefined, publishedAt: undefined };

function peopleIn(stories: readonly ListedStory[]): PersonInBrief[] {
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
