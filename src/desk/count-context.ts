import { tellingPartOf } from '#src/stories/article-words.ts';
import { countryAt } from '#src/text/countries.ts';
import { foldName } from '#src/text/fold.ts';
import { stemOf } from '#src/text/stems.ts';
import { wordSet } from '#src/text/word-set.ts';

/** Of what a number in a text is: two numbers of one thing in other contexts can both be true. */
export type CountContext = {
	/** The places directly after it, sorted: “5 dead in Texas and Oklahoma”. */
	readonly places: readonly string[];
	/** Parts of a place, like “north”. */
	readonly areas: readonly string[];
	/** Words like “worldwide”. */
	readonly reach: readonly string[];
};

/** What somebody does with what is counted, in English. */
export type CountedAction = {
	/** The stem of the word before the number; '' at the beginning of a clause. */
	readonly before: string;
	/** The stem of the word after the thing; '' if it tells nothing. */
	readonly after: string;
	/** Whether it is only planned or possible: “to free 200 prisoners”. */
	readonly isPlan: boolean;
	/** The telling words before it in its clause, which say who does it. */
	readonly actor: ReadonlySet<string>;
};

/** Reads the context of a number whose words end at `end`. */
export function contextOf(text: string, end: number): CountContext {
	const [, first, second] = placeAfter.exec(text.slice(end)) ?? [];
	const places = [first, second].flatMap((place) => (place === undefined ? [] : [placeKey(place)]));
	return {
		places: places.sort(),
		areas: wordsIn(text, area),
		reach: wordsIn(text, reach),
	};
}

/** Whether a number in one context and one in another can be of the same. A place or an area that only one of them names may be that of the other. */
export function areOfOneScope(one: CountContext, other: CountContext): boolean {
	const agree = (some: readonly string[], others: readonly string[]) =>
		some.length === 0 || others.length === 0 || areEqual(some, others);
	return (
		areEqual(one.reach, other.reach) &&
		agree(one.places, other.places) &&
		agree(one.areas, other.areas)
	);
}

/** Reads what is done with the thing that is counted from `start` to `end`. */
export function actionOf(text: string, start: number, end: number): CountedAction {
	const clause = text.slice(0, start).split(clauseStart).at(-1)?.trim() ?? '';
	const words = clause === '' ? [] : clause.split(/\s+/).map(foldName);
	const { plan, next = '' } = following.exec(text.slice(end))?.groups ?? {};
	const after = foldName(next);
	return {
		before: stemOf(words.at(-1) ?? '', 'en'),
		after: tellingPartOf(after) === '' ? '' : stemOf(after, 'en'),
		isPlan: words.length === 0 ? plan !== undefined : possible.has(words.at(-2) ?? ''),
		actor: new Set(words.slice(0, -1).map(tellingPartOf).filter(Boolean)),
	};
}

/** Whether the same is done by the same; a headline without a verb must tell it after the thing: “homes without power”. */
export function areOneAction(one: CountedAction, other: CountedAction): boolean {
	if (one.isPlan !== other.isPlan) return false;
	if (one.actor.size > 0 && other.actor.size > 0 && one.actor.isDisjointFrom(other.actor))
		return false;
	if (one.before !== '' && other.before !== '') return one.before === other.before;
	const others = [other.before, other.after];
	return [one.before, one.after].some((word) => word !== '' && others.includes(word));
}

function areEqual(one: readonly string[], other: readonly string[]): boolean {
	return one.length === other.length && one.every((word, index) => word === other[index]);
}

function wordsIn(text: string, pattern: RegExp): string[] {
	return [
		...new Set(
			[...text.matchAll(pattern)].map(([, word, unspaced = '']) => foldName(word ?? unspaced)),
		),
	].sort();
}

function placeKey(place: string): string {
	const words = place.split(/\s+/).map(foldName);
	return countryAt(words, 0)?.code ?? words.join(' ');
}

const name = String.raw`\p{Lu}[\p{L}\p{M}’'-]*(?: \p{Lu}[\p{L}\p{M}’'-]*)*`;
/** “ in Texas and Oklahoma”, but not “ in Texas floods”. */
const placeAfter = new RegExp(
	String.raw`^ (?:in|across|near|at|en|à|au|aux|a) (?:the |la |el |le |les )?(${name})(?: (?:and|und|et|y|&) (${name}))?(?=\s*(?:$|[,.;:!?–—)“”"]|(?:after|as|on|by|when|over|amid|following|nach|après|tras)\s))`,
	'u',
);
const area =
	/(?<!\p{L})((?:north|south)?(?:east|west)|north|south|central)(?:ern)?(?!\p{L})|([东東南西北中]部)/giu;
const reach =
	/(?<!\p{L})(worldwide|globally|nationwide|countrywide|statewide|citywide|overall|altogether|abroad|elsewhere|weltweit|bundesweit)(?!\p{L})|(全球|全国|全國|全台|各地)/giu;
/** What ends the clause before it, or only says who says it. */
const clauseStart = /[:,;–—]\s|\s(?:says?|said|claims?|claimed|that|as|after|while|and)\s/u;
const possible = wordSet('to will would could may might can should shall must');
/** “450 flights were cancelled”, “3,000 jobs to be cut”. */
const following = new RegExp(
	String.raw`^(?: (?:are|were|was|have|has|had|been|being)(?!\p{L}))*(?: (?<plan>${[...possible].join('|')})(?!\p{L})(?: be(?!\p{L}))?)?(?: (?<next>\p{L}+))?`,
	'u',
);
