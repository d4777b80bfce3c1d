import type { Article } from '#src/articles/article.ts';
import { instantOf } from '#src/articles/publication-date.ts';
import { foldName } from '#src/names/fold-name.ts';

/** What two articles are compared by. */
export type Features = {
	/** The words that carry the headline’s meaning, each once. */
	readonly headline: ReadonlySet<string>;
	/** Those of the headline and of the summary’s opening. */
	readonly all: ReadonlySet<string>;
	/** The words that its names are made of. */
	readonly names: ReadonlySet<string>;
	/** Every word of the headline, in order, for telling one of a series from the next. */
	readonly wording: readonly string[];
	/** When it appeared, in milliseconds since 1970. */
	readonly at: number;
};

export function featuresOf(article: Article): Features {
	const headline = wordsOf(article.headline);
	const { people, organizations, places, topics } = article;
	const names = [people, organizations, places, topics].flat();
	return {
		headline: new Set(headline),
		all: new Set([...headline, ...wordsOf(article.summary.slice(0, openingMax))]),
		names: new Set(names.flatMap(({ name, aliases }) => [name, ...aliases].flatMap(wordsOf))),
		wording: piecesOf(article.headline),
		at: instantOf(article.publishedAt).getTime(),
	};
}

/**
 * How much of a summary is read, in characters. Range 200 to 1,000; what happened stands in the
 * first sentences, and what comes later is background that other events share.
 */
const openingMax = 500;

/** Without endings and everyday words. */
function wordsOf(text: string): string[] {
	return piecesOf(text)
		.map(stemOf)
		.filter((word) => word.length > 1 && !everyday.has(word));
}

/** Folded words; two neighboring characters at a time in scripts without spaces. */
function piecesOf(text: string): string[] {
	return foldName(text)
		.split(' ')
		.flatMap((word) => (unspaced.test(word) ? pairsOf(word) : [word]));
}

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

function pairsOf(run: string): string[] {
	const characters = [...run];
	if (characters.length === 1) return characters;
	return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

/** English endings only, and only those that leave the word to be told: attacks, attacked, attacking. */
function stemOf(word: string): string {
	return word.length > 4 ? word.replace(/(?<=[^s])s$|(?<=..)(?:ed|ing)$/, '') : word;
}

/** Words that stand in reports of anything, as `stemOf` leaves them. */
const everyday = new Set(
	(
		'the and for with from that this these those are was were has have had been being its his her ' +
		'their our your you they them who whom whose which what when where why how not but nor than ' +
		'then there here into onto over under after before amid about against between during through ' +
		'until while since says said say tell told new news report update latest more most less least ' +
		'some many much all any both each other another such only also just even still yet may might ' +
		'can could will would shall should must does did done is it in on at by of to as an or if be ' +
		'we he she up out off so no do my me us am one two three first last year month week day today ' +
		'monday tuesday wednesday thursday friday saturday sunday january february march april june ' +
		'july august september october november december accord people make made get got take now back ' +
		'across via per amp inc com www http https'
	).split(' '),
);
