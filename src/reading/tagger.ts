import { bestTags } from './decode.ts';
import { featuresOf, featuresPerToken } from './features.ts';
import type { KnownWords } from './known-words.ts';
import { alonePersonTag, type Span, spansOf, tagCount } from './tags.ts';
import { type Token, tokensOf } from './tokens.ts';
import { slotOf, type Weights } from './weights.ts';
import { createWordReader, isNameLook, type WordFacts } from './word-facts.ts';

/**
 * Finds the names in an English text, in code units, from left to right. Give it the whole article, a line
 * for the headline: a surname alone is known by the full name that stands elsewhere.
 */
export type Tagger = {
	(text: string): Span[];
	/** What the lists of the model know of a word. */
	readonly known: KnownWords;
};

/** Creates a tagger that remembers words, which takes up to some 15 MB. */
export function createTagger(weights: Weights, known: KnownWords): Tagger {
	const factsOf = createWordReader(known);
	const find = (text: string): Span[] => {
		const sentences = tokensOf(text).map((tokens) => readSentence(tokens));
		const inFullNames = wordsOfFullNames(sentences);
		return sentences.flatMap((sentence) =>
			spansKnowing(inFullNames, sentence).map(({ start, end, kind }) => ({
				start: sentence.tokens[start]?.start ?? 0,
				end: sentence.tokens[end - 1]?.end ?? 0,
				kind,
			})),
		);
	};
	return Object.assign(find, { known });

	function readSentence(tokens: readonly Token[]): Sentence {
		const words = tokens.map((token) => factsOf(token.text));
		const scores = scoresOf(featuresOf(words), weights);
		return { tokens, words, scores, spans: spansOf(bestTags(scores, weights.transitions)) };
	}

	/** The names of a sentence again, now that the words of full names in the whole text are known. */
	function spansKnowing(
		inFullNames: ReadonlySet<number>,
		{ words, scores, spans }: Sentence,
	): Span[] {
		let isSupported = false;
		for (const [index, { lower, look }] of words.entries()) {
			if (!inFullNames.has(lower) || !isNameLook(look) || isInLongName(spans, index)) continue;
			const alone = index * tagCount + alonePersonTag;
			scores[alone] = (scores[alone] ?? 0) + weights.support;
			isSupported = true;
		}
		return isSupported ? spansOf(bestTags(scores, weights.transitions)) : spans;
	}
}

/** A sentence with the scores of its tags and the names that they make, in words. */
type Sentence = {
	readonly tokens: readonly Token[];
	readonly words: readonly WordFacts[];
	readonly scores: Float64Array;
	readonly spans: Span[];
};

/** The first and the last words of all people of two or more words. */
function wordsOfFullNames(sentences: readonly Sentence[]): Set<number> {
	return new Set(
		sentences.flatMap(({ words, spans }) =>
			spans
				.filter(({ start, end, kind }) => kind === 'person' && end - start > 1)
				.flatMap(({ start, end }) => [start, end - 1].map((index) => words[index]?.lower ?? 0)),
		),
	);
}

function isInLongName(spans: readonly Span[], index: number): boolean {
	return spans.some(({ start, end }) => end - start > 1 && start <= index && index < end);
}

function scoresOf(features: Uint32Array, weights: Weights): Float64Array {
	const { values } = weights;
	const scores = new Float64Array((features.length / featuresPerToken) * tagCount);
	for (let at = 0, base = 0; at < features.length; base += tagCount) {
		for (const end = at + featuresPerToken; at < end; at++) {
			const feature = features[at] ?? 0;
			const slot = feature === 0 ? -1 : slotOf(weights, feature);
			if (slot === -1) continue;
			for (let tag = 0, value = slot * tagCount; tag < tagCount; tag++, value++) {
				scores[base + tag] = (scores[base + tag] ?? 0) + (values[value] ?? 0);
			}
		}
	}
	return scores;
}
