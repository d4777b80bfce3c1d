import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArticleInput } from '#src/articles/article.ts';

/** A seeded random generator (mulberry32): the same seed gives the same news on every machine. */
export function seededRandom(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** The words and names of synthetic news, in each list the most common first. */
export type SyntheticWorld = {
	readonly words: readonly string[];
	readonly people: readonly string[];
	readonly organizations: readonly string[];
	readonly places: readonly string[];
	readonly topics: readonly string[];
	readonly sources: readonly string[];
};

const vocabularySize = 40_000;
const articlesPerFile = 10_000;
const firstDay = Date.UTC(2015, 0, 1);
const spanMs = 10 * 365 * 24 * 60 * 60 * 1000;

/** Makes the words and names of synthetic news; `nameCount` is split between the four kinds. */
export function makeWorld(nameCount: number, seed: number): SyntheticWorld {
	const random = seededRandom(seed);
	const words = distinct(vocabularySize, () => syllables(random, 1 + Math.floor(random() * 3)));
	const share = (part: number) => Math.max(1, Math.round(nameCount * part));
	return {
		words,
		people: distinct(share(0.6), () => `${capital(random)} ${capital(random)}`),
		organizations: distinct(share(0.2), () => `${capital(random)} ${capital(random)} Group`),
		places: distinct(share(0.15), () => capital(random)),
		topics: distinct(share(0.05), () => `${syllables(random, 3)} policy`),
		sources: distinct(50, () => `${capital(random)} Times`),
	};
}

/** Writes `count` articles into a data folder, oldest first, with 10,000 per `.jsonl` file. */
export function writeNews(dataFolder: string, world: SyntheticWorld, count: number): void {
	const articleAt = createNews(world, count);
	mkdirSync(join(dataFolder, 'articles'), { recursive: true });
	for (let start = 0; start < count; start += articlesPerFile) {
		const length = Math.min(articlesPerFile, count - start);
		const lines = Array.from({ length }, (_, index) => JSON.stringify(articleAt(start + index)));
		const name = `news-${String(start / articlesPerFile).padStart(4, '0')}.jsonl`;
		writeFileSync(join(dataFolder, 'articles', name), lines.join('\n'));
	}
}

/** Returns a function that makes the article with a number. Call it in order, from 0; dates spread evenly over ten years. */
export function createNews(world: SyntheticWorld, count: number): (number: number) => ArticleInput {
	const random = seededRandom(count);
	return (number) => makeArticle(world, random, { number, count });
}

function makeArticle(
	world: SyntheticWorld,
	random: () => number,
	{ number, count }: { number: number; count: number },
): ArticleInput {
	const sentence = () => Array.from({ length: 14 }, () => often(world.words, random)).join(' ');
	const people = [...new Set([often(world.people, random), often(world.people, random)])];
	const [speaker = ''] = people;
	return {
		id: `n-${number}`,
		headline: Array.from({ length: 8 }, () => often(world.words, random)).join(' '),
		summary: `${sentence()}. ${sentence()}. ${sentence()}. ${sentence()}.`,
		publishedAt: new Date(firstDay + (spanMs * number) / count).toISOString(),
		kicker: often(world.words, random),
		url: `https://news.example/${number}`,
		source: often(world.sources, random),
		people: people.map((name) => ({ name, role: `${often(world.topics, random)} minister` })),
		organizations: [often(world.organizations, random)],
		places: [often(world.places, random)],
		topics: [often(world.topics, random)],
		statements: random() < 0.3 ? [{ person: speaker, text: sentence() }] : [],
	};
}

/** Picks a word with the uneven frequencies of language: the first words often, the last rarely. */
export function often(words: readonly string[], random: () => number): string {
	const index = Math.floor(words.length ** random()) - 1;
	return words[Math.min(index, words.length - 1)] ?? '';
}

const consonants = 'bcdfghjklmnprstvz';
const vowels = 'aeiou';

function syllables(random: () => number, count: number): string {
	const letter = (letters: string) => letters.charAt(Math.floor(random() * letters.length));
	return Array.from(
		{ length: count },
		() => letter(consonants) + letter(vowels) + letter(consonants),
	).join('');
}

function capital(random: () => number): string {
	const word = syllables(random, 2 + Math.floor(random() * 2));
	return word.charAt(0).toUpperCase() + word.slice(1);
}

function distinct(size: number, make: () => string): string[] {
	const items = new Set<string>();
	while (items.size < size) items.add(make());
	return [...items];
}
