import { describe, expect, it } from 'vitest';
import { anArchive, foundIds, newestIds } from '../harness/an-archive.ts';

const rain = { id: 'rain', headline: 'Rain' };
const snow = { id: 'snow', headline: 'Snow' };
const wind = { id: 'wind', headline: 'Wind' };
const file = 'articles/weather.json';
const ofEditors = '{"people": [{"name": "William Lai", "aliases": ["Lai Ching-te"]}]}';

describe('taking a reload back', () => {
	it('restores what was changed and removed, and takes out what was added', () => {
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

	it('restores the words that articles are found by', () => {
		const { reader, reload, undo, write } = anArchive({ [file]: [rain] });
		write({ [file]: [{ ...rain, headline: 'Heavy downpour' }] });
		reload();
		undo();
		expect(foundIds(reader(), 'downpour')).toEqual([]);
		expect(foundIds(reader(), 'rain')).toEqual(['rain']);
	});

	it('restores the editors’ own names', () => {
		const people = ['Lai Ching-te'];
		const { reader, reload, undo, write } = anArchive({ [file]: [{ people }] });
		write({ 'people.json': ofEditors });
		reload();
		expect(reader().names.find('Lai Ching-te')).toMatchObject({ name: { name: 'William Lai' } });
		undo();
		expect(reader().names.find('Lai Ching-te')).toMatchObject({ name: { name: 'Lai Ching-te' } });
	});

	it('works once', () => {
		const { reader, reload, undo, write } = anArchive({ [file]: [rain] });
		write({ [file]: [rain, snow] });
		reload();
		undo();
		expect(reader().facts().undoable).toBe(false);
		expect(undo()).toBeUndefined();
	});

	it('reaches no further back than one reload', () => {
		const { reader, reload, undo, write } = anArchive({ [file]: [rain] });
		write({ [file]: [rain, snow] });
		reload();
		write({ [file]: [rain, snow, wind] });
		reload();
		undo();
		expect(newestIds(reader()).sort()).toEqual(['rain', 'snow']);
	});

	it('is still possible after a reload in which nothing changed', () => {
		const { reader, reload, undo, write } = anArchive({ [file]: [rain] });
		write({ [file]: [rain, snow] });
		reload();
		reload('byItself');
		expect(reader().facts().undoable).toBe(true);
		expect(undo()?.removed.some).toEqual([snow]);
	});

	it('is not possible of a first load', () => {
		const { reader, undo } = anArchive({ [file]: [rain] });
		expect(reader().facts().undoable).toBe(false);
		expect(undo()).toBeUndefined();
	});

	it('brings everything back that an emptied folder took away', () => {
		const { reader, reload, undo, write } = anArchive({ [file]: [rain, snow] });
		write({ [file]: undefined });
		reload();
		reload('byItself');
		undo();
		expect(newestIds(reader()).sort()).toEqual(['rain', 'snow']);
	});
});

describe('what was undone', () => {
	it('stays undone when the program starts again', () => {
		const { reader, reload, undo, write } = anArchive({ [file]: [rain] });
		write({ [file]: [rain, snow], 'articles/b.json': [wind] });
		reload();
		undo();
		reload('byItself');
		expect(newestIds(reader())).toEqual(['rain']);
	});

	it('stays undone beside an article with a fault', () => {
		const { reader, reload, undo, write } = anArchive({ [file]: [rain] });
		write({ [file]: JSON.stringify([{ ...rain, publishedAt: '2025-06-19', summary: 'New.' }, 5]) });
		reload();
		undo();
		reload('byItself');
		expect(reader().article('rain')?.summary).not.toBe('New.');
	});

	it('stays undone when it was a removal', () => {
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

	it('is taken in again by a moderator’s reload', () => {
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

	it('is taken in again, editors’ names too', () => {
		const { reader, reload, undo, write } = anArchive({ [file]: [{ people: ['Lai Ching-te'] }] });
		write({ 'people.json': ofEditors });
		reload();
		undo();
		reload('byItself');
		expect(reader().names.find('William Lai')).toMatchObject({ kind: 'none' });
		reload();
		expect(reader().names.find('William Lai')).toMatchObject({ kind: 'one' });
	});

	it('is taken in when its file changes again', () => {
		const { reader, reload, undo, write } = anArchive({ [file]: [rain] });
		write({ [file]: [rain, snow] });
		reload();
		undo();
		write({ [file]: [rain, snow, wind] });
		reload('byItself');
		expect(newestIds(reader()).sort()).toEqual(['rain', 'snow', 'wind']);
	});
});
