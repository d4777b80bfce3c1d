import type { Article, ArticleInput } from '#src/articles/article.ts';
import type { Problem } from '#src/articles/parse-item.ts';
import type { AlikeNames } from '#src/names/alike-names.ts';
import type { Name, NameIndex } from '#src/names/name.ts';
import type { NameDecisions } from '#src/names/name-decisions.ts';
import type {
	Filter,
	NamesReported,
	ReportsCounted,
	ReportsSelected,
	SearchTerms,
	UtcDays,
	Wanted,
} from './wanted.ts';

/** The section of a newest-first list to return: `offset` 0 to `listedMax`, `limit` 1 to 25. */
export type ListWindow = { readonly offset: number; readonly limit: number };

/** A count; with `orMore` it stopped at its bound and means “at least”. */
export type Count = { readonly count: number; readonly orMore: boolean };

/** A story in a list. */
export type ListedStory = {
	/** The number, in the order of arrival, of its first report; it can change when articles change. */
	readonly story: number;
	/** Its newest matching report. */
	readonly article: Article;
	/** Its other reports, matching or not, newest first; at most 24. */
	readonly others: readonly Article[];
};

/** One window of the stories of the newest matching articles, with figures about all matching articles. */
export type Listing = {
	/** Those with the newest matching report first; those that a search finds in headline, kicker or names come before the others. */
	readonly stories: readonly ListedStory[];
	/** How many stories there are to page through: those of the newest `listedMax` matching articles. */
	readonly listed: number;
	/** How many stories match. */
	readonly total: Count;
	/** How many sources the matching articles come from. */
	readonly sources: Count;
	/** The newest matching article's `publishedAt`, whatever the window; undefined when nothing matches. */
	readonly newest: string | undefined;
	/** Whether that is when it arrived. */
	readonly newestIsArrival: boolean;
	/** Set only if the list ends with articles that lack some of the words, best first. */
	readonly closest?: Closest;
};

/** Which stories of a list lack some of the words of a search. */
export type Closest = {
	/** How many stories, at the beginning of the list, have an article with all words. */
	readonly after: number;
	/** The words that the first of the others lacks. */
	readonly missing: readonly string[];
};

/** A day in UTC on which something was reported. */
export type NewsDay = {
	/** As `2025-06-19`. */
	readonly day: string;
	readonly reports: number;
	/** How many of the later reports that were read write this day’s date. */
	readonly written: number;
};

/** A person's role as articles put it, and the `publishedAt` of the first and the newest of these articles. */
export type Role = {
	readonly role: string;
	readonly first: string;
	readonly last: string;
	/** Of the newest of these articles. */
	readonly source: string | undefined;
	/** Whether the program read it in the newest of these articles; if not, editors wrote it there. */
	readonly isRead: boolean;
};

/** A person’s role as the newest article with it puts it. */
export type RoleHolder = {
	readonly person: Name;
	readonly role: string;
	/** Of that article. */
	readonly publishedAt: string;
	readonly source: string | undefined;
	/** As in `Role`. */
	readonly isRead: boolean;
};

/** A person’s role as one article puts it. */
export type RoleInArticle = {
	readonly person: Name;
	readonly role: string;
	readonly isRead: boolean;
};

/** Something a person said, and the article that reports it. */
export type ReportedStatement = {
	readonly person: Name;
	readonly text: string;
	readonly about?: string;
	readonly article: Article;
	/** How the text says it and who passes it on, if the program read it; absent if editors wrote it. */
	readonly read?: { readonly isQuoted: boolean; readonly via: string | undefined };
};

/** A person named together with another name; `together` counts the articles, among the newest 200 with that name. */
export type Companion = {
	readonly name: Name;
	readonly together: number;
	/** Whether only the newest articles were counted, so that `together` means “at least”. */
	readonly orMore: boolean;
};

/** A publisher and its number of articles. */
export type SourceCount = { readonly name: string; readonly articles: number };

/** An article, its position in the order of arrival, and the canonical names that it mentions. */
export type Arrival = {
	readonly seq: number;
	readonly article: Article;
	/** The names that `naming` finds this article by: those its editors listed, then those its text writes. */
	readonly names: readonly MentionedName[];
	/** The number of its story. */
	readonly story: number;
	/** Whether it was no news when it arrived, so that nobody is told of it unasked. */
	readonly isBacklog: boolean;
};

/** A canonical name that an article mentions. */
export type MentionedName = Pick<Name, 'kind' | 'name'>;

/** An article, or a new version of one, from a feed or an import. */
export type NewArrival = {
	readonly article: ArticleInput;
	/** The id of the feed or the import. */
	readonly origin: string;
	/** As in `Arrival`; a new version is what the first one was. */
	readonly isBacklog?: boolean;
};

/** What a reload, an undo or an addition changed. */
export type ReloadReport = {
	/** Each list has at most 25 articles; its count is complete. */
	readonly added: ArticleChanges;
	readonly changed: ArticleChanges;
	readonly removed: ArticleChanges;
	/** Articles withdrawn by their sources; these are not in `changed`. */
	readonly withdrawn: ArticleChanges;
	/** Which of the editors' own name files changed: `people.json`, `topics.json`. */
	readonly nameFiles: readonly string[];
	/** The first of `problemCount` problems. */
	readonly problems: readonly Problem[];
	readonly problemCount: number;
	readonly tookMs: number;
};

/** How many articles changed in one way, and the first of them. */
export type ArticleChanges = {
	readonly count: number;
	readonly some: readonly { readonly id: string; readonly headline: string }[];
};

/** Figures about the archive. `by` is a user id; undefined if the program reloaded by itself. */
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

