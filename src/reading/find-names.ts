import { foldName } from '#src/text/fold.ts';
import { isSpokenOf, likelyIn } from './likely-people.ts';
import { inNormalCase, isParticle, type PeopleOfText, peopleOf } from './people-of-text.ts';
import type { ReadName, WrittenName } from './reading.ts';
import { isRoleWord } from './role-words.ts';
import { surnamesIn } from './surname-mentions.ts';
import type { Tagger } from './tagger.ts';
import { type Mention, mentionsInAll, type TextMentions, type Tie } from './text-mentions.ts';

/** The names of an article, and where each of its passages writes them, from left to right. */
export type FoundNames = {
	readonly names: readonly ReadName[];
	readonly written: readonly (readonly WrittenName[])[];
};

/**
 * Finds the names in the passages of an English article, which share who is who. A name is there once, in its
 * fullest spelling; what else means it, such as a surname alone, is only written. A surname of several
 * people means none of them, and a single word is a person only if a title or a verb of speech says so.
 */
export function findNames(passages: readonly string[], tagger: Tagger): FoundNames {
	const texts = mentionsInAll(passages, tagger);
	const isSupported = supportIn(texts);
	const kept = texts.map((one) => ({
		...one,
		mentions: one.mentions.filter((mention) => isSupported(mention, one)),
	}));
	const ties = kept.flatMap((one) => one.ties);
	const spellings = fullSpellings(kept);
	const likely = spellings.filter(likelyIn(kept, spellings));
	const people = peopleOf(likely, personTies(ties));
	const supported = supportedWords(kept, people);
	const written = kept.map((one) => {
		const named = [...one.mentions, ...surnamesIn(one, people)].flatMap((mention) => {
			const name = nameOf(mention, people, supported, ties);
			return name === 'none' ? [] : [{ mention, name }];
		});
		named.sort((a, b) => a.mention.start - b.mention.start);
		return one.isDoubtful ? named : withoutForerunners(named);
	});
	return {
		names: readNames(written.flat(), people, ties),
		written: written.map((one) =>
			one.map(({ mention: { start, end, kind }, name }) => ({ start, end, kind, name })),
		),
	};
}

/** A surname before the full name of its person is somebody else’s, whose full name was not found. */
function withoutForerunners(named: readonly Named[]): readonly Named[] {
	const firstFull = new Map<string, number>();
	for (const { mention, name } of named) {
		if (name !== undefined && isFull(mention.text) && !firstFull.has(name))
			firstFull.set(name, mention.start);
	}
	return named.map(({ mention, name }) => {
		const isBefore = mention.start < (firstFull.get(name ?? '') ?? 0);
		return { mention, name: mention.kind === 'person' && isBefore ? undefined : name };
	});
}

type Named = { readonly mention: Mention; readonly name: string | undefined };

/**
 * Tells whether a mention counts: in a headline with capitals only if a passage with sentences writes the
 * same; and not as a person if the article more often takes it for something else.
 */
function supportIn(
	texts: readonly TextMentions[],
): (mention: Mention, text: TextMentions) => boolean {
	const kinds = new Map<string, Map<Mention['kind'], number>>();
	for (const { mentions, isDoubtful } of texts) {
		if (isDoubtful) continue;
		for (const { text, kind } of mentions) {
			const counts = kinds.get(foldName(text)) ?? new Map<Mention['kind'], number>();
			counts.set(kind, (counts.get(kind) ?? 0) + 1);
			kinds.set(foldName(text), counts);
		}
	}
	const people = peopleOf(
		texts.flatMap((one) => (one.isDoubtful ? [] : fullSpellings([one]))),
		[],
	);
	return (mention, { text, isDoubtful }) => {
		const { kind } = mention;
		const counts = kinds.get(foldName(mention.text));
		const own = counts?.get(kind) ?? 0;
		if (!isDoubtful) {
			const most = Math.max(...(counts?.values() ?? [0]));
			return kind === 'person' ? own === most && isOnly(counts, own) : own === most;
		}
		if (own > 0) return true;
		if (kind === 'person')
			return people.meant(mention.text) !== undefined || isTitled(text, mention);
		return mention.place !== undefined;
	};
}

function isOnly(counts: ReadonlyMap<unknown, number> | undefined, most: number): boolean {
	return Array.from(counts?.values() ?? []).filter((count) => count === most).length === 1;
}

/** Whether a full name follows a title even in a headline. */
function isTitled(text: string, { start, text: name }: Mention): boolean {
	const before = /(\S+) $/.exec(text.slice(Math.max(0, start - 30), start))?.[1] ?? '';
	return /\s/.test(name) && isRoleWord(before) && /\p{Ll}/u.test(text);
}

function fullSpellings(texts: readonly TextMentions[]): string[] {
	return texts.flatMap(({ mentions }) =>
		mentions.flatMap(({ kind, text }) => (kind === 'person' && isFull(text) ? [text] : [])),
	);
}

