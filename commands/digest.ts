import { z } from 'zod';
import {
	defineCommand,
	orThrow,
	privately,
	privatelyInNewMessage,
	type Reader,
	type Reply,
	requireServer,
	TextFile,
} from '#src/bot/command.ts';
import type { Newsroom } from '#src/bot/newsroom.ts';
import { isMostTalked } from '#src/delivery/most-talked.ts';
import { previewOf } from '#src/delivery/preview.ts';
import { renderConfirmation, renderNotice } from '#src/render/cards/notice-card.ts';
import { withTextAbove } from '#src/render/message/card.ts';
import { showInstant } from '#src/render/text/small-print.ts';
import { CommandChannel, readChannel } from '#src/subscriptions/destination.ts';
import type { Wish } from '#src/subscriptions/subscription.ts';
import { completeWhen, completions } from './subscriptions/completions.ts';
import { changeDigestFeed } from './subscriptions/digest-feed.ts';
import { estimateStories } from './subscriptions/estimate.ts';
import { findById, withId } from './subscriptions/find-subscription.ts';
import { importFile } from './subscriptions/import-subscriptions.ts';
import { notePictures } from './subscriptions/note-pictures.ts';
import {
	type CompleteRequest,
	mannerOptions,
	option,
	sharedSubcommands,
	subcommand,
	which,
} from './subscriptions/options.ts';
import {
	addRequested,
	runShared,
	serverSubscriptions,
} from './subscriptions/subscription-command.ts';
import { setUp } from './subscriptions/subscription-form.ts';
import { showAddition } from './subscriptions/subscription-view.ts';
import { exportFile } from './subscriptions/transfer-file.ts';
import { noteUnmatched } from './subscriptions/unmatched-topics.ts';

const { channel, topics, when, timezone, except, whenEmpty, content } = option;

const options = z.discriminatedUnion('action', [
	...sharedSubcommands(),
	z.object({ action: z.literal('preview'), which }),
	z.object({
		action: z.literal('feed'),
		which,
		/** Only buttons send it. */
		change: z.enum(['renew', 'off']).optional(),
	}),
	z.object({ action: z.literal('export') }),
	z.object({ action: z.literal('import'), file: TextFile, channel: CommandChannel.optional() }),
]);

export default defineCommand({
	data: {
		name: 'digest',
		description: 'doesDigest',
		options: [
			subcommand('add', 'doesDigestAdd', [
				channel,
				topics,
				when,
				timezone,
				except,
				whenEmpty,
				content,
				...mannerOptions.digest,
			]),
			subcommand('list', 'doesDigestList'),
			subcommand('edit', 'doesDigestEdit', [
				option.which,
				topics,
				when,
				channel,
				timezone,
				except,
				whenEmpty,
				content,
				...mannerOptions.digest,
			]),
			subcommand('preview', 'doesDigestPreview', [option.which]),
			subcommand('pause', 'doesDigestPause', [option.which]),
			subcommand('resume', 'doesDigestResume', [option.which]),
			subcommand('remove', 'doesDigestRemove', [option.which]),
			subcommand('feed', 'doesDigestFeed', [option.which]),
			subcommand('export', 'doesDigestExport'),
			subcommand('import', 'doesDigestImport', [
				option.file,
				{
					...channel,
					description: 'optionImportChannel',
				},
			]),
		],
	},
	options,
	for: 'moderators',
	seenBy: 'reader',

	async run(options, newsroom, reader) {
		const server = serverSubscriptions('digest', newsroom, reader);
		const request = orThrow(withId(options, newsroom, server));
		switch (request.action) {
			case 'add':
			case 'form':
			case 'sent':
			case 'edit':
				return setUp('digest', request, { newsroom, reader, server, add });
			case 'preview':
				return preview(request.which, newsroom, reader);
			case 'feed':
				return privately(orThrow(await changeDigestFeed(request, newsroom, server.guildId)));
			case 'export':
				return exportAll(newsroom, reader);
			case 'import':
				return importAll(request, newsroom, reader);
			default:
				return runShared(request, server, newsroom);
		}
	},

	complete: { ...completions('digest'), when: completeWhen },
	suggestsFromSubscriptions: ['which', 'tags', 'when'],
});

async function add(request: CompleteRequest, newsroom: Newsroom, reader: Reader): Promise<Reply> {
	const { archive, now } = newsroom;
	const server = serverSubscriptions('digest', newsroom, reader);
	const addition = await addRequested(request, server, { newsroom, reader });
	const { subscription } = addition;
	const { wish } = subscription;
	return privately(
		showAddition(addition, server, {
			notes: [
				...firstDigest(wish, newsroom),
				...noteUnmatched(newsroom, wish),
				...notePictures(newsroom, subscription),
			],
			...(isMostTalked(wish) ? {} : { estimate: estimateStories(archive, wish, now()) }),
		}),
	);
}

/** When a new digest comes for the first time. */
function firstDigest(wish: Wish, { slots, now, phrases }: Newsroom): string[] {
	if (wish.kind !== 'digest') return [];
	const first = slots.after(wish.schedule, wish.timezone, now());
	return [phrases.say('digestFirst', { moment: showInstant(first) })];
}

/** Shows only the moderator what would be posted now or, if that is nothing, an example. */
async function preview(id: string, newsroom: Newsroom, reader: Reader): Promise<Reply> {
	const { archive, book, phrases, phrasebook, drawChart, now } = newsroom;
	const inServer = book.inServer(requireServer(reader));
	const { subscription } = orThrow(findById(inServer, { kind: 'digest', which: id }));
	const shown = await previewOf(archive, subscription, {
		now: now(),
		look: book.lookOf(subscription),
		phrases: phrasebook[book.languageOf(subscription)],
		drawChart,
	});
	if (shown === undefined) {
		const why = isMostTalked(subscription.wish) ? 'talkedTooLittle' : 'previewEmpty';
		return privatelyInNewMessage(renderNotice(phrases.say(why)));
	}
	const note = shown.isExample ? phrases.say('example') : phrases.say('preview');
	const message = withTextAbove(shown.message, `-# ${note}`);
	const reply = privatelyInNewMessage(message ?? shown.message);
	const more = message === undefined ? [renderNotice(note)] : [];
	return { ...reply, pictures: shown.pictures, more };
}

function exportAll(newsroom: Newsroom, reader: Reader): Reply {
	const files = [exportFile(newsroom, requireServer(reader))];
	return { ...privately(renderConfirmation(newsroom.phrases.say('exported'))), files };
}

async function importAll(
	{ file, channel: chosen }: Extract<z.infer<typeof options>, { action: 'import' }>,
	newsroom: Newsroom,
	reader: Reader,
): Promise<Reply> {
	const fallback = chosen && orThrow(readChannel(chosen));
	const importer = { ...reader, guildId: requireServer(reader), fallback };
	return privately(orThrow(await importFile(file.text, newsroom, importer)));
}
