import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Article } from '#src/articles/article.ts';
import { parseArticles } from '#src/articles/parse-articles.ts';
import { articleJson, now, parseFile, reportOf } from './article-files.ts';

describe('parseArticles', () => {
	it('a file can contain one article', () => {
		expect(reportOf('a.json', articleJson())).toEqual(['harbor-opens@1']);
	});

	it('a file can contain a list of articles, each with its line', () => {
		const text = `[\n${articleJson({ id: 'one' })},\n\n${articleJson({ id: 'two', headline: 'A "]," in it\\' })}]`;
		expect(reportOf('a.json', text)).toEqual(['one@2', 'two@4']);
	});

	it('a file can contain one article per line, with blank lines and Windows line ends', () => {
		const text = `${articleJson({ id: 'one' })}\r\n\r\n${articleJson({ id: 'two' })}\n`;
		expect(reportOf('a.jsonl', text)).toEqual(['one@1', 'two@3']);
	});

	it('a file can begin with a byte order mark', () => {
		expect(reportOf('a.json', `\ufeff${articleJson()}`)).toEqual(['harbor-opens@1']);
		expect(reportOf('a.jsonl', `\ufeff${articleJson()}`)).toEqual(['harbor-opens@1']);
	});

	it('a single article without an id takes it from the file’s name', () => {
		expect(reportOf('articles/2025/the-harbor.json', articleJson({ id: undefined }))).toEqual([
			'the-harbor@1',
		]);
	});

	it('a file is a problem if its article has no id and its name cannot serve as one', () => {
		expect(reportOf('articles/The Harbor.json', articleJson({ id: undefined }))).toEqual([
			'articles/The Harbor.json:1: has no id, and the file’s name “The Harbor” cannot serve as one: ids consist of a-z, 0-9 and single hyphens',
		]);
	});

	it('an article in a list does not take its id from the file’s name', () => {
		expect(reportOf('a.json', `[${articleJson({ id: undefined })}]`)).toEqual([
			'a.json:1: [0].id: is missing',
		]);
	});

	it('a file can name its JSON Schema in its only article', () => {
		expect(reportOf('a.json', articleJson({ $schema: '../article.schema.json' }))).toEqual([
			'harbor-opens@1',
		]);
	});

	it('a faulty article does not affect the good ones around it', () => {
		const list = [articleJson({ id: 'one' }), '5', articleJson({ id: 'two' })];
		const problem = 'must be an object, not a number';
		expect(reportOf('a.json', `[${list.join(',')}]`)).toEqual([
			'one@1',
			`a.json:1: [1]: ${problem}`,
			'two@1',
		]);
		expect(reportOf('a.jsonl', list.join('\n'))).toEqual([
			'one@1',
			`a.jsonl:2: ${problem}`,
			'two@3',
		]);
	});

	it('an article of an editor cannot be without a date', () => {
		expect(reportOf('a.json', articleJson({ dateIsArrival: true }))).toEqual([
			'a.json:1: has an unknown key “dateIsArrival”; did you mean “publishedAt”?',
		]);
	});

	it('text that is not UTF-8 is a problem, in a .jsonl file only on its own lines', () => {
		const bytes = Buffer.concat([
			Buffer.from(`${articleJson()}\n`),
			Buffer.from([0x22, 0xff, 0x22]),
		]);
		const reason = 'is not UTF-8 text; save it in that encoding';
		expect(reportOf('a.json', bytes)).toEqual([`a.json:1: ${reason}`]);
		expect(reportOf('a.jsonl', bytes)).toEqual(['harbor-opens@1', `a.jsonl:2: ${reason}`]);
	});

	it.each(['utf16le', 'latin1'] as const)(
		'a file is a problem if it is saved as %s',
		(encoding) => {
			const bytes = Buffer.from(articleJson({ headline: 'Café opens' }), encoding);
			expect(reportOf('a.json', bytes)).toEqual([
				'a.json:1: is not UTF-8 text; save it in that encoding',
			]);
		},
	);

	it('random text gives only problems, and never makes the parser throw', () => {
		const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.json());
		fc.assert(
			fc.property(anyText, fc.constantFrom('a.json', 'a.jsonl'), (text, path) => {
				for (const parsed of parseFile(path, text)) expect(parsed.kind).toBe('problem');
			}),
		);
	});

	it('any field values give an article or problems, and never make the parser throw', () => {
		const fields = fc.record(
			{ ...fieldsOf(fc.jsonValue()), statements: fc.array(fc.jsonValue()) },
			{ requiredKeys: [] },
		);
		fc.assert(
			fc.property(fields, (record) => {
				expect(parseFile('a.json', articleJson(record)).length).toBeGreaterThan(0);
			}),
		);
	});

	it('a file is parsed one article at a time', () => {
		const bytes = Buffer.from(`${articleJson({ id: 'one' })}\n${articleJson({ id: 'two' })}\n`);
		const articles = parseArticles({ path: 'a.jsonl', bytes }, now);
		articles.next();
		bytes.write('six', bytes.indexOf('two'));
		expect(articles.next().value).toMatchObject({ article: { id: 'six' } });
	});
});

