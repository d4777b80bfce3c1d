import type { CuratedName } from './curated-names.ts';
import { type Item, problemIn } from './parse-item.ts';
import type { Problem } from './problem.ts';

/** A name and where it stands in its file. */
export type NameEntry = { readonly item: Item; readonly name: CuratedName };

/**
 * Takes out the names that clash with another of their kind: a canonical name that stood before,
 * and a name with an alias that is another's canonical name. Names may share an alias: that is how
 * two people of one name are told apart.
 */
export function partClashes(entries: readonly NameEntry[]): {
	readonly names: readonly CuratedName[];
	readonly clashes: readonly Problem[];
} {
	const first = new Map<string, NameEntry>();
	for (const entry of entries) {
		const place = placeOf(entry.name.kind, entry.name.name);
		if (!first.has(place)) first.set(place, entry);
	}
	const checked = entries.map((entry) => ({ entry, clashes: clashesOf(entry, first) }));
	return {
		names: checked.flatMap(({ entry, clashes }) => (clashes.length === 0 ? [entry.name] : [])),
		clashes: checked.flatMap(({ clashes }) => clashes),
	};
}

function clashesOf(entry: NameEntry, first: ReadonlyMap<string, NameEntry>): Problem[] {
	const { item, name } = entry;
	const earlier = first.get(placeOf(name.kind, name.name));
	if (earlier !== undefined && earlier !== entry) {
		const reason = `is written again: line ${earlier.item.line} has it already`;
		return [problemIn(item, { path: ['name'], at: ['name'], reason })];
	}
	return name.aliases.flatMap((alias, index) => {
		const other = first.get(placeOf(name.kind, alias));
		if (other === undefined || other === entry) return [];
		const path = ['aliases', index];
		const reason = `“${alias}” is a name of its own, on line ${other.item.line}`;
		return [problemIn(item, { path, at: path, reason })];
	});
}

function placeOf(kind: string, name: string): string {
	return `${kind} ${name.normalize('NFKC').toLowerCase()}`;
}
