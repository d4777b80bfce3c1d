import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { z } from 'zod';
import type { Archive } from '#src/archive/archive.ts';
import type { Filter } from '#src/archive/wanted.ts';
import {
	defineCommand,
	privately,
	publicly,
	type Reply,
	typedMax,
	typedText,
	UserError,
} from '#src/bot/command.ts';
import { refuseOnlyLeftOut } from '#src/bot/left-out.ts';
import type { Newsroom } from '#src/bot/newsroom.ts';
import { readersClock } from '#src/bot/readers-clock.ts';
import { suggestNames, suggestSources } from '#src/bot/suggestions.ts';
import { type QuestionMeaning, understandQuestion } from '#src/desk/question.ts';
import type { ReadersClock } from '#src/desk/read-day.ts';
import { knownPeople } from '#src/desk/roles.ts';
import { parseSearch } from '#src/desk/search.ts';
import { findSource, sourceKey } from '#src/desk/search-tokens.ts';
import { composeStoryList, pageNumber, readPage, scopeOf } from '#src/desk/story-list.ts';
import { knownNames } from '#src/desk/titles.ts';
import { findTogether, understoodFrom, writeSubject } from '#src/desk/together.ts';
import { findSought, nearestNames, readsDifferently } from '#src/desk/understand.ts';
import { nameKinds } from '#src/names/name.ts';
import { renderApart } from '#src/render/cards/apart-card.ts';
import { renderChoice } from '#src/render/cards/choice-card.ts';
import {
	describeSearchProblem,
	describeUnknownSource,
	renderNothingFound,
	renderNotice,
} from '#src/render/cards/notice-card.ts';
import { renderLatest } from '#src/render/cards/story-list-card.ts';
import { latestOn } from '#src/render/message/targets.ts';
import { titleOf } from '#src/render/text/small-print.ts';

const options = z.object({
	topic: typedText('typeNameOrWords').optional(),
	source: typedText('typeSource').optional(),
	/** Set by buttons only: the topic is a canonical name of this kind. */
	as: z.enum(nameKinds).optional(),
	page: pageNumber,
});

type Options = z.infer<typeof options>;

/** The options with the source's full name. */
type ResolvedOptions = Omit<Options, 'source'> & { readonly source: string | undefined };

export default defineCommand({
	data: {
		name: 'latest',
		description: 'doesLatest',
		options: [
			{
				type: ApplicationCommandOptionType.String,
				name: 'topic',
				description: 'optionTopic',
				max_length: typedMax,
				autocomplete: true,
			},
			{
				type: ApplicationCommandOptionType.String,
				name: 'source',
				description: 'optionPublisher',
				max_length: typedMax,
				autocomplete: true,
			},
		],
	},
	options,
	for: 'readers',
	seenBy: 'everyone',

	run(query, desk, reader) {
		const newsroom = { ...desk, clock: readersClock(reader, desk) };
		const source = resolveSource(query, newsroom);
		if (query.topic === undefined) return latestOfAll(query, source, newsroom);
		if (query.as === undefined) refuseOnlyLeftOut(query.topic, newsroom);
		const topic = understandQuestion(query.topic, query.as, knownPeople(newsroom.archive));
		switch (topic.kind) {
			case 'name':
				return latestOnName(topic, { ...query, source }, newsroom);
			case 'several':
				return privately(
					renderChoice(query.topic, topic.names, {
						open: (name) => latestOn(name, source && sourceKey(source, newsroom.archive.sources())),
						phrases: newsroom.phrases,
					}),
				);
			case 'together':
				return latestOnAll(topic, { ...query, source }, newsroom);
			case 'words':
				return latestOnWords(topic.words, { ...query, source }, newsroom);
		}
	},

	complete: {
		topic: ({ typed }, { archive }) => suggestNames(typed, archive.names()),
		source: ({ typed }, { archive }) => suggestSources(typed, archive.sources()),
	},
});

/** The newsroom, and the clock by which days are told where the reader is. */
type LatestRoom = Newsroom & { readonly clock: ReadersClock };

function resolveSource({ source }: Options, { archive }: Newsroom): string | undefined {
	if (source === undefined) return undefined;
	const found = findSource(source, archive.sources());
	if (found.kind === 'one') return found.name;
	throw new UserError('source-unknown', describeUnknownSource(source, found.nearest));
}

