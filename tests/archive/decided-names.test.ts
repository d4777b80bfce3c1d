import { describe, expect, it } from 'vitest';
import { aReadingArchive, arriving, naming, peopleIn } from '../harness/a-reading-archive.ts';
import { nameId, type TestArchive } from '../harness/an-archive.ts';

const undecided = { people: [], hidden: [], apart: [] };

describe('what moderators decide about names', () => {
	function twoRead(): TestArchive {
		const test = aReadingArchive();
		test.add([
			arriving('a-1', 'Minister Ana Sousa left.'),
			arriving('a-2', 'Mayor Ana Lima left.'),
		]);
		return test;
	}

	it('joins two names, and takes the join back', () => {
		const test = twoRead();
		test.decide({ ...undecided, people: [{ name: 'Ana Sousa', aliases: ['Ana Lima'] }] });
		expect(peopleIn(test)).toEqual(['Ana Sousa']);
		expect(naming(test, 'Ana Lima')).toEqual(['a-1', 'a-2']);
		expect(test.reader().roles(nameId(test.reader(), 'Ana Sousa'), 9)).toHaveLength(2);
		test.decide(undecided);
		expect(peopleIn(test)).toEqual(['Ana Lima', 'Ana Sousa']);
	});

	it('gives a name that editors have another one, whose aliases stay', () => {
		const people = [{ name: 'Ana Sousa', aliases: ['Aninha Sousa'] }];
		const test = aReadingArchive({ 'people.json': JSON.stringify({ people }) });
		test.add([arriving('a-1', 'Rain.', { people: ['Aninha Sousa'] })]);
		test.decide({ ...undecided, people: [{ name: 'Ana Sousa Lima', aliases: ['Ana Sousa'] }] });
		expect(peopleIn(test)).toEqual(['Ana Sousa Lima']);
		expect(naming(test, 'Aninha Sousa')).toEqual(['a-1']);
	});

	it('needs the list of people, which tells read names from those that editors have', () => {
		const test = twoRead();
		test.add([arriving('a-3', 'Rain.', { people: ['Rui Costa'] })]);
		const people = () =>
			test
				.reader()
				.people(10)
				.map(({ name, isRead }) => `${name} ${isRead}`)
				.sort();
		expect(people()).toEqual(['Ana Lima true', 'Ana Sousa true', 'Rui Costa false']);
		test.decide({ ...undecided, people: [{ name: 'Ana Sousa', aliases: ['Ana Lima'] }] });
		expect(people()).toEqual(['Ana Sousa false', 'Rui Costa false']);
	});

	it('hides a name, read or listed', () => {
		const test = twoRead();
		test.add([arriving('a-3', 'Ana Sousa met Rui Costa.', { people: ['Rui Costa'] })]);
		test.decide({ ...undecided, hidden: ['Ana Sousa', 'Rui Costa'] });
		expect(peopleIn(test)).toEqual(['Ana Lima']);
		expect(test.reader().names.find('Rui Costa').kind).toBe('none');
		expect(test.reader().namesIn('a-3')).toEqual([]);
		expect(test.reader().rolesIn('a-1')).toEqual([]);
	});

	it('keeps a spelling apart that texts or editors tie to a name', () => {
		const test = aReadingArchive();
		test.add([arriving('a-1', 'Minister Ma Ying-jeou (馬英九) left.')]);
		test.add([
			arriving('a-2', 'Rain.', { people: [{ name: 'Ana Lima', aliases: ['Ana Sousa'] }] }),
		]);
		const apart = [
			['馬英九', 'Ma Ying-jeou'],
			['Ana Lima', 'Ana Sousa'],
		] as const;
		test.decide({ ...undecided, apart });
		expect(peopleIn(test)).toEqual(['Ana Lima', 'Ma Ying-jeou', '馬英九']);
		expect(test.reader().names.find('Ana Sousa').kind).toBe('none');
	});

	it('outlives a lost archive, and leaves the last undo available', () => {
		const test = twoRead();
		test.write({ 'articles/more.json': [{ id: 'more' }] });
		test.reload();
		test.decide({ ...undecided, hidden: ['Ana Lima'] });
		expect(test.undo()?.removed.count).toBe(1);
		expect(peopleIn(test)).toEqual(['Ana Sousa']);
	});
});
