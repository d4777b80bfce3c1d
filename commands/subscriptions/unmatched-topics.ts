import { setImmediate } from 'node:timers/promises';
import type { Archive } from '#src/archive/archive.ts';
import type { Newsroom } from '#src/bot/newsroom.ts';
import { parseSearch } from '#src/desk/search.ts';
import type { Topic, TopicSelection } from '#src/desk/topics.ts';
import { nearestNames } from '#src/desk/understand.ts';
import { type Name, nameKinds } from '#src/names/name.ts';
import { allOf } from '#src/phrases/catalogue.ts';
import type { Phrases } from '#src/phrases/phrases.ts';
import { shorten } from '#src/render/text/plain-text.ts';
import { showTopic } from '#src/render/text/topics-text.ts';

/** How many topics are named, and how many similar names for each. */
const topicsNamed = 4;
const nearestNamed = 3;

/** A topic that no story in the archive matches so far, which may be a typo. */
type UnmatchedTopic = { readonly topic: Topic; readonly nearest: readonly Name[] };

/** The topics that no story in the archive matches, with the most similar names. */
export function findUnmatched(topics: readonly Topic[], archive: Archive): UnmatchedTopic[] {
	return topics
		.filter((topic) => !isMatched(topic, archive))
		.map((topic) => ({
			topic,
			/** Takes milliseconds, so it is computed only if shown. */
			get nearest() {
				return nearestNames(archive.names().find(textOf(topic), nameKinds));
			},
		}));
}

/** The topic as it was typed. */
export function textOf(topic: Topic): string {
	return topic.kind === 'name' ? topic.name : topic.words;
}

type NoteContext = Pick<Newsroom, 'archive' | 'phrases'>;

/** A note for each topic that no story in the archive matches, with the most similar names. */
export function noteUnmatched(
	{ archive, phrases }: NoteContext,
	{ topics, except }: TopicSelection,
): readonly string[] {
	const unmatched = findUnmatched([...topics, ...except], archive);
	const notes = unmatched.slice(0, topicsNamed).map((one) => showUnmatched(one, phrases));
	const more = unmatched.length - notes.length;
	return more > 0 ? [...notes, phrases.say('topicsUnmatchedMore', { count: more })] : notes;
}

/** The same for many subscriptions: each topic once, at most `notesMax` notes; other work can run in between. */
export async function noteUnmatchedOfAll(
	{ archive, phrases }: NoteContext,
	all: readonly TopicSelection[],
	notesMax: number,
): Promise<readonly string[]> {
	const topics = new Map<string, Topic>();
	for (const topic of all.flatMap(({ topics, except }) => [...topics, ...except])) {
		topics.set(showTopic(topic, phrases), topic);
	}
	const notes: string[] = [];
	for (const topic of topics.values()) {
		if (notes.length === notesMax) break;
		await setImmediate();
		notes.push(...findUnmatched([topic], archive).map((one) => showUnmatched(one, phrases)));
	}
	return notes;
}

function showUnmatched({ topic, nearest }: UnmatchedTopic, phrases: Phrases): string {
	const names = nearest
		.slice(0, nearestNamed)
		.map(({ name }) => `**${shorten(name, { characters: 100, bytes: 300 })}**`);
	const shown = showTopic(topic, phrases);
	return names.length === 0
		? phrases.say('topicUnmatched', { topic: shown })
		: phrases.say('topicUnmatchedNearest', { topic: shown, names: allOf(names) });
}

function isMatched(topic: Topic, archive: Archive): boolean {
	if (topic.kind === 'name') {
		const found = archive.names().findWritten(topic.name, [topic.as]);
		return found.kind !== 'none' && found.how === 'exact';
	}
	const search = parseSearch(topic.words, []);
	if (search.kind !== 'search') return false;
	const terms = { ...search.words, allOnly: true };
	return archive.search(terms, {}, { offset: 0, limit: 1 }).stories.length > 0;
}
