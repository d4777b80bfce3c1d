import { topicMax } from '#src/desk/parse-topic.ts';
import { type ParsedTopics, topicsMax, writeTopics } from '#src/desk/parse-topics.ts';
import type { Name, NameIndex } from '#src/names/name.ts';
import { quote, shorten } from '#src/render/shorten.ts';

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
