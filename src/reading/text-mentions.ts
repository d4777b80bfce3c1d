import { isCommonSurname } from '#src/names/frequent-names.ts';
import { foldName } from '#src/text/fold.ts';
import { isSyllabic } from '#src/text/scripts.ts';
import { isGeneralAcronym } from './acronyms.ts';
import { cleanMentions } from './clean-mentions.ts';
import { type KnownWords, wordClasses } from './known-words.ts';
import { isOrganizationsName, withLikelierKind } from './organization-names.ts';
import { isPlacesName } from './place-names.ts';
import { isHeadline } from './role-sentences.ts';
import type { Tagger } from './tagger.ts';
import type { Span } from './tags.ts';
import { type Token, tokensOf } from './tokens.ts';
import { wholeOrganizations } from './whole-organizations.ts';
import { surnamesAfterAddress, wholePeople } from './whole-people.ts';
import { placesIn } from './written-places.ts';

/** A name where a text writes it; `place` is the usual name if it is a country or a capital. */
export type Mention = Span & {
	readonly text: string;
	readonly place?: { readonly name: string; readonly isSure: boolean };
	/** Whether a person’s words are a given name and a surname that the model’s lists have. */
	readonly isListed?: boolean;
};

/** Two spellings that a text ties together: “Korean Central News Agency (KCNA)”, “Ma Ying-jeou (馬英九)”. */
export type Tie = { readonly name: string; readonly alias: string; readonly kind: Span['kind'] };

/** What a text has for names before anybody knows which mean the same; `isDoubtful` in a headline with capitals. */
export type TextMentions = {
	readonly text: string;
	readonly sentences: readonly (readonly Token[])[];
	readonly mentions: readonly Mention[];
	readonly ties: readonly Tie[];
	readonly isDoubtful: boolean;
};

/** Reads the names of each passage, from left to right; the tagger is asked once, because a full name supports its surname elsewhere. */
export function mentionsInAll(passages: readonly string[], tagger: Tagger): TextMentions[] {
	const joined = passages.join('\n');
	const spans = wholeOrganizations(joined, tagger(joined));
	let offset = 0;
	return passages.map((text) => {
		const [start, end] = [offset, offset + text.length];
		offset = end + 1;
		const here = spans
			.filter((span) => span.start >= start && span.end <= end)
			.map((span) => ({ ...span, start: span.start - start, end: span.end - start }));
		return mentionsIn(text, here, tagger.known);
	});
}

function mentionsIn(text: string, found: readonly Span[], known: KnownWords): TextMentions {
	const sentences = tokensOf(text);
	const isDoubtful = isHeadline(text) || !/\p{Ll}/u.test(text);
	const tagged = found.flatMap((span) => cleanMentions(text, withLikelierKind(text, span, known)));
	const spans = isDoubtful ? tagged : wholeSpans(text, sentences, tagged);
	const expanded = acronymsIn(text);
	const places = placeMentions(sentences, spans);
	const mentions: Mention[] = [];
	for (const mention of [...expanded.flatMap(({ spans: both }) => both), ...places, ...spans]) {
		if (mentions.some((other) => mention.start < other.end && other.start < mention.end)) continue;
		if (isSurnameOf(text, mention, spans)) continue;
		if (mention.kind === 'place' && !isPlacesName(text, mention, spans, known)) continue;
		const written = text.slice(mention.start, mention.end);
		mentions.push({ text: written, isListed: isListedPerson(written, known), ...mention });
	}
	mentions.sort((one, other) => one.start - other.start);
	const ties = [
		...expanded.map(({ tie }) => tie),
		...mentions.flatMap((mention, index) => tiesAt(text, mention, mentions[index + 1])),
	];
	return { text, sentences, mentions, ties, isDoubtful };
}

/** Whether a single word is taken for something else, although a person of the text has it as the surname: “Jordan”. */
function isSurnameOf(
	text: string,
	mention: Omit<Mention, 'text'>,
	spans: readonly Span[],
): boolean {
	if (mention.kind === 'person' || mention.place?.isSure === true) return false;
	const word = text.slice(mention.start, mention.end);
	if (/\s/.test(word)) return false;
	return spans.some(
		({ start, end, kind }) => kind === 'person' && text.slice(start, end).endsWith(` ${word}`),
	);
}

function isListedPerson(written: string, known: KnownWords): boolean {
	const words = written.split(/\s+/).filter((word) => !/^(?:Jr|Sr)\.?$/.test(word));
	const [first = '', last = ''] = [words[0], words.at(-1)];
	const isSurname = isCommonSurname(foldName(last)) || (known(last) & wordClasses.surname) !== 0;
	if (words.length < 2 || words.length > 3) return false;
	if ((known(first) & wordClasses.given) === 0) return false;
	return isSurname || (known(last) & (ordinary | wordClasses.place)) === 0;
}

const ordinary =
	wordClasses.ordinary |
	wordClasses.company |
	wordClasses.organization |
	wordClasses.geography |
	wordClasses.nationality |
	wordClasses.title |
	wordClasses.calendar;

