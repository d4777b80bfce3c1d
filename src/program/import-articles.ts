import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { ArticleInput } from '#src/articles/article.ts';
import { decodeUtf8, notUtf8 } from '#src/articles/json-text.ts';
import { parseArticles } from '#src/articles/parse-articles.ts';
import { isDay } from '#src/articles/publication-date.ts';
import { type Draft, draftOf, type GivenFacts, idFrom } from '#src/sources/import/draft.ts';
import { correctMap, type FieldMap, guessMap, mapRows } from '#src/sources/import/map-fields.ts';
import { readHtmlPage } from '#src/sources/import/read-html-page.ts';
import { readTable, type Table, type TableFormat } from '#src/sources/import/read-table.ts';
import { readTextPage } from '#src/sources/import/read-text-page.ts';
import { decodeText } from '#src/sources/parse/decode-text.ts';
import { readWrittenDate } from '#src/sources/parse/written-date.ts';
import { foldersOf, readEnvironment } from './config.ts';

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
	if (/^https?:\/\//i.test(path)) return failed(`${path}: save the page first, and name its file`);
	if (!existsSync(path)) return failed(`${path}: there is no such file`);
	const bytes = readFileSync(path);
	const format = tableFormatOf(path);
	const text =
		decodeUtf8(bytes) ??
		decodeMarked(bytes) ??
		(format === undefined ? decodeAsDeclared(bytes) : undefined);
	if (text === undefined) return failed(`${path}:1: ${notUtf8}`);
	return format === undefined
		? importPage(path, text, settings)
		: importTable(path, text, format, settings);
}

function failed(line: string): Import {
	return { text: `${line}\n`, isComplete: false };
}

function tableFormatOf(path: string): TableFormat | undefined {
	if (/\.(?:csv|tsv)$/i.test(path)) return 'csv';
	if (/\.(?:jsonl|ndjson)$/i.test(path)) return 'jsonl';
	return /\.json$/i.test(path) ? 'json' : undefined;
}

/** UTF-16 with its mark, as spreadsheets write tables. */
function decodeMarked(bytes: Uint8Array): string | undefined {
	const isMarked = [0xfeff, 0xfffe].includes((bytes[0] ?? 0) * 256 + (bytes[1] ?? 0));
	return isMarked ? decodeText(bytes) : undefined;
}

/** Pages in an old encoding name it near their beginning. */
function decodeAsDeclared(bytes: Uint8Array): string | undefined {
	const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1_024));
	const [, label = ''] = /charset=["']?([\w-]+)/i.exec(start) ?? [];
	try {
		return new TextDecoder(label).decode(bytes);
	} catch (error) {
		if (error instanceof RangeError) return undefined;
		throw error;
	}
}

function importPage(path: string, text: string, settings: ImportSettings): Import {
	const isHtml =
		/\.x?html?$/i.test(path) ||
		/^\s*(?:<!doctype html|<html|<\?xml[^>]*>\s*<!doctype html)/i.test(text);
	const { reports, notes } = isHtml ? readHtmlPage(text) : readTextPage(text);
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

function noteLine(
	path: string,
	{ line, reason }: { readonly line: number; readonly reason: string },
): string {
	return `${path}:${line}: ${reason}`;
}

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
			: `   text: ${summary.split('\n\n').length} paragraphs, ${summary.length} characters`,
	];
}

function importTable(
	path: string,
	text: string,
	format: TableFormat,
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
	const name = `${idFrom(basename(path).replace(/\.\w+$/, ''), text)}.jsonl`;
	const written = articles.length === 0 ? undefined : writeArticles(name, articles, settings);
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
				reason: `${id}: ${problem.path} ${problem.reason}`,
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

const usage = `Name the files: npm run import -- page.html news.csv
   --date 2025-06-19        of reports that show none
   --source "Harbor News"   who published them
   --language pt            where it is not recognized
   --map headline=title     which column of a table is what; - for none
   --show                   writes nothing
`;

if (import.meta.main) {
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
	if (
		positionals.length === 0 ||
		(values.date !== undefined && (date === undefined || !isDay(date)))
	) {
		process.stderr.write(usage);
		process.exitCode = 1;
	} else {
		const settings = {
			...foldersOf(readEnvironment()),
			given: { date, source: values.source, language: values.language },
			map: values.map,
			now: new Date(),
			onlyShow: values.show,
		};
		for (const path of positionals) {
			const { text, isComplete } = importFile(path, settings);
			process.stdout.write(text);
			if (!isComplete) process.exitCode = 1;
		}
	}
}
