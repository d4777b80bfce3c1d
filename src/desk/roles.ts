import type { Archive, RoleHolder } from '#src/archive/archive.ts';
import type { Name, NameIndex } from '#src/names/name.ts';
import { foldName } from '#src/text/fold.ts';
import { isSyllabic } from '#src/text/scripts.ts';
import { wordSet } from '#src/text/word-set.ts';
import { countryCalled, countryNamedAt, markChineseCountries } from './country-words.ts';
import { isJoiningWord } from './joining-words.ts';
import { markNames, possessive, tokensOf, writtenText } from './marked-text.ts';
import { inEnglish, isTitleWord, type KnownNames, knownNames } from './titles.ts';

/** What people can be looked up with. */
export type KnownPeople = KnownNames & Pick<Archive, 'roleHolders'>;

/** Looks people up in an archive. */
export function knownPeople(
	archive: Pick<Archive, 'names' | 'roles' | 'roleHolders'>,
): KnownPeople {
	return { ...knownNames(archive), roleHolders: archive.roleHolders };
}

/** Those with the role in a text, newest first, each once; if not `isExact`, their roles only contain its words. */
export type FoundByRole = {
	readonly kind: 'role';
	readonly holders: readonly RoleHolder[];
	readonly isExact: boolean;
};

const holdersComparedMax = 200;
const holdersMax = 25;

/**
 * Finds those to whom stories give a role, in any word order and with any word for the country: “Russian
 * president”, “presidente de Rusia”, “Russia’s president”. Undefined if there are none.
 */
export function findByRole(
	text: string,
	{ names, roleHolders }: KnownPeople,
): FoundByRole | undefined {
	const contents = contentsOf(text, names).filter((content) => !present.has(content));
	const words = contents.filter((content) => !isNameOrCountry(content));
	if (words.length === 0) return undefined;
	const asked = meaningOf(contents);
	const searches = new Map([words, [...meaningOf(words)]].map((these) => [these.join(' '), these]));
	const holders = [...searches.values()]
		.flatMap((these) => roleHolders(these, holdersComparedMax))
		.map((holder) => ({ holder, role: meaningOf(contentsOf(holder.role, names)) }))
		.filter(({ role }) => asked.isSubsetOf(role))
		.sort((one, other) => other.holder.publishedAt.localeCompare(one.holder.publishedAt));
	const close = eachOnce(holders.map(({ holder }) => holder));
	const exact = eachOnce(
		holders.filter(({ role }) => role.size === asked.size).map(({ holder }) => holder),
	);
	if (close.length === 0) return undefined;
	const isExact = exact.length > 0;
	return { kind: 'role', holders: isExact && !isOpen(asked) ? exact : close, isExact };
}

/** The only person with exactly this role, if the text has a title and says of what: “mayor of Moscow”, not “mayor”. */
export function findBearer(text: string, known: KnownPeople): RoleHolder | undefined {
	const asked = meaningOf(contentsOf(text, known.names));
	if (isOpen(asked) || ![...asked].some(isTitleWord)) return undefined;
	const found = findByRole(text, known);
	const [only, ...others] = found?.holders ?? [];
	return found?.isExact && others.length === 0 ? only : undefined;
}

/** Whether a text is only a title and what it is of, without a person’s name: “prime minister of China”. */
export function isOnlyRole(text: string, names: NameIndex): boolean {
	const asked = [...meaningOf(contentsOf(text, names))];
	return asked.some(isTitleWord) && asked.every((one) => isTitleWord(one) || isNameOrCountry(one));
}

/** “president” and “prime minister” alone can be those of anything. */
function isOpen(asked: ReadonlySet<string>): boolean {
	return asked.size === 1 || [...asked].every(isTitleWord);
}