/** A position in the order of arrival. `archive` names the log of articles; numbers of different logs cannot be compared. */
export type ArrivalPosition = { readonly archive: string; readonly seq: number };

/** How many matching articles a list examines: so far it can be paged, and so far stories are counted. */
export const listedMax = 500;

/** All articles, and every way to find them. Reads are synchronous; what writes or verifies runs in a worker thread. */
export type Archive = {
	/** The names in the current set of articles; ask again after a reload. */
	names(): NameIndex;
	article(id: string): Article | undefined;
	/** The number of the story that an article belongs to, or did until it was removed some days ago; undefined if there is no such article. */
	storyOf(id: string): number | undefined;
	/** The reports of a story in order of publication, at most the newest 50. */
	reports(story: number): readonly Article[];
	/** Those of one day, `2025-06-19`, at most the first 24. */
	reportsOn(story: number, day: string): readonly Article[];
	/** The canonical names that an article mentions, as in its arrival; empty if there is no such article. */
	namesIn(id: string): readonly MentionedName[];
	newest(filter: Filter, window: ListWindow): Listing;
	/** The newest articles that mention a name. */
	naming(nameId: number, filter: Filter, window: ListWindow): Listing;
	/** The newest articles that mention all of one to three names and match by full text; without terms, all that mention them. */
	namingAll(
		nameIds: readonly number[],
		terms: SearchTerms,
		filter: Filter,
		window: ListWindow,
	): Listing;
	/**
	 * The articles with all terms, first those with all in headline, kicker or names, newest first. If there
	 * are none, or few for a long question, those with the most telling terms follow, best first. Without
	 * terms, all that pass the filter.
	 */
	search(terms: SearchTerms, filter: Filter, window: ListWindow): Listing;
	/** The days of the wanted articles, newest first, as far as the newest 20,000 articles go back. */
	days(wanted: Wanted): { readonly days: readonly NewsDay[]; readonly isComplete: boolean };
	/** The stories of one day’s wanted articles, that of the most sources first; at most 5. */
	storiesOn(wanted: Wanted, day: string): readonly number[];
	/** Newest first, of one day those that editors wrote, at most `limit`. */
	roles(nameId: number, limit: number): readonly Role[];
	/** The people with a role that contains all these words, newest first, at most `limit`. */
	roleHolders(words: readonly string[], limit: number): readonly RoleHolder[];
	/** The roles that one article gives people, editors’ and read ones. */
	rolesIn(articleId: string): readonly RoleInArticle[];
	/**
	 * Newest first, with the total. With `terms` only those that have all of them in their words or in the
	 * article’s headline, among the newest 2,000.
	 */
	statements(
		nameId: number,
		window: ListWindow,
		terms?: readonly string[],
	): { readonly statements: readonly ReportedStatement[]; readonly total: number };
	/** What one article says that people said, in its order. */
	statementsIn(articleId: string): readonly ReportedStatement[];
	/** The people most often named together with this name, most frequent first, at most `limit`. */
	companions(nameId: number, limit: number): readonly Companion[];
	/** The names in the newest 200 articles with this name, and how many of these articles mention them. */
	namesBeside(nameId: number): ReadonlyMap<number, number>;
	/** The `publishedAt` of the first and the newest article that mention the name. */
	span(nameId: number): { readonly first: string; readonly last: string } | undefined;
	/** How many reports were published on each of these days, oldest first. */
	reportsPerDay(counted: ReportsCounted, period: UtcDays): readonly number[];
	/** How many stories have reports of these days that mention the name. */
	storiesIn(nameId: number, period: UtcDays): number;
	/** The story with the most reports of these days that mention the name, and these reports; none if all were withdrawn. */
	mainStory(nameId: number, period: UtcDays, among?: ReportsSelected): ListedStory | undefined;
	/** How many reports of a UTC day, `2025-06-19`, mention each name; of more than 20,000 the newest count. */
	namesReported(day: string, among: ReportsSelected): NamesReported;
	/** The source with the most articles first; read from memory. */
	sources(): readonly SourceCount[];
	facts(): ArchiveFacts;
	/** The position of the last arrival. */
	position(): ArrivalPosition;
	/** The first `limit` articles that arrived after `after` and no later than `upTo`, in the order of arrival. Throws while the file is known to be damaged, because none may be missing. */
	arrivals(between: { after: number; upTo: number }, limit: number): readonly Arrival[];
	/**
	 * Adds articles and new versions from feeds and imports, in one transaction, however many. Left out are
	 * versions that are there already, articles whose id the data folder has, and those too old to be kept;
	 * a faulty one is a problem of the report and affects no other.
	 */
	add(arrivals: readonly NewArrival[]): Promise<ReloadReport>;
	/** Reads the data folder again; a second call waits for the first. Readers see the old set or the new one, never a mixture. */
	reload(by: string | undefined): Promise<ReloadReport>;
	/** Undoes the last reload, once; undefined if there is nothing to undo. */
	undo(by: string): Promise<ReloadReport | undefined>;
	/** Pairs that look like one person among the 1,000 most mentioned people, without those decided to be two; at most `limit`. */
	alike(limit: number): readonly AlikeNames[];
	/** Applies what moderators decided about names, in place of what they had decided before. */
	decide(decisions: NameDecisions): Promise<void>;
	/** Verifies the file, and rebuilds it from the log and the data folder if it is damaged. */
	check(): Promise<void>;
	/** Resolves when no task is left: all articles have been read, and older ones searched for all names that are new or have changed. */
	settled(): Promise<void>;
	/** Calls the listener whenever what readers see has changed; returns the function that ends it. */
	onChange(listener: () => void): () => void;
	close(): Promise<void>;
};
