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
import { choiceNameMax, choicesMax, choiceValueMax } from '#src/render/message/limits.ts';
import type { Phrases } from '#src/render/phrases/phrases.ts';
import { isVisible, plainLabel, shortenWith } from '#src/render/text/plain-text.ts';
import { showDay } from '#src/render/text/small-print.ts';
import type { Choice } from './command.ts';
import type { Newsroom } from './newsroom.ts';

/** Names for what was typed so far, most talked-about first, each with its native script beside it. */
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
 * Names for the topic that is being typed, the last of a list; those before it stay as they are, and
 * none of them is offered again. `instead` is a word that may stand for a whole list.
 */
export function suggestTopics(
	typed: string,
	names: NameIndex,
	instead: string | undefined,
): Choice[] {
	const { before, sign, term } = splitLastTopic(typed);
	const isFirst = before === '' && sign === '';
	const whole = isFirst && instead?.startsWith(term.toLowerCase()) ? [instead] : [];
	const isThere = topicKeysIn(before, names);
	const written = names
		.suggest(term, choicesMax)
		.map(({ name: { name, kind } }): Topic => ({ kind: 'name', name, as: kind }))
		.filter((topic) => !isThere.has(topicKey(topic)))
		.map((topic) => sign + writeTopics([topic], names));
	return [...whole, ...written]
		.map((last) => `${before}${needsSpace.test(before) ? ' ' : ''}${last}`)
		.filter((list) => list.length <= choiceValueMax)
		.map((list) => ({ name: list, value: list }));
}

/** What of a list is typed already, and the beginning of its last topic, apart from what leaves it out. */
function splitLastTopic(typed: string): { before: string; sign: string; term: string } {
	const { before = '', last = '' } = lastTopic.exec(typed)?.groups ?? {};
	const { sign = '', rest = last } = readExclusion(last.trim().replace(/^[~～^＾]/u, '-')) ?? {};
	return { before: before.trim(), sign, term: rest.trim() };
}

const lastTopic = new RegExp(`^(?<before>.*[${listMarks}|｜]|)(?<last>.*)$`, 'su');
const needsSpace = /[\x21-\x7e]$/;

function topicKeysIn(list: string, names: NameIndex): ReadonlySet<string> {
	const parsed = parseTopics(list, names);
	if (parsed.kind !== 'topics') return new Set();
	return new Set([...parsed.topics, ...parsed.except].map(topicKey));
}

/** Sources whose name holds what was typed, most articles first. */
export function suggestSources(
	typed: string,
	sources: readonly { readonly name: string }[],
): Choice[] {
	const wanted = typed.trim().toLowerCase();
	return sources
		.filter(({ name }) => name.length <= choiceValueMax && name.toLowerCase().includes(wanted))
		.slice(0, choicesMax)
		.map(({ name }) => ({ name, value: name }));
}

/** Stories that hold what was typed, newest first; before anything is typed the newest of all. */
export function toSuggestions(
	typed: string,
	{ archive, now, english }: Pick<Newsroom, 'archive' | 'now' | 'english'>,
): Choice[] {
	const window = { offset: 0, limit: choicesMax };
	const found = typed.trim() === '' ? archive.newest({}, window) : searched();
	return found?.articles.map((article) => showStory(article, english)) ?? [];

	function searched(): Listing | undefined {
		const wanted = parseSearch(typed, archive.sources(), now());
		if (wanted.kind !== 'search') return undefined;
		return archive.search(wanted.words, wanted.filter, window);
	}
}

function showStory({ id, headline, source, publishedAt }: Article, phrases: Phrases): Choice {
	const after = [source?.name, showDay(publishedAt, phrases)].filter(Boolean).join(' · ');
	const whole = `${headline} · ${after}`;
	const name = shortenWith(whole.length > choiceNameMax ? headline : whole, nameBudget, plainLabel);
	return { name: isVisible(name) ? name : id, value: id };
}

const nameBudget = { characters: choiceNameMax, bytes: 4 * choiceNameMax };

function labelWithAlias({ name, alias }: NameSuggestion): string {
	const native = nativeAliases(name);
	const other = native.find((one) => one === alias) ?? native[0] ?? alias;
	const both = `${name.name} · ${other}`;
	return other === undefined || both.length > choiceNameMax ? name.name : both;
}
