import { foldName } from './fold-name.ts';
import { type FoundName, type Name, type NameIndex, nameKinds } from './name.ts';

/** Makes the names that `buildNameIndex` packed ready for look-ups. */
export function openNameIndex(bytes: Uint8Array): NameIndex {
	// The bytes come from `buildNameIndex` alone.
	const parsed = JSON.parse(new TextDecoder().decode(bytes)) as Name[];
	const names = parsed.toSorted((a, b) => b.mentions - a.mentions || (a.name < b.name ? -1 : 1));
	const forms = new Map(names.map((name) => [name, [name.name, ...name.aliases].map(foldName)]));
	const byId = new Map(names.map((name) => [name.id, name]));
	const namesWith = (kinds: readonly string[], fits: (form: string) => boolean) =>
		names.filter((name) => kinds.includes(name.kind) && forms.get(name)?.some(fits));

	return {
		size: names.length,
		find(words, kinds = nameKinds) {
			const folded = foldName(words);
			const typed = folded.split(' ');
			const exact = namesWith(kinds, (form) => joined(form) === joined(folded));
			if (folded !== '' && exact.length > 0) return found(exact, 'exact');
			const part = namesWith(kinds, (form) =>
				typed.every((word) => form.split(' ').includes(word)),
			);
			if (folded !== '' && part.length > 0) return found(part, 'part');
			return { kind: 'none', nearest: [] };
		},
		suggest(typed, limit, kinds = nameKinds) {
			const folded = foldName(typed);
			return namesWith(kinds, (form) => ` ${form}`.includes(` ${folded}`))
				.slice(0, limit)
				.map((name) => ({ name }));
		},
		byId: (id) => byId.get(id),
	};
}

function found(names: Name[], how: 'exact' | 'part'): FoundName {
	const [name, another] = names;
	if (name === undefined) return { kind: 'none', nearest: [] };
	if (another === undefined) return { kind: 'one', name, how };
	return { kind: 'several', names: names.slice(0, 25), how };
}

function joined(folded: string): string {
	return folded.replaceAll(' ', '');
}
