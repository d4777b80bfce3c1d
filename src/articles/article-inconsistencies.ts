import { z } from 'zod';
import { type Saying, saying } from '#src/phrases/catalogue.ts';
import { Article } from './article.ts';
import type { JsonPath } from './json-text.ts';
import { instantOf, isDay, PublicationDate } from './publication-date.ts';

/** A contradiction at one path of an article. */
export type Inconsistency = { readonly path: JsonPath; readonly reason: Saying };

/** The fields of an article that are compared with each other; faulty ones are left out. */
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

/** Finds what no single field shows: contradictory or future dates, and speakers who are not listed as people. */
export function findInconsistencies(fields: ComparedFields, now: Date): Inconsistency[] {
	const dates = findDateInconsistencies(fields, now);
	return [
		...findUnlistedSpeakers(fields),
		...dates.map(({ field, reason }) => ({ path: [field], reason })),
	];
}

/** The fields of a faulty article that can still be compared. */
export function comparedFieldsOf(value: unknown): ComparedFields {
	const parsed = ComparedFields.safeParse(value);
	return parsed.success ? parsed.data : {};
}

function findUnlistedSpeakers({ people, statements }: ComparedFields): Inconsistency[] {
	if (people === undefined || statements === undefined || statements.length === 0) return [];
	const listed = new Set(people.flatMap(({ name, aliases }) => [name, ...aliases]));
	return statements.flatMap(({ person }, index) =>
		listed.has(person)
			? []
			: [
					{
						path: ['statements', index, 'person'],
						reason: saying('speakerUnlisted', { person }),
					},
				],
	);
}

type ArticleDates = {
	readonly publishedAt?: PublicationDate | undefined;
	readonly updatedAt?: PublicationDate | undefined;
};

/** What is wrong with a date, considering the other one and the time. */
export type DateInconsistency = {
	readonly field: 'publishedAt' | 'updatedAt';
	readonly reason: Saying;
};

const dayMs = 24 * 60 * 60 * 1000;

/** Finds dates more than a day ahead of `now`, and an update before the publication. */
function findDateInconsistencies(
	{ publishedAt, updatedAt }: ArticleDates,
	now: Date,
): DateInconsistency[] {
	const latest = now.getTime() + dayMs;
	const inconsistencies: DateInconsistency[] = [];
	if (publishedAt !== undefined && instantOf(publishedAt).getTime() > latest) {
		inconsistencies.push({ field: 'publishedAt', reason: describeFutureDate(publishedAt, now) });
	}
	if (updatedAt === undefined) return inconsistencies;
	if (instantOf(updatedAt).getTime() > latest) {
		inconsistencies.push({ field: 'updatedAt', reason: describeFutureDate(updatedAt, now) });
	}
	if (publishedAt !== undefined && isBefore(updatedAt, publishedAt)) {
		inconsistencies.push({
			field: 'updatedAt',
			reason: saying('dateBefore', { date: publishedAt }),
		});
	}
	return inconsistencies;
}

function describeFutureDate(date: string, now: Date): Saying {
	return saying('dateFuture', { date, now: now.toISOString() });
}

/** A bare day can be in any zone, so a difference of less than a day from one proves nothing. */
function isBefore(update: string, publication: string): boolean {
	const toleranceMs = isDay(update) === isDay(publication) ? 0 : dayMs;
	return instantOf(update).getTime() + toleranceMs < instantOf(publication).getTime();
}
