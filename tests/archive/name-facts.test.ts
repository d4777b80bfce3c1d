import { afterAll, describe, expect, it } from 'vitest';
import { anArchive, firstWindow, nameId } from '../harness/an-archive.ts';

const people = ['Wei Chen', 'Ana Sousa'];
const articles = [
	{
		id: 'a',
		publishedAt: '2025-06-01',
		people: [{ name: 'Wei Chen', aliases: ['陳偉'] }, 'Ana Sousa', 'Ben Okoro'],
		statements: [
			{ person: '陳偉', text: 'First.', about: 'rain' },
			{ person: 'Ana Sousa', text: 'Other.' },
			{ person: 'Wei Chen', text: 'Second.' },
		],
	},
	{
		id: 'b',
		publishedAt: '2025-06-03',
		people,
		statements: [{ person: 'Wei Chen', text: 'Third.' }],
	},
	{ id: 'c', publishedAt: '2025-06-02', people, places: ['Lisbon'] },
	{ id: 'd', publishedAt: '2025-06-04', people: ['Ana Sousa'] },
];
const shared = anArchive({ 'articles/all.json': articles }, { atEnd: afterAll });
const { reader } = shared;

function statementsOf(name: string, window = firstWindow) {
	return reader().statements(nameId(reader(), name), window);
}

describe('statements', () => {
	it('statements are newest first, in an article’s own order, under any alias', () => {
		const { statements, total } = statementsOf('Wei Chen');
		expect(statements.map(({ text }) => text)).toEqual(['Third.', 'First.', 'Second.']);
		expect(total).toBe(3);
	});

	it('a statement has its speaker, its subject and the article that reports it', () => {
		const [, first] = statementsOf('Wei Chen').statements;
		const person = reader().names.byId(nameId(reader(), 'Wei Chen'));
		const article = reader().article('a');
		expect(first).toEqual({ person, text: 'First.', about: 'rain', article });
	});

	it('an article’s statements are in its order, each with its speaker, and its roles too', () => {
		const said = reader()
			.statementsIn('a')
			.map(({ person, text }) => `${person.name}: ${text}`);
		expect(said).toEqual(['Wei Chen: First.', 'Ana Sousa: Other.', 'Wei Chen: Second.']);
		expect([reader().statementsIn('none'), reader().rolesIn('a')]).toEqual([[], []]);
	});

	it('a window of statements has the total of all', () => {
		const { statements, total } = statementsOf('Wei Chen', { offset: 1, limit: 1 });
		expect([statements.map(({ text }) => text), total]).toEqual([['First.'], 3]);
	});

	it('a statement by an alias that two people of its article share is nobody’s', () => {
		const kims = ['Kim Jong-un', 'Kim Yo-jong'];
		const { reader } = anArchive({
			'articles/all.json': [
				{
					people: kims.map((name) => ({ name, aliases: ['Kim'] })),
					statements: [{ person: 'Kim', text: 'Missiles are needed.' }],
				},
			],
		});
		const said = kims.map((kim) => reader().statements(nameId(reader(), kim), firstWindow).total);
		expect(said).toEqual([0, 0]);
	});

	it('a person who said nothing has no statements', () => {
		expect(statementsOf('Ben Okoro')).toEqual({ statements: [], total: 0 });
	});
});

describe('companions', () => {
	it('companions are the people named together with someone, most frequent first', () => {
		const found = reader().companions(nameId(reader(), 'Wei Chen'), 5);
		expect(found.map(({ name, together }) => [name.name, together])).toEqual([
			['Ana Sousa', 3],
			['Ben Okoro', 1],
		]);
	});

	it('companions of a place are people', () => {
		const found = reader().companions(nameId(reader(), 'Lisbon'), 5);
		expect(found.map(({ name }) => name.name).sort()).toEqual(['Ana Sousa', 'Wei Chen']);
	});

	it('companions stop at the limit', () => {
		expect(reader().companions(nameId(reader(), 'Wei Chen'), 1)).toHaveLength(1);
	});

	it('companions are counted in the newest 200 articles, and say so of somebody who is in more', () => {
		const { reader } = anArchive({
			'articles/all.json': Array.from({ length: 201 }, (_, n) => ({
				id: `n-${n}`,
				headline: `Report ${n}`,
				people: n === 0 ? ['Wei Chen'] : ['Wei Chen', 'Ana Sousa'],
			})),
		});
		const found = ['Wei Chen', 'Ana Sousa'].map((name) =>
			reader()
				.companions(nameId(reader(), name), 5)
				.map(({ together, orMore }) => [together, orMore]),
		);
		expect(found).toEqual([[[200, true]], [[200, false]]]);
	});

	it('companions do not include someone whose only common article was removed', () => {
		const archive = anArchive({ 'articles/all.json': articles });
		archive.write({ 'articles/all.json': articles.slice(1) });
		archive.reload();
		const wei = nameId(archive.reader(), 'Wei Chen');
		expect(archive.reader().companions(wei, 5)).toMatchObject([{ together: 2 }]);
	});
});

describe('a span', () => {
	it('a span reaches from the first to the newest article with a name', () => {
		const wei = nameId(reader(), 'Wei Chen');
		expect(reader().span(wei)).toEqual({ first: '2025-06-01', last: '2025-06-03' });
	});

	it('a span is undefined for an unknown id', () => {
		expect(reader().span(10_000)).toBeUndefined();
	});
});

describe('roleHolders', () => {
	const { reader } = anArchive(
		{
			'articles/all.json': [
				{
					id: 'a',
					publishedAt: '2024-01-01',
					people: [{ name: 'Ana Sousa', role: 'Mayor of Lisbon' }],
				},
				{
					id: 'b',
					publishedAt: '2025-01-01',
					people: [{ name: 'Wei Chen', role: 'mayor of Lisbon' }],
				},
				{
					id: 'c',
					publishedAt: '2025-02-01',
					people: [{ name: 'Wei Chen', role: 'Lisbon’s deputy mayor' }],
				},
				{
					id: 'd',
					publishedAt: '2025-03-01',
					people: [{ name: '陳偉', role: '台北市長' }],
					source: 'Times',
				},
			],
		},
		{ atEnd: afterAll },
	);

	it.each([
		[
			['mayor', 'lisbon'],
			['Lisbon’s deputy mayor', 'mayor of Lisbon', 'Mayor of Lisbon'],
		],
		[['MAYOR', 'deputy'], ['Lisbon’s deputy mayor']],
		[['市长'], ['台北市長']],
		[['may'], []],
		[['?'], []],
	])('finds the roles that contain %j, newest first', (words, roles) => {
		expect(
			reader()
				.roleHolders(words, 9)
				.map(({ role }) => role),
		).toEqual(roles);
	});

	it('gives the date and the source of the newest article with the role', () => {
		expect(reader().roleHolders(['市長'], 9)).toMatchObject([
			{ person: { name: '陳偉' }, publishedAt: '2025-03-01', source: 'Times' },
		]);
	});
});
