import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { Article, summaryMax } from '#src/articles/article.ts';
import { storiesOf } from '../harness/stories-of.ts';
import { type ConformanceSet, collections, type Figure, tryAll } from './outcome.ts';

const file = `${collections}/events/ecbplus-odd-topics.jsonl`;

/**
 * Reports of alike events in pairs: each topic has two. The set has no dates, so all get the same one. Each
 * topic is a case, which fails if a story has reports of both events.
 */
export const sameEvents: ConformanceSet = {
	name: 'ECB+, odd topics, as stories',
	casesMin: 20,
	known: new Map([
		['topic 9', 'a rule and its repeal; one report of the first has the words of the second'],
	]),
	run() {
		if (!existsSync(file)) return 'absent';
		const rows = readFileSync(file, 'utf8')
			.trim()
			.split('\n')
			.map((line) => Row.parse(JSON.parse(line)));
		const eventOf = new Map(rows.map(({ id, event }) => [id, event]));
		const stories = storiesOf(rows.map(articleOf)).map((story) =>
			story.map((id) => eventOf.get(id) ?? ''),
		);
		const topics = [...new Set(rows.map(({ topic }) => topic))];
		const outcome = tryAll(
			topics.map((topic) => `topic ${topic}`),
			(name) => objectionToTopic(name, stories),
		);
		return { ...outcome, figures: figuresOf(stories) };
	},
};

/** The longest headline that an article can have. */
const headlineMax = 300;

const Row = z.object({
	id: z.string(),
	headline: z.string(),
	text: z.string(),
	event: z.string(),
	topic: z.string(),
});

function articleOf({ id, headline, text }: z.infer<typeof Row>): Article {
	return Article.parse({
		id,
		headline: headline.slice(0, headlineMax),
		summary: (text.trim() === '' ? headline : text).slice(0, summaryMax),
		publishedAt: '2025-06-20T00:00:00Z',
	});
}

function objectionToTopic(name: string, stories: readonly string[][]): string | undefined {
	const topic = name.replace('topic ', '');
	const mixed = stories.filter((story) =>
		['e', 'p'].every((event) => story.includes(`${topic}${event}`)),
	);
	return mixed.length === 0 ? undefined : `${mixed.length} with reports of both events`;
}

function figuresOf(stories: readonly string[][]): Figure[] {
	const { precision, recall, f1 } = bcubed(stories);
	return [
		{ name: 'BCubed precision', value: precision, atLeast: 0.97, atFirst: 0.982 },
		{ name: 'BCubed recall', value: recall },
		{ name: 'BCubed F1', value: f1, atLeast: 0.83, atFirst: 0.333 },
	];
}

/** BCubed (Bagga and Baldwin, 1998): for each report, the share of its story that is about its event, and of its event that is in its story. */
function bcubed(stories: readonly string[][]) {
	const reportsOf = (event: string) => stories.flat().filter((other) => other === event).length;
	const sizes = new Map(stories.flat().map((event) => [event, reportsOf(event)]));
	let [precision, recall] = [0, 0];
	for (const story of stories) {
		for (const event of story) {
			const together = story.filter((other) => other === event).length;
			precision += together / story.length;
			recall += together / (sizes.get(event) ?? 1);
		}
	}
	const reports = stories.flat().length;
	precision /= reports;
	recall /= reports;
	return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}
