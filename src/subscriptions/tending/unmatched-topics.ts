import { setImmediate } from 'node:timers/promises';
import type { Archive } from '#src/archive/archive.ts';
import { parseSearch } from '#src/desk/parse-search.ts';
import type { Topic, Wanted } from '#src/desk/topic.ts';
import { nearestOf } from '#src/desk/understand.ts';
import { type Name, nameKinds } from '#src/names/name.ts';
import { shorten } from '#src/render/shorten.ts';
import { showTopic } from '#src/render/topics-text.ts';
import { english } from '#src/render/words/words.ts';

/** So many of them are named, and so many names beside each. */
const topicsNamed = 4;
const nearestNamed = 3;

/** A topic that nothing in the archive matches so far, which may be a slip of the pen. */
type Unmatched = { readonly topic: Topic; readonly nearest: readonly Name[] };

/** Gives each of these topics that nothing in the archive matches, with the names that come nearest. */
export function findUnmatched(topics: readonly Topic[], archive: Archive): Unmatched[] {
	return topics
		.filter((topic) => !isMatched(topic, archive))
		.map((topic) => ({
			topic,
			/** Takes milliseconds, so it is looked for only where it is shown. */
			get nearest() {
				return nearestOf(archive.names().find(wordsOf(topic), nameKinds));
			},
		}));
}

/** The topic as it was written. */
export function wordsOf(topic: Topic): string {
	return topic.kind === 'name' ? topic.name : topic.words;
}

/** Says of each topic that nothing in the archive matches that it is so, and what comes nearest. */
export function noteUnmatched(archive: Archive, { topics, except }: Wanted): readonly string[] {
	const unmatched = findUnmatched([...topics, ...except], archive);
	const notes = unmatched.slice(0, topicsNamed).map(showUnmatched);
	const more = unmatched.length - notes.length;
	return more > 0 ? [...notes, `Nor does one mention ${more} others of these topics.`] : notes;
}

/** The same for many subscriptions, each topic once and at most so many notes; others run between the topics. */
export async function noteUnmatchedOfAll(
	archive: Archive,
	all: readonly Wanted[],
	notesMax: number,
): Promise<readonly string[]> {
	const topics = new Map<string, Topic>();
	for (const topic of all.flatMap(({ topics, except }) => [...topics, ...except])) {
		topics.set(showTopic(topic, english), topic);
	}
	const notes: string[] = [];
	for (const topic of topics.values()) {
		if (notes.length === notesMax) break;
		await setImmediate();
		notes.push(...findUnmatched([topic], archive).map(showUnmatched));
	}
	return notes;
}

function showUnmatched({ topic, nearest }: Unmatched): string {
	const names = nearest
		.slice(0, nearestNamed)
		.map(({ name }) => `**${shorten(name, { characters: 100, bytes: 300 })}**`);
	const advice = names.length === 0 ? '' : ` The nearest here: ${names.join(', ')}.`;
	return `No story here mentions ${showTopic(topic, english)} so far.${advice}`;
}

function isMatched(topic: Topic, archive: Archive): boolean {
	if (topic.kind === 'name') {
		const found = archive.names().findWritten(topic.name, [topic.as]);
		return found.kind !== 'none' && found.how === 'exact';
	}
	const search = parseSearch(topic.words, []);
	if (search.kind !== 'search') return false;
	return archive.search(search.words, {}, { offset: 0, limit: 1 }).articles.length > 0;
}
