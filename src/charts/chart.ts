/**
 * One to five line charts of numbers by day, one below the other, each with its own scale. A plain value,
 * so that it can be handed to a thread. There are no words in it: they belong to the text beside the
 * picture, which can be read aloud and translated.
 */
export type Chart = {
	readonly panels: readonly Panel[];
	/** The days of the month that are written below the last panel, by the index of their day. */
	readonly dates: readonly { readonly index: number; readonly date: number }[];
};

/** One line, in the color that its place has in `seriesColors`. */
export type Panel = {
	/** Whole numbers from 0 on; as many in each panel. */
	readonly counts: readonly number[];
	/** The numbers 1 to 9 above some of its days, by their index. */
	readonly marks: readonly { readonly index: number; readonly number: number }[];
};

/** The most panels of a chart. */
export const panelsMax = 5;

/** A chart as it was drawn: a PNG file. */
export type DrawnChart = Uint8Array;

/** Discord is sent no more than this, so that a phone loads it at once; a digest also keeps it until it is sent. */
export const pictureBytesMax = 80_000;
