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
			const people = new Set<number>();
			for (const { id, kind, role, spellings } of mentionedNames(article, register.idOf)) {
				register.count(id, 1);
				for (const spelling of spellings) register.countSpelling(id, spelling, 1);
				book.enter({ name: id, key, source, role });
				if (kind === 'person') people.add(id);
			}
			for (const [place, { person }] of article.statements.entries()) {
				book.enterStatement(speakerOf(article, person, register.idOf), key, place);
			}
			return [...people];
		},

		subtract(article, key) {
			for (const { id, spellings } of mentionedNames(article, register.idOf)) {
				register.count(id, -1);
				for (const spelling of spellings) register.countSpelling(id, spelling, -1);
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

type Mentioned = {
	readonly id: number;
	readonly kind: NameKind;
	readonly role: string | undefined;
	/** The name as this article writes it, and the aliases it gives. */
	readonly spellings: readonly string[];
};

/** Each name of an article once, however often and under whichever aliases it lists it. */
function mentionedNames(article: Article, idOf: IdOf): Iterable<Mentioned> {
	const mentioned = new Map<number, Mentioned>();
	enter('person', article.people);
	enter('organization', article.organizations);
	enter('place', article.places);
	enter('topic', article.topics);
	return mentioned.values();

	function enter(kind: NameKind, names: readonly NameInArticle[]): void {
		for (const { name, role, aliases } of names) {
			const id = idOf(kind, name);
			const earlier = mentioned.get(id);
			const spellings = earlier ? [...earlier.spellings, name, ...aliases] : [name, ...aliases];
			mentioned.set(id, { id, kind, role: earlier?.role ?? role, spellings });
		}
	}
}

type NameInArticle = Pick<Article['people'][number], 'name' | 'role' | 'aliases'>;

/** Whose statement it is; it may name its speaker by an alias. */
function speakerOf({ people }: Article, person: string, idOf: IdOf): number {
	const speaker = people.find(({ name, aliases }) => name === person || aliases.includes(person));
	return idOf('person', speaker?.name ?? person);
}
