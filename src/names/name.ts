import { type NameKind, nameKinds } from '#src/articles/article.ts';

export { type NameKind, nameKinds };

/** A person, organization, place or topic that articles name: one canonical name and its aliases. */
export type Name = {
	/** Its row in the archive; stable within one archive file, not across rebuilds. */
	readonly id: number;
	readonly kind: NameKind;
	readonly name: string;
	/** Other ways it is written, in any script, the editors' own first; never the canonical name. */
	readonly aliases: readonly string[];
	/** How many articles name it, at least 1. */
	readonly mentions: number;
};

/**
 * What a reader's words stand for.
 * `exact`: the canonical name or an alias, whatever the case, script variant or punctuation;
 * `part`: every word typed is a word of it (`shoigu`), in any order; a name that has no further word
 * comes before those that have; `typo`: only after mending slips of spelling, and the fewest.
 * `several` holds 2 to 25 names and `nearest` 0 to 5, most talked-about first: never a guess.
 */
export type FoundName =
	| { readonly kind: 'one'; readonly name: Name; readonly how: 'exact' | 'part' | 'typo' }
	| {
			readonly kind: 'several';
			readonly names: readonly Name[];
			readonly how: 'exact' | 'part' | 'typo';
	  }
	| { readonly kind: 'none'; readonly nearest: readonly Name[] };

/** A name offered while a reader types, with the alias that their typing matched, if it was one. */
export type NameSuggestion = { readonly name: Name; readonly alias?: string };

/** All names of the archive, in memory; look-ups do no I/O. */
export type NameIndex = {
	readonly size: number;
	/** Resolves a reader's words to a name of one of `kinds`. */
	find(words: string, kinds?: readonly NameKind[]): FoundName;
	/** The same as `find`, only that it mends no spelling and looks for nothing near: microseconds instead of milliseconds where the words are no name. */
	findWritten(words: string, kinds?: readonly NameKind[]): FoundName;
	/** Offers at most `limit` names for what was typed so far: those spelled just so, then the most talked-about first; for '' the most talked-about of all. */
	suggest(typed: string, limit: number, kinds?: readonly NameKind[]): readonly NameSuggestion[];
	byId(id: number): Name | undefined;
};

/** The aliases in a script other than Latin. */
export function nativeAliases({ aliases }: Name): string[] {
	return aliases.filter(isNative);
}

/** All aliases, those in a script other than Latin first. */
export function aliasesNativeFirst(name: Name): string[] {
	return [...nativeAliases(name), ...name.aliases.filter((alias) => !isNative(alias))];
}

function isNative(text: string): boolean {
	return /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(text);
}
