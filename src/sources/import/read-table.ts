import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import { listItems, readJson } from '#src/articles/json-text.ts';
import type { Note } from './report.ts';

/** A row with its first line, and its values by column; nested ones as `source.name`. */
export type Row = { readonly line: number; readonly values: ReadonlyMap<string, string> };

/** The rows of a table, with what could not be read. */
export type Table = {
	readonly columns: readonly string[];
	readonly rows: readonly Row[];
	readonly notes: readonly Note[];
};

export type TableFormat = 'csv' | 'json' | 'jsonl';

/** Reads a table: CSV with a line of names first, a list in JSON (perhaps inside an object), or one object a line. */
export function readTable(text: string, format: TableFormat): Table {
	if (format === 'csv') return readCsv(text);
	return format === 'json' ? readJsonList(text) : readJsonLines(text);
}

/** What the parser returns with `info`, which its types do not say. */
const CsvRecords = z.array(
	z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }),
);

function readCsv(text: string): Table {
	const [head = ''] = text.split(/\r?\n/, 1);
	const [delimiter = ','] = [',', ';', '\t', '|'].toSorted(
		(one, other) => head.split(other).length - head.split(one).length,
	);
	try {
		const options = { bom: true, delimiter, info: true } as const;
		const lenient = { relax_column_count: true, skip_empty_lines: true } as const;
		const records = CsvRecords.parse(parse(text, { ...options, ...lenient }));
		const [names, ...rest] = records;
		const columns = names?.record.map((name) => name.trim()) ?? [];
		const rows = rest.map(({ record, info }) => ({
			line: info.lines - record.join('').split('\n').length + 1,
			values: new Map(
				record.map((value, index) => [columns[index] ?? `column ${index + 1}`, value]),
			),
		}));
		return { columns, rows, notes: [] };
	} catch (error) {
		if (!(error instanceof CsvError)) throw error;
		const line = typeof error.lines === 'number' ? error.lines : 1;
		const isOpen = error.code === 'CSV_QUOTE_NOT_CLOSED';
		const reason = isOpen ? 'opens a quotation mark that is never closed' : error.message;
		return brokenTable({ line, reason: `is not CSV: ${reason}` });
	}
}

function readJsonList(text: string): Table {
	const reading = readJson(text);
	if (reading.kind === 'broken') return brokenTable(reading);
	const { value } = reading;
	if (Array.isArray(value)) {
		const lines = [...listItems(text)].map(({ line }) => line);
		return tableOf(value.map((item: unknown, index) => ({ item, line: lines[index] ?? 1 })));
	}
	const lists = listsIn(value, nestedMax);
	const titled = lists.filter(([first]) => hasTitle.test(Object.keys(first ?? {}).join('\n')));
	const [only, ...others] = titled.length > 0 ? titled : lists;
	if (only !== undefined && others.length === 0)
		return tableOf(only.map((item, index) => ({ item, line: index + 1 })));
	return brokenTable({ line: 1, reason: 'has no list of reports, or several' });
}

/** In objects in objects, as in `{ data: { items: [ … ] } }`. */
const nestedMax = 3;

/** Of several lists, that of the reports is the one whose objects have a title. */
const hasTitle =
	/^(?:article_?|news_?)?(?:title|headline|heading)$|^(?:titel|titre|título|titulo|標題|标题)$/im;

function listsIn(value: unknown, depth: number): (readonly object[])[] {
	if (typeof value !== 'object' || value === null || depth === 0) return [];
	return Object.values(value).flatMap((inner) => {
		if (isListOfObjects(inner)) return [inner];
		return Array.isArray(inner) ? [] : listsIn(inner, depth - 1);
	});
}

function isListOfObjects(value: unknown): value is readonly object[] {
	return (
		Array.isArray(value) &&
		value.length > 0 &&
		value.every((item) => typeof item === 'object' && item !== null)
	);
}

function readJsonLines(text: string): Table {
	const lines = text.split(/\r?\n/).map((written, index) => ({ written, line: index + 1 }));
	const filled = lines.filter(({ written }) => written.trim() !== '');
	const readings = filled.map(({ written, line }) => ({ line, reading: readJson(written) }));
	const table = tableOf(
		readings.flatMap(({ line, reading }) =>
			reading.kind === 'read' ? [{ item: reading.value, line }] : [],
		),
	);
	const broken = readings.flatMap(({ line, reading }) =>
		reading.kind === 'broken' ? [{ line, reason: reading.reason }] : [],
	);
	return { ...table, notes: [...broken, ...table.notes] };
}

function brokenTable({ line, reason }: Note): Table {
	return { columns: [], rows: [], notes: [{ line, reason }] };
}

function tableOf(items: readonly { readonly item: unknown; readonly line: number }[]): Table {
	const notes: Note[] = [];
	const rows = items.flatMap(({ item, line }) => {
		if (typeof item === 'object' && item !== null && !Array.isArray(item))
			return [{ line, values: flatValues(item) }];
		notes.push({ line, reason: 'is no object with named values' });
		return [];
	});
	return { columns: [...new Set(rows.flatMap(({ values }) => [...values.keys()]))], rows, notes };
}

/** The texts and numbers of an object, with the path to those inside another object. */
function flatValues(item: object): ReadonlyMap<string, string> {
	const entries = Object.entries(item).flatMap(([key, value]): [string, string][] => {
		if (typeof value === 'string' || typeof value === 'number') return [[key, `${value}`]];
		if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
		return Object.entries(value).flatMap(([inner, text]): [string, string][] =>
			typeof text === 'string' || typeof text === 'number' ? [[`${key}.${inner}`, `${text}`]] : [],
		);
	});
	return new Map(entries);
}
