import type { Archive } from '#src/archive/archive.ts';
import type { Article } from '#src/articles/article.ts';
import { nativeAliases } from '#src/desk/native-script.ts';
import { parseSearch } from '#src/desk/parse-search.ts';
import { writeTopics } from '#src/desk/parse-topics.ts';
import type { NameIndex, NameKind, NameSuggestion } from '#src/names/name.ts';
import { showDay } from './dates.ts';
import { choiceNameMax, choicesMax, choiceValueMax } from './limits.ts';
import { isVisible, straight } from './plain-text.ts';
import { shortenWith } from './shorten.ts';
import { english } from './words/words.ts';

/** How a suggestion reads and what it stands for. */
export type Suggestion = { readonly name: string; readonly value: string };

/** Names for what was typed so far, most talked-about first, each with its native script beside it. */
export function suggestNames(
	typed: string,
	names: NameIndex,
	kinds?: readonly NameKind[],
): Suggestion[] {
	return names
		.suggest(typed, choicesMax, kinds)
		.filter(({ name }) => name.name.length <= choiceValueMax)
		.map((suggestion) => ({ name: beside(suggestion), value: suggestion.name.name }));
}

/**
 * Names for the topic that is being typed, the last of a list; those before it stay as they are.
 * `instead` is a word that may stand for a whole list.
 */
export function suggestTopics(
	typed: string,
	names: NameIndex,
	instead: string | undefined,
): Suggestion[] {
	const start = 1 + Math.max(...[',', ';', '\n'].map((mark) => typed.lastIndexOf(mark)));
	const before = typed.slice(0, start).trim();
	const term = typed.slice(start).trim();
	const whole = before === '' && instead?.startsWith(term.toLowerCase()) ? [instead] : [];
	const written = names
		.suggest(term, choicesMax)
		.map(({ name: { name, kind } }) => writeTopics([{ kind: 'name', name, as: kind }], names));
	return [...whole, ...written]
		.map((last) => (before === '' ? last : `${before} ${last}`))
		.filter((list) => list.length <= choiceValueMax)
		.map((list) => ({ name: list, value: list }));
}

/** Sources whose name holds what was typed, most articles first. */
export function suggestSources(
	typed: string,
	sources: readonly { readonly name: string }[],
): Suggestion[] {
	const wanted = typed.trim().toLowerCase();
	return sources
		.filter(({ name }) => name.length <= choiceValueMax && name.toLowerCase().includes(wanted))
		.slice(0, choicesMax)
		.map(({ name }) => ({ name, value: name }));
}

/** Stories that hold what was typed, newest first; before anything is typed the newest of all. */
export function offerStories(
	typed: string,
	{ newest, search, sources }: Pick<Archive, 'newest' | 'search' | 'sources'>,
	now: Date,
): Suggestion[] {
	const window = { offset: 0, limit: choicesMax };
	if (typed.trim() === '') return suggestStories(newest({}, window).articles);
	const wanted = parseSearch(typed, sources(), now);
	return wanted.kind === 'search'
		? suggestStories(search(wanted.words, wanted.filter, window).articles)
		: [];
}

function suggestStories(articles: readonly Article[]): Suggestion[] {
	return articles.map(({ id, headline, source, publishedAt }) => {
		const after = [source?.name, showDay(publishedAt, english)].filter(Boolean).join(' · ');
		const whole = `${headline} · ${after}`;
		const name = shortenWith(whole.length > choiceNameMax ? headline : whole, nameRoom, straight);
		return { name: isVisible(name) ? name : id, value: id };
	});
}

const nameRoom = { characters: choiceNameMax, bytes: 4 * choiceNameMax };

function beside({ name, alias }: NameSuggestion): string {
	const native = nativeAliases(name);
	const other = native.find((one) => one === alias) ?? native[0] ?? alias;
	const both = `${name.name} · ${other}`;
	return other === undefined || both.length > choiceNameMax ? name.name : both;
}
