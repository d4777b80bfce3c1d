import { Article, type ArticleInput, EditedArticle } from '#src/articles/article.ts';
import { parseExplained } from '#src/articles/parse-item.ts';
import { visibleText } from '../item/item-text.ts';
import { recognizeLanguage } from '../item/language.ts';
import { type Draft, fittingSummary, type GivenFacts, idFrom } from './draft.ts';
import type { Row, Table } from './read-table.ts';
import { type Note, quoted } from './report.ts';
import { readWrittenDate } from './written-date.ts';

/** The fields of an article that a table can fill. */
export const mappedFields = [
	'id',
	'headline',
	'summary',
	'publishedAt',
	'updatedAt',
	'kicker',
	'url',
	'source',
	'language',
] as const;

export type MappedField = (typeof mappedFields)[number];

/** Which column fills which field. */
export type FieldMap = Partial<Readonly<Record<MappedField, string>>>;

/** What others call a field, the surest name first; case, spaces, `_` and `-` make no difference. */
const columnNames: Readonly<Record<MappedField, readonly string[]>> = {
	id: ['id', 'guid', 'uuid'],
	headline: ['headline', 'title', 'heading', 'titel', 'titre', 'titulo', '標題', '标题'],
	summary: [
		'summary',
		'description',
		'abstract',
		'excerpt',
		'lead',
		'content',
		'contenttext',
		'contenthtml',
		'body',
		'text',
		'fulltext',
		'摘要',
		'內容',
	],
	publishedAt: [
		'publishedat',
		'pubdate',
		'published',
		'datepublished',
		'publicationdate',
		'publishdate',
		'isodate',
		'date',
		'datum',
		'fecha',
		'timestamp',
		'created',
		'createdat',
		'time',
		'日期',
	],
	updatedAt: ['updatedat', 'updated', 'datemodified', 'modified', 'modifiedat'],
	kicker: ['kicker', 'overline', 'eyebrow', 'section', 'category'],
	url: [
		'url',
		'link',
		'articlelink',
		'articleurl',
		'permalink',
		'href',
		'sourceurl',
		'webaddress',
		'連結',
		'链接',
	],
	source: [
		'source',
		'sourcename',
		'sourcetitle',
		'source.name',
		'source.title',
		'publisher',
		'publisher.name',
		'outlet',
		'newspaper',
		'site',
		'sitename',
		'feed',
		'來源',
		'来源',
	],
	language: ['language', 'lang', 'locale'],
};

/** Guesses by the names of the columns; a column fills one field. */
export function guessMap(columns: readonly string[]): FieldMap {
	const taken = new Set<string>();
	return Object.fromEntries(
		mappedFields.flatMap((field) => {
			const column = columnNames[field]
				.map((name) => columns.find((one) => !taken.has(one) && fold(one) === name))
				.find((found) => found !== undefined);
			if (column === undefined) return [];
			taken.add(column);
			return [[field, column]];
		}),
	);
}

function fold(column: string): string {
	return column.toLowerCase().replace(/[\s_-]/g, '');
}

/** A guess corrected by what the operator typed, `headline=title,kicker=-`; or what is wrong with that. */
export function correctMap(
	guess: FieldMap,
	typed: string,
	columns: readonly string[],
):
	| { readonly kind: 'map'; readonly map: FieldMap }
	| { readonly kind: 'refused'; readonly reason: string } {
	const map: Partial<Record<MappedField, string>> = { ...guess };
	for (const part of typed.split(',').filter((one) => one.trim() !== '')) {
		const [name = '', column = ''] = part.split(/=(.*)/s).map((one) => one.trim());
		const field = mappedFields.find((one) => one === name);
		if (field === undefined)
			return {
				kind: 'refused',
				reason: `There is no field “${name}”. Use ${mappedFields.join(', ')}.`,
			};
		delete map[field];
		if (column === '-') continue;
		if (!columns.includes(column))
			return {
				kind: 'refused',
				reason: `There is no column “${column}”. Use ${columns.join(', ')}, or - for none.`,
			};
		map[field] = column;
	}
	return { kind: 'map', map };
}

