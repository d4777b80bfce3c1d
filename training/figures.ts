import type { Tagger } from '#src/reading/tagger.ts';
import { type MentionKind, mentionKinds } from '#src/reading/tags.ts';
import { peopleByCompromise } from './compromise-people.ts';
import type { LabelledSet, LabelledText } from './labelled-sets.ts';
import { readOwnSentences } from './own-sentences.ts';
import { type Counts, countSpans, ratiosOf } from './scores.ts';
import { type Caution, type Training, taggerOf, train } from './train-model.ts';

/** What was found in one half of a set by a model that was trained without it. */
export type HalfFigures = {
	readonly set: string;
	readonly half: 1 | 2;
	readonly counts: Readonly<Record<MentionKind, Counts>>;
	/** People of two or more words. */
	readonly fullNames: Counts;
	readonly compromise: Counts;
};

/** A set read by a model that is trained on all the others; the curve is of people in the first half. */
export function figuresAcross(
	sets: readonly LabelledSet[],
	set: LabelledSet,
	cautions: readonly Caution[],
): { readonly figures: readonly HalfFigures[]; readonly curve: readonly CurvePoint[] } {
	const training = trainOn(textsOf(sets.filter((other) => other !== set)));
	const tagger = taggerOf(training);
	const figures = ([1, 2] as const).map((half) => figuresOf(set, half, tagger));
	const curve = cautions.map((caution) => ({
		caution,
		counts: countSpans(set.halves[0], 'person', taggerOf(training, caution)),
	}));
	return { figures, curve };
}

/** A model is trained on one half of each set and finds names in the other. */
export function figuresWithin(sets: readonly LabelledSet[]): HalfFigures[] {
	return ([1, 2] as const).flatMap((half) => {
		const tagger = taggerOf(trainOn(sets.flatMap(({ halves }) => halves[2 - half] ?? [])));
		return sets.map((set) => figuresOf(set, half, tagger));
	});
}

/** A point of the curve of precision and recall. */
export type CurvePoint = { readonly caution: Caution; readonly counts: Counts };

/** Learns from texts of the sets, and always from the sentences of our own. */
export function trainOn(texts: readonly LabelledText[]): Training {
	return train([...texts, ...readOwnSentences()]);
}

/** All texts of the sets. */
export function textsOf(sets: readonly LabelledSet[]): LabelledText[] {
	return sets.flatMap(({ halves }) => halves.flat());
}

/** A table in Markdown, in percent. */
export function tableOf(figures: readonly HalfFigures[]): string {
	const rows = figures.map(({ set, half, counts, fullNames, compromise }) =>
		[
			`${set}, half ${half}`,
			percents(counts.person),
			percents(fullNames),
			percents(compromise),
			percents(counts.organization),
			percents(counts.place),
		].join(' | '),
	);
	return [
		'| tested on | people | of two or more words | `compromise`, people | organizations | places |',
		'| --- | --- | --- | --- | --- | --- |',
		...rows.map((row) => `| ${row} |`),
	].join('\n');
}

/** Precision, recall and F1 in percent. */
export function percents(counts: Counts): string {
	const { precision, recall, f1 } = ratiosOf(counts);
	return [precision, recall, f1].map((ratio) => (100 * ratio).toFixed(1)).join(' / ');
}

function figuresOf(set: LabelledSet, half: 1 | 2, tagger: Tagger): HalfFigures {
	const texts = set.halves[half - 1] ?? [];
	const count = (kind: MentionKind) => countSpans(texts, kind, tagger);
	const [person, organization, place] = mentionKinds.map(count);
	const none: Counts = { right: 0, found: 0, labelled: 0 };
	return {
		set: set.name,
		half,
		counts: { person: person ?? none, organization: organization ?? none, place: place ?? none },
		fullNames: countSpans(texts.map(onlyFullNames), 'person', (text) =>
			tagger(text).filter(({ start, end }) => isFullName(text.slice(start, end))),
		),
		compromise: countSpans(texts, 'person', peopleByCompromise),
	};
}

function onlyFullNames({ text, spans }: LabelledText): LabelledText {
	return { text, spans: spans.filter(({ start, end }) => isFullName(text.slice(start, end))) };
}

function isFullName(name: string): boolean {
	return /\S\s+\S/.test(name);
}
