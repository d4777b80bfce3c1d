import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { ArticleInput } from '#src/articles/article.ts';
import { parseArticles } from '#src/articles/parse-articles.ts';
import { isDay } from '#src/articles/publication-date.ts';
import { describeStartError, exitCodeFor, StartRefusal } from '#src/observe/start-refusal.ts';
import { createPhrasebook } from '#src/phrases/phrases.ts';
import type { FetchFeed } from '#src/sources/fetch/fetch-feed.ts';
import { type Draft, draftOf, type GivenFacts, idFrom } from '#src/sources/import/draft.ts';
import { correctMap, type FieldMap, guessMap, mapRows } from '#src/sources/import/map-fields.ts';
import { readHtmlPage } from '#src/sources/import/read-html-page.ts';
import { readTable, type Table, type TableFormat } from '#src/sources/import/read-table.ts';
import { readTextPage } from '#src/sources/import/read-text-page.ts';
import type { Note } from '#src/sources/import/report.ts';
import { readWrittenDate } from '#src/sources/parse/written-date.ts';
import { parseConfig, readEnvironment } from './config.ts';
import { createWebFetching } from './open-feeds.ts';
import { fetchImport, type ImportText, isWebAddress, readImportFile } from './read-import.ts';

export type ImportSettings = {
	readonly dataFolder: string;
	readonly given: GivenFacts;
	/** Corrections of the guess which column is what, `headline=title,kicker=-`. */
	readonly map: string;
	readonly now: Date;
	/** Shows what would be written, and writes nothing. */
	readonly onlyShow: boolean;
};

/** What an import shows, and whether everything could be used. */
export type Import = { readonly text: string; readonly isComplete: boolean };

/** Turns a saved page or a table into draft articles in `articles/`; existing files stay as they are. */
export function importFile(path: string, settings: ImportSettings): Import {
	return importText(path, readImportFile(path), settings);
}

/** Does the same with a page or a table on the web. Never rejects. */
export async function importAddress(
	address: string,
	settings: ImportSettings & { readonly fetchFeed: FetchFeed },
): Promise<Import> {
	return importText(address, await fetchImport(address, settings.fetchFeed), settings);
}

function importText(from: string, read: ImportText, settings: ImportSettings): Import {
	if (read.kind === 'refused') return failed(read.reason);
	return read.format === 'html' || read.format === 'text'
		? importPage(from, read, settings)
		: importTable(from, { ...read, format: read.format }, settings);
}

function failed(line: string): Import {
	return { text: `${line}\n`, isComplete: false };
}

type ReadText = Extract<ImportText, { readonly kind: 'text' }>;

function importPage(
	path: string,
	{ text, format, address }: ReadText,
	settings: ImportSettings,
): Import {
	const { reports, notes } = format === 'html' ? readHtmlPage(text, address) : readTextPage(text);
	const drafts = reports.map((report) => draftOf(report, settings.given));
	const results = drafts.map((draft) => {
		if (draft.kind === 'refused') return { lines: [noteLine(path, draft.note)], isWritten: false };
		const faults = checked([draft], settings.now);
		if (faults.articles.length === 0) {
			return { lines: faults.notes.map((note) => noteLine(path, note)), isWritten: false };
		}
		const written = writeArticles(`${draft.article.id}.json`, [draft.article], settings);
		return {
			lines: [
				written.line,
				...describe(draft.article),
				...draft.notes.map((note) => noteLine(path, note)),
			],
			isWritten: written.isWritten,
		};
	});
	const count = results.filter(({ isWritten }) => isWritten).length;
	const lines = [
		...results.flatMap((result) => result.lines),
		...notes.map((note) => noteLine(path, note)),
		`${path}: reports found: ${reports.length}, ${countWord(settings)}: ${count}`,
		...(count === 0 ? [] : [afterPage]),
	];
	return {
		text: `${lines.join('\n')}\n`,
		isComplete: reports.length > 0 && count === reports.length,
	};
}

