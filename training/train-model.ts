import { readFileSync } from 'node:fs';
import { featuresOf } from '#src/reading/features.ts';
import { readKnownWords } from '#src/reading/known-words.ts';
import { createTagger, type Tagger } from '#src/reading/tagger.ts';
import {
	alonePersonTag,
	isPersonTag,
	outsideTag,
	type Span,
	type TaggedKind,
	tagCount,
	tagsOf,
} from '#src/reading/tags.ts';
import { type Token, tokensOf } from '#src/reading/tokens.ts';
import { type LearnedFeature, packWeights, readWeights } from '#src/reading/weights.ts';
import { createWordReader } from '#src/reading/word-facts.ts';
import { createInventor, readMaterials } from './invented-names.ts';
import type { LabelledText } from './labelled-sets.ts';
import { type Example, type Learned, learn, type Schedule } from './perceptron.ts';
import { createRandom } from './seeded-random.ts';
import { withVariations } from './variations.ts';

const [names = '', words = ''] = ['names', 'words'].map((name) =>
	readFileSync(`src/reading/model/${name}.txt`, 'utf8'),
);
const known = readKnownWords([names, words]);

/** How the model is trained; chosen on the first halves of wikigold, CrossNER politics and BTC, each without itself. */
const usualSchedule: Omit<Schedule, 'random'> = {
	/** Range 4 to 8; more change little. */
	rounds: 5,
	/** Range 1 to 3: features of single words cost 2 points of F1 in wikigold, and three times the space. */
	countMin: 3,
	/** Range 0 to 60; half a point of F1 up to 20. */
	margin: 20,
	/** Range 0 to 40: a fifth is worth one or two points of F1 in CrossNER politics and BTC, and costs half a point in wikigold. */
	dropout: 20,
};

/** What names must score above no name, in updates. */
export type Caution = {
	/** For each word of a person. */
	readonly each: number;
	/** For a person of one word, besides. */
	readonly alone: number;
	/** For each word of any other name. */
	readonly others: number;
};

/** What a person of one word gains if the text writes a longer name with that word, in updates. Range 40 to 120 on wikigold’s articles, half 1: recall grows by 4 to 8, and above 80 precision falls. */
const support = 80;

/** Range 20 to 60 each: chosen on the first halves of wikigold, CrossNER politics and BTC, for a precision of .85 of people; the curve is in the model’s README. */
const usualCaution: Caution = { each: 40, alone: 50, others: 30 };

/** The same number always, so that training ends in the same bytes. */
const seed = 7;

/** What was learned, before it is packed with a caution. */
export type Training = {
	readonly features: readonly LearnedFeature[];
	readonly transitions: Float64Array;
	readonly scale: number;
};

/** Learns from labelled texts and variations of them. The same texts end in the same weights. */
export function train(texts: readonly LabelledText[], schedule = usualSchedule): Training {
	const random = createRandom(seed);
	const inventor = createInventor(readMaterials(names, words), random);
	const examples = examplesOf(withVariations(texts, inventor, random));
	return quantize(learn(examples, { ...schedule, random }));
}

/** Packs what was learned; the caution becomes part of what it costs to go from tag to tag. */
export function packTraining({ features, transitions, scale }: Training, caution = usualCaution) {
	const cautious = transitions.map((value, index) => {
		const tag = index % tagCount;
		if (tag === outsideTag) return value;
		if (!isPersonTag(tag)) return value - caution.others;
		return value - caution.each - (tag === alonePersonTag ? caution.alone : 0);
	});
	return packWeights(
		features,
		cautious.map((value) => Math.round(value * scale)),
		Math.round(support * scale),
	);
}

/** A tagger with what was learned. */
export function taggerOf(training: Training, caution = usualCaution): Tagger {
	return createTagger(readWeights(packTraining(training, caution)), known);
}

function examplesOf(texts: readonly LabelledText[]): Example[] {
	const factsOf = createWordReader(known);
	return texts.flatMap((text) =>
		sentencesOf(text).map(({ tokens, spans }) => ({
			features: featuresOf(tokens.map((token) => factsOf(token.text))),
			tags: tagsOf(tokens.length, spans),
		})),
	);
}

/** The sentences of a text with the names that are whole words of them. */
function sentencesOf({
	text,
	spans,
}: LabelledText): { tokens: Token[]; spans: Span<TaggedKind>[] }[] {
	return tokensOf(text).map((tokens) => ({
		tokens,
		spans: spans.flatMap(({ start, end, kind }) => {
			const first = tokens.findIndex((token) => token.start === start);
			const last = tokens.findIndex((token) => token.end === end);
			return first === -1 || last < first ? [] : [{ start: first, end: last + 1, kind }];
		}),
	}));
}

/** Rounds the weights to bytes; the features that tell most come first. */
function quantize({ hashes, values, transitions }: Learned): Training {
	const largest = values.reduce((max, value) => Math.max(max, Math.abs(value)), 1);
	const scale = 127 / largest;
	const features = Array.from(hashes, (hash, row) => {
		const own = values.subarray(row * tagCount, (row + 1) * tagCount);
		const size = own.reduce((sum, value) => sum + Math.abs(value), 0);
		return { hash, size, values: Int8Array.from(own, (value) => Math.round(value * scale)) };
	})
		.filter((feature) => feature.values.some((value) => value !== 0))
		.sort((a, b) => b.size - a.size || a.hash - b.hash);
	return { features, transitions, scale };
}
