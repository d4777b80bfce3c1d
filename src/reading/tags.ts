/** What a name in a text can be of; the order is that of the weights. */
export const mentionKinds = ['person', 'organization', 'place'] as const;
export type MentionKind = (typeof mentionKinds)[number];

/** What names are told apart by: a film, an election, a ship or a product is another name, so that it is no person. */
const taggedKinds = [...mentionKinds, 'other'] as const;
export type TaggedKind = (typeof taggedKinds)[number];

/** A name in a text by its words, or by its code units; `end` is exclusive. */
export type Span<Kind extends TaggedKind = MentionKind> = {
	readonly start: number;
	readonly end: number;
	readonly kind: Kind;
};

/** The tags of a word: outside of names, or for each kind alone, first, inner or last. */
export const tagCount = 1 + 4 * taggedKinds.length;

export const outsideTag = 0;
export const alonePersonTag = 1;
const [alone, first, inner, last] = [alonePersonTag, 2, 3, 4] as const;

/** Whether a word with this tag is part of a person’s name. */
export function isPersonTag(tag: number): boolean {
	return tag >= alone && tag <= last;
}

/** The tags of so many words in which the spans are. */
export function tagsOf(length: number, spans: readonly Span<TaggedKind>[]): Uint8Array {
	const tags = new Uint8Array(length);
	for (const { start, end, kind } of spans) {
		const base = 4 * taggedKinds.indexOf(kind);
		if (end - start === 1) tags[start] = base + alone;
		else {
			tags.fill(base + inner, start, end);
			tags[start] = base + first;
			tags[end - 1] = base + last;
		}
	}
	return tags;
}

/** The spans of tags that follow each other as they may, but for other names. */
export function spansOf(tags: Uint8Array): Span[] {
	const spans: Span[] = [];
	let start = 0;
	for (const [index, tag] of tags.entries()) {
		const kind = mentionKinds[(tag - 1) >> 2];
		const part = ((tag - 1) & 3) + 1;
		if (kind === undefined) continue;
		if (part === first || part === alone) start = index;
		if (part === last || part === alone) spans.push({ start, end: index + 1, kind });
	}
	return spans;
}

/** The tags that can follow each tag; the last list is of those that a sentence can begin with. */
export const followers: readonly Uint8Array[] = Array.from({ length: tagCount + 1 }, (_, tag) => {
	const part = tag === 0 || tag === tagCount ? last : ((tag - 1) & 3) + 1;
	const base = tag - part;
	if (part === first || part === inner) return Uint8Array.of(base + inner, base + last);
	return Uint8Array.from([
		0,
		...taggedKinds.flatMap((_, kind) => [4 * kind + alone, 4 * kind + first]),
	]);
});

/** Whether a sentence can end with a tag. */
export function canEnd(tag: number): boolean {
	const part = ((tag - 1) & 3) + 1;
	return tag === outsideTag || part === alone || part === last;
}
