import { z } from 'zod';
import {
	accepted,
	besideIt,
	defineCommand,
	moreMax,
	privately,
	type Reader,
	type Reply,
	serverOf,
	TextFile,
} from '#src/bot/command.ts';
import type { Newsroom } from '#src/bot/newsroom.ts';
import { exampleOf, previewOf } from '#src/delivery/preview.ts';
import { pageNumber } from '#src/desk/story-list.ts';
import { renderDone, renderNotice } from '#src/render/cards/notice.ts';
import { Place, readChannel } from '#src/subscriptions/destination.ts';
import { wordsFor } from '#src/subscriptions/language.ts';
import type { DigestWish, Wish } from '#src/subscriptions/subscription.ts';
import { estimateStories } from './subscriptions/estimate-stories.ts';
import { noteUnmatched } from './subscriptions/explain-topics.ts';
import {
	changeOne,
	keepOne,
	listAll,
	pauseOne,
	removeOne,
	resumeOne,
	showAdded,
} from './subscriptions/manage.ts';
import {
	completeWhen,
	completions,
	option,
	required,
	subcommand,
	typedOptions,
	which,
} from './subscriptions/options.ts';
import { withWhich } from './subscriptions/reach.ts';
import { newDigestWish, readDigestWish } from './subscriptions/read-wish.ts';
import {
	addSubscription,
	beginSubscription,
	findHere,
} from './subscriptions/server-subscriptions.ts';
import { exportFile, importFile } from './subscriptions/transfer.ts';

const { channel, topics, when, timezone, except, whenEmpty } = option;

const wished = {
	...typedOptions,
	when: z.string().max(200),
	when_empty: z.enum(['nothing', 'say so']).optional(),
};

const options = z.discriminatedUnion('action', [
	z.object({ action: z.literal('add'), channel: Place, ...wished }),
	z.object({ action: z.literal('list'), page: pageNumber }),
	z
		.object({ action: z.literal('edit'), which, channel: Place.optional(), ...wished })
		.partial({ topics: true, when: true }),
	/** Only buttons say `show`. */
	z.object({ action: z.enum(['show', 'preview', 'pause', 'resume']), which }),
	z.object({ action: z.literal('remove'), which, sure: z.literal('yes').optional() }),
	z.object({ action: z.literal('export') }),
	z.object({ action: z.literal('import'), file: TextFile, channel: Place.optional() }),
]);

type Asked<Action> = Extract<z.infer<typeof options>, { action: Action }>;

export default defineCommand({
	data: {
		name: 'digest',
		description: 'Round-ups of what is new, posted to a channel at set times',
		options: [
			subcommand('add', 'Post a digest to a channel at set times', [
				required(channel),
				required(topics),
				required(when),
				timezone,
				except,
				whenEmpty,
			]),
			subcommand('list', 'The digests of this server'),
			subcommand('edit', 'Change what a digest is about, when it comes, or where', [
				option.which,
				topics,
				when,
				channel,
				timezone,
				except,
				whenEmpty,
			]),
			subcommand('preview', 'What would be posted now, to you alone', [option.which]),
			subcommand('pause', 'Post a digest no more until it is resumed', [option.which]),
			subcommand('resume', 'Post a digest again', [option.which]),
			subcommand('remove', 'Remove a digest', [option.which]),
			subcommand('export', 'All digests and alerts of this server as a file'),
			subcommand('import', 'Add the digests and alerts of a file', [
				option.file,
				{
					...channel,
					description: 'Where to post those whose channel is not known here',
				},
			]),
		],
	},
	options,
	for: 'moderators',
	seenBy: 'reader',

	async run(given, newsroom, reader) {
		const tended = tendedBy(newsroom, reader);
		const resume = newsroom.delivery.resume;
		const asked = accepted(withWhich(given, newsroom, tended));
		switch (asked.action) {
			case 'add':
				return add(asked, newsroom, reader);
			case 'list':
				return privately(listAll(tended, asked.page));
			case 'edit':
				return edit(asked, newsroom, reader);
			case 'show':
				return privately(accepted(keepOne(tended, asked.which)));
			case 'preview':
				return preview(asked.which, newsroom, reader);
			case 'pause':
				return privately(accepted(await pauseOne(tended, asked.which)));
			case 'resume':
				return privately(accepted(await resumeOne(tended, asked.which, resume)));
			case 'remove':
				return privately(accepted(await removeOne(tended, { ...asked, sure: !!asked.sure })));
			case 'export':
				return exportAll(newsroom, reader);
			case 'import':
				return importAll(asked, newsroom, reader);
		}
	},

	complete: { ...completions('digest'), when: completeWhen },
});

