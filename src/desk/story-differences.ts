import type { Article } from '#src/articles/article.ts';

/** Numbers of one thing that reports give differently. */
export type Difference = {
	/** Whether the later reports can simply know more: then the newest comes first, else the first report. */
	readonly isUpdate: boolean;
	/** Of each number one. */
	readonly quotations: readonly Quotation[];
};

/** Words of a report, verbatim. */
export type Quotation = { readonly words: string; readonly article: Article };
