import { isCommonGivenName, isCommonSurname } from '#src/names/frequent-names.ts';
import { isOpeningWord } from '#src/names/sentence-words.ts';
import { isOrdinaryWord } from '#src/names/telling-words.ts';
import { foldName } from '#src/text/fold.ts';
import { type Gender, genderOfGivenName } from './given-name-genders.ts';
import type { WrittenRole } from './reading.ts';
import type { Sign, SignedSentence } from './signs.ts';
import { isListedAfter, type Subject, startOfName } from './subjects.ts';

/** Whom “he”, “she” and “the secretary” mean, sentence by sentence. */
export type PeopleInMind = {
	/** The name of the person that a subject means, if it can be only one. */
	nameOf(sentence: SignedSentence, subject: Subject): string | undefined;
	/** Takes a sentence into account, with the name of whoever speaks in it. */
	add(sentence: SignedSentence, speaker: string | undefined): void;
};

/** Creates the memory of one text. */
export function createPeopleInMind(
	sentences: readonly SignedSentence[],
	roles: readonly WrittenRole[],
): PeopleInMind {
	const genders = gendersIn(sentences);
	const earlier: SignedSentence[] = [];
	/** Whoever was the last subject, and who else was mentioned since. */
	let subjectName: string | undefined;
	let others = new Set<string>();
	let hasStranger = false;
	/** The pronouns that can mean somebody who has no name in the text. */
	let taken = new Set<string>();
	let age = 0;

	function byPronoun({ signs, letters }: SignedSentence, head: number): string | undefined {
		if (subjectName === undefined || hasStranger || age > ageMax) return undefined;
		if (/[PUt]/.test(letters.slice(0, head))) return undefined;
		const pronoun = signs[head]?.word;
		if (pronoun === undefined || taken.has(pronoun)) return undefined;
		const isPossible = (name: string) => (genders.get(name) ?? pronoun) === pronoun;
		if (!isPossible(subjectName) || Array.from(others).some(isPossible)) return undefined;
		return subjectName;
	}

	return {
		nameOf(sentence, { kind, from, head }) {
			if (kind === 'name') return sentence.signs[head]?.name?.name;
			if (kind === 'pronoun') return byPronoun(sentence, head);
			if (kind === 'title')
				return byTitle([...earlier, sentence], sentence.signs.slice(from, head + 1), roles);
			return undefined;
		},
		add(sentence, speaker) {
			earlier.push(sentence);
			const people = new Set(namesIn(sentence));
			const named = speaker !== undefined && people.has(speaker) ? speaker : subjectOf(sentence);
			if (named !== undefined) {
				// In a dialogue, “he” can be either.
				const isDialogue = isReply(earlier.at(-2), sentence) && subjectName !== undefined;
				others = new Set(isDialogue ? [subjectName ?? named] : []);
				subjectName = named;
				hasStranger = false;
				taken = new Set();
				age = 0;
			} else age = speaker === undefined ? age + 1 : 0;
			for (const name of people) if (name !== subjectName) others.add(name);
			hasStranger ||= hasStrangers(sentence);
			for (const pronoun of pronounsOfOthers(sentence)) taken.add(pronoun);
			if (people.size > 0 && subjectName === undefined) hasStranger = true;
		},
	};
}

function isReply(previous: SignedSentence | undefined, { letters }: SignedSentence): boolean {
	return previous?.letters.startsWith('Q') === true && letters.startsWith('Q');
}

/** How many sentences can be between a person and “he”. Range 0 to 3; after two, other people are in mind. */
const ageMax = 1;

function namesIn({ signs }: SignedSentence): string[] {
	return signs.flatMap(({ letter, name }) =>
		letter === 'P' && name?.name !== undefined ? [name.name] : [],
	);
}