describe('problems in a file of articles', () => {
	it('a problem names the id of the article it affects', () => {
		const [found] = parseFile('a.jsonl', articleJson({ id: 'one', headline: 5 }));
		expect(found).toMatchObject({ kind: 'problem', id: 'one' });
	});

	it('a problem names the id of the article even if its line is not JSON', () => {
		const [found] = parseFile('a.jsonl', '{ "id": "one", "headline": "Harbor" "summary": "x" }');
		expect(found).toMatchObject({ kind: 'problem', id: 'one' });
	});

	it('a problem names the id that a faulty article takes from its file’s name', () => {
		const [found] = parseFile('articles/one.json', articleJson({ id: undefined, headline: 5 }));
		expect(found).toMatchObject({ kind: 'problem', id: 'one' });
	});

	it('a problem names no id if the whole file cannot be parsed', () => {
		const [found] = parseFile('articles/one.json', '{ "id": "one", ');
		expect(found).not.toHaveProperty('id');
	});

	it.each(['{ "id": "one", ', '{ "id": "one"', '[{', '{ "id"', '{ "id":', '{ "headline": "Harb'])(
		'says that a file with the text %j ends too early',
		(text) => {
			expect(reportOf('a.json', text)).toEqual([
				expect.stringMatching(/^a\.json:1: ends too early: /),
			]);
		},
	);

	it('an extra comma at the end of a list is not reported as an early end', () => {
		expect(reportOf('a.json', '[5,]')).toEqual([
			'a.json:1: needs a value here; there may be an extra comma before it',
		]);
	});

	it('a missing comma is reported at its line', () => {
		const text = '{\n\t"headline": "Harbor"\n\t"summary": "x"\n}';
		expect(reportOf('a.json', text)).toEqual(['a.json:3: needs a comma before this']);
	});

	it('reports extreme nesting, which does not break the parser', () => {
		const deep = '['.repeat(100_000);
		expect(reportOf('a.json', deep)).toEqual(['a.json:1: is nested more than 100 levels deep']);
		expect(reportOf('a.json', `${deep}${']'.repeat(100_000)}`)).toEqual([
			'a.json:1: [0]: must be an object, not a list',
		]);
	});
});

function fieldsOf<Value>(value: Value): Record<string, Value> {
	return Object.fromEntries(Object.keys(Article.shape).map((field) => [field, value]));
}

describe('dates of an article', () => {
	it('the dates of an article can be a day in the future', () => {
		expect(reportOf('a.json', articleJson({ publishedAt: '2025-06-21T12:00:00Z' }))).toEqual([
			'harbor-opens@1',
		]);
	});

	it('the dates of an article cannot be more than a day in the future', () => {
		expect(reportOf('a.json', articleJson({ publishedAt: '2025-06-21T12:00:01Z' }))).toEqual([
			`a.json:1: publishedAt: is 2025-06-21T12:00:01.000Z, more than a day in the future (it is now ${now.toISOString()})`,
		]);
	});

	it('the dates of an article must be in four-digit years once they are in UTC', () => {
		expect(reportOf('a.json', articleJson({ publishedAt: '0000-01-01T00:00:00+14:00' }))).toEqual([
			'a.json:1: publishedAt: must be in the years 0000 to 9999 in UTC',
		]);
	});

	it('the dates of an article cannot include an update more than a day in the future', () => {
		expect(reportOf('a.json', articleJson({ updatedAt: '2025-07-01' }))).toEqual([
			`a.json:1: updatedAt: is 2025-07-01, more than a day in the future (it is now ${now.toISOString()})`,
		]);
	});

	it('the dates of an article cannot include an update before the publication', () => {
		expect(reportOf('a.json', articleJson({ updatedAt: '2025-06-18' }))).toEqual([
			'a.json:1: updatedAt: is before publishedAt, 2025-06-19',
		]);
	});

	it('the dates of an article do not contradict each other if one of them is a bare day of the other', () => {
		const dates = { publishedAt: '2025-06-19T08:30:00Z', updatedAt: '2025-06-19' };
		expect(reportOf('a.json', articleJson(dates))).toEqual(['harbor-opens@1']);
	});
});
