import { stemOf } from '#src/text/stems.ts';
import type { Cited } from './cited.ts';
import { nameRuns } from './names-rule.ts';
import { isFunctionWord, type ReadText, sentencesIn, type Word } from './read-text.ts';

/**
 * The first deed of a sentence that its texts do not tell of the same name: a word after a name that the
 * texts use only in sentences about others; or a grave word, such as “convicted”, that they do not use, or
 * not of the name beside it.
 */
export function unknownDeed({ text, words }: ReadText, cited: Cited): string | undefined {
	const grave = words.find(({ stem }) => isUnknownGrave(stem, cited));
	if (grave !== undefined) return text.slice(grave.start, grave.end);
	const moved = movedGrave(words, cited);
	if (moved !== undefined) return text.slice(moved.start, moved.end);
	for (const run of nameRuns(words)) {
		const last = run.at(-1);
		const deed = last === undefined ? undefined : wordAfter(words, last);
		if (last === undefined || deed === undefined || !cited.stems.has(deed.stem)) continue;
		// “Turkish officials” do something later.
		if (last.country !== undefined && !deed.text.endsWith('ed')) continue;
		// A name in another script or spelling cannot be compared.
		if (!cited.words.has(last.text) && last.country === undefined) continue;
		const isDeed = ({ stem }: Word) => stem === deed.stem;
		if (cited.texts.some((one) => tellsOf(one.words, run, isDeed))) continue;
		return text.slice(last.start, deed.end);
	}
	return undefined;
}

function isUnknownGrave(stem: string, { stems }: Cited): boolean {
	const group = graveGroups.find((one) => one.has(stem));
	return group?.isDisjointFrom(stems) === true;
}

/** A grave word beside a name of which no text says it. */
function movedGrave(words: readonly Word[], cited: Cited): Word | undefined {
	const runs = nameRuns(words);
	return words.find((word, index) => {
		const group = graveGroups.find((one) => one.has(word.stem));
		if (group === undefined || word.canBeName) return false;
		return runs.some((run) => {
			const last = run.at(-1);
			if (last === undefined || last.country !== undefined || !cited.words.has(last.text))
				return false;
			if (!isBeside(words, run, index)) return false;
			return !cited.texts.some((one) => tellsOf(one.words, run, ({ stem }) => group.has(stem)));
		});
	});
}

/** Whether few words and no mark are between a word and a name. */
function isBeside(words: readonly Word[], run: readonly Word[], index: number): boolean {
	const [first, last] = [run[0], run.at(-1)];
	if (first === undefined || last === undefined) return false;
	const [from, to] = [words.indexOf(first), words.indexOf(last)];
	const between = index < from ? words.slice(index + 1, from + 1) : words.slice(to + 1, index + 1);
	const isJoined = between.every(({ after, text }) => after !== 'mark' && !parting.has(text));
	return between.length <= besideMax && isJoined;
}

/** In words, with the last one: “convicted the banker Otto Lindqvist”. Range 2 to 4. */
const besideMax = 3;
const parting = new Set(['and', 'or', 'but', 'after', 'before', 'while', 'that', 'when', 'who']);

/** The telling word right after a name, over words such as “was” and “has”, before any mark. */
function wordAfter(words: readonly Word[], last: Word): Word | undefined {
	for (const word of words.slice(words.indexOf(last) + 1, words.indexOf(last) + 4)) {
		if (word.after !== 'space' || word.canBeName || relating.has(word.text)) return undefined;
		if (!isFunctionWord(word.text) && !auxiliary.has(word.text)) return word;
	}
	return undefined;
}

const relating = new Set([
	'and',
	'or',
	'in',
	'at',
	'on',
	'of',
	'for',
	'with',
	'to',
	'from',
	'by',
	'as',
]);
const auxiliary = new Set([
	'will',
	'have',
	'has',
	'had',
	'been',
	'being',
	'be',
	'may',
	'might',
	'would',
]);

/** Whether a sentence has both, or goes on with a pronoun after one that has the name. */
function tellsOf(
	words: readonly Word[],
	run: readonly Word[],
	isDeed: (word: Word) => boolean,
): boolean {
	let hasBefore = false;
	for (const sentence of sentencesIn(words)) {
		const has = nameRuns(sentence).some((other) => isSameName(other, run));
		const goesOn: boolean = hasBefore && sentence.some(({ text }) => pronouns.has(text));
		const hasDeed = sentence.some(isDeed);
		if (hasDeed && (has || goesOn)) return true;
		hasBefore = has || goesOn;
	}
	return false;
}

const pronouns = new Set(['he', 'she', 'it', 'they', 'his', 'her', 'its', 'their']);

/** A full name is the same as its last word, or as a part of it that stands alone: Kim for Kim Jong-un. */
function isSameName(other: readonly Word[], run: readonly Word[]): boolean {
	const last = run.at(-1);
	const isLast = ({ text, country }: Word) =>
		text === last?.text || (country !== undefined && country === last?.country);
	if (other.some(isLast)) return true;
	return other.every(({ text }) => run.some((word) => word.text === text));
}

/** Words of which one needs another of its group in the texts: what is said of people and figures must be said there. */
const graveGroups: readonly ReadonlySet<string>[] = [
	'killed kills kill killing dead died dies die dying death deaths deadly fatal fatally lethal murdered slain victims toll',
	'murdered murder murders murderer killed slain assassinated homicide',
	'injured injuries injury wounded hurt wounds',
	'convicted conviction guilty convicts sentenced',
	'acquitted acquittal cleared innocent',
	'charged charges indicted indictment charge prosecuted arraigned',
	'arrested arrest arrests detained detention detains custody apprehended captured',
	'jailed imprisoned prison jail sentenced',
	'resigned resigns resign resignation quit quits stepped',
	'fired dismissed sacked ousted removed firing dismissal',
	'cut cuts cutting lowered reduced slashed lower reduce reduction reduces',
	'rose rises raised raise raises increased increases increase hiked hike up gained climbed jumped soared grew higher',
	'fell falls fallen dropped drop down declined decreased plunged slid slipped lower tumbled',
	'won wins win beat defeated victory victorious',
	'lost loses lose defeat defeated losses',
	'raped rape assault assaulted abuse abused',
	'fraud fraudulent corruption bribery bribed embezzled',
	'terrorist terrorism terror',
	'approved approves approve passed adopted ratified endorsed',
	'banned bans ban prohibited outlawed',
	'invaded invasion invades',
	'surrendered surrender capitulated',
	'began begins begin begun started starts start launched launches launch opened opens',
	'ended ends end ending finished concluded',
	'confirmed confirms confirm confirmation',
].map((words) => new Set(words.split(' ').map((word) => stemOf(word, 'en'))));
