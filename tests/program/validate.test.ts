import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatValidation, validateFolder } from '#src/program/validate.ts';
import { aFolder } from '../articles/a-folder.ts';
import { articleJson, now } from '../articles/article-files.ts';

/** What `npm run validate` prints about a folder, without the folder’s path. */
function printed(folder: string): string {
	return formatValidation(folder, validateFolder(folder, now)).replaceAll(`${folder}/`, '');
}

describe('checking a data folder', () => {
	it('counts the articles, files and names in a correct data folder', () => {
		const folder = aFolder({
			'articles/a.json': articleJson(),
			'people.json': '{ "people": [{ "name": "Ann" }] }',
		});
		expect(printed(folder)).toBe(
			'articles: 1, files: 1, names in people.json and topics.json: 1, no problems\n',
		);
	});

	it.each([
		['German', 'de', 'Bundestag stimmt über das Rentenpaket der Regierung ab'],
		['Portuguese', 'pt', 'Câmara dos Deputados aprova o novo orçamento do governo'],
		['Traditional Chinese', 'zh-Hant', '立法院三讀通過明年度總預算案'],
		['Korean', 'ko', '국회, 내년 예산안 처리 불발'],
	])('reports an article in %s that does not say so', (name, language, headline) => {
		const folder = aFolder({
			'articles/a.json': articleJson({ headline, summary: undefined }),
			'articles/b.json': articleJson({ id: 'b', headline, summary: undefined, language }),
		});
		expect(printed(folder).split('\n')[0]).toBe(
			`articles/a.json:1: language: is missing, which means English, but the text looks like ${name}; give its language`,
		);
		expect(printed(folder)).toContain('problems: 1');
	});

	it('believes an article that says that it is in English', () => {
		const headline = 'Bundestag stimmt über das Rentenpaket der Regierung ab';
		const json = articleJson({ headline, summary: undefined, language: 'en' });
		expect(printed(aFolder({ 'articles/a.json': json }))).toContain('no problems');
	});

	it('counts the suggested sources and the publishers, and reports what is wrong with them', () => {
		const feed = { name: 'A', url: 'https://a.example/', language: 'en', country: 'TW' };
		const folder = aFolder({
			'articles/a.json': articleJson(),
			'sources/a.json': JSON.stringify({ name: 'A', feeds: [feed, { ...feed, url: 'x' }] }),
			'publishers.json': '{ "publishers": [{ "name": "A", "domains": ["a.example"] }, {}] }',
		});
		expect(printed(folder).split('\n')).toEqual([
			'sources/a.json:1: feeds[1].url: must be a full http or https address',
			'publishers.json:1: publishers[1].name: is missing',
			'publishers.json:1: publishers[1].domains: is missing',
			'articles: 1, files: 1, names in people.json and topics.json: 0, suggested sources: 1, publishers: 1, problems: 3',
			'',
		]);
	});

	it('counts the feeds, and reports those that are faulty or there twice', () => {
		const feed = { id: 'a', name: 'A', url: 'https://a.example/feed' };
		const folder = aFolder({
			'articles/a.json': articleJson(),
			'feeds.json': JSON.stringify(
				{
					feeds: [
						feed,
						{ ...feed, id: 'b', url: 'http://www.a.example/feed/' },
						{ ...feed, url: 'https://b.example/' },
						{ ...feed, id: 'C C', url: 'ftp://c.example/' },
					],
				},
				undefined,
				1,
			),
		});
		expect(printed(folder).split('\n')).toEqual([
			'feeds.json:11: feeds[1].url: is also that of the feed on line 3; remove one of the two',
			'feeds.json:14: feeds[2].id: is also that of the feed on line 3; remove one of the two',
			'feeds.json:19: feeds[3].id: must consist of a-z, 0-9 and single hyphens',
			'feeds.json:21: feeds[3].url: must be a full http or https address',
			'articles: 1, files: 1, names in people.json and topics.json: 0, feeds: 1, problems: 4',
			'',
		]);
	});

	it('prints every problem in every file', () => {
		const folder = aFolder({
			'articles/a.json': '{',
			'articles/b.txt': 'x',
			'topics.json': '{ "topics": [{}] }',
		});
		expect(printed(folder).split('\n')).toEqual([
			'topics.json:1: topics[0].name: is missing',
			'articles/b.txt:1: is ignored: only .json and .jsonl files are read',
			'articles/a.json:1: ends too early: a closing } is missing',
			'articles: 0, files: 1, names in people.json and topics.json: 0, problems: 3',
			'',
		]);
	});

	it('names both locations of a duplicate id, and keeps the first in path order', () => {
		const folder = aFolder({
			'articles/b.jsonl': `\n${articleJson()}\n${articleJson()}`,
			'articles/a.json': articleJson(),
		});
		const reason =
			'has the same id “harbor-opens” as the article at articles/a.json:1, which is kept; give this one another id';
		expect(printed(folder).split('\n').slice(0, 2)).toEqual([
			`articles/b.jsonl:2: id: ${reason}`,
			`articles/b.jsonl:3: id: ${reason}`,
		]);
	});

	it.each([
		['a tag', 'A <b>harbor</b>', 'contains HTML, “<b>”; write plain text'],
		['a line break', 'A<br/>harbor', 'contains HTML, “<br/>”; write plain text'],
		[
			'a tag with attributes',
			'A <a href="https://x.example">harbor</a>',
			'contains HTML, “<a href="https://x.example">”; write plain text',
		],
		['a named entity', 'Ports &amp; ships', 'contains HTML, “&amp;”; write the character itself'],
		['a numeric entity', 'It&#8217;s open', 'contains HTML, “&#8217;”; write the character itself'],
		[
			'a hexadecimal entity',
			'It&#x2019;s',
			'contains HTML, “&#x2019;”; write the character itself',
		],
		[
			'text read in the wrong encoding',
			'A cafÃ© opens',
			'contains “Ã©”, garbled by a wrong encoding; copy it from the original again',
		],
		[
			'a lost character',
			'A caf\ufffd opens',
			'contains “\ufffd” instead of a lost character; copy it from the original again',
		],
	])('reports %s in any text of an article', (_, text, reason) => {
		const people = [{ name: 'Ann', role: text }];
		const folder = aFolder({ 'articles/a.json': articleJson({ summary: text, people }) });
		expect(printed(folder).split('\n').slice(0, 2)).toEqual([
			`articles/a.json:1: summary: ${reason}`,
			`articles/a.json:1: people[0].role: ${reason}`,
		]);
	});

	it('does not mistake a formula, a heart, a company or an address for HTML', () => {
		const fields = {
			summary: 'AT&T said 3 < 4 > 2 <3; R&D; Müller & Söhne; São Paulo’s Ânimo.',
			url: 'https://news.example/?a=1&copy;=2',
		};
		expect(printed(aFolder({ 'articles/a.json': articleJson(fields) }))).toMatch(/no problems\n$/);
	});

	it('validates the folder in DATA_DIR if none is named', () => {
		const DATA_DIR = aFolder({ 'articles/a.json': articleJson({ headline: 5 }) });
		const checked = spawnSync(process.execPath, ['src/program/validate.ts'], {
			env: { DATA_DIR },
		});
		expect(`${checked.stdout}`).toContain(`${DATA_DIR}/articles/a.json:1: headline: must be text`);
		expect(checked.status).toBe(1);
	});

	it.each([
		['does not exist', 'news'],
		['is a file', 'articles/a.json'],
	])('says so if the folder to validate %s', (_, path) => {
		const DATA_DIR = join(aFolder({ 'articles/a.json': articleJson() }), path);
		const checked = spawnSync(process.execPath, ['src/program/validate.ts'], {
			env: { DATA_DIR },
		});
		expect(`${checked.stderr}`).toBe(
			`There is no folder ${DATA_DIR}. Name another one after “npm run validate --”, or in DATA_DIR.\n`,
		);
		expect(checked.status).toBe(1);
	});

	it('exits with 1 if validation finds problems, otherwise with 0', () => {
		const bad = spawnSync(process.execPath, ['src/program/validate.ts', aFolder({})]);
		expect(`${bad.stdout}`).toMatch(/articles:1: does not exist\narticles: 0,.* problems: 1\n$/);
		expect(bad.status).toBe(1);
		expect(`${execFileSync(process.execPath, ['src/program/validate.ts'])}`).toMatch(/no problems/);
	});
});
