import { nativeAliases } from '#src/desk/native-script.ts';
import { writeTopics } from '#src/desk/parse-topics.ts';
import type { NameIndex, NameKind, NameSuggestion } from '#src/names/name.ts';
import { choiceNameMax, choicesMax, choiceValueMax } from './limits.ts';

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

function beside({ name, alias }: NameSuggestion): string {
	const native = nativeAliases(name);
	const other = native.find((one) => one === alias) ?? native[0] ?? alias;
	const both = `${name.name} · ${other}`;
	return other === undefined || both.length > choiceNameMax ? name.name : both;
}