const afterPage =
	'The drafts hold the page’s own words. Tell them in yours, add names, then run npm run validate.';

function noteLine(path: string, { line, reason }: Note): string {
	return `${path}:${line}: ${typeof reason === 'string' ? reason : english.text(reason)}`;
}

const english = createPhrasebook().en;

function countWord({ onlyShow }: ImportSettings): string {
	return onlyShow ? 'would be written' : 'written';
}

function describe({ kicker, headline, publishedAt, summary }: ArticleInput): string[] {
	return [
		...(kicker === undefined ? [] : [`   kicker: ${kicker}`]),
		`   headline: ${headline}`,
		`   date: ${publishedAt}`,
		summary === undefined
			? '   text: the headline only'
			: `   text: ${countParagraphs(summary)}, ${summary.length} characters`,
	];
}

function countParagraphs(text: string): string {
	const count = text.split('\n\n').length;
	return count === 1 ? '1 paragraph' : `${count} paragraphs`;
}

function importTable(
	path: string,
	{ text, format, name }: ReadText & { readonly format: TableFormat },
	settings: ImportSettings,
): Import {
	const table = readTable(text, format);
	if (table.rows.length === 0) {
		const notes = table.notes.map((note) => noteLine(path, note));
		return failed([...notes, `${path}: there are no rows to read in it`].join('\n'));
	}
	const corrected = correctMap(guessMap(table.columns), settings.map, table.columns);
	const unread = table.notes.map((note) => noteLine(path, note));
	if (corrected.kind === 'refused')
		return failed([...unread, `${path}: ${corrected.reason}`].join('\n'));
	const { map } = corrected;
	const shown = describeMap(path, table, map);
	if (map.headline === undefined) {
		const then = 'Say which column holds the headline, for example --map headline=COLUMN.';
		return failed([...shown, ...unread, then].join('\n'));
	}
	const drafts = mapRows(table, map, settings.given);
	const { articles, notes } = checked(drafts, settings.now);
	const file = `${idFrom(name.replace(/\.\w+$/, ''), text)}.jsonl`;
	const written = articles.length === 0 ? undefined : writeArticles(file, articles, settings);
	const count = written?.isWritten === true ? articles.length : 0;
	const lines = [
		...shown,
		...unread,
		...notes.map((note) => noteLine(path, note)),
		...(written === undefined ? [] : [written.line]),
		`${path}: rows: ${table.rows.length + table.notes.length}, ${countWord(settings)}: ${count}`,
	];
	const isComplete = count > 0 && count === table.rows.length && unread.length === 0;
	return { text: `${lines.join('\n')}\n`, isComplete };
}

/** Leaves out what the data folder would refuse, such as a date in the future. */
function checked(drafts: readonly Draft[], now: Date) {
	const notes = drafts.flatMap((draft) => (draft.kind === 'draft' ? draft.notes : [draft.note]));
	const articles = drafts.flatMap((draft) => (draft.kind === 'draft' ? [draft.article] : []));
	const bytes = new TextEncoder().encode(
		articles.map((article) => JSON.stringify(article)).join('\n'),
	);
	const problems = [...parseArticles({ path: 'articles.jsonl', bytes }, now)].flatMap((parsed) =>
		parsed.kind === 'problem' ? [parsed] : [],
	);
	const faulty = new Set(problems.map(({ id }) => id));
	return {
		articles: articles.filter(({ id }) => !faulty.has(id)),
		notes: [
			...notes,
			...problems.map(({ id, problem }) => ({
				line: problem.line,
				reason: `${id}: ${problem.path} ${english.text(problem.reason)}`,
			})),
		],
	};
}

