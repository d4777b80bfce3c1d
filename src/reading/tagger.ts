import { bestTags } from './decode.ts';
import { featuresOf, featuresPerToken } from './features.ts';
import type { KnownWords } from './known-words.ts';
import { type Span, spansOf, tagCount } from './tags.ts';
import { tokensOf } from './tokens.ts';
import { slotOf, type Weights } from './weights.ts';
import { createWordReader } from './word-facts.ts';

/** Finds the names in an English text, in code units, from left to right. */
export type Tagger = (text: string) => Span[];

/** Creates a tagger that remembers words, which takes up to some 10 MB. */
export function createTagger(weights: Weights, known: KnownWords): Tagger {
	const factsOf = createWordReader(known);
	return (text) =>
		tokensOf(text).flatMap((tokens) => {
			const features = featuresOf(tokens.map((token) => factsOf(token.text)));
			const scores = scoresOf(features, weights);
			return spansOf(bestTags(scores, weights.transitions)).map(({ start, end, kind }) => ({
				start: tokens[start]?.start ?? 0,
				end: tokens[end - 1]?.end ?? 0,
				kind,
			}));
		});
}

function scoresOf(features: Uint32Array, weights: Weights): Float64Array {
	const { values } = weights;
	const scores = new Float64Array((features.length / featuresPerToken) * tagCount);
	for (let at = 0, base = 0; at < features.length; base += tagCount) {
		for (const end = at + featuresPerToken; at < end; at++) {
			const slot = slotOf(weights, features[at] ?? 0);
			if (slot === -1) continue;
			for (let tag = 0, value = slot * tagCount; tag < tagCount; tag++, value++) {
				scores[base + tag] = (scores[base + tag] ?? 0) + (values[value] ?? 0);
			}
		}
	}
	return scores;
}
