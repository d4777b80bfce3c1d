import type { SearchTerms, Wanted } from './archive.ts';

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