/** Makes an article of each row, or says why it cannot be used. */
export function mapRows(table: Table, map: FieldMap, given: GivenFacts): Draft[] {
	const shown = [map.headline, map.summary].filter((column) => column !== undefined);
	const sample = table.rows
		.slice(0, 50)
		.flatMap(({ values }) => shown.map((column) => lineOf(values.get(column) ?? '')));
	const language = given.language ?? recognizeLanguage(sample.join(' '));
	const seen = new Map<string, number>();
	return table.rows.map((row) => {
		const draft = mapRow(row, map, { ...given, language });
		if (draft.kind === 'refused') return draft;
		const key = draft.article.id;
		const first = seen.get(key);
		if (first !== undefined)
			return refused(row, `has the same id as the row on line ${first}: “${key}”`);
		seen.set(key, row.line);
		return draft;
	});
}

/** What a cell says, which can be HTML, in one line. */
function lineOf(cell: string): string {
	return visibleText({ text: cell, form: 'plain' }).replaceAll('\n', ' ');
}

function refused({ line }: Pick<Row, 'line'>, reason: string): Draft {
	return { kind: 'refused', note: { line, reason } };
}

function mapRow(row: Row, map: FieldMap, given: GivenFacts): Draft {
	const textFor = (field: MappedField) => {
		const value = lineOf(row.values.get(map[field] ?? '') ?? '');
		return value === '' ? undefined : value;
	};
	const notes: Note[] = [];
	const headline = textFor('headline');
	if (headline === undefined) return refused(row, 'has no headline');
	const dated = textFor('publishedAt');
	const publishedAt = dated === undefined ? given.date : readTableDate(dated);
	if (publishedAt === undefined) {
		return refused(
			row,
			dated === undefined
				? 'has no date. Give one with --date 2025-06-19'
				: `has no date that is understood: ${quoted(dated)}`,
		);
	}
	const language = textFor('language') ?? given.language;
	if (language === undefined)
		return refused(row, 'has no language that is recognized. Give it with --language');
	const { text: summary, isCut } = fittingSummary([textFor('summary') ?? '']);
	if (isCut) notes.push({ line: row.line, reason: 'is too long: its last sentences are left out' });
	const link = row.values.get(map.url ?? '')?.trim() ?? '';
	const url = /^https?:$/.test(URL.parse(link)?.protocol ?? '') ? link : undefined;
	if (link !== '' && url === undefined)
		notes.push({
			line: row.line,
			reason: `has an address that is not of the web, ${quoted(link)}: it is left out`,
		});
	const updated = readTableDate(textFor('updatedAt') ?? '');
	const source = textFor('source') ?? given.source;
	const kicker = textFor('kicker');
	const id = Article.shape.id.safeParse(textFor('id'));
	const article: ArticleInput = {
		id: id.success ? id.data : idFrom(headline, `${url ?? ''} ${publishedAt}`, true),
		headline,
		...(summary === '' ? {} : { summary }),
		publishedAt,
		...(updated === undefined ? {} : { updatedAt: updated }),
		...(kicker === undefined ? {} : { kicker }),
		...(url === undefined ? {} : { url }),
		...(source === undefined ? {} : { source }),
		...(language === 'en' ? {} : { language }),
	};
	const parsed = parseExplained(EditedArticle, article);
	if (parsed.kind === 'parsed') return { kind: 'draft', article, notes };
	return refused(
		row,
		parsed.explanations.map(({ path, reason }) => `${path.join('.')} ${reason}`).join('; '),
	);
}

/** Tables also write seconds or milliseconds since 1970. */
function readTableDate(text: string): string | undefined {
	if (/^\d{10}(?:\d{3})?(?:\.0+)?$/.test(text)) {
		const number = Number(text);
		return new Date(
			text.length >= 13 && !text.includes('.') ? number : number * 1_000,
		).toISOString();
	}
	return readWrittenDate(text);
}
