import { expect, it } from 'vitest';
import { composeDigestEntry, type DigestEntry } from '#src/desk/digest-entry.ts';
import { sectionsBySubject, sectionsByTopic } from '#src/desk/digest-sections.ts';
import type { Topic } from '#src/desk/topics.ts';
import { anArticle } from '../harness/an-article.ts';

const subject = (name: string): Topic => ({ kind: 'name', name, as: 'topic' });

/** Stories by the subjects that each is about, best first. */
function stories(...subjects: readonly (readonly string[])[]) {
	const entries = subjects.map((_, n) => composeDigestEntry([anArticle({ id: `s-${n}` })]));
	const topics = new Map(entries.map((entry, n) => [entry, (subjects[n] ?? []).map(subject)]));
	return { entries, topicsOf: (entry: DigestEntry) => topics.get(entry) ?? [] };
}

function bySubject(...subjects: readonly (readonly string[])[]) {
	const { entries, topicsOf } = stories(...subjects);
	return sectionsBySubject(entries, topicsOf).map(({ about, entries: own }) => [
		about?.kind === 'name' ? about.name : undefined,
		own.map((entry) => entries.indexOf(entry)),
	]);
}

it('stories that share a subject are a section, the largest first, and the others come last', () => {
	expect(bySubject([], ['Sea'], ['Air'], ['Sea'], ['Air'], ['Air'], ['Law'])).toEqual([
		['Air', [2, 4, 5]],
		['Sea', [1, 3]],
		[undefined, [0, 6]],
	]);
});

it('a story that shares its subject only with the top story is under another subject or comes last', () => {
	expect(bySubject(['Sea'], ['Sea'], ['Air'], ['Air'])).toEqual([
		['Air', [2, 3]],
		[undefined, [0, 1]],
	]);
	expect(bySubject(['Sea'], ['Sea', 'Air'], ['Air'], ['Law'])).toEqual([
		['Air', [1, 2]],
		[undefined, [0, 3]],
	]);
});

it('a subject of more than half of the stories is no section', () => {
	expect(bySubject(['Sea'], ['Sea'], ['Sea'], ['Air'])).toEqual([[undefined, [0, 1, 2, 3]]]);
});

it('a topic that somebody chose is a section even of one story', () => {
	const { entries, topicsOf } = stories(['Sea'], ['Air'], ['Sea'], []);
	const sections = sectionsByTopic(entries, ['Air', 'Sea', 'Law'].map(subject), topicsOf);
	expect(
		sections.map(({ about, storiesMin, entries: own }) => [about, storiesMin, own.length]),
	).toEqual([
		[subject('Air'), 1, 1],
		[subject('Sea'), 1, 2],
		[undefined, 1, 1],
	]);
});
