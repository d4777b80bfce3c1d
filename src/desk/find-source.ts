import type { SourceCount } from '#src/archive/archive.ts';
import { foldName, hashOf } from '#src/text/fold.ts';

/** The source that a reader means, or the nearest ones. */
export type FoundSource =
	| { readonly kind: 'one'; readonly name: string }
	| { readonly kind: 'none'; readonly nearest: readonly string[] };

/** Finds a source by its name, by a part that no other source has, or by its `sourceKey`; ignores case. */
export function findSource(text: string, sources: readonly SourceCount[]): FoundSource {
	const folded = foldName(text);
	const names = sources.map(({ name }) => name);
	const exact =
		names.find((name) => name === text) ?? names.find((name) => foldName(name) === folded);
	const found = exact ?? names.find((name) => shortSourceKey(name) === text);
	if (found !== undefined) return { kind: 'one', name: found };
	const containing = folded === '' ? [] : names.filter((name) => foldName(name).includes(folded));
	const [only] = containing;
	if (only !== undefined && containing.length === 1) return { kind: 'one', name: only };
	const nearest = containing.length > 0 ? containing : names;
	return { kind: 'none', nearest: nearest.slice(0, nearestMax) };
}

/** A short text for a button, by which `findSource` finds a source; the name itself if it is short or if two share a key. */
export function sourceKey(name: string, sources: readonly SourceCount[]): string {
	const key = shortSourceKey(name);
	const isShared = sources.filter((source) => shortSourceKey(source.name) === key).length > 1;
	return name.length <= shortMax || isShared ? name : key;
}

function shortSourceKey(name: string): string {
	return `#${hashOf(name).toString(36)}`;
}

const shortMax = 20;
const nearestMax = 5;
