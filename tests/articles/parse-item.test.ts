import { describe, expect, it } from 'vitest';
import { articleJson, now, reportOf } from './article-files.ts';

/** The problems of an article with these fields, without the file's name and line. */
function problemsOf(fields: Readonly<Record<string, unknown>>): string[] {
	return reportOf('a.json', articleJson(fields)).map((line) => line.replace('a.json:1: ', ''));
}

describe('parseItem', () => {
	it.each([
		[
			'a mistyped key, with the key that was meant',
			{ kiker: 'Chips' },
			'has an unknown key “kiker”; did you mean “kicker”?',
		],
		['an unknown key that resembles no other', { zzz: 1 }, 'has an unknown key “zzz”'],
		[
			'a mistyped key inside a person',
			{ people: [{ name: 'Ann', rol: 'mayor' }] },
			'people[0]: has an unknown key “rol”; did you mean “role”?',
		],
		['a missing field', { headline: undefined }, 'headline: is missing'],
		['a missing date', { publishedAt: undefined }, 'publishedAt: is missing'],
		['a missing name', { people: [{}] }, 'people[0].name: is missing'],
		['a wrong type', { summary: 3 }, 'summary: must be text, not a number'],
		['a null', { kicker: null }, 'kicker: must be text, not null'],
		[
			'a number instead of a person',
			{ people: [7] },
			'people[0]: must be text or an object, not a number',
		],
		[
			'a wrong type inside a person',
			{ people: [{ name: 5 }] },
			'people[0].name: must be text, not a number',
		],
		['text instead of a list', { topics: 'chips' }, 'topics: must be a list, not text'],
		[
			'a text that is too long, with both lengths',
			{ headline: 'x'.repeat(301) },
			'headline: has 301 characters; at most 300 are allowed',
		],
		[
			'a name that is too long',
			{ people: ['x'.repeat(121)] },
			'people[0]: has 121 characters; at most 120 are allowed',
		],
		[
			'a list that is too long',
			{ topics: Array.from({ length: 51 }, (_, n) => `t${n}`) },
			'topics: has 51 entries; at most 50 are allowed',
		],
		['an empty text', { headline: ' ' }, 'headline: is empty'],
		['an empty name', { places: [''] }, 'places[0]: is empty'],
		['a control character', { headline: 'a\u0007b' }, 'headline: contains a control character'],
		[
			'half a character',
			{ headline: 'a\ud800b' },
			'headline: contains half of a character (a lone surrogate)',
		],
		[
			'an id with spaces and capitals',
			{ id: 'Harbor Opens' },
			'id: must consist of a-z, 0-9 and single hyphens',
		],
		[
			'a script instead of an address',
			{ url: 'javascript:alert(1)' },
			'url: must be a full http or https address',
		],
		[
			'a date that does not exist',
			{ publishedAt: '2025-02-30' },
			'publishedAt: is not a day or time that exists',
		],
		[
			'a number instead of a date',
			{ publishedAt: 1750320000 },
			'publishedAt: must be a date such as 2025-06-19, or a date and time with a zone such as 2025-06-19T08:30:00Z',
		],
		[
			'a date that starts with the day, with the date that was meant',
			{ publishedAt: '19.06.2025' },
			'publishedAt: must be a date such as 2025-06-19, or a date and time with a zone such as 2025-06-19T08:30:00Z; did you mean 2025-06-19?',
		],
		[
			'a date in which either number can be the month, without a guess',
			{ publishedAt: '3/4/2025' },
			'publishedAt: must be a date such as 2025-06-19, or a date and time with a zone such as 2025-06-19T08:30:00Z',
		],
		[
			'a time without a zone',
			{ publishedAt: '2025-06-19T08:30' },
			'publishedAt: has a time without a zone: add Z for UTC or an offset such as +08:00, and put T before the time',
		],
		[
			'a headline of invisible characters only',
			{ headline: '\u200b\u2060 \u3164\u{e0041}' },
			'headline: contains only invisible characters',
		],
		['an address without a host', { url: '/news/1' }, 'url: must be a full http or https address'],
		[
			'the text “true” instead of true',
			{ withdrawn: 'true' },
			'withdrawn: must be true or false, not text',
		],
		[
			'a speaker who is not among the people',
			{ statements: [{ person: 'Bob', text: 'Hello.' }] },
			'statements[0].person: “Bob” is not one of this article’s people',
		],
	])('the problems of an article name %s', (_, fields, problem) => {
		expect(problemsOf(fields)).toEqual([problem]);
	});

	it('the problems of an article name the unknown key __proto__ like any other', () => {
		const text = articleJson().replace('{', '{"__proto__": {}, ');
		expect(reportOf('a.json', text)).toEqual(['a.json:1: has an unknown key “__proto__”']);
	});

	it('the problems of an article show only the beginning of a long key, without half a character', () => {
		expect(problemsOf({ [`a${'😀'.repeat(30)}`]: 1 })).toEqual([
			`has an unknown key “a${'😀'.repeat(19)}\ufffd…”`,
		]);
	});

	it('the problems of an article have the line of a faulty key', () => {
		const text =
			'{\n"id": "one",\n"headline": "x",\n"summary": "y",\n"publishedAt": "2025-06-19",\n"people": [\n"Ann",\n{ "name": "Bob",\n"rol": "z" }]}';
		expect(reportOf('a.json', text)).toEqual([
			'a.json:9: people[1]: has an unknown key “rol”; did you mean “role”?',
		]);
	});

	it('the problems of an article in a list have their own lines', () => {
		const text = `[${articleJson()},\n{"id": "one",\n"headline": "x",\n"summary": 5,\n"publishedAt": "2025-06-19"}]`;
		expect(reportOf('a.json', text)).toEqual([
			'harbor-opens@1',
			'a.json:4: [1].summary: must be text, not a number',
		]);
	});

	it('the problems of an article name every unknown key, each with the one that was meant', () => {
		const fields = { titel: 1, 'published-at': 1, Sumary: 1, tags: 1, org: 1, zzz: 1 };
		expect(problemsOf(fields)).toEqual([
			'has an unknown key “titel”; did you mean “headline”?',
			'has an unknown key “published-at”; did you mean “publishedAt”?',
			'has an unknown key “Sumary”; did you mean “summary”?',
			'has an unknown key “tags”; did you mean “topics”?',
			'has an unknown key “org”; did you mean “organizations”?',
			'has an unknown key “zzz”',
		]);
	});

	it('the problems of an article are reported all at once', () => {
		const fields = {
			headline: '',
			url: 'news/1',
			publishedAt: '2025-07-01',
			updatedAt: '2025-06-30',
			people: ['Ann'],
			statements: [{ person: 'Bob', text: 'Hello.' }],
			kiker: 'x',
		};
		expect(problemsOf(fields)).toEqual([
			'headline: is empty',
			'url: must be a full http or https address',
			'has an unknown key “kiker”; did you mean “kicker”?',
			'statements[0].person: “Bob” is not one of this article’s people',
			`publishedAt: is 2025-07-01, more than a day in the future (it is now ${now.toISOString()})`,
			`updatedAt: is 2025-06-30, more than a day in the future (it is now ${now.toISOString()})`,
			'updatedAt: is before publishedAt, 2025-07-01',
		]);
	});

	it('the problems of an article stop at a hundred, with the number of the rest', () => {
		const problems = problemsOf(
			Object.fromEntries(Array.from({ length: 140 }, (_, n) => [`zzz${n}`, 1])),
		);
		expect(problems).toHaveLength(101);
		expect(problems.at(-1)).toBe('has 40 more problems');
	});
});
