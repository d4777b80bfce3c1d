import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importFile } from '#src/program/import-articles.ts';
import { validateFolder } from '#src/program/validate.ts';
import { aFolder } from '../articles/a-folder.ts';
import { collections } from '../conformance/outcome.ts';

const now = new Date('2026-02-12T00:00:00Z');
const savedPage = join(collections, '../pages/saved-page.txt');
const newsTable = join(collections, 'news/cybersecurity-news-en-title-3000.csv');

/** Imports files with these contents; shown without the path of the folder. */
function imported(
	files: Readonly<Record<string, string>>,
	more: Readonly<{ date?: string; map?: string; onlyShow?: boolean }> = {},
) {
	const folder = aFolder(files);
	const { date, map = '', onlyShow = false } = more;
	const settings = { dataFolder: folder, given: { date }, map, now, onlyShow };
	const lines = Object.keys(files)
		.filter((path) => !path.startsWith('articles/'))
		.flatMap((path) =>
			importFile(join(folder, path), settings)
				.text.replaceAll(`${folder}/`, '')
				.trimEnd()
				.split('\n'),
		);
	return { folder, lines };
}

function articlesIn(folder: string): Record<string, unknown>[] {
	const path = join(folder, 'articles');
	const names = existsSync(path) ? readdirSync(path).sort() : [];
	return names.flatMap((name) => {
		const text = readFileSync(join(path, name), 'utf8');
		return name.endsWith('.jsonl')
			? text
					.trim()
					.split('\n')
					.map((line) => JSON.parse(line))
			: [JSON.parse(text)];
	});
}

describe('importing a saved page', () => {
	it.skipIf(!existsSync(savedPage))(
		'finds the whole report of the sample page and the four that it cuts off',
		() => {
			const folder = aFolder({});
			const given = { date: '2025-06-19', source: 'Taipei Times' };
			importFile(savedPage, { dataFolder: folder, given, map: '', now, onlyShow: false });
			const articles = articlesIn(folder).map(
				({ kicker = '-', headline, summary }) =>
					`${kicker}: ${String(headline).slice(-30)} | ${String(summary).slice(0, 30)} … ${String(summary).slice(-30)}`,
			);
			expect(articles.sort()).toEqual([
				'-: operation between the nations. | North Korea plans to send thou … e South Korean air force said.',
				'CHIP WAR:  to building AI semiconductors | Taiwan has blacklisted Huawei  …  in China, Iran and elsewhere.',
				'CRITICISM: an’s dignity, the council said | The Mainland Affairs Council ( … ce Chairman Wang Huning (王滬寧).',
				'CROSS-STRAIT:  would be treated with respect | The Mainland Affairs Council ( … y were excluded from the expo.',
				'ELITE UNIT: ning and hostage rescue drills | The US Navy regularly conducts … ions at the Naval War College.',
			]);
			expect(validateFolder(folder, now).problems).toEqual([]);
		},
	);

	it('writes each report into a file of its own, and leaves a file of that name as it is', () => {
		const page =
			'Harbor opens after long repairs\n19 June 2025\nThe harbor opened again. Ships had waited for a month.\n';
		const { folder, lines } = imported({
			'page.txt': page,
			'articles/harbor-opens-after-long-repairs.json': '{}',
		});
		expect(lines[0]).toBe(
			'articles/harbor-opens-after-long-repairs.json: is there already, and stays as it is',
		);
		expect(articlesIn(folder)).toEqual([{}]);
		expect(articlesIn(imported({ 'page.txt': page }).folder)).toEqual([
			{
				$schema: '../article.schema.json',
				id: 'harbor-opens-after-long-repairs',
				headline: 'Harbor opens after long repairs',
				summary: 'The harbor opened again. Ships had waited for a month.',
				publishedAt: '2025-06-19',
			},
		]);
	});

	it('writes nothing without a date, and says how to give one', () => {
		const { folder, lines } = imported({
			'page.txt': 'Harbor opens after long repairs\nThe harbor opened again.\n',
		});
		expect(lines[0]).toBe(
			'page.txt:1: “Harbor opens after long repairs” is not written: the page shows no date for it. Give it with --date 2025-06-19',
		);
		expect(articlesIn(folder)).toEqual([]);
	});

	it('asks for the language of a text that it does not recognize', () => {
		const { lines } = imported(
			{ 'page.txt': 'Kompas naik\nKompas naik.\n' },
			{ date: '2025-06-19' },
		);
		expect(lines[0]).toContain('Give it with --language');
	});

	it('only shows what it would write if asked to', () => {
		const { folder, lines } = imported(
			{ 'page.txt': 'Harbor opens after long repairs\nThe harbor of the town opened again.\n' },
			{ date: '2025-06-19', onlyShow: true },
		);
		expect(lines[0]).toBe('articles/harbor-opens-after-long-repairs.json: would be written');
		expect(lines).toContain('   text: 1 paragraph, 36 characters');
		expect(articlesIn(folder)).toEqual([]);
	});
});

