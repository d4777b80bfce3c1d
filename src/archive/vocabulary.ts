import type { DatabaseSync } from 'node:sqlite';
import type { Phrase } from '#src/text/matcher.ts';
import { type StemLanguage, stemLanguages, stemOf } from '#src/text/stems.ts';
import type { Term } from '#src/text/terms.ts';
import { rowNumber, rowText } from './rows.ts';

/** The terms that articles use, by the language of the articles and by stem. */
export type Vocabulary = {
	/** The forms of a phrase that articles contain, apart from how it is written itself. */
	formsOf(phrase: Phrase): Forms;
	/** About how many articles use any form of a phrase; of several terms, of the rarest. */
	usesOf(phrase: Phrase): number;
};

/** `everywhere` are forms in every language that uses them; the others are forms `only` in some. */
export type Forms = {
	readonly everywhere: readonly string[];
	readonly only: readonly { readonly language: StemLanguage; readonly forms: readonly string[] }[];
};

/** Reads the vocabulary as it is in the archive. */
export function createVocabulary(database: DatabaseSync): Vocabulary {
	const sql = {
		forms: database.prepare('SELECT term FROM vocabulary WHERE language = ? AND stem = ?'),
		uses: database.prepare(
			'SELECT coalesce(sum(uses), 0) AS n FROM vocabulary WHERE language = ? AND stem = ?',
		),
		use: database.prepare('SELECT 1 FROM vocabulary WHERE language = ? AND stem = ? AND term = ?'),
		any: database.prepare('SELECT 1 FROM vocabulary WHERE language = ? LIMIT 1'),
	};
	const languages = [...stemLanguages, undefined].filter(
		(language) => sql.any.get(columnOf(language)) !== undefined,
	);

	return {
		formsOf(phrase) {
			const written = phrase.terms.join(' ');
			const languagesOf = new Map<string, StemLanguage[]>();
			for (const language of stemLanguages.filter((one) => languages.includes(one))) {
				for (const form of formsIn(phrase, language)) {
					if (form === written) continue;
					languagesOf.set(form, [...(languagesOf.get(form) ?? []), language]);
				}
			}
			return divide(languagesOf);
		},
		usesOf: ({ terms }) => Math.min(...terms.map(usesOfTerm)),
	};

	function formsIn({ terms }: Phrase, language: StemLanguage): readonly string[] {
		return terms
			.map((term) =>
				sql.forms
					.all(columnOf(language), stemOf(term, language))
					.map((row) => rowText(row, 'term')),
			)
			.reduce((phrases, forms) =>
				phrases.flatMap((phrase) => forms.map((form) => `${phrase} ${form}`)),
			);
	}

	function divide(languagesOf: ReadonlyMap<string, readonly StemLanguage[]>): Forms {
		const everywhere = [...languagesOf]
			.filter(([form, inWhich]) =>
				languages.every(
					(one) => inWhich.some((language) => language === one) || !isUsed(form, one),
				),
			)
			.map(([form]) => form);
		const only = stemLanguages.flatMap((language) => {
			const forms = [...languagesOf]
				.filter(([form, inWhich]) => inWhich.includes(language) && !everywhere.includes(form))
				.map(([form]) => form);
			return forms.length === 0 ? [] : [{ language, forms }];
		});
		return { everywhere, only };
	}

	/** Of a phrase, whether its terms are used, together or not. */
	function isUsed(form: string, language: StemLanguage | undefined): boolean {
		return form
			.split(' ')
			.every((term) => sql.use.get(columnOf(language), stemOf(term, language), term) !== undefined);
	}

	function usesOfTerm(term: string): number {
		return languages
			.map((language) => sql.uses.get(columnOf(language), stemOf(term, language)))
			.reduce((uses, row) => uses + rowNumber(row, 'n'), 0);
	}
}

/** Counts the articles that use each term, and writes the terms with their stems. */
export type VocabularyWriter = {
	count(
		article: {
			readonly passages: readonly (readonly Term[])[];
			readonly language: StemLanguage | undefined;
		},
		change: 1 | -1,
	): void;
	/** Writes the counts, and deletes terms that no article uses. */
	flush(): void;
};

/** How the count of a term changes, and the number of the article that was counted last, so that none counts twice. */
type PendingCount = { change: number; article: number };

/** Terms kept in memory before they are written; about 20 MiB. */
const pendingMax = 200_000;

export function createVocabularyWriter(database: DatabaseSync): VocabularyWriter {
	const pending = new Map(
		[...stemLanguages, undefined].map((language) => [language, new Map<string, PendingCount>()]),
	);
	const add = database.prepare(
		`INSERT INTO vocabulary (language, stem, term, uses) VALUES (?, ?, ?, ?)
		ON CONFLICT DO UPDATE SET uses = uses + excluded.uses`,
	);
	const remove = database.prepare(
		'DELETE FROM vocabulary WHERE language = ? AND stem = ? AND term = ? AND uses <= 0',
	);
	let article = 0;

	return {
		count({ passages, language }, change) {
			const counts = pending.get(language);
			if (counts === undefined) return;
			article += 1;
			for (const terms of passages) for (const { text } of terms) countOnce(counts, text, change);
			if (counts.size > pendingMax) flush();
		},
		flush,
	};

	function countOnce(counts: Map<string, PendingCount>, term: string, change: 1 | -1): void {
		const count = counts.get(term);
		if (count === undefined) counts.set(term, { change, article });
		else if (count.article !== article) {
			count.change += change;
			count.article = article;
		}
	}

	function flush(): void {
		for (const [language, counts] of pending) {
			for (const [term, { change }] of counts) {
				if (change === 0) continue;
				const stem = stemOf(term, language);
				add.run(columnOf(language), stem, term, change);
				if (change < 0) remove.run(columnOf(language), stem, term);
			}
			counts.clear();
		}
	}
}

/** '' for languages whose words are found only as they are written. */
function columnOf(language: StemLanguage | undefined): string {
	return language ?? '';
}
