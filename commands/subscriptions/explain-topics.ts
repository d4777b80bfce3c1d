import { setImmediate } from 'node:timers/promises';
import type { Archive } from '#src/archive/archive.ts';
import { parseSearch } from '#src/desk/search.ts';
import {
	type ParsedTopics,
	type Topic,
	topicMax,
	topicsMax,
	type Wanted,
	writeTopics,
} from '#src/desk/topics.ts';
import { nearestOf } from '#src/desk/understand.ts';
import { type Name, type NameIndex, nameKinds } from '#src/names/name.ts';
import { english } from '#src/render/phrases/phrases.ts';
import { quote, shorten } from '#src/render/text/plain-text.ts';
import { showTopic } from '#src/render/text/topics-text.ts';

/** Why topics cannot be read, and what to type instead. */
export function explain(
	problem: Exclude<ParsedTopics, { kind: 'topics' }>,
	names: NameIndex,
): [code: string, message: string] {
	switch (problem.kind) {
		case 'several':
			return ['topic-shared', explainShared(problem, names)];
		case 'unclear':
			return [
				'topics-unclear',
				`There is nothing to look for in ${quote(problem.words)}. Name people, places or words, with commas between them.`,
			];
		case 'common':
			return [
				'topic-common',
				`${quote(problem.words)} would be found in nearly every story. Write the name in full, or a phrase of several words.`,
			];
		case 'contradiction':
			return [
				'topics-contradict',
				'Everything has all other topics in it already. Write everything alone, or only the topics.',
			];
		case 'only-left-out':
		case 'except-unclear':
		case 'mixed':
			return explainLeftOut(problem);
		case 'too-many':
			return [
				'topics-too-many',
				`At most ${topicsMax} topics fit, each of at most ${topicMax} characters. Leave some out.`,
			];
	}
}

function explainLeftOut({
	kind,
	words,
}: Extract<ParsedTopics, { kind: 'only-left-out' | 'except-unclear' | 'mixed' }>): [
	code: string,
	message: string,
] {
	switch (kind) {
		case 'only-left-out':
			return [
				'topics-only-left-out',
				`${quote(words)} says only what to leave out. Write everything, or a topic, before it; the option \`except\` leaves out too.`,
			];
		case 'except-unclear':
			return [
				'topics-unclear',
				`It is not clear whether ${quote(words)} is to be left out too. Write a minus before each that is, such as “-rain”, or use the option \`except\`.`,
			];
		case 'mixed':
			return [
				'topics-unclear',
				`${quote(words)} can be read in several ways. Write topics, or everything, with commas between them, and a minus before each that is to be left out, such as “everything, -rain”.`,
			];
	}
}

function explainShared(
	{ words, names: meant }: Extract<ParsedTopics, { kind: 'several' }>,
	names: NameIndex,
): string {
	return `${quote(words)} could be any of several. Write the one you mean in full: ${showNames(meant, names)}.`;
}

const namesShown = 5;

/** Each as it must be typed to be understood as that name and no other. */
function showNames(meant: readonly Name[], names: NameIndex): string {
	return meant
		.slice(0, namesShown)
		.map(({ name, kind }) => writeTopics([{ kind: 'name', name, as: kind }], names))
		.map((written) => `**${shorten(written, { characters: 120, bytes: 360 })}**`)
		.join(', ');
}

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
