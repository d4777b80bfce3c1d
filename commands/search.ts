import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { z } from 'zod';
import { defineCommand, privately, publicly, typedMax, typedText, UserError } from '#src/command.ts';
import { pageNumber, readPage } from '#src/desk/page.ts';
import { parseSearch } from '#src/desk/parse-search.ts';
import { composeFound } from '#src/desk/story-list.ts';
import { nearestOf } from '#src/desk/understand.ts';
import { renderNothingFound } from '#src/render/notice.ts';
import { describeSearchProblem } from '#src/render/search-problem.ts';
import { renderFound } from '#src/render/story-list-card.ts';

export default defineCommand({
	data: {
		name: 'search',
		description: 'Stories that hold your words',
		options: [
			{
				type: ApplicationCommandOptionType.String,
				name: 'words',
				description:
					'Words, "phrases", -word to leave out, from:source, since: and until:2025-06-19',
				required: true,
				max_length: typedMax,
			},
		],
	},
	options: z.object({
		words: typedText('Type at least one word.'),
		page: pageNumber,
	}),
	for: 'readers',
	seenBy: 'everyone',

	run({ words, page }, { archive, now }) {
		const search = parseSearch(words, archive.sources());
		if (search.kind !== 'search') throw new UserError(search.kind, describeSearchProblem(search));

		const listed = readPage(page, (window) => archive.search(search.words, search.filter, window));
		if (listed.listing.articles.length === 0) {
			return privately(renderNothingFound(words, nearestOf(archive.names().find(words))));
		}
		return publicly(renderFound(composeFound(search.words, listed, now()), { words }));
	},
});
