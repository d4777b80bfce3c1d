import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Article } from '#src/articles/article.ts';
import { parseArticles } from '#src/articles/parse-articles.ts';
import { now, parsed, told, written } from './parsed.ts';

describe('an article file', () => {
	it('may hold one article', () => {
		expect(told('a.json', written())).toEqual(['harbor-opens@1']);
	});

	it('may hold a list, and each article knows its line', () => {
		const text = `[\n${written({ id: 'one' })},\n\n${written({ id: 'two', headline: 'A "]," in it\\' })}]`;
		expect(told('a.json', text)).toEqual(['one@2', 'two@4']);
	});

	it('may hold one article a line, with blank lines and Windows line ends', () => {
		const text = `${written({ id: 'one' })}\r\n\r\n${written({ id: 'two' })}\n`;
		expect(told('a.jsonl', text)).toEqual(['one@1', 'two@3']);
	});

	it('may begin with a byte order mark', () => {
		expect(told('a.json', `\ufeff${written()}`)).toEqual(['harbor-opens@1']);
		expect(told('a.jsonl', `\ufeff${written()}`)).toEqual(['harbor-opens@1']);
	});

	it('names its article when the article has no id', () => {
		expect(told('articles/2025/the-harbor.json', written({ id: undefined }))).toEqual([
			'the-harbor@1',
		]);
	});

	it('whose name cannot be an id says so', () => {
		expect(told('articles/The Harbor.json', written({ id: undefined }))).toEqual([
			'articles/The Harbor.json:1: has no id, and the file’s name “The Harbor” cannot be one: ids are made of a-z, 0-9 and single hyphens',
		]);
	});

	it('names no article of a list', () => {
		expect(told('a.json', `[${written({ id: undefined })}]`)).toEqual([
			'a.json:1: [0].id: is missing',
		]);
	});

	it('may name its JSON Schema beside its only article', () => {
		expect(told('a.json', written({ $schema: '../article.schema.json' }))).toEqual([
			'harbor-opens@1',
		]);
	});

	it('keeps the good articles around a bad one', () => {
		const list = [written({ id: 'one' }), '5', written({ id: 'two' })];
		const problem = 'must be an object, not a number';
		expect(told('a.json', `[${list.join(',')}]`)).toEqual([
			'one@1',
			`a.json:1: [1]: ${problem}`,
			'two@1',
		]);
		expect(told('a.jsonl', list.join('\n'))).toEqual(['one@1', `a.jsonl:2: ${problem}`, 'two@3']);
	});

	it('is a problem when it is not UTF-8, but only on the lines that are not', () => {
		const bytes = Buffer.concat([Buffer.from(`${written()}\n`), Buffer.from([0x22, 0xff, 0x22])]);
		const reason = 'is not UTF-8 text; save it with that encoding';
		expect(told('a.json', bytes)).toEqual([`a.json:1: ${reason}`]);
		expect(told('a.jsonl', bytes)).toEqual(['harbor-opens@1', `a.jsonl:2: ${reason}`]);
	});

	it.each(['utf16le', 'latin1'] as const)('says so when it is %s', (encoding) => {
		const bytes = Buffer.from(written({ headline: 'Café opens' }), encoding);
		expect(told('a.json', bytes)).toEqual([
			'a.json:1: is not UTF-8 text; save it with that encoding',
		]);
	});

	it('gives an article or a problem for any text, and never throws', () => {
		const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.json());
		fc.assert(
			fc.property(anyText, fc.constantFrom('a.json', 'a.jsonl'), (text, path) => {
				for (const found of parsed(path, text)) expect(found.kind).toBe('problem');
			}),
		);
	});

	it('gives an article or problems for any values in its fields, and never throws', () => {
		const fields = fc.record(
			{ ...fieldsOf(fc.jsonValue()), statements: fc.array(fc.jsonValue()) },
			{ requiredKeys: [] },
		);
		fc.assert(
			fc.property(fields, (record) => {
				expect(parsed('a.json', written(record)).length).toBeGreaterThan(0);
			}),
		);
	});

	it('is read one article at a time', () => {
		const bytes = Buffer.from(`${written({ id: 'one' })}\n${written({ id: 'two' })}\n`);
		const articles = parseArticles({ path: 'a.jsonl', bytes }, now);
		articles.next();
		bytes.write('six', bytes.indexOf('two'));
		expect(articles.next().value).toMatchObject({ article: { id: 'six' } });
	});
});

describe('a problem', () => {
	it('names the article that it cost', () => {
		const [found] = parsed('a.jsonl', written({ id: 'one', headline: 5 }));
		expect(found).toMatchObject({ kind: 'problem', id: 'one' });
	});

	it('names the article even where its line is no JSON', () => {
		const [found] = parsed('a.jsonl', '{ "id": "one", "headline": "Harbor" "summary": "x" }');
		expect(found).toMatchObject({ kind: 'problem', id: 'one' });
	});

	it('names the article that its file is named after', () => {
		const [found] = parsed('articles/one.json', written({ id: undefined, headline: 5 }));
		expect(found).toMatchObject({ kind: 'problem', id: 'one' });
	});

	it('names none when a whole file cannot be read', () => {
		const [found] = parsed('articles/one.json', '{ "id": "one", ');
		expect(found).not.toHaveProperty('id');
	});

	it('stands where the comma is missing', () => {
		const text = '{\n\t"headline": "Harbor"\n\t"summary": "x"\n}';
		expect(told('a.json', text)).toEqual(['a.json:3: lacks a comma before this']);
	});

	it('tells of nesting instead of falling over it', () => {
		const deep = '['.repeat(100_000);
		expect(told('a.json', deep)).toEqual(['a.json:1: is nested more than 100 levels deep']);
		expect(told('a.json', `${deep}${']'.repeat(100_000)}`)).toEqual([
			'a.json:1: [0]: must be an object, not a list',
		]);
	});
});

function fieldsOf<Value>(value: Value): Record<string, Value> {
	return Object.fromEntries(Object.keys(Article.shape).map((field) => [field, value]));
}

describe('the dates of an article', () => {
	it('may lie a day ahead', () => {
		expect(told('a.json', written({ publishedAt: '2025-06-21T12:00:00Z' }))).toEqual([
			'harbor-opens@1',
		]);
	});

	it('may not lie more than a day ahead', () => {
		expect(told('a.json', written({ publishedAt: '2025-06-21T12:00:01Z' }))).toEqual([
			`a.json:1: publishedAt: is 2025-06-21T12:00:01.000Z, more than a day after now (${now.toISOString()})`,
		]);
	});

	it('must fall into four-digit years once they are in UTC', () => {
		expect(told('a.json', written({ publishedAt: '0000-01-01T00:00:00+14:00' }))).toEqual([
			'a.json:1: publishedAt: must lie in the years 0000 to 9999 in UTC',
		]);
	});

	it('may not put its update more than a day ahead', () => {
		expect(told('a.json', written({ updatedAt: '2025-07-01' }))).toEqual([
			`a.json:1: updatedAt: is 2025-07-01, more than a day after now (${now.toISOString()})`,
		]);
	});

	it('may not put its update before it', () => {
		expect(told('a.json', written({ updatedAt: '2025-06-18' }))).toEqual([
			'a.json:1: updatedAt: is before publishedAt, 2025-06-19',
		]);
	});

	it('do not contradict each other when one of them is a bare day', () => {
		const dates = { publishedAt: '2025-06-19T08:30:00Z', updatedAt: '2025-06-19' };
		expect(told('a.json', written(dates))).toEqual(['harbor-opens@1']);
	});
});
