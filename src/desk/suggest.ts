import type { NameIndex, NameKind, NameSuggestion } from '#src/names/name.ts';
import { nativeAliases } from './native-script.ts';

/** How a suggestion reads and what it stands for; both fit Discord's 100 characters. */
export type Suggestion = { readonly name: string; readonly value: string };

const suggestionsMax = 25;
const suggestionUnitsMax = 100;

/** Names for what was typed so far, most talked-about first, each with its native script beside it. */
export function suggestNames(
	typed: string,
	names: NameIndex,
	kinds?: readonly NameKind[],
): Suggestion[] {
	return names
		.suggest(typed, suggestionsMax, kinds)
		.filter(({ name }) => name.name.length <= suggestionUnitsMax)
		.map((suggestion) => ({ name: beside(suggestion), value: suggestion.name.name }));
}

/** Sources whose name holds what was typed, most articles first. */
export function suggestSources(
	typed: string,
	sources: readonly { readonly name: string }[],
): Suggestion[] {
	const wanted = typed.trim().toLowerCase();
	return sources
		.filter(({ name }) => name.length <= suggestionUnitsMax && name.toLowerCase().includes(wanted))
		.slice(0, suggestionsMax)
		.map(({ name }) => ({ name, value: name }));
}

function beside({ name, alias }: NameSuggestion): string {
	const native = nativeAliases(name);
	const other = native.find((one) => one === alias) ?? native[0] ?? alias;
	const both = `${name.name} · ${other}`;
	return other === undefined || both.length > suggestionUnitsMax ? name.name : both;
}