describe('importing a table', () => {
	it.skipIf(!existsSync(newsTable))('takes all 3,000 rows of real news', () => {
		const folder = aFolder({});
		const { text } = importFile(newsTable, {
			dataFolder: folder,
			given: {},
			map: '',
			now,
			onlyShow: false,
		});
		expect(text).toContain('rows: 3000, written: 3000');
		const { articles, problems } = validateFolder(folder, now);
		expect({ articles, problems }).toEqual({ articles: 3_000, problems: [] });
	});

	it('shows its guess first, and names each row that it cannot use', () => {
		const table =
			'Title;Description;Pub Date;Link;Score\nHarbor opens;"It <b>opened</b>\nagain in the town.";Thu, 19 Jun 2025 08:30:00 GMT;https://a.example/1;1\n;x;2025-06-19;;\nPier;x;soon;;\nQuay opens;The quay of the town opened.;19.06.2025;javascript:x;\n';
		const { folder, lines } = imported({ 'news.csv': table });
		expect(lines).toEqual([
			'news.csv is read as follows. Correct it with --map FIELD=COLUMN,FIELD=-',
			'   headline ← Title, such as “Harbor opens”',
			'   summary ← Description, such as “It <b>opened</b> again in the town.”',
			'   publishedAt ← Pub Date, such as “Thu, 19 Jun 2025 08:30:00 GMT”',
			'   url ← Link, such as “https://a.example/1”',
			'   not used: Score',
			'news.csv:4: has no headline',
			'news.csv:5: has no date that is understood: “soon”',
			'news.csv:6: has an address that is not of the web, “javascript:x”: it is left out',
			expect.stringMatching(/^articles\/news-\w+\.jsonl: written$/),
			'news.csv: rows: 4, written: 2',
		]);
		expect(articlesIn(folder)).toMatchObject([
			{
				headline: 'Harbor opens',
				summary: 'It opened again in the town.',
				publishedAt: '2025-06-19T08:30:00.000Z',
			},
			{ headline: 'Quay opens', publishedAt: '2025-06-19' },
		]);
	});

	it('knows the day and the address by the names that people give them in lists of their own', () => {
		const { folder } = imported({
			'list.csv':
				'Headline,Text,When,Web\nThe quay of the town opens,The quay of the town opened.,2025-06-19,https://a.example/1\n',
		});
		expect(articlesIn(folder)).toMatchObject([
			{ publishedAt: '2025-06-19', url: 'https://a.example/1' },
		]);
	});

	it('a row that is plainly in another language than the table says so', () => {
		const { folder } = imported({
			'news.csv':
				'Title,Description,Date\n' +
				'The harbor of the town opens again after long repairs,The town opened its harbor.,2025-06-19\n' +
				'El puerto de la ciudad abre de nuevo tras largas obras,La ciudad abrió su puerto.,2025-06-19\n' +
				'The quay of the town closes,The town closed its quay for the repairs of this year.,2025-06-19\n',
		});
		const languages = articlesIn(folder).map((article) => Reflect.get(Object(article), 'language'));
		expect(languages).toEqual([undefined, 'es', undefined]);
	});

	it('a row without a text is a headline alone', () => {
		const { folder } = imported({
			'news.json':
				'[{ "title": "The quay of the town opens after repairs", "date": "2025-06-19" }]',
		});
		expect(articlesIn(folder)).toHaveLength(1);
		expect(articlesIn(folder)[0]).not.toHaveProperty('summary');
	});

	it('takes the columns that the operator names', () => {
		const table =
			'[{ "h": "The harbor opens", "text": "It is the harbor of the town.", "when": 1750321800, "source": { "name": "Harbor News" } }]';
		const { folder } = imported({ 'news.json': table }, { map: 'headline=h, publishedAt=when' });
		expect(articlesIn(folder)).toMatchObject([
			{
				headline: 'The harbor opens',
				source: 'Harbor News',
				publishedAt: '2025-06-19T08:30:00.000Z',
			},
		]);
	});

	it.each([
		[
			'German, with semicolons',
			'a.csv',
			'\ufeffTitel;Beschreibung;Adresse;Veröffentlicht am;Quelle\nDer Hafen der Stadt ist wieder offen;Er ist seit Donnerstag wieder offen und voller Schiffe.;https://a.example/1;19.06.2025;Beispiel\n',
		],
		[
			'French, with tabs',
			'a.tsv',
			'titre\tchapô\tlien\tdate de publication\tsource\nDer Hafen der Stadt ist wieder offen\tEr ist seit Donnerstag wieder offen und voller Schiffe.\thttps://a.example/1\t19/06/2025\tBeispiel\n',
		],
		[
			'Spanish',
			'a.csv',
			'Título,Resumen,Enlace,Fecha,Fuente\nDer Hafen der Stadt ist wieder offen,Er ist seit Donnerstag wieder offen und voller Schiffe.,https://a.example/1,19 de junio de 2025,Beispiel\n',
		],
		[
			'Chinese',
			'a.csv',
			'標題,內容,網址,發布時間,媒體\nDer Hafen der Stadt ist wieder offen,Er ist seit Donnerstag wieder offen und voller Schiffe.,https://a.example/1,2025/06/19,Beispiel\n',
		],
		[
			'nested JSON beside another list',
			'a.json',
			'{"tags":[{"name":"x"}],"data":{"items":[{"title":{"rendered":"Der Hafen der Stadt ist wieder offen"},"excerpt":{"rendered":"<p>Er ist seit Donnerstag wieder offen und voller Schiffe.</p>"},"link":"https://a.example/1","date":"2025-06-19","source":{"name":"Beispiel"}},{"title":{"rendered":"Pier"}}]}}',
		],
	])('recognizes the columns of a table in %s', (_, name, table) => {
		expect(articlesIn(imported({ [name]: table }).folder)).toMatchObject([
			{
				headline: 'Der Hafen der Stadt ist wieder offen',
				summary: 'Er ist seit Donnerstag wieder offen und voller Schiffe.',
				url: 'https://a.example/1',
				publishedAt: '2025-06-19',
				source: 'Beispiel',
			},
		]);
	});

	it('leaves out what feeds add to a text', () => {
		const table =
			'title,description,date\nHarbor opens,"HARBOR (Reuters) - It opened on Thursday. The post Harbor appeared first on News.",2025-06-19\n';
		expect(articlesIn(imported({ 'news.csv': table }).folder)).toMatchObject([
			{ summary: 'It opened on Thursday.' },
		]);
	});

	it('reads a table in UTF-16 with its mark', () => {
		const folder = aFolder({});
		const path = join(folder, 'news.csv');
		const table =
			'\ufefftitle,description,date\nHarbor opens,The harbor of the town opened on Thursday.,2025-06-19\n';
		writeFileSync(path, Buffer.from(table, 'utf16le'));
		importFile(path, { dataFolder: folder, given: {}, map: '', now, onlyShow: false });
		expect(articlesIn(folder)).toMatchObject([{ headline: 'Harbor opens' }]);
	});

	it.each([
		['a.csv', '', ['a.csv: there are no rows to read in it']],
		[
			'a.csv',
			'title,date\n"Harbor,2025\n',
			[
				'a.csv:2: is not CSV: opens a quotation mark that is never closed',
				'a.csv: there are no rows to read in it',
			],
		],
	])('says of %s with %j what is wrong', (name, table, lines) => {
		expect(imported({ [name]: table }).lines).toEqual(lines);
	});

	it('asks which column is the headline if it cannot guess, and refuses names that do not exist', () => {
		const table = '{"h":"Harbor opens"}\n{broken\n';
		expect(imported({ 'news.jsonl': table }).lines.slice(-2)).toEqual([
			'news.jsonl:2: contains a word that is not JSON; put text in straight double quotes (")',
			'Say which column holds the headline, for example --map headline=COLUMN.',
		]);
		expect(imported({ 'news.jsonl': table }, { map: 'headline=x' }).lines.at(-1)).toBe(
			'news.jsonl: There is no column “x”. Use h, or - for none.',
		);
		expect(imported({ 'news.jsonl': table }, { map: 'titel=h' }).lines.at(-1)).toContain(
			'There is no field “titel”. Use id, headline,',
		);
	});
});

it('says so of a file that does not exist, and of a feed', () => {
	const settings = { dataFolder: aFolder({}), given: {}, map: '', now, onlyShow: false };
	expect(importFile('nowhere.txt', settings).text).toBe('nowhere.txt: there is no such file\n');
	const { lines } = imported({ 'feed.xml': '<?xml version="1.0"?>\n<!-- news --><rss></rss>' });
	expect(lines).toEqual(['feed.xml: this is a feed. Add it with /source add, or to feeds.json.']);
});
