import type { Listing } from '#src/archive/archive.ts';
import type { Article } from '#src/articles/article.ts';
import { parseSearch } from '#src/desk/search.ts';
import { listMarks } from '#src/desk/topic-list.ts';
import { readExclusion } from '#src/desk/topic-words.ts';
import { parseTopics, type Topic, topicKey, writeTopics } from '#src/desk/topics.ts';
import {
	type NameIndex,
	type NameKind,
	type NameSuggestion,
	nativeAliases,
} from '#src/names/name.ts';
import type { Phrases } from '#src/phrases/phrases.ts';
import { choiceNameMax, choicesMax, choiceValueMax } from '#src/render/message/limits.ts';
import { isVisible, plainLabel, shortenWith } from '#src/render/text/plain-text.ts';
import { showDay } from '#src/render/text/small-print.ts';
import type { Choice } from './command.ts';
import type { Newsroom } from './newsroom.ts';

/** Suggests names for what was typed so far, most mentioned first, with their native script. */
export function suggestNames(
	typed: string,
	names: NameIndex,
	kinds?: readonly NameKind[],
): Choice[] {
	return names
		.suggest(typed, choicesMax, kinds)
		.filter(({ name }) => name.name.length <= choiceValueMax)
		.map((suggestion) => ({ name: labelWithAlias(suggestion), value: suggestion.name.name }));
}

/**
 * Suggests names for the last topic in a list. The topics before it are kept and not suggested
 * again. `instead` is a word such as “everything” that can replace the whole list.
 */
export function suggestTopics(
	typed: string,
	names: NameIndex,
	instead: string | undefined,
): Choice[] {
	const { before, sign, term } = splitLastTopic(typed);
	const isFirst = before === '' && sign === '';
	const whole = isFirst && instead?.startsWith(term.toLowerCase()) ? [instead] : [];
	const listedKeys = topicKeysIn(before, names);
	const topics = names
		.suggest(term, choicesMax)
		.map(({ name: { name, kind } }): Topic => ({ kind: 'name', name, as: kind }))
		.filter((topic) => !listedKeys.has(topicKey(topic)))
		.map((topic) => sign + writeTopics([topic], names));
	return [...whole, ...topics]
		.map((last) => `${before}${needsSpaceAfter.test(before) ? ' ' : ''}${last}`)
		.filter((list) => list.length <= choiceValueMax)
		.map((list) => ({ name: list, value: list }));
}

/** Splits a typed list into its earlier topics, and the minus sign and text of the last one. */
function splitLastTopic(typed: string): { before: string; sign: string; term: string } {
	const { before = '', last = '' } = lastTopic.exec(typed)?.groups ?? {};
	const { sign = '', rest = last } = readExclusion(last.trim().replace(/^[~～^＾]/u, '-')) ?? {};
	return { before: before.trim(), sign, term: rest.trim() };
}

const lastTopic = new RegExp(`^(?<before>.*[${listMarks}|｜]|)(?<last>.*)$`, 'su');
const needsSpaceAfter = /[\x21-\x7e]$/;

function topicKeysIn(list: string, names: NameIndex): ReadonlySet<string> {
	const parsed = parseTopics(list, names);
	if (parsed.kind !== 'topics') return new Set();
	return new Set([...parsed.topics, ...parsed.except].map(topicKey));
}

/** Suggests sources whose name contains what was typed, in the order given. */
export function suggestSources(
	typed: string,
	sources: readonly { readonly name: string }[],
): Choice[] {
	const text = typed.trim().toLowerCase();
	return sources
		.filter(({ name }) => name.length <= choiceValueMax && name.toLowerCase().includes(text))
		.slice(0, choicesMax)
		.map(({ name }) => ({ name, value: name }));
}

/** Suggests stories that contain what was typed or, before anything is typed, the newest. */
export function suggestStories(
	typed: string,
	{ archive, now, phrases }: Pick<Newsroom, 'archive' | 'now' | 'phrases'>,
): Choice[] {
	const window = { offset: 0, limit: choicesMax };
	const found = typed.trim() === '' ? archive.newest({}, window) : search();
	return found?.stories.map(({ article }) => toStoryChoice(article, phrases)) ?? [];

	function search(): Listing | undefined {
		const parsed = parseSearch(typed, archive.sources(), now());
		if (parsed.kind !== 'search') return undefined;
		return archive.search({ ...parsed.words, allOnly: true }, parsed.filter, window);
	}
}

function toStoryChoice({ id, headline, source, publishedAt }: Article, phrases: Phrases): Choice {
	const details = [source?.name, showDay(publishedAt, phrases)].filter(Boolean).join(' · ');
	const full = `${headline} · ${details}`;
	const name = shortenWith(full.length > choiceNameMax ? headline : full, nameBudget, plainLabel);
	return { name: isVisible(name) ? name : id, value: id };
}

const nameBudget = { characters: choiceNameMax, bytes: 4 * choiceNameMax };

function labelWithAlias({ name, alias }: NameSuggestion): string {
	const native = nativeAliases(name);
	const shownAlias = native.find((one) => one === alias) ?? native[0] ?? alias;
	const label = `${name.name} · ${shownAlias}`;
	return shownAlias === undefined || label.length > choiceNameMax ? name.name : label;
}
