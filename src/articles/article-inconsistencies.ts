import { z } from 'zod';
import { Article } from './article.ts';
import type { JsonPath } from './json-text.ts';
import { instantOf, isDay, PublicationDate } from './publication-date.ts';

/** What speaks against one place of an article. */
export type Inconsistency = { readonly path: JsonPath; readonly reason: string };

/** The parts of an article that are held against each other; a faulty one is left out. */
type ComparedFields = {
	readonly [Key in keyof z.infer<typeof ComparedFields>]?:
		| z.infer<typeof ComparedFields>[Key]
		| undefined;
};

const ComparedFields = z.object({
	publishedAt: PublicationDate.optional().catch(undefined),
	updatedAt: PublicationDate.optional().catch(undefined),
	people: Article.shape.people.optional().catch(undefined),
	statements: Article.shape.statements.optional().catch(undefined),
});

/** What no single field shows: dates that contradict each other or lie ahead, and strangers who speak. */
export function findInconsistencies(parts: ComparedFields, now: Date): Inconsistency[] {
	const dates = findDateInconsistencies(parts, now);
	return [
		...findUnlistedSpeakers(parts),
		...dates.map(({ field, reason }) => ({ path: [field], reason })),
	];
}

/** As much of a faulty article as can be held against each other. */
export function comparedFieldsOf(value: unknown): ComparedFields {
	const parsed = ComparedFields.safeParse(value);
	return parsed.success ? parsed.data : {};
}

function findUnlistedSpeakers({ people, statements }: ComparedFields): Inconsistency[] {
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

type ArticleDates = {
	readonly publishedAt?: PublicationDate | undefined;
	readonly updatedAt?: PublicationDate | undefined;
};

export type DateInconsistency = {
	readonly field: 'publishedAt' | 'updatedAt';
	readonly reason: string;
};

const dayMs = 24 * 60 * 60 * 1000;

/** What speaks against an article's dates: more than a day ahead of `now`, or an update before the article. */
function findDateInconsistencies(
	{ publishedAt, updatedAt }: ArticleDates,
	now: Date,
): DateInconsistency[] {
	const latest = now.getTime() + dayMs;
	const objections: DateInconsistency[] = [];
	if (publishedAt !== undefined && instantOf(publishedAt).getTime() > latest) {
		objections.push({ field: 'publishedAt', reason: describeAhead(publishedAt, now) });
	}
	if (updatedAt === undefined) return objections;
	if (instantOf(updatedAt).getTime() > latest) {
		objections.push({ field: 'updatedAt', reason: describeAhead(updatedAt, now) });
	}
	if (publishedAt !== undefined && isBefore(updatedAt, publishedAt)) {
		objections.push({ field: 'updatedAt', reason: `is before publishedAt, ${publishedAt}` });
	}
	return objections;
}

function describeAhead(date: string, now: Date): string {
	return `is ${date}, more than a day after now (${now.toISOString()})`;
}

/** A bare day may be any zone's, so beside one a day's difference proves nothing. */
function isBefore(update: string, publication: string): boolean {
	const toleranceMs = isDay(update) === isDay(publication) ? 0 : dayMs;
	return instantOf(update).getTime() + toleranceMs < instantOf(publication).getTime();
}
