import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { z } from 'zod';
import { addressMax } from '#src/articles/article.ts';
import { defineCommand, privately, TextFile } from '#src/bot/command.ts';
import type { OptionData } from '#src/bot/command-data.ts';
import { pageNumber } from '#src/desk/story-list.ts';
import type { Key } from '#src/phrases/catalogue.ts';
import { renderConfirmation } from '#src/render/cards/notice-card.ts';
import { renderFeeds } from '#src/render/cards/source-card.ts';
import { writeOpml } from '#src/sources/opml.ts';
import { addFeed, previewFeed } from './sources/add-feed.ts';
import { changeFeed, removeFeed } from './sources/change-feed.ts';
import { checkFeed } from './sources/check-feed.ts';
import { suggestFeeds, suggestListed } from './sources/find-feed.ts';
import { importFeeds } from './sources/import-feeds.ts';
import { subcommand } from './subscriptions/options.ts';

const source = {
	type: ApplicationCommandOptionType.String,
	name: 'source',
	description: 'optionWhich',
	required: true,
	autocomplete: true,
	max_length: addressMax,
} satisfies OptionData;

const sourceText = z
	.string()
	.trim()
	.min(1, 'sourceEmpty' satisfies Key)
	.max(addressMax);
const confirm = z.literal('yes').optional();

export default defineCommand({
	data: {
		name: 'source',
		description: 'doesSource',
		options: [
			subcommand('add', 'doesSourceAdd', [
				{
					...source,
					description: 'optionNewSource',
				},
			]),
			subcommand('list', 'doesSourceList'),
			subcommand('check', 'doesSourceCheck', [source]),
			subcommand('pause', 'doesSourcePause', [source]),
			subcommand('resume', 'doesSourceResume', [source]),
			subcommand('remove', 'doesSourceRemove', [source]),
			subcommand('import', 'doesSourceImport', [
				{
					type: ApplicationCommandOptionType.Attachment,
					name: 'file',
					description: 'optionOpmlFile',
					required: true,
				},
			]),
			subcommand('export', 'doesSourceExport'),
		],
	},
	options: z.discriminatedUnion('action', [
		z.object({ action: z.literal('add'), source: sourceText, confirm }),
		z.object({ action: z.literal('list'), page: pageNumber }),
		z.object({ action: z.literal('check'), source: sourceText }),
		z.object({ action: z.literal('pause'), source: sourceText }),
		z.object({ action: z.literal('resume'), source: sourceText }),
		z.object({ action: z.literal('remove'), source: sourceText, confirm }),
		z.object({ action: z.literal('import'), file: TextFile }),
		z.object({ action: z.literal('export') }),
	]),
	for: 'moderators',
	homeOnly: true,
	isForLeader: () => true,
	seenBy: 'reader',

	async run(options, newsroom, reader) {
		const { phrases } = newsroom;
		const { book } = newsroom.sources;
		switch (options.action) {
			case 'add':
				return options.confirm === undefined
					? previewFeed(options.source, newsroom)
					: addFeed(options.source, newsroom, reader);
			case 'list':
				return privately(renderFeeds(book.all(), options.page, phrases));
			case 'check':
				return checkFeed(options.source, newsroom);
			case 'pause':
			case 'resume':
				return changeFeed(options.source, options.action, newsroom);
			case 'remove':
				return removeFeed(options.source, options.confirm !== undefined, newsroom);
			case 'import':
				return importFeeds(options.file.text, newsroom, reader);
			case 'export': {
				const feeds = book.all().map(({ feed }) => feed);
				const text = writeOpml(phrases.say('sourceExportTitle'), feeds);
				const message = renderConfirmation(phrases.say('sourceExport'));
				return { ...privately(message), files: [{ name: 'feeds.opml', text }] };
			}
		}
	},

	complete: {
		source: ({ typed, options }, { sources }) =>
			options.action === 'add'
				? suggestFeeds(typed, sources)
				: suggestListed(typed, sources.book.all()),
	},
});
