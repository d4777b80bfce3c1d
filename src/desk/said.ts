import type { ReportedStatement } from '#src/archive/archive.ts';
import type { FoundName, Name } from '#src/names/name.ts';
import { understandPerson } from './find-person.ts';
import type { KnownPeople } from './roles.ts';
import type { Page } from './story-list.ts';

/** A search for what a person said, as typed: `said:shoigu deminers`. */
export type SaidSearch = {
	readonly speaker: string;
	readonly found: FoundName;
	/** The rest of the search. */
	readonly words: string;
};

/** One page of what a person said. */
export type Said = Page & {
	readonly person: Name;
	/** What it was narrowed by; '' for everything. */
	readonly words: string;
	/** Newest first. */
	readonly statements: readonly ReportedStatement[];
	/** On all pages. */
	readonly total: number;
};

/** Whether a text asks for what somebody did not say. */
export function leavesOutSaid(text: string): boolean {
	return /(?<!\S)(?:[-−–]|NOT\s+)said:/i.test(text);
}

/** `said:` with a name in quotation marks, or with the word after it. */
const saidFilter = /(?<!\S)said:\s*(?:["“](?<quoted>[^"“”]*)["”]?|(?<word>[^\s"“”]+))?/iu;

/** The most words of a name that is not in quotation marks. */
const nameWordsMax = 5;

/**
 * Reads a search with `said:`; undefined if it has none. A name of several words needs no quotation
 * marks: the name is the longest run of words that is one person’s.
 */
export function readSaidSearch(text: string, known: KnownPeople): SaidSearch | undefined {
	const filter = saidFilter.exec(text);
	if (filter === null) return undefined;
	const before = text.slice(0, filter.index);
	const after = text.slice(filter.index + filter[0].length);
	const { quoted, word = '' } = filter.groups ?? {};
	if (quoted !== undefined) return saidBy(quoted, [before, after], known);
	const others = after.split(/\s+/).filter((one) => one !== '');
	const bare = others.findIndex((one) => !/^[\p{L}\p{N}][\p{L}\p{M}\p{N}.'’-]*$/u.test(one));
	const most = Math.min(nameWordsMax - 1, bare < 0 ? others.length : bare);
	for (let count = most; count > 0; count -= 1) {
		const name = [word, ...others.slice(0, count)].join(' ');
		if (known.names.findWritten(name, ['person']).kind === 'one')
			return saidBy(name, [before, ...others.slice(count)], known);
	}
	return saidBy(word, [before, after], known);
}

function saidBy(speaker: string, rest: readonly string[], known: KnownPeople): SaidSearch {
	const words = rest
		.map((one) => one.trim())
		.filter((one) => one !== '')
		.join(' ');
	return { speaker: speaker.trim(), found: findSpeaker(speaker, known), words };
}

/** The person, also by a role that only one person has. */
function findSpeaker(speaker: string, known: KnownPeople): FoundName {
	const person = understandPerson(speaker, undefined, known);
	if (person.kind !== 'role') return person;
	const [holder, ...others] = person.holders;
	const isOne = person.isExact && others.length === 0 && holder !== undefined;
	return isOne ? { kind: 'one', name: holder.person, how: 'part' } : { kind: 'none', nearest: [] };
}
