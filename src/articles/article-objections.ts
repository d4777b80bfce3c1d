import { z } from 'zod';
import { Article } from './article.ts';
import { dateObjections } from './date-objections.ts';
import type { JsonPath } from './json-text.ts';
import { PublicationDate } from './publication-date.ts';

/** What speaks against one place of an article. */
export type Objection = { readonly path: JsonPath; readonly reason: string };

/** The parts of an article that are held against each other; a faulty one is left out. */
type Parts = {
	readonly [Key in keyof z.infer<typeof Parts>]?: z.infer<typeof Parts>[Key] | undefined;
};

const Parts = z.object({
	publishedAt: PublicationDate.optional().catch(undefined),
	updatedAt: PublicationDate.optional().catch(undefined),
	people: Article.shape.people.optional().catch(undefined),
	statements: Article.shape.statements.optional().catch(undefined),
});

/** What no single field shows: dates that contradict each other or lie ahead, and strangers who speak. */
export function objectionsTo(parts: Parts, now: Date): Objection[] {
	const dates = dateObjections(parts, now);
	return [
		...strangersSpeaking(parts),
		...dates.map(({ field, reason }) => ({ path: [field], reason })),
	];
}

/** As much of a faulty article as can be held against each other. */
export function partsOf(value: unknown): Parts {
	const parsed = Parts.safeParse(value);
	return parsed.success ? parsed.data : {};
}

function strangersSpeaking({ people, statements }: Parts): Objection[] {
	if (people === undefined || statements === undefined || statements.length === 0) return [];
	const known = new Set(people.flatMap(({ name, aliases }) => [name, ...aliases]));
	return statements.flatMap(({ person }, index) =>
		known.has(person)
			? []
			: [
					{
						path: ['statements', index, 'person'],
						reason: `“${person}” is not among this article’s people`,
					},
				],
	);
}
