import { describe, expect, it } from 'vitest';
import { aReadingArchive, arriving, naming } from '../harness/a-reading-archive.ts';
import { firstWindow, nameId } from '../harness/an-archive.ts';

describe('roles and statements that articles are read to have', () => {
	const shoigu = 'Sergei Shoigu';
	const arrivals = [
		arriving('a-1', `Minister ${shoigu} said: “The deminers left.”`, { headline: 'Kursk' }),
		arriving('a-2', `former minister ${shoigu} said: “We talked.”`, { from: 'Times' }),
	];

	it('two articles that disagree are both there, the newest first, with their sources', () => {
		const test = aReadingArchive();
		test.add(arrivals);
		expect(test.reader().roles(nameId(test.reader(), shoigu), 9)).toEqual([
			{
				role: 'former minister',
				first: '2025-05-02',
				last: '2025-05-02',
				source: 'Times',
				isRead: true,
			},
			{ role: 'Minister', first: '2025-05-01', last: '2025-05-01', source: 'Post', isRead: true },
		]);
		expect(test.reader().roleHolders(['former'], 9)).toMatchObject([
			{ person: { name: shoigu }, isRead: true },
		]);
		expect(test.reader().rolesIn('a-1')).toMatchObject([
			{ person: { name: shoigu }, role: 'Minister', isRead: true },
		]);
	});

	it('of one day, the role that editors wrote comes first, and one that they wrote too is theirs', () => {
		const test = aReadingArchive();
		const edited = (role: string) => ({
			people: [{ name: shoigu, role }],
			publishedAt: '2025-05-02',
		});
		test.add([...arrivals, arriving('b-3', 'Rain.', edited('secretary'))]);
		test.add([arriving('b-4', 'Snow.', { ...edited('Minister'), publishedAt: '2025-05-01' })]);
		const roles = test.reader().roles(nameId(test.reader(), shoigu), 9);
		expect(roles.map(({ role, isRead }) => `${role} ${isRead}`)).toEqual([
			'secretary false',
			'former minister true',
			'Minister false',
		]);
	});

	it('statements of editors and read ones are one list, the newest first', () => {
		const test = aReadingArchive();
		const said = { person: shoigu, text: 'It rains.', about: 'rain' };
		test.add([...arrivals, arriving('b-3', 'Rain.', { people: [shoigu], statements: [said] })]);
		const { statements, total } = test
			.reader()
			.statements(nameId(test.reader(), shoigu), firstWindow);
		expect([total, ...statements.map(({ text, read }) => [text, read?.isQuoted])]).toEqual([
			3,
			['It rains.', undefined],
			['We talked.', true],
			['The deminers left.', true],
		]);
		expect(statements[0]).toMatchObject({ person: { name: shoigu }, about: 'rain' });
	});

	it.each([false, true])(
		'end with their article: withdrawn, it calls nobody anything and quotes nobody, listed by editors %s',
		(isListed) => {
			const test = aReadingArchive({
				'people.json': JSON.stringify({ people: [{ name: shoigu }] }),
			});
			const said = { people: [{ name: shoigu, role: 'Minister' }] };
			const listed = { ...said, statements: [{ person: shoigu, text: 'The deminers left.' }] };
			const article = { headline: `${shoigu} in Kursk`, ...(isListed ? listed : {}) };
			const version = (more: object) =>
				test.add([
					arriving('a-1', `Minister ${shoigu} said: “The deminers left.”`, { ...article, ...more }),
				]);
			const facts = () => {
				const reader = test.reader();
				const id = nameId(reader, shoigu);
				const { statements } = reader.statements(id, firstWindow, ['deminers']);
				return [
					reader.roles(id, 9),
					reader.rolesIn('a-1'),
					reader.roleHolders(['minister'], 9),
					statements,
					reader.statementsIn('a-1'),
				].map(({ length }) => length);
			};
			version({});
			expect(facts()).toEqual([1, 1, 1, 1, 1]);
			version({ withdrawn: true });
			expect(facts()).toEqual([0, 0, 0, 0, 0]);
			expect(naming(test, shoigu)).toEqual(['a-1']);
			version({});
			expect(facts()).toEqual([1, 1, 1, 1, 1]);
			version({ summary: 'It rained.', people: [], statements: [] });
			expect(facts()).toEqual([0, 0, 0, 0, 0]);
		},
	);

	it('a search among them finds forms of all words, in the statement or the headline', () => {
		const test = aReadingArchive();
		test.add(arrivals);
		const found = (...terms: string[]) =>
			test
				.reader()
				.statements(nameId(test.reader(), shoigu), firstWindow, terms)
				.statements.map(({ article }) => article.id);
		expect([
			found('deminer'),
			found('talking'),
			found('kursk', 'leave'),
			found('minister'),
		]).toEqual([['a-1'], ['a-2'], [], []]);
		expect(found('kursk', 'deminers')).toEqual(['a-1']);
	});

	it('roles and statements go with their article', () => {
		const test = aReadingArchive();
		test.add(arrivals);
		test.add([arriving('a-2', `${shoigu} left.`, { from: 'Times' })]);
		const id = nameId(test.reader(), shoigu);
		expect(
			test
				.reader()
				.roles(id, 9)
				.map(({ role }) => role),
		).toEqual(['Minister']);
		expect(test.reader().statements(id, firstWindow).total).toBe(1);
	});
});