/** Whether a spelling has two words; “bin Salman” and “van Dijk” are one. */
function isFull(spelling: string): boolean {
	const words = spelling.split(/\s+/);
	return words.length > 1 && !words.slice(0, -1).every(isParticle);
}

function personTies(ties: readonly Tie[]): (readonly [string, string])[] {
	return ties.flatMap(({ kind, name, alias }) =>
		kind === 'person' ? [[name, alias] as const] : [],
	);
}

/** The folded words that are a name because of what stands beside them: a person’s single word, and places. */
function supportedWords(texts: readonly TextMentions[], people: PeopleOfText): ReadonlySet<string> {
	const words = new Set<string>();
	for (const { text, mentions, isDoubtful } of texts) {
		if (isDoubtful) continue;
		for (const mention of mentions) {
			const isOpen =
				mention.kind === 'person' &&
				!isFull(mention.text) &&
				people.meant(mention.text) === undefined;
			if (isOpen && isSpokenOf(text, mention)) words.add(foldName(mention.text));
			if (mention.kind === 'place' && isSomewhere(text, mention)) words.add(foldName(mention.text));
		}
	}
	return words;
}

/** Whether what is beside a mention, or its last word, tells that it is a place: “in Kursk”, “Jeju Island”. */
function isSomewhere(text: string, { start, end, text: place }: Mention): boolean {
	if (geography.test(place)) return true;
	const after = text.slice(end, end + 20);
	if (/^,? (?:region|province|city|district|county|peninsula|oblast|coast)\b/.test(after))
		return true;
	return (
		locative.test(text.slice(Math.max(0, start - 16), start)) && !/^['’]s|^ \p{Lu}/u.test(after)
	);
}

const locative =
	/\b(?:in|near|at|inside|outside|across|around|throughout|within|into|city of|town of|village of) (?:the )?$/i;
const geography =
	/ (?:Island|Islands|Strait|Straits|Sea|Bay|Gulf|River|Lake|Peninsula|Province|County|Street|Avenue|Valley|Coast|Desert|Mountains|City|Airport)$/;

/** The name that a mention means; undefined if it can be several people’s. */
function nameOf(
	{ kind, text, place }: Mention,
	people: PeopleOfText,
	supported: ReadonlySet<string>,
	ties: readonly Tie[],
): string | undefined | 'none' {
	if (place !== undefined) return place.name;
	if (kind === 'place') return supported.has(foldName(text)) ? inNormalCase(text) : 'none';
	if (kind !== 'person') {
		const tie = ties.find((one) => one.kind !== 'person' && one.alias === text);
		return tie === undefined ? inNormalCaseIfLong(text) : tie.name;
	}
	const meant = people.meant(text);
	if (meant === 'several') return undefined;
	if (meant !== undefined) return meant.name;
	return !isFull(text) && supported.has(foldName(text)) ? inNormalCase(text) : 'none';
}

/** “WORLD HEALTH ORGANIZATION” can be written otherwise, “UNESCO” cannot. */
function inNormalCaseIfLong(spelling: string): string {
	return /\s/.test(spelling) ? inNormalCase(spelling) : spelling;
}

/** Each name once, in the order of the text. */
function readNames(
	named: readonly Named[],
	people: PeopleOfText,
	ties: readonly Tie[],
): ReadName[] {
	const names = new Map<string, ReadName>();
	for (const { mention, name } of named) {
		if (name === undefined) continue;
		const { kind, text, place } = mention;
		const key = `${kind} ${foldName(name)}`;
		const held = names.get(key);
		const aliases = new Set(held?.aliases ?? aliasesOf(name, kind, people, ties));
		if (place !== undefined && foldName(text) !== foldName(name)) aliases.add(text);
		const isSure = (held?.isSure ?? false) || (place?.isSure ?? false);
		names.set(key, { kind, name: held?.name ?? name, aliases: [...aliases], isSure });
	}
	return [...names.values()];
}

function aliasesOf(
	name: string,
	kind: Mention['kind'],
	people: PeopleOfText,
	ties: readonly Tie[],
): string[] {
	const person = kind === 'person' ? people.people.find((one) => one.name === name) : undefined;
	const spellings = new Set([name, ...(person?.aliases ?? [])].map(foldName));
	const tied = ties.flatMap((tie) => {
		const meant = tie.kind === 'person' ? people.meant(tie.name) : undefined;
		const isOfPerson = person !== undefined && meant === person;
		return isOfPerson || (tie.kind === kind && spellings.has(foldName(tie.name)))
			? [tie.alias]
			: [];
	});
	const aliases = [...(person?.aliases ?? []), ...tied];
	return aliases.filter(
		(alias, index) =>
			foldName(alias) !== foldName(name) &&
			aliases.findIndex((other) => foldName(other) === foldName(alias)) === index,
	);
}
