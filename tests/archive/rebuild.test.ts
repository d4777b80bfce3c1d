import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Listing, NewArrival, ReportedStatement } from '#src/archive/archive.ts';
import { nameKinds } from '#src/names/name.ts';
import { type Files, now, withOwnSummary } from '../harness/a-data-folder.ts';
import { readSimply } from '../harness/a-simple-reader.ts';
import { anArchive, firstWindow, type TestArchive } from '../harness/an-archive.ts';
import { anArticle } from '../harness/an-article.ts';

const people = ['Wei Chen', 'Chen Wei-ting', 'Ana Sousa', 'Rui Sousa', '陳偉'];
const roles = ['minister', 'mayor', undefined];
const days = ['2025-06-01', '2025-06-02', '2025-06-03', '2025-06-04'];

const mention = fc.record({
	name: fc.constantFrom(...people),
	role: fc.constantFrom(...roles),
	aliases: fc.subarray(['Chen', '陳']),
});

/** An article in one of two files, or in none. Each later gets its own day, so that their order is certain. */
const placedArticle = fc.record({
	file: fc.constantFrom('articles/a.json', 'articles/b.json', undefined),
	headline: fc.constantFrom(
		'Rain',
		'Snow on Wei Chen',
		'Today Sousa met Wei-ting',
		'They say Chen met Ana Sousa',
		'陈伟 and Wind',
	),
	summary: fc.constantFrom(
		'It rained.',
		'Minister Ana Sousa said: “It rains.”',
		'Mayor Ana Sousa met Rui Sousa. Sousa said: “No.”',
		'Rui Sousa met Jo Lima, then Chen Wei-ting.',
		'Jo Lima (陳偉) said: “Yes.”',
		'Chen Wei-ting (陳偉) left, 林安 stayed.',
		'They left the city of Jo-Lima, said 陳偉.',
	),
	source: fc.constantFrom('Post', 'Times'),
	people: fc.uniqueArray(mention, { maxLength: 2, selector: ({ name }) => name }),
	speaks: fc.boolean(),
});

const anyPeopleFile = fc.constantFrom(
	undefined,
	JSON.stringify({ people: [{ name: 'Chen Wei-ting', aliases: ['Wei Chen', '陳偉'] }] }),
	JSON.stringify({ people: [{ name: 'Wei Chen', aliases: ['陳偉'] }, { name: 'Mei Chen' }] }),
);

/** A text with words that make its article a story of its own, which it must be for its answers to be certain. */
function asOwnStory(id: string, text: string): string {
	return `${text}\n\n${withOwnSummary({ id }).summary}`;
}

/** A state of the data folder. */
const folderState = fc
	.record({
		placed: fc.tuple(placedArticle, placedArticle, placedArticle, placedArticle),
		peopleFile: anyPeopleFile,
	})
	.map(({ placed, peopleFile }): Files => {
		const articles = placed.map(({ speaks, file, ...article }, n) => ({
			...article,
			file,
			id: `story-${n}`,
			publishedAt: days[n] ?? '',
			summary: asOwnStory(`story-${n}`, article.summary),
			statements: article.people
				.slice(0, speaks ? 1 : 0)
				.map(({ name }) => ({ person: name, text: 'Yes.' })),
		}));
		const inFile = (path: string) =>
			articles.filter(({ file }) => file === path).map(({ file: _, ...article }) => article);
		return {
			'articles/a.json': inFile('articles/a.json'),
			'articles/b.json': inFile('articles/b.json'),
			...(peopleFile === undefined ? {} : { 'people.json': peopleFile }),
		};
	});

/** Versions of three articles, as feeds bring them at one time. */
const feedState = fc.array(
	placedArticle.chain(({ file: _, speaks, ...article }) =>
		fc.integer({ min: 4, max: 6 }).map((n): NewArrival => {
			const publishedAt = `2025-06-0${n + 1}`;
			const id = `story-${n}`;
			const summary = asOwnStory(id, article.summary);
			return { origin: 'feed', article: anArticle({ ...article, id, summary, publishedAt }) };
		}),
	),
	{ maxLength: 3 },
);

/** A list without the numbers of its stories, which come from the arrival log. */
function listing({ stories, ...figures }: Listing) {
	return { ...figures, stories: stories.map(({ article, others }) => ({ article, others })) };
}