/** The spans with whole names of people. */
function wholeSpans(
	text: string,
	sentences: readonly (readonly Token[])[],
	spans: readonly Span[],
): Span[] {
	let next = 0;
	const surnames = surnamesAfterAddress(sentences);
	return sentences.flatMap((tokens) => {
		const first = next;
		while ((spans[next]?.start ?? text.length) < (tokens.at(-1)?.end ?? 0)) next += 1;
		const here = spans.slice(first, next).map((span) => asPerson(text, span, surnames));
		return wholePeople(tokens, here, surnames).flatMap((span) =>
			span.kind === 'person' ? cleanMentions(text, span) : [span],
		);
	});
}

/** “Stergia Sarantopoulou” is a person if “Ms. Sarantopoulou” stands elsewhere. */
function asPerson(text: string, span: Span, surnames: ReadonlySet<string>): Span {
	const words = text.slice(span.start, span.end).split(/\s+/);
	const isFull = words.length === 2 && surnames.has(words[1] ?? '');
	return isFull ? { ...span, kind: 'person' } : span;
}

/** Countries and capitals, unless a longer name contains them. */
function placeMentions(
	sentences: readonly (readonly Token[])[],
	spans: readonly Span[],
): Omit<Mention, 'text'>[] {
	return sentences.flatMap((tokens) =>
		placesIn(tokens).flatMap((place) => {
			const start = tokens[place.start]?.start ?? 0;
			const end = tokens[place.end - 1]?.end ?? 0;
			const around = spans.find((span) => span.start < end && start < span.end);
			const isWhole = around !== undefined && around.end - around.start <= end - start;
			const isPlace =
				isWhole && (around.kind === 'place' || (place.isSure && around.kind !== 'person'));
			if (around !== undefined && !isPlace) return [];
			if (!isPlace && (!place.isAlone || !place.isSure)) return [];
			const { name, isSure } = place;
			return [{ start, end, kind: 'place' as const, place: { name, isSure } }];
		}),
	);
}

type Expanded = { readonly spans: readonly Span[]; readonly tie: Tie };

/** Names before an acronym in parentheses that is made of their initials. */
function acronymsIn(text: string): Expanded[] {
	return Array.from(text.matchAll(/ \((\p{Lu}[\p{Lu}&-]{1,8}\p{Lu})(?=[),;])/gu)).flatMap(
		({ 1: acronym = '', index }) => {
			const initials = startOfInitials(text, index, acronym.replace(/[^\p{Lu}]/gu, ''));
			const start = initials === undefined ? undefined : startWithBody(text, initials);
			if (start === undefined || isGeneralAcronym(acronym)) return [];
			const span = { start, end: index, kind: 'organization' as const };
			if (!isOrganizationsName(text, span)) return [];
			const end = start + text.slice(start, index).replace(/['’]s?$/, '').length;
			const kind = 'organization' as const;
			const at = index + 2;
			const spans = [
				{ start, end, kind },
				{ start: at, end: at + acronym.length, kind },
			];
			return [{ spans, tie: { name: text.slice(start, end), alias: acronym, kind } }];
		},
	);
}

/** “Department of Health and Human Services (HHS)” has no D. */
function startWithBody(text: string, start: number): number {
	const body = /(?:Department|Ministry) of (?:the )?$/;
	return start - (body.exec(text.slice(Math.max(0, start - 40), start))?.[0].length ?? 0);
}

/** Where the words with capitals begin whose initials are the acronym; “of” and the like may be between them. */
function startOfInitials(text: string, end: number, acronym: string): number | undefined {
	const before = text.slice(Math.max(0, end - 120), end);
	const words = Array.from(before.matchAll(/[^\s-]+/g), ({ 0: word, index }) => ({
		word,
		start: index + end - before.length,
	}));
	let letter = acronym.length - 1;
	for (const { word, start } of words.toReversed()) {
		if (/^(?:of|the|and|for|on|in|&|de|des|du)$/i.test(word)) continue;
		if (!/^\p{Lu}/u.test(word) || word.charAt(0) !== acronym[letter]) return undefined;
		if (letter === 0) return start;
		letter -= 1;
	}
	return undefined;
}

/** What the text says after a name that it is called too, or before it in another script. */
function tiesAt(text: string, mention: Mention, next: Mention | undefined): Tie[] {
	const { end, kind, start } = mention;
	const tie = (alias: string): Tie => ({ name: mention.text, alias: alias.trim(), kind });
	const ties: Tie[] = [];
	const inside = /^(?:['’]s?)? ?[(（]([^()（）]{1,60})[)）]/u.exec(text.slice(end, end + 70))?.[1];
	for (const piece of inside?.split(/[,;，；、]/) ?? []) {
		if (isOtherScript(piece.trim())) ties.push(tie(piece));
	}
	const before = /([\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}·]{2,12}) ?[(（]$/u.exec(
		text.slice(Math.max(0, start - 16), start),
	)?.[1];
	if (before !== undefined && /^[)）]/.test(text.slice(end)) && isSyllabic(before)) {
		ties.push(tie(before));
	}
	if (kind !== 'person' || next?.kind !== 'person' || !/\s/.test(next.text)) return ties;
	if (/\s/.test(mention.text) && knownAs.test(text.slice(end, next.start)))
		ties.push(tie(next.text));
	return ties;
}

const knownAs =
	/^,? ?\(?(?:who is |also |better |widely |commonly |formerly |previously )*known as [“"']?$/;

function isOtherScript(text: string): boolean {
	return /^[\p{L}\p{M}·\s.-]{2,}$/u.test(text) && !/\p{Script=Latin}/u.test(text);
}
