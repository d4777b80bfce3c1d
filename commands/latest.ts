import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { z } from 'zod';
import type { Archive, Filter } from '#src/archive/archive.ts';
import {
	defineCommand,
	privately,
	publicly,
	type Reply,
	typedMax,
	typedText,
	UserError,
} from '#src/bot/command.ts';
import type { Newsroom } from '#src/bot/newsroom.ts';
import { suggestNames, suggestSources } from '#src/bot/suggestions.ts';
import { parseSearch } from '#src/desk/search.ts';
import { findSource, sourceKey } from '#src/desk/search-tokens.ts';
import { composeStoryList, pageNumber, readPage, scopeOf } from '#src/desk/story-list.ts';
import { nearestNames, understandTopic } from '#src/desk/understand.ts';
import { type Name, nameKinds } from '#src/names/name.ts';
import { renderChoice } from '#src/render/cards/choice-card.ts';
import {
	describeSearchProblem,
	describeUnknownSource,
	renderNothingFound,
	renderNotice,
} from '#src/render/cards/notice-card.ts';
import { renderLatest } from '#src/render/cards/story-list-card.ts';
import { latestOn } from '#src/render/message/targets.ts';

const options = z.object({
	topic: typedText('Type a name, or words to search for.').optional(),
	source: typedText('Type the name of a source.').optional(),
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
		description: 'The newest stories, optionally on one topic or from one source',
		options: [
			{
				type: ApplicationCommandOptionType.String,
				name: 'topic',
				description: 'A name in any script, or words to search for',
				max_length: typedMax,
				autocomplete: true,
			},
			{
				type: ApplicationCommandOptionType.String,
				name: 'source',
				description: 'The name of the publisher, or part of it',
				max_length: typedMax,
				autocomplete: true,
			},
		],
	},
	options,
	for: 'readers',
	seenBy: 'everyone',

	run(query, newsroom) {
		const source = resolveSource(query, newsroom);
		if (query.topic === undefined) return latestOfAll(query, source, newsroom);
		const topic = understandTopic(query.topic, query.as, newsroom.archive.names());
		switch (topic.kind) {
			case 'name':
				return latestOnName(topic.name, { ...query, source }, newsroom);
			case 'several':
				return privately(
					renderChoice(query.topic, topic.names, (name) =>
						latestOn(name, source && sourceKey(source, newsroom.archive.sources())),
					),
				);
			case 'words':
				return latestOnWords(query.topic, { ...query, source }, newsroom);
		}
	},

	complete: {
		topic: ({ typed }, { archive }) => suggestNames(typed, archive.names()),
		source: ({ typed }, { archive }) => suggestSources(typed, archive.sources()),
	},
});

function resolveSource({ source }: Options, { archive }: Newsroom): string | undefined {
	if (source === undefined) return undefined;
	const found = findSource(source, archive.sources());
	if (found.kind === 'one') return found.name;
	throw new UserError('source-unknown', describeUnknownSource(source, found.nearest));
}

function latestOfAll(query: Options, source: string | undefined, newsroom: Newsroom): Reply {
	const { archive, now, english } = newsroom;
	const listPage = readPage(query.page, (window) => archive.newest(sourceFilter(source), window));
	if (listPage.listing.stories.length === 0)
		return privately(renderNotice('There are no stories here yet.'));
	const list = composeStoryList(listPage, now(), scopeOf(sourceFilter(source), false));
	return publicly(
		renderLatest(list, {
			topic: undefined,
			source,
			pagingOptions: pagingOptions({ ...query, source }, archive),
			phrases: english,
		}),
	);
}

function latestOnName(
	name: Name,
	query: ResolvedOptions,
	{ archive, now, english }: Newsroom,
): Reply {
	const { page, source } = query;
	const listPage = readPage(page, (window) =>
		archive.naming(name.id, sourceFilter(source), window),
	);
	if (listPage.listing.stories.length === 0) {
		return privately(renderNothingFound(name.name, [name], source));
	}
	const list = composeStoryList(listPage, now());
	const about = { topic: name.name, source, pagingOptions: pagingOptions(query, archive) };
	return publicly(renderLatest(list, { ...about, phrases: english }));
}

function latestOnWords(
	topic: string,
	query: ResolvedOptions,
	{ archive, now, english }: Newsroom,
): Reply {
	const search = parseSearch(topic, archive.sources(), now());
	if (search.kind !== 'search') throw new UserError(search.kind, describeSearchProblem(search));

	const filter = { ...search.filter, ...sourceFilter(query.source) };
	const listPage = readPage(query.page, (window) => archive.search(search.words, filter, window));
	if (listPage.listing.stories.length === 0) {
		const nearest = nearestNames(archive.names().find(topic));
		return privately(renderNothingFound(topic, nearest, query.source));
	}
	const list = composeStoryList(listPage, now(), scopeOf(filter, true));
	const about = { topic, source: query.source, pagingOptions: pagingOptions(query, archive) };
	return publicly(renderLatest(list, { ...about, phrases: english }));
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
