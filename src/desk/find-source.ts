import type { SourceCount } from '#src/archive/archive.ts';
import { foldName } from '#src/names/fold-name.ts';
import { hashOf } from '#src/names/letters.ts';

/** The one source a reader means, or the nearest that they could. */
export type FoundSource =
	| { readonly kind: 'one'; readonly name: string }
	| { readonly kind: 'none'; readonly nearest: readonly string[] };

/** Finds a source by its name or a part of it that no other source has, whatever the case; or by its `sourceKey`. */
export function findSource(words: string, sources: readonly SourceCount[]): FoundSource {
	const wanted = foldName(words);
	const names = sources.map(({ name }) => name);
	const exact =
		names.find((name) => name === words) ?? names.find((name) => foldName(name) === wanted);
	const known = exact ?? names.find((name) => keyOf(name) === words);
	if (known !== undefined) return { kind: 'one', name: known };
	const partly = wanted === '' ? [] : names.filter((name) => foldName(name).includes(wanted));
	const [only] = partly;
	if (only !== undefined && partly.length === 1) return { kind: 'one', name: only };
	return { kind: 'none', nearest: (partly.length > 0 ? partly : names).slice(0, nearestMax) };
}

/** A short text that `findSource` finds the source by, for a button; the name itself where that is short, or two share a key. */
export function sourceKey(name: string, sources: readonly SourceCount[]): string {
	const key = keyOf(name);
	const isShared = sources.filter((source) => keyOf(source.name) === key).length > 1;
	return name.length <= shortMax || isShared ? name : key;
}

function keyOf(name: string): string {
	return `#${hashOf(name).toString(36)}`;
}

const shortMax = 20;
const nearestMax = 5;
