import { instantOf, isDay, type PublicationDate } from './publication-date.ts';

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
export function dateObjections({ publishedAt, updatedAt }: Dates, now: Date): DateObjection[] {
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
