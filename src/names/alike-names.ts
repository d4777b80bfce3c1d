import type { Name } from './name.ts';
import type { NameDecisions } from './name-decisions.ts';

/** Why two people look like one: what their names differ in. */
export type AlikeReason =
	/** Only in spaces, hyphens, accents or a title. */
	| 'spelling'
	/** In the order of their words. */
	| 'order'
	/** A name is written out in one, and an initial in the other. */
	| 'initial'
	/** One has a name or initial more in the middle. */
	| 'middle name'
	/** One language writes the sounds as another does not. */
	| 'romanization'
	/** They are in different scripts, and sound the same. */
	| 'script'
	/** In one letter of a long word. */
	| 'letter';

/** Two people who look like one, the more mentioned first. */
export type AlikeNames = {
	readonly people: readonly [Name, Name];
	readonly reason: AlikeReason;
};

/** Finds people who look like one person, the most mentioned first, at most `limit` pairs. */
export function findAlike(
	_people: readonly (Name & { readonly isRead: boolean })[],
	_apart: NameDecisions['apart'],
	_limit: number,
): readonly AlikeNames[] {
	return [];
}
