import type { PublicationDate } from '#src/articles/publication-date.ts';
import type { Saying } from '#src/phrases/catalogue.ts';
import { sentencesOf } from '#src/text/sentences.ts';

/** A report as a page shows it, word for word. */
export type Report = {
	/** The line of the page it starts on, from 1. */
	readonly line: number;
	readonly kicker?: string | undefined;
	/** Undefined if the page shows none; the first sentence can stand in for it. */
	readonly headline?: string | undefined;
	/** Whole sentences. */
	readonly paragraphs: readonly string[];
	/** Undefined if the page does not say when the report appeared. */
	readonly publishedAt?: PublicationDate | undefined;
	readonly url?: string | undefined;
	readonly source?: string | undefined;
	readonly language?: string | undefined;
};

/** What an editor should know of a line: what was left out, and why, in English as all of the command line. */
export type Note = { readonly line: number; readonly reason: string | Saying };

/** The reports of a page, in its order. */
export type PageReading = { readonly reports: readonly Report[]; readonly notes: readonly Note[] };

/** The whole sentences of a paragraph, and what remains of one that the page cuts off. */
export function wholeSentences(paragraph: string): {
	readonly whole: string;
	readonly rest: string;
} {
	const text = paragraph.trim();
	if (isWhole(text)) return { whole: text, rest: '' };
	const last = [...sentencesOf(text)].at(-1)?.start ?? 0;
	return { whole: text.slice(0, last).trimEnd(), rest: text.slice(last) };
}

/** Whether a text ends as a sentence does; “…” and a title such as “Gen.” are where a page cuts one off. */
export function isWhole(text: string): boolean {
	return sentenceEnd.test(text) && !cutEnd.test(text);
}

const sentenceEnd = /[.!?:。！？：]["'”’»›)\]」』）]*$/;
const cutEnd =
	/(?:\.{2,}|…|\[[^\]]*…\]|\b(?:Mr|Mrs|Ms|Dr|Gen|Sen|Gov|Rep|Prof|St|Sgt|Capt|Lt|Col)\.)["'”’»›)\]」』）]*$/;

/** A text from a page in a few words, for a note. */
export function quoted(text: string): string {
	return `“${text.length > 60 ? `${text.slice(0, 60).toWellFormed()}…` : text}”`;
}
