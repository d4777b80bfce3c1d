import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { subjects } from './chaos-world.ts';
import type { PublishedArticle } from './tally.ts';

const dayMs = 86_400_000;

/** Publishes articles, one file each, no two alike. */
export function createNews(dataFolder: string, chance: () => number, start: number) {
	const published: PublishedArticle[] = [];
	const publishOn = (subject: string, at: number, others = {}) => {
		const index = published.length;
		const word = `w${index}${letters(chance)}`;
		const rest = Array.from({ length: 4 }, () => letters(chance)).join(' ');
		const article = {
			id: `story-${index}`,
			headline: `${word} ${rest}`,
			summary: `Story on ${subject}.`,
			publishedAt: new Date(at).toISOString(),
			...others,
		};
		writeFileSync(join(dataFolder, 'articles', `story-${index}.json`), JSON.stringify(article));
		published.push({ word, subject });
	};
	return {
		published,
		publish() {
			const subject = subjects[Math.floor(chance() * subjects.length)] ?? 'alpha';
			publishOn(subject, start + published.length * 60_000);
		},
		/** What people were talked about for before: of no subject that a subscription names. */
		publishPast() {
			for (const daysAgo of [1, 2, 3]) {
				for (const person of people) {
					publishOn(letters(chance), start - daysAgo * dayMs, { people: [person] });
				}
			}
		},
	};
}

const people = ['Jo Dow', 'Li Na', 'Ann Bo'];

function letters(chance: () => number): string {
	return Array.from({ length: 7 }, () => String.fromCharCode(97 + Math.floor(chance() * 26))).join(
		'',
	);
}
