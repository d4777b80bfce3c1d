import type { Article } from '#src/articles/article.ts';
import { type Outlet, type Ownership, publisherOf } from '#src/articles/publisher.ts';
import { firstNumbersThatDiffer, type NumberInWords } from './story-differences.ts';
import type { Page } from './story-list.ts';
import { type ReadTexts, whatReportSays } from './what-report-says.ts';

/** How the sources of a story tell it: one page of them, the one that reported first before the others. */
export type Comparison = Page & {
	/** The story’s newest report. */
	readonly newest: Article;
	readonly sources: readonly SourceTelling[];
	/** How many sources and reports all pages have. */
	readonly sourceCount: number;
	readonly reportCount: number;
	/** Whether any numbers differ. */
	readonly hasNumbers: boolean;
	/** How many of all sources are from each country, most first; undefined: not known. */
	readonly countries: readonly Share<string>[];
	/** How many of all sources are owned by whom, likewise. */
	readonly ownerships: readonly Share<Ownership>[];
};

/** A part of the sources of a story. */
export type Share<Of> = { readonly of: Of | undefined; readonly sources: number };

/** How one source tells a story. */
export type SourceTelling = {
	readonly outlet: Outlet;
	/** Its newest report or, if numbers differ, the one with its newest number. */
	readonly article: Article;
	/** The first number that differs between sources, as this one puts it. */
	readonly number: string | undefined;
	/** Whom its report lets speak. */
	readonly voices: readonly string[];
};

/** What a comparison reads. */
export type ComparisonReader = {
	readonly texts: ReadTexts;
	/** What is known of a publisher. */
	outletOf(publisher: string): Outlet;
};

/** Compares the reports of a story, given in order of publication; undefined if its sources have withdrawn all. */
export function composeComparison(
	reports: readonly Article[],
	requestedPage: number,
	reader: ComparisonReader,
): Comparison | undefined {
	const valid = reports.filter(({ withdrawn }) => !withdrawn);
	const newest = valid.at(-1);
	if (newest === undefined) return undefined;
	const bySource = Object.values(Object.groupBy(valid, sourceOf)).filter(
		(own) => own !== undefined,
	);
	const numbers = firstNumbersThatDiffer(valid);
	const pages = Math.ceil(bySource.length / pageSources);
	const page = Math.min(requestedPage, pages);
	const shown = bySource.slice((page - 1) * pageSources, page * pageSources);
	const outlets = bySource.map((own) => outletOf(own[0], reader));
	return {
		page,
		pages,
		newest,
		sources: shown.flatMap((own) => tellingOf(own, numbers, reader)),
		sourceCount: bySource.length,
		reportCount: valid.length,
		hasNumbers: numbers.length > 0,
		countries: sharesOf(outlets.map(({ country }) => country)),
		ownerships: sharesOf(outlets.map(({ ownership }) => ownership)),
	};
}

/** A report that names no source may be by any. */
function sourceOf(article: Article): string {
	const publisher = publisherOf(article);
	return publisher === undefined ? `an unnamed one: ${article.id}` : `named: ${publisher}`;
}

function outletOf(article: Article | undefined, reader: ComparisonReader): Outlet {
	const publisher = article && publisherOf(article);
	return publisher === undefined ? {} : reader.outletOf(publisher);
}

function tellingOf(
	own: readonly Article[],
	numbers: readonly NumberInWords[],
	reader: ComparisonReader,
): SourceTelling[] {
	const number = numbers.find(({ article }) => own.includes(article));
	const article = number?.article ?? own.at(-1);
	if (article === undefined) return [];
	const { statements } = whatReportSays(article, reader.texts);
	return [
		{
			outlet: outletOf(article, reader),
			article,
			number: number?.words,
			voices: [...new Set(statements.map(({ person }) => person))],
		},
	];
}

/** The most frequent first, what is not known last. */
function sharesOf<Of>(values: readonly (Of | undefined)[]): Share<Of>[] {
	const counts = new Map<Of | undefined, number>();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	return [...counts]
		.map(([of, sources]) => ({ of, sources }))
		.sort((one, other) => rankOf(other) - rankOf(one));
}

function rankOf({ of, sources }: Share<unknown>): number {
	return of === undefined ? 0 : sources;
}

/** The number of sources on a page: a phone’s screen or two. */
const pageSources = 6;
