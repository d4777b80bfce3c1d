import type { Archive, ReportedStatement } from '#src/archive/archive.ts';
import { type Article, listsNames, type NameKind } from '#src/articles/article.ts';

/** What the archive knows of the texts of reports. */
export type ReadTexts = Pick<Archive, 'namesIn' | 'rolesIn' | 'statementsIn'>;

/** A person in a report, with the role that it gives them. */
export type PersonInReport = { readonly name: string; readonly role: string | undefined };

/** The names in a report, and what people say in it: as its editors list them or, if they list none, as its text has them. */
export type WhatReportSays = {
	readonly people: readonly PersonInReport[];
	readonly organizations: readonly string[];
	readonly places: readonly string[];
	readonly topics: readonly string[];
	readonly statements: readonly SpokenWords[];
};

/** What somebody says in a report. */
export type SpokenWords = {
	readonly person: string;
	readonly text: string;
	readonly about?: string | undefined;
	/** Whether these are the person’s own words, in quotation marks in the report. */
	readonly isQuoted?: boolean | undefined;
	/** Who passes it on. */
	readonly via?: string | undefined;
};

/** Reads what editors list, or else what the archive read. */
export function whatReportSays(article: Article, archive: ReadTexts): WhatReportSays {
	const { organizations, places, topics, statements } = article;
	const people = peopleInReport(article, archive);
	if (listsNames(article)) {
		return {
			people,
			organizations: organizations.map(({ name }) => name),
			places: places.map(({ name }) => name),
			topics: topics.map(({ name }) => name),
			statements,
		};
	}
	const names = archive.namesIn(article.id);
	const ofKind = (wanted: NameKind) =>
		names.filter(({ kind }) => kind === wanted).map(({ name }) => name);
	return {
		people,
		organizations: ofKind('organization'),
		places: ofKind('place'),
		topics: ofKind('topic'),
		statements: archive.statementsIn(article.id).map(toSpokenWords),
	};
}

/** The people in a report. */
export function peopleInReport(
	article: Article,
	archive: Pick<ReadTexts, 'namesIn' | 'rolesIn'>,
): readonly PersonInReport[] {
	if (listsNames(article)) return article.people.map(({ name, role }) => ({ name, role }));
	const roles = new Map(archive.rolesIn(article.id).map(({ person, role }) => [person.name, role]));
	return archive
		.namesIn(article.id)
		.filter(({ kind }) => kind === 'person')
		.map(({ name }) => ({ name, role: roles.get(name) }));
}

function toSpokenWords({ person, text, about, read }: ReportedStatement): SpokenWords {
	return { person: person.name, text, about, ...read };
}
