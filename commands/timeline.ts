import { z } from 'zod';
import type { SearchTerms, Wanted } from '#src/archive/wanted.ts';
import {
	defineCommand,
	privately,
	publicly,
	type Reply,
	typedOption,
	typedText,
	UserError,
} from '#src/bot/command.ts';
import { refuseOnlyLeftOut } from '#src/bot/left-out.ts';
import type { Newsroom } from '#src/bot/newsroom.ts';
import { suggestNames } from '#src/bot/suggestions.ts';
import { understandQuestion } from '#src/desk/question.ts';
import { knownPeople } from '#src/desk/roles.ts';
import { parseSearch } from '#src/desk/search.ts';
import { pageNumber } from '#src/desk/story-list.ts';
import { findTimeline, type Timeline } from '#src/desk/timeline.ts';
import { understoodFrom } from '#src/desk/together.ts';
import { findSought, nearestNames, readsDifferently } from '#src/desk/understand.ts';
import { type Name, nameKinds } from '#src/names/name.ts';
import { renderChoice } from '#src/render/cards/choice-card.ts';
import { describeSearchProblem, renderNothingFound } from '#src/render/cards/notice-card.ts';
import { renderTimeline } from '#src/render/cards/timeline-card.ts';
import { timelineOf } from '#src/render/message/targets.ts';

const options = z.object({
	topic: typedText('typeNameOrWords'),
	/** Set by buttons only: the topic is a canonical name of this kind. */
	as: z.enum(nameKinds).optional(),
	page: pageNumber,
});

type Options = z.infer<typeof options>;

export default defineCommand({
	data: {
		name: 'timeline',
		description: 'doesTimeline',
		options: [typedOption('topic', 'optionTopic')],
	},
	options,
	for: 'readers',
	seenBy: 'everyone',

	run(query, newsroom) {
		const { archive, phrases } = newsroom;
		if (query.as === undefined) refuseOnlyLeftOut(query.topic, newsroom);
		const topic = understandQuestion(query.topic, query.as, knownPeople(archive));
		switch (topic.kind) {
			case 'name':
				return timelineOfName(query, topic.name, newsroom);
			case 'several':
				return privately(renderChoice(query.topic, topic.names, { open: timelineOf, phrases }));
			case 'together': {
				const { names, words, core, isEither } = topic;
				if (isEither)
					return privately(renderChoice(query.topic, names, { open: timelineOf, phrases }));
				const terms = words === '' ? noTerms : readTerms(words, newsroom).terms;
				const subject = { topic, understoodFrom: understoodFrom(query.topic, topic) };
				const wanted = { names: names.map(({ id }) => id), terms, filter: {} };
				return (
					timelineReply(wanted, subject, query, newsroom) ??
					timelineOfWords(query, core, newsroom) ??
					privately(renderNothingFound(query.topic, { nearest: names, phrases }))
				);
			}
			case 'words':
				return (
					timelineOfWords(query, topic.words, newsroom) ??
					timelineOfNearest(query, topic.words, newsroom)
				);
		}
	},

	complete: { topic: ({ typed }, { archive }) => suggestNames(typed, archive.names()) },
});

const noTerms: SearchTerms = { all: [], none: [] };

function timelineOfName(query: Options, name: Name, newsroom: Newsroom): Reply {
	const isAsTyped = !readsDifferently(query.topic, name);
	const subject = { topic: name, understoodFrom: isAsTyped ? undefined : query.topic };
	const options = isAsTyped ? query : { ...query, topic: name.name, as: name.kind };
	const wanted = { names: [name.id], terms: noTerms, filter: {} };
	return (
		timelineReply(wanted, subject, options, newsroom) ??
		privately(renderNothingFound(query.topic, { nearest: [], phrases: newsroom.phrases }))
	);
}

function timelineOfWords(query: Options, words: string, newsroom: Newsroom): Reply | undefined {
	const wanted = { names: [], ...readTerms(words, newsroom) };
	const subject = {
		topic: words,
		understoodFrom: words === query.topic ? undefined : query.topic,
	};
	return timelineReply(wanted, subject, { ...query, topic: words }, newsroom);
}

/** When no text contains all the words, they may be a misspelled name. */
function timelineOfNearest(query: Options, words: string, newsroom: Newsroom): Reply {
	const { archive, phrases } = newsroom;
	const found = findSought(words, readTerms(words, newsroom).terms, archive.names());
	if (found.kind === 'one') return timelineOfName(query, found.name, newsroom);
	return found.kind === 'several'
		? privately(renderChoice(query.topic, found.names, { open: timelineOf, phrases }))
		: privately(renderNothingFound(query.topic, { nearest: nearestNames(found), phrases }));
}

function readTerms(words: string, { archive, now }: Newsroom): Pick<Wanted, 'terms' | 'filter'> {
	const search = parseSearch(words, archive.sources(), now());
	if (search.kind !== 'search') throw new UserError(search.kind, describeSearchProblem(search));
	return { terms: search.words, filter: search.filter };
}

/** Undefined if there are no days. */
function timelineReply(
	wanted: Wanted,
	subject: Pick<Timeline, 'topic' | 'understoodFrom'>,
	{ topic, as, page }: Options,
	{ archive, phrases }: Newsroom,
): Reply | undefined {
	const timeline = findTimeline(wanted, page, archive);
	if (timeline.days.length === 0) return undefined;
	const pagingOptions: Record<string, string> = as === undefined ? { topic } : { topic, as };
	return publicly(renderTimeline({ ...timeline, ...subject }, { pagingOptions, phrases }));
}
