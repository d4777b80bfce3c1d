import { Article, type ArticleInput, EditedArticle } from '#src/articles/article.ts';
import { parseExplained } from '#src/articles/parse-item.ts';
import { saying } from '#src/phrases/catalogue.ts';
import { withoutFeedNotes } from '#src/text/boilerplate.ts';
import { foldLetters } from '#src/text/fold.ts';
import { withoutBoilerplate } from '#src/text/sentences.ts';
import { visibleText } from '../item/item-text.ts';
import { recognizeLanguage } from '../item/language.ts';
import { readFeedDate } from '../parse/feed-date.ts';
import { readWrittenDate } from '../parse/written-date.ts';
import { type Draft, fittingSummary, type GivenFacts, idFrom } from './draft.ts';
import type { Row, Table } from './read-table.ts';
import { type Note, quoted } from './report.ts';

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

/** What others call a field, the surest name first; case, accents, spaces, `_` and `-` make no difference. */
const columnNames: Readonly<Record<MappedField, readonly string[]>> = {
	id: names('id guid uuid'),
	headline: names(
		'headline title heading headline.main title.rendered articletitle newstitle titel uberschrift schlagzeile titre titulo titular titolo 標題 标题 新聞標題 タイトル 見出し 제목',
	),
	summary: names(
		'summary description abstract excerpt excerpt.rendered lead lede snippet standfirst dek teaser content contentsnippet contenttext contenthtml content.rendered body bodytext text fulltext articletext story',
		'beschreibung zusammenfassung kurztext vorspann inhalt resume chapo chapeau contenu texte resumen descripcion entradilla contenido texto sommario testo 摘要 內容 内容 內文 正文 描述 概要 本文 내용 요약',
	),
	publishedAt: names(
		'publishedat pubdate published datepublished publicationdate publishdate publishedon isodate dategmt date datetime datum fecha timestamp seendate posted postedat created createdat time when',
		'veroffentlicht veroffentlichtam veroffentlichungsdatum erscheinungsdatum datedepublication publiele fechadepublicacion publicado data 日期 時間 时间 發布時間 發佈時間 发布时间 發布日期 发布日期 公開日 日付 날짜 게시일',
	),
	updatedAt: names('updatedat updated datemodified modified modifiedat modifiedgmt lastmodified'),
	kicker: names(
		'kicker headline.kicker overline eyebrow dachzeile surtitre antetitulo section category ressort rubrik rubrique seccion 分類 分类',
	),
	url: names(
		'url link articlelink articleurl newsurl weburl permalink href sourceurl webaddress website web adresse lien enlace 連結 链接 網址 网址 リンク 링크',
	),
	source: names(
		'source sourcename sourcetitle source.name source.title publisher publisher.name publication outlet newspaper media medium site sitename feed feedtitle',
		'quelle zeitung medio fuente fonte 來源 来源 媒體 媒体 出典 媒体名 출처',
	),
	language: names('language lang locale sprache langue idioma lingua 語言 语言 言語'),
};

function names(...lists: readonly string[]): readonly string[] {
	return lists.flatMap((list) => list.split(' '));
}

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
	return foldLetters(column).replace(/[\s_-]/g, '');
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
	const common = recognizeLanguage(sample.join(' '));
	const seen = new Map<string, number>();
	return table.rows.map((row) => {
		const draft = mapRow(row, map, { given, common });
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

function refused({ line }: Pick<Row, 'line'>, reason: Note['reason']): Draft {
	return { kind: 'refused', note: { line, reason } };
}

type RowContext = {
	readonly given: GivenFacts;
	/** The language of the table, for rows that are too short to tell theirs. */
	readonly common: string | undefined;
};

function mapRow(row: Row, map: FieldMap, { given, common }: RowContext): Draft {
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
	const report = withoutFeedNotes(withoutBoilerplate(textFor('summary') ?? ''));
	const { text: summary, isCut } = fittingSummary([report]);
	const language =
		textFor('language') ??
		given.language ??
		recognizeLanguage(`${headline}\n${summary}`, common) ??
		common;
	if (language === undefined)
		return refused(row, 'has no language that is recognized. Give it with --language');
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
	const problems = parsed.explanations.map(({ path, reason }) =>
		saying('feedItemFault', { field: path.join('.'), reason }),
	);
	return refused(row, problems[0] ?? 'cannot be used');
}

/** A time without a zone is that of the day: tables are made anywhere. */
function readTableDate(text: string): string | undefined {
	return readWrittenDate(text) ?? readFeedDate(text.replace(/\.0+$/, ''));
}