function tendedBy({ book, slots, now }: Newsroom, reader: Reader) {
	return { book, slots, now, guildId: serverOf(reader), kind: 'digest' } as const;
}

async function add(asked: Asked<'add'>, newsroom: Newsroom, reader: Reader): Promise<Reply> {
	const { archive, book, newId, now } = newsroom;
	const guildId = serverOf(reader);
	const { channelId, place } = accepted(readChannel(asked.channel));
	const added = await addSubscription(book, { ...reader, guildId }, ({ settings }) => {
		const plain = newDigestWish(settings.timezone);
		const { wish } = accepted(readDigestWish(asked, plain, archive.names()));
		const own = { id: newId(), guildId, channelId, place, madeBy: reader.userId, wish };
		return beginSubscription({ ...own, now: now(), position: newsroom.digestsBegin() });
	});
	const { kind, subscription } = accepted(added);
	const { wish } = subscription;
	return privately(
		showAdded({ kind, subscription }, tendedBy(newsroom, reader), {
			notes: noteUnmatched(archive, wish),
			estimate: estimateStories(archive, wish, now()),
		}),
	);
}

async function edit(asked: Asked<'edit'>, newsroom: Newsroom, reader: Reader): Promise<Reply> {
	const tended = tendedBy(newsroom, reader);
	const names = newsroom.archive.names();
	const reread = (before: DigestWish) => readDigestWish(asked, before, names);
	const channel = asked.channel && accepted(readChannel(asked.channel));
	const notesOn = (wish: Wish) => noteUnmatched(newsroom.archive, wish);
	const change = { which: asked.which, reread, channel, notesOn };
	return privately(accepted(await changeOne(tended, change)));
}

/** To the moderator alone, exactly what would be posted now; where that is nothing, what one would look like. */
async function preview(
	id: string,
	{ archive, book, now }: Newsroom,
	reader: Reader,
): Promise<Reply> {
	const asked = { kind: 'digest', which: id } as const;
	const { subscription } = accepted(findHere(book, serverOf(reader), asked));
	const moment = { now: now(), words: wordsFor(subscription, book) };
	const due = await previewOf(archive, subscription, moment);
	const shown = due.length > 0 ? due : exampleOf(archive, subscription.wish, moment);
	const [first, ...more] = shown;
	if (first === undefined) {
		return besideIt(
			renderNotice('Nothing would be posted now, for no story here is about any of its topics.'),
		);
	}
	return { ...besideIt(first), more: more.slice(0, moreMax) };
}

function exportAll(newsroom: Newsroom, reader: Reader): Reply {
	const files = [exportFile(newsroom, serverOf(reader))];
	const says = 'All digests and alerts of this server. `/digest import` adds them again.';
	return { ...privately(renderDone(says)), files };
}

async function importAll(
	{ file, channel: chosen }: Asked<'import'>,
	newsroom: Newsroom,
	reader: Reader,
): Promise<Reply> {
	const asker = { ...reader, guildId: serverOf(reader) };
	const instead = chosen && accepted(readChannel(chosen));
	return privately(accepted(await importFile(file.text, newsroom, { ...asker, instead })));
}
