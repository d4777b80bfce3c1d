import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { NewArrival } from '#src/archive/archive.ts';
import { arriving, peopleIn } from '../harness/a-reading-archive.ts';
import { readSimply } from '../harness/a-simple-reader.ts';
import { anArchive } from '../harness/an-archive.ts';

const people = ['Ana Sousa', 'Rui Sousa', 'Jo Lima', 'Bo Lima', 'Mei Chen'];

/** What an article reads, all that admission depends on. */
const anyText = fc.record({
	id: fc.integer({ min: 1, max: 7 }).map((n) => `a-${n}`),
	person: fc.constantFrom(...people),
	isTitled: fc.constantFrom(true, false, false, false, false),
	from: fc.constantFrom('Post', 'Times'),
	isListed: fc.constantFrom(true, false, false, false, false, false),
});

type Text = typeof anyText extends fc.Arbitrary<infer Value> ? Value : never;

function arrivalOf({ id, person, isTitled, from, isListed }: Text): NewArrival {
	const summary = isListed ? 'It rained.' : `${isTitled ? 'Minister ' : ''}${person} left.`;
	return arriving(id, summary, { from, ...(isListed ? { people: [person] } : {}) });
}

/** Who is a name, by the rules alone: first without known surnames, then with those of the first. */
function expectedPeople(texts: readonly Text[]): string[] {
	const articlesOf = (person: string) => texts.filter((text) => text.person === person);
	const read = (person: string) => articlesOf(person).filter(({ isListed }) => !isListed);
	const strong = people.filter((person) => {
		const articles = read(person);
		const sources = new Set(articles.map(({ from }) => from));
		const isSure = articles.some(({ isTitled }) => isTitled);
		const isListed = articlesOf(person).length > articles.length;
		return isListed || isSure || articles.length > 2 || sources.size > 1;
	});
	const surname = (person: string) => person.split(' ')[1];
	const weak = people.filter((person) => {
		const isKnown = strong.some((other) => other !== person && surname(other) === surname(person));
		return isKnown && read(person).length === 2;
	});
	return [...new Set([...strong, ...weak])].sort();
}

it('the names are those that the rules give for the present articles, whatever came before and in which order', () => {
	fc.assert(
		fc.property(fc.array(anyText, { minLength: 8, maxLength: 24 }), (texts) => {
			const cleanUps: (() => void)[] = [];
			const atEnd = (cleanUp: () => void) => void cleanUps.unshift(cleanUp);
			const settings = { atEnd, readArticle: readSimply };
			const test = anArchive({ 'articles/old.json': [{ id: 'old' }] }, settings);
			const present = new Map<string, Text>();
			try {
				for (const text of texts) {
					present.set(text.id, text);
					test.add([arrivalOf(text)]);
					expect(peopleIn(test)).toEqual(expectedPeople([...present.values()]));
				}
			} finally {
				for (const cleanUp of cleanUps) cleanUp();
			}
		}),
		{ numRuns: 10 },
	);
});
