import { countIn, type Phrase, phraseOf, type SearchableText } from '#src/text/matcher.ts';
import { stemOf } from '#src/text/stems.ts';

/** A phrase to look for; the fewer articles use it, the more it weighs. */
export type Clue = { readonly phrase: Phrase; readonly weight: number };

/** An article that may be close to a search. */
export type Candidate = {
	/** Its time key. */
	readonly key: number;
	readonly text: SearchableText;
	/** Its headline, kicker and names. */
	readonly head: SearchableText;
};

/**
 * Ranks articles by the clues in them (BM25, and more for those in the head), then once more by the words
 * that the first ones share. Best first; of equals, the newest. `clueOf` weighs a further word.
 *
 * Source: Robertson and Zaragoza, “The Probabilistic Relevance Framework: BM25 and Beyond” (2009);
 * Lavrenko and Croft, “Relevance-Based Language Models” (2001). nDCG@10 of 41 questions about TIME, 1963,
 * every other one and the rest: .63 and .62 by BM25 alone, .68 and .62 with the head, .70 and .63 with
 * shared words. 205 sentences of news, shuffled, a third of their words replaced: MAP@5 .93 by each of these.
 * 139 searches for three or four words of a headline, one replaced: MRR .61, .65 and .65. Turned down, because
 * neither set gained: more for articles with more of the clues, and more for clues that stand together.
 */
export function rankCandidates(
	candidates: readonly Candidate[],
	clues: readonly Clue[],
	clueOf: (phrase: Phrase) => Clue,
): readonly Candidate[] {
	const meanLength = meanOf(candidates.map(({ text }) => text.written.length));
	const scored = candidates.map((candidate): Scored => {
		const length = 1 - lengthWeight + (lengthWeight * candidate.text.written.length) / meanLength;
		const half = saturation * length;
		return { candidate, half, score: scoreOf(candidate, clues, half) };
	});
	const shared = sharedClues(best(scored).slice(0, trustedMax), clueOf);
	const unit = (sharedWeight * weightOf(clues)) / Math.max(weightOf(shared), Number.MIN_VALUE);
	const rescored = scored.map(({ candidate, half, score }) => {
		const more = unit * bodyScoreOf(candidate, shared, half);
		return { candidate, half, score: score + more };
	});
	return best(rescored).map(({ candidate }) => candidate);
}

/** `half` is how often a word must be in this article for half of its weight: more often in a long one. */
type Scored = { readonly candidate: Candidate; readonly half: number; readonly score: number };

/** How fast repetitions of a word stop counting (k1), from 0 to 3; 1.2 is usual. */
const saturation = 1.2;

/** How much long articles are discounted (b), from 0 to 1; 0.75 is usual. */
const lengthWeight = 0.75;

/** What a clue in the head counts more, from 0 to 1; questions want 0.2, sentences of the text 0, searches for headlines 0.5. */
const headWeight = 0.15;

/** How many of the first articles are trusted, from 3 to 10; 5 and 10 are alike. */
const trustedMax = 5;

/** How much more the best of them are trusted, the power of their scores, from 1 to 4; higher is a little better. */
const trust = 4;

/** How many words that they share count; 20 are worse. */
const sharedMax = 10;

/** What these weigh together, as a share of all clues, from 0 to 1; 0.1 to 0.3 are alike. */
const sharedWeight = 0.2;

function best(scored: readonly Scored[]): readonly Scored[] {
	return scored.toSorted(
		(one, other) => other.score - one.score || other.candidate.key - one.candidate.key,
	);
}

function scoreOf(candidate: Candidate, clues: readonly Clue[], half: number): number {
	const inHead = clues.filter(({ phrase }) => countIn(candidate.head, phrase, 1) > 0);
	return bodyScoreOf(candidate, clues, half) + headWeight * weightOf(inHead);
}

function bodyScoreOf({ text }: Candidate, clues: readonly Clue[], half: number): number {
	return clues.reduce((sum, { phrase, weight }) => {
		const uses = countIn(text, phrase);
		return sum + (weight * uses) / (uses + half);
	}, 0);
}

function weightOf(clues: readonly Clue[]): number {
	return clues.reduce((sum, { weight }) => sum + weight, 0);
}

/**
 * The words that tell most about these articles; each is in two of them at least. A word in an article
 * weighs with a power of its score, so that a first one far ahead decides nearly alone.
 */
function sharedClues(
	trusted: readonly Scored[],
	clueOf: (phrase: Phrase) => Clue,
): readonly Clue[] {
	const found = new Map<string, { readonly term: string; articles: number; uses: number }>();
	const all = trusted.reduce((sum, { score }) => sum + score ** trust, 0);
	for (const { candidate, half, score } of trusted) {
		for (const [stem, { term, count }] of countStems(candidate.text)) {
			const known = found.get(stem) ?? { term, articles: 0, uses: 0 };
			known.articles += 1;
			known.uses += ((score ** trust / all) * count) / (count + half);
			found.set(stem, known);
		}
	}
	return [...found.values()]
		.filter(({ articles }) => articles > 1)
		.flatMap(({ term, uses }) => {
			const phrase = phraseOf(term);
			return phrase === undefined ? [] : [{ phrase, weight: uses * clueOf(phrase).weight }];
		})
		.sort((one, other) => other.weight - one.weight)
		.slice(0, sharedMax);
}

function countStems({ written, language }: SearchableText) {
	const counts = new Map<string, { readonly term: string; count: number }>();
	for (const term of written.split(' ')) {
		if (!isWord.test(term)) continue;
		const stem = stemOf(term, language);
		const known = counts.get(stem) ?? { term, count: 0 };
		known.count += 1;
		counts.set(stem, known);
	}
	return counts;
}

/** Numbers, short words and single characters say little about what articles share. */
const isWord = /^\p{L}{3,}$/u;

function meanOf(numbers: readonly number[]): number {
	return numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length);
}
