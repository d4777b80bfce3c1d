import { z } from 'zod';
import type { Filter } from '#src/archive/wanted.ts';
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
import { readersClock } from '#src/bot/readers-clock.ts';
import { suggestNames } from '#src/bot/suggestions.ts';
import {
	type Brief,
	composeNameBrief,
	composeTogetherBrief,
	composeWordsBrief,
	withWhatTextsSay,
} from '#src/desk/brief.ts';
import { type BriefPage, briefSizes } from '#src/desk/brief-stories.ts';
import { type Lately, type ReadSince, readLately } from '#src/desk/lately.ts';
import { type QuestionMeaning, understandQuestion } from '#src/desk/question.ts';
import type { ReadersClock } from '#src/desk/read-day.ts';
import { knownPeople } from '#src/desk/roles.ts';
import { isFiltered, type ParsedSearch, parseSearch } from '#src/desk/search.ts';
import { type ListPage, pageNumber, readPage, scopeOf } from '#src/desk/story-list.ts';
import { knownNames } from '#src/desk/titles.ts';
import { findTogether, understoodFrom, writeSubject } from '#src/desk/together.ts';
import { writeTopics } from '#src/desk/topics.ts';
import { hasTrend } from '#src/desk/trend.ts';
import { writeTrendNames } from '#src/desk/trend-names.ts';
import { findSought } from '#src/desk/understand.ts';
import { type FoundName, nameKinds } from '#src/names/name.ts';
import { renderApart } from '#src/render/cards/apart-card.ts';
import { type BriefSettings, renderBrief } from '#src/render/cards/brief-card.ts';
import { renderChoice } from '#src/render/cards/choice-card.ts';
import { describeSearchProblem, renderNothingFound } from '#src/render/cards/notice-card.ts';
import { briefOn } from '#src/render/message/targets.ts';

const options = z.object({
	topic: typedText('typeNameOrWords'),
	/** Set by buttons only: the topic is a canonical name of this kind. */
	as: z.enum(nameKinds).optional(),
	/** Set by the menu of a message only: what it says, of which the topic is a part. */
	message: z.string().optional(),
	page: pageNumber,
});

type Options = z.infer<typeof options>;

export default defineCommand({
	data: {
		name: 'brief',
		description: 'doesBrief',
		options: [typedOption('topic', 'optionTopic')],
	},
	options,
	for: 'readers',
	isPortable: true,
	seenBy: 'everyone',

	run(query, desk, reader) {
		const showsImages = desk.book.showsImages(reader.guildId);
		const newsroom = { ...desk, showsImages, clock: readersClock(reader, desk) };
		if (query.as === undefined) refuseOnlyLeftOut(query.topic, newsroom);
		const topic = understandQuestion(query.topic, query.as, knownPeople(newsroom.archive));
		switch (topic.kind) {
			case 'name':
				return briefOnName(query, topic, newsroom);
			case 'several':
				return privately(
					renderChoice(query.topic, topic.names, { open: briefOn, phrases: newsroom.phrases }),
				);
			case 'together':
				return briefOnAll(query, topic, newsroom);
			case 'words':
				return briefOnWords(query, topic, newsroom);
		}
	},

	complete: { topic: ({ typed }, { archive }) => suggestNames(typed, archive.names()) },
});

/** The newsroom, whether answers where the reader is have pictures, and the clock there. */
type BriefRoom = Newsroom & { readonly showsImages: boolean; readonly clock: ReadersClock };

function briefOnName(
	query: Options,
	{ name, holder }: Omit<Extract<QuestionMeaning, { kind: 'name' }>, 'kind'>,
	newsroom: BriefRoom,
): Reply {
	const { archive, now } = newsroom;
	const listPage = readPage(
		query.page,
		(window) => archive.naming(name.id, {}, window),
		briefSizes,
	);
	const counted = { kind: 'name', nameId: name.id } as const;
	const readSince: ReadSince = (filter, window) => archive.naming(name.id, filter, window);
	const page = withLately(listPage, () => readLately(readSince, counted, { archive, now: now() }));
	const typed = query.message ?? query.topic;
	const composed = composeNameBrief(typed, { name, holder }, page, now());
	const brief = withWhatTextsSay(composed, page, archive);
	const topic = { kind: 'name', name: name.name, as: name.kind } as const;
	const follow = writeTopics([topic], archive.names());
	const options = brief.understoodFrom === undefined ? query : { topic: name.name, as: name.kind };
	return briefReply(
		brief,
		{
			pagingOptions: pagingOptions(options),
			follow,
			trend: hasTrend(listPage.listing.newest, now()) ? follow : undefined,
			first: archive.span(name.id)?.first,
		},
		newsroom,
	);
}

/** Only the first page tells what there was lately. */
function withLately(listPage: ListPage, read: () => Lately): BriefPage {
	return listPage.page === 1 && listPage.listing.closest === undefined
		? { ...listPage, lately: read() }
		: listPage;
}

function briefReply(
	brief: Brief,
	settings: Omit<BriefSettings, 'freshness' | 'showsImages' | 'phrases'>,
	{ sources, now, showsImages, phrases }: BriefRoom,
): Reply {
	const freshness = sources.book.freshness(now());
	return publicly(renderBrief(brief, { ...settings, freshness, showsImages, phrases }));
}

