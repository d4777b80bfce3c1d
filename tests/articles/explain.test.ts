import { describe, expect, it } from 'vitest';
import { now, told, written } from './parsed.ts';

/** What is said of an article with these fields, without the file's name and line. */
function saidOf(fields: Readonly<Record<string, unknown>>): string[] {
	return told('a.json', written(fields)).map((line) => line.replace('a.json:1: ', ''));
}

describe('what an editor is told', () => {
	it.each([
		[
			'a mistyped key, with the key that was meant',
			{ kiker: 'Chips' },
			'has a key “kiker” that is not known here; did you mean “kicker”?',
		],
		['a strange key', { zzz: 1 }, 'has a key “zzz” that is not known here'],
		[
			'a mistyped key inside a person',
			{ people: [{ name: 'Ann', rol: 'mayor' }] },
			'people[0]: has a key “rol” that is not known here; did you mean “role”?',
		],
		['a missing field', { headline: undefined }, 'headline: is missing'],
		['a missing date', { publishedAt: undefined }, 'publishedAt: is missing'],
		['a missing name', { people: [{}] }, 'people[0].name: is missing'],
		['a wrong type', { summary: 3 }, 'summary: must be text, not a number'],
		['a null', { kicker: null }, 'kicker: must be text, not null'],
		[
			'a person that is no name',
			{ people: [7] },
			'people[0]: must be text or an object, not a number',
		],
		[
			'a wrong type inside a person',
			{ people: [{ name: 5 }] },
			'people[0].name: must be text, not a number',
		],
		['a list that is none', { topics: 'chips' }, 'topics: must be a list, not text'],
		[
			'too long a text, with both lengths',
			{ headline: 'x'.repeat(301) },
			'headline: has 301 characters; at most 300 are allowed',
		],
		[
			'too long a name',
			{ people: ['x'.repeat(121)] },
			'people[0]: has 121 characters; at most 120 are allowed',
		],
		[
			'too long a list',
			{ topics: Array.from({ length: 51 }, (_, n) => `t${n}`) },
			'topics: has 51 entries; at most 50 are allowed',
		],
		['an empty text', { headline: ' ' }, 'headline: is empty'],
		['an empty name', { places: [''] }, 'places[0]: is empty'],
		['a control character', { headline: 'a\u0007b' }, 'headline: holds a control character'],
		[
			'half a character',
			{ headline: 'a\ud800b' },
			'headline: holds half of a character (a lone surrogate)',
		],
		[
			'an id that is no slug',
			{ id: 'Harbor Opens' },
			'id: must be made of a-z, 0-9 and single hyphens',
		],
		[
			'a script for an address',
			{ url: 'javascript:alert(1)' },
			'url: must be a full http or https address',
		],
		[
			'a date that does not exist',
			{ publishedAt: '2025-02-30' },
			'publishedAt: is no day or time that exists',
		],
		[
			'a date that is no text',
			{ publishedAt: 1750320000 },
			'publishedAt: must be a date such as 2025-06-19, or a date and time with a zone such as 2025-06-19T08:30:00Z',
		],
		[
			'a date with the day in front, with the date that was meant',
			{ publishedAt: '19.06.2025' },
			'publishedAt: must be a date such as 2025-06-19, or a date and time with a zone such as 2025-06-19T08:30:00Z; did you mean 2025-06-19?',
		],
		[
			'a date of which nobody knows which is the month',
			{ publishedAt: '3/4/2025' },
			'publishedAt: must be a date such as 2025-06-19, or a date and time with a zone such as 2025-06-19T08:30:00Z',
		],
		[
			'a time without a zone',
			{ publishedAt: '2025-06-19T08:30' },
			'publishedAt: has a time without its zone: put Z behind it for UTC, or an offset such as +08:00, and T before the time',
		],
		[
			'a headline that nobody would see',
			{ headline: '\u200b\u2060 \u3164\u{e0041}' },
			'headline: holds only characters that nobody sees',
		],
		[
			'an address without its host',
			{ url: '/news/1' },
			'url: must be a full http or https address',
		],
		['a word for true', { withdrawn: 'true' }, 'withdrawn: must be true or false, not text'],
		[
			'a stranger who speaks',
			{ statements: [{ person: 'Bob', text: 'Hello.' }] },
			'statements[0].person: “Bob” is not among this article’s people',
		],
	])('names %s', (_, fields, said) => {
		expect(saidOf(fields)).toEqual([said]);
	});

	it('takes no key for granted, not even __proto__', () => {
		const text = written().replace('{', '{"__proto__": {}, ');
		expect(told('a.json', text)).toEqual([
			'a.json:1: has a key “__proto__” that is not known here',
		]);
	});

	it('shows of a long key only its beginning, and no half of a character', () => {
		expect(saidOf({ [`a${'😀'.repeat(30)}`]: 1 })).toEqual([
			`has a key “a${'😀'.repeat(19)}\ufffd…” that is not known here`,
		]);
	});

	it('stands at the line of the key', () => {
		const text =
			'{\n"id": "one",\n"headline": "x",\n"summary": "y",\n"publishedAt": "2025-06-19",\n"people": [\n"Ann",\n{ "name": "Bob",\n"rol": "z" }]}';
		expect(told('a.json', text)).toEqual([
			'a.json:9: people[1]: has a key “rol” that is not known here; did you mean “role”?',
		]);
	});

	it('stands at the line inside a list', () => {
		const text = `[${written()},\n{"id": "one",\n"headline": "x",\n"summary": 5,\n"publishedAt": "2025-06-19"}]`;
		expect(told('a.json', text)).toEqual([
			'harbor-opens@1',
			'a.json:4: [1].summary: must be text, not a number',
		]);
	});

	it('names every unknown key, each with the one that was meant', () => {
		const fields = { titel: 1, 'published-at': 1, Sumary: 1, tags: 1, org: 1, zzz: 1 };
		expect(saidOf(fields)).toEqual([
			'has a key “titel” that is not known here; did you mean “headline”?',
			'has a key “published-at” that is not known here; did you mean “publishedAt”?',
			'has a key “Sumary” that is not known here; did you mean “summary”?',
			'has a key “tags” that is not known here; did you mean “topics”?',
			'has a key “org” that is not known here; did you mean “organizations”?',
			'has a key “zzz” that is not known here',
		]);
	});

	it('is all that is wrong with an article at once', () => {
		const fields = {
			headline: '',
			url: 'news/1',
			publishedAt: '2025-07-01',
			updatedAt: '2025-06-30',
			people: ['Ann'],
			statements: [{ person: 'Bob', text: 'Hello.' }],
			kiker: 'x',
		};
		expect(saidOf(fields)).toEqual([
			'headline: is empty',
			'url: must be a full http or https address',
			'has a key “kiker” that is not known here; did you mean “kicker”?',
			'statements[0].person: “Bob” is not among this article’s people',
			`publishedAt: is 2025-07-01, more than a day after now (${now.toISOString()})`,
			`updatedAt: is 2025-06-30, more than a day after now (${now.toISOString()})`,
			'updatedAt: is before publishedAt, 2025-07-01',
		]);
	});

	it('ends after a hundred problems of one article, with how many more there are', () => {
		const said = saidOf(Object.fromEntries(Array.from({ length: 140 }, (_, n) => [`zzz${n}`, 1])));
		expect(said).toHaveLength(101);
		expect(said.at(-1)).toBe('has 40 more problems');
	});
});