function latestOfAll(query: Options, source: string | undefined, newsroom: Newsroom): Reply {
	const { archive, now, phrases } = newsroom;
	const listPage = readPage(query.page, (window) => archive.newest(sourceFilter(source), window));
	if (listPage.listing.stories.length === 0)
		return privately(renderNotice(phrases.say('noStoriesYet')));
	const list = composeStoryList(listPage, now(), scopeOf(sourceFilter(source), false));
	return publicly(
		renderLatest(list, {
			topic: undefined,
			source,
			pagingOptions: pagingOptions({ ...query, source }, archive),
			phrases,
		}),
	);
}

function latestOnName(
	{ name, holder }: Extract<QuestionMeaning, { kind: 'name' }>,
	query: ResolvedOptions,
	{ archive, now, phrases }: Newsroom,
): Reply {
	const { page, source } = query;
	const listPage = readPage(page, (window) =>
		archive.naming(name.id, sourceFilter(source), window),
	);
	if (listPage.listing.stories.length === 0) {
		return privately(renderNothingFound(name.name, { nearest: [name], source, phrases }));
	}
	const list = composeStoryList(listPage, now());
	const typed = query.topic ?? '';
	const understood = {
		topic: name,
		understoodFrom: readsDifferently(typed, name) ? typed : undefined,
		holder,
	};
	const options = { ...query, topic: name.name, as: name.kind };
	const about = { topic: name.name, source, pagingOptions: pagingOptions(options, archive) };
	return publicly(renderLatest(list, { ...about, understood, phrases }));
}

/** On several names, or on names and words. */
function latestOnAll(
	question: Extract<QuestionMeaning, { kind: 'together' }>,
	query: ResolvedOptions,
	newsroom: LatestRoom,
): Reply {
	const { archive, now, phrases } = newsroom;
	const { page, source, topic: typed = '' } = query;
	const filter = sourceFilter(source);
	const found = findTogether(question, { page, filter }, { archive, now: now() });
	switch (found.kind) {
		case 'none':
			return privately(renderNothingFound(typed, { nearest: question.names, source, phrases }));
		case 'apart':
			return publicly(
				renderApart(question, found.lists, {
					understoodFrom: understoodFrom(typed, question),
					open: (name) => latestOn(name, source && sourceKey(source, archive.sources())),
					phrases,
				}),
			);
		case 'as-words':
			return latestOnWords(question.core, query, newsroom);
		default: {
			const { words, missing } = found;
			const subject = { names: question.names, words };
			const topic = writeSubject(subject, knownNames(archive)) ?? typed;
			const understood = {
				topic: subject,
				understoodFrom: missing === undefined ? understoodFrom(typed, subject) : undefined,
				missing,
			};
			return publicly(
				renderLatest(composeStoryList(found.listPage, now()), {
					topic: titleOf(subject, phrases),
					source,
					understood,
					pagingOptions: pagingOptions({ ...query, topic }, archive),
					phrases,
				}),
			);
		}
	}
}

function latestOnWords(
	topic: string,
	query: ResolvedOptions,
	{ archive, now, clock, phrases }: LatestRoom,
): Reply {
	const search = parseSearch(topic, archive.sources(), now(), clock);
	if (search.kind !== 'search') throw new UserError(search.kind, describeSearchProblem(search));

	const filter = { ...search.filter, ...sourceFilter(query.source) };
	const listPage = readPage(query.page, (window) => archive.search(search.words, filter, window));
	if (listPage.listing.stories.length === 0) {
		const nearest = nearestNames(findSought(topic, search.words, archive.names()));
		return privately(renderNothingFound(topic, { nearest, source: query.source, phrases }));
	}
	const list = composeStoryList(listPage, now(), scopeOf(filter, true));
	const options = pagingOptions({ ...query, topic }, archive);
	const understood = {
		topic,
		understoodFrom: topic === query.topic ? undefined : query.topic,
	};
	const about = { topic, source: query.source, understood, pagingOptions: options };
	return publicly(renderLatest(list, { ...about, phrases }));
}

function sourceFilter(source: string | undefined): Filter {
	return source === undefined ? {} : { source };
}

function pagingOptions(
	{ topic, source, as }: ResolvedOptions,
	archive: Archive,
): Record<string, string> {
	return {
		...(topic && { topic }),
		...(source && { source: sourceKey(source, archive.sources()) }),
		...(as && { as }),
	};
}