/** On several names, or on names and words. */
function briefOnAll(
	query: Options,
	question: Extract<QuestionMeaning, { kind: 'together' }>,
	newsroom: BriefRoom,
): Reply {
	const { archive, now, phrases } = newsroom;
	const known = knownNames(archive);
	const found = findTogether(
		question,
		{ page: query.page, filter: {}, sizes: briefSizes },
		{ archive, now: now() },
	);
	switch (found.kind) {
		case 'none':
			return privately(renderNothingFound(query.topic, { nearest: question.names, phrases }));
		case 'apart':
			return publicly(
				renderApart(question, found.lists, {
					understoodFrom: understoodFrom(query.topic, question),
					open: briefOn,
					phrases,
				}),
			);
		case 'as-words':
			return briefOnWords(query, { kind: 'words', words: question.core, people: [] }, newsroom);
		default: {
			const { missing } = found;
			const subject = { ...question, words: found.words };
			const ids = question.names.map(({ id }) => id);
			const counted = { kind: 'wanted', names: ids, terms: found.terms } as const;
			const readSince: ReadSince = (filter, window) =>
				archive.namingAll(ids, found.terms, filter, window);
			const page = withLately(found.listPage, () =>
				readLately(readSince, counted, { archive, now: now() }),
			);
			const composed = composeTogetherBrief(query.topic, subject, page, now());
			const brief = withWhatTextsSay(composed, page, archive);
			const topic = writeSubject(subject, known) ?? query.topic;
			const follow = writeTopics([{ kind: 'words', words: question.core }], archive.names());
			const trend = hasTrend(page.listing.newest, now())
				? writeTrendNames(question.names, archive.names())
				: undefined;
			const settings = { pagingOptions: { topic }, follow, trend };
			// What is missing says how the text was understood.
			const told = missing === undefined ? brief : { ...brief, missing, understoodFrom: undefined };
			return briefReply(told, settings, newsroom);
		}
	}
}

function briefOnWords(
	query: Options,
	topic: Extract<QuestionMeaning, { kind: 'words' }>,
	newsroom: BriefRoom,
): Reply {
	const { archive, now, clock } = newsroom;
	const search = parseSearch(topic.words, archive.sources(), now(), clock);
	if (search.kind !== 'search') throw new UserError(search.kind, describeSearchProblem(search));

	const { words, filter } = search;
	const listPage = readPage(
		query.page,
		(window) => archive.search(words, filter, window),
		briefSizes,
	);
	const { stories, closest } = listPage.listing;
	const isIncomplete = stories.length === 0 || closest?.after === 0;
	if (isIncomplete && (stories.length === 0 || canBeName(topic.words))) {
		const found = findSought(topic.words, words, archive.names());
		const showsClosest = stories.length > 0 && found.kind === 'none' && !isLikeName(topic.words);
		if (!showsClosest) return briefOnNearestName(query, found, newsroom);
	}

	const scope = scopeOf(filter, true);
	const page = hasDates(filter)
		? listPage
		: withLately(listPage, () => latelyFound(search, newsroom));
	const composed = composeWordsBrief(topic.words, topic.people, page, now(), scope);
	const brief = withWhatTextsSay(composed, page, archive);
	const follow =
		isFiltered(search) || closest !== undefined
			? undefined
			: writeTopics([{ kind: 'words', words: topic.words }], archive.names());
	const understoodFrom = topic.words === query.topic ? undefined : query.topic;
	return briefReply(
		{ ...brief, understoodFrom },
		{ pagingOptions: pagingOptions({ ...query, topic: topic.words }), follow },
		newsroom,
	);
}

function hasDates({ since, until }: Filter): boolean {
	return since !== undefined || until !== undefined;
}

function latelyFound({ words, filter }: FoundSearch, { archive, now }: Newsroom): Lately {
	const terms = { ...words, allOnly: true };
	const counted = { kind: 'wanted', names: [], terms, ...filter } as const;
	const readSince: ReadSince = (since, window) =>
		archive.search(terms, { ...filter, ...since }, window);
	return readLately(readSince, counted, { archive, now: now() });
}

type FoundSearch = Extract<ParsedSearch, { kind: 'search' }>;

/** Whether a text is short enough to be a misspelled name; looking for one takes longer than all the rest. */
function canBeName(text: string): boolean {
	return isLikeName(text) || text.trim().split(/\s+/).length <= nameWordsMax;
}

const nameWordsMax = 4;

/** Whether a text can be a name that nobody here has: whoever has a part of it is somebody else. */
function isLikeName(text: string): boolean {
	const words = text.trim().split(/\s+/);
	return words.length <= 2 || words.every((word) => /^\P{Ll}/u.test(word));
}

/** When no text contains all the words, they may be a misspelled name or part of one. */
function briefOnNearestName(query: Options, found: FoundName, newsroom: BriefRoom): Reply {
	const { phrases } = newsroom;
	switch (found.kind) {
		case 'one':
			return briefOnName(query, { name: found.name }, newsroom);
		case 'several':
			return privately(renderChoice(query.topic, found.names, { open: briefOn, phrases }));
		case 'none':
			return privately(renderNothingFound(query.topic, { nearest: found.nearest, phrases }));
	}
}

function pagingOptions({ topic, as }: Pick<Options, 'topic' | 'as'>): Record<string, string> {
	return as === undefined ? { topic } : { topic, as };
}
