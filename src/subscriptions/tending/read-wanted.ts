import {
	type ParsedTopics,
	parseTopics,
	topicMax,
	topicsMax,
	writeTopics,
} from '#src/desk/parse-topics.ts';
import type { Topic, Wanted } from '#src/desk/topic.ts';
import type { Name, NameIndex } from '#src/names/name.ts';
import { quote, shorten } from '#src/render/shorten.ts';
import { type Refusal, refuse } from './refusal.ts';

/** What a moderator typed; what they left out stays as it was. */
export type AskedTopics = {
	readonly topics?: string | undefined;
	/** `none` takes back what was left out before. */
	readonly except?: string | undefined;
};

/** Reads what a subscription is to be about. */
export function readWanted(
	{ topics, except }: AskedTopics,
	before: Wanted,
	names: NameIndex,
): { readonly kind: 'wanted'; readonly wanted: Wanted } | Refusal {
	const about = topics === undefined ? before.topics : readTopics(topics, names);
	const without = except === undefined ? before.except : readExcept(except, names);
	if ('kind' in about) return about;
	if ('kind' in without) return without;
	return { kind: 'wanted', wanted: { topics: about, except: without } };
}

function readExcept(text: string, names: NameIndex): readonly Topic[] | Refusal {
	if (/^\s*none\s*$/i.test(text)) return [];
	const topics = readTopics(text, names);
	const isNothingLeft = !('kind' in topics) && topics.length === 0;
	return isNothingLeft
		? refuse('topics-unclear', 'With everything left out nothing remains. Name what to leave out.')
		: topics;
}

function readTopics(text: string, names: NameIndex): readonly Topic[] | Refusal {
	const parsed = parseTopics(text, names);
	return parsed.kind === 'topics' ? parsed.topics : refuse(...explain(parsed, names));
}

function explain(
	problem: Exclude<ParsedTopics, { kind: 'topics' }>,
	names: NameIndex,
): [code: string, message: string] {
	switch (problem.kind) {
		case 'several': {
			const meant = showNames(problem.names, names);
			return [
				'topic-shared',
				`${quote(problem.words)} could be any of several. Write the one you mean in full: ${meant}.`,
			];
		}
		case 'unclear':
			return [
				'topics-unclear',
				`There is nothing to look for in ${quote(problem.words)}. Name people, places or words, with commas between them.`,
			];
		case 'too-many':
			return [
				'topics-too-many',
				`At most ${topicsMax} topics fit, each of at most ${topicMax} characters. Leave some out.`,
			];
	}
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
