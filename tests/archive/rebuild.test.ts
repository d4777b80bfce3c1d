import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nameKinds } from '#src/names/name.ts';
import type { Files } from '../harness/a-data-folder.ts';
import { anArchive, firstWindow, type TestArchive } from '../harness/an-archive.ts';

const people = ['Wei Chen', 'Chen Wei-ting', 'Ana Sousa', '陳偉'];
const roles = ['minister', 'mayor', undefined];
const days = ['2025-06-01', '2025-06-02', '2025-06-03', '2025-06-04'];

const mention = fc.record({
	name: fc.constantFrom(...people),
	role: fc.constantFrom(...roles),
	aliases: fc.subarray(['Chen', '陳']),
});

/** An article in one of two files, or none; no two share a day, so that their order is sure. */
const placedArticle = fc.record({
	file: fc.constantFrom('articles/a.json', 'articles/b.json', undefined),
	headline: fc.constantFrom('Rain', 'Snow', 'Wind'),
	source: fc.constantFrom('Post', 'Times'),
	people: fc.uniqueArray(mention, { maxLength: 2, selector: ({ name }) => name }),
	speaks: fc.boolean(),
});

const ofEditors = fc.constantFrom(
	undefined,
	JSON.stringify({ people: [{ name: 'Chen Wei-ting', aliases: ['Wei Chen', '陳偉'] }] }),
	JSON.stringify({ people: [{ name: 'Wei Chen', aliases: ['陳偉'] }] }),
);

/** One state of the data folder. */
const folderState = fc
	.record({
		placed: fc.tuple(placedArticle, placedArticle, placedArticle, placedArticle),
		ofEditors,
	})
	.map(({ placed, ofEditors: curated }): Files => {
		const articles = placed.map(({ speaks, file, ...article }, n) => ({
			...article,
			file,
			id: `story-${n}`,
			publishedAt: days[n] ?? '',
			statements: article.people
				.slice(0, speaks ? 1 : 0)
				.map(({ name }) => ({ person: name, text: 'Yes.' })),
		}));
		const inFile = (path: string) =>
			articles.filter(({ file }) => file === path).map(({ file: _, ...article }) => article);
		return {
			'articles/a.json': inFile('articles/a.json'),
			'articles/b.json': inFile('articles/b.json'),
			...(curated === undefined ? {} : { 'people.json': curated }),
		};
	});

/** All that an archive tells, apart from the numbers it gives to names. */
function told({ reader }: TestArchive) {
	const { names, ...archive } = reader();
	const known = nameKinds.flatMap((kind) => names.suggest('', 100, [kind]));
	return {
		newest: archive.newest({}, firstWindow),
		sources: archive.sources,
		words: ['rain', 'snow', 'wind', 'chen', '陈'].map((word) =>
			archive.search({ all: [word], none: [] }, { source: 'Post' }, firstWindow),
		),
		names: known
			.map(({ name: { id, ...name } }) => ({
				...name,
				aliases: name.aliases.toSorted(),
				naming: archive.naming(id, { source: 'Times' }, firstWindow),
				all: archive.naming(id, {}, firstWindow),
				roles: archive.roles(id, 25),
				statements: archive.statements(id, firstWindow),
				span: archive.span(id),
				company: archive
					.companions(id, 25)
					.map((c) => `${c.name.name} ${c.together}`)
					.sort(),
			}))
			.sort((a, b) => (a.name < b.name ? -1 : 1)),
	};
}

it('deleting the archive loses nothing: after any reloads it holds what a first load holds', () => {
	fc.assert(
		fc.property(fc.array(folderState, { minLength: 2, maxLength: 4 }), (states) => {
			const tidyings: (() => void)[] = [];
			const atEnd = (tidy: () => void) => void tidyings.unshift(tidy);
			const [first = {}, ...later] = states;
			const grown = anArchive(first, { atEnd });
			for (const state of later) {
				grown.write({ 'people.json': '{"people": []}', ...state });
				grown.reload();
			}
			const fresh = anArchive(states.at(-1) ?? {}, { atEnd });
			const both = [told(grown), told(fresh)];
			for (const tidy of tidyings) tidy();
			expect(both[0]).toEqual(both[1]);
		}),
		{ numRuns: 25 },
	);
});

it('an undo brings back all that was told before the reload', () => {
	fc.assert(
		fc.property(folderState, folderState, (before, after) => {
			const tidyings: (() => void)[] = [];
			const archive = anArchive(before, { atEnd: (tidy) => void tidyings.unshift(tidy) });
			const toldBefore = told(archive);
			archive.write({ 'people.json': '{"people": []}', ...after });
			archive.reload();
			archive.undo();
			const toldAfter = told(archive);
			for (const tidy of tidyings) tidy();
			// A first load cannot be taken back.
			fc.pre(toldBefore.newest.articles.length > 0);
			expect(toldAfter).toEqual(toldBefore);
		}),
		{ numRuns: 25 },
	);
});
