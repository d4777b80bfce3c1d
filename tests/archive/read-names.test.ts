import { describe, expect, it } from 'vitest';
import { aReadingArchive, arriving, naming, peopleIn } from '../harness/a-reading-archive.ts';

describe('names that articles are read to have', () => {
	it.each([
		['articles of two sources', ['Ana Sousa left.', 'Ana Sousa left.'], ['Post', 'Times']],
		['three articles of one', Array(3).fill('Ana Sousa left.'), ['Post', 'Post', 'Post']],
		['one with a title', ['Minister Ana Sousa left.'], ['Post']],
	])('a person is a name once %s have it, in all of them', (_, texts, sources) => {
		const test = aReadingArchive();
		for (const [n, text] of texts.entries()) {
			expect(peopleIn(test)).toEqual([]);
			test.add([arriving(`a-${n + 1}`, text, { from: sources[n] ?? '' })]);
		}
		expect(peopleIn(test)).toEqual(['Ana Sousa']);
		expect(naming(test, 'Ana Sousa')).toEqual(texts.map((_, n) => `a-${n + 1}`));
	});

	it('two articles of one source are enough only if the surname is known', () => {
		const test = aReadingArchive();
		test.add(['a-1', 'a-2'].map((id) => arriving(id, 'Ana Sousa left.')));
		expect(peopleIn(test)).toEqual([]);
		test.add([arriving('b-3', 'Mayor Rui Sousa stayed.')]);
		expect(peopleIn(test)).toEqual(['Ana Sousa', 'Rui Sousa']);
		test.add([arriving('b-3', 'The mayor stayed.')]);
		expect(peopleIn(test)).toEqual([]);
	});

	it('a name is none once too few articles have it', () => {
		const test = aReadingArchive();
		test.add([
			arriving('a-1', 'Ana Sousa left.'),
			arriving('a-2', 'Ana Sousa left.', { from: 'Times' }),
		]);
		test.add([arriving('a-2', 'She left.', { from: 'Times' })]);
		expect(peopleIn(test)).toEqual([]);
		expect(test.reader().namesIn('a-1')).toEqual([]);
	});

	it('articles whose editors list somebody are not read', () => {
		const test = aReadingArchive();
		test.add([arriving('a-1', 'Minister Ana Sousa left.', { people: ['Rui Costa'] })]);
		expect(peopleIn(test)).toEqual(['Rui Costa']);
	});

	it('a name has the spelling of its oldest article', () => {
		const test = aReadingArchive();
		test.add([
			arriving('a-2', 'Minister Lai Ching Te left.'),
			arriving('a-3', 'Lai Ching-te left.'),
		]);
		expect(peopleIn(test)).toEqual(['Lai Ching Te']);
		test.add([arriving('a-1', 'Lai Ching-te left.')]);
		expect(peopleIn(test)).toEqual(['Lai Ching-te']);
	});

	it('one article that reads a place and another that reads a person make only one name', () => {
		const test = aReadingArchive();
		test.add([
			arriving('a-1', 'They saw the city of Ana-Sousa.'),
			arriving('a-2', 'Minister Ana Sousa left.'),
			arriving('a-3', 'Ana Sousa left.'),
		]);
		expect(test.reader().names.find('Ana Sousa')).toMatchObject({
			kind: 'one',
			name: { kind: 'person' },
		});
	});
});

describe('names that editors have', () => {
	it('a spelling that editors list is their name, and takes their spelling', () => {
		const test = aReadingArchive();
		test.add([arriving('a-1', 'Minister Ana Sousa left.')]);
		test.add([
			arriving('a-2', 'Rain.', { people: [{ name: 'Ana de Sousa', aliases: ['Ana Sousa'] }] }),
		]);
		expect(peopleIn(test)).toEqual(['Ana de Sousa']);
		expect(naming(test, 'Ana de Sousa')).toEqual(['a-1', 'a-2']);
		test.add([arriving('a-2', 'Rain.')]);
		expect(peopleIn(test)).toEqual(['Ana Sousa']);
	});

	it('a spelling that is an alias of two of the editors’ names is nobody', () => {
		const people = ['Ana Sousa Lima', 'Ana Sousa Melo'].map((name) => ({
			name,
			aliases: ['Ana Sousa'],
		}));
		const test = aReadingArchive({ 'people.json': JSON.stringify({ people }) });
		test.add([arriving('a-1', 'Minister Ana Sousa left.')]);
		expect(test.reader().namesIn('a-1')).toEqual([]);
		expect(test.reader().rolesIn('a-1')).toEqual([]);
	});
});

describe('other spellings that a text ties to a name', () => {
	it('a native spelling tied to one Latin one is its alias, and counts for it', () => {
		const test = aReadingArchive();
		test.add([
			arriving('a-1', '馬英九 left.', { from: 'Times' }),
			arriving('a-2', 'Ma Ying-jeou (馬英九) left.'),
		]);
		expect(peopleIn(test)).toEqual(['Ma Ying-jeou']);
		expect(test.reader().names.find('馬英九')).toMatchObject({
			kind: 'one',
			name: { name: 'Ma Ying-jeou' },
		});
		expect(naming(test, 'Ma Ying-jeou')).toEqual(['a-1', 'a-2']);
	});

	it('a native spelling tied to two Latin ones is apart from both', () => {
		const test = aReadingArchive();
		test.add([
			arriving('a-1', 'Minister Ma Ying-jeou (馬英九) left.'),
			arriving('a-2', 'Minister Ma Yingjiu (馬英九) left.'),
		]);
		expect(peopleIn(test)).toEqual(['Ma Ying-jeou', 'Ma Yingjiu', '馬英九']);
		test.add([arriving('a-2', 'Rain.')]);
		expect(peopleIn(test)).toEqual(['Ma Ying-jeou']);
	});
});

describe('a person’s single word', () => {
	it('means the only person of the article with that surname', () => {
		const test = aReadingArchive();
		test.add([
			arriving('a-1', 'Minister Ana Sousa left.'),
			arriving('a-2', 'Mayor Rui Sousa left.'),
		]);
		test.add([arriving('a-3', 'Ana Sousa was there. Sousa said: “Yes.”')]);
		test.add([arriving('a-4', 'Ana Sousa met Rui Sousa. Sousa said: “No.”')]);
		const said = (id: string) =>
			test
				.reader()
				.statementsIn(id)
				.map(({ person, text }) => `${person.name}: ${text}`);
		expect([said('a-3'), said('a-4')]).toEqual([['Ana Sousa: Yes.'], []]);
	});
});
