import type { NameKind } from '#src/names/name.ts';

/** One thing that a subscription is about: a canonical name, or words to look for in the text. */
export type Topic =
	| { readonly kind: 'name'; readonly name: string; readonly as: NameKind }
	| { readonly kind: 'words'; readonly words: string };

/** What a subscription wants told: articles about any of `topics` (none: about anything), and none about `except`. */
export type Wanted = {
	readonly topics: readonly Topic[];
	readonly except: readonly Topic[];
};

/** The same text for the same topic. */
export function keyOf(topic: Topic): string {
	return topic.kind === 'name' ? `${topic.as} ${topic.name}` : `words ${topic.words}`;
}

/** Each topic once, in the order in which they first come. */
export function distinctTopics(topics: readonly Topic[]): readonly Topic[] {
	return [...new Map(topics.map((topic) => [keyOf(topic), topic])).values()];
}
