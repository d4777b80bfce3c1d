import type { DatabaseSync } from 'node:sqlite';
import type { Article } from '#src/articles/article.ts';
import type { Name } from '#src/names/name.ts';
import { containsAny, type Phrase, phraseOf, searchable } from '#src/text/matcher.ts';
import { stemLanguageOf } from '#src/text/stop-words.ts';
import { termText } from '#src/text/terms.ts';
import type { Archive, ReportedStatement } from './archive.ts';
import { matchExpression } from './full-text.ts';
import {
	idsMentioned,
	type OnUnreadable,
	type Row,
	readArticleIfIntact,
	rethrow,
	rowNumber,
} from './rows.ts';
import { readPlaces, readReading } from './stored-readings.ts';
import { createVocabulary } from './vocabulary.ts';

/** What articles say that people said: what editors list, and what the program read. */
export type Statements = Pick<Archive, 'statements' | 'statementsIn'>;

/** How many of a person’s newest statements are searched. */
const searchedMax = 2_000;

export type StatementSettings = {
	readonly nameById: (id: number) => Name | undefined;
	/** Gets what could not be read and is left out. */
	readonly onUnreadable?: OnUnreadable;
};

/** Creates the queries. */
export function createStatements(
	database: DatabaseSync,
	{ nameById, onUnreadable = rethrow }: StatementSettings,
): Statements {
	const sql = prepare(database);
	const vocabulary = createVocabulary(database);

	return {
		statements(nameId, { limit, offset }, terms = []) {
			const person = nameById(nameId);
			if (person === undefined) return { statements: [], total: 0 };
			const phrases = terms.map(phraseOf).filter((phrase) => phrase !== undefined);
			if (phrases.length > 0) {
				const found = search(person, phrases);
				return { statements: found.slice(offset, offset + limit), total: found.length };
			}
			const statements = sql.newest
				.all(nameId, limit, offset)
				.flatMap((row) => readStatement(row, person));
			return { statements, total: rowNumber(sql.count.get(nameId), 'n') };
		},

		statementsIn(articleId) {
			const row = sql.article.get(articleId);
			if (row === undefined) return [];
			const places = [...new Set(idsMentioned(row))]
				.flatMap((id) => sql.places.all(id, rowNumber(row, 'key')).map((said) => ({ id, said })))
				.map(({ id, said }) => ({ id, place: rowNumber(said, 'place') }))
				.sort((one, other) => one.place - other.place);
			if (places.length === 0) return [];
			return readArticleIfIntact(row, onUnreadable).flatMap((article) =>
				places.flatMap(({ id, place }) => {
					const person = nameById(id);
					return person === undefined
						? []
						: statementAt({ ...row, place }, { article, person }, onUnreadable);
				}),
			);
		},
	};

	/** Full text says quickly which articles can have all terms; where they have them is compared then. */
	function search(person: Name, phrases: readonly Phrase[]): ReportedStatement[] {
		const groups = phrases.map((phrase) => [phrase]);
		const query = { groups, unwanted: [], source: undefined, notFrom: [] };
		return sql.matching
			.all(person.id, matchExpression(query, vocabulary))
			.flatMap((row) => readStatement(row, person))
			.filter((statement) => hasAll(statement, phrases));
	}

	function readStatement(row: Row, person: Name): ReportedStatement[] {
		return readArticleIfIntact(row, onUnreadable).flatMap((article) =>
			statementAt(row, { article, person }, onUnreadable),
		);
	}
}

function statementAt(
	row: Row,
	said: { readonly article: Article; readonly person: Name },
	onUnreadable: OnUnreadable,
): ReportedStatement[] {
	const place = rowNumber(row, 'place');
	if (place < readPlaces) {
		const statement = said.article.statements[place];
		if (statement === undefined) return [];
		const { text, about } = statement;
		return [{ ...said, text, ...(about === undefined ? {} : { about }) }];
	}
	try {
		const statement = readReading(row)?.statements[place - readPlaces];
		if (statement === undefined) return [];
		const { text, isQuoted, via } = statement;
		return [{ ...said, text, read: { isQuoted, via } }];
	} catch (error) {
		onUnreadable(error);
		return [];
	}
}

function hasAll(
	{ text, about = '', article }: ReportedStatement,
	phrases: readonly Phrase[],
): boolean {
	const { headline, summary = headline, language } = article;
	const stems = stemLanguageOf(language, termText(summary));
	const passages = [text, about, headline].map((passage) => searchable(passage, stems));
	return phrases.every((phrase) => passages.some((passage) => containsAny(passage, [phrase])));
}

function prepare(database: DatabaseSync) {
	const text = 'texts.sum AS sum, texts.json AS json';
	const reading = 'readings.sum AS reading_sum, readings.json AS reading';
	return {
		newest: database.prepare(
			`SELECT place, ${text}, ${reading} FROM
			(SELECT key, place FROM statements WHERE name = ?
				ORDER BY key DESC, place LIMIT ? OFFSET ?)
			JOIN texts USING (key) LEFT JOIN readings USING (key) ORDER BY key DESC, place`,
		),
		matching: database.prepare(
			`SELECT place, ${text}, ${reading} FROM
			(SELECT key, place FROM statements WHERE name = ? ORDER BY key DESC, place LIMIT ${searchedMax}) AS said
			JOIN texts USING (key) LEFT JOIN readings USING (key)
			WHERE EXISTS (SELECT 1 FROM terms WHERE terms MATCH ? AND terms.rowid = said.key)
			ORDER BY key DESC, place`,
		),
		count: database.prepare('SELECT count(*) AS n FROM statements WHERE name = ?'),
		article: database.prepare(
			`SELECT key, listed, found, ${text}, ${reading} FROM articles JOIN texts USING (key)
			LEFT JOIN readings USING (key) WHERE id = ?`,
		),
		places: database.prepare('SELECT place FROM statements WHERE name = ? AND key = ?'),
	};
}
