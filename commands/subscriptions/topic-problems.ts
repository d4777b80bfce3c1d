import { type ParsedTopics, topicCharactersMax, topicsMax, writeTopics } from '#src/desk/topics.ts';
import type { Name, NameIndex } from '#src/names/name.ts';
import { quote, shorten } from '#src/render/text/plain-text.ts';

/** Why topics cannot be parsed, and what to type instead. */
export function explainTopicProblem(
	problem: Exclude<ParsedTopics, { kind: 'topics' }>,
	names: NameIndex,
): [code: string, message: string] {
	switch (problem.kind) {
		case 'several':
			return ['topic-shared', explainShared(problem, names)];
		case 'unclear':
			return [
				'topics-unclear',
				`There is nothing to search for in ${quote(problem.words)}. Type names or words, separated by commas.`,
			];
		case 'common':
			return [
				'topic-common',
				`${quote(problem.words)} is in nearly every story. Type the full name, or a phrase of several words.`,
			];
		case 'contradiction':
			return [
				'topics-contradict',
				'Everything already includes all other topics. Type either everything or the topics.',
			];
		case 'only-left-out':
		case 'except-unclear':
		case 'mixed':
			return explainLeftOut(problem);
		case 'too-many':
			return [
				'topics-too-many',
				`You can have at most ${topicsMax} topics of at most ${topicCharactersMax} characters each. Remove or shorten some.`,
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
				`${quote(words)} says only what to leave out. Type everything or a topic before it, or use the option \`except\`.`,
			];
		case 'except-unclear':
			return [
				'topics-unclear',
				`It is not clear whether to leave out ${quote(words)} too. Type a minus before everything to leave out, such as “-rain”, or use the option \`except\`.`,
			];
		case 'mixed':
			return [
				'topics-unclear',
				`${quote(words)} can be understood in several ways. Separate topics by commas, and type a minus before everything to leave out, such as “everything, -rain”.`,
			];
	}
}

function explainShared(
	{ words, names: candidates }: Extract<ParsedTopics, { kind: 'several' }>,
	names: NameIndex,
): string {
	return `${quote(words)} could mean several names. Type the one you mean in full: ${showNames(candidates, names)}.`;
}

const namesShown = 5;

/** Each name as it must be typed to mean only that one. */
function showNames(candidates: readonly Name[], names: NameIndex): string {
	return candidates
		.slice(0, namesShown)
		.map(({ name, kind }) => writeTopics([{ kind: 'name', name, as: kind }], names))
		.map((written) => `**${shorten(written, { characters: 120, bytes: 360 })}**`)
		.join(', ');
}
