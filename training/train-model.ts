import { readFileSync } from 'node:fs';
import { featuresOf } from '#src/reading/features.ts';
import { type KnownWords, readKnownWords } from '#src/reading/known-words.ts';
import { type Span, tagCount, tagsOf } from '#src/reading/tags.ts';
import { type Token, tokensOf } from '#src/reading/tokens.ts';
import { type LearnedFeature, packWeights } from '#src/reading/weights.ts';
import { createWordReader } from '#src/reading/word-facts.ts';
import type { LabelledText } from './labelled-sets.ts';
import { type Example, type Learned, learn, type Schedule } from './perceptron.ts';

/** Reads the lists of known words that belong to the model. */
export function readLists(): KnownWords {
	return readKnownWords(
		['names', 'words'].map((name) => readFileSync(`src/reading/model/${name}.txt`, 'utf8')),
	);
}

/** Learns from labelled texts and packs what was learned. */
export function trainModel(texts: readonly LabelledText[], known: KnownWords, schedule: Schedule) {
	const factsOf = createWordReader(known);
	const examples = texts.flatMap((text) =>
		sentencesOf(text).map(({ tokens, spans }): Example => {
			return {
				features: featuresOf(tokens.map((token) => factsOf(token.text))),
				tags: tagsOf(tokens.length, spans),
			};
		}),
	);
	return pack(learn(examples, schedule));
}

/** The sentences of a text with the names that are whole words of them. */
function sentencesOf({ text, spans }: LabelledText): { tokens: Token[]; spans: Span[] }[] {
	return tokensOf(text).map((tokens) => ({
		tokens,
		spans: spans.flatMap(({ start, end, kind }) => {
			const first = tokens.findIndex((token) => token.start === start);
			const last = tokens.findIndex((token) => token.end === end);
			return first === -1 || last < first ? [] : [{ start: first, end: last + 1, kind }];
		}),
	}));
}

function pack({ hashes, values, transitions }: Learned) {
	const rows = Array.from(hashes, (hash, row) => {
		const own = values.subarray(row * tagCount, (row + 1) * tagCount);
		return { hash, own, size: own.reduce((sum, value) => sum + Math.abs(value), 0) };
	}).sort((a, b) => b.size - a.size || a.hash - b.hash);
	const largest = rows.reduce((max, { own }) => own.reduce((m, v) => Math.max(m, Math.abs(v)), max), 0);
	const scale = 127 / largest;
	const learned: LearnedFeature[] = rows.flatMap(({ hash, own }) => {
		const quantized = own.map((value) => Math.round(value * scale));
		return quantized.every((value) => value === 0) ? [] : [{ hash, values: quantized }];
	});
	return { ...packWeights(learned, transitions.map((value) => Math.round(value * scale))), count: learned.length, scale };
}
