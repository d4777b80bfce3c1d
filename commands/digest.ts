import { z } from 'zod';
import {
	defineCommand,
	followUpsMax,
	orThrow,
	privately,
	privatelyInNewMessage,
	type Reader,
	type Reply,
	requireServer,
	TextFile,
} from '#src/bot/command.ts';
import type { Newsroom } from '#src/bot/newsroom.ts';
import { exampleOf, previewOf } from '#src/delivery/preview.ts';
import { renderConfirmation, renderNotice } from '#src/render/cards/notice-card.ts';
import { CommandChannel, readChannel } from '#src/subscriptions/destination.ts';
import { completeWhen, completions } from './subscriptions/completions.ts';
import { estimateStories } from './subscriptions/estimate.ts';
import { findById, withId } from './subscriptions/find-subscription.ts';
import { importFile } from './subscriptions/import-subscriptions.ts';
import {
	type AddRequest,
	mannerOptions,
	option,
	required,
	sharedSubcommands,
	subcommand,
	which,
} from './subscriptions/options.ts';
import {
	addRequested,
	runShared,
	serverSubscriptions,
} from './subscriptions/subscription-command.ts';
import { showAddition } from './subscriptions/subscription-view.ts';
import { exportFile } from './subscriptions/transfer-file.ts';
import { noteUnmatched } from './subscriptions/unmatched-topics.ts';

const { channel, topics, when, timezone, except, whenEmpty } = option;

const options = z.discriminatedUnion('action', [
	...sharedSubcommands('digest'),
	z.object({ action: z.literal('preview'), which }),
	z.object({ action: z.literal('export') }),
	z.object({ action: z.literal('import'), file: TextFile, channel: CommandChannel.optional() }),
]);

export default defineCommand({
	data: {
		name: 'digest',
		description: 'doesDigest',
		options: [
			subcommand('add', 'doesDigestAdd', [
				required(channel),
				required(topics),
				required(when),
				timezone,
				except,
				whenEmpty,
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
				...mannerOptions.digest,
			]),
			subcommand('preview', 'doesDigestPreview', [option.which]),
			subcommand('pause', 'doesDigestPause', [option.which]),
			subcommand('resume', 'doesDigestResume', [option.which]),
			subcommand('remove', 'doesDigestRemove', [option.which]),
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
				return add(request, newsroom, reader);
			case 'preview':
				return preview(request.which, newsroom, reader);
			case 'export':
				return exportAll(newsroom, reader);
			case 'import':
				return importAll(request, newsroom, reader);
			default:
				return runShared(request, server, newsroom);
		}
	},

	complete: { ...completions('digest'), when: completeWhen },
});

async function add(request: AddRequest, newsroom: Newsroom, reader: Reader): Promise<Reply> {
	const { archive, now } = newsroom;
	const server = serverSubscriptions('digest', newsroom, reader);
	const addition = await addRequested(request, server, { newsroom, reader });
	const { wish } = addition.subscription;
	return privately(
		showAddition(addition, server, {
			notes: noteUnmatched(newsroom, wish),
			estimate: estimateStories(archive, wish, now()),
		}),
	);
}

/** Shows only the moderator what would be posted now or, if that is nothing, an example. */
async function preview(id: string, newsroom: Newsroom, reader: Reader): Promise<Reply> {
	const { archive, book, phrasebook, now } = newsroom;
	const inServer = book.inServer(requireServer(reader));
	const { subscription } = orThrow(findById(inServer, { kind: 'digest', which: id }));
	const { wish } = subscription;
	const moment = {
		now: now(),
		look: book.lookOf(subscription),
		phrases: phrasebook[book.languageOf(subscription)],
	};
	const due = await previewOf(archive, subscription, moment);
	const shown = due.length > 0 || wish.kind !== 'digest' ? due : exampleOf(archive, wish, moment);
	const [first, ...more] = shown;
	if (first === undefined) {
		return privatelyInNewMessage(renderNotice(newsroom.phrases.say('previewEmpty')));
	}
	return { ...privatelyInNewMessage(first), more: more.slice(0, followUpsMax) };
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
