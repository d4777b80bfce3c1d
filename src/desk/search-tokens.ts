import { searchText } from '#src/names/search-terms.ts';
import { readDay } from './read-day.ts';

/** A piece of a search as it was typed. */
export type SearchToken =
	| { readonly kind: 'or' }
	| { readonly kind: 'word'; readonly value: string; readonly isLeftOut: boolean }
	| {
			readonly kind: 'filter';
			readonly field: 'from' | 'since' | 'until';
			/** '' where nothing stands behind it. */
			readonly value: string;
			readonly isLeftOut: boolean;
	  };

/** Takes a search apart into words, phrases, filters with their values, and ORs; signs alone are left out. */
export function searchTokens(text: string, now: Date): SearchToken[] {
	const pieces = piecesOf(text);
	const tokens: SearchToken[] = [];
	for (let index = 0; index < pieces.length; index += 1) {
		const piece = pieces[index];
		if (piece === undefined) continue;
		const { field, value, isLeftOut, operator } = piece;
		if (operator !== undefined) {
			if (operator !== 'AND') tokens.push({ kind: 'or' });
		} else if (field === undefined) {
			if (searchText(value) !== '') tokens.push({ kind: 'word', value, isLeftOut });
		} else {
			const more =
				field === 'from' ? 0 : wordsOfDate(pieces.slice(index, index + dateWordsMax), now);
			const words = pieces.slice(index, index + 1 + more).map((one) => one.value);
			tokens.push({ kind: 'filter', field, value: words.join(' '), isLeftOut });
			index += more;
		}
	}
	return tokens;
}

type Piece = {
	readonly operator: string | undefined;
	readonly field: 'from' | 'since' | 'until' | undefined;
	readonly value: string;
	readonly isLeftOut: boolean;
	/** Whether it is a word as it stands, without quotation marks or anything before it. */
	readonly isBare: boolean;
};

/** Before a word, a minus or NOT leaves it out. */
const piece =
	/(?<operator>\||(?<!\S)(?:OR|AND)(?!\S))|(?<minus>[-−–]|(?<!\S)NOT\s+(?=\S))?(?:(?<field>[Ff][Rr][Oo][Mm]|[Ss][Ii][Nn][Cc][Ee]|[Uu][Nn][Tt][Ii][Ll]):\s*)?(?:["“](?<phrase>[^"“”]*)["”]?|(?<word>[^\s"“”|]+))?/g;

function piecesOf(text: string): Piece[] {
	return Array.from(text.matchAll(piece), ({ groups = {} }) => groups)
		.filter(({ operator, field, phrase, word }) => operator ?? field ?? phrase ?? word)
		.map(({ operator, minus, field, phrase, word }) => ({
			operator,
			field: fieldNamed(field),
			value: (phrase ?? word ?? '').trim(),
			isLeftOut: minus !== undefined,
			isBare: word !== undefined && minus === undefined && field === undefined,
		}));
}

function fieldNamed(written: string | undefined): Piece['field'] {
	return (['from', 'since', 'until'] as const).find((field) => field === written?.toLowerCase());
}

const dateWordsMax = 4;

/** How many of the words behind a date filter's own value belong to its date: `since: 2 weeks ago`. */
function wordsOfDate([filter, ...others]: readonly Piece[], now: Date): number {
	if (filter === undefined) return 0;
	const ends = others.findIndex(({ isBare }) => !isBare);
	const bare = ends < 0 ? others : others.slice(0, ends);
	for (let count = bare.length; count > 0; count -= 1) {
		const words = [filter, ...bare.slice(0, count)].map(({ value }) => value);
		if (readDay(words.join(' '), now) !== undefined) return count;
	}
	return 0;
}
