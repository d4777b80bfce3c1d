import { describe, expect, it } from 'vitest';
import { anArchive, firstWindow, nameId } from '../harness/an-archive.ts';

const file = 'articles/all.json';
const shoigu = 'Sergei Shoigu';

function peopleFile(people: Readonly<Record<string, readonly string[]>>): string {
	return JSON.stringify({
		people: Object.entries(people).map(([name, aliases]) => ({ name, aliases })),
	});
}

describe('names', () => {
	it('two spellings of a person are one name if the editors say so', () => {
		const { reader } = anArchive({
			[file]: [
				{ id: 'a', people: ['Lai Ching-te'] },
				{ id: 'b', people: ['William Lai'] },
				{ id: 'c', people: ['賴清德'] },
			],
			'people.json': peopleFile({ 'William Lai': ['Lai Ching-te', '賴清德'] }),
		});
		const expected = { name: 'William Lai', aliases: ['Lai Ching-te', '賴清德'], mentions: 3 };
		expect(reader().names.find('賴清德')).toMatchObject({ kind: 'one', name: expected });
		expect(reader().names.size).toBe(1);
	});

	it('all names are resolved again when the editors change theirs', () => {
		const { reader, reload, write } = anArchive({
			[file]: [
				{
					id: 'a',
					people: ['Lai Ching-te'],
					statements: [{ person: 'Lai Ching-te', text: 'Yes.' }],
				},
				{ id: 'b', people: ['William Lai'] },
			],
		});
		expect(reader().names.size).toBe(2);
		write({ 'people.json': peopleFile({ 'William Lai': ['Lai Ching-te'] }) });
		reload();
		const william = nameId(reader(), 'William Lai');
		expect(reader().names.size).toBe(1);
		expect(reader().naming(william, {}, firstWindow).total.count).toBe(2);
		expect(reader().statements(william, firstWindow).total).toBe(1);
		write({ 'people.json': undefined });
		reload();
		expect(reader().names.size).toBe(2);
	});

	it('an alias shared by two people remains a separate name', () => {
		const { reader } = anArchive({
			[file]: [
				{ id: 'a', people: ['Kim Yong-chol'] },
				{ id: 'b', people: ['Kim Yong-chul (general)'] },
				{ id: 'c', people: ['General Kim'] },
			],
			'people.json': peopleFile({
				'Kim Yong-chol': ['General Kim'],
				'Kim Yong-chul (general)': ['General Kim'],
			}),
		});
		const mentions = [1, 2, 3].map((id) => reader().names.byId(id)?.mentions);
		expect(mentions).toEqual([1, 1, 1]);
	});

	it('one spelling of two kinds is two names', () => {
		const { reader } = anArchive({ [file]: [{ people: ['Washington'], places: ['Washington'] }] });
		expect(reader().names.find('Washington')).toMatchObject({ kind: 'several' });
	});

	it('a name is counted once per article, however often it is listed', () => {
		const { reader } = anArchive({ [file]: [{ people: [shoigu, 'SERGEI SHOIGU'] }] });
		expect(reader().names.find(shoigu)).toMatchObject({ name: { mentions: 1 } });
	});

	it('a name loses mentions as articles are removed, and disappears with the last', () => {
		const { reader, reload, write } = anArchive({
			[file]: [
				{ id: 'a', people: [{ name: shoigu, aliases: ['Шойгу'] }] },
				{ id: 'b', people: [shoigu] },
			],
		});
		write({ [file]: [{ id: 'b', people: [shoigu] }] });
		reload();
		expect(reader().names.find(shoigu)).toMatchObject({ name: { mentions: 1, aliases: [] } });
		write({ [file]: [{ id: 'b' }] });
		reload();
		expect(reader().names.find(shoigu)).toMatchObject({ kind: 'none' });
		expect(reader().facts().names).toBe(0);
	});

	it('a name keeps its id while others are added and removed', () => {
		const { reader, reload, write } = anArchive({ [file]: [{ people: [shoigu, 'Wei Chen'] }] });
		const before = nameId(reader(), 'Wei Chen');
		write({ [file]: [{ people: ['Ana Sousa', 'Wei Chen'] }] });
		reload();
		expect(nameId(reader(), 'Wei Chen')).toBe(before);
	});
});

describe('roles', () => {
	const as = (role: string) => [{ name: shoigu, role }];
	const listed = { source: 'The Daily Example', isRead: false };
	const minister = { role: 'minister', first: '2012-11-06', last: '2024-05-01', ...listed };
	const secretary = { role: 'secretary', first: '2025-06-01', last: '2025-06-01', ...listed };
	const articles = [
		{ id: 'a', publishedAt: '2012-11-06', people: as('minister') },
		{ id: 'b', publishedAt: '2025-06-01', people: as('secretary') },
		{ id: 'c', publishedAt: '2024-05-01', people: as('minister') },
		{ id: 'd', publishedAt: '2020-05-01', people: as('minister') },
		{ id: 'e', publishedAt: '2025-06-02', people: [shoigu] },
	];

	it('roles are newest first, each with the dates of its first and newest article', () => {
		const { reader } = anArchive({ [file]: articles });
		const found = reader().roles(nameId(reader(), shoigu), 25);
		expect(found).toEqual([secretary, minister]);
	});

	it('roles stop at the limit', () => {
		const { reader } = anArchive({ [file]: articles });
		expect(reader().roles(nameId(reader(), shoigu), 1)).toEqual([secretary]);
	});

	it.each([
		['the newest', 'c', { ...minister, last: '2020-05-01' }],
		['the first', 'a', { ...minister, first: '2020-05-01' }],
	])('a role takes the next date when %s article with it is removed', (_, removedId, role) => {
		const { reader, reload, write } = anArchive({ [file]: articles });
		write({ [file]: articles.filter(({ id }) => id !== removedId) });
		reload();
		expect(reader().roles(nameId(reader(), shoigu), 25)).toEqual([secretary, role]);
	});

	it('a role disappears when its last article gives another', () => {
		const { reader, reload, write } = anArchive({ [file]: articles });
		const corrected = articles.map((article) =>
			article.id === 'b' ? { ...article, people: as('chairman') } : article,
		);
		write({ [file]: corrected });
		reload();
		const chairman = { ...secretary, role: 'chairman' };
		expect(reader().roles(nameId(reader(), shoigu), 25)).toEqual([chairman, minister]);
	});
});
