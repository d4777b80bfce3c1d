import { describe, expect, it } from 'vitest';
import type { ArticleInput } from '#src/articles/article.ts';
import type { Outlet } from '#src/articles/publisher.ts';
import { composeComparison } from '#src/desk/compare.ts';
import { anArticle } from '../harness/an-article.ts';

const texts = { namesIn: () => [], rolesIn: () => [], statementsIn: () => [] };
const outlets: Record<string, Outlet> = {
	One: { country: 'GB', ownership: 'public' },
	Two: { country: 'QA' },
	Three: { country: 'GB', ownership: 'private' },
};
const reader = { texts, outletOf: (name: string) => outlets[name] ?? {} };

function reportsOf(...reports: readonly (Partial<ArticleInput> & { readonly by?: string })[]) {
	return reports.map(({ by, ...report }, n) =>
		anArticle({
			id: `r-${n}`,
			publishedAt: `2025-06-19T0${n}:00:00Z`,
			...(by !== undefined && { source: { name: by } }),
			...report,
		}),
	);
}

function compare(reports: ReturnType<typeof reportsOf>, page = 1) {
	const comparison = composeComparison(reports, page, reader);
	if (comparison === undefined) throw new Error('nothing was compared');
	return comparison;
}

const killed = (count: number) => `${count} people killed in Kyiv after Russian strike`;

describe('a comparison', () => {
	it('has each source once, by its newest report, in the order in which they first reported', () => {
		const { sources, sourceCount, reportCount } = compare(
			reportsOf({ by: 'One' }, { by: 'Two' }, { by: 'One', headline: 'Newer' }),
		);
		expect(sources.map(({ article }) => article.id)).toEqual(['r-2', 'r-1']);
		expect({ sourceCount, reportCount }).toEqual({ sourceCount: 2, reportCount: 3 });
	});

	it('says how each source puts the first number that differs, and nothing for one without it', () => {
		const { sources, hasNumbers } = compare(
			reportsOf(
				{ by: 'One', headline: killed(9) },
				{ by: 'Two', headline: killed(11) },
				{ by: 'Three', headline: 'Strike on Kyiv' },
			),
		);
		expect(sources.map(({ number }) => number)).toEqual([
			'9 people killed',
			'11 people killed',
			undefined,
		]);
		expect(hasNumbers).toBe(true);
	});

	it('shows the report with the number, so that number, headline and time belong together', () => {
		const { sources } = compare(
			reportsOf(
				{ by: 'One', headline: killed(9) },
				{ by: 'Two', headline: killed(11) },
				{ by: 'One', headline: 'Strike on Kyiv' },
			),
		);
		expect(sources[0]).toMatchObject({ article: { id: 'r-0' }, number: '9 people killed' });
	});

	it('shows no numbers if all agree', () => {
		const { hasNumbers, sources } = compare(
			reportsOf({ by: 'One', headline: killed(9) }, { by: 'Two', headline: killed(9) }),
		);
		expect(hasNumbers).toBe(false);
		expect(sources.map(({ number }) => number)).toEqual([undefined, undefined]);
	});

	it('says whom a report lets speak, each once', () => {
		const statements = ['Jo Dow', 'Li Na', 'Jo Dow'].map((person) => ({ person, text: 'Rain.' }));
		const [source] = compare(
			reportsOf({ by: 'One', people: ['Jo Dow', 'Li Na'], statements }),
		).sources;
		expect(source?.voices).toEqual(['Jo Dow', 'Li Na']);
	});

	it('counts sources by country and ownership, and those of which it is not known last', () => {
		const { countries, ownerships } = compare(
			reportsOf(
				{ by: 'Four' },
				{ by: 'Five' },
				{ by: 'Six' },
				{ by: 'One' },
				{ by: 'Two' },
				{ by: 'Three' },
			),
		);
		expect(countries).toEqual([
			{ of: 'GB', sources: 2 },
			{ of: 'QA', sources: 1 },
			{ of: undefined, sources: 3 },
		]);
		expect(ownerships).toEqual([
			{ of: 'public', sources: 1 },
			{ of: 'private', sources: 1 },
			{ of: undefined, sources: 4 },
		]);
	});

	it('leaves out withdrawn reports, and is none if there are no others', () => {
		const reports = reportsOf({ by: 'One', withdrawn: true }, { by: 'Two' });
		expect(compare(reports).sources.map(({ article }) => article.id)).toEqual(['r-1']);
		expect(composeComparison(reports.slice(0, 1), 1, reader)).toBeUndefined();
	});

	it('has pages, the last one for any later number', () => {
		const many = reportsOf(...Array.from({ length: 7 }, (_, n) => ({ by: `Source ${n}` })));
		expect(compare(many).sources).toHaveLength(6);
		expect(compare(many, 2).sources.map(({ article }) => article.id)).toEqual(['r-6']);
		expect(compare(many, 9).page).toBe(2);
	});
});
