import { describe, expect, it } from 'vitest';
import { type CuratedReading, parseCuratedNames } from '#src/articles/curated-names.ts';
import { formatProblem } from '#src/articles/parse-item.ts';

function parsed(path: string, text: string): CuratedReading {
	return parseCuratedNames({ path, bytes: Buffer.from(text) });
}

function told(path: string, text: string): string[] {
	return parsed(path, text).problems.map(formatProblem);
}

describe('the editors’ names', () => {
	it('of people.json are people', () => {
		const text = '{ "$schema": "x", "people": [{ "name": "Ann", "aliases": ["安"] }] }';
		expect(parsed('people.json', text)).toEqual({
			names: [{ kind: 'person', name: 'Ann', aliases: ['安'] }],
			problems: [],
		});
	});

	it('of topics.json are topics unless they say otherwise', () => {
		const text = '{ "topics": [{ "name": "chips" }, { "kind": "place", "name": "Kursk" }] }';
		expect(parsed('topics.json', text).names).toEqual([
			{ kind: 'topic', name: 'chips', aliases: [] },
			{ kind: 'place', name: 'Kursk', aliases: [] },
		]);
	});

	it('may share an alias, which is how two people of one name are told apart', () => {
		const text = `{ "people": [
			{ "name": "John Smith (footballer)", "aliases": ["John Smith"] },
			{ "name": "John Smith (senator)", "aliases": ["John Smith"] }
		] }`;
		expect(parsed('people.json', text).problems).toEqual([]);
	});

	it('are canonical once, whatever the case', () => {
		const text = '{ "people": [{ "name": "Ann" },\n{ "name": "ANN" }] }';
		expect(told('people.json', text)).toEqual([
			'people.json:2: people[1].name: is written again: line 1 has it already',
		]);
		expect(parsed('people.json', text).names).toHaveLength(1);
	});

	it('have no alias that is another one’s canonical name', () => {
		const text = '{ "people": [{ "name": "Ann", "aliases": ["Bob"] },\n{ "name": "Bob" }] }';
		expect(told('people.json', text)).toEqual([
			'people.json:1: people[0].aliases[0]: “Bob” is a name of its own, on line 2',
		]);
	});

	it('may be alike when they are of two kinds', () => {
		const text = '{ "topics": [{ "name": "Georgia" }, { "kind": "place", "name": "Georgia" }] }';
		expect(parsed('topics.json', text).problems).toEqual([]);
	});

	it('do not suffer from a bad one among them', () => {
		const text = '{ "people": [\n{ "name": "Ann" },\n{ "nam": "Bob", "name": "Bob" } ] }';
		expect(told('people.json', text)).toEqual([
			'people.json:3: people[1]: has a key “nam” that is not known here; did you mean “name”?',
		]);
		expect(parsed('people.json', text).names).toHaveLength(1);
	});

	it('keep people out of topics.json', () => {
		expect(told('topics.json', '{ "topics": [{ "kind": "person", "name": "Ann" }] }')).toEqual([
			'topics.json:1: topics[0].kind: must be one of organization, place, topic',
		]);
	});

	it.each([
		['[]', 'must be an object, not a list'],
		['{ "people": {} }', 'people: must be a list, not an object'],
		['{ "people": [', 'ends before its last ] is written'],
		['', 'is empty'],
	])('are unknown, not none, when the file reads %j', (text, reason) => {
		expect(parsed('people.json', text).names).toBeUndefined();
		expect(told('people.json', text)).toEqual([`people.json:1: ${reason}`]);
	});
});
