import type { DatabaseSync } from 'node:sqlite';
import type { Name } from '#src/names/name.ts';
import { termText } from '#src/text/terms.ts';
import type { Archive, Role } from './archive.ts';
import { idsMentioned, type Row, rowNumber, rowText } from './rows.ts';
import { keysPerDay } from './time-key.ts';

/** How many of the newest articles with a name are searched for the names beside it. */
const companionArticlesMax = 200;

/** How many different roles are compared with the words, the last ones written first. */
const roleTextsMax = 20_000;

/** What articles say about one name, apart from the list of them. */
export type NameFacts = Pick<
	Archive,
	'roles' | 'roleHolders' | 'rolesIn' | 'companions' | 'namesBeside' | 'span'
> & {
	/** The most mentioned people, and whether only the program read their names. */
	people(limit: number): readonly (Name & { readonly isRead: boolean })[];
};

/** Creates the queries. */
export function createNameFacts(
	database: DatabaseSync,
	nameById: (id: number) => Name | undefined,
): NameFacts {
	const sql = prepare(database);

	return {
		roles: (nameId, limit) => sql.roles.all(nameId, limit).map(readRole),

		roleHolders(words, limit) {
			const terms = words.map(termText).filter((term) => term !== '');
			if (terms.length === 0) return [];
			const roles = sql.roleTexts
				.all()
				.filter((row) =>
					terms.every((term) => spaced(termText(rowText(row, 'role'))).includes(spaced(term))),
				)
				.map((row) => rowNumber(row, 'n'));
			return sql.roleHolders.all(JSON.stringify(roles), limit).flatMap((row) => {
				const person = nameById(rowNumber(row, 'name'));
				if (person === undefined) return [];
				const holder = { person, role: rowText(row, 'role'), isRead: row.listed === 0 };
				return [{ ...holder, publishedAt: rowText(row, 'published'), source: sourceIn(row) }];
			});
		},

		rolesIn(articleId) {
			const article = sql.article.get(articleId);
			if (article === undefined) return [];
			return idsMentioned(article).flatMap((id) => {
				const row = sql.roleIn.get(id, rowNumber(article, 'key'));
				const person = nameById(id);
				if (row === undefined || person === undefined) return [];
				return [{ person, role: rowText(row, 'role'), isRead: row.listed === 0 }];
			});
		},

		companions(nameId, limit) {
			const orMore = (nameById(nameId)?.mentions ?? 0) > companionArticlesMax;
			return [...namesBeside(nameId)]
				.flatMap(([id, together]) => {
					const name = nameById(id);
					return name?.kind === 'person' ? [{ name, together, orMore }] : [];
				})
				.sort((one, other) => other.together - one.together)
				.slice(0, limit);
		},

		namesBeside,

		people: (limit) =>
			sql.people.all(limit).flatMap((row) => {
				const person = nameById(rowNumber(row, 'n'));
				return person === undefined ? [] : [{ ...person, isRead: row.is_read === 1 }];
			}),

		span(nameId) {
			const row = sql.span.get(nameId, nameId);
			if (row === undefined || row.first === null) return undefined;
			return { first: rowText(row, 'first'), last: rowText(row, 'last') };
		},
	};

	function namesBeside(nameId: number): ReadonlyMap<number, number> {
		const counts = new Map<number, number>();
		for (const row of sql.beside.all(nameId)) {
			for (const id of idsMentioned(row)) {
				if (id !== nameId) counts.set(id, (counts.get(id) ?? 0) + 1);
			}
		}
		return counts;
	}
}

function readRole(row: Row): Role {
	return {
		role: rowText(row, 'role'),
		first: rowText(row, 'first'),
		last: rowText(row, 'last'),
		source: sourceIn(row),
		isRead: row.listed === 0,
	};
}

function spaced(terms: string): string {
	return ` ${terms} `;
}

function sourceIn(row: Row): string | undefined {
	return row.source === null ? undefined : rowText(row, 'source');
}

function prepare(database: DatabaseSync) {
	return {
		roles: database.prepare(
			`SELECT role_texts.role, oldest.published AS first, newest.published AS last,
				sources.name AS source, told.listed AS listed
			FROM (SELECT name, role, first, last, listed, last / ${keysPerDay} AS day FROM roles WHERE name = ?
				ORDER BY day DESC, listed DESC, last DESC LIMIT ?) AS latest
			JOIN mentions AS told ON told.name = latest.name AND told.key = latest.last
			JOIN role_texts ON role_texts.n = latest.role
			JOIN articles AS oldest ON oldest.key = latest.first
			JOIN articles AS newest ON newest.key = latest.last
			LEFT JOIN sources ON sources.n = newest.source
			ORDER BY day DESC, latest.listed DESC, latest.last DESC`,
		),
		roleTexts: database.prepare(
			`SELECT n, role FROM role_texts ORDER BY n DESC LIMIT ${roleTextsMax}`,
		),
		roleHolders: database.prepare(
			`SELECT latest.name, role_texts.role, articles.published, sources.name AS source, told.listed AS listed
			FROM (SELECT name, role, last FROM roles
				WHERE role IN (SELECT value FROM json_each(?)) ORDER BY last DESC LIMIT ?) AS latest
			JOIN mentions AS told ON told.name = latest.name AND told.key = latest.last
			JOIN role_texts ON role_texts.n = latest.role
			JOIN articles ON articles.key = latest.last
			LEFT JOIN sources ON sources.n = articles.source
			ORDER BY latest.last DESC`,
		),
		people: database.prepare(
			`SELECT n, listed = 0 AND curated = 0 AS is_read FROM names
			WHERE kind = 'person' AND mentions > 0 AND hidden = 0
				AND (listed > 0 OR curated = 1 OR read > 0)
			ORDER BY mentions DESC LIMIT ?`,
		),
		article: database.prepare('SELECT key, listed, found FROM articles WHERE id = ?'),
		roleIn: database.prepare(
			`SELECT role_texts.role AS role, listed FROM mentions JOIN role_texts ON role_texts.n = mentions.role
			WHERE name = ? AND key = ?`,
		),
		beside: database.prepare(
			`SELECT listed, found FROM
			(SELECT key FROM mentions WHERE name = ? ORDER BY key DESC LIMIT ${companionArticlesMax})
			JOIN articles USING (key)`,
		),
		span: database.prepare(
			`SELECT
			(SELECT published FROM articles WHERE key =
				(SELECT min(key) FROM mentions WHERE name = ?)) AS first,
			(SELECT published FROM articles WHERE key =
				(SELECT max(key) FROM mentions WHERE name = ?)) AS last`,
		),
	};
}
