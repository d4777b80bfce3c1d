import { isCommonGivenName, isCommonSurname } from '#src/names/frequent-names.ts';
import { isOpeningWord } from '#src/names/sentence-words.ts';
import { isCalendarWord, isNationality, isOrdinaryWord } from '#src/names/telling-words.ts';
import { countryAt } from '#src/text/countries.ts';
import { foldName } from '#src/text/fold.ts';
import { isThing } from './clean-mentions.ts';
import { isAddress, isFiniteVerb, isFunctionWord, isRank, isRoleWord } from './role-words.ts';
import type { Span } from './tags.ts';
import type { Token } from './tokens.ts';

/**
 * The spans of people in a sentence as far as their names go: with the particles, initials and capitals beside
 * them that nothing separates, because half a name is somebody else’s. People whom the model passed over
 * are added where a title or a particle tells what they are.
 */
export function wholePeople(
	tokens: readonly Token[],
	found: readonly Span[],
	surnames: ReadonlySet<string>,
): Span[] {
	const spans = found.map((span) => withKindOfSurname(tokens, span, surnames));
	const others = spans.filter(({ kind }) => kind !== 'person');
	const isPart = (index: number) => {
		const token = tokens[index];
		if (token === undefined) return false;
		if (!isNamePart(tokens, index) && !surnames.has(token.text)) return false;
		return !others.some((span) => span.start < token.end && token.start < span.end);
	};
	const people = spans.flatMap((span): Span[] => {
		if (span.kind !== 'person') return [span];
		const from = tokens.findIndex(({ end }) => end > span.start);
		const last = tokens.findLastIndex(({ start }) => start < span.end);
		if (from === -1 || last < from) return [span];
		const first = startOfWhole(tokens, from, last, isPart);
		return [spanOf(tokens, first, endOfWhole(tokens, last + 1, isPart))];
	});
	return [...people, ...introducedPeople(tokens, people, isPart, surnames)];
}

/** Who is “Ms. Sarantopoulou” elsewhere is a person, whatever the model took the name for. */
function withKindOfSurname(
	tokens: readonly Token[],
	span: Span,
	surnames: ReadonlySet<string>,
): Span {
	const last = tokens.findLast(({ start }) => start < span.end);
	return last !== undefined && last.end <= span.end && surnames.has(last.text)
		? { ...span, kind: 'person' }
		: span;
}

/** The words that a text writes after “Mr.” or “Ms.”. */
export function surnamesAfterAddress(
	sentences: readonly (readonly Token[])[],
): ReadonlySet<string> {
	return new Set(
		sentences.flatMap((tokens) =>
			tokens.flatMap((_, index) =>
				/^(?:Mr|Mrs|Ms|Miss)\.?$/.test(textAt(tokens, index - 1)) &&
				/^\p{Lu}\p{L}+$/u.test(textAt(tokens, index))
					? [textAt(tokens, index)]
					: [],
			),
		),
	);
}

type PartTest = (index: number) => boolean;

function spanOf(tokens: readonly Token[], from: number, end: number): Span {
	return { start: tokens[from]?.start ?? 0, end: tokens[end - 1]?.end ?? 0, kind: 'person' };
}

function endOfWhole(tokens: readonly Token[], from: number, isPart: PartTest): number {
	let end = from;
	for (;;) {
		if (isBeside(tokens, end) && isPart(end)) end += 1;
		else if (isParticleAt(tokens, end) && isBeside(tokens, end + 1) && isPart(end + 1)) end += 2;
		else return end;
	}
}

/** Before the span are initials and particles, and the given name of one that cannot be whole without it. */
function startOfWhole(
	tokens: readonly Token[],
	from: number,
	last: number,
	isPart: PartTest,
): number {
	let start = from;
	while (isBeside(tokens, start) && initial.test(textAt(tokens, start - 1))) start -= 1;
	if (isParticleAt(tokens, start - 1) && isBeside(tokens, start) && isBeside(tokens, start - 1)) {
		if (isPart(start - 2)) start -= 2;
	}
	const isOpen = start === last || capitalParticle.test(textAt(tokens, start));
	if (isOpen && isBeside(tokens, start) && isPart(start - 1)) start -= 1;
	return start;
}

