import { type Cited, writes } from './cited.ts';
import { nameRuns } from './names-rule.ts';
import { isOfficeModifier, statusOf, tellsOffice, titleOf } from './office-words.ts';
import { isFunctionWord, type ReadText, readText, type Word } from './read-text.ts';

/** A title or status in a text: what it is, how it is held, and whom it is said of. */
type Claim = {
	/** Undefined if only a status is said: “the late John Smith”. */
	readonly title: string | undefined;
	/** Former, acting and the like; in no order, each once. */
	readonly statuses: ReadonlySet<string>;
	/** The words of the name beside it; empty if there is none. */
	readonly name: readonly string[];
	/** The word before the title that says which: prime, foreign. */
	readonly modifier: string | undefined;
	readonly start: number;
	readonly end: number;
};

/**
 * The first title or status in a sentence that no cited text gives in the same way: the same title, with
 * exactly the same “former” or “acting”, of the same person if one is named beside it.
 */
export function unknownTitle(sentence: ReadText, cited: Cited): string | undefined {
	const known = cited.texts.flatMap(claimsIn);
	const unknown = claimsIn(sentence).find(
		(claim) => !known.some((other) => supports(other, claim, cited)),
	);
	return unknown && sentence.text.slice(unknown.start, unknown.end);
}

function supports(known: Claim, claim: Claim, cited: Cited): boolean {
	if (claim.title !== undefined && known.title !== claim.title) return false;
	if (claim.modifier !== undefined && known.modifier !== claim.modifier) return false;
	if (known.statuses.symmetricDifference(claim.statuses).size > 0) return false;
	return claim.name.length === 0 || isSamePerson(known.name, claim.name, cited);
}

function isSamePerson(known: readonly string[], name: readonly string[], cited: Cited): boolean {
	if (known.length === 0) return false;
	const isWithin = (part: readonly string[], whole: readonly string[]) =>
		part.every((word) => whole.includes(word));
	if (isWithin(name, known) || isWithin(known, name)) return true;
	return cited
		.spellings(name.join(' '))
		.map((spelling) => readText(spelling).words.map(({ text }) => text))
		.some((words) => words.length > 1 && isWithin(known, words) && writes(cited, words));
}

function claimsIn(read: ReadText): readonly Claim[] {
	const { words } = read;
	const runs = nameRuns(words);
	const claims: Claim[] = [];
	for (const [index, word] of words.entries()) {
		const title = titleOf(word.text);
		const next = words[index + 1];
		const isStatusOfName =
			title === undefined &&
			statusOf(word.text) !== undefined &&
			next !== undefined &&
			!isOfficeWord(next);
		if (title === undefined && !isStatusOfName) continue;
		const { from, statuses } = phraseBefore(words, index);
		if (title === undefined) statuses.add(statusOf(word.text) ?? '');
		for (const status of statusesAfter(words, index)) statuses.add(status);
		const position = { from, index };
		const name = nameBefore(words, runs, position) ?? nameAfter(words, runs, index) ?? [];
		if (title === undefined && name.length === 0) continue;
		claims.push({
			title,
			statuses,
			name: name.map(({ text }) => text),
			modifier: title === undefined ? undefined : modifierOf(words, index),
			start: words[from]?.start ?? word.start,
			end: word.end,
		});
	}
	return claims;
}

/** Reads back over “former”, countries, modifiers and other titles to where the phrase begins. */
function phraseBefore(
	words: readonly Word[],
	index: number,
): { from: number; statuses: Set<string> } {
	const statuses = new Set<string>();
	let from = index;
	while (from > 0 && index - from < phraseWordsMax) {
		const [word, before] = [words[from], words[from - 1]];
		if (word === undefined || before === undefined || word.after === 'mark') break;
		const status = statusOf(before.text);
		if (!isOfOffice(before)) break;
		if (status !== undefined) statuses.add(status);
		from -= 1;
	}
	return { from, statuses };
}

/** In words: “former Russian Security Council Deputy Secretary”. */
const phraseWordsMax = 6;

function isOfOffice(word: Word): boolean {
	return isOfficeWord(word) || word.country !== undefined || (word.canBeName && !word.isFirst);
}

function isOfficeWord({ text }: Word): boolean {
	return statusOf(text) !== undefined || titleOf(text) !== undefined || isOfficeModifier(text);
}

/** “foreign minister”, “minister of defence” */
function modifierOf(words: readonly Word[], index: number): string | undefined {
	const word = words[index];
	if (word?.text === 'pm') return 'prime';
	const before = word?.after === 'mark' ? undefined : words[index - 1];
	const follows = words[index + 1]?.text === 'of' || words[index + 1]?.text === 'for';
	const beside = [before?.text, follows ? words[index + 2]?.text : undefined];
	const telling = beside.find((text) => text !== undefined && tellsOffice(text));
	return telling?.replace('defense', 'defence').replace('labor', 'labour');
}

/** “president-elect”, “minister designate” */
function statusesAfter(words: readonly Word[], index: number): string[] {
	const next = words[index + 1];
	if (next === undefined || next.after === 'mark' || !statusesThatFollow.has(next.text)) return [];
	return [next.text];
}

const statusesThatFollow = new Set(['elect', 'designate', 'emeritus']);

/** “President Lai”, “President-elect Lai”, “President of Russia Vladimir Putin” */
function nameAfter(
	words: readonly Word[],
	runs: readonly (readonly Word[])[],
	index: number,
): readonly Word[] | undefined {
	for (let next = index + 1; next < Math.min(words.length, index + 1 + phraseWordsMax); next += 1) {
		const word = words[next];
		if (word === undefined || word.after === 'mark') return undefined;
		const run = runs.find((one) => one.includes(word));
		const named = run?.slice(run.indexOf(word)).filter(({ country }) => country === undefined);
		const isPlaceOfOffice = words[next - 1]?.text === 'of' && word.country === undefined;
		if (isPlaceOfOffice) return undefined;
		if (named !== undefined && named.length > 0) return named;
		const isBetween = isOfOffice(word) || word.text === 'of' || word.text === 'the';
		if (!isBetween) return undefined;
	}
	return undefined;
}

/** “Sergei Shoigu, the secretary of …”, “James Kilby, Acting Chief”, “Kim (former minister)” */
function nameBefore(
	words: readonly Word[],
	runs: readonly (readonly Word[])[],
	{ from: phraseFrom, index }: { readonly from: number; readonly index: number },
): readonly Word[] | undefined {
	let from = phraseFrom;
	while (from > 0 && words[from]?.after !== 'mark' && isFunctionWord(words[from - 1]?.text ?? ''))
		from -= 1;
	const before = words[from - 1];
	if (before === undefined || words[from]?.after !== 'mark') return undefined;
	// “…, the secretary said” begins something new.
	const next = words[index + 1];
	if (next !== undefined && next.after !== 'mark' && !afterApposition.has(next.text))
		return undefined;
	return runs.find((run) => run.at(-1) === before);
}

const afterApposition = new Set(['of', 'for', 'in', 'at', 'and', 'who', 'on', 'since', 'until']);
