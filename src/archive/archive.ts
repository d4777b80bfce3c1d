import type { Article } from '#src/articles/article.ts';
import type { Problem } from '#src/articles/parse-item.ts';
import type { Name, NameIndex } from '#src/names/name.ts';

/** Which part of a newest-first list is wanted: `offset` 0 to `listedMax`, `limit` 1 to 25. */
export type ListWindow = { readonly offset: number; readonly limit: number };

/** A count that stopped at its bound when `orMore` is true: then it means "at least". */
export type Count = { readonly count: number; readonly orMore: boolean };

/** One window of the newest articles that match, with what is known of all that match. */
export type Listing = {
	/** Newest first. */
	readonly articles: readonly Article[];
	readonly total: Count;
	/** How many different sources the matching articles come from; articles without a source count none. */
	readonly sources: Count;
	/** The newest matching article's `publishedAt`, whatever the window; undefined when nothing matches. */
	readonly newest: string | undefined;
};

/** Narrows a list: all given conditions must hold. `since` is inclusive, `until` exclusive. */
export type Filter = {
	/** A source's name, exactly as `sources()` gives it. */
	readonly source?: string;
	readonly since?: Date;
	readonly until?: Date;
};

/** A reader's words, taken apart: each term is one word or a phrase of several. */
export type SearchTerms = {
	readonly all: readonly string[];
	/** Of each of these one is enough. */
	readonly either?: readonly (readonly string[])[];
	readonly none: readonly string[];
	/** Sources whose articles are left out, named as in `Filter`. */
	readonly notFrom?: readonly string[];
};

/** What a person is, as an article put it, and the dates (`publishedAt`) of the first and the newest article that say so. */
export type Role = { readonly role: string; readonly first: string; readonly last: string };

/** What a person said, and the article that reports it. */
export type ReportedStatement = {
	readonly text: string;
	readonly about?: string;
	readonly article: Article;
};

/** Someone who appears in the same articles; `together` counts those among the newest 200 of the person. */
export type Companion = { readonly name: Name; readonly together: number };

/** A publisher, and how many articles it has here. */
export type SourceCount = { readonly name: string; readonly articles: number };

/** An article and its place in the order of arrival. */
export type Arrival = { readonly seq: number; readonly article: Article };

/** A changed set of articles, as told to the moderator who asked for it. */
export type ReloadReport = {
	/** Articles by id and headline; each list holds at most 25, the counts are whole. */
	readonly added: ArticleChanges;
	readonly changed: ArticleChanges;
	readonly removed: ArticleChanges;
	/** Of those that changed, which their sources withdrew; they are not among `changed`. */
	readonly withdrawn: ArticleChanges;
	/** The files of the editors’ own names that changed: `people.json`, `topics.json`. */
	readonly nameFiles: readonly string[];
	/** At most 50 problems, of `problemCount`. */
	readonly problems: readonly Problem[];
	readonly problemCount: number;
	readonly tookMs: number;
};

export type ArticleChanges = {
	readonly count: number;
	readonly some: readonly { readonly id: string; readonly headline: string }[];
};

/** The archive about itself. `by` is a user id, or undefined when the program itself reloaded at its start. */
export type ArchiveFacts = {
	readonly articles: number;
	readonly names: number;
	readonly newest: string | undefined;
	readonly databaseBytes: number;
	readonly lastReload:
		| { readonly at: Date; readonly by: string | undefined; readonly problemCount: number }
		| undefined;
	/** Whether the last reload can be undone. */
	readonly undoable: boolean;
};

/** A place in the order in which articles first arrived; `archive` tells one log of arrivals from the next, whose numbers mean nothing to each other. */
export type ArrivalPosition = { readonly archive: string; readonly seq: number };

/** How far a list can be paged, and how far matches of words are counted. */
export const listedMax = 500;

/** All articles we hold, and finding them again. Reading is synchronous; only reload and undo take time, in a worker thread. */
export type Archive = {
	/** The names of the current set; ask again after a reload. */
	names(): NameIndex;
	article(id: string): Article | undefined;
	newest(filter: Filter, window: ListWindow): Listing;
	/** The newest articles that mention a name. */
	naming(nameId: number, filter: Filter, window: ListWindow): Listing;
	/** The newest articles that hold the words, by full text; without any words all that the filter lets through. */
	search(words: SearchTerms, filter: Filter, window: ListWindow): Listing;
	/** Newest first, at most `limit`. */
	roles(nameId: number, limit: number): readonly Role[];
	/** Newest first, and how many there are in all. */
	statements(
		nameId: number,
		window: ListWindow,
	): { readonly statements: readonly ReportedStatement[]; readonly total: number };
	/** The people most often named together with this name, most often first, at most `limit`. */
	companions(nameId: number, limit: number): readonly Companion[];
	/** The `publishedAt` of the first and the newest article that mention the name. */
	span(nameId: number): { readonly first: string; readonly last: string } | undefined;
	/** Most articles first, from memory. */
	sources(): readonly SourceCount[];
	facts(): ArchiveFacts;
	/** How far arrivals have come. */
	position(): ArrivalPosition;
	/** The articles whose first version arrived after `after` and no later than `upTo`, in the order of arrival: the first `limit` of them. Throws while the file is known to be damaged: nothing may be missing. */
	arrivals(between: { after: number; upTo: number }, limit: number): readonly Arrival[];
	/** Reads the data folder again; readers see the old set or the new, never a mixture. One at a time: a second call waits for the first. */
	reload(by: string | undefined): Promise<ReloadReport>;
	/** Takes the last reload back, once; undefined when there is nothing to take back. */
	undo(by: string): Promise<ReloadReport | undefined>;
	/** Compares the file with what was written into it, and builds it again from the data folder where it is damaged. */
	check(): Promise<void>;
	/** Calls the listener whenever a reload or an undo has changed what readers see; returns the function that ends it. */
	onChange(listener: () => void): () => void;
	close(): Promise<void>;
};
