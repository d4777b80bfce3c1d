import { seeded } from '../chaos/seeded.ts';

/** Random draws that are the same for the same seed. */
export type Dice = {
	/** From 0 to 1. */
	readonly chance: () => number;
	/** True in this share of cases. */
	is(share: number): boolean;
	/** A whole number from `least` to `most`. */
	between(least: number, most: number): number;
	pick<Item>(items: readonly [Item, ...Item[]]): Item;
	/** Undefined if there are no items. */
	oneOf<Item>(items: readonly Item[]): Item | undefined;
	/** Lower-case letters. */
	letters(count: number): string;
};

export function createDice(seed: number): Dice {
	const chance = seeded(seed);
	const below = (bound: number) => Math.floor(chance() * bound);

	return {
		chance,
		is: (share) => chance() < share,
		between: (least, most) => least + below(most - least + 1),
		pick: (items) => items[below(items.length)] ?? items[0],
		oneOf: (items) => items[below(items.length)],
		letters: (count) =>
			Array.from({ length: count }, () => String.fromCharCode(97 + below(26))).join(''),
	};
}
