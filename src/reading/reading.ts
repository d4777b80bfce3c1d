import type { MentionKind } from './tags.ts';

/*
 * An article is read in three steps, all pure: `find-names.ts` says where its text writes names and
 * which of them mean the same, `roles.ts` what it calls people, `statements.ts` what they said.
 * `read-article.ts` runs them.
 */

/** What the program read in an article. All texts are the article’s own words. */
export type Reading = {
	/** Each person, organization and place once. */
	readonly names: readonly ReadName[];
	/** In the order of the text. */
	readonly statements: readonly ReadStatement[];
};

/** A name that a text writes. */
export type ReadName = {
	readonly kind: MentionKind;
	/** Its fullest spelling in the text; a single word if the text has no more. */
	readonly name: string;
	/** Other full spellings that the text itself ties to it, such as 馬英九 in parentheses. */
	readonly aliases: readonly string[];
	/** What the text calls a person, with “former”, “acting” and the like; at most 200 characters. */
	readonly role?: string;
	/** Whether this one text is enough to know it as a name: a title introduces the person, or the place is a country or its capital. */
	readonly isSure: boolean;
};

/** What a person said. */
export type ReadStatement = {
	/** The `name` of one of the reading’s people. */
	readonly speaker: string;
	/**
	 * If quoted, the words within the quotation marks; if reported, the sentence that reports them, whole.
	 * At most 1,000 characters.
	 */
	readonly text: string;
	readonly isQuoted: boolean;
	/** Who passes it on, if the text says so: “KCNA” in “KCNA quoted Kim as saying”. */
	readonly via?: string;
};

/** Where a text writes a name, in code units; `end` is exclusive. */
export type WrittenName = {
	readonly start: number;
	readonly end: number;
	readonly kind: MentionKind;
	/** The `name` of the reading that it means; undefined if it could be several. */
	readonly name: string | undefined;
};

/** A role where a text writes it. */
export type WrittenRole = {
	readonly start: number;
	readonly end: number;
	readonly text: string;
	/** The `name` of the person whom the text ties it to. */
	readonly name: string;
};
