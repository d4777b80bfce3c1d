import type { DecisionBook } from '#src/bot/newsroom.ts';

/** For bots whose names nobody decides about. */
export const nothingDecided: DecisionBook = {
	current: () => ({ people: [], hidden: [], apart: [] }),
	change: () => Promise.reject(new Error('nobody decides about names here')),
	alike: () => [],
};
