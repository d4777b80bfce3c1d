import { z } from 'zod';
import { label } from '#src/articles/article.ts';

/** The most names of one person, joins of joins included. */
export const spellingsMax = 50;

/** The most decisions of one kind. 3,000 of each are a document of some hundred kilobytes, which each decision writes. */
export const decisionsMax = 3_000;

/** Two names of two people. */
export const NamePair = z.tuple([label, label]).readonly();

/**
 * What moderators decided about the names of people, as the archive uses it: `people` are shown under
 * `name` wherever an article has one of the aliases; no name and no alias stands twice, by `nameKey`.
 * `hidden` names are shown nowhere; `apart` are pairs that are two people, however alike they look.
 */
export const NameDecisions = z
	.strictObject({
		people: z
			.array(
				z
					.strictObject({ name: label, aliases: z.array(label).max(spellingsMax).readonly() })
					.readonly(),
			)
			.max(2 * decisionsMax)
			.readonly(),
		hidden: z.array(label).max(decisionsMax).readonly(),
		apart: z.array(NamePair).max(decisionsMax).readonly(),
	})
	.readonly();

export type NameDecisions = z.infer<typeof NameDecisions>;
