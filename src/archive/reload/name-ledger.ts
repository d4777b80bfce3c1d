import type { DatabaseSync } from 'node:sqlite';
import type { Article } from '#src/articles/article.ts';
import type { NameKind } from '#src/articles/name-kind.ts';
import type { TimeKey } from '../time-key.ts';
import { openMentionBook } from './mention-book.ts';
import { type NameResolver, openNameRegister } from './name-register.ts';

/** Keeps names, aliases, mentions, roles and statements in step with the articles, inside one transaction. */
export type NameLedger = {
	/** Enters an article's names; returns the ids of its people. */
	add(article: Article, key: TimeKey, source: number | undefined): readonly number[];
	/** Takes them out again: exactly what `add` entered for the same article and key. */
	subtract(article: Article, key: TimeKey): void;
	/** Writes what is still held in memory, and forgets names that no article mentions any more. */
	settle(): void;
};

export function openNameLedger(database: DatabaseSync, resolve: NameResolver): NameLedger {
	const register = openNameRegister(database, resolve);
	const book = openMentionBook(database);

	return {
		add(article, key, source) {
			const mentioned = mentionedNames(article, register.idOf);
			for (const [id, { role, aliases }] of mentioned) {
				register.count(id, 1);
				for (const alias of aliases) register.countAlias(id, alias, 1);
				book.enter({ name: id, key, source, role });
			}
			for (const [place, id] of speakers(article, register.idOf).entries()) {
				book.enterStatement(id, key, place);
			}
			return peopleAmong(article, register.idOf);
		},

		subtract(article, key) {
			for (const [id, { aliases }] of mentionedNames(article, register.idOf)) {
				register.count(id, -1);
				for (const alias of aliases) register.countAlias(id, alias, -1);
				book.strike(id, key);
			}
		},

		settle() {
			book.settle();
			register.settle();
		},
	};
}

type IdOf = (kind: NameKind, written: string) => number;

type Mentioned = { role: string | undefined; aliases: ReadonlySet<string> };

/** Each name of an article once, however often and under whichever aliases it lists it. */
function mentionedNames(article: Article, idOf: IdOf): Map<number, Mentioned> {
	const mentioned = new Map<number, Mentioned>();
	for (const { kind, name, role, aliases } of namesIn(article)) {
		const id = idOf(kind, name);
		const earlier = mentioned.get(id);
		mentioned.set(id, {
			role: earlier?.role ?? role,
			aliases: new Set([...(earlier?.aliases ?? []), name, ...aliases]),
		});
	}
	return mentioned;
}

type NameInArticle = {
	kind: NameKind;
	name: string;
	role?: string | undefined;
	aliases: readonly string[];
};

function namesIn(article: Article): NameInArticle[] {
	return [
		...article.people.map((person) => ({ kind: 'person' as const, ...person })),
		...article.organizations.map((name) => ({ kind: 'organization' as const, ...name })),
		...article.places.map((name) => ({ kind: 'place' as const, ...name })),
		...article.topics.map((name) => ({ kind: 'topic' as const, ...name })),
	];
}

function peopleAmong(article: Article, idOf: IdOf): readonly number[] {
	return [...new Set(article.people.map(({ name }) => idOf('person', name)))];
}

/** Who made each statement, in the article's order; a statement may name its speaker by an alias. */
function speakers(article: Article, idOf: IdOf): number[] {
	return article.statements.map(({ person }) => {
		const speaker = article.people.find(
			({ name, aliases }) => name === person || aliases.includes(person),
		);
		return idOf('person', speaker?.name ?? person);
	});
}
