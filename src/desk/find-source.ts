import type { SourceCount } from '#src/archive/archive.ts';
import { foldName } from '#src/names/fold-name.ts';

/** The one source a reader means, or the nearest that they could. */
export type FoundSource =
	| { readonly kind: 'one'; readonly name: string }
	| { readonly kind: 'none'; readonly nearest: readonly string[] };

/** Finds a source by its name or a part of it that no other source has, whatever the case. */
export function findSource(words: string, sources: readonly SourceCount[]): FoundSource {
	const wanted = foldName(words);
	const names = sources.map(({ name }) => name);
	const exact =
		names.find((name) => name === words) ?? names.find((name) => foldName(name) === wanted);
	if (exact !== undefined) return { kind: 'one', name: exact };
	const partly = wanted === '' ? [] : names.filter((name) => foldName(name).includes(wanted));
	const [only] = partly;
	if (only !== undefined && partly.length === 1) return { kind: 'one', name: only };
	return { kind: 'none', nearest: (partly.length > 0 ? partly : names).slice(0, nearestMax) };
}

const nearestMax = 5;
