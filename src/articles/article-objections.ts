import { z } from 'zod';
import { Article } from './article.ts';
import type { JsonPath } from './json-text.ts';
import { instantOf, isDay, PublicationDate } from './publication-date.ts';

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

type Dates = {
	readonly publishedAt?: PublicationDate | undefined;
	readonly updatedAt?: PublicationDate | undefined;
};

export type DateObjection = {
	readonly field: 'publishedAt' | 'updatedAt';
	readonly reason: string;
};

const dayMs = 24 * 60 * 60 * 1000;

/** What speaks against an article's dates: more than a day ahead of `now`, or an update before the article. */
function dateObjections({ publishedAt, updatedAt }: Dates, now: Date): DateObjection[] {
	const latest = now.getTime() + dayMs;
	const objections: DateObjection[] = [];
	if (publishedAt !== undefined && instantOf(publishedAt).getTime() > latest) {
		objections.push({ field: 'publishedAt', reason: aheadOf(publishedAt, now) });
	}
	if (updatedAt === undefined) return objections;
	if (instantOf(updatedAt).getTime() > latest) {
		objections.push({ field: 'updatedAt', reason: aheadOf(updatedAt, now) });
	}
	if (publishedAt !== undefined && isBefore(updatedAt, publishedAt)) {
		objections.push({ field: 'updatedAt', reason: `is before publishedAt, ${publishedAt}` });
	}
	return objections;
}

function aheadOf(date: string, now: Date): string {
	return `is ${date}, more than a day after now (${now.toISOString()})`;
}

/** A bare day may be any zone's, so beside one a day's difference proves nothing. */
function isBefore(update: string, publication: string): boolean {
	const toleranceMs = isDay(update) === isDay(publication) ? 0 : dayMs;
	return instantOf(update).getTime() + toleranceMs < instantOf(publication).getTime();
}
