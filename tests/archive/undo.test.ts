import { describe, expect, it } from 'vitest';
import { anArchive, foundIds, newestIds } from '../harness/an-archive.ts';

const rain = { id: 'rain', headline: 'Rain' };
const snow = { id: 'snow', headline: 'Snow' };
const wind = { id: 'wind', headline: 'Wind' };
const file = 'articles/weather.json';
const peopleFile = '{"people": [{"name": "William Lai", "aliases": ["Lai Ching-te"]}]}';

describe('undo', () => {
	it('undo restores changed and removed articles, and removes added ones', () => {
		const { reader, reload, undo, write } = anArchive({ [file]: [rain, snow] });
		write({ [file]: [{ ...rain, headline: 'Heavy rain' }, wind] });
		reload();
		expect(undo()).toMatchObject({
			added: { count: 1, some: [snow] },
			changed: { count: 1, some: [rain] },
			removed: { count: 1, some: [wind] },
		});
		expect(newestIds(reader()).sort()).toEqual(['rain', 'snow']);
	});

	it('undo restores the words that articles are found by', () => {
		const { reader, reload, undo, write } = anArchive({ [file]: [rain] });
		write({ [file]: [{ ...rain, headline: 'Heavy downpour' }] });
		reload();
		undo();
		expect(foundIds(reader(), 'downpour')).toEqual([]);
		expect(foundIds(reader(), 'rain')).toEqual(['rain']);
	});

	it('undo restores the editors’ names', () => {
		const people = ['Lai Ching-te'];
		const { reader, reload, undo, write } = anArchive({ [file]: [{ people }] });
		write({ 'people.json': peopleFile });
		reload();
		expect(reader().names.find('Lai Ching-te')).toMatchObject({ name: { name: 'William Lai' } });
		undo();
		expect(reader().names.find('Lai Ching-te')).toMatchObject({ name: { name: 'Lai Ching-te' } });
	});

	it('undo works once', () => {
		const { reader, reload, undo, write } = anArchive({ [file]: [rain] });
		write({ [file]: [rain, snow] });
		reload();
		undo();
		expect(reader().facts().undoable).toBe(false);
		expect(undo()).toBeUndefined();
	});

	it('undo reverts only the last reload', () => {
		const { reader, reload, undo, write } = anArchive({ [file]: [rain] });
		write({ [file]: [rain, snow] });
		reload();
		write({ [file]: [rain, snow, wind] });
		reload();
		undo();
		expect(newestIds(reader()).sort()).toEqual(['rain', 'snow']);
	});

	it('undo is still possible after a reload without changes', () => {
		const { reader, reload, undo, write } = anArchive({ [file]: [rain] });
		write({ [file]: [rain, snow] });
		reload();
		reload('byItself');
		expect(reader().facts().undoable).toBe(true);
		expect(undo()?.removed.some).toEqual([snow]);
	});

	it('a first load cannot be undone', () => {
		const { reader, undo } = anArchive({ [file]: [rain] });
		expect(reader().facts().undoable).toBe(false);
		expect(undo()).toBeUndefined();
	});

	it('undo restores everything that an emptied folder removed', () => {
		const { reader, reload, undo, write } = anArchive({ [file]: [rain, snow] });
		write({ [file]: undefined });
		reload();
		reload('byItself');
		undo();
		expect(newestIds(reader()).sort()).toEqual(['rain', 'snow']);
	});
});

describe('what was undone', () => {
	it('what was undone stays undone when the program reloads by itself', () => {
		const { reader, reload, undo, write } = anArchive({ [file]: [rain] });
		write({ [file]: [rain, snow], 'articles/b.json': [wind] });
		reload();
		undo();
		reload('byItself');
		expect(newestIds(reader())).toEqual(['rain']);
	});

	it('what was undone stays undone beside a faulty article', () => {
		const { reader, reload, undo, write } = anArchive({ [file]: [rain] });
		write({ [file]: JSON.stringify([{ ...rain, publishedAt: '2025-06-19', summary: 'New.' }, 5]) });
		reload();
		undo();
		reload('byItself');
		expect(reader().article('rain')?.summary).not.toBe('New.');
	});

	it('an undone removal stays undone when the program reloads by itself', () => {
		const { reader, reload, undo, write } = anArchive({
			[file]: [rain],
			'articles/b.json': [snow],
		});
		write({ 'articles/b.json': undefined });
		reload();
		undo();
		reload('byItself');
		expect(newestIds(reader()).sort()).toEqual(['rain', 'snow']);
	});

	it('what was undone is loaded again by a moderator’s reload', () => {
		const { reader, reload, undo, write } = anArchive({
			[file]: [rain],
			'articles/b.json': [snow],
		});
		write({ [file]: [rain, wind], 'articles/b.json': undefined });
		reload();
		undo();
		expect(reload()).toMatchObject({ added: { some: [wind] }, removed: { some: [snow] } });
		expect(newestIds(reader()).sort()).toEqual(['rain', 'wind']);
	});

	it('undone names of the editors are loaded again by a moderator’s reload only', () => {
		const { reader, reload, undo, write } = anArchive({ [file]: [{ people: ['Lai Ching-te'] }] });
		write({ 'people.json': peopleFile });
		reload();
		undo();
		reload('byItself');
		expect(reader().names.find('William Lai')).toMatchObject({ kind: 'none' });
		reload();
		expect(reader().names.find('William Lai')).toMatchObject({ kind: 'one' });
	});

	it('what was undone is loaded when its file changes again', () => {
		const { reader, reload, undo, write } = anArchive({ [file]: [rain] });
		write({ [file]: [rain, snow] });
		reload();
		undo();
		write({ [file]: [rain, snow, wind] });
		reload('byItself');
		expect(newestIds(reader()).sort()).toEqual(['rain', 'snow', 'wind']);
	});
});