/** The person whom a sentence begins with. */
function subjectOf({ signs, letters }: SignedSentence): string | undefined {
	const head = letters.indexOf('P');
	const from = head === -1 ? undefined : startOfName(letters, head);
	if (from === undefined || !/^n?(?:[mT]|p[T#]+)*$|,$/.test(letters.slice(0, from)))
		return undefined;
	if (letters[head + 1] === "'" || isListedAfter(letters, head)) return undefined;
	return signs[head]?.name?.name;
}

/** People without a name, or whose name is not clear or was not found. */
function hasStrangers({ signs, letters }: SignedSentence): boolean {
	const known = lettersWithMedia(signs, letters);
	if (isUnknownSubject(signs, letters)) return true;
	// “Foreman Wilson Quispe” is a person, whatever the model took the name for.
	if (/tO|^[dC]*x+O[vbs]/.test(letters)) return true;
	const rest = known.replace(/(?:[COLtr#x]|[COL]')*P(?:\([^)]*\))?(?:,[^,w]*(?=,|\.?$))?/g, '');
	if (/[tU]|.CC|C,w/.test(rest)) return true;
	return signs.some(({ letter, word }, index) => {
		if (known[index] !== 'C' || letter !== 'C' || /[PO]/.test(letters.charAt(index + 1)))
			return false;
		const folded = foldName(word);
		return (isCommonSurname(folded) || isCommonGivenName(folded)) && !isOrdinaryWord(folded);
	});
}

/** “Roe asked him why”: “he” may be him from here on. */
function pronounsOfOthers({ signs, letters }: SignedSentence): Gender[] {
	return signs.flatMap(({ word }, index): Gender[] => {
		const before = letters.slice(0, index);
		if (!/[Ptr]/.test(before) || /[wyhQ]|s.*[vsb]/.test(before)) return [];
		if (/^ask(?:s|ed)$/.test(word) && letters[index + 1] !== '.') return ['he', 'she'];
		if (word === 'him') return ['he'];
		return word === 'her' && /^(?:$|[wpTm.,;])/.test(letters.slice(index + 1)) ? ['she'] : [];
	});
}

/** “Okoro-Lee denied it”: somebody whose name was not found does something. */
function isUnknownSubject(signs: readonly Sign[], letters: string): boolean {
	if (!/^n?C(?:b?m*s|[vb])/.test(letters) && !/ed$/.test(signs[1]?.word ?? '')) return false;
	const [first] = signs;
	if (first?.letter !== 'C') return false;
	const folded = foldName(first.word);
	return !isOrdinaryWord(folded) && !isOpeningWord(folded);
}

/** The capitals of newspapers and stations, which are no people, become those of organizations. */
function lettersWithMedia(signs: readonly Sign[], letters: string): string {
	return letters.replace(/C+/g, (run, at: number) => {
		const words = signs.slice(at, at + run.length).map(({ word }) => word);
		return words.some((word) => media.test(word)) ? 'O'.repeat(run.length) : run;
	});
}

const media =
	/^(?:radio|tv|television|fm|news|times|post|channel|star|mail|sun|press|agency|magazine|journal|herald|tribune|gazette|telegraph|guardian|observer|express|mirror|broadcasting|network|podcast|weekly|daily|today|jazeera|arabiya|monde|figaro|zeitung|novosti|corriere|repubblica|pais)$/;

function gendersIn(sentences: readonly SignedSentence[]): Map<string, Gender> {
	const genders = new Map<string, Gender>();
	for (const { signs } of sentences) {
		for (const [index, { name }] of signs.entries()) {
			if (name?.name === undefined) continue;
			const gender = genderBeside(signs, index);
			if (gender !== undefined) genders.set(name.name, gender);
		}
	}
	return genders;
}

/** Of “Mrs. Roe”, “her husband, John Roe,”, and given names that only women or only men have. */
function genderBeside(signs: readonly Sign[], index: number): Gender | undefined {
	const before = signs[index - 1]?.word.replace(/\.$/, '');
	const told =
		genderOfTitle(before) ??
		genderOfRelative(before) ??
		(before === ',' && signs[index - 3]?.letter === 'd'
			? genderOfRelative(signs[index - 2]?.word)
			: undefined);
	return told ?? genderOfGivenName(signs[index]?.name?.name);
}

function genderOfRelative(word = ''): Gender | undefined {
	if (/^(?:husband|father|brother|son|uncle|nephew|dad|grandad|grandfather)$/.test(word))
		return 'he';
	return /^(?:wife|mother|sister|daughter|aunt|niece|mum|mom|gran|granny|nan|widow|grandmother)$/.test(
		word,
	)
		? 'she'
		: undefined;
}

function genderOfTitle(word = ''): Gender | undefined {
	if (/^(?:mr|sir|lord|king|prince)$|[sr]man$/.test(word)) return 'he';
	return /^(?:mrs|ms|miss|lady|dame|queen|princess|actress)$|woman$/.test(word) ? 'she' : undefined;
}

/** The person whom the text has given the title, if nobody else can have it. */
function byTitle(
	sentences: readonly SignedSentence[],
	title: readonly Sign[],
	roles: readonly WrittenRole[],
): string | undefined {
	if (title[0]?.word !== 'the') return undefined;
	const words = title.slice(1).map(({ word }) => word);
	const head = words.at(-1) ?? '';
	const start = title[0].start;
	const holders = roles.filter((role) => role.start < start && isTitleOf(words, role.text));
	const names = new Set(holders.map(({ name }) => name));
	const [name] = names;
	const isShared = sentences.some(({ signs }) =>
		signs.some(
			(sign, index) =>
				sign.word === head &&
				sign.end < start &&
				!roles.some((role) => role.start <= sign.start && sign.end <= role.end) &&
				isOfAnother(signs, index, holders, name),
		),
	);
	return names.size === 1 && !isShared ? name : undefined;
}

function isTitleOf(words: readonly string[], role: string): boolean {
	const [office = ''] = role.toLowerCase().split(/,| (?:of|for|at|in|to|and|on) /);
	const own: readonly string[] = role.toLowerCase().match(/[\p{L}\p{N}'’-]+/gu) ?? [];
	if (!office.endsWith(words.at(-1) ?? '') || !words.every((word) => own.includes(word)))
		return false;
	return own.every((word) => !limiting.has(word) || words.includes(word));
}

/** Words without which a title is another title. */
const limiting: ReadonlySet<string> = new Set(
	'former ex late then acting interim deputy vice assistant designate elect prime honorary shadow co-founder'.split(
		' ',
	),
);

/** Whether a title that was written before was somebody else’s: “a foreign minister”, “minister Jan Mo”. */
function isOfAnother(
	signs: readonly Sign[],
	index: number,
	holders: readonly WrittenRole[],
	name: string | undefined,
): boolean {
	const next = signs[index + 1]?.name;
	if (next !== undefined) return next.name !== name;
	let at = index - 1;
	while (/^[xCOL']$/.test(signs[at]?.letter ?? '')) at -= 1;
	if (signs[at]?.word !== 'the') return true;
	const words = signs.slice(at + 1, index + 1).map(({ word }) => word);
	return !holders.some((role) => isTitleOf(words, role.text));
}