/** All answers of an archive, without the ids of names. */
function answersOf({ reader }: TestArchive) {
	const { names, ...archive } = reader();
	const suggestions = nameKinds.flatMap((kind) => names.suggest('', 100, [kind]));
	return {
		newest: listing(archive.newest({}, firstWindow)),
		sources: archive.sources,
		found: ['rain', 'snow', 'wind', 'chen', '陈'].map((term) =>
			listing(archive.search({ all: [term], none: [] }, { source: 'Post' }, firstWindow)),
		),
		arrivals: archive
			.arrivals({ after: 0, upTo: archive.position().seq }, 100)
			.map(({ article, names }) => [article.id, ...names.map(({ name }) => name).sort()])
			.sort(),
		names: suggestions
			.map(({ name: { id, ...name } }) => ({
				...name,
				aliases: name.aliases.toSorted(),
				naming: listing(archive.naming(id, { source: 'Times' }, firstWindow)),
				all: listing(archive.naming(id, {}, firstWindow)),
				roles: archive.roles(id, 25),
				statements: archive.statements(id, firstWindow).statements.map(withoutId),
				span: archive.span(id),
				companions: archive
					.companions(id, 25)
					.map((companion) => `${companion.name.name} ${companion.together}`)
					.sort(),
			}))
			.sort((a, b) => (a.name < b.name ? -1 : 1)),
	};
}

function withoutId({ person, ...statement }: ReportedStatement) {
	return { ...statement, person: person.name };
}

type States = readonly (readonly [Files, readonly NewArrival[]])[];

const anyStates = fc.array(fc.tuple(folderState, feedState), { minLength: 2, maxLength: 4 });

/** Checks a property of an archive that goes through states, one after the other. */
function checkGrowing(now: Date, check: (grown: TestArchive, states: States) => void): void {
	fc.assert(
		fc.property(anyStates, (states) => {
			const cleanups: (() => void)[] = [];
			const atEnd = (cleanUp: () => void) => void cleanups.unshift(cleanUp);
			const [first, ...later] = states;
			const grown = anArchive(first?.[0] ?? {}, { atEnd, now, readArticle: readSimply });
			grown.add(first?.[1] ?? []);
			for (const [folder, feed] of later) {
				grown.write({ 'people.json': '{"people": []}', ...folder });
				grown.reload();
				grown.add(feed);
			}
			try {
				check(grown, states);
			} finally {
				for (const cleanUp of cleanups) cleanUp();
			}
		}),
		{ numRuns: 25 },
	);
}

/** So late that reports that were removed are no longer kept in their stories, of which a new archive knows nothing. */
const late = new Date('2025-08-01T00:00:00Z');

it('an archive after any reloads and arrivals answers like one that was just built', () => {
	checkGrowing(late, (grown, states) => {
		const atEnd: (() => void)[] = [];
		const settings = {
			atEnd: (cleanUp: () => void) => void atEnd.unshift(cleanUp),
			now: late,
			readArticle: readSimply,
		};
		const fresh = anArchive(states.at(-1)?.[0] ?? {}, settings);
		fresh.add(states.flatMap(([, feed]) => feed));
		const answers = answersOf(fresh);
		for (const cleanUp of atEnd) cleanUp();
		expect(answersOf(grown)).toEqual(answers);
	});
});

it('an archive after any reloads and arrivals answers like one made from its log', () => {
	checkGrowing(now, (grown) => {
		const [answers, order] = [answersOf(grown), orderOf(grown)];
		grown.loseArchive();
		expect(answersOf(grown)).toEqual(answers);
		expect(orderOf(grown)).toEqual(order);
	});
});

/** The order of arrival, with its numbers. */
function orderOf({ reader }: TestArchive) {
	const { archive, seq: upTo } = reader().position();
	const arrivals = reader().arrivals({ after: 0, upTo }, 100);
	return { archive, upTo, arrivals: arrivals.map(({ seq, article }) => [seq, article.id]) };
}

it('an undo restores every answer from before the reload', () => {
	fc.assert(
		fc.property(folderState, folderState, (before, after) => {
			const cleanups: (() => void)[] = [];
			const atEnd = (cleanUp: () => void) => void cleanups.unshift(cleanUp);
			const archive = anArchive(before, { atEnd, now: late, readArticle: readSimply });
			const answersBefore = answersOf(archive);
			const isEmpty = archive.reader().facts().articles === 0;
			archive.write({ 'people.json': '{"people": []}', ...after });
			archive.reload();
			archive.undo();
			const answersAfter = answersOf(archive);
			for (const cleanUp of cleanups) cleanUp();
			// A first load cannot be undone.
			fc.pre(!isEmpty);
			expect(answersAfter).toEqual(answersBefore);
		}),
		{ numRuns: 25 },
	);
});
