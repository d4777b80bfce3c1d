/** What moderators decided about the names of people. */
export type NameDecisions = {
	/** Who has which other names: people who were joined, or have got another name. */
	readonly people: readonly { readonly name: string; readonly aliases: readonly string[] }[];
	/** What is no name. */
	readonly hidden: readonly string[];
	/** Pairs of names that are two people, whatever articles say. */
	readonly apart: readonly (readonly [string, string])[];
};
