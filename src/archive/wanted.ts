/** Narrows a list to articles that meet every condition given. `since` is inclusive, `until` exclusive. */
export type Filter = {
	/** A source's name, exactly as `sources()` returns it. */
	readonly source?: string;
	readonly since?: Date;
	readonly until?: Date;
	/** The same for reports of which only the day is known, filed under midnight in UTC; as above if undefined. Not later than those. */
	readonly sinceDay?: Date;
	readonly untilDay?: Date;
};

/** What a reader searches for; each term is a word in any of its forms, or exactly a phrase or a "quoted" word. */
export type SearchTerms = {
	readonly all: readonly string[];
	/** One term of each group is enough. */
	readonly either?: readonly (readonly string[])[];
	readonly none: readonly string[];
	/** Sources to leave out, named as in `Filter`. */
	readonly notFrom?: readonly string[];
	/** Leaves out articles that only come close, even if no article has all terms. */
	readonly allOnly?: boolean;
};

/** Which articles count: those that mention all of one to three names and match by full text, within the filter. */
export type Wanted = {
	/** Ids; without any, the terms alone decide. */
	readonly names: readonly number[];
	readonly terms: SearchTerms;
	readonly filter: Filter;
};

/** Which reports are counted by days: those that mention a name, those that are wanted on these days, or all. */
export type ReportsCounted =
	| { readonly kind: 'name'; readonly nameId: number }
	| {
			readonly kind: 'wanted';
			readonly names: Wanted['names'];
			readonly terms: SearchTerms;
			readonly source?: string;
	  }
	| { readonly kind: 'everything' };

/** The reports that one of `about` counts, all if there is none, without those that one of `except` counts. */
export type ReportsSelected = {
	readonly about: readonly ReportsCounted[];
	readonly except: readonly ReportsCounted[];
};

/** The reports of a day, and how many of them mention each name, by its id. */
export type NamesReported = {
	readonly reports: number;
	readonly byName: ReadonlyMap<number, number>;
};

/** Whole UTC days: as many as `days`, 1 to 100, up to and including `lastDay`, such as `2025-06-19`. */
export type UtcDays = { readonly lastDay: string; readonly days: number };
