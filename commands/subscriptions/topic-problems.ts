import { type ParsedTopics, topicCharactersMax, topicsMax, writeTopics } from '#src/desk/topics.ts';
import type { Name, NameIndex } from '#src/names/name.ts';
import { oneOf, type Saying, saying } from '#src/phrases/catalogue.ts';
import { quotation, shorten } from '#src/render/text/plain-text.ts';

/** Why topics cannot be parsed, and what to type instead. */
export function explainTopicProblem(
	problem: Exclude<ParsedTopics, { kind: 'topics' }>,
	names: NameIndex,
): [code: string, says: Saying] {
	switch (problem.kind) {
		case 'several': {
			const values = { typed: quotation(problem.words), names: showNames(problem.names, names) };
			return ['topic-shared', saying('topicShared', values)];
		}
		case 'unclear':
			return ['topics-unclear', saying('topicEmpty', { typed: quotation(problem.words) })];
		case 'common':
			return ['topic-common', saying('topicCommon', { typed: quotation(problem.words) })];
		case 'contradiction':
			return ['topics-contradict', saying('topicsBesideEverything')];
		case 'only-left-out':
			return [
				'topics-only-left-out',
				saying('topicsOnlyLeftOut', { typed: quotation(problem.words) }),
			];
		case 'except-unclear':
			return ['topics-unclear', saying('exceptUnclear', { typed: quotation(problem.words) })];
		case 'mixed':
			return ['topics-unclear', saying('topicsMixed', { typed: quotation(problem.words) })];
		case 'too-many': {
			const limits = { topics: topicsMax, characters: topicCharactersMax };
			return ['topics-too-many', saying('topicsTooMany', limits)];
		}
	}
}

const namesShown = 5;

/** Each name as it must be typed to mean only that one. */
function showNames(candidates: readonly Name[], names: NameIndex) {
	return oneOf(
		candidates
			.slice(0, namesShown)
			.map(({ name, kind }) => writeTopics([{ kind: 'name', name, as: kind }], names))
			.map((written) => `**${shorten(written, { characters: 120, bytes: 360 })}**`),
	);
}