function describeMap(path: string, { columns, rows }: Table, map: FieldMap): string[] {
	const used = Object.entries(map).map(([field, column]) => {
		const example =
			rows[0]?.values
				.get(column ?? '')
				?.replace(/\s+/g, ' ')
				.slice(0, 60)
				.toWellFormed() ?? '';
		return `   ${field} ← ${column}, such as “${example}”`;
	});
	const unused = columns.filter((column) => !Object.values(map).includes(column));
	const dated = rows[0]?.values.get(map.publishedAt ?? '') ?? '';
	const day = readWrittenDate(dated);
	const isShortened = /\d:\d\d/.test(dated) && day !== undefined && isDay(day);
	return [
		`${path} is read as follows. Correct it with --map FIELD=COLUMN,FIELD=-`,
		...used,
		...(isShortened ? ['   its times have no zone: only the days are kept'] : []),
		...(unused.length === 0 ? [] : [`   not used: ${unused.join(', ')}`]),
	];
}

/** Writes a new file; one of that name stays as it is. */
function writeArticles(
	name: string,
	articles: readonly ArticleInput[],
	{ dataFolder, onlyShow }: ImportSettings,
): { readonly line: string; readonly isWritten: boolean } {
	const path = join(dataFolder, 'articles', name);
	if (existsSync(path))
		return { line: `${path}: is there already, and stays as it is`, isWritten: false };
	const [first] = articles;
	const text = name.endsWith('.jsonl')
		? articles.map((article) => `${JSON.stringify(article)}\n`).join('')
		: `${JSON.stringify({ $schema: '../article.schema.json', ...first }, undefined, '\t')}\n`;
	if (onlyShow) return { line: `${path}: would be written`, isWritten: true };
	mkdirSync(join(dataFolder, 'articles'), { recursive: true });
	writeFileSync(path, text, { flag: 'wx' });
	return { line: `${path}: written`, isWritten: true };
}

const usage = `Name files or addresses: npm run import -- page.html news.csv https://example.com/news
   --date 2025-06-19        of reports that show none
   --source "Harbor News"   who published them
   --language pt            where it is not recognized
   --map headline=title     which column of a table is what; - for none
   --show                   writes nothing
`;

/** Undefined if the command line cannot be understood. */
function readArguments() {
	try {
		const { values, positionals } = parseArgs({
			allowPositionals: true,
			options: {
				date: { type: 'string' },
				source: { type: 'string' },
				language: { type: 'string' },
				map: { type: 'string', default: '' },
				show: { type: 'boolean', default: false },
			},
		});
		const date = values.date === undefined ? undefined : readWrittenDate(values.date);
		const isDated = values.date === undefined || (date !== undefined && isDay(date));
		return positionals.length > 0 && isDated ? { values, date, positionals } : undefined;
	} catch (error) {
		if (error instanceof TypeError) return undefined;
		throw error;
	}
}

async function importAll({
	values,
	date,
	positionals,
}: NonNullable<ReturnType<typeof readArguments>>) {
	const parsed = parseConfig(readEnvironment());
	if (parsed.kind === 'problems')
		throw new StartRefusal(parsed.problems.join('\n'), { isOfConfiguration: true });
	const { config } = parsed;
	const settings = {
		dataFolder: config.dataFolder,
		given: { date, source: values.source, language: values.language },
		map: values.map,
		now: new Date(),
		onlyShow: values.show,
		fetchFeed: createWebFetching(config, () => new Date()).fetchFeed,
	};
	for (const from of positionals) {
		const { text, isComplete } = isWebAddress(from)
			? await importAddress(from, settings)
			: importFile(from, settings);
		process.stdout.write(text);
		if (!isComplete) process.exitCode = 1;
	}
}

if (import.meta.main) {
	const given = readArguments();
	try {
		if (given === undefined) {
			process.stderr.write(usage);
			process.exitCode = 1;
		} else await importAll(given);
	} catch (error) {
		process.stderr.write(`${describeStartError(error)}\n`);
		process.exitCode = exitCodeFor(error);
	}
}
