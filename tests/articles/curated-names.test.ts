import { describe, expect, it } from 'vitest';
import { type CuratedReading, parseCuratedNames } from '#src/articles/curated-names.ts';
import { formatProblem } from '#src/articles/parse-item.ts';
import { english } from '../harness/phrases.ts';

function parse(path: string, text: string): CuratedReading {
	return parseCuratedNames({ path, bytes: Buffer.from(text) });
}

function problemsOf(path: string, text: string): string[] {
	return parse(path, text).problems.map((one) => formatProblem(one, english));
}

describe('the editors’ names', () => {
	it('names in people.json are people', () => {
		const text = '{ "$schema": "x", "people": [{ "name": "Ann", "aliases": ["安"] }] }';
		expect(parse('people.json', text)).toEqual({
			names: [{ kind: 'person', name: 'Ann', aliases: ['安'] }],
			problems: [],
		});
	});

	it('names in topics.json are topics unless they have another kind', () => {
		const text = '{ "topics": [{ "name": "chips" }, { "kind": "place", "name": "Kursk" }] }';
		expect(parse('topics.json', text).names).toEqual([
			{ kind: 'topic', name: 'chips', aliases: [] },
			{ kind: 'place', name: 'Kursk', aliases: [] },
		]);
	});

	it('two names can share an alias, which is how people with the same name are told apart', () => {
		const text = `{ "people": [
			{ "name": "John Smith (footballer)", "aliases": ["John Smith"] },
			{ "name": "John Smith (senator)", "aliases": ["John Smith"] }
		] }`;
		expect(parse('people.json', text).problems).toEqual([]);
	});

	it('a repeated canonical name is a problem, even in another case', () => {
		const text = '{ "people": [{ "name": "Ann" },\n{ "name": "ANN" }] }';
		expect(problemsOf('people.json', text)).toEqual([
			'people.json:2: people[1].name: appears twice: it is already on line 1',
		]);
		expect(parse('people.json', text).names).toHaveLength(1);
	});

	it('an alias that is another name’s canonical form is a problem', () => {
		const text = '{ "people": [{ "name": "Ann", "aliases": ["Bob"] },\n{ "name": "Bob" }] }';
		expect(problemsOf('people.json', text)).toEqual([
			'people.json:1: people[0].aliases[0]: “Bob” cannot be an alias: it is itself a name, on line 2',
		]);
	});

	it('names of two kinds can be alike', () => {
		const text = '{ "topics": [{ "name": "Georgia" }, { "kind": "place", "name": "Georgia" }] }';
		expect(parse('topics.json', text).problems).toEqual([]);
	});

	it('a faulty name does not affect the others', () => {
		const text = '{ "people": [\n{ "name": "Ann" },\n{ "nam": "Bob", "name": "Bob" } ] }';
		expect(problemsOf('people.json', text)).toEqual([
			'people.json:3: people[1]: has an unknown key “nam”; did you mean “name”?',
		]);
		expect(parse('people.json', text).names).toHaveLength(1);
	});

	it('a person in topics.json is a problem', () => {
		expect(
			problemsOf('topics.json', '{ "topics": [{ "kind": "person", "name": "Ann" }] }'),
		).toEqual(['topics.json:1: topics[0].kind: must be one of organization, place, topic']);
	});

	it.each([
		['[]', 'must be an object, not a list'],
		['{ "people": {} }', 'people: must be a list, not an object'],
		['{ "people": [', 'ends too early: a closing ] is missing'],
		['', 'is empty'],
	])('a name file with the text %j is a problem, not an empty list', (text, reason) => {
		expect(parse('people.json', text).names).toBeUndefined();
		expect(problemsOf('people.json', text)).toEqual([`people.json:1: ${reason}`]);
	});
});