/** The first entry of each person, which is the newest. */
function eachOnce(holders: readonly RoleHolder[]): readonly RoleHolder[] {
	const people = new Map<number, RoleHolder>();
	for (const holder of holders) {
		if (!people.has(holder.person.id)) people.set(holder.person.id, holder);
	}
	return [...people.values()].slice(0, holdersMax);
}

const nameMark = '#';
const countryMark = '@';

function isNameOrCountry(content: string): boolean {
	return content.startsWith(nameMark) || content.startsWith(countryMark);
}

/** Words that say that somebody has a role now, as stories do without a word. */
const present: ReadonlySet<string> = wordSet(
	'current sitting present incumbent todays aktuelle aktueller derzeitige derzeitiger actuel actuelle actual',
);

/** The words of a role that mean something, with countries as codes, and the ids of the names in it. */
function contentsOf(role: string, names: NameIndex): readonly string[] {
	return withCountries(wordsOfRole(withChineseCountries(role), names));
}

function withChineseCountries(text: string): string {
	return isSyllabic(text) ? markChineseCountries(foldName(text), chineseMark) : text;
}

/** A word, because private-use characters mark names; no code of a country has its digit. */
const chineseMark = 'country0';

function wordsOfRole(role: string, names: NameIndex): string[] {
	const marked = markNames(role, names);
	const contents: string[] = [];
	let end = -1;
	for (const token of tokensOf(marked)) {
		const named = token.mark?.names ?? [];
		const text = writtenText({ ...marked, text: marked.text.slice(token.start, token.end) });
		const isAttached = token.start === end && isSyllabic(text);
		if (named.length > 0) contents.push(contentOf(named));
		else if (isAttached) contents.push(`${contents.pop() ?? ''}${foldName(text)}`);
		else contents.push(foldName(text.replace(possessive, '')));
		end = named.length > 0 ? -1 : token.end;
	}
	return contents;
}

/** The code of the country that one of these names is, or else their ids. */
function contentOf(names: readonly Name[]): string {
	const spellings = names.flatMap(({ name, aliases }) => [name, ...aliases]);
	const country = spellings.map(countryCalled).find((code) => code !== undefined);
	const ids = names.map(({ id }) => id).sort();
	return country === undefined ? `${nameMark}${ids.join(' ')}` : countryMark + country;
}

/** Replaces words for countries by their codes, and leaves out words that only join. */
function withCountries(words: readonly string[]): string[] {
	const contents: string[] = [];
	for (let index = 0; index < words.length; index += 1) {
		const word = words[index] ?? '';
		if (word.startsWith(chineseMark)) {
			contents.push(countryMark + word.slice(chineseMark.length).toUpperCase());
			continue;
		}
		const country = isNameOrCountry(word) ? undefined : countryNamedAt(words, index);
		const code = country?.code ?? (word.startsWith(countryMark) ? word.slice(1) : undefined);
		if (code !== undefined) addCountry(contents, code);
		else if (republic.test(word) && contents.at(-1)?.startsWith(countryMark)) continue;
		else if (!isJoiningWord(word)) contents.push(word);
		index += (country?.words ?? 1) - 1;
	}
	return contents;
}

const republic = /^republi(?:c|k|que|ca)$/;

/** “Republic of China” is Taiwan, but “People’s Republic of China” is not. */
function addCountry(contents: string[], code: string): void {
	const isRepublic = republic.test(contents.at(-1) ?? '');
	if (isRepublic) contents.pop();
	const isPeoples = isRepublic && /^peoples?$/.test(contents.at(-1) ?? '');
	if (isPeoples) contents.pop();
	contents.push(`${countryMark}${code === 'CN' && isRepublic && !isPeoples ? 'TW' : code}`);
}

/** The same with titles in English. */
function meaningOf(contents: readonly string[]): ReadonlySet<string> {
	const spaced = contents.filter((content) => !isNameOrCountry(content)).join(' ');
	const titles = spaced === '' ? [] : inEnglish(spaced).split(' ');
	return new Set([...contents.filter(isNameOrCountry), ...titles]);
}
