/** How much of a story what is posted shows; see `Look`. */
export const lookKinds = ['full', 'compact', 'headlines'] as const;

/** How digests and alerts look. */
export type Look = {
	/**
	 * - `full`: the top story, or an alert’s, with two sentences and a picture
	 * - `compact`: without these
	 * - `headlines`: lines only, without sections
	 */
	readonly kind: (typeof lookKinds)[number];
	/** The color of the edge, `0xRRGGBB`; undefined for Dateline’s own blue. */
	readonly accent: number | undefined;
	/** Whether a full look has pictures. */
	readonly thumbnails: boolean;
};

/** For whoever chose nothing. */
export const defaultLook: Look = { kind: 'full', accent: undefined, thumbnails: true };

/**
 * How a story is written in a posted message, which is read later: every date is fixed, and the source has the
 * link, so that all headlines look alike.
 *
 * - `lead`: label, headline, two sentences, source with date, other sources
 * - `title`: the same without the sentences
 * - `line`: headline and source in one line, with its date only if it is old
 */
export const entryShapes = ['lead', 'title', 'line'] as const;

export type EntryShape = (typeof entryShapes)[number];

/** How the story that stands first, or alone, is written. */
export const topShapes = {
	full: 'lead',
	compact: 'title',
	headlines: 'line',
} as const satisfies Readonly<Record<Look['kind'], EntryShape>>;