/** Names of two words or more that no span has, after a title and before a verb, after an age, or with a particle that only names have. */
function introducedPeople(
	tokens: readonly Token[],
	spans: readonly Span[],
	isPart: PartTest,
	surnames: ReadonlySet<string>,
): Span[] {
	const found: Span[] = [];
	for (let start = 0; start < tokens.length; start += 1) {
		if (!isPart(start)) continue;
		const end = endOfWhole(tokens, start + 1, isPart);
		const span = spanOf(tokens, start, end);
		const isNew = !spans.some((other) => span.start < other.end && other.start < span.end);
		const isPersonHere = surnames.has(textAt(tokens, end - 1)) || isIntroduced(tokens, start, end);
		if (isNew && end - start > 1 && isPersonHere) found.push(span);
		start = end - 1;
	}
	return found;
}

function isIntroduced(tokens: readonly Token[], start: number, end: number): boolean {
	const inner = tokens.slice(start + 1, end - 1);
	if (inner.some(({ text }) => tellingParticle.test(text))) return true;
	if (/^(?:\d{1,3}-year-)?old$/.test(textAt(tokens, start - 1))) return true;
	const isAged = textAt(tokens, end) === ',' && /^\d{2}$/.test(textAt(tokens, end + 1));
	if (isAged && textAt(tokens, end + 2) === ',') return true;
	const before = textAt(tokens, start - 1);
	const isTitled = isRoleWord(before) && !isRank(before) && !/^PM$|-/.test(before);
	if (!isTitled && !isAddress(before)) return false;
	const [next, after] = [textAt(tokens, end), textAt(tokens, end + 1)];
	if (next === ',') return /^(?:who|whose|an?|the|\d{1,3})$/.test(after);
	return isFiniteVerb(next) || /^\p{Ll}{2,}ed$/u.test(next);
}

function isNamePart(tokens: readonly Token[], index: number): boolean {
	const word = textAt(tokens, index);
	if (!/^\p{Lu}/u.test(word)) return false;
	if (initial.test(word) || /^(?:Jr|Sr)\.$/.test(word)) return index > 0;
	if (!/^\p{Lu}[\p{L}\p{M}'’-]*\p{Ll}$/u.test(word) || capitalParticle.test(word))
		return capitalParticle.test(word);
	const folded = foldName(word);
	if (index > 0 && /(?:ed|[^s]s|ing)$/.test(folded) && !isCommonSurname(folded)) return false;
	if (isCommonGivenName(folded)) return !isCalendarWord(folded) && !isRoleWord(word);
	if (isOrdinaryWord(folded) || isCalendarWord(folded) || isNationality(folded)) return false;
	if (isThing(folded) || isRoleWord(word) || isAddress(word)) return false;
	if (isFunctionWord(word.toLowerCase()) || countryAt([folded], 0) !== undefined) return false;
	return !isOpeningWord(folded);
}

/** Whether nothing but a space is between a word and the one before it. */
function isBeside(tokens: readonly Token[], index: number): boolean {
	const [before, word] = [tokens[index - 1], tokens[index]];
	return before !== undefined && word !== undefined && word.start === before.end + 1;
}

function isParticleAt(tokens: readonly Token[], index: number): boolean {
	return isBeside(tokens, index) && lowerParticle.test(textAt(tokens, index));
}

function textAt(tokens: readonly Token[], index: number): string {
	return tokens[index]?.text ?? '';
}

const initial = /^\p{Lu}\.(?:-?\p{Lu}\.)*$/u;
const lowerParticle =
	/^(?:al|el|ap|arap|ben|bin|bint|binti|da|das|de|del|della|den|der|di|dos|du|ibn|la|le|ole|ter|van|von|wa|zu)$/;
const capitalParticle =
	/^(?:Abd|Abu|Al|Ap|Arap|Ben|Bin|Bint|Da|De|Del|Della|Den|Der|Di|Dos|Du|El|Ibn|La|Le|Mac|Nic|Ní|Ole|Ould|Sri|Ter|Thi|Thị|Van|Von|Wa)$/;
/** Between two words with capitals these are in names of people only. */
const tellingParticle = /^(?:arap|bint|binti|ibn|ole|wa|Arap|Bint|Ibn|Nic|Ní|Ould|Thi|Thị)$/;
