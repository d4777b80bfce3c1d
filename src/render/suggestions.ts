import { nativeAliases } from '#src/desk/native-script.ts';
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
