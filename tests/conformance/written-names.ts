import { existsSync, readFileSync } from 'node:fs';
import { Article } from '#src/articles/article.ts';
import type { Name, NameKind } from '#src/names/name.ts';
import { anArticle } from '../harness/an-article.ts';
import { aRecognizer } from '../harness/an-index.ts';
import { conformanceNewsLines } from '../harness/conformance-news.ts';
import { type ConformanceSet, collections, tryAll } from './outcome.ts';

const capitalsInside = 'It writes Scattered LAPSUS$, others Scattered Lapsus.';

/**
 * Names in real articles. Known are the sequences of two to four capitalized words that at least two
 * articles have; an article should have those that a plain search finds, as written or in capitals, with
 * spaces or hyphens, but for what is inside a longer one.
 */
export const namesInNews: ConformanceSet = {
	name: 'newsdatahub, names found in texts',
	casesMin: 300,
	known: new Map([
		['3753293b-c973-4902-9adf-da35d1ee8037', capitalsInside],
		['178a523b-fc82-4209-8776-4a5688af9053', capitalsInside],
		['a64373be-f9a5-4f15-80a0-2a59d1ec5c0e', 'It begins THE NATIONAL Privacy Commission.'],
		[
			'8c5d0427-c0eb-4982-b5cc-b594c77434cf',
			'Two other articles lost the apostrophe of India’s Tata Motors, which made that a name.',
		],
	]),
	run() {
		const lines = conformanceNewsLines();
		if (lines === undefined) return 'absent';
		const articles = lines.map((line) => Article.parse(JSON.parse(line)));
		const known = repeatedNames(articles);
		const recognizer = aRecognizer(known.map((name) => ({ name, kind: 'organization' })));
		return tryAll(
			articles.map(({ id }) => id),
			(_, index) => {
				const article = articles[index];
				if (article === undefined) return 'lost';
				const found = recognizer.namesIn(article).map((id) => known[id - 1] ?? '');
				return differenceBetween(namesSearched(article, known), found);
			},
		);
	},
};

function differenceBetween(expected: readonly string[], found: readonly string[]) {
	const missed = expected.filter((name) => !found.includes(name));
	const added = found.filter((name) => !expected.includes(name));
	if (missed.length + added.length === 0) return undefined;
	return [
		...missed.map((name) => `missed ${name}`),
		...added.map((name) => `added ${name}`),
	].join();
}

function repeatedNames(articles: readonly Article[]): string[] {
	const counts = new Map<string, number>();
	for (const { headline, summary = '' } of articles) {
		const names = `${headline}\n${summary}`.match(capitalizedWords) ?? [];
		for (const name of new Set(names)) counts.set(name, (counts.get(name) ?? 0) + 1);
	}
	return [...counts].flatMap(([name, count]) => (count >= 2 && name.length <= 120 ? [name] : []));
}

/** Whole sequences, but for words that only begin a sentence. */
const capitalizedWords =
	/(?<![\p{L}\p{N}]|\p{Lu}\p{Ll}+ )(?!(?:The|An|In|On|At|For|By|But|And|As|If|When) )\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,3}(?! ?[\p{L}\p{N}])|(?<=(?<![\p{L}\p{N}])(?:The|An|In|On|At|For|By|But|And|As|If|When) )\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,3}(?! \p{Lu}|[\p{L}\p{N}])/gu;

/** The names that a plain search finds, without those that only stand inside longer ones. */
function namesSearched({ headline, summary }: Article, known: readonly string[]): string[] {
	const found = new Set<string>();
	for (const text of [headline, summary ?? '']) {
		const plain = text.replace(/\p{Pd}/gu, ' ');
		const matches = known.flatMap((name) => [
			...placesOf(name, name, plain),
			...placesOf(name, name.toUpperCase(), plain),
		]);
		const isInside = (one: Place) =>
			matches.some(
				(other) => other.start < one.end && other.end > one.start && precedes(other, one),
			);
		for (const match of matches) if (!isInside(match)) found.add(match.name);
	}
	return [...found];
}

type Place = { readonly name: string; readonly start: number; readonly end: number };

/** Of two names that overlap, the one with more words counts, or else the first. */
function precedes(other: Place, one: Place): boolean {
	const [more, fewer] = [other, one].map(({ name }) => name.split(' ').length);
	if (more === fewer) return other.start < one.start;
	return (more ?? 0) > (fewer ?? 0);
}

function placesOf(name: string, written: string, text: string): Place[] {
	const places: Place[] = [];
	for (let start = text.indexOf(written); start >= 0; start = text.indexOf(written, start + 1)) {
		const end = start + written.length;
		const isInWord = /[\p{L}\p{N}]/u.test(`${text[start - 1] ?? ' '}${text[end] ?? ' '}`);
		if (!isInWord) places.push({ name, start, end });
	}
	return places;
}

type Annotated = { readonly text: string; readonly names: readonly Entity[] };
type Entity = { readonly kind: NameKind; readonly name: string };

/**
 * Sentences in which people marked the names. Known are all names of the set that begin with a capital,
 * each of the kind that it has most often. The least shares: people do not mark the country in “the 1983
 * United Kingdom general election”, nor hashtags, and tweets have many capitals.
 */
