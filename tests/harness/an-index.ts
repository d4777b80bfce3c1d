import { buildNameIndex } from '#src/names/build-name-index.ts';
import type { FoundName, Name, NameIndex } from '#src/names/name.ts';
import { createNameIndex } from '#src/names/name-index.ts';
import { createNameRecognizer, type NameRecognizer } from '#src/names/name-recognizer.ts';
import { rankedNames } from '#src/names/ranked-names.ts';

type NameFacts = Partial<Name> & Pick<Name, 'name'>;

/** An index of these names, by default people with one mention; ids count from 1. */
export function anIndex(names: readonly NameFacts[]): NameIndex {
	return createNameIndex(rankedNames(buildNameIndex(complete(names))));
}

/** A recognizer of these names, with the same defaults as `anIndex`. */
export function aRecognizer(names: readonly NameFacts[]): NameRecognizer {
	return createNameRecognizer(buildNameIndex(complete(names)));
}

function complete(names: readonly NameFacts[]): Name[] {
	return names.map(
		(facts, index): Name => ({
			id: index + 1,
			kind: 'person',
			aliases: [],
			mentions: 1,
			...facts,
		}),
	);
}

/** A look-up's result in one line: `part: Sergei Shoigu`, or `nearest:` with up to five names. */
export function describeFound(found: FoundName): string {
	if (found.kind === 'one') return `${found.how}: ${found.name.name}`;
	if (found.kind === 'none') return `nearest: ${found.nearest.map(({ name }) => name).join(', ')}`;
	return `${found.how}: ${found.names.map(({ name }) => name).join(', ')}`;
}
