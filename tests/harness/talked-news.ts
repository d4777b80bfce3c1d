import type { ArticleInput } from '#src/articles/article.ts';

type Mentioned = {
	readonly people: readonly string[];
	/** How many reports on each day, and of which month’s days. */
	readonly reports: number;
	readonly days: readonly number[];
};

/** Reports of June 2025 that mention these people, each a story of its own. */
export function reportsOf({ people, reports, days }: Mentioned): Partial<ArticleInput>[] {
	return days.flatMap((day) =>
		Array.from({ length: reports }, (_, n) => ({
			id: `${people.join('-').toLowerCase().replace(/\W+/g, '-')}-${day}-${n}`,
			headline: `${people.join(' and ')} on day ${day}, part ${n * 7919}`,
			people: [...people],
			url: `https://news.example/${day}/${n}`,
			source: { name: 'Harbor Post' },
			publishedAt: `2025-06-${`${day}`.padStart(2, '0')}T10:0${n}:00Z`,
		})),
	);
}

/** The week from Monday 9 to Sunday 15 June, and the one before. */
export const thisWeek = [9, 10, 11, 12, 13, 14, 15] as const;
export const weekBefore = [2, 3, 4, 5, 6, 7, 8] as const;

/** Jo Dow rises, Li Na falls, and Ann Bo stays as she was. */
export function twoWeeks(): Partial<ArticleInput>[] {
	return [
		...reportsOf({ people: ['Jo Dow'], reports: 3, days: thisWeek }),
		...reportsOf({ people: ['Jo Dow'], reports: 1, days: weekBefore.slice(0, 3) }),
		...reportsOf({ people: ['Li Na'], reports: 3, days: weekBefore }),
		...reportsOf({ people: ['Li Na'], reports: 1, days: thisWeek.slice(0, 2) }),
		...reportsOf({ people: ['Ann Bo'], reports: 1, days: [...weekBefore, ...thisWeek] }),
	];
}
