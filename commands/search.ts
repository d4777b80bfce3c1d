import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { z } from 'zod';
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
import type { Newsroom } from '#src/bot/newsroom.ts';
import { readersClock } from '#src/bot/readers-clock.ts';
import { withoutAskingWords } from '#src/desk/question.ts';
import { type ReadersClock, readDay } from '#src/desk/read-day.ts';
import { knownPeople } from '#src/desk/roles.ts';
import { leavesOutSaid, readSaidSearch, type SaidSearch } from '#src/desk/said.ts';
import { isFiltered, parseSearch, parseSearchOrDay } from '#src/desk/search.ts';
import {
	composeSearchResults,
	pageNumber,
	pageSize,
	readPage,
	scopeOf,
	termsToFind,
} from '#src/desk/story-list.ts';
import { knownNames } from '#src/desk/titles.ts';
import { nearestNames } from '#src/desk/understand.ts';
import type { Name, NameIndex } from '#src/names/name.ts';
import { saying } from '#src/phrases/catalogue.ts';
import { renderChoice } from '#src/render/cards/choice-card.ts';
import {
	describeSearchProblem,
	renderNobodyFound,
	renderNothingMatches,
} from '#src/render/cards/notice-card.ts';
import { renderNothingSaid, renderSaid, saidOf } from '#src/render/cards/said-card.ts';
import { renderSearchResults } from '#src/render/cards/story-list-card.ts';

export default defineCommand({
	data: {
		name: 'search',
		description: 'doesSearch',
		options: [
			{
				type: ApplicationCommandOptionType.String,
				name: 'words',
				description: 'optionSearchWords',
				required: true,
				max_length: typedMax,
			},
		],
	},
	options: z.object({
		words: typedText('typeWord'),
		page: pageNumber,
	}),
	for: 'readers',
	isPortable: true,
	seenBy: 'everyone',

	run({ words: typed, page }, newsroom, reader) {
		const { archive, now, phrases } = newsroom;
		if (leavesOutSaid(typed)) throw new UserError('said-left-out', saying('saidExcluded'));
		const said = readSaidSearch(typed, knownPeople(archive));
		if (said !== undefined) return saidReply(said, page, newsroom);
		const words = withoutAskingWords(typed, knownNames(archive));
		const clock = readersClock(reader, newsroom);
		const search = parseSearchOrDay(words, archive.sources(), now(), clock);
		if (search.kind !== 'search') throw new UserError(search.kind, describeSearchProblem(search));

		const listPage = readPage(page, (window) =>
			archive.search(search.words, search.filter, window),
		);
		if (listPage.listing.stories.length === 0) {
			const nearest = nearestToWords(termsToFind(search.words), archive.names());
			const isDay = readDay(words, now()) !== undefined;
			return privately(renderNothingMatches(words, { nearest, isDay, phrases }));
		}
		const terms = termsToFind(search.words).map((term) => term.replaceAll('"', ''));
		const hasTerms = terms.length > 0;
		const scope = scopeOf(search.filter, hasTerms);
		const results = composeSearchResults(search.words, listPage, now(), scope);
		const days = hasTerms ? undefined : daysAt(clock, search.filter);
		return publicly(
			renderSearchResults(results, {
				words,
				understoodFrom: words === typed ? undefined : typed,
				days,
				terms,
				phrases,
			}),
		);
	},
});

/** The filter’s period as a clock in UTC would show it. */
function daysAt(clock: ReadersClock, { since, until }: Filter): Filter {
	const local = (at: Date) => new Date(clock.read(at.getTime()));
	return { ...(since && { since: local(since) }), ...(until && { until: local(until) }) };
}

function saidReply({ speaker, found, words }: SaidSearch, page: number, newsroom: Newsroom): Reply {
	const { archive, phrases } = newsroom;
	if (speaker === '') throw new UserError('filter-empty', saying('saidEmpty'));
	switch (found.kind) {
		case 'several':
			return privately(
				renderChoice(speaker, found.names, { open: (person) => saidOf(person, words), phrases }),
			);
		case 'none':
			return privately(renderNobodyFound(speaker, { nearest: found.nearest, others: [], phrases }));
		case 'one': {
			const person = found.name;
			const terms = readWords(words, newsroom);
			const first = archive.statements(person.id, { offset: 0, limit: pageSize }, terms);
			const pages = Math.ceil(first.total / pageSize);
			if (pages === 0) return privately(renderNothingSaid(person, words, phrases));
			const shown = Math.min(page, pages);
			const window = { offset: (shown - 1) * pageSize, limit: pageSize };
			const { statements, total } = archive.statements(person.id, window, terms);
			return publicly(
				renderSaid({ person, words, statements, total, page: shown, pages }, phrases),
			);
		}
	}
}

/** The words that a statement must have; filters and exclusions do not go with `said:`. */
function readWords(words: string, { archive, now }: Newsroom): readonly string[] {
	if (words === '') return [];
	const search = parseSearch(words, archive.sources(), now());
	if (search.kind !== 'search') throw new UserError(search.kind, describeSearchProblem(search));
	const { all, either, none } = search.words;
	if (isFiltered(search) || none.length > 0 || either !== undefined)
		throw new UserError('said-with-filter', saying('saidWithFilter'));
	return all;
}

/** The names nearest to all words together or, if there are none, to each of them. */
function nearestToWords(words: readonly string[], names: NameIndex): readonly Name[] {
	const together = nearestNames(names.find(words.join(' ')));
	if (together.length > 0) return together;
	const each = words.slice(0, wordsTriedMax).flatMap((word) => nearestNames(names.find(word)));
	return [...new Map(each.map((name) => [name.id, name])).values()].slice(0, nearestMax);
}

const wordsTriedMax = 8;
const nearestMax = 5;
