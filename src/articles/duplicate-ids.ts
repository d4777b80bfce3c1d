import type { Problem } from './problem.ts';

/** Where something stands in the data folder. */
export type Place = { readonly file: string; readonly line: number };

/** Where something stands; of an article read long ago only the file is known. */
export type KnownPlace = { readonly file: string; readonly line?: number };

/** Of several articles with one id the first in the order of files and lines stays; this is said of each other one. */
export function duplicateId(id: string, first: KnownPlace, again: Place): Problem {
	const where = first.line === undefined ? `in ${first.file}` : `at ${first.file}:${first.line}`;
	const reason = `has the id “${id}” of another article, ${where}, which stays`;
	return { file: again.file, line: again.line, path: 'id', reason };
}

/** Remembers where each id came first; `claim` answers with a problem when an id comes again. */
export function openIdRegister(): {
	claim: (id: string, place: Place) => Problem | undefined;
} {
	const places = new Map<string, Place>();
	return {
		claim(id, place) {
			const first = places.get(id);
			if (first !== undefined) return duplicateId(id, first, place);
			places.set(id, place);
			return undefined;
		},
	};
}
