import type { Article } from './article.ts';
import { type NameKind, nameKinds } from './name-kind.ts';

/** A part of an article in which words are looked for. */
export type Passage = {
	readonly where: 'headline' | 'kicker' | 'summary' | 'statement' | NameKind;
	/** Verbatim. */
	readonly text: string;
};

/** All that an article is found by: headline, kicker, summary, names with aliases, statements. */
export function passagesIn(article: Article): Passage[] {
	const { headline, kicker, summary, statements } = article;
	return [
		{ where: 'headline', text: headline },
		...(kicker === undefined ? [] : [{ where: 'kicker', text: kicker } as const]),
		{ where: 'summary', text: summary },
		...namesIn(article).flatMap(({ kind, name, aliases }) =>
			[name, ...aliases].map((text) => ({ where: kind, text })),
		),
		...statements.flatMap(({ text, about }) => [
			{ where: 'statement', text } as const,
			...(about === undefined ? [] : [{ where: 'statement', text: about } as const]),
		]),
	];
}

/** All whom and what an article names, by kind. */
export function namesIn({ people, organizations, places, topics }: Article) {
	const groups = { person: people, organization: organizations, place: places, topic: topics };
	return nameKinds.flatMap((kind) =>
		groups[kind].map(({ name, aliases }) => ({ kind, name, aliases })),
	);
}
