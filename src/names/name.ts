import { type NameKind, nameKinds } from '#src/articles/article.ts';

export { type NameKind, nameKinds };

/** A person, organization, place or topic that articles name: one canonical name and its aliases. */
export type Name = {
	/** Its row in the archive; stable within one archive file, but not when that is rebuilt. */
	readonly id: number;
	readonly kind: NameKind;
	readonly name: string;
	/** Other spellings in any script, those that the editors listed first; never the canonical name. */
	readonly aliases: readonly string[];
	/** How many articles mention it: their editors list it or their text writes it. 0 if only the editors' own files have it. */
	readonly mentions: number;
};

/**
 * The name that a reader's text means. `several` lists 2 to 25 names and `nearest` 0 to 5, the most
 * mentioned first: a look-up never guesses.
 *
 * - `exact`: the canonical name or an alias, whatever the case, script variant or punctuation
 * - `part`: contains every word typed (`shoigu`), in any order that does not make it a relative’s; a
 *   name without further words wins
 * - `typo`: found only by correcting the spelling or transliteration, with the fewest corrections, or
 *   by leaving out a title or middle name, by initials, or from another script
 */
export type FoundName =
	| { readonly kind: 'one'; readonly name: Name; readonly how: 'exact' | 'part' | 'typo' }
	| {
			readonly kind: 'several';
			readonly names: readonly Name[];
			readonly how: 'exact' | 'part' | 'typo';
	  }
	| { readonly kind: 'none'; readonly nearest: readonly Name[] };

/** A name offered while a reader types; `alias` is what the typing matched, unless it was the name itself. */
export type NameSuggestion = { readonly name: Name; readonly alias?: string };

/** All names in the archive, kept in memory so that look-ups need no I/O. They find only names that an article mentions. */
export type NameIndex = {
	/** How many names an article mentions. */
	readonly size: number;
	/** Finds the name of one of `kinds` that a reader's text means; all kinds by default. */
	find(text: string, kinds?: readonly NameKind[]): FoundName;
	/** Like `find`, but without corrections and `nearest`: a text that is not a name takes microseconds, not milliseconds. */
	findWritten(text: string, kinds?: readonly NameKind[]): FoundName;
	/** The names that a text of some sentences writes, the most mentioned first; `language` is a code such as `en`. Doubtful names are left out. */
	writtenIn(text: string, language: string): readonly Name[];
	/** Offers at most `limit` names for the text typed so far: exact spellings first, then the most mentioned. */
	suggest(typed: string, limit: number, kinds?: readonly NameKind[]): readonly NameSuggestion[];
	/** Also finds a name that no article mentions yet. */
	byId(id: number): Name | undefined;
};

/** The aliases that are not in Latin script. */
export function nativeAliases({ aliases }: Name): string[] {
	return aliases.filter(isNative);
}

/** Reads all spellings of exactly a name; none if nobody, or several, are called so. */
export function spellingsIn(names: NameIndex): (name: string) => readonly string[] {
	return (text) => {
		const found = names.findWritten(text);
		if (found.kind !== 'one' || found.how !== 'exact') return [];
		return [found.name.name, ...found.name.aliases];
	};
}

/** All aliases, those that are not in Latin script first. */
export function aliasesNativeFirst(name: Name): string[] {
	return [...nativeAliases(name), ...name.aliases.filter((alias) => !isNative(alias))];
}

function isNative(text: string): boolean {
	return /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(text);
}
