import { expect, it } from 'vitest';
import { anArchive, firstWindow, nameId, type TestArchive } from '../harness/an-archive.ts';

const file = 'articles/all.json';
const inText = { id: 'text', headline: 'Wei Chen speaks', publishedAt: '2025-06-02' };
const listing = {
	id: 'list',
	publishedAt: '2025-06-03',
	people: [{ name: 'Wei Chen', role: 'mayor' }],
};

/** The ids of the articles that mention a name. */
function naming({ reader }: TestArchive, name: string): string[] {
	const { articles } = reader().naming(nameId(reader(), name), {}, firstWindow);
	return articles.map(({ id }) => id);
}

function peopleFile(...people: readonly { name: string; aliases?: readonly string[] }[]): string {
	return JSON.stringify({ people });
}

it('a name that editors list in one article is found in the text of another', () => {
	const archive = anArchive({ [file]: [inText, listing] });
	expect(naming(archive, 'Wei Chen')).toEqual(['list', 'text']);
	expect(archive.reader().names.find('Wei Chen')).toMatchObject({ name: { mentions: 2 } });
});

it('roles come only from what editors list', () => {
	const archive = anArchive({ [file]: [inText, listing] });
	const roles = archive.reader().roles(nameId(archive.reader(), 'Wei Chen'), 25);
	expect(roles).toEqual([{ role: 'mayor', first: '2025-06-03', last: '2025-06-03' }]);
});

it('a name that only the editors’ file has is found in texts', () => {
	const archive = anArchive({
		[file]: [inText],
		'people.json': peopleFile({ name: 'Chen Wei', aliases: ['Wei Chen'] }),
	});
	expect(naming(archive, 'Chen Wei')).toEqual(['text']);
});

it('a name of the editors’ file that no article mentions is neither found nor suggested', () => {
	const { reader } = anArchive({
		[file]: [{ id: 'a' }],
		'people.json': peopleFile({ name: 'Wei Chen' }),
	});
	expect(reader().names.find('Wei Chen')).toEqual({ kind: 'none', nearest: [] });
	expect(reader().names.suggest('wei', 25)).toEqual([]);
	expect(reader().names.size).toBe(0);
});

it('a new name is found in the texts of older articles', () => {
	const archive = anArchive({ [file]: [inText] });
	archive.write({ 'articles/new.json': [listing] });
	archive.reload();
	expect(naming(archive, 'Wei Chen')).toEqual(['list', 'text']);
});

it('a new alias is found in the texts of older articles', () => {
	const archive = anArchive({ [file]: [{ ...inText, headline: '陳偉 speaks' }, listing] });
	expect(naming(archive, 'Wei Chen')).toEqual(['list']);
	archive.write({
		'articles/new.json': [{ id: 'new', people: [{ name: 'Wei Chen', aliases: ['陈伟'] }] }],
	});
	archive.reload();
	expect(naming(archive, 'Wei Chen')).toContain('text');
});

it('what was found goes with the last article that lists the name', () => {
	const archive = anArchive({ [file]: [inText, listing] });
	archive.write({ [file]: [inText, { ...listing, people: [] }] });
	archive.reload();
	expect(archive.reader().names.find('Wei Chen')).toEqual({ kind: 'none', nearest: [] });
	const { arrivals } = archive.reader();
	expect(arrivals({ after: 0, upTo: 2 }, 2).map(({ names }) => names)).toEqual([[], []]);
});

it('a name that comes back is found again', () => {
	const archive = anArchive({ [file]: [inText, listing] });
	archive.write({ [file]: [inText, { ...listing, people: [] }] });
	archive.reload();
	archive.undo();
	expect(naming(archive, 'Wei Chen')).toEqual(['list', 'text']);
});

it('what editors list stays when the text no longer writes it', () => {
	const archive = anArchive({ [file]: [{ ...inText, people: ['Wei Chen'] }] });
	archive.write({ [file]: [{ ...inText, people: ['Wei Chen'], headline: 'The mayor speaks' }] });
	archive.reload();
	expect(naming(archive, 'Wei Chen')).toEqual(['text']);
});

it('a longer name that is new takes its mentions from a shorter one', () => {
	const archive = anArchive({
		[file]: [
			{ id: 'a', headline: 'New York Times prints', publishedAt: '2025-06-01' },
			{ id: 'b', places: ['New York'], publishedAt: '2025-06-02' },
		],
	});
	expect(naming(archive, 'New York')).toEqual(['b', 'a']);
	archive.write({ 'articles/c.json': [{ id: 'c', organizations: ['New York Times'] }] });
	archive.reload();
	expect(naming(archive, 'New York')).toEqual(['b']);
});

it('arrivals, companions and counts include what was found', () => {
	const { reader } = anArchive({
		[file]: [{ ...inText, people: ['Ana Sousa'] }, listing],
	});
	const [first] = reader().arrivals({ after: 0, upTo: 2 }, 1);
	expect(first?.names).toEqual([
		{ kind: 'person', name: 'Ana Sousa' },
		{ kind: 'person', name: 'Wei Chen' },
	]);
	const companions = reader().companions(nameId(reader(), 'Ana Sousa'), 25);
	expect(companions).toMatchObject([{ name: { name: 'Wei Chen' }, together: 1 }]);
});