const annotatedSets = [
	{ name: 'wikigold', files: ['wikigold/wikigold.conll.txt'], precision: 0.98, recall: 0.979 },
	{
		name: 'WNUT17',
		files: ['WNUT17/emerging.dev.conll', 'WNUT17/emerging.test.annotated'],
		precision: 0.74,
		recall: 0.91,
	},
	{ name: 'BTC', files: ['BTC/f.conll', 'BTC/g.conll'], precision: 0.89, recall: 0.91 },
	{ name: 'CrossNER politics', files: ['politics/dev.txt'], precision: 0.93, recall: 0.98 },
];

/** Each set in two halves; the rules were chosen on the sentences with even numbers. */
export const namesAnnotated: ConformanceSet = {
	name: 'annotated names found in sentences',
	casesMin: 8,
	known: new Map(),
	run() {
		if (!existsSync(`${collections}/ner`)) return 'absent';
		const halves = annotatedSets.flatMap((set) => {
			const [even, odd] = countNames(set.files.flatMap(readSentences));
			return [
				{ ...set, name: `${set.name}, even`, counts: even },
				{ ...set, name: `${set.name}, odd`, counts: odd },
			];
		});
		const outcome = tryAll(
			halves.map(({ name }) => name),
			(_, index) => (halves[index]?.counts.found === 0 ? 'finds nobody' : undefined),
		);
		const figures = halves.flatMap(({ name, counts: { found, right, marked }, ...least }) => [
			{ name: `${name}: precision`, value: right / found, atLeast: least.precision },
			{ name: `${name}: recall`, value: right / marked, atLeast: least.recall },
		]);
		return { ...outcome, figures };
	},
};

type Counts = { found: number; right: number; marked: number };

function countNames(sentences: readonly Annotated[]): [Counts, Counts] {
	const known = mostFrequentKinds(sentences);
	const recognizer = aRecognizer(known);
	const numbers = new Set(known.map(({ name }) => name));
	const none = { found: 0, right: 0, marked: 0 };
	const counts: [Counts, Counts] = [{ ...none }, { ...none }];
	for (const [index, { text, names }] of sentences.entries()) {
		const article = anArticle({ headline: 'It is so.', summary: text.slice(0, 4_000) });
		const found = recognizer.namesIn(article).map((id) => known[id - 1]?.name ?? '');
		const marked = new Set(names.map(({ name }) => name).filter((name) => numbers.has(name)));
		const half = counts[index % 2 === 0 ? 0 : 1];
		half.found += found.length;
		half.marked += marked.size;
		half.right += found.filter((name) => marked.has(name)).length;
	}
	return counts;
}

function mostFrequentKinds(sentences: readonly Annotated[]): Pick<Name, 'kind' | 'name'>[] {
	const counts = new Map<string, { readonly entity: Entity; count: number }>();
	for (const entity of sentences.flatMap(({ names }) => names)) {
		const key = `${entity.kind} ${entity.name}`;
		const counted = counts.get(key) ?? { entity, count: 0 };
		counts.set(key, { entity, count: counted.count + 1 });
	}
	const best = new Map<string, Entity>();
	for (const { entity } of [...counts.values()].sort((a, b) => b.count - a.count)) {
		const key = entity.name.toLowerCase();
		const isName = /^\p{Lu}[^@#/]*$/u.test(entity.name) && entity.name.length <= 120;
		if (isName && !best.has(key)) best.set(key, entity);
	}
	return [...best.values()];
}

const kindOfLabel: Readonly<Record<string, NameKind>> = {
	per: 'person',
	person: 'person',
	politician: 'person',
	org: 'organization',
	organisation: 'organization',
	politicalparty: 'organization',
	corporation: 'organization',
	group: 'organization',
	loc: 'place',
	location: 'place',
	country: 'place',
};

/** Reads a file with a word and its label in each line, and an empty line after each sentence. */
function readSentences(file: string): Annotated[] {
	const sentences = readFileSync(`${collections}/ner/${file}`, 'utf8').split(/\n\s*\n/);
	return sentences.flatMap((sentence) => {
		const words = sentence.split('\n').flatMap((line) => {
			const [word = '', ...labels] = line.trim().split(/[\t ]/);
			return word === '' || word === '-DOCSTART-' ? [] : [{ word, label: labels.at(-1) ?? 'O' }];
		});
		const text = joinWords(words.map(({ word }) => word));
		return text.length < 2 ? [] : [{ text, names: entitiesIn(words) }];
	});
}

function entitiesIn(words: readonly { readonly word: string; readonly label: string }[]): Entity[] {
	const spans: { label: string; words: string[] }[] = [];
	let before = 'O';
	for (const { word, label } of words) {
		const last = spans.at(-1);
		const goesOn = last !== undefined && before !== 'O' && !label.startsWith('B');
		if (label !== 'O' && goesOn && last.label === label.slice(2)) last.words.push(word);
		else if (label !== 'O') spans.push({ label: label.slice(2), words: [word] });
		before = label;
	}
	return spans.flatMap(({ label, words }) => {
		const kind = kindOfLabel[label.toLowerCase()];
		return kind === undefined ? [] : [{ kind, name: joinWords(words) }];
	});
}

/** Words with spaces, except where English has none. */
function joinWords(words: readonly string[]): string {
	return words
		.join(' ')
		.replace(/ ([,.;:!?)%]|'s\b|n't\b|'\w+)/g, '$1')
		.replace(/([(]) /g, '$1')
		.replaceAll(' - ', '-');
}
